"""Tokens with reading sets in, noun phrases and verb groups out, in text order.

A chunker in the manner of Abney ("Parsing by chunks", 1991): two small automata, no statistics.
Mentions are given as fixed units, since a typed name is always (part of) a noun phrase.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from kg.parse.earlier import after_aside, after_phrase, goes_on
from kg.parse.elements import Element, Form, Phrase, Verb
from kg.parse.flags import (
    ADJ,
    ADV,
    BE,
    DET,
    DO,
    HAVE,
    MODAL,
    NEG,
    NOUN,
    NUM,
    POSS,
    PREP,
    PRON,
    PUNCT,
    SAY,
    SUB,
    SUBJ,
    TO,
    VB,
    VBD,
    VBG,
    VBN,
    VBZ,
    VERB,
    WH,
)
from kg.parse.numbering import without_numbers
from kg.parse.phrases import Phrases
from kg.parse.speech import kind_of
from kg.parse.verbal import BEHIND, DONE, MEANT, PARTICLED, PLACED, POOR, SPOKEN


def chunk(
    words: Sequence[str],
    tags: Sequence[int],
    units: Mapping[int, tuple[int, int]],
    dates: Set[int] = frozenset(),
    titles: Set[int] = frozenset(),
) -> list[Element]:
    """The elements of a sentence.

    `words` are lower-case tokens, `tags` their reading sets, `units` maps the first token of a
    mention to its token span; `dates` are the first tokens of those that tell when,
    `titles` the tokens after those that are titles.
    """
    tags = without_numbers(words, tags)
    return _Chunker(words, tags, units, dates, titles).run()


class _Chunker(Phrases):
    """Where the chunking of one sentence stands."""

    def run(self) -> list[Element]:
        elements: list[Element] = []
        at = 0
        while at < self.last:
            element = self.verb(at, elements) or self.phrase(at) or self.mark(at)
            elements.append(element)
            at = element.end
        return elements

    def verb(self, at: int, before: list[Element]) -> Verb | None:
        """The verb group that begins here: auxiliaries, then the main verb."""
        if at in self.units:
            return None
        head, passive, to, modal, negated, aux, ing = at, False, False, False, False, 0, False
        i = at
        if self.tag(i) & TO:
            to, i = True, i + 1
        while i < self.last and i not in self.units:
            t = self.tag(i)
            if t & NEG:
                negated = True
            elif t & MODAL and not to:
                modal, aux = True, MODAL
            elif t & (BE | HAVE | DO) and self._is_auxiliary(i):
                ing = ing or (bool(t & VBG) and not aux)
                aux = t & (BE | HAVE | DO)
            elif t & ADV and not t & (VERB | NOUN) and (aux or to or i > at):
                pass
            else:
                break
            i += 1
        head = i
        if head >= self.last or head in self.units or not self._is_verb(head, at, aux, to, before):
            return self._bare_be(at, i, to, modal, negated)
        tag = self.tag(head)
        passive = bool(aux & BE) and bool(tag & VBN) and not tag & VBG
        form = "gerund" if ing and not to else self._form(tag, aux, to, before, head)
        if form == "participle":
            passive = True
            form = "finite" if goes_on(before) else form
        return Verb(at, head + 1, head, form, "passive" if passive else "active", modal, negated)

    def _bare_be(self, at: int, i: int, to: bool, modal: bool, negated: bool) -> Verb | None:
        """A group whose main verb is itself be, have or do."""
        heads = [j for j in range(at, min(i, self.last)) if self.tag(j) & (BE | HAVE | DO)]
        if not heads:
            return None
        form: Form = "infinitive" if to else "finite"
        if self.tag(heads[0]) & VBG and not modal:
            form = "gerund"
        return Verb(at, heads[-1] + 1, heads[-1], form, "active", modal, negated)

    def _is_auxiliary(self, at: int) -> bool:
        """Whether a verb follows be, have or do here, adverbs and not aside."""
        i = at + 1
        while i < self.last and i not in self.units and self.tag(i) & (ADV | NEG):
            if self.tag(i) & VERB and not self.tag(i) & (NOUN | ADJ):
                break
            i += 1
        if i >= self.last or i in self.units:
            return False
        tag = self.tag(i)
        if tag & (BE | HAVE | DO):
            return True
        if self.tag(at) & BE:
            return bool(tag & (VBN | VBG)) and not tag & DET
        return bool(tag & (VBN if self.tag(at) & HAVE else VB))

    def _is_verb(self, at: int, start: int, aux: int, to: bool, before: list[Element]) -> bool:
        tag = self.tag(at)
        if not tag & VERB or self._is_poor(at):
            return False
        if to or aux & (MODAL | DO):
            return bool(tag & VB)
        if not aux and self.names_deed(at):
            return False
        if aux:
            return bool(tag & (VBN | VBG))
        if not tag & (NOUN | ADJ):
            return not (tag & (VBN | VBG) and self._modifies_noun(at))
        return self._verb_by_place(at, before)

    def _modifies_noun(self, at: int) -> bool:
        """A participle between determiner and noun: "the revised plan"."""
        following = at + 1 in self.units or bool(self.tag(at + 1) & NOUN)
        before = at - 2 if self.tag(at - 1) & ADV else at - 1
        return following and before >= 0 and bool(self.tag(before) & (DET | POSS))

    def _is_poor(self, at: int) -> bool:
        return self.words[at] == "developing" and self.words[min(at + 1, self.last - 1)] in POOR

    def _verb_by_place(self, at: int, before: list[Element]) -> bool:
        """Whether a noun-verb homograph is the verb: a noun phrase before, an object after."""
        tag, after = self.tag(at), self.tag(at + 1)
        if tag & VBG:
            opens = at + 1 in self.units or bool(after & (DET | POSS | ADJ | NOUN | NUM))
            loose = not tag & ADJ or bool(after & (DET | POSS))
            return opens and loose and not self.tag(at - 1) & (DET | POSS | ADJ)
        if self._shares_subject(at, before) or self._goes_on_bare(at, before):
            return True
        if after_phrase(before) and self._lone_verb(at):
            return True
        if tag & (VBZ | VBD) and kind_of(before, len(before) - 1) == "wh":
            return at + 1 in self.units or bool(after & (DET | POSS | ADJ | NOUN | NUM | PREP | TO))
        particle = self.words[min(at + 1, self.last - 1)] in PARTICLED.get(self.words[at], ())
        if particle and tag & (VBZ | VBD) and after_phrase(before):
            return True
        if tag & (VBZ | VBD) and not tag & VB and after_aside(before):
            return bool(self._opens_object(at) or after & TO)
        if tag & SAY and tag & VBD and after & SUB and self.words[at + 1] == "that":
            return not self.tag(at - 1) & (DET | POSS | BE)
        if not tag & (VBZ | VBD | VB) or not after_phrase(before):
            return False
        if tag & VBN and tag & ADJ and not tag & VBD:
            return False
        return at + 1 in self.units or bool(after & (DET | POSS | SUB | TO | PRON | WH | NUM))

    def _shares_subject(self, at: int, before: list[Element]) -> bool:
        """A form in -s or -ed after "and" or a comma that goes on with an earlier subject."""
        mark = kind_of(before, len(before) - 1)
        earlier = any(
            isinstance(e, Verb) and (mark == "comma" or e.form == "finite") for e in before
        )
        past = self.tag(at) & (VBZ | VBD) and not self.tag(at) & VB
        return mark in ("conj", "comma") and earlier and bool(past) and self._opens_object(at)

    def _goes_on_bare(self, at: int, before: list[Element]) -> bool:
        """A base form after "and" or a comma that goes on with "will build" or "to build"."""
        if not self.tag(at) & VB or kind_of(before, len(before) - 1) not in ("conj", "comma"):
            return False
        for n in range(len(before) - 1, -1, -1):
            verb = before[n]
            if isinstance(verb, Verb):
                if verb.modal or verb.form == "infinitive":
                    return self._opens_object(at, nouns=False)
                if not self.tag(verb.head) & VB or kind_of(before, n - 1) not in ("conj", "comma"):
                    return False
        return False

    def _opens_object(self, at: int, *, nouns: bool = True) -> bool:
        """Whether what follows may be what the word at `at`, if a verb, is about."""
        if at + 1 >= self.last:
            return False
        wanted = DET | POSS | ADJ | SUB | NUM | (NOUN if nouns else 0)
        particle = self.words[at + 1] in PARTICLED.get(self.words[at], ())
        return particle or at + 1 in self.units or bool(self.tag(at + 1) & wanted)

    def _form(self, tag: int, aux: int, to: bool, before: list[Element], head: int) -> Form:
        if to:
            return "infinitive"
        if aux:
            return "finite"
        if tag & VBG:
            return "gerund"
        manner = self.words[head + 1 : head + 2] == ["by"] and self.tag(head + 2) & VBG
        if manner or self.words[head] in DONE:
            return "finite"
        if tag & VBN and not tag & VBD:
            return "participle"
        if tag & VBN and self._reduced(head, before):
            return "participle"
        if tag & VBD and self.words[head][-2:] == "ed" and self._hangs_on_opening(before):
            return "participle"
        return "finite"

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
            elif at in self.units or not (
                self.words[at] in BEHIND or (self.tag(at) & ADV and not self.tag(at) & PREP)
            ):
                return self.words[at]
            else:
                at += 1
        return "."

    def _later_verb(self, head: int) -> bool:
        rest = range(head + 1, self.last)
        return any(self.tag(i) & (MODAL | BE | HAVE | VBZ) and not self.tag(i) & NOUN for i in rest)

    def _reports(self, head: int) -> bool:
        """Whether a verb of saying has its report: "said at the meeting that", "said today it"."""
        if not self.tag(head) & SAY:
            return False
        for i in range(head + 1, self.last):
            if self.tag(i) & (SUB | SUBJ) or self.words[i] in ("that", "it"):
                return True
            if self.tag(i) & (PUNCT | VERB) and not self.tag(i) & (NOUN | ADJ):
                return False
        return False

    def _hangs_on_opening(self, before: list[Element]) -> bool:
        """Whether all so far hangs on an opening preposition: "In the plan for ports [adopted]"."""
        kinds = [kind_of(before, n) for n in range(len(before))]
        hangs = bool(kinds) and kinds == ["prep", "Phrase"] * (len(kinds) // 2)
        return hangs and bool(self.tag(before[-1].start) & DET)
