"""Sentences with mentions in, the things they name out: the linking of one document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.link.acronyms import acronyms, definitions, guessed, uses
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
from kg.link.lead import leads
from kg.link.linked import Linked
from kg.link.members import members
from kg.link.offices import TITLE, Offices
from kg.link.pairs import side_by_side
from kg.link.pointing import Pointing
from kg.link.pronouns import opening
from kg.link.several import Several
from kg.link.sittings import Said
from kg.link.surnames import surnames
from kg.link.titled import cut, join_titles
from kg.link.variants import join_variants
from kg.match.entities import Scene
from kg.model import Mention, Ontology, Pack, PatternRule


class Linker:
    """Prepared state: pointing nouns and family names of a pack."""

    def __init__(self, pack: Pack) -> None:
        self.ontology: Ontology = pack.ontology
        self.pointers = Pointers(pack.ontology)
        self.several = Several(pack.ontology)
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
        outer, inner = self._named(scenes)
        titles = (m for s in scenes for m in (*s.resolved.outer, *s.resolved.inner))
        offices = Offices(text, (m for m in titles if m.type == TITLE))
        said = [said for s in scenes for said in s.said]
        clusters = self._joined(text, cluster([*outer, *inner], self.ontology), offices, said)
        self._rate(text, clusters, outer)
        extra = self._pointing(text, clusters, outer, offices)
        spans = [(s.start, s.end) for s in scenes]
        extra += [m for _, m in opening(text, spans, clusters, self.ontology)]
        return self._linked(text, spans, clusters, outer, extra)

    def _named(self, scenes: Sequence[Scene]) -> tuple[list[Mention], list[Mention]]:
        """The mentions that name things: those that stand alone, and those inside others."""
        outer = [m for s in scenes for m in s.resolved.outer if self._real(m)]
        inner = [m for s in scenes for m in s.resolved.inner if self._real(m)]
        titled = self.ontology.titled
        return outer, [m for m in inner if m.type not in titled or not cut(m, outer)]

    def _joined(
        self, text: str, clusters: Sequence[Cluster], offices: Offices, said: Iterable[Said]
    ) -> list[Cluster]:
        """The clusters, those that name one thing in different ways joined.

        The order counts: a person's offices are compared once those beside the name are known,
        gatherings and houses once bodies have their fullest names.
        """
        clusters = join_variants(clusters, self.ontology, acronyms(text, clusters))
        clusters = join_descriptions(text, join_offices(text, clusters))
        clusters = join_gatherings(text, offices.merged(clusters), said, self.ontology)
        return join_houses(join_titles(text, join_groups(clusters), self.ontology))

    def _rate(self, text: str, clusters: Iterable[Cluster], outer: Iterable[Mention]) -> None:
        """Note of each thing how firmly the text names it; what points back asks for that."""
        alone = frozenset(outer)
        for thing in clusters:
            thing.nested = alone.isdisjoint(thing.mentions)
            thing.firm = firm(text, thing, self.ontology)

    def _pointing(
        self, text: str, clusters: Sequence[Cluster], outer: Iterable[Mention], offices: Offices
    ) -> list[Mention]:
        """Short forms, surnames, offices and nouns that point back, put to what they point to.

        What is found first takes its characters from what is looked for after it.
        """
        back = Pointing(outer)
        taken, ontology = back.taken, self.ontology
        coded, defined = codes(text, clusters, ontology), definitions(text, clusters)
        back.accept(uses(text, list(coded), taken), "code in brackets after the name")
        back.accept(uses(text, list(defined), taken), "short form the text defines")
        back.accept(uses(text, list(guessed(text, clusters)), taken), "short form of its initials")
        family = surnames(text, clusters, taken, self.family)
        back.accept(family, "surname of a person named in full")
        back.accept(offices.bare(clusters, taken), "office of a person named with it")
        named = [c for c in clusters if c.type not in ontology.titled or not c.nested]
        back.accept(point(self.pointers, text, named, taken), "definite noun with the same head")
        back.accept(members(text, clusters, ontology), "those who sit in a house")
        return back.found

    def _linked(
        self,
        text: str,
        spans: Sequence[tuple[int, int]],
        clusters: Sequence[Cluster],
        outer: Sequence[Mention],
        extra: Sequence[Mention],
    ) -> Linked:
        """The things, with what the layout of the text tells of them: leads, headings, pairs."""
        owner = {m: c for c in clusters for m in c.mentions}
        seen = [*outer, *extra]
        sayers = [m for m in seen if self.ontology.public(m.type) in self.sayers]
        led = {**carried(text, spans, sayers), **leads(text, spans, seen)}
        lists = listed(text, spans, (m for m in outer if m.type == "Person"), self.headings)
        pairs = side_by_side(text, (m for m in outer if m in owner), owner)
        several = self.several.find(text, spans, owner)
        owner.update((mention, things[0]) for mention, things in several.items())
        found = tuple(sorted({*extra, *several}))
        return Linked(tuple(clusters), owner, found, led, lists, pairs, several)

    def _real(self, mention: Mention) -> bool:
        return bool(self.ontology.public(mention.type))
