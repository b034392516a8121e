"""Sentences with mentions in, the things they name out: the linking of one document."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.link.acronyms import definitions, guessed, uses
from kg.link.appositions import join_descriptions, join_offices
from kg.link.aside import firm
from kg.link.carried import carried
from kg.link.cluster import Cluster, cluster
from kg.link.codes import codes
from kg.link.definite import Pointers, point
from kg.link.gatherings import join_gatherings
from kg.link.groups import join_groups
from kg.link.headings import listed
from kg.link.houses import join_houses
from kg.link.lead import Lead, leads
from kg.link.members import members
from kg.link.offices import TITLE, Offices
from kg.link.pairs import side_by_side
from kg.link.pronouns import opening
from kg.link.surnames import surnames
from kg.link.titled import cut, join_titles
from kg.link.variants import join_variants
from kg.match.entities import Scene
from kg.model import Mention, Ontology, Pack, PatternRule

_REACH = 1500
"""Characters after which what was spoken of is no longer understood."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The things of one document: clusters in text order, and the cluster of each mention."""

    clusters: tuple[Cluster, ...]
    owner: Mapping[Mention, Cluster]
    extra: tuple[Mention, ...]
    """Mentions found by linking, to be seen by the relation rules too."""
    leads: Mapping[int, Lead]
    """Who acts in an item under a lead, by the character at which the item begins."""
    headings: Mapping[int, str] = field(default_factory=dict)
    """The heading of what is listed below one, by the character at which the sentence begins."""

    pairs: tuple[tuple[Mention, Mention], ...] = ()
    """Two places or bodies named side by side, in text order: "China and Malta"."""

    def pair(self, at: int) -> tuple[Mention, ...]:
        """The two that "both sides" at a character are: of those named side by side before it
        the ones a text names most, and last.
        """
        before = [p for p in self.pairs if p[1].end <= at]
        if not before:
            return ()
        return max(before, key=self._weight)

    def _weight(self, pair: tuple[Mention, Mention]) -> tuple[int, int]:
        return min(len(self.owner[m].mentions) for m in pair), pair[0].start

    def recall(self, at: int, types: Collection[str]) -> Mention | None:
        """What a text is about at a character, of some types: named most often so far, and near.

        Of things named as often it is the one named last; what is named in passing comes last, and
        then what is only named inside other names.
        """
        near: list[tuple[bool, bool, int, Mention]] = []
        for thing in self.clusters:
            if thing.type in types:
                before = sorted(m for m in thing.mentions if m.start < at)
                if before and at - before[-1].end <= _REACH:
                    near.append((not thing.nested, thing.firm < at, len(before), before[-1]))
        return max(near)[3] if near else None


class Linker:
    """Prepared state: pointing nouns and family names of a pack."""

    def __init__(self, pack: Pack) -> None:
        self.ontology: Ontology = pack.ontology
        self.pointers = Pointers(pack.ontology)
        self.headings = frozenset(
            heading for r in pack.rules if isinstance(r, PatternRule) for heading in r.under
        )
        reports = [r for r in self.ontology.relations.values() if r.reports]
        self.sayers = frozenset[str]().union(
            *(self.ontology.below(t) for r in reports for t in r.domain)
        )
        self.family = frozenset(
            row.name.lower()
            for rule in pack.rules
            if rule.kind == "names" and rule.makes == "FamilyName"
            for row in pack.names.get(rule.id, ())
            if row.feature == "first"
        )

    def link(self, text: str, scenes: Sequence[Scene]) -> Linked:
        """Cluster the mentions of a document and find those that point back."""
        outer = [m for s in scenes for m in s.resolved.outer if self._real(m)]
        inner = [m for s in scenes for m in s.resolved.inner if self._real(m)]
        inner = [m for m in inner if m.type not in self.ontology.titled or not cut(m, outer)]
        alone = frozenset(outer)
        titles = (m for s in scenes for m in (*s.resolved.outer, *s.resolved.inner))
        offices = Offices(text, (m for m in titles if m.type == TITLE))
        clusters = join_variants(cluster([*outer, *inner], self.ontology), self.ontology)
        clusters = join_offices(text, clusters)
        clusters = join_descriptions(text, clusters)
        said = (said for s in scenes for said in s.said)
        clusters = join_gatherings(text, offices.merged(clusters), said, self.ontology)
        clusters = join_houses(join_titles(text, join_groups(clusters), self.ontology))
        for thing in clusters:
            thing.nested = alone.isdisjoint(thing.mentions)
            thing.firm = firm(text, thing, self.ontology)
        taken = {i: 1 for m in outer for i in range(m.start, m.end)}
        extra: list[Mention] = []

        def accept(found: Iterable[tuple[Cluster, Mention]], reason: str) -> None:
            for thing, mention in list(found):
                if not any(i in taken for i in range(mention.start, mention.end)):
                    taken.update(dict.fromkeys(range(mention.start, mention.end), 1))
                    thing.add(mention, reason)
                    extra.append(mention)

        coded = list(codes(text, clusters, self.ontology))
        accept(uses(text, coded, taken), "code in brackets after the name")
        accept(uses(text, list(definitions(text, clusters)), taken), "short form the text defines")
        accept(uses(text, list(guessed(text, clusters)), taken), "short form of its initials")
        accept(surnames(text, clusters, taken, self.family), "surname of a person named in full")
        accept(offices.bare(clusters, taken), "office of a person named with it")
        titled = self.ontology.titled
        named = [c for c in clusters if c.type not in titled or not c.nested]
        accept(point(self.pointers, text, named, taken), "definite noun with the same head")
        accept(members(text, clusters, self.ontology), "those who sit in a house")
        spans = [(s.start, s.end) for s in scenes]
        extra += [m for _, m in opening(text, spans, clusters, self.ontology)]
        owner = {m: c for c in clusters for m in c.mentions}
        sayers = [m for m in (*outer, *extra) if self.ontology.public(m.type) in self.sayers]
        led = {**carried(text, spans, sayers), **leads(text, spans, [*outer, *extra])}
        lists = listed(text, spans, (m for m in outer if m.type == "Person"), self.headings)
        pairs = side_by_side(text, (m for m in outer if m in owner), owner)
        return Linked(tuple(clusters), owner, tuple(sorted(set(extra))), led, lists, pairs)

    def _real(self, mention: Mention) -> bool:
        return bool(self.ontology.public(mention.type))
