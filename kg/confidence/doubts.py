"""A match in its sentence in, the reasons to doubt it out, each with a name from `DOUBTS`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

from kg.link.cluster import Cluster
from kg.match.entities import Scene
from kg.match.found import Found
from kg.model import Mention, Ontology

DOUBTS = {
    "loose": "an argument was reached by a loose scope, not by its grammatical role",
    "pronoun": "an argument is a pronoun",
    "pointing": "an argument is a definite noun, a surname or a short form",
    "far": "more than 6 tokens lie between the arguments",
    "rivals": "other things of the sentence could be the subject as well",
    "governed": 'the trigger stands under another verb ("plans to adopt")',
    "long": "the sentence has more than 45 tokens",
}
"""What makes a match doubtful, and what that means."""

_FAR, _LONG = 6, 45
"""Tokens between two arguments, and of a sentence, up to which there is no doubt."""
_PRONOUN = "link/pronoun"
_LINKED = "link/"


class Doubter:
    """Prepared state: the types that each relation takes as a subject."""

    def __init__(self, ontology: Ontology) -> None:
        self.ontology = ontology
        self.subjects = {
            name: frozenset().union(*(ontology.below(t) for t in relation.domain))
            for name, relation in ontology.relations.items()
        }

    def doubts(
        self, found: Found, scene: Scene, owner: Mapping[Mention, Cluster]
    ) -> tuple[str, ...]:
        """The doubts of a match, in the order of `DOUBTS`; `owner` tells the thing of a mention."""
        return tuple(self._doubts(found, scene, owner))

    def _doubts(
        self, found: Found, scene: Scene, owner: Mapping[Mention, Cluster]
    ) -> Iterator[str]:
        rules = (found.subject.rule, found.object.rule)
        if not found.exact:
            yield "loose"
        if _PRONOUN in rules:
            yield "pronoun"
        elif any(rule.startswith(_LINKED) for rule in rules):
            yield "pointing"
        if _tokens_between(found, scene) > _FAR:
            yield "far"
        if self._has_rivals(found, scene, owner):
            yield "rivals"
        if found.governors:
            yield "governed"
        if len(scene.tokens) > _LONG:
            yield "long"

    def _has_rivals(self, found: Found, scene: Scene, owner: Mapping[Mention, Cluster]) -> bool:
        """Whether another thing of the sentence has a type that the subject may have."""
        types = self.subjects.get(found.predicate, frozenset())
        own = {id(owner.get(found.subject)), id(owner.get(found.object))}
        public = self.ontology.public
        return any(
            id(owner[m]) not in own and (not types or public(m.type) in types)
            for m in scene.resolved.outer
            if m in owner
        )


def _tokens_between(found: Found, scene: Scene) -> int:
    first, second = sorted((found.subject, found.object), key=lambda m: m.start)
    starts = scene.tokens.starts
    return bisect_right(starts, second.start) - bisect_right(starts, first.end - 1) - 1
