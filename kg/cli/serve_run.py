"""Settings and a runner → a server that listens until it is stopped."""

from __future__ import annotations

import importlib
import socket
from pathlib import Path
from typing import Any

import click

from kg.errors import Place, QueryError
from kg.store import prefixes_of
from kg.store.named import named_queries, with_defaults
from kg.store.runners import Runner


def settings_of(
    folder: Path, pack: str, *, host: str, limit: int | None, allow_service: bool
) -> object:
    """What the endpoint allows; needs the extra `serve`."""
    settings: object = _endpoint().Settings(
        prefixes=prefixes_of(folder),
        queries=tuple(with_defaults(query) for query in named_queries(pack)),
        limit_rows=limit,
        allow_service=allow_service,
        hosts=("127.0.0.1", "localhost", "[::1]", host),
    )
    return settings


def run_server(run: Runner, settings: object, *, host: str, port: int) -> None:
    """Listen at the address; says on stderr where, once it does."""
    uvicorn = importlib.import_module("uvicorn")
    try:
        listener = socket.create_server((host, port), family=_family(host))
    except OSError as error:
        place = Place(f"{host}:{port}")
        hint = "Choose another with --port; 0 takes a free one."
        raise QueryError("Q116", "cannot listen here", place=place, hint=hint) from error
    name = f"[{host}]" if ":" in host else host
    click.echo(f"http://{name}:{listener.getsockname()[1]}/ (stop with Ctrl-C)", err=True)
    app = _endpoint().endpoint(run, settings=settings)
    config = uvicorn.Config(app, log_level="warning", server_header=False)
    uvicorn.Server(config).run(sockets=[listener])


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _endpoint() -> Any:
    try:
        importlib.import_module("uvicorn")
        return importlib.import_module("kg.store.endpoint")
    except ImportError as error:
        hint = 'Install it with: pip install "kg[serve]"'
        raise QueryError("Q117", "Starlette or uvicorn is not installed", hint=hint) from error
