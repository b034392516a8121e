"""Written graphs in, SPARQL answers out, by pyoxigraph in memory or on disk."""

from kg.store.answer import Answer
from kg.store.opening import graph_file, open_store, prefixes_of, store_of
from kg.store.query import query, update

__all__ = [
    "Answer",
    "graph_file",
    "open_store",
    "prefixes_of",
    "query",
    "store_of",
    "update",
]
