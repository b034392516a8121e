"""A runner of queries → a SPARQL 1.1 endpoint as an ASGI application, with a page beside it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.errors import QueryError
from kg.model import Query
from kg.store.dataset import dataset_of
from kg.store.description import description
from kg.store.evaluation import Job
from kg.store.guard import check, kind
from kg.store.negotiate import negotiate
from kg.store.protocol import Operation, operation
from kg.store.runners import Runner
from kg.store.updates import with_dataset

ASSETS = Path(__file__).parent / "_assets"
STATUS = {"Q102": 403, "Q103": 403, "Q104": 503, "Q121": 415, "Q122": 406, "Q123": 413}
"""HTTP status by the code of an error; others are 400."""
TABLE_STYLE = "sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk="
"""The one style that the editor's tables put into the page themselves."""
HEADERS = {
    "Content-Security-Policy": f"default-src 'self'; style-src 'self' '{TABLE_STYLE}'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What an endpoint allows: bytes of a request, rows of an answer, hosts it is called by."""

    prefixes: Mapping[str, str] = field(default_factory=dict)
    queries: tuple[Query, ...] = ()
    """Named queries that the page offers."""
    body_limit: int = 1_000_000
    limit_rows: int | None = None
    allow_service: bool = False
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]")


def endpoint(
    run: Runner, *, settings: Settings, update: Callable[[str, str], None] | None = None
) -> Starlette:
    """The application: `/sparql` by the protocol, `/` the page, `/queries` what it offers.

    A GET of `/sparql` without parameters is answered by the service description.

    Read-only unless `update(text, base)` is given. Other hosts' names are refused, so that no page
    on the web can reach it by a name of its own; no CORS header is sent, for the same reason.
    """

    async def sparql(request: Request) -> Response:
        try:
            if request.method == "GET" and not request.url.query:
                return await _description(request, run, settings, updates=update is not None)
            body = await _body(request, settings.body_limit)
            asked = operation(
                request.method,
                request.url.query,
                request.headers.get("content-type", ""),
                body,
            )
            if asked.kind == "update":
                return await _update(request, asked, update)
            return await _query(request, asked, run, settings)
        except QueryError as error:
            return _refusal(error)

    routes = [
        Route("/", _page),
        Route("/queries", _queries(settings)),
        Route("/sparql", sparql, methods=["GET", "POST"]),
        Mount("/assets", StaticFiles(directory=ASSETS)),
    ]
    hosts = Middleware(TrustedHostMiddleware, allowed_hosts=list(settings.hosts))
    return Starlette(routes=routes, middleware=[hosts, Middleware(_Headers)])


async def _query(request: Request, asked: Operation, run: Runner, settings: Settings) -> Response:
    check(asked.text, allow_service=settings.allow_service)
    format, media_type = negotiate(request.headers.get("accept", ""), kind(asked.text))
    base = str(request.url.replace(query=""))
    dataset = asked.dataset or dataset_of(asked.text, settings.prefixes, base=base)
    job = Job(asked.text, settings.prefixes, base, dataset, settings.limit_rows)
    content = await run_in_threadpool(run, job, format)
    return Response(content, media_type=media_type)


async def _description(
    request: Request, run: Runner, settings: Settings, *, updates: bool
) -> Response:
    accept = request.headers.get("accept", "")
    if "text/html" in accept:
        return RedirectResponse("/", status_code=303)
    format, media_type = negotiate(accept, "DESCRIBE")
    told = partial(
        description,
        format=format,
        updates=updates,
        service=settings.allow_service,
    )
    content = await run_in_threadpool(told, str(request.url), run)
    return Response(content, media_type=media_type)


async def _update(
    request: Request, asked: Operation, update: Callable[[str, str], None] | None
) -> Response:
    if update is None:
        raise QueryError("Q103", "this endpoint only reads")
    origin = request.headers.get("origin", "")
    if origin and origin.partition("://")[2] != request.headers.get("host", ""):
        raise QueryError("Q103", f"an update from a page of {origin}")
    text = with_dataset(asked.text, asked.dataset)
    await run_in_threadpool(update, text, str(request.url.replace(query="")))
    return Response(status_code=204)


async def _body(request: Request, limit: int) -> bytes:
    """The body, refused as soon as it is longer than the limit."""
    content = bytearray()
    async for part in request.stream():
        content += part
        if len(content) > limit:
            raise QueryError("Q123", f"a request of more than {limit:,} bytes")
    return bytes(content)


def _refusal(error: QueryError) -> Response:
    status = STATUS.get(error.code, 400)
    return Response(f"{error}\n", status_code=status, media_type="text/plain")


async def _page(request: Request) -> Response:
    return FileResponse(ASSETS / "page.html")


def _queries(settings: Settings) -> Callable[[Request], Awaitable[Response]]:
    listed = [{"name": q.name, "title": q.title, "text": q.text} for q in settings.queries]
    known = {"prefixes": dict(sorted(settings.prefixes.items())), "queries": listed}

    async def answer(request: Request) -> Response:
        return JSONResponse(known)

    return answer


class _Headers:
    """Adds `HEADERS` to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                extra = [(k.lower().encode(), v.encode()) for k, v in HEADERS.items()]
                message["headers"] = [*message["headers"], *extra]
            await send(message)

        await self.app(scope, receive, with_headers)
