"""Clusters and text in, definite nouns that point back out ("the session", "the Decision")."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.link.cluster import Cluster
from kg.link.forms import head, singular, tokens
from kg.model import Mention, Ontology

RULE = "link/definite"
_GENERIC = {"meeting": "Meeting"}
"""Nouns that may point to any subtype."""
_NEAR = 700
"""Characters within which a noun may point to a thing with another head."""
_OWN = re.compile(
    r"\s+(?:of|for|(?P<to>to)|regarding|concerning|about|on)\s(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|\d))"
)
"""What makes a noun in small letters a description of its own: "the law on ports"."""
_HELD = (
    r"(?=\s+(?:(?:[Ff]irst|[Ee]xecutive|[Dd]eputy|[Vv]ice|[Ss]enior)[ -])*"
    r"(?:President|Vice-President|Chair(?:man|woman|person)?|Governor|Secretary|Director|Commissioner|"
    r"[Ss]pokes(?:man|woman|person))\s+[A-Z])"
)
"""An office and a name: in "Commission President Ann Lee" the noun needs no article."""
_CAPITAL = re.compile(r"[A-Z][\w.&'’-]*\s\Z")
_LASTING = re.compile(r"(?:one|two|three|four|five|six|seven|half|\d+)-(?:day|week|hour)s?")
"""What tells only how long a gathering is: "the two-day meeting"."""
_PART = re.compile(r"(?:main|sub|parallel|side|opening|closing|breakout)\b", re.IGNORECASE)
"""How the names of parts of a gathering begin; a bare noun means the whole."""
_NUMBERED = re.compile(r" (?!(?:1[6-9]|20)\d\d$)\d{3,}$")
"""A name by number; "this order" is the text itself, not the Order 14012 that it cites."""

_RECALLED = re.compile(
    r"(?:spirit|guidance|guidelines|requirements|deployment|arrangements|decisions|convening) of"
    r" (?:the )?(?:\w+ )?\Z|\b[Ss]ince (?:the )?(?:\w+ )?\Z"
)
"""What stands before a gathering of earlier days that this one only takes up."""


class Pointers:
    """Prepared state: the nouns of the ontology in one expression."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self.types: dict[str, list[str]] = {}
        self.kin: dict[str, frozenset[str]] = {}
        for entity_type in ontology.types.values():
            for noun in dict.fromkeys((*entity_type.nouns, *entity_type.kin)):
                self.types.setdefault(noun, []).append(entity_type.name)
            for noun, heads in entity_type.kin.items():
                self.kin[singular(noun)] = frozenset(map(singular, heads))
        nouns = "|".join(sorted(map(re.escape, self.types), key=lambda n: (-len(n), n)))
        self._found: tuple[str, list[tuple[int, int, str]]] = ("", [])
        """The last text and what was found in it: most texts are linked twice."""
        self.pattern = re.compile(
            r"\b(?P<det>the|this|that|these|said)\s+"
            r"(?P<noun>(?:[A-Za-z][\w-]*\s+){0,2}?(?:" + (nouns or "(?!)") + r"))(?![\w-])",
            re.IGNORECASE,
        )

        self.held = re.compile(rf"\b(?P<noun>{nouns.title() or '(?!)'}){_HELD}")

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Characters and noun of every definite noun phrase that may point to something."""
        last, found = self._found
        if last != text:
            matches = self.pattern.finditer(text)
            found = [(*match.span("noun"), match["noun"]) for match in matches]
            held = (m for m in self.held.finditer(text) if not _is_within(text, m.start()))
            found = sorted({*found, *((*m.span("noun"), m["noun"]) for m in held)})
            self._found = text, found
        return found

    def is_own(self, noun: str, text: str, end: int) -> bool:
        """Whether a noun in small letters goes on as a description: "the plan to widen roads".

        Only a title does so with "to"; "they attended the meeting to listen".
        """
        own = _OWN.match(text, end) if noun.islower() else None
        if own is None:
            return False
        last = self.types.get(noun.split()[-1].lower(), ())
        return not own["to"] or any(t in self.ontology.titled for t in last)


def _is_within(text: str, start: int) -> bool:
    """Whether a capital before the noun shows that it is part of a longer name."""
    return _CAPITAL.search(text, max(0, start - 30), start) is not None


class Thing:
    """What of a cluster a noun is held against, worked out once a document."""

    def __init__(self, cluster: Cluster, text: str) -> None:
        self.cluster, self.name, self.text = cluster, cluster.name, text
        self.starts = sorted(m.start for m in cluster.mentions)

    def last(self, start: int) -> int:
        """Where the thing was last named before a character; -1 when it was not."""
        before = bisect_left(self.starts, start)
        return self.starts[before - 1] if before else -1

    @cached_property
    def head(self) -> str:
        """The head noun of the name."""
        return singular(head(self.name))

    @cached_property
    def heads(self) -> frozenset[str]:
        """What the thing goes by: the head nouns of all its forms, and its finer kinds."""
        texts = {m.text for m in self.cluster.mentions}
        return frozenset({_kind(text) for text in texts} | {_kind(self.name)})

    @cached_property
    def features(self) -> frozenset[str]:
        """The finer kinds of its mentions."""
        return frozenset(m.feature for m in self.cluster.mentions)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the name, in the singular."""
        return frozenset(map(singular, tokens(self.name)))

    @cached_property
    def part(self) -> bool:
        """Whether the thing is part of a gathering rather than the whole."""
        return _PART.match(self.name) is not None

    @cached_property
    def recalled(self) -> bool:
        """Whether it is only recalled: "study the spirit of the congress"."""
        named = (m.start for m in self.cluster.mentions)
        before = (self.text[max(0, at - 30) : at] for at in named)
        return all(_RECALLED.search(words) for words in before)

    @cached_property
    def numbered(self) -> bool:
        """Whether the thing goes by its number."""
        return _NUMBERED.search(self.name) is not None


