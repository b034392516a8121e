"""Rows and the pieces of an element in, XML out; nothing else of XML is needed to write a graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

TOGETHER = 128
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


def write_parts(parts: Iterable[str], path: Path) -> None:
    """Write the parts as UTF-8. As bytes: a file of text would copy each part twice more."""
    with path.open("wb") as out:
        out.writelines(part.encode() for part in parts)


def elements(pieces: Sequence[str], rows: Iterable[tuple[object, ...]], end: str) -> Iterator[str]:
    """An element for each row of escaped text and numbers, with one piece a value, and its end.

    A piece holds a "%s", or "%s!" when it is to be left out where the text is empty. The elements
    come some hundred at a time, made a column after the other: templates would take thrice as long.

    >>> list(elements(['<a b="%s"', ' c="%s!"', ' d="%s"'], [("1", "", 0), ("1", "2", 3)], "/>"))
    ['<a b="1" d="0"/><a b="1" c="2" d="3"/>']
    """
    between, optional = _plan(pieces, end)
    blank = [part for static in between[:-1] for part in (static, "")] + [between[-1]]
    source = iter(rows)
    while chunk := list(islice(source, TOGETHER)):
        parts = blank * len(chunk)
        for i, column in enumerate(zip(*chunk, strict=True)):
            texts = column if isinstance(column[0], str) else tuple(map(str, column))
            if i in optional:
                before, after = optional[i]
                if not any(texts):
                    continue
                texts = tuple([f"{before}{text}{after}" if text else "" for text in texts])
            parts[2 * i + 1 :: len(blank)] = texts
        yield "".join(parts)


def _plan(pieces: Sequence[str], end: str) -> tuple[list[str], dict[int, tuple[str, str]]]:
    """What stands between the values, and around each of those that may be left out."""
    between, optional = [""], {}
    for i, piece in enumerate(pieces):
        before, _, after = piece.partition("%s")
        if after.startswith("!"):
            optional[i] = before, after[1:]
            between.append("")
        else:
            between[-1] += before
            between.append(after)
    between[-1] += end
    return between, optional
