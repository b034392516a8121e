"""A sentence in, the seconds each rule takes on it out, behind the gate as in a run."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator

from kg.match.entities import made_by
from kg.match.frame import verbal
from kg.match.nominal import nominal
from kg.match.regexes import find_regex
from kg.match.relations import matches_of, types_in
from kg.parse.elements import Phrase, Verb
from kg.why.case import Case


def timed(case: Case) -> Iterator[tuple[str, float]]:
    """Rule and seconds, once for each expression, way and trigger that is tried.

    Every matcher is a generator, so that the work is done, and timed, while it is drained.
    """
    compiled, scene, types = case.reader.compiled, case.scene, case.scene.types()
    place = (scene.text, scene.start, scene.end)
    for expression in compiled.regexes.open_for(scene.anchors, *place):
        yield expression.rule.id, _seconds(find_regex(expression, *place))
    _prepare(case)
    for stage in compiled.order:
        for pattern, way in stage.gate.open_for(scene.anchors, types):
            yield pattern.rule.id, _seconds(made_by(scene, case.making, pattern, way))
    for pattern, way in compiled.relations.open_for(scene.anchors, types_in(case.stating)):
        yield pattern.rule.id, _seconds(matches_of(case.stating, pattern, way))
    yield from _frames(case)


def _frames(case: Case) -> Iterator[tuple[str, float]]:
    frames, view = case.reader.compiled.frames, case.stating
    for at, element in enumerate(view.clauses.elements):
        if isinstance(element, Verb):
            for trigger in frames.verbs.get(view.sentence.lower[element.head], ()):
                yield trigger.frame.rule.id, _seconds(verbal(view, at, element, trigger))
        elif isinstance(element, Phrase):
            for trigger in frames.nouns.get(view.sentence.lower[element.head], ()):
                yield trigger.frame.rule.id, _seconds(nominal(view, at, element, trigger))


def _prepare(case: Case) -> None:
    """Work out tags and chunks first: they belong to no rule."""
    for view in (case.making, case.stating):
        len(view.clauses.elements)


def _seconds(found: Iterable[object]) -> float:
    start = time.perf_counter()
    deque(found, maxlen=0)
    return time.perf_counter() - start