def _kind(name: str) -> str:
    """The head noun of a name in the singular; a series of meetings is no meeting.

    >>> _kind("Harbour Spring Meetings"), _kind("Port Measures")
    ('meetings', 'measure')
    """
    noun = head(name)
    return noun if noun == "meetings" else singular(noun)


class Known:
    """The things of a document, by the types that a noun may point to."""

    def __init__(self, text: str, clusters: Iterable[Cluster], ontology: Ontology) -> None:
        self.things = [Thing(cluster, text) for cluster in clusters]
        self.ontology = ontology
        self.by_types: dict[tuple[str, ...], list[Thing]] = {}

    def of(self, types: Sequence[str]) -> list[Thing]:
        """The things of one of the types, or of a subtype, in text order."""
        wanted = tuple(types)
        if wanted not in self.by_types:
            is_a = self.ontology.is_a
            self.by_types[wanted] = [
                thing for thing in self.things if any(is_a(thing.cluster.type, t) for t in wanted)
            ]
        return self.by_types[wanted]


def point(
    pointers: Pointers, text: str, clusters: Iterable[Cluster], taken: Mapping[int, int]
) -> Iterator[tuple[Cluster, Mention]]:
    """Each definite noun that names a thing of the document, with its cluster.

    `taken` maps the characters of settled mentions; what overlaps one is left alone.
    """
    if not pointers.types:
        return
    known = Known(text, clusters, pointers.ontology)
    for start, end, noun in pointers.find(text):
        if start in taken or end - 1 in taken or pointers.is_own(noun, text, end):
            continue
        itself = text[max(0, start - 8) : start].rstrip().lower().endswith("this")
        told = tuple(w for w in tokens(noun) if not _LASTING.fullmatch(w))
        asked = Asked(noun, told, start, itself)
        found = _antecedent(pointers, asked, known) or (
            None if end + 1 in taken else _kindred(pointers, asked, known)
        )
        if found is not None:
            cluster = found.cluster
            insort(found.starts, start)
            yield cluster, Mention(start, end, cluster.type, text[start:end], RULE)


@dataclass(frozen=True, slots=True)
class Asked:
    """A definite noun: as written, its words, where it begins, whether "this" stands before."""

    noun: str
    words: tuple[str, ...]
    start: int
    itself: bool

    def may_be(self, thing: Thing) -> bool:
        """Whether the noun may speak of the thing: "this order" is no other one, by its number."""
        return not (self.itself and thing.numbered)


def _antecedent(pointers: Pointers, asked: Asked, known: Known) -> Thing | None:
    """The thing named last before `start` whose head the noun repeats; capitals also look ahead.

    A noun that may point to any subtype means a thing that goes by it sooner than another.
    """
    words, start = asked.words, asked.start
    if not words:
        return None
    types = pointers.types.get(" ".join(words)) or pointers.types.get(words[-1], [])
    fitting = [t for t in known.of(types) if asked.may_be(t) and _fits(words, t)]
    before = [t for t in fitting if t.starts[0] < start]
    if before:
        return max(before, key=lambda t: (*_likely(t, start), words[-1] in t.heads, t.last(start)))
    return fitting[0] if fitting and asked.noun[:1].isupper() else None


def _kindred(pointers: Pointers, asked: Asked, known: Known) -> Thing | None:
    """The thing named last, and not long, before `start` that goes by a kindred noun.

    "The bill" may point to an act; only a lone noun does so.
    """
    start, since = asked.start, max(0, asked.start - _NEAR)
    heads = pointers.kin.get(singular(asked.words[0])) if len(asked.words) == 1 else None
    if not heads:
        return None
    near = [
        t
        for t in known.of(pointers.types.get(asked.words[0], ()))
        if (t.head in heads or not heads.isdisjoint(t.features))
        and not (t.cluster.nested or t.recalled)
        and since <= t.last(start)
        and asked.may_be(t)
    ]
    return max(near, key=lambda t: (*_likely(t, start), t.last(start)), default=None)


def _likely(thing: Thing, start: int) -> tuple[bool, bool]:
    """A gathering of its own comes before part of one, and what is reported before the rest."""
    return thing.cluster.firm < start and not thing.cluster.nested, not thing.part


def _fits(words: tuple[str, ...], thing: Thing) -> bool:
    """Whether the noun repeats what the thing goes by, and its other words those of the name."""
    noun = words[-1]
    kind = noun in thing.features or noun in _GENERIC
    named = singular(noun) in thing.heads or (kind and not thing.recalled)
    return named and all(singular(word) in thing.words for word in words[:-1])
