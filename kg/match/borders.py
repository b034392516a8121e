"""The tokens of a name that a pattern would make in, whether its ends are sound out."""

from __future__ import annotations

from kg.match.shapes import WORD_SHAPES
from kg.match.view import Placed, View

_JOINING = frozenset({"and", "&"})
_TITLED = frozenset({"Person", "Title"})
_WITHIN = frozenset({"of", "the", "for", "and", "a", "'s"})


def is_sound(view: View, makes: str, first: int, last: int) -> bool:
    """Whether tokens `[first, last)` may be a name of the type `makes`.

    They may not begin inside a title ("Vice [President Ann Lee]"), nor, unless they are a person or
    a title themselves, end with the title of who is named next ("[Bank of Malta Governor] Ann Lee")
    or with a known body that only stands beside a name ("Ursula von der [Leyen and European
    Council]").
    """
    around = view.cover.get(first)
    if around is not None and _is_title(view, around) and around.start < first < around.end < last:
        return False
    return makes in _TITLED or not (
        _ends_with_title(view, first, last) or _ends_with_neighbour(view, makes, first, last)
    )


def _is_title(view: View, placed: Placed) -> bool:
    return placed.mention.type in view.grammar.auxiliary


def _ends_with_title(view: View, first: int, last: int) -> bool:
    title = view.cover.get(last - 1)
    if title is None or not (first < title.start and title.end == last and last < view.size):
        return False
    named = view.words[last][:1].isupper() and view.lower[title.start - 1] not in _WITHIN
    return named and title.mention.type == "Title"


def _ends_with_neighbour(view: View, makes: str, first: int, last: int) -> bool:
    known = view.cover.get(last - 1)
    if known is None or not (first + 1 < known.start and known.end >= last):
        return False
    listed = known.mention.type == makes and bool(known.mention.name)
    joined = view.lower[known.start - 1] in _JOINING and known.start - first == 2
    return listed and joined and bool(WORD_SHAPES["Odd"](view.words[first]))
