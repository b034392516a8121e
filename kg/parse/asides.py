"""Chunks in, the same without short bracketed asides out: "the Plan (2021-2025) covers shipping".

What stands in brackets after a name keeps a walk over chunks from its verb. An aside with a verb
of its own stays, unless it only tells a short form.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from kg.parse.elements import Element, Mark, Phrase, Verb

_LONGEST = 24
"""The most elements of an aside, brackets and all."""
_NAMING = frozenset({"hereinafter", "hereafter", "henceforth", "known", "referred", "formerly"})


def without_asides(
    words: Sequence[str], elements: Sequence[Element], beside: Set[int] = frozenset()
) -> tuple[list[Element], dict[int, int]]:
    """The elements that stay, and for each token the place of its element among them.

    `beside` are tokens of other asides, those that tell whose office a person holds.

    Tokens of an aside are mapped to the element before it.

    >>> plan, verb = Phrase(0, 1, 0), Verb(4, 5, 4, "finite", "active")
    >>> aside = [Mark(1, "stop"), Phrase(2, 3, 2), Mark(3, "stop")]
    >>> without_asides(["plan", "(", "2025", ")", "covers"], [plan, *aside, verb])
    ([Phrase(start=0, end=1, head=0, pronoun=False), Verb(start=4, end=5, head=4, form='finite', \
voice='active', modal=False, negated=False)], {0: 0, 1: 0, 2: 0, 3: 0, 4: 1})
    """
    dropped = set(_asides(words, elements)) if "(" in words else set()
    if beside:
        dropped.update(n for n, e in enumerate(elements) if n and e.start in beside)
    kept = [e for n, e in enumerate(elements) if n not in dropped] if dropped else list(elements)
    places: dict[int, int] = {}
    place = -1
    for number, element in enumerate(elements):
        place += number not in dropped
        for token in range(element.start, element.end):
            places[token] = place
    return kept, places


def _asides(words: Sequence[str], elements: Sequence[Element]) -> Iterator[int]:
    """The places of all elements of asides."""
    at = 1
    while at < len(elements):
        end = _close(words, elements, at)
        yield from range(at, end)
        at = max(end, at + 1)


def _close(words: Sequence[str], elements: Sequence[Element], at: int) -> int:
    """One past the element that closes the aside opened at `at`; `at` when there is none."""
    before = elements[at - 1]
    if not _is(words, elements[at], "(") or not isinstance(before, Phrase):
        return at
    for end in range(at + 1, min(len(elements), at + _LONGEST)):
        if _is(words, elements[end], ")"):
            return end + 1
        if isinstance(elements[end], Verb) and words[elements[at + 1].start] not in _NAMING:
            return at
    return at


def _is(words: Sequence[str], element: Element, word: str) -> bool:
    return isinstance(element, Mark) and words[element.start] == word
