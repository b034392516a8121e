"""The opening of a body ("BEIJING, Nov. 17 (Xinhua) -- ...") → the agency and the date."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.sources.dates import find_date, find_yearless

_REACH = 200
_CITY = r"[A-Z][\w.'-]*(?:[ ,/]+(?:[A-Z][\w.'-]*|and|de|of))*"
_BRACKETED = re.compile(
    rf"(?P<lead>{_CITY}[ ,]+[^()\n/]{{0,40}}?)\s?"
    r"[(/](?P<agency>[^()/\n]{2,60})[)/]\s*(?:--|[–—:-])"
)
_MESSAGE = re.compile(
    r"(?:Message from |\()?(?P<agency>Xinhua(?: News Agency)?|Reuters|AP|AFP|Kyodo News|TASS|Yonhap"
    r"|(?:[A-Z][\w'-]+ ){1,4}(?:News )?Agency)\b(?P<lead>[^:\n]{0,80}?(?=[:(]|--| - | – | — ))"
)
_BARE = re.compile(
    rf"(?P<agency>)(?P<lead>{_CITY}[ ,]+[^()\n/]{{0,40}}?)\s*(?:--|[–—:]|- |\.(?= [A-Z]))"
)
_NO_PLACE = frozenset(
    ["A", "An", "As", "At", "By", "For", "From", "In", "On", "Since", "The", "This"]
)
_NOT_AGENCY = re.compile(r"\b(?:reporters?|correspondents?|editors?|edited|photo)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """`date` is ISO 8601, "--12-20" where the line leaves out the year, or empty."""

    agency: str
    date: str


def find_dateline(body: str) -> Dateline | None:
    """The dateline that opens a paragraph.

    >>> find_dateline("SHANGHAI, Dec. 20, 2023 (Xinhua) -- The session adopted the decision.")
    Dateline(agency='Xinhua', date='2023-12-20')
    """
    opening = body[:_REACH]
    for form in (_BRACKETED, _MESSAGE, _BARE):
        found = form.match(opening)
        if found is None or _NOT_AGENCY.search(found["agency"]):
            continue
        date = find_date(found[0]) or find_yearless(found[0])
        if form is _MESSAGE:
            fits = date is not None
        else:
            fits = _is_place(found["lead"], dated=date is not None, bare=form is _BARE)
        if fits:
            return Dateline(_agency(found["agency"]), date.iso if date else "")
    return None


def _is_place(lead: str, *, dated: bool, bare: bool) -> bool:
    """Whether a dateline's words are a place: in capitals, or a few names before a date."""
    found = find_date(lead) or find_yearless(lead)
    place = lead[: found.start] + lead[found.end :] if found else lead
    words = place.replace(",", " ").split()
    if bare and not found:
        return False
    if words and words[0].isupper() and len(words[0]) > 2:
        return True
    named = all(word[0].isupper() and "'" not in word for word in words)
    return dated and named and 0 < len(words) < 5 and words[0] not in _NO_PLACE


def _agency(text: str) -> str:
    """The agency without a date that stands in the same brackets."""
    found = find_date(text) or find_yearless(text)
    plain = text[: found.start] + text[found.end :] if found else text
    return plain.strip(" ,;:")
