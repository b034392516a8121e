"""A verb's head and what stands around it in, its form out: finite, participle, gerund."""

from __future__ import annotations

from kg.parse.earlier import after_phrase
from kg.parse.elements import Element, Form, Phrase, Verb
from kg.parse.flags import (
    ADJ,
    ADV,
    BE,
    DET,
    HAVE,
    MODAL,
    NOUN,
    NUM,
    POSS,
    PREP,
    PUNCT,
    SAY,
    SUB,
    SUBJ,
    VBD,
    VBG,
    VBN,
    VBZ,
    VERB,
)
from kg.parse.phrases import Phrases
from kg.parse.speech import kind_of
from kg.parse.verbal import BEHIND, DONE, EARLIER, MEANT, NEAR, PARTICLED, PLACED, SPELLS, SPOKEN


class Forms(Phrases):
    """The tokens of one sentence, asked for the forms of its verbs."""

    def _form(self, tag: int, aux: int, to: bool, before: list[Element], head: int) -> Form:
        if to:
            return "infinitive"
        if aux:
            return "finite"
        if tag & VBG:
            return "gerund"
        manner = self.words[head + 1 : head + 2] == ["by"] and self.tags[head + 2] & VBG
        if manner or self.words[head] in DONE:
            return "finite"
        if self._of_relative(head, before):
            return "finite"
        if tag & VBN and not tag & VBD:
            return "participle"
        if tag & VBN and self._reduced(head, before):
            return "participle"
        if tag & VBD and self.words[head][-2:] == "ed" and self._hangs_on_opening(head, before):
            return "participle"
        return "finite"

    def _of_relative(self, head: int, before: list[Element]) -> bool:
        """Whether "that" brings in the subject of a past form: "the act that they adopted in"."""
        if (
            len(before) < 3
            or not isinstance(before[-1], Phrase)
            or not isinstance(before[-3], Phrase)
        ):
            return False
        if any(isinstance(e, Verb) and e.form == "finite" for e in before):
            return False
        opens = kind_of(before, len(before) - 2) == "wh"
        relative = opens and self.words[before[-2].start] in ("that", "which", "whom")
        return relative and self._after_particle(head) != "by"

    def _reduced(self, head: int, before: list[Element]) -> bool:
        """A past form after a noun phrase, before by, at or in: "the plan adopted by"."""
        following = self.words[head + 1] if head + 1 < self.last else "."
        if not before or following in PARTICLED.get(self.words[head], ()):
            return False
        following = self._after_particle(head)
        verbs = any(isinstance(e, Verb) and e.form == "finite" for e in before)
        comma = kind_of(before, len(before) - 1) == "comma"
        if following in MEANT.get(self.words[head], ()) and (comma or after_phrase(before)):
            return comma or verbs or self._later_verb(head)
        if comma:
            if following == "by":
                return self.words[head] not in SPOKEN
            return following in PLACED and not verbs and not self._reports(head)
        if not isinstance(before[-1], Phrase) or before[-1].pronoun:
            return False
        if following == "by" or verbs:
            return following == "by"
        placed = following in {"at", "in", "on", "under", "during", "to", "with", "for"}
        return placed and not self._reports(head) and self._later_verb(head)

    def _after_particle(self, head: int) -> str:
        """The word after a verb's particle, an adverb and a day: "put forward jointly by"."""
        at = head + 1
        while at < self.last:
            if at in self.dates:
                at = self.units[at][1] if at in self.units else at + 1
            elif self.words[at] in NEAR and self.words[at + 1 : at + 2] in SPELLS:
                at += 2
            elif at in self.units or not (
                self.words[at] in BEHIND or (self.tags[at] & ADV and not self.tags[at] & PREP)
            ):
                return self.words[at]
            else:
                at += 1
        return "."

    def _later_verb(self, head: int) -> bool:
        rest = self.tags[head + 1 :]
        return any(tag & (MODAL | BE | HAVE | VBZ) and not tag & NOUN for tag in rest)

    def _reports(self, head: int) -> bool:
        """Whether a verb of saying has its report: "said at the meeting that", "said today it"."""
        if not self.tags[head] & SAY:
            return False
        for i in range(head + 1, self.last):
            if self.tags[i] & (SUB | SUBJ) or self.words[i] in ("that", "it"):
                return True
            if self.tags[i] & (PUNCT | VERB) and not self.tags[i] & (NOUN | ADJ):
                return False
        return False

    def _hangs_on_opening(self, head: int, before: list[Element]) -> bool:
        """Whether all so far hangs on an opening preposition: "In the plan for ports [adopted]"."""
        kinds = [kind_of(before, n) for n in range(len(before))]
        hangs = bool(kinds) and kinds == ["prep", "Phrase"] * (len(kinds) // 2)
        if not hangs or (self.words[before[0].start] in EARLIER and self._has_object(head)):
            return False
        return bool(self.tags[before[-1].start] & DET)

    def _has_object(self, head: int) -> bool:
        """Whether a noun phrase that is no date follows a past form."""
        at = head + 1
        named = at in self.units or bool(self.tags[at] & (DET | POSS | ADJ | NUM | NOUN))
        return named and at not in self.dates
