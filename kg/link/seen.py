"""A sentence and what linking found in, what relation rules see of it out."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial

from kg.link.linked import Linked
from kg.match.entities import Scene
from kg.match.view import View
from kg.model import Mention


def outer_mentions(scene: Scene, linked: Linked) -> list[Mention]:
    """The mentions of a sentence that are not nested, those that linking found first."""
    extra = linked.extra
    first, last = bisect_left(extra, (scene.start,)), bisect_left(extra, (scene.end,))
    return [*extra[first:last], *scene.resolved.outer]


def let_recall(view: View, scene: Scene, linked: Linked) -> None:
    """Tell a view what was spoken of before its sentence."""
    view.pair = partial(linked.pair, scene.start)
    view.recall = partial(linked.recall, scene.start)


def is_seen_alike(scene: Scene, first: Linked, second: Linked) -> bool:
    """Whether all else that rules see of a sentence is the same after it was linked once more."""
    at = scene.start
    return (
        outer_mentions(scene, first) == outer_mentions(scene, second)
        and first.leads.get(at) == second.leads.get(at)
        and first.headings.get(at) == second.headings.get(at)
    )
