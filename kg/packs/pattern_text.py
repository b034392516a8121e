"""The text of a pattern in, the captures and macros it names out.

Only names are looked for here; `kg.match.pattern` reads the syntax.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_SKIPPED = r"\\.|(?:(?<=[\s(\[|])|^)/(?:\\.|[^/\\])+/"
"""An escaped sign, or a regular expression."""
_PIECE = re.compile(
    _SKIPPED
    + r"|%(?P<macro>[\w-]+)"
    + r"|\{\s*(?:(?P<role>[a-z_]\w*)\s*(?P<sign>[:=])\s*)?"
    + r"(?P<types>[A-Z]\w*(?:\.\w+)?(?:\s*\|\s*[A-Z]\w*(?:\.\w+)?)*)?"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A macro or capture named in a pattern, `offset` characters from its start."""

    offset: int
    macro: str = ""
    role: str = ""
    types: tuple[str, ...] = ()


def pieces(text: str) -> Iterator[Piece]:
    r"""The macros and captures of a pattern, in order; those within macros are not looked up.

    >>> [p.role or p.macro for p in pieces(r"{subject:Meeting} %be held \%x /%y/")]
    ['subject', 'be']
    """
    for found in _PIECE.finditer(text):
        if found["macro"]:
            yield Piece(found.start(), macro=found["macro"])
        elif found["role"] or found["types"]:
            typed = found["types"] if found["sign"] != "=" else None
            types = tuple(t.partition(".")[0].strip() for t in typed.split("|")) if typed else ()
            yield Piece(found.start(), role=found["role"] or "", types=types)


def captures(text: str, macros: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Every capture of a pattern, also within its macros, with the types it may have.

    >>> captures("{subject:Meeting|Policy} {self=the plan}", {})["self"]
    frozenset()
    """
    found: dict[str, frozenset[str]] = {}
    for piece in _all_pieces(text, macros, frozenset()):
        if piece.role:
            found[piece.role] = found.get(piece.role, frozenset()) | frozenset(piece.types)
    return found


def _all_pieces(text: str, macros: Mapping[str, str], inside: frozenset[str]) -> Iterator[Piece]:
    for piece in pieces(text):
        if not piece.macro:
            yield piece
        elif piece.macro in macros and piece.macro not in inside:
            yield from _all_pieces(macros[piece.macro], macros, inside | {piece.macro})


def circle(name: str, macros: Mapping[str, str]) -> tuple[str, ...]:
    """The way from a macro back to itself, or nothing.

    >>> circle("a", {"a": "x %b", "b": "%a"})
    ('a', 'b', 'a')
    """
    ways: list[tuple[str, ...]] = [(name,)]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        for piece in pieces(macros.get(way[-1], "")):
            if piece.macro == name:
                return (*way, name)
            if piece.macro and piece.macro not in seen:
                seen.add(piece.macro)
                ways.append((*way, piece.macro))
    return ()
