"""A sentence with settled mentions in, what its relation rules found out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Set
from itertools import combinations

from kg.match.backward import starts
from kg.match.captures import Captured, Captures
from kg.match.compiled import Compiled
from kg.match.entities import Scene
from kg.match.found import Found
from kg.match.gate import CompiledPattern, Way
from kg.match.sequence import find_all, find_first
from kg.match.view import Placed, View
from kg.model import Mention

_TITLE = "Title"


def find_relations(scene: Scene, view: View, compiled: Compiled) -> Iterator[Found]:
    """Every statement of the patterns and frames, domain and range checked."""
    ontology, titled = compiled.ontology, compiled.ontology.titled
    for found in _found(scene, view, compiled):
        subject, obj = ontology.public(found.subject.type), ontology.public(found.object.type)
        if ontology.allows(subject, found.predicate, obj) and not of_a_title(found, view, titled):
            yield found


def of_a_title(found: Found, view: View, titled: Collection[str]) -> bool:
    """Whether a statement between two names inside a title is not about what the title names.

    A description in small letters is no title: "a treaty between X and Y".
    """
    first = min(found.subject.start, found.object.start)
    last = max(found.subject.end, found.object.end)
    return any(
        p.mention.start <= first
        and last <= p.mention.end
        and p.mention.type in titled
        and not p.mention.text[:1].islower()
        and found.subject.type not in titled
        for p in view.outer
    )


def _found(scene: Scene, view: View, compiled: Compiled) -> Iterator[Found]:
    for pattern, way in compiled.relations.open_for(scene.anchors, types_in(view)):
        for match in matches_of(view, pattern, way):
            yield from stated(view, pattern, way, match)
    if view.carried or not scene.anchors.isdisjoint(compiled.frames.anchors):
        yield from compiled.frames.find(view)


def types_in(view: View) -> Collection[str]:
    """The types of all mentions of a sentence."""
    return view.by_type.keys()


def matches_of(
    view: View, pattern: CompiledPattern, way: Way
) -> Iterator[tuple[int, int, Captures]]:
    """Where one way of a relation rule matches: first token, end and captures."""
    if pattern.rule.under and view.heading not in pattern.rule.under:
        return
    view.allow(pattern.rule.path)
    for start in starts(way.back, view) if _may_begin(way, view) else ():
        if pattern.rule.all:
            ways = find_all(way.step, view, start)
        else:
            first = find_first(way.step, view, start)
            ways = [first] if first else []
        for end, captures in ways:
            yield start, end, captures


def _may_begin(way: Way, view: View) -> bool:
    """Whether a mention that opens a match stands before one of the rarest words of the pattern.

    It is asked before the pattern is made ready to run: most of a large pack never is.
    """
    if not way.opening or not way.facts.needs:
        return True
    return view.first_of(way.opening) <= view.wording.last_of(way.facts.needs[0])


def stated(
    view: View, pattern: CompiledPattern, way: Way, match: tuple[int, int, Captures]
) -> Iterator[Found]:
    """What a match of a relation rule states."""
    rule, (start, end, captures) = pattern.rule, match
    held: dict[str, Captured] = {c.role: c for c in captures}
    triples = (("subject", rule.says, "object"), *rule.also)
    span = _trigger(view, way, start, end)
    for first, second in _pairs(held):
        yield Found(rule.id, rule.says, first, second, span, (), rule.status)
    named = {role: captured.mentions for role, captured in held.items()}
    if rule.implied and "subject" not in named:
        said = {m for captured in captures for m in captured.mentions}
        named["subject"] = _implied(view, pattern, span[0], said)
    elif rule.implied and "object" not in named:
        last = view.recall(pattern.implied)
        named["object"] = (last,) if last is not None else ()
    for left, relation, right in triples:
        for subject in named.get(left, ()):
            for obj in named.get(right, ()):
                if subject != obj:
                    yield Found(rule.id, relation, subject, obj, span, (), rule.status)


def _implied(
    view: View, pattern: CompiledPattern, at: int, said: Set[Mention]
) -> tuple[Mention, ...]:
    """What a subject that goes unsaid is: the nearest of its type in the sentence, or before it.

    `said` are the mentions that the pattern holds already.
    """
    fitting = (p for p in view.outer if p.mention.type in pattern.implied)
    near = [p for p in fitting if p.mention not in said and not _is_held(view, p)]
    if near:
        return (min(near, key=lambda p: (abs(p.start - at), p.start)).mention,)
    last = view.recall(pattern.implied)
    return (last,) if last is not None else ()


def _is_held(view: View, placed: Placed) -> bool:
    """Whether a thing only tells of what somebody holds an office: "director of the Forum"."""
    at = placed.start - 1 - (view.lower[placed.start - 1 : placed.start] == ["the"])
    before = view.cover.get(at - 1) if at > 0 and view.lower[at] == "of" else None
    return before is not None and before.mention.type == _TITLE


def _pairs(held: dict[str, Captured]) -> Iterator[tuple[Mention, Mention]]:
    """Every two members of a list captured as `each`, for relations without a direction."""
    return combinations(held["each"].mentions, 2) if "each" in held else iter(())


def _trigger(view: View, way: Way, start: int, end: int) -> tuple[int, int]:
    """The anchor words inside the match, else the whole match."""
    anchors = way.facts.anchors or frozenset()
    at = [i for i in range(start, end) if view.sentence.lower[i] in anchors]
    return (at[0], at[-1] + 1) if at else (start, end)
