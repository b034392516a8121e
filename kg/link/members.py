"""Clusters and text in, words for those who sit in a house out: "Lawmakers passed" is its deed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.link.cluster import Cluster
from kg.model import Mention, Ontology

RULE = "link/members"
_HOUSE = "Organization"
_WHO = re.compile(
    r"(?:[Ll]awmakers|[Ll]egislators|[Pp]arliamentarians|[Ss]enators|[Dd]eputies|MPs|MSPs|MEPs|"
    r"[Pp]eers|[Cc]ongressmen|[Mm]embers of [Pp]arliament)"
)
_OPENED = re.compile(
    r"(?:\A|\. |\n|[\"“] |(?:after|as|while|when|that|but|the|and|if|once|until|"
    r"before|where|which|[Tt]oday|[Yy]esterday|[Ll]ater|\w+day|,)\s)\Z"
)
_VOTE = re.compile(
    r"\s+(?:(?:also|then|later|today|yesterday|have|had|will|would|may|must|should|could|"
    r"did\s+not|\w+ly|on\s+\w+day|\w+day)\s+){0,3}"
    r"(?:vote[sd]?|pass(?:e[sd])?|adopt(?:s|ed)?|approve[sd]?|endorse[sd]?|reject(?:s|ed)?|"
    r"ratif(?:y|ies|ied)|back(?:s|ed)?|clear(?:s|ed)?|enact(?:s|ed)?|defeat(?:s|ed)?|threw|"
    r"deliberated|reviewed|debated|agree[sd]?|accept(?:s|ed)?|voting|gave|amended|repealed|"
    r"considered|finali[sz]ed|cast|are\s+to\s+vote|scrapped)\b"
)
"""What stands before and after who sits in a house as the doer of what houses do.

"Green lawmakers" are but some of them.
"""
_BY = re.compile(
    r"\b(?:passed|adopted|approved|endorsed|rejected|ratified|backed|enacted|defeated|accepted|"
    r"cleared|agreed|supported|thrown\s+out|voted\s+(?:down|through))\s+(?:\w+\s+){0,3}?by\s+\Z"
)
_DONE = re.compile(
    r"\s*(?:[.,;\d]|(?:in|on|after|by|with|and|last|but|yesterday|today|at|to)\b|\Z)"
)
"""The same around "by": "was passed by MPs"."""
_REACH = 80
"""Most characters before the word that are looked at."""
_ANY = re.compile(
    r"\b(?:[Pp]arliament|Senate|Assembly|Congress|House|Duma|Knesset|Sabha|Bundestag|Bundesrat|"
    r"Sejm|[Ll]egislature|Riksdag|Chamber|Commons|Lords|Storting|Folketing|Diet|Majlis|Parlamento|"
    r"Cortes|Rada|Holyrood|Stortinget|Eduskunta|[Nn]ational assembly|Riigikogu|Saeima|Seimas)\b"
)
_LOWER = re.compile(rf"^(?!.*\b(?:Lords|Senate|Bundesrat)\b).*{_ANY.pattern}")
"""Houses other than the upper ones, whose members go by names of their own."""
_OF = {
    "senators": re.compile(r"\bSenate\b"),
    "msps": re.compile(r"\b(?:Scottish Parliament|Holyrood)\b"),
    "meps": re.compile(r"\bEuropean Parliament\b"),
    "peers": re.compile(r"\bLords\b"),
    "congressmen": re.compile(r"\b(?:House of Representatives|Congress)\b"),
    "mps": _LOWER,
    "deputies": _LOWER,
}
"""Houses that alone have members of this name."""
_OUTSIDE = re.compile(r"\bParty\b|White House|Party Congress|Court|\bCPC\b")
"""What holds one of these words and is no house."""


def members(
    text: str, clusters: Sequence[Cluster], ontology: Ontology
) -> Iterator[tuple[Cluster, Mention]]:
    """Each word for a house's members that vote, with the house named last before it.

    Where none was named before it is the only house of the text.
    """
    houses = [c for c in clusters if ontology.is_a(c.type, _HOUSE) and is_house(c.name)]
    for match in _WHO.finditer(text) if houses else ():
        start, end, word = *match.span(), match.group()
        if not _does(text, start, end):
            continue
        house = _house(houses, start, _OF.get(word.lower(), _ANY))
        if house is not None:
            yield house, Mention(start, end, house.type, word, RULE)


def _does(text: str, start: int, end: int) -> bool:
    """Whether those named in these characters do what a house does, or it is done by them."""
    far = max(0, start - _REACH)
    doer = _VOTE.match(text, end) and _OPENED.search(text, far, start)
    return bool(doer or (_DONE.match(text, end) and _BY.search(text, far, start)))


def is_house(name: str) -> bool:
    """Whether a body is a parliament or one of its houses, by its name."""
    return _ANY.search(name) is not None and not _OUTSIDE.search(name)


def _house(houses: Sequence[Cluster], start: int, name: re.Pattern[str]) -> Cluster | None:
    """The house of this name that was named last before a character, or the only one at all."""
    fitting = [c for c in houses if name.search(c.name)]
    named = [
        (max(m.start for m in c.mentions if m.start < start), c)
        for c in fitting
        if _first(c) < start
    ]
    if named:
        return max(named, key=lambda pair: (not pair[1].nested, pair[0]))[1]
    return fitting[0] if len(fitting) == 1 else None


def _first(house: Cluster) -> int:
    return min(m.start for m in house.mentions)
