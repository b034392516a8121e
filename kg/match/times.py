"""A verb in, the phrases that tell when it happened out: "on Tuesday", "last week", "today"."""

from __future__ import annotations

from collections.abc import Collection

from kg.match.view import View
from kg.parse.elements import Element, Mark, Phrase, Verb
from kg.parse.walk import Group

_OWN = frozenset({"on", "yesterday", "today"})
"""Words of a time that tells of the main verb even after an infinitive: "to cut dues on May 3"."""
_DATELINE = (["("], ["-"], ["--"], ["–"], ["—"], [":"])
"""What follows the day that a report is from, which tells of no verb."""


def times(view: View, at: int, preps: Collection[str], types: Collection[str]) -> list[Group]:
    """The phrases of the types that tell when the verb at element `at` was, right side first.

    They follow one of the prepositions, or stand without any. "By 2030" after an infinitive tells
    of that ("a plan to halve it by 2030"), and what stands before a participle of another verb.
    """
    elements = view.clauses.elements
    found = [g for step in _right(view, at) if (g := _told(view, step, preps, types))]
    verb = elements[at]
    if isinstance(verb, Verb) and verb.form != "participle":
        found += [g for step in _left(view, at) if (g := _told(view, step, preps, types))]
    return found


def _right(view: View, at: int) -> list[int]:
    """The elements after the verb that are of its clause."""
    elements, inner, found = view.clauses.elements, False, list[int]()
    for step in range(at + 1, len(elements)):
        element = elements[step]
        if _stops(element) or (isinstance(element, Verb) and element.form == "finite"):
            break
        inner = inner or (isinstance(element, Verb) and element.form in ("infinitive", "gerund"))
        if not inner or view.sentence.lower[elements[step - 1].start] in _OWN:
            found.append(step)
    return found


def _left(view: View, at: int) -> list[int]:
    """The elements before the verb that are of its clause, the nearest first."""
    elements, found = view.clauses.elements, list[int]()
    for step in range(at - 1, -1, -1):
        element = elements[step]
        verb = isinstance(element, Verb) and not _voted(view, step, at)
        if _stops(element) or (verb and not _joined(view, step, at)):
            break
        if step == at - 1 and _is_and(element) and not isinstance(elements[step - 1], Verb):
            break
        found.append(step)
    return found


def _joined(view: View, one: int, other: int) -> bool:
    """Whether two verbs share what stands before them: "was read and adopted"."""
    between = view.clauses.elements[one + 1 : other]
    kinds = {e.kind if isinstance(e, Mark) else "" for e in between}
    return "conj" in kinds and kinds <= {"conj", "comma", "adv"}


def _voted(view: View, one: int, other: int) -> bool:
    """Whether the verb at `one` is the vote by which the other is done: "voted to adopt"."""
    return other == one + 1 and view.sentence.lower[view.clauses.elements[one].end - 1] == "voted"


def _is_and(element: Element) -> bool:
    return isinstance(element, Mark) and element.kind == "conj"


def _stops(element: Element) -> bool:
    return isinstance(element, Mark) and element.kind in ("stop", "wh")


def _told(view: View, step: int, preps: Collection[str], types: Collection[str]) -> Group:
    """The phrase at an element as a group, if it is a time of its own."""
    elements = view.clauses.elements
    phrase = elements[step]
    if not isinstance(phrase, Phrase):
        return ()
    placed = view.cover.get(phrase.head)
    if placed is None or placed.mention.type not in types or placed.start > phrase.start + 1:
        return ()
    before = elements[step - 1] if step else None
    if isinstance(before, Mark) and before.kind == "prep":
        return (phrase,) if view.sentence.lower[before.start] in preps else ()
    return () if view.sentence.lower[phrase.end : phrase.end + 1] in _DATELINE else (phrase,)
