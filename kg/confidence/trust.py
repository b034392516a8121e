"""Relation, rule and doubts in, a number between 0 and 1 out: log-odds from a table, added up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from math import exp

from kg.confidence import table
from kg.confidence.doubts import Doubter
from kg.link.cluster import Cluster
from kg.match.entities import Scene
from kg.match.found import Found
from kg.model import Mention, Ontology, Rule

DOUBTED = 0.89
"""No single sentence is trusted more than this with a doubt about an argument or the trigger."""
_GRAVE = frozenset({"loose", "pronoun", "pointing", "far", "governed"})


def trust(relation: str, doubts: Collection[str], *, rule: str = "", frame: bool = False) -> float:
    """How often a statement made so is right on texts that no rule was written for.

    The log-odds of `kg.confidence.table` are added: the base, the relation, the rule if it does
    better or worse than its relation, a frame, each doubt. Logistic regression, as in Hosmer and
    Lemeshow, "Applied Logistic Regression" (1989), chapter 1.

    >>> trust("heldOn", ()) > 0.8 > trust("supports", ("far",)) > 0.2
    True
    """
    odds = table.BASE + table.RELATIONS.get(relation, 0.0) + table.RULES.get(rule, 0.0)
    odds += table.FRAME * frame + sum(table.DOUBTS.get(doubt, 0.0) for doubt in doubts)
    value = 1.0 / (1.0 + exp(-odds))
    return round(value if _GRAVE.isdisjoint(doubts) else min(value, DOUBTED), 3)


class Trust:
    """Prepared state: the doubts of a pack's relations, and which rules are frames."""

    def __init__(self, ontology: Ontology, rules: Iterable[Rule]) -> None:
        self.doubter = Doubter(ontology)
        self.frames = frozenset(rule.id for rule in rules if rule.kind == "frame")

    def confidence(self, found: Found, scene: Scene, owner: Mapping[Mention, Cluster]) -> float:
        """The number for one match."""
        doubts = self.doubter.doubts(found, scene, owner)
        frame = found.rule in self.frames
        return trust(found.predicate, doubts, rule=found.rule, frame=frame)
