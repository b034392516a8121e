"""A verb in, what stands between it and its subject out: times, "itself", who says so, dashes."""

from __future__ import annotations

from kg.parse.above import PLACES
from kg.parse.beside import Beside
from kg.parse.elements import Verb
from kg.parse.split import DASHES
from kg.parse.walk import Group
from kg.parse.when import WHEN

_SELVES = frozenset({"itself", "themselves", "himself", "herself", "both", "each", "either"})
_TOLD = frozenset({"announced", "reported", "believed", "understood", "revealed", "claimed"})
"""What "it was" goes before in an aside: "the council, it was reported, has"."""


class Between(Beside):
    """The steps from a verb back to where its subject ends."""

    def _past_when(self, at: int) -> int:
        """The element before what only tells when, or repeats who: "the council itself on Monday".

        `at` is the element before the verb; it is given back where nothing is passed.
        """
        while self._kind(at) == "Phrase":
            phrase = self._phrase(at)
            before = self._before(at)
            if self.words[phrase.start] in _SELVES and phrase.end == phrase.start + 1:
                wanted: tuple[str, ...] = ("Phrase",)
            elif self._tells_when(at):
                wanted = ("Phrase", "wh", "conj", "comma")
                before = self._before(before) if self._kind(before) == "prep" else before
            else:
                return at
            if self._kind(before) not in wanted:
                return at
            at = before
        return at

    def _tells_when(self, at: int) -> bool:
        """Whether the phrase at `at` is a day, a month or a year, not one that something owns."""
        words = self.words[self._phrase(at).start : self._phrase(at).end]
        dated = words[-1] in WHEN or (words[-1].isdigit() and not WHEN.isdisjoint(words))
        return dated and "'s" not in words and self.words[self._phrase(at).end] != "'s"

    def _past_adverbs(self, at: int) -> int:
        """The element before "finally and" where that stands before the verb's own adverb."""
        joined = self._kind(at) == "conj" and self._kind(at - 1) == "adv"
        return self._before(at) if joined and self._kind(at + 1) == "adv" else at

    def _dashed(self, at: int) -> Group:
        """Who stands between dashes before the verb after the dash at `at`, and before them.

        "Four states - Chile, Peru and Cuba - have"; whatever else is between is passed over.
        """
        start = at - 1
        while start > 0 and self._kind(start) != "stop":
            if isinstance(verb := self.elements[start], Verb) and verb.form == "finite":
                return ()
            start -= 1
        before = self._before(start)
        if self._kind(before) != "Phrase" or self._word(start) not in DASHES:
            return ()
        listed: Group = ()
        if self._kind(at - 1) == "Phrase":
            listed, left = self.chain(at - 1)
            listed = listed if left == start + 1 and len(listed) > 1 else ()
        return (*self.chain(before)[0], *listed)

    def _told_aside(self, at: int) -> bool:
        """Whether the finite verb at `at` only tells who says so, between commas: "X, Li said,"."""
        verb = self.elements[at]
        says = isinstance(verb, Verb) and (
            self.words[verb.head] in self.grammar.reporting or self.words[verb.head] in _TOLD
        )
        return says and self._kind(at - 1) == "Phrase" and self._kind(at - 2) == "comma"

    def _closed_list(self, comma: int) -> Group | None:
        """A list of three and more that a comma closes: "the leaders of X, Y and Z, adopted"."""
        last = self._before(comma)
        if self._kind(last) != "Phrase" or self._kind(comma - 1) != "Phrase":
            return None
        members, left = self.chain(last)
        opens = self._kind(left - 1) in ("", "stop", "sub", "quote")
        return members if len(members) > 2 and opens else None

    def _in_company_before(self, comma: int) -> int:
        """Past "together with Y and Z," the element of its preposition; else the comma itself."""
        last = self._before(comma)
        if self._kind(last) != "Phrase":
            return comma
        members, left = self.chain(last)
        hangs = len(members) > 1 and self._kind(left - 1) == "prep"
        return left - 1 if hangs and self._word(left - 1) == "with" else comma

    def _past_place(self, at: int) -> int:
        """The object before what tells where or when: "launched the plan in May to fund"; or -1."""
        while self._kind(at) == "Phrase" and self._kind(at - 1) == "prep":
            if self._word(at - 1) not in PLACES:
                return -1
            at = self._before(at - 1)
        return at if self._kind(at) == "Phrase" and self._kind(at - 1) == "Verb" else -1

    def _inverted(self, at: int) -> Group:
        """Who stands after "were" in "Taking part in the forum were Chile and Peru"."""
        later = at + 1
        while self._kind(later) in ("Phrase", "prep", "conj", "adv"):
            later += 1
        verb = self.elements[later] if later < len(self.elements) else None
        opens = isinstance(verb, Verb) and self.words[verb.head] in ("was", "were", "are")
        return self.listed(later + 1) if opens and later > at + 1 else ()

    def _controls(self, at: int) -> bool:
        verb = self.elements[at]
        return isinstance(verb, Verb) and self.words[verb.head] in self.grammar.control
