"""A reporting verb in, where its speaker stands out when the report comes first.

"The plan will help, Li said", ' "The plan will help," said Li': the verb looks like any other after
a comma, and its object stands before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.parse.elements import Element, Mark, Phrase, Verb

_INVERTED = frozenset({"said", "says"})
_TOLD = frozenset({"told", "tells"})
"""Verbs that name the hearer first: "Li told the council"."""
_QUOTED = _INVERTED | {"added", "adds", "noted", "stressed", "declared", "stated", "explained"}


def speaker_after(words: Sequence[str], elements: Sequence[Element], at: int) -> int:
    """The element that names the speaker after the verb at `at`; -1 when it does not stand there.

    >>> from kg.parse.elements import Phrase, Verb, Mark
    >>> said = Verb(2, 3, 2, "finite", "active")
    >>> elements = [Phrase(0, 1, 0), Mark(1, "comma"), said, Phrase(3, 4, 3)]
    >>> speaker_after(["plan", ",", "said", "li"], elements, 2)
    3
    """
    verb = elements[at]
    following = elements[at + 1] if at + 1 < len(elements) else None
    if not isinstance(verb, Verb) or verb.start != verb.head or not isinstance(following, Phrase):
        return -1
    quoted = kind_of(elements, at - 1) == "quote"
    before = kind_of(elements, at - 2 if quoted else at - 1)
    closed = before in ("comma", "stop") or (quoted and words[verb.start - 2] in ".!?")
    spoken = words[verb.head] in (_QUOTED if quoted else _INVERTED)
    return at + 1 if closed and spoken and not _opens(elements, at + 2) else -1


def aside(words: Sequence[str], elements: Sequence[Element], at: int, leftmost: int) -> int:
    """The element at which a reporting clause put last begins; -1 when the report follows its verb.

    `at` is the verb and `leftmost` the first element of the speaker's name. A gerund goes on with
    the sentence: "it backed the plan, calling for calm".
    """
    verb = elements[at] if at >= 0 else None
    if isinstance(verb, Verb) and verb.form == "gerund":
        return -1
    if speaker_after(words, elements, at) >= 0:
        return at
    before = leftmost - 1
    if kind_of(elements, before) == "quote":
        before -= 1
    after = at + 1
    if words[elements[at].end - 1] in _TOLD and kind_of(elements, after) == "Phrase":
        after += 1
    if kind_of(elements, before) != "comma" or _opens(elements, after):
        return -1
    told = (e for e in elements[:before] if isinstance(e, Verb) and e.form == "finite")
    return before if any(told) else -1


def kind_of(elements: Sequence[Element], at: int) -> str:
    """The kind of an element: of a mark its own, else its class; empty outside the sentence."""
    if not 0 <= at < len(elements):
        return ""
    element = elements[at]
    return element.kind if isinstance(element, Mark) else type(element).__name__


def _opens(elements: Sequence[Element], at: int) -> bool:
    """Whether what is said goes on at `at`: with a clause, a noun phrase or a quotation."""
    while kind_of(elements, at) in ("prep", "adv"):
        at += 2 if kind_of(elements, at) == "prep" and kind_of(elements, at + 1) == "Phrase" else 1
    return kind_of(elements, at) in ("sub", "Phrase", "Verb", "quote", "wh", "other") and not (
        kind_of(elements, at) == "other" and at == len(elements) - 1
    )
