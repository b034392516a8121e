"""Sentences with mentions in, who goes on speaking in those that name nobody out.

"The plan pointed out that ... Develop biomedicine. It is necessary to ..." and "The council set new
tasks. These tasks include: building ports": the sayer or doer stands in a sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.link.lead import Lead
from kg.model import Mention

_SAYS = re.compile(
    r"\b(?:pointed\s+out|point\s+out|points\s+out|stress(?:ed|es)|emphasi[sz]e[sd]?|underlin(?:ed|es)|"
    r"underscore[sd]|propose[sd]|put(?:s)?\s+forward|clarifie[sd]|require[sd]|stipulate[sd]|"
    r"called\s+for|calls\s+for|urge[sd]|said|says|stated|noted|demanded|specifie[sd]|made\s+clear|"
    r"set(?:s)?\s+out|outline[sd]|deploy(?:ed|s)|decided|mentioned|highlight(?:ed|s))\b"
)
_FIRST = (
    r"(?:(?:First|Second|Third|Fourth|Fifth|Sixth)(?:ly)?|Finally|Next|In\s+addition|Also|Meanwhile|"
    r"At\s+the\s+same\s+time|In\s+particular|Moreover|Furthermore|\(?\d{1,2}[.)])[,:]?\s+"
)
_VERBS = (
    "accelerate adhere advance attract boost build carry comply consolidate construct "
    "continue coordinate create cultivate deepen develop diversify drive encourage enhance "
    "ensure establish expand explore facilitate focus follow formulate foster give grasp "
    "guide implement improve increase innovate insist integrate introduce invigorate launch "
    "lay lead leverage maintain make modernise modernize optimise optimize persist popularise "
    "popularize practise promote protect pursue push raise reform reinforce revitalise "
    "revitalize safeguard seize speed stabilise stabilize step stick stimulate strengthen "
    "strive support take transform unswervingly uphold upgrade use vigorously actively "
    "steadily resolutely further fully continuously comprehensively thoroughly deeply firmly "
    "scientifically orderly effectively energetically"
)
_VERB = rf"(?:{'|'.join(_VERBS.split())})"
_ORDER = re.compile(
    rf"(?:{_FIRST})?(?P<open>(?i:{_VERB})\s(?!of\b|is\b|are\b|was\b|has\b|have\b|will\b|by\b|\d)[^?]*\Z)"
)
_OPENING = re.compile(
    rf"(?:{_FIRST})?(?:With|By|In|On|Through|Under|Around|Based|According|Focusing|Taking|For|To|At|From)\s"
    rf"[^,.;:]{{3,90}},\s+(?:and\s+)?(?P<open>{_VERB}\s(?!of\b)[^?]*\Z)"
)
_MUST = re.compile(
    rf"(?:{_FIRST})?(?:[\"“]\s*)?(?:It\s+is\s+(?:also\s+|further\s+|therefore\s+)?(?:necessary|important|essential|"
    r"imperative|vital|crucial|required|needed|urgent)\s+(?:to|that)|(?:We|(?:More\s+|Greater\s+)?[Ee]fforts|"
    r"Priority|Attention|Emphasis|All\s+(?:localities|departments|regions|parties))\s+"
    r"(?:must|should|will|shall|need\s+to|have\s+to|are\s+to)\b|There\s+is\s+a\s+need\b)"
)
_LISTS = re.compile(
    r"(?:These|Those|The|Its|Their|Such|Specific|Key|Main|Major|Other)\b[^.:;,]{0,60}?\b(?:paths|measures|tasks|"
    r"priorities|steps|efforts|actions|initiatives|goals|targets|objectives|plans|moves|aspects|areas)\s+"
    r"(?:also\s+)?(?:includes?|are|involves?|covers?|comprises?)\b:?\s+(?P<open>\w+ing\s.*)",
    re.DOTALL,
)
_WHERE = re.compile(r"\s+(?:in|by|at|under)\s+(?:the\s+)?[\"“]?")
_GAP = 2
"""Sentences of others' between what a sayer said and goes on to say, at most."""


def carried(
    text: str, spans: Sequence[tuple[int, int]], sayers: Iterable[Mention]
) -> dict[int, Lead]:
    """The lead of each sentence that goes on, by the character at which the sentence begins."""
    found: dict[int, Lead] = {}
    sayer, since, last = None, 0, None
    for start, end, inside in _dealt(spans, sayers):
        body = text[start:end]
        said = _sayer(text, start, body, inside)
        if said is not None:
            sayer, since = said, 0
        elif last is not None and (listing := _LISTS.match(body)):
            found[start] = Lead(last, demands=True, at=start + listing.start("open"))
        elif sayer is not None and since <= _GAP and (lead := _goes_on(sayer, start, body)):
            found[start], since = lead, 0
        else:
            since += 1
        last = inside[0] if inside else None
    return found


def _goes_on(sayer: Mention, start: int, body: str) -> Lead | None:
    if _MUST.match(body):
        return Lead(sayer, demands=True, at=start, carried=True)
    order = _ORDER.match(body) or _OPENING.match(body)
    return Lead(sayer, demands=True, at=start + order.start("open")) if order else None


def _sayer(text: str, start: int, body: str, inside: Sequence[Mention]) -> Mention | None:
    """Who says something in a sentence: the thing named first, when a verb of saying follows."""
    verb = _SAYS.search(body) if inside else None
    if verb is None:
        return None
    if inside[0].end > start + verb.start():
        between = text[start + verb.end() : inside[0].start]
        return inside[0] if _WHERE.fullmatch(between) else None
    before = text[start : inside[0].start].strip().lower()
    opens = (
        before in ("", "the", '"', 'the "', "“", "the “")
        or before.endswith(",")
        or len(before) < 40
    )
    return inside[0] if opens else None


def _dealt(
    spans: Sequence[tuple[int, int]], sayers: Iterable[Mention]
) -> Iterator[tuple[int, int, list[Mention]]]:
    """Each sentence with the mentions inside it, in text order."""
    ordered, at = sorted(sayers), 0
    for start, end in spans:
        inside = []
        while at < len(ordered) and ordered[at].start < end:
            if ordered[at].start >= start:
                inside.append(ordered[at])
            at += 1
        yield start, end, inside
