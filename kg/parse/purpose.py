"""An infinitive or relative clause in, the instrument that it tells about out."""

from __future__ import annotations

from kg.parse.between import Between
from kg.parse.elements import Phrase, Verb
from kg.parse.walk import Group
from kg.parse.when import DAYS, MONTHS

_COMPANY = frozenset({"with", "in", "at", "from", "during", "among", "between", "under"})
_RELATES = frozenset({"that", "which"})
_DATED = DAYS | MONTHS | {"week", "month", "year"}


class Purpose(Between):
    """What infinitives of purpose, and clauses that tell what an instrument does, belong to."""

    def _past_date(self, before: int) -> int:
        """Past "in May" before the "to" of an infinitive, the element before it."""
        date = self.elements[before] if before > 1 else None
        if not isinstance(date, Phrase) or self._kind(before - 1) != "prep":
            return before
        last = self.words[date.end - 1]
        dated = last in _DATED or self.words[date.start] in _DATED or last[:2] in ("19", "20")
        return self._before(before - 1) if dated else before

    def _told_of(self, relative: int, at: int) -> int:
        """The instrument over the phrase at `at` of which "that" tells: "a pact with X that"."""
        top = at
        if self._word(relative) not in _RELATES:
            return at
        while self._kind(top - 1) == "prep" and self._kind(self._before(top - 1)) == "Phrase":
            top = self._before(top - 1)
        return top if top >= 0 and self._is_instrument((self._phrase(top),)) else at

    def _past_order(self, before: int) -> int:
        """Past "in order" before the "to" of an infinitive, the element before it."""
        order = self.elements[before] if before > 0 else None
        if not isinstance(order, Phrase) or self.words[order.start : order.end] != ["order"]:
            return before
        told = self._word(before - 1) == "in"
        return self._before(before - 1) if told else before

    def _issued(self, governor: int) -> Group:
        """The instrument that the verb at `governor` brings about: "launched the plan in May"."""
        verb = self.elements[governor] if governor >= 0 else None
        if not isinstance(verb, Verb) or verb.voice == "passive":
            return ()
        return self.objects(governor) if self.words[verb.head] in self.grammar.launching else ()

    def _is_instrument(self, group: Group) -> bool:
        """Whether the group goes by the name of a kind of instrument."""
        return bool(group) and self.words[group[-1].head] in self.grammar.instruments

    def _aims(self, governor: int) -> bool:
        """Whether the infinitive says what a way is for: "visited Malta to promote"."""
        verb = self.elements[governor] if governor >= 0 else None
        return isinstance(verb, Verb) and self.words[verb.head] in self.grammar.ways

    def _in_company(self, at: int) -> bool:
        """Whether the phrase only says with whom or where: "agreed with X to adopt"."""
        word = self._word(at - 1) if self._kind(at - 1) == "prep" else ""
        return word in _COMPANY
