"""A line of an article's head or foot → the publisher and the date it gives.

Knows keyed lines ("Source: Xinhua | Date: 2023-12-20"), plain ones ("By A. Writer, Xinhua,
Dec. 20, 2023", "(Issued 12 March 2024)") and the dateline that opens a body.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.sources.dates import find_date

MAX_LINE = 160
"""Longest line, in characters, that may be a byline."""

_DATE_KEYS = (
    r"date|dated|published|publish(?:ed|ing) (?:date|time|on)|publication date|release date"
    r"|released|issued|posted|time|press release date|for immediate release"
)
_PUBLISHER_KEYS = r"source|publisher|newspaper|agency|from|media|outlet|issued by|published by"
_AUTHOR_KEYS = (
    r"by|author|authors|reporters?|correspondents?|editors?|written by|responsible editor"
)
_OTHER_KEYS = r"updated|last updated|modified|page|category|section|location|views|language"
_KEY = re.compile(
    rf"(?<![\w'])(?:(?P<date>{_DATE_KEYS})(?: on)?|(?P<publisher>{_PUBLISHER_KEYS})"
    rf"|(?P<author>{_AUTHOR_KEYS})|(?P<other>{_OTHER_KEYS}))\s*[:：]\s*",
    re.IGNORECASE,
)
_LOOSE_KEY = re.compile(
    rf"^(?:(?:{_DATE_KEYS})(?: on)?|by|updated(?: on)?|adopted(?: on)?)\b[\s:]*", re.IGNORECASE
)
_CLOCK = re.compile(
    r"\b\d{1,2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?(?: ?[ap]\.?m\.?)?"
    r"(?: ?\(?(?:GMT|UTC|BJT|EST|EDT|CET)\)?)?",
    re.I,
)
_WEEKDAY = re.compile(
    r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Satur|Sat|Sun)(?:day)?\b[.,]?", re.I
)
_LOWER = "of the and by from on for in at a an to page p no am der de del do du la le sur upon"
_SMALL = frozenset(_LOWER.split())
_HOUSE = re.compile(
    r"\b(?:Daily|(?:News|Press)(?! (?:Release|Conference|Statement|Comm))|Agency|Times"
    r"|Post|Gazette|Herald|Journal|Tribune|Weekly|Observer|Online"
    r"|Xinhua|Xinhuanet|Reuters|Bloomberg|AFP|AP|BBC|CNN|CGTN|CCTV|Kyodo|TASS|Yonhap|PTI|ANI|Wire"
    r"|Ministry|Department|Office|Council|Commission|Committee|Government|Bank|Authority|Secretariat"
    r"|Bureau|Administration|Agency|Parliament|Newswire|PressRelease|Review|Magazine|Bulletin)\b"
)
_BY = re.compile(r"^.*\b(?:by|from) (?:the )?", re.IGNORECASE)
_ROLE = re.compile(
    r"(?:(?:special |staff |our |chief )*(?:commentators?|correspondents?|reporters?|writers?"
    r"|editorial(?: board)?)(?: of (?:this|the|our) (?:newspaper|paper|agency))?)[.\s]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Byline:
    """What a line says of its article; `keyed` when it names what it gives ("Date: ...")."""

    publisher: str = ""
    date: str = ""
    keyed: bool = False

    @property
    def strong(self) -> bool:
        """Whether the line can be nothing but a byline."""
        return bool(self.date) and (self.keyed or bool(self.publisher))


def find_byline(line: str) -> Byline | None:
    """What a cleaned line gives, or nothing if it is none.

    >>> find_byline("Liberation Date: 2023-12-20")
    Byline(publisher='Liberation', date='2023-12-20', keyed=True)
    >>> find_byline("The council met on 12 March 2024 and adopted the port plan.")
    """
    line = line.strip().strip("()（）[]|").strip()
    if not line or len(line) > MAX_LINE:
        return None
    if _ROLE.match(line):
        return Byline()
    return _keyed(line) if _KEY.search(line) else _plain(line)


def _keyed(line: str) -> Byline | None:
    """A line of "key: value" pairs; what stands before the first key is the publisher."""
    keys = list(_KEY.finditer(line))
    lead = _trimmed(line[: keys[0].start()])
    if lead and not _is_name(lead):
        return None
    ends = [key.start() for key in keys[1:]] + [len(line)]
    publisher, date = "", ""
    for key, end in zip(keys, ends, strict=True):
        value = _trimmed(line[key.end() : end])
        found = find_date(value)
        if key["date"] and not date and found:
            date = found.iso
        elif key["publisher"] and not publisher:
            publisher, date = _house(value), date or (found.iso if found else "")
    if publisher and not _is_name(publisher):
        return None
    # "Updated: ..." and a date without a key serve where nothing better is given
    found = find_date(line)
    return Byline(publisher or lead, date or (found.iso if found else ""), keyed=True)


def _plain(line: str) -> Byline | None:
    """A line that is little more than a date, a name or both."""
    loose = _LOOSE_KEY.match(line)
    found = find_date(line)
    if not found:
        named = (
            loose is not None
            and loose[0].lower().startswith("by")
            and _is_name(line[loose.end() :])
        )
        return Byline(_house(line[loose.end() :] if loose else "", sure=True)) if named else None
    if line[: found.start].endswith("of "):  # "Decision 7 of 20 December 2023" is a title
        return None
    rest = line[: found.start] + "," + line[found.end :]
    rest = _trimmed(_LOOSE_KEY.sub("", _WEEKDAY.sub("", _CLOCK.sub("", rest)).strip(" ,")))
    if rest and not _is_name(rest):
        return None
    return Byline(_house(rest, sure=True), found.iso, keyed=loose is not None)


def _house(text: str, *, sure: bool = False) -> str:
    """The publisher in a list of names; with `sure`, only one that sounds like a publisher."""
    found = find_date(text)
    text = text[: found.start] + "|" + text[found.end :] if found else text
    parts = [
        _trimmed(part) for part in re.split(r"[|;,()]|\s[-–—]+\s|\s{2,}", _CLOCK.sub("|", text))
    ]
    names = [_BY.sub("", part) for part in parts if part and not part.isdigit()]
    return next(
        (name for name in names if _HOUSE.search(name)), "" if sure else next(iter(names), "")
    )


def _is_name(text: str) -> bool:
    """A few words that all begin with a capital, but for the small ones; no sentence."""
    words = re.findall(r"[^\s,|;()/–—-]+", text)
    return len(words) <= 10 and all(
        not word[0].isalpha() or word[0].isupper() or word.lower().strip(".") in _SMALL
        for word in words
    )


def _trimmed(text: str) -> str:
    return text.strip(" \t,;|:*-–—_.()（）[]/")
