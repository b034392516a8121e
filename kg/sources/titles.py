"""A line → whether it may be a title, and the title without full stop and the site's name."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_TITLE = 250
"""Longest title, in characters."""
_MAX_SENTENCE = 120
"""Longest title that ends in a full stop, as translated headlines do."""
_MIN_BODY = 80
"""Shortest line, in characters, that counts as running text."""
_SITE = re.compile(r"\s+[-–—|]+\s+(?P<site>[^-–—|]{2,40})$")
_SITE_WORD = re.compile(
    r"\b(?:News|Xinhua\w*|Daily|Times|Post|Reuters|BBC|CNN|CGTN|Agency|Press|Online|Gazette|Herald"
    r"|Journal|Tribune|AP|AFP|Wikinews|Weekly|Bloomberg|\w+\.(?:com|org|gov|cn|eu|net))\b"
)
_STOPPED = re.compile(r"(?<=\w\w)[.。]$")
_INNER_STOP = re.compile(r"[a-z]{2}[.!?]['\")]? +[A-Z]")


@dataclass(frozen=True, slots=True)
class Title:
    """The title's words, and the site named behind a dash, if any."""

    text: str
    site: str = ""


def may_be_title(line: str, *, backed: bool = False) -> bool:
    """Whether a line looks like a heading; `backed` when a byline or series line follows it.

    >>> may_be_title("Council adopts port plan"), may_be_title("The council met and then,")
    (True, False)
    """
    if not 3 <= len(line) <= MAX_TITLE or not any(c.isalpha() for c in line):
        return False
    if line.endswith((",", ";", ":", "…")) or (not backed and _INNER_STOP.search(line)):
        return False
    ends = line.endswith((".", "。", "!", "?"))
    return not ends or len(line) <= (MAX_TITLE if backed else _MAX_SENTENCE)


def is_body(line: str) -> bool:
    """Whether a line is long enough to be running text."""
    return len(line) >= _MIN_BODY


def title_of(line: str) -> Title:
    """The title in a line.

    >>> title_of("Ports get a new plan - Harbour News")
    Title(text='Ports get a new plan', site='Harbour News')
    """
    found = _SITE.search(line)
    site = found["site"].strip() if found and _SITE_WORD.search(found["site"]) else ""
    text = line[: found.start()] if found and site else line
    return Title(_STOPPED.sub("", " ".join(text.split())), site)
