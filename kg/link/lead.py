"""Sentences with mentions in, who acts in those that name nobody out: items under a lead.

"The General Assembly, / Recalling ..., / Urges ..." and "The order will: / - promote ...": each
item opens with a verb, and its subject stands in the lead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.model import Mention
from kg.parse.wordlist import lemmas_of

_ITEM = re.compile(
    r"\W*(?:\(?(?:\d{1,3}|[a-z]{1,3})[.)]\s*|Pp\d+\s*)?"
    r"(?P<open>(?:(?:Also|Further|Deeply|Strongly|Again|Gravely|Fully)\s+)?(?P<verb>[A-Za-z]+))"
)
_MARKED = re.compile(r"\s*(?:[-*•·–—▪●○◦]|\(?(?:\d{1,3}|[a-z]{1,3})[.)])\s*")
"""How the items of a list begin."""
_PROMISE = re.compile(
    r"\s+(?:also\s+)?(?P<modal>will|shall|should|must|would|(?:aims?|seeks?|plans?|pledge[sd]?|agree[sd]?|"
    r"decide[sd]?|resolve[sd]?|commit(?:s|ted)?|undertakes?)\s+to|has|have|is|are)\b[^.:]{0,60}:"
)
_DONE = frozenset({"has", "have", "is", "are"})
_HEADING = 10


@dataclass(frozen=True, slots=True)
class Lead:
    """Who an item is about, whether it is to be done rather than done, and where it opens."""

    mention: Mention
    demands: bool = False
    at: int = 0
    """The character of its first word, list marks left out."""
    carried: bool = False
    """Whether it goes on with what somebody said: "It is necessary to"."""


def leads(
    text: str, spans: Sequence[tuple[int, int]], known: Iterable[Mention]
) -> Mapping[int, Lead]:
    """The lead of each item, by the character at which its sentence begins."""
    starts: dict[int, list[Mention]] = {}
    found: dict[int, Lead] = {}
    ordered = sorted(known)
    at = 0
    for start, end in spans:
        while at < len(ordered) and ordered[at].start < end:
            starts.setdefault(start, []).append(ordered[at])
            at += 1
    lead: Lead | None = None
    listing = False
    for start, end in spans:
        item = _ITEM.match(text, start, end) if lead is not None else None
        if lead is not None and item and "verb" in lemmas_of(item["verb"].lower()):
            found[start] = replace(lead, at=item.start("open"))
            listing = listing or _MARKED.match(text, start, end) is not None
        elif lead is None or not (
            _is_heading(text[start:end].strip()) or (listing and _within_item(text, start, end))
        ):
            lead, listing = _opened(text, start, end, starts.get(start, ())), False
    return found


def _within_item(text: str, start: int, end: int) -> bool:
    """Whether a sentence goes on in the line of an item, or begins another item of the list."""
    line = text[text.rfind("\n", 0, start) + 1 : start].strip()
    return bool(line) or _MARKED.match(text, start, end) is not None


def _opened(text: str, start: int, end: int, mentions: Iterable[Mention]) -> Lead | None:
    for mention in mentions:
        before, after = text[start : mention.start].strip(), text[mention.end : end].strip()
        if after in (",", ":") and before.lower() in ("", "the"):
            return Lead(mention)
        promise = _PROMISE.fullmatch(text[mention.end : end].rstrip())
        if promise:
            return Lead(mention, demands=promise["modal"] not in _DONE)
    return None


def _is_heading(body: str) -> bool:
    return body[-1:] not in ".?!" and len(body.split()) <= _HEADING
