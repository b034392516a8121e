"""Straightened text → cuts for what is no language: marks, links, tags, control characters."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable, Iterator

from kg.sources.edits import Cut
from kg.sources.twins import TWINS

_CONTROL = re.compile("[\r\x00-\x08\x0e-\x1f\x7f]+")
_INVISIBLE = re.compile(
    "[\r\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e007f]+"
)
_STARS = re.compile(r"\*+")
_UNDERSCORES = re.compile(r"_+")
_LINE_MARK = re.compile(
    r"\n *(?:#{1,6} +|> ?|[\u2022\u00b7\u2023\u2043] *|[-\u2013\u2014+] +|[*_]*:(?=[A-Za-z]))+"
)
_RULE = re.compile(r"\n *(?:([-=~_*])(?: *\1){2,}|\|[-|: ]+\|) *(?=\n|\Z)")
_LINK = re.compile(
    r"\[[^\]\[]{0,500}(\]\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?"
    r"(?: \"[^\"\n]{0,200}\")?\))"
)
_ESCAPE = re.compile(r"\\(?=[*_#$\[\]()+.!>~|\\\"'\n-])")
_TAG = re.compile(
    r"<(?:!--.{0,2000}?--|/?(b|i|u|em|strong|span|su[bp]|a|font|small|code|mark)\b[^<>]{0,500}"
    r"|/?(?:br|p|div|t[drh]|table|tbody|thead|li|[uo]l|h[1-6r]|img|blockquote|center)\b[^<>]{0,500})>",
    re.DOTALL | re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#[0-9]{2,5}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});")
_LIGATURE = re.compile("[\ufb00-\ufb06]")


def noise(text: str) -> Iterator[Cut]:
    """All cuts, in no order; `edit` sorts them."""
    for sign, finder in _FINDERS:
        if not sign or sign in text:
            yield from finder(text)


def _invisible(text: str) -> Iterator[Cut]:
    pattern = _CONTROL if text.isascii() else _INVISIBLE
    return (Cut(*found.span()) for found in pattern.finditer(text))


def _stars(text: str) -> Iterator[Cut]:
    """Emphasis and bullets; a single star inside a word or a product stays."""
    for found in _STARS.finditer(text):
        if len(found[0]) > 1 or not _between(text, found, str.isalnum):
            yield Cut(*found.span())


def _underscores(text: str) -> Iterator[Cut]:
    """Emphasis and rules; not those inside a name or an address."""
    for found in _UNDERSCORES.finditer(text):
        if not _between(text, found, _is_word):
            yield Cut(*found.span())


def _between(text: str, found: re.Match[str], test: Callable[[str], bool]) -> bool:
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    return test(before) and test(after)


def _is_word(character: str) -> bool:
    return character.isalnum() or character in {"/", "=", "?", "&", "@"}


def _line_marks(text: str) -> Iterator[Cut]:
    """Heading marks, quote marks, bullets and a colon without a key, at the start of a line."""
    for pattern in (_LINE_MARK, _RULE):
        for found in pattern.finditer("\n" + text):
            yield Cut(found.start(), found.end() - 1)


def _links(text: str) -> Iterator[Cut]:
    for found in _LINK.finditer(text):
        picture = text[found.start() - 1 : found.start()] == "!"
        yield Cut(found.start() - picture, found.start() + 1)
        yield Cut(*found.span(1))


def _escapes(text: str) -> Iterator[Cut]:
    return (Cut(*found.span()) for found in _ESCAPE.finditer(text))


def _tags(text: str) -> Iterator[Cut]:
    """HTML tags left in Markdown; those that end a line or a cell leave a space."""
    for found in _TAG.finditer(text):
        inline = found[1] is not None or found[0].startswith("<!--")
        yield Cut(*found.span(), put="" if inline else " ")


def _entities(text: str) -> Iterator[Cut]:
    for found in _ENTITY.finditer(text):
        plain = html.unescape(found[0])
        if plain == "&":
            yield Cut(found.start() + 1, found.end())
        elif len(plain) == 1:
            plain = " " if plain.isspace() else TWINS.get(plain, plain)
            yield Cut(*found.span(), put=plain if plain.isprintable() else "")


def _ligatures(text: str) -> Iterator[Cut]:
    if text.isascii():
        return
    for found in _LIGATURE.finditer(text):
        yield Cut(*found.span(), put=unicodedata.normalize("NFKC", found[0]))


_FINDERS: tuple[tuple[str, Callable[[str], Iterator[Cut]]], ...] = (
    ("", _invisible),
    ("*", _stars),
    ("_", _underscores),
    ("", _line_marks),
    ("](", _links),
    ("\\", _escapes),
    ("<", _tags),
    ("&", _entities),
    ("", _ligatures),
)
"""Each finder with a sign without which it finds nothing; to look for a sign is quick."""
