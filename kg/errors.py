"""The whole error tree: every fault that kg reports carries a code, a place and a hint.

KgError
├── SourceError     S1xx  a document cannot be read
├── PackError       P1xx  a pack cannot be found or put together
├── RuleError       R1xx  a rule file, ontology, word list or cue file is wrong
├── ExportError     E1xx  a result cannot be written or read back
├── QueryError      Q1xx  a SPARQL query is refused, wrong or too slow
├── CurationError   C1xx  a curation, gold or review file is wrong
└── Problems        several of the above, told together
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a fault is: a path and, when known, a 1-based line and column."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)])


class KgError(Exception):
    """A fault with a stable code, the place it was found and a hint how to mend it."""

    def __init__(self, code: str, what: str, *, place: Place | None = None, hint: str = "") -> None:
        self.code, self.what, self.place, self.hint = code, what, place, hint
        super().__init__(str(self))

    def __str__(self) -> str:
        where = f"{self.place} " if self.place else ""
        hint = f" {self.hint}" if self.hint else ""
        return f"{where}[{self.code}] {self.what}.{hint}"

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.code, self.what, self.place, self.hint)


def _rebuild(kind: type[KgError], code: str, what: str, place: Place | None, hint: str) -> KgError:
    return kind(code, what, place=place, hint=hint)


class SourceError(KgError):
    """A document cannot be read: missing, binary, empty, broken JSON, unknown encoding."""


class PackError(KgError):
    """A rule pack cannot be found or put together."""


class RuleError(KgError):
    """A rule file, ontology, word list or cue file says something that cannot be used."""


class ExportError(KgError):
    """A result cannot be written, or a written one cannot be read back."""


class QueryError(KgError):
    """A SPARQL query is refused, malformed, or over its limits."""


class CurationError(KgError):
    """A curation, gold or review file is wrong."""


class Problems(KgError):
    """Several faults found in one go; `errors` holds them in the order of their places."""

    def __init__(self, errors: Sequence[KgError]) -> None:
        self.errors = tuple(sorted(errors, key=lambda e: (e.place or Place(""), e.code, e.what)))
        super().__init__("P000", f"{len(self.errors)} problems", place=None)

    def __str__(self) -> str:
        return "\n".join(str(error) for error in self.errors)

    def __reduce__(self) -> tuple[object, ...]:
        return Problems, (self.errors,)
