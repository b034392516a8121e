"""A typed capture and a mention in, whether the one may hold the other out."""

from __future__ import annotations

from collections.abc import Collection

from kg.match.nodes import Typed
from kg.match.view import Placed


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


def _featured(node: Typed, placed: Placed) -> bool:
    kind = placed.mention.type
    limited = any(f.startswith(f"{kind}.") for f in node.features)
    return not limited or f"{kind}.{placed.mention.feature}" in node.features
