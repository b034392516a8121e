"""Entity rules in, the order of their types out: what a rule needs must be made before it."""

from __future__ import annotations

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter

from kg.errors import RuleError
from kg.model import Ontology


def stages(needs: Mapping[str, frozenset[str]], ontology: Ontology) -> list[str]:
    """Types in an order in which each comes after those its patterns name.

    `needs` maps a made type to the types its patterns capture. A type may need itself. Raises
    RuleError that shows the cycle.

    >>> stages({"B": frozenset({"A"}), "A": frozenset()}, Ontology())
    ['A', 'B']
    """
    graph = {
        made: sorted(
            other
            for other in needs
            if other != made and any(other == w or ontology.is_a(other, w) for w in wanted)
        )
        for made, wanted in sorted(needs.items())
    }
    try:
        return list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        cycle = " needs ".join(reversed(error.args[1]))
        raise RuleError(
            "R210", f"rules need each other: {cycle}", hint="Let one of them use fewer types."
        ) from error
