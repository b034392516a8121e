"""Frames and a sentence in, the triggers that may find both their arguments out, unchunked.

To chunk a sentence is dear, and most sentences with a verb of a frame cannot fill it. Every test
here is necessary, none is enough: what stands before an active verb is its object only with "which"
or the like, no passive has an agent without "by", and a word that is no verb sets no verb off.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Set

from kg.match.head import PAIRED
from kg.match.trigger import Frame, Trigger
from kg.match.view import View
from kg.parse.flags import BE, DO, HAVE, VERB

Wanted = tuple[frozenset[str], frozenset[str]]
"""The types that may fill the subject and the object of a frame."""
Triggers = Mapping[str, list[Trigger]]
"""Triggers by their word."""
Placed = Mapping[int, list[Trigger]]
"""Triggers by the token at which they stand."""
_RELATIVES = frozenset({"that", "which", "whom"})
_VERBAL = VERB | BE | HAVE | DO


class Fillable:
    """Prepared state: by each word that sets frames off, the types that these want."""

    def __init__(self, *triggers: Triggers) -> None:
        found: dict[str, dict[Wanted, None]] = {}
        for by_word in triggers:
            for word, some in by_word.items():
                wanted = ((t.frame.subject, t.frame.object) for t in some)
                found.setdefault(word, {}).update(dict.fromkeys(wanted))
        self.wanted = {word: tuple(some) for word, some in found.items()}

    def by(self, words: Set[str], types: Collection[str]) -> bool:
        """Whether one of the words sets off a frame whose arguments both have a type there."""
        return any(
            not (subject.isdisjoint(types) or obj.isdisjoint(types))
            for word in self.wanted.keys() & words
            for subject, obj in self.wanted[word]
        )


def hopeful_verbs(view: View, triggers: Triggers) -> Placed:
    """The triggers that may be verbs with both arguments on the sides where these stand."""
    found = _hopeful(view, triggers, _verb_may)
    if not found or _may_be_anywhere(view):
        return found
    return {at: some for at, some in found.items() if view.tags[at] & _VERBAL}


def hopeful_nouns(view: View, triggers: Triggers) -> Placed:
    """The triggers that may be nouns with a preposition and an object after them."""
    return _hopeful(view, triggers, _noun_may)


def _hopeful(
    view: View, triggers: Triggers, may: Callable[[View, int, Trigger], bool]
) -> dict[int, list[Trigger]]:
    if not triggers:
        return {}
    words = view.sentence.lower
    placed = {at: triggers[word] for at, word in enumerate(words) if word in triggers}
    if _may_be_anywhere(view):
        return placed
    hopeful = {at: [t for t in some if may(view, at, t)] for at, some in placed.items()}
    return {at: some for at, some in hopeful.items() if some}


def _may_be_anywhere(view: View) -> bool:
    """Whether arguments are not, or not only, found by where they stand in the sentence."""
    return view.grammar.parser is not None or not PAIRED.isdisjoint(view.sentence.lower)


def _verb_may(view: View, at: int, trigger: Trigger) -> bool:
    """The object stands after an active verb, or before it and "which"; a passive needs "by"."""
    frame, words = trigger.frame, view.sentence.lower
    if not frame.usual:
        return True
    if _stands_after(view, at, frame.object):
        return _are_two(view, frame)
    if not _RELATIVES.isdisjoint(words[:at]):
        return True
    if "by" in words[at:] and _stands_after(view, at, frame.subject):
        return True
    return not frame.subject.isdisjoint(view.grammar.titled)


def _noun_may(view: View, at: int, trigger: Trigger) -> bool:
    frame, after = trigger.frame, view.sentence.lower[at + 1 :]
    if not frame.usual:
        return True
    wanted = trigger.particle or ("of",)
    return _stands_after(view, at, frame.object) and any(word in after for word in wanted)


def _stands_after(view: View, at: int, types: frozenset[str]) -> bool:
    return any(p.end > at + 1 and p.mention.type in types for p in view.outer)


def _are_two(view: View, frame: Frame) -> bool:
    """Whether not one mention alone may be the subject and the object."""
    either = frame.subject | frame.object
    found = {p.mention for p in view.outer if p.mention.type in either}
    return len(found) > 1 or view.lead is not None
