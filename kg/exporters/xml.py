"""Clean text in, XML text out; nothing else of XML is needed to write a graph."""

from __future__ import annotations

_SPECIAL = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_TABLE = str.maketrans({**_SPECIAL, "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})


def escape(text: str) -> str:
    """Text for an attribute in double quotes or for the content of an element.

    >>> escape('a < "b"'), escape("]]>"), escape("two\\nlines")
    ('a &lt; &quot;b&quot;', ']]&gt;', 'two&#10;lines')
    """
    if text.isalnum():
        return text
    if text.isprintable() and not ("&" in text or "<" in text or ">" in text or '"' in text):
        return text
    return text.translate(_TABLE)
