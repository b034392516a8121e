"""Rows and the pieces of an element in, XML out; nothing else of XML is needed to write a graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

TOGETHER = 256
"""Elements that are handed on as one string."""
_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}


def escape(text: str) -> str:
    """Text for an attribute in double quotes or for the content of an element.

    >>> escape('a < "b"'), escape("]]>"), escape("two\\nlines")
    ('a &lt; &quot;b&quot;', ']]&gt;', 'two&#10;lines')
    """
    for character, name in _ESCAPES.items():
        if character in text:
            text = text.replace(character, name)
    return text


def elements(pieces: Sequence[str], rows: Iterable[tuple[object, ...]], end: str) -> Iterator[str]:
    """An element for each row of escaped text and numbers, with one piece a value, and its end.

    A piece holds a "%s", or "%s!" when it is to be left out where the text is empty. The elements
    come some hundred at a time.

    >>> list(elements(['<a b="%s"', ' c="%s!"', ' d="%s"'], [("1", "", 0), ("1", "2", 3)], "/>"))
    ['<a b="1" d="0"/><a b="1" c="2" d="3"/>']
    """
    first = next((i for i, piece in enumerate(pieces) if "%s!" in piece), len(pieces))
    templates: dict[bytes, str] = {}
    source = iter(rows)
    while chunk := list(islice(source, TOGETHER)):
        done = []
        for row in chunk:
            filled = bytes(map(bool, row[first:]))
            template = templates.get(filled)
            if template is None:
                parts = map(_piece, pieces[first:], filled)
                template = templates[filled] = "".join((*pieces[:first], *parts, end))
            done.append(template % row)
        yield "".join(done)


def _piece(piece: str, filled: int) -> str:
    """The piece, or one that takes its value and shows nothing."""
    return piece.replace("%s!", "%s") if filled or "%s!" not in piece else "%.0s"
