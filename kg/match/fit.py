"""A typed capture and a mention in, whether the one may hold the other out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from kg.match.nodes import Typed
from kg.match.view import Placed
from kg.model import Ontology


def fits(node: Typed, placed: Placed, types: Collection[str], *, inner: bool) -> bool:
    """Whether a mention may fill the capture.

    `types` are the capture's types with all subtypes. A nested mention counts only with `inner`,
    or when the capture says how the mention is built inside.
    """
    mention = placed.mention
    return (
        mention.type in types
        and (placed.outer or inner or node.inside is not None)
        and (not node.features or _featured(node, placed))
    )


def below(types: Iterable[str], ontology: Ontology) -> frozenset[str]:
    """The types with all their subtypes."""
    return frozenset[str]().union(*(ontology.below(t) for t in types))


def fitting(node: Typed, types: Collection[str], *, inner: bool) -> Callable[[Placed], bool]:
    """The test that `fits` makes, with what the capture asks worked out once."""
    nested = inner or node.inside is not None
    wanted: dict[str, set[str]] = {}
    for feature in node.features:
        kind, _, own = feature.partition(".")
        wanted.setdefault(kind, set()).add(own)

    def test(placed: Placed) -> bool:
        mention = placed.mention
        kind = mention.type
        return (
            kind in types
            and (nested or placed.outer)
            and (kind not in wanted or mention.feature in wanted[kind])
        )

    return test


def _featured(node: Typed, placed: Placed) -> bool:
    kind = placed.mention.type
    limited = any(f.startswith(f"{kind}.") for f in node.features)
    return not limited or f"{kind}.{placed.mention.feature}" in node.features
