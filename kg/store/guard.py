"""The text of a query → its kind, and whether it would leave the machine or change the graph.

The text is read word by word, so that a word inside a string, an IRI or a comment counts for
nothing; escapes such as \\u0053 are resolved first, as SPARQL itself does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.errors import QueryError

READS = ("ASK", "CONSTRUCT", "DESCRIBE", "SELECT")
WRITES = (
    "ADD", "CLEAR", "COPY", "CREATE", "DELETE", "DROP", "INSERT", "LOAD", "MOVE", "WITH",
)  # fmt: skip
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_TOKEN = re.compile(
    r"""
    \"\"\"(?:[^"\\]|\\.|\"(?!\"\"))*\"\"\" | '''(?:[^'\\]|\\.|'(?!''))*'''
    | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*'
    | <[^<>"{}|^`\\\x00-\x20]*>
    | \#[^\n\r]*
    | [?$]\w+ | @[A-Za-z]+(?:-[A-Za-z0-9]+)*
    | [^\W\d_][\w.-]*:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\.)* | :(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\.)*
    | (?P<word>[A-Za-z_]+)
    | .
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens(text: str) -> Iterator[str]:
    """The text in pieces: a string, an IRI, a comment, a variable, a name or word, or a character.

    >>> [t for t in tokens('?a "?b" <c?d>') if t.strip()]
    ['?a', '"?b"', '<c?d>']
    """
    return (found[0] for found in _TOKEN.finditer(text))


def words(text: str) -> Iterator[str]:
    """The bare words of a query in upper case, outside of strings, IRIs, names and comments.

    >>> list(words('SELECT * { ?s a "SERVICE" } # SERVICE'))
    ['SELECT', 'A']
    """
    for found in _TOKEN.finditer(_resolved(text)):
        if found["word"]:
            yield found["word"].upper()


def kind(text: str) -> str:
    """The word that says what is asked (one of `READS` or `WRITES`), or "" when there is none."""
    return next((w for w in words(text) if w in READS or w in WRITES), "")


def check(text: str, *, allow_service: bool = False) -> None:
    """Refuse updates (Q103) and, unless allowed, calls of other endpoints (Q102)."""
    if kind(text) in WRITES:
        hint = "Queries only read; the graph is written by kg extract."
        raise QueryError("Q103", f"{kind(text)} would change the graph", hint=hint)
    if not allow_service and "SERVICE" in words(text):
        hint = "Allow it when the query may leave this machine."
        raise QueryError("Q102", "SERVICE asks another endpoint", hint=hint)


def _resolved(text: str) -> str:
    def character(found: re.Match[str]) -> str:
        code = int(found[1] or found[2], 16)
        return chr(code) if code < 0x110000 else "\ufffd"

    return _ESCAPE.sub(character, text)
