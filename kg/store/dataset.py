"""The FROM clauses of a query → the graphs it is asked of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

from kg.store.evaluation import Dataset
from kg.store.guard import tokens


def dataset_of(text: str, prefixes: Mapping[str, str], *, base: str = "") -> Dataset | None:
    """The dataset that a query describes by FROM and FROM NAMED; None when it has no such clause.

    >>> dataset_of("SELECT * FROM <http://a> FROM NAMED e:b { }", {"e": "http://e/"})
    Dataset(default=('http://a',), named=('http://e/b',))
    """
    found = _Clauses(dict(prefixes), base)
    words = (t for t in tokens(text) if t.strip() and not t.startswith("#"))
    for word in words:
        found.take(word.upper(), words)
    if not found.default and not found.named:
        return None
    return Dataset(tuple(found.default), tuple(found.named))


@dataclass(slots=True)
class _Clauses:
    prefixes: dict[str, str]
    base: str
    default: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)

    def take(self, word: str, rest: Iterator[str]) -> None:
        """Read on when a word begins a declaration or a FROM clause."""
        if word == "PREFIX":
            name = next(rest, ":")
            self.prefixes[name.rstrip(":")] = self.iri(next(rest, "<>"))
        elif word == "BASE":
            self.base = self.iri(next(rest, "<>"))
        elif word == "FROM":
            graph = next(rest, "")
            if graph.upper() == "NAMED":
                self.named.append(self.iri(next(rest, "")))
            else:
                self.default.append(self.iri(graph))

    def iri(self, token: str) -> str:
        """The IRI that `<...>` or a prefixed name stands for; the engine judges what is wrong."""
        if token.startswith("<"):
            return urljoin(self.base, token[1:-1]) if self.base else token[1:-1]
        prefix, _, local = token.partition(":")
        return self.prefixes.get(prefix, f"{prefix}:") + local.replace("\\", "")
