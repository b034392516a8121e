"""Masks and compiled elements in, the compiled whole out: what `kg.match.backward` builds with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum
from itertools import count

from kg.match.masks import Mask
from kg.match.view import View

Back = Callable[[View, int], int]
"""Where a match may begin that ends at one of the given places."""

_NUMBERS = count()


class Kind(Enum):
    """What an element of a sequence is: a mask to hold, to hold not, or that may hold; or more."""

    IS, NOT, MAY, MORE = range(4)


def one(mask: Mask) -> Back:
    """One token."""
    number, fill = mask

    def back(v: View, after: int) -> int:
        masks = v.wording.masks
        if number not in masks:
            fill(v.wording)
        return masks[number] & after >> 1

    return back


def sequence(steps: list[tuple[Kind, Mask | None, Back]]) -> Back:
    """Elements in their order from the last to the first."""
    plain = [(kind.value, mask.number if mask else 0, mask, more) for kind, mask, more in steps]

    def back(v: View, after: int) -> int:
        masks = v.wording.masks
        for kind, number, mask, more in plain:
            if mask is None:
                after = more(v, after)
            else:
                if number not in masks:
                    mask.fill(v.wording)
                if kind == 0:
                    after = masks[number] & after >> 1
                elif kind == 1:
                    after &= ~masks[number]
                else:
                    after |= masks[number] & after >> 1
            if not after:
                return 0
        return after

    return back


def repeat(inner: Back, least: int, most: int) -> Back:
    """An element so many times."""

    def back(v: View, after: int) -> int:
        found = 0 if least else after
        for done in range(1, most + 1):
            after = inner(v, after)
            if done >= least:
                if not after & ~found:
                    break
                found |= after
            elif not after:
                break
        return found

    return back


def gap(stops: Mask, least: int, most: int) -> Back:
    """So many tokens and none of the stops among them; a few more where that is quicker."""

    def back(v: View, after: int) -> int:
        free = v.wording.every & ~stops.of(v.wording)
        for _ in range(least):
            after = free & after >> 1
        size = 1
        while size <= most - least and free:
            after |= free & after >> size
            free &= free >> size
            size += size
        return after

    return back


def before(places: int) -> int:
    """All tokens before the last of the places."""
    return (1 << places.bit_length() - 1) - 1 if places else 0


def choice(options: Iterable[Back]) -> Back:
    """Any of the options."""
    (first, *backs) = options

    def back(v: View, after: int) -> int:
        found = first(v, after)
        for option in backs:
            found |= option(v, after)
        return found

    return back


def ending(last: Mask, whole: Back) -> Back:
    """What always ends with one of some tokens, asked only where one of these stands."""
    number = last.number

    def back(v: View, after: int) -> int:
        known = v.wording.masks.get(number)
        if known is None:
            known = last.of(v.wording)
        return whole(v, after) if known & after >> 1 else 0

    return back


def led(lead: Back, words: Mask, whole: Back) -> Back:
    """What always holds one of some words, looked at as a whole if what leads to these is there."""

    def back(v: View, after: int) -> int:
        return whole(v, after) if lead(v, words.of(v.wording)) else 0

    return back


def bar(inner: Back) -> Back:
    """No match of an element, wherever it ends; told once a view."""
    number = next(_NUMBERS)

    def back(v: View, after: int) -> int:
        known = v.barred.get(number)
        if known is None:
            known = v.barred[number] = ~inner(v, v.wording.every)
        return after & known

    return back
