"""What the roles of a pattern hold, and the coordinated lists they may run over."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from kg.match.view import Placed, View
from kg.model import Mention

_JOINS = frozenset({",", "and", "or", "&", "plus", "as"})
_NEAR, _FAR = 7, 16
_DESIGNATING = frozenset(
    """bloc group grouping alliance giant neighbour neighbor neighbouring neighboring country nation
    state republic kingdom leaders governments government ally allies rival rivals fellow former
    company firm agency union territory island city province region regional trade trading economic
    military southern northern eastern western nearby of""".split()
)
"""Words that tell what the next member of a list is: "the trade bloc Mercosur"."""
_OFFICE = frozenset({"of", "'s", "for"})
_BETWEEN = _JOINS | {"both", "well", "the", "a", "an", "also"}


class Captured(NamedTuple):
    """What a role holds: tokens `[start, end)` and, for typed roles, the mentions."""

    role: str
    start: int
    end: int
    mentions: tuple[Mention, ...] = ()


Captures = tuple[Captured, ...]


def listed(
    v: View, placed: Placed, types: Collection[str], role: str
) -> tuple[tuple[Captured, ...], int]:
    """A coordinated list from its first member on: "A, B and C", "A as well as B", "A-B"."""
    members, last = [placed.mention], placed
    while (following := _joined(v, last, types) or _next_member(v, last.end, types)) is not None:
        members.append(following.mention)
        last = following
    end = last.end
    return ((Captured(role, placed.start, end, tuple(members)),) if role else ()), end


def _joined(v: View, last: Placed, types: Collection[str]) -> Placed | None:
    """The member that a hyphen joins to the last one: "China-Japan"."""
    for placed in v.begins.get(last.end - 1, ()):
        mention = placed.mention
        if placed.outer and mention.type in types and mention.start == last.mention.end + 1:
            return placed
    return None


def _next_member(v: View, end: int, types: Collection[str]) -> Placed | None:
    """The next member after a comma or conjunction, past the titles and bodies before a person."""
    words = v.sentence.lower
    at = end = _past_code(words, _past_home(v, end))
    if at >= len(words) or words[at] not in _JOINS:
        return None
    people = "Person" in types
    while at < len(words) and at - end < (_FAR if people else _NEAR):
        placed = next((p for p in v.begins.get(at, ()) if p.outer), None)
        if (
            placed is not None
            and placed.mention.type in types
            and not _is_office(v, placed, people)
        ):
            return placed
        if placed is not None and (people or placed.mention.type == "Nationality"):
            at = placed.end
        elif _passes(words[at], people=people):
            at += 1
        else:
            return None
    return None


def _is_office(v: View, placed: Placed, people: bool) -> bool:
    """Whether a body only tells the office of who is named right after it: "of Malta Ann Lee"."""
    after = v.begins.get(placed.end, ()) if people else ()
    return placed.mention.type != "Person" and any(p.mention.type == "Person" for p in after)


def _passes(word: str, *, people: bool) -> bool:
    """Whether a word may stand between two members of a list."""
    return word in _BETWEEN or word in _DESIGNATING or (people and word in _OFFICE)


def _past_home(v: View, at: int) -> int:
    """The token after whose office a person named before it holds: "Ann Lee of Malta, Jon Dahl"."""
    words, before = v.sentence.lower, v.cover.get(at - 1)
    if words[at : at + 1] != ["of"] or before is None or before.mention.type != "Person":
        return at
    body = v.cover.get(at + 1 + (words[at + 1 : at + 2] == ["the"]))
    return body.end if body is not None and body.mention.type in ("Place", "Organization") else at


def _past_code(words: Sequence[str], at: int) -> int:
    """The token after a short form in brackets at a token: "the Harbour Bank (HB), the Fund"."""
    code = at + 2 < len(words) and words[at] == "(" and words[at + 2] == ")"
    return at + 3 if code else at
