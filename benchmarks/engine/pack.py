"""Neutral names and rules in, a pack of kg out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.engine.neutral import GAP, TYPES, Phrase, Relation
from kg.model import (
    Argument,
    EntityType,
    FrameRule,
    Name,
    NamesRule,
    Ontology,
    Pack,
    PatternRule,
    RelationType,
    Rule,
)


def pack_of(phrases: Iterable[Phrase], relations: Sequence[Relation]) -> Pack:
    """The pack: one word list a type, one rule a relation."""
    names: dict[str, list[Name]] = {f"names/{kind}": [] for kind in TYPES}
    for phrase in phrases:
        names[f"names/{phrase.type}"].append(Name(phrase.text))
    lists: list[Rule] = [NamesRule(id=f"names/{kind}", makes=kind, list="") for kind in TYPES]
    verbs = {relation.verb: RelationType(relation.verb) for relation in relations}
    return Pack(
        id="neutral",
        version="1",
        language="en",
        base="https://kg.example.org/",
        prefixes={},
        ontology=Ontology({kind: EntityType(kind) for kind in TYPES}, verbs),
        rules=(*lists, *map(_rule, relations)),
        names={rule: tuple(rows) for rule, rows in names.items()},
        cues=(),
        macros={},
        words={},
        queries=(),
        hashes={},
    )


def _rule(relation: Relation) -> Rule:
    name = f"relations/{relation.number:05d}"
    if relation.framed:
        return FrameRule(
            name,
            relation.verb,
            Argument((relation.subject,)),
            Argument((relation.object,)),
            trigger=(relation.verb,),
        )
    gap = f"...{{0,{GAP}}}"
    pattern = (
        f"{{subject:{relation.subject}}} {gap} <{relation.verb}> {gap} {{object:{relation.object}}}"
    )
    return PatternRule(name, (pattern,), says=relation.verb)
