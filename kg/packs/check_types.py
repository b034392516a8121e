"""A relation with the types a rule gives it in, faults when the ontology never allows them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.model import FrameRule, Ontology
from kg.packs.fault import Fault, FieldPath


def can_hold(
    ontology: Ontology, subjects: Iterable[str], relation: str, objects: Iterable[str]
) -> bool:
    """Whether some subject and some object, or subtypes of them, may be joined.

    Unknown types and relations count as possible: they are told of elsewhere.
    """
    if relation not in ontology.relations:
        return True
    lefts, rights = _below(ontology, subjects), _below(ontology, objects)
    if not lefts or not rights:
        return True
    public = ontology.public
    return any(
        ontology.allows(public(left), relation, public(right)) for left in lefts for right in rights
    )


def _below(ontology: Ontology, types: Iterable[str]) -> set[str]:
    """The types with their subtypes; nothing when one of them is unknown."""
    names = set(types)
    if not names <= ontology.types.keys():
        return set()
    return {below for name in names for below in ontology.below(name)}


def check_frame_types(rule: FrameRule, ontology: Ontology) -> Iterator[Fault]:
    """Whether a frame's arguments fit its relation: all of them, then each type of a list."""
    subjects, objects = rule.subject.type, rule.object.type
    if not can_hold(ontology, subjects, rule.says, objects):
        yield never(ontology, rule.says, ("says",), subjects, objects)
        return
    for index, name in enumerate(subjects):
        if not can_hold(ontology, [name], rule.says, objects):
            yield _idle(rule.says, name, "subject", index)
    for index, name in enumerate(objects):
        if not can_hold(ontology, subjects, rule.says, [name]):
            yield _idle(rule.says, name, "object", index)


def never(
    ontology: Ontology,
    relation: str,
    field: FieldPath,
    subjects: Iterable[str],
    objects: Iterable[str],
) -> Fault:
    """The fault of a relation between types that it never joins."""
    entry = ontology.relations[relation]
    what = f"{relation} never holds from {_or(sorted(subjects))} to {_or(sorted(objects))}"
    hint = f"It goes from {_or(entry.domain)} to {_or(entry.range)}."
    return Fault("R203", what, field, hint)


def _idle(relation: str, name: str, role: str, index: int) -> Fault:
    what = f"{name} is never the {role} of {relation} here"
    hint = "Take the type out, or widen the relation in ontology.yaml."
    return Fault("R304", what, (role, "type", index), hint, "warning")


def _or(types: Sequence[str]) -> str:
    return " or ".join(types) if types else "anything"
