"""An endpoint over six triples in four graphs, for the cases of the SPARQL 1.1 Protocol."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from urllib.parse import urlencode

import httpx
import pyoxigraph as ox

from kg.model.prefixes import PUBLIC_PREFIXES
from kg.store import update
from kg.store.endpoint import Settings, endpoint
from kg.store.runners import in_thread

E = "http://example.org/"
HERE = "http://127.0.0.1/sparql"
FORM = {"content-type": "application/x-www-form-urlencoded"}
QUERY = {"content-type": "application/sparql-query"}
UPDATE = {"content-type": "application/sparql-update"}
DATA = f"""
<{E}s> <{E}p> <{E}default> .
<{E}s> <{E}p> <{E}one> <{E}g1> .
<{E}s> <{E}p> <{E}shared> <{E}g1> .
<{E}s> <{E}p> <{E}two> <{E}g2> .
<{E}s> <{E}p> <{E}shared> <{E}g2> .
<{E}s> <{E}p> <{E}three> <{E}g3> .
"""
OBJECTS = f"SELECT ?o {{ <{E}s> <{E}p> ?o }} ORDER BY ?o"
IN_GRAPHS = f"SELECT ?o {{ GRAPH ?g {{ <{E}s> <{E}p> ?o }} }} ORDER BY ?o"
Call = Callable[..., httpx.Response]


def six_triples() -> ox.Store:
    found = ox.Store()
    found.load(DATA.encode(), format=ox.RdfFormat.N_QUADS)
    return found


def caller(store: ox.Store) -> Call:
    """A function that sends one request to a writable endpoint over the store."""
    app = endpoint(
        in_thread(store, timeout=10),
        settings=Settings(prefixes=PUBLIC_PREFIXES),
        update=lambda text, base: update(store, text, base=base),
    )

    async def ask(method: str, parameters: object, options: dict[str, object]) -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app)) as client:
            return await client.request(method, HERE, params=parameters, **options)  # type: ignore[arg-type]

    def send(method: str, parameters: object = None, **options: object) -> httpx.Response:
        return asyncio.run(ask(method, parameters, options))

    return send


def form(*pairs: tuple[str, str]) -> str:
    return urlencode(pairs)


def objects(answer: httpx.Response) -> list[str]:
    answer.raise_for_status()
    rows = answer.json()["results"]["bindings"]
    return [row["o"]["value"].removeprefix(E) for row in rows]
