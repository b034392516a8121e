"""Sentences with pronouns in, the mentions that these most likely stand for out.

A pronoun counts where it opens a sentence, and where it speaks: '"We must go on," she said'.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence

from kg.link.cluster import Cluster
from kg.model import Mention, Ontology

RULE = "link/pronoun"
_DUMMY = (
    r"(?!\s+(?:is|was|has been|should be|must be|will be|were)\s+(?:\w+ly\s+)?"
    r"(?:necessary|important|noted|essential|imperative|crucial|also\s+noted|said|reported|"
    r"possible|understood|pointed|stressed|emphasized|decided|agreed|highlighted|underlined|"
    r"announced|revealed|confirmed|shown|found|clear|vital|urgent|not|the|a|an|time|also|"
    r"expected|believed|recommended|suggested|critical|hoped|estimated|learned|planned|intended|"
    r"proposed|envisaged|foreseen|assumed|supposed|recalled|feared|claimed|alleged|argued|likely|"
    r"unlikely|true|obvious|worth|worthwhile|up|advisable|desirable|difficult|easy|hard|incumbent|"
    r"because|thanks|who|what)\b)"
)
"""What stands after an "it" that stands for nothing."""
_OPENING = re.compile(
    r"(?:(?:In addition|In particular|Meanwhile|Also|Moreover|Furthermore|At the same time|However|"
    r"On the same day|Earlier|Later|Then|Finally|Separately),?\s+)?"
    r"(?P<pronoun>It|He|She|They|he|she|it|they)\b" + _DUMMY
)
_ADDED = r"(?:also\s+|later\s+|then\s+|further\s+|has\s+|had\s+)?"
_SAYS = (
    r"said|says|added|adds|noted|told|stressed|emphasi[sz]ed|warned|explained|stated|argued|"
    r"insisted|reiterated|underlined|declared|announced|continued"
)
_SPEAKING = re.compile(
    rf"(?<=[\s\"“”])(?P<pronoun>he|she|it|they)\s+{_ADDED}"
    rf"(?:{_SAYS}|urged|called\s+(?:for|on)|underscored|highlighted|pointed\s+out|vowed|pledged|"
    r"reaffirmed|suggested)\b"
)
_SAID = re.compile(rf"(?:,[^,.\"“”]{{1,60}},)?\s+{_ADDED}(?:{_SAYS})\b")
"""What after a name tells that it is the speaker's."""
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey)\b")
_PEOPLE = frozenset({"he", "she"})
_MANY = re.compile(
    r"['’]?s?\s+(?:[a-z]+\s+){0,2}(?:leaders|ministers|officials|members|lawmakers|delegates|parties|countries|states)\b"
)
"""What makes "they" of a body or country."""
_BACK = 3
"""Sentences in which a person spoken of by pronoun was last named, at most."""


_PHRASE = re.compile(
    r"(?!(?:If|When|While|As|Because|Although|Though|After|Before|Since|Once|Unless|Until)\b)"
    r"[A-Z][^,;:.!?\"“”()]{2,60},\s+(?P<pronoun>he|she|it|they)\b" + _DUMMY
)
"""A phrase that opens a sentence before its pronoun: "Some years in the making, it"."""


def opening(
    text: str, sentences: Sequence[tuple[int, int]], clusters: Sequence[Cluster], ontology: Ontology
) -> Iterator[tuple[Cluster, Mention]]:
    """For each opening pronoun the thing that the sentence before named first."""
    owner = {m: c for c in clusters for m in c.mentions}
    ordered = sorted(owner)
    starts = [start for start, _ in sentences]
    holding = {bisect_right(starts, match.start()) - 1 for match in _PRONOUN.finditer(text)}
    for number in sorted(holding):
        span = sentences[number]
        earlier = sentences[max(0, number - _BACK) : number][::-1]
        after = _after_phrase(text, span, ordered) if number > 0 else None
        for start, pronoun in (*_pronouns(text, span, opening=number > 0), *filter(None, [after])):
            found = _antecedent(text, ordered, earlier, pronoun.lower(), ontology)
            if found is not None:
                cluster = owner[found]
                end = start + len(pronoun)
                mention = Mention(start, end, cluster.type, pronoun, RULE)
                cluster.add(mention, "pronoun for what was named last")
                owner[mention] = cluster
                insort(ordered, mention)
                yield cluster, mention


def _pronouns(text: str, span: tuple[int, int], *, opening: bool) -> Iterator[tuple[int, str]]:
    """Where a pronoun opens the sentence or speaks in it."""
    first = _OPENING.match(text, *span) if opening else None
    if first:
        yield first.start("pronoun"), first["pronoun"]
    for match in _SPEAKING.finditer(text, *span):
        if not first or match.start("pronoun") != first.start("pronoun"):
            yield match.start("pronoun"), match["pronoun"]


def _after_phrase(
    text: str, span: tuple[int, int], ordered: Sequence[Mention]
) -> tuple[int, str] | None:
    """A pronoun after an opening phrase that names nothing itself."""
    match = _PHRASE.match(text, *span)
    if match is None or _SPEAKING.match(text, match.start("pronoun")):
        return None
    at = match.start("pronoun")
    named = any(span[0] <= m.start < at and m.type != "Date" for m in ordered)
    return None if named else (at, match["pronoun"])


def _antecedent(
    text: str,
    ordered: Sequence[Mention],
    earlier: Sequence[tuple[int, int]],
    pronoun: str,
    ontology: Ontology,
) -> Mention | None:
    """What was named first in the sentence before; a person also some sentences before.

    Who speaks there goes before whom the speech names.
    """
    person = pronoun in _PEOPLE
    wanted = ("Person",) if person else ("Meeting", "Organization", "Policy", "Place")
    for first, last in earlier if person else earlier[:1]:
        begun = ordered[bisect_left(ordered, (first,)) : bisect_left(ordered, (last,))]
        inside = (m for m in begun if m.end <= last)
        fitting = [m for m in inside if any(ontology.is_a(m.type, t) for t in wanted)]
        if pronoun == "they":
            fitting = [m for m in fitting if m.text.lower() == "they" or _MANY.match(text, m.end)]
        if fitting:
            speakers = (m for m in fitting if person and _SAID.match(text, m.end))
            return next(speakers, fitting[0])
    return None
