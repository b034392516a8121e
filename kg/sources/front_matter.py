"""The head of a text between two "---" lines → its `key: value` pairs and where the text begins.

Reads the simple YAML that static sites write: plain and quoted scalars, `[a, b]` and `- a` lists
(joined by "; "), and indented block scalars. Deeper nesting is kept as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.sources.raw import storable

_BLOCK = re.compile(
    r"\ufeff?---[ \t]*\r?\n((?:.{0,2000}\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"
)
_PAIR = re.compile(r"([A-Za-z_][\w .-]{0,60}?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")
_ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)")
_ESCAPES = dict(zip("nrtvfbe0_NLPa", "\n\r\t\v\f  \0\xa0\n\n\n ", strict=True))
"""What YAML writes with a backslash inside double quotes."""
_COMMENT = re.compile(r"(?:^|\s)#.*$")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The pairs, sorted by key, and the first character after them."""

    fields: tuple[tuple[str, str], ...] = ()
    end: int = 0


def front_matter(text: str) -> FrontMatter:
    r"""What stands between the "---" lines that open a text; nothing if there are none.

    >>> front_matter('---\ntitle: "Port plan"\n---\nThe council met.\n')
    FrontMatter(fields=(('title', 'Port plan'),), end=27)
    """
    if not text.startswith(("---", "\ufeff---")):
        return FrontMatter()
    block = _BLOCK.match(text)
    lines = block[1].splitlines() if block else []
    if block is None or not any(_PAIR.match(line) for line in lines):
        return FrontMatter()
    return FrontMatter(tuple(sorted(dict(_pairs(lines)).items())), block.end())


def _pairs(lines: list[str]) -> Iterator[tuple[str, str]]:
    key, parts = "", list[str]()
    for line in lines:
        pair = None if line[:1] in " \t-#" else _PAIR.match(line)
        if pair:
            if key:
                yield key, _joined(parts)
            key, parts = pair[1].strip().lower(), [pair[2] or ""]
        elif line.strip() and not line.lstrip().startswith("#"):
            parts.append(line.strip())
    if key:
        yield key, _joined(parts)


def _joined(parts: list[str]) -> str:
    first, rest = parts[0].strip(), parts[1:]
    if rest and all(part.startswith("- ") for part in rest):
        return "; ".join(_scalar(part[2:]) for part in rest)
    if first in {"|", ">", "|-", ">-", "|+", ">+"}:
        return " ".join(rest)
    whole = " ".join([first, *rest])
    if whole.startswith("[") and whole.endswith("]"):
        return "; ".join(_scalar(part) for part in whole[1:-1].split(",") if part.strip())
    return _scalar(whole)


def _scalar(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    if len(value) > 1 and value[0] == value[-1] == '"':
        return " ".join(storable(_ESCAPE.sub(_unescaped, value[1:-1])).split())
    return _COMMENT.sub("", value).strip()


def _unescaped(match: re.Match[str]) -> str:
    code = match[1]
    if code[0] in "xuU":
        number = int(code[1:], 16)
        return chr(number) if number < 0x110000 else "\ufffd"
    return _ESCAPES.get(code, code)
