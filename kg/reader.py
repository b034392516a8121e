"""One document in, everything found in it out: the steps from matching to claims in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kg.assertion import Assertion, Reach, content_status
from kg.confidence import Trust
from kg.link.cluster import Cluster
from kg.link.date_hits import name_date_hits
from kg.link.linked import Linked
from kg.link.linker import Linker
from kg.link.log import merge_log
from kg.link.seen import is_seen_alike, let_recall, outer_mentions
from kg.match.compiled import Compiled
from kg.match.entities import Scene, find_scenes
from kg.match.found import Found
from kg.match.head import PAIRED
from kg.match.overlap import resolve
from kg.match.relations import find_relations
from kg.match.view import View
from kg.model import (
    Anchor,
    Document,
    Evidence,
    Mention,
    Pack,
    PatternRule,
    Reading,
)
from kg.parse.elements import Tree
from kg.parse.tokens import Sentence, tokenize
from kg.records import records
from kg.statements import Claim, entity_id, gather

NORMALS = {"date": name_date_hits}


@dataclass(frozen=True, slots=True)
class Page:
    """A document under way: its things, their ids, and which are named on their own."""

    document: Document
    linked: Linked
    ids: Mapping[int, str]
    named: frozenset[int]


class Reader:
    """Prepared state of a pack: made once, reads any number of documents."""

    def __init__(self, pack: Pack) -> None:
        """Compile a pack.

        Raises PackError when the pack's spaCy pipeline, if it has one, cannot be used.
        """
        self.pack = pack
        self.compiled = Compiled(pack, _parser(pack.model) if pack.model else None)
        self.linker = Linker(pack)
        self.assertion = Assertion(pack)
        self.trust = Trust(pack.ontology, pack.rules)
        self.content = frozenset(
            name for name, relation in pack.ontology.relations.items() if relation.reports
        )
        self.alone = frozenset(
            rule.id for rule in pack.rules if isinstance(rule, PatternRule) and rule.alone
        )

    def read(self, document: Document) -> Reading:
        """Find the entities and statements of a document."""
        scenes, linked = self.scenes(document)
        ids = {id(c): entity_id(c.type, c.name) for c in linked.clusters}
        outer = {m for s in scenes for m in s.resolved.outer} | set(linked.extra)
        named = frozenset(id(c) for c in linked.clusters if not outer.isdisjoint(c.mentions))
        statements = gather(self._claims(scenes, Page(document, linked, ids, named)))
        used = {e for s in statements for e in (s.subject, s.object)}
        entities, mentions = records(document, scenes, linked, ids, used, self.pack.ontology.types)
        heading = f"{document.title}\n{document.series}".lower()
        about = tuple(
            sorted(
                e.id for e in entities if any(len(f) > 3 and f.lower() in heading for f in e.forms)
            )
        )
        kept = {e.id for e in entities}
        things = ((ids[id(c)], c) for c in linked.clusters if ids[id(c)] in kept)
        merges = tuple(merge_log(document.id, things))
        return Reading(entities, tuple(statements), mentions, about, merges)

    def scenes(self, document: Document) -> tuple[list[Scene], Linked]:
        """The sentences of a document with all mentions, promoted ones too, and its things."""
        scenes = find_scenes(document, self.compiled, NORMALS)
        linked = self.linker.link(document.text, scenes)
        promoted = [self._promote(scene, linked) for scene in scenes]
        if any(promoted):
            first, linked = linked, self.linker.link(document.text, scenes)
            for scene, anew in zip(scenes, promoted, strict=True):
                if anew or not is_seen_alike(scene, first, linked):
                    scene.stated = None
                elif scene.stated is not None:
                    let_recall(scene.stated, scene, linked)
        return scenes, linked

    def _promote(self, scene: Scene, linked: Linked) -> bool:
        """Add what frames promote in a sentence to its mentions; whether there was any."""
        if scene.anchors.isdisjoint(self.compiled.promotions.anchors):
            return False
        view = scene.stated = self.stating(scene, linked)
        found = list(self.compiled.promotions.find(view, scene.text)) if view.outer else []
        if found:
            known = scene.resolved
            scene.resolved = resolve([*found, *known.outer, *known.inner], self.compiled.rank)
        return bool(found)

    def mentions(self, document: Document) -> list[Mention]:
        """The settled mentions of a document before linking, those of auxiliary types too."""
        scenes = find_scenes(document, self.compiled, NORMALS)
        types = self.pack.ontology.types
        nested = (m for s in scenes for m in s.resolved.inner if types[m.type].auxiliary)
        return sorted([m for s in scenes for m in s.resolved.outer] + list(nested))

    def status(self, view: View, match: Found, reaches: list[Reach]) -> str:
        """The status of what a rule found; a report takes that of what it reports."""
        status = self.assertion.status(view, match, reaches)
        if status == "asserted" and match.predicate in self.content:
            return content_status(view, match, reaches)
        return status

    def _claims(self, scenes: list[Scene], page: Page) -> Iterator[Claim]:
        for scene in scenes:
            outer = outer_mentions(scene, page.linked)
            real = [m for m in outer if m in page.linked.owner]
            for relation, subject, obj in scene.said:
                found = Found(subject.rule, relation, subject, obj, (0, 0))
                yield from self._claim(page, scene, found, "asserted", ())
            enough = real and (len(real) > 1 or self._is_open(scene, page.linked))
            if enough and self._is_set_off(scene, page.linked):
                yield from self._related(scene, page)

    def _is_open(self, scene: Scene, linked: Linked) -> bool:
        """Whether a sentence that names one thing may state something of it."""
        told = scene.start in linked.leads or scene.start in linked.headings
        implied = not scene.anchors.isdisjoint(self.compiled.implying)
        if told or implied or scene.resolved.inner:
            return True
        paired = _may_be_paired(scene) and not PAIRED.isdisjoint(scene.tokens.lower)
        return paired and bool(linked.pair(scene.start))

    def _is_set_off(self, scene: Scene, linked: Linked) -> bool:
        """Whether a sentence holds the words of any relation rule, and the types that it needs."""
        if scene.start in linked.leads:
            return True
        outer, gate = outer_mentions(scene, linked), self.compiled.relations
        types = {m.type for m in outer}
        fillable = self.compiled.frames.fillable
        if fillable.by(scene.anchors, types):
            return True
        pair = {m.type for m in linked.pair(scene.start)} if _may_be_paired(scene) else ()
        if pair and fillable.by(scene.anchors, types.union(pair)):
            return True
        fits = gate.fitting(gate.types(types.union(m.type for m in scene.resolved.inner)))
        return any(fits[n] for n in gate.by_words(scene.anchors))

    def stating(self, scene: Scene, linked: Linked) -> View:
        """A sentence as relation rules see it: with what linking found, and with its lead."""
        lead = linked.leads.get(scene.start)
        tokens = scene.tokens if lead is None else tokenize(scene.text, lead.at, scene.end)
        outer, wording = outer_mentions(scene, linked), scene.wording if lead is None else None
        inner, grammar = scene.resolved.inner, self.compiled.grammar
        view = View(tokens, outer, inner, grammar, wording, coded=True)
        if lead is not None:
            view.lead, view.demanded, view.carried = lead.mention, lead.demands, lead.carried
        view.heading = linked.headings.get(scene.start, "")
        let_recall(view, scene, linked)
        return view

    def _related(self, scene: Scene, page: Page) -> Iterator[Claim]:
        view = scene.stated or self.stating(scene, page.linked)
        found = list(dict.fromkeys(find_relations(scene, view, self.compiled)))
        if not found:
            return
        reaches = self.assertion.reaches(view)
        for match in found:
            status = self.status(view, match, reaches)
            if match.only and status != match.only:
                continue
            tokens = view.sentence
            first, last = match.trigger
            anchor = (tokens.starts[first], tokens.ends[last - 1]) if last > first else ()
            yield from self._claim(page, scene, match, status, anchor)

    def _claim(
        self, page: Page, scene: Scene, match: Found, status: str, anchor: tuple[int, ...]
    ) -> Iterator[Claim]:
        for subject in page.linked.meant(match.subject):
            for obj in page.linked.meant(match.object):
                apart = subject is not obj
                if apart and (match.rule not in self.alone or id(obj) in page.named):
                    yield self._said(page, scene, match, status, (subject, obj), anchor)

    def _said(
        self,
        page: Page,
        scene: Scene,
        match: Found,
        status: str,
        ends: tuple[Cluster, Cluster],
        anchor: tuple[int, ...],
    ) -> Claim:
        """What a match states of two things."""
        owner = page.linked.owner
        span, quote = page.document.quote(scene.start, scene.end)
        anchors: tuple[Anchor, ...] = ()
        if anchor:
            where, words = page.document.quote(*anchor)
            anchors = (Anchor(where.start, where.end, words),)
        roles = dict(match.qualifiers)
        speaker = owner.get(roles["attributed_to"]) if "attributed_to" in roles else None
        return Claim(
            page.ids[id(ends[0])],
            match.predicate,
            page.ids[id(ends[1])],
            status,
            self.trust.confidence(match, scene, owner),
            Evidence(page.document.id, span.start, span.end, quote, match.rule, anchors),
            time=roles["time"].name if "time" in roles else "",
            attributed_to=page.ids[id(speaker)] if speaker else "",
        )


def _may_be_paired(scene: Scene) -> bool:
    """Whether a sentence may speak of both sides; to cut its tokens would take much longer."""
    said = scene.text[scene.start : scene.end].lower()
    return any(word in said for word in PAIRED)


def _parser(model: str) -> Callable[[Sentence], Tree]:
    from kg.parse.trained import load_parser  # spaCy is slow to load, and most runs need none of it

    return load_parser(model)
