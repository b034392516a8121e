"""What a removal rule is: readings to take away, and tests on the token's surroundings.

In the manner of Constraint Grammar (Karlsson 1990): a rule removes readings that a token cannot
have in its context, and never the last one. A rule sees reading sets only:

    prev    the token before             next    the token after
    before  the same, adverbs skipped    after   the one after that
    here    the token itself             state   the bits below and the form of the verb before
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.parse.flags import PRIMARY

FIN_LEFT = 1 << 40
"""A sure finite verb or modal stands before, in the same stretch between marks."""
FIN_RIGHT = 1 << 41
"""One stands after."""
MAY_LEFT = 1 << 42
"""A word that may be a finite verb, and is no noun, stands before in the stretch."""
MAY_RIGHT = 1 << 43
"""One stands after."""
TITLE = 1 << 44
"""Most words of the sentence are capitalised, so capitals mean nothing."""
LACKING = 1 << 45
"""A sentence with a full stop, but without a word that may be a finite verb and is no noun."""
OPEN = 1 << 46
"""A sentence with a full stop that is no title, and so far in it no word that may be a verb."""
JOINED = 1 << 47
"""The same, and an "and" stands before."""

SLOTS = ("prev", "before", "here", "next", "after", "state")
Test = tuple[int, int, int, int]
"""Slot, bits of which one must be there (0: any), primary readings that may not be, bits that
may not be."""


@dataclass(frozen=True, slots=True)
class RemovalRule:
    """Removes the readings `remove` where every test holds and another reading is left.

    The name is an example of the context, with the word in question between strokes.
    """

    name: str
    remove: int
    tests: tuple[Test, ...]


def rule(name: str, *, remove: int = 0, keep: int = 0, **conditions: int) -> RemovalRule:
    """A rule from conditions on slots: `prev_is` nothing but these, `_may` these too, `_not` none.

    >>> rule("x", remove=1, prev_is=2).tests[0][:2], rule("x", keep=1).remove & 1
    ((0, 2), 0)
    """
    tests = []
    for condition, mask in conditions.items():
        slot, _, kind = condition.rpartition("_")
        at = SLOTS.index(slot)
        if kind == "not":
            tests.append((at, 0, 0, mask))
        else:
            tests.append((at, mask, PRIMARY & ~mask if kind == "is" else 0, 0))
    return RemovalRule(name, remove or PRIMARY & ~keep, tuple(tests))
