"""Tokens with reading sets in, noun phrases and verb groups out, in text order.

A chunker in the manner of Abney ("Parsing by chunks", 1991): two small automata, no statistics.
Mentions are given as fixed units, since a typed name is always (part of) a noun phrase.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from kg.parse.earlier import after_aside, after_phrase, goes_on
from kg.parse.elements import Element, Form, Mark, Verb, Voice
from kg.parse.flags import (
    ADJ,
    ADV,
    BE,
    DET,
    DO,
    HAVE,
    HELP,
    MODAL,
    NEG,
    NOUN,
    NUM,
    POSS,
    PREP,
    PRON,
    SAY,
    SUB,
    TO,
    VB,
    VBD,
    VBG,
    VBN,
    VBP,
    VBZ,
    VERB,
    WH,
)
from kg.parse.numbering import without_numbers
from kg.parse.phrases import FLOATING
from kg.parse.speech import kind_of
from kg.parse.split import resumes
from kg.parse.verb_forms import Forms
from kg.parse.verbal import PARTICLED, POOR

_OPENS = VERB | MODAL | NEG | TO | BE | HAVE | DO
"""Readings of which the first word of a verb group has one."""


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


class _Chunker(Forms):
    """Where the chunking of one sentence stands."""

    def run(self) -> list[Element]:
        self.parted: dict[int, Verb] = {}
        """Main verbs that stand away from their auxiliaries, by token."""
        elements: list[Element] = []
        at = 0
        while at < self.last:
            opens = at in self.parted or self.tags[at] & _OPENS
            verb = self.verb(at, elements) if opens else None
            element = verb or self.phrase(at) or self.mark(at)
            elements.append(element)
            at = element.end
        return elements

    def verb(self, at: int, before: list[Element]) -> Verb | Mark | None:
        """The verb group that begins here: auxiliaries, then the main verb."""
        if at in self.units:
            return None
        if at in self.parted:
            return self.parted[at]
        to, modal, negated, aux, ing = False, False, False, 0, False
        i = at
        if self.tags[i] & TO:
            to, i = True, i + (2 if self.words[at + 1 : at + 2] in (["both"], ["either"]) else 1)
        while i < self.last and i not in self.units:
            t = self.tags[i]
            if t & NEG:
                negated = True
            elif t & MODAL and not to:
                modal, aux = True, MODAL
            elif t & (BE | HAVE | DO) and self._is_auxiliary(i):
                ing = ing or (bool(t & VBG) and not aux)
                aux = t & (BE | HAVE | DO)
            elif not self._lets_on(i, started=bool(aux or to or i > at)):
                break
            i += 1
        if not to and self._keep_parted(i, modal, negated):
            return Mark(at, "adv")
        head = i
        if head >= self.last or head in self.units or not self._is_verb(head, at, aux, to, before):
            return self._bare_be(at, i, to, modal, negated)
        tag = self.tags[head]
        passive = bool(aux & BE) and bool(tag & VBN) and not tag & VBG
        form = "gerund" if ing and not to else self._form(tag, aux, to, before, head)
        if form == "participle":
            passive = True
            form = "finite" if goes_on(before) else form
        return Verb(at, head + 1, head, form, "passive" if passive else "active", modal, negated)

    def _lets_on(self, i: int, *, started: bool) -> bool:
        """Whether the word at `i` may stand inside a verb group that has `started`."""
        tag = self.tags[i]
        if not started:
            return False
        if tag & ADV:
            return not tag & (VERB | NOUN)
        floats = self.words[i] in FLOATING and self.words[i - 1] != "to"
        return floats and bool(self.tags[i + 1] & (VERB | BE))

    def _keep_parted(self, at: int, modal: bool, negated: bool) -> bool:
        """Keep the main verb that something parts from the auxiliary that ends here, if one is.

        It is given out when its turn comes.
        """
        aux = 0 if at in self.units else self.tags[at] & (BE | HAVE)
        if not aux and not (modal and not self.tags[at] & VERB):
            return False
        end = at + 1 if aux else at
        verb = resumes(self.words, self.tags, end, aux or MODAL, self.dates)
        if verb < 0 or verb in self.units:
            return False
        passive = bool(aux & BE and self.tags[verb] & VBN)
        voice: Voice = "passive" if passive else "active"
        known = self.parted.get(verb)
        modal = modal or bool(known and known.modal)
        negated = negated or bool(known and known.negated)
        self.parted[verb] = Verb(verb, verb + 1, verb, "finite", voice, modal, negated)
        return True

    def _bare_be(self, at: int, i: int, to: bool, modal: bool, negated: bool) -> Verb | None:
        """A group whose main verb is itself be, have or do."""
        heads = [j for j in range(at, min(i, self.last)) if self.tags[j] & (BE | HAVE | DO)]
        if not heads:
            return None
        form: Form = "infinitive" if to else "finite"
        if self.tags[heads[0]] & VBG and not modal:
            form = "gerund"
        return Verb(at, heads[-1] + 1, heads[-1], form, "active", modal, negated)

    def _is_auxiliary(self, at: int) -> bool:
        """Whether a verb follows be, have or do here, adverbs and not aside."""
        i = at + 1
        i += self.words[min(i, self.last - 1)] in FLOATING
        while i < self.last and i not in self.units and self.tags[i] & (ADV | NEG):
            if self.tags[i] & VERB and not self.tags[i] & (NOUN | ADJ):
                break
            i += 1
        if i >= self.last or i in self.units:
            return False
        tag = self.tags[i]
        if tag & (BE | HAVE | DO):
            return True
        if self.tags[at] & BE:
            return bool(tag & (VBN | VBG)) and not tag & DET
        return bool(tag & (VBN if self.tags[at] & HAVE else VB))

    def _is_verb(self, at: int, start: int, aux: int, to: bool, before: list[Element]) -> bool:
        tag = self.tags[at]
        if not tag & VERB or self._is_poor(at):
            return False
        if (to and not aux & (BE | HAVE)) or aux & (MODAL | DO):
            return bool(tag & VB) or bool(tag & VBP and self.words[at - 1] in ("both", "either"))
        if not aux and self.names_deed(at):
            return False
        if aux:
            return bool(tag & (VBN | VBG))
        if not tag & (NOUN | ADJ):
            return not (tag & (VBN | VBG) and self._modifies_noun(at))
        return self._verb_by_place(at, before)

    def _modifies_noun(self, at: int) -> bool:
        """A participle between determiner and noun: "the revised plan"."""
        following = at + 1 in self.units or bool(self.tags[at + 1] & NOUN)
        before = at - 2 if self.tags[at - 1] & ADV else at - 1
        return following and before >= 0 and bool(self.tags[before] & (DET | POSS))

    def _is_poor(self, at: int) -> bool:
        return self.words[at] == "developing" and self.words[min(at + 1, self.last - 1)] in POOR

    def _verb_by_place(self, at: int, before: list[Element]) -> bool:
        """Whether a noun-verb homograph is the verb: a noun phrase before, an object after."""
        tag, after = self.tags[at], self.tags[at + 1]
        if tag & VBG:
            opens = at + 1 in self.units or bool(after & (DET | POSS | ADJ | NOUN | NUM))
            loose = not tag & ADJ or bool(after & (DET | POSS))
            return opens and loose and not self.tags[at - 1] & (DET | POSS | ADJ)
        if self._shares_subject(at, before) or self._goes_on_bare(at, before):
            return True
        if after_phrase(before) and self._lone_verb(at):
            return True
        if self._helped(at, before) or self._says(at, before):
            return True
        if tag & (VBZ | VBD) and kind_of(before, len(before) - 1) == "wh":
            return at + 1 in self.units or bool(after & (DET | POSS | ADJ | NOUN | NUM | PREP | TO))
        particle = self.words[min(at + 1, self.last - 1)] in PARTICLED.get(self.words[at], ())
        if particle and tag & (VBZ | VBD) and after_phrase(before):
            return True
        if tag & (VBZ | VBD) and not tag & VB and after_aside(before):
            return bool(self._opens_object(at) or after & TO)
        if tag & SAY and tag & VBD and after & SUB and self.words[at + 1] == "that":
            return not self.tags[at - 1] & (DET | POSS | BE)
        if not tag & (VBZ | VBD | VB) or not after_phrase(before):
            return False
        if tag & VBN and tag & ADJ and not tag & VBD:
            return False
        return at + 1 in self.units or bool(after & (DET | POSS | SUB | TO | PRON | WH | NUM))

    def _helped(self, at: int, before: list[Element]) -> bool:
        """Whether a base form follows help: "helped issue the plan"."""
        after_help = bool(before) and before[-1].end == at and self.tags[at - 1] & HELP
        base = self.tags[at] & VB and isinstance(before[-1], Verb) if after_help else False
        return bool(base) and self._opens_object(at)

    def _says(self, at: int, before: list[Element]) -> bool:
        """Whether a past form of saying tells what follows: "Li also noted at the forum that"."""
        if not (self.tags[at] & SAY and self.tags[at] & VBD and after_phrase(before)):
            return False
        return self._reports(at) or kind_of(before, len(before) - 1) == "adv"

    def _shares_subject(self, at: int, before: list[Element]) -> bool:
        """A form in -s or -ed after "and" or a comma that goes on with an earlier subject."""
        adverb = kind_of(before, len(before) - 1) == "adv"
        mark = kind_of(before, len(before) - (2 if adverb else 1))
        earlier = any(
            isinstance(e, Verb) and (mark == "comma" or e.form == "finite") for e in before
        )
        past = self.tags[at] & (VBZ | VBD) and not self.tags[at] & VB
        return mark in ("conj", "comma") and earlier and bool(past) and self._opens_object(at)

    def _goes_on_bare(self, at: int, before: list[Element]) -> bool:
        """A base form after "and" or a comma that goes on with "will build" or "to build"."""
        if not self.tags[at] & VB or kind_of(before, len(before) - 1) not in ("conj", "comma"):
            return False
        for n in range(len(before) - 1, -1, -1):
            verb = before[n]
            if isinstance(verb, Verb):
                if verb.modal or verb.form == "infinitive":
                    return self._opens_object(at, nouns=False)
                if not self.tags[verb.head] & VB or kind_of(before, n - 1) not in ("conj", "comma"):
                    return False
        return False

    def _opens_object(self, at: int, *, nouns: bool = True) -> bool:
        """Whether what follows may be what the word at `at`, if a verb, is about."""
        if at + 1 >= self.last:
            return False
        wanted = DET | POSS | ADJ | SUB | NUM | (NOUN if nouns else 0)
        particle = self.words[at + 1] in PARTICLED.get(self.words[at], ())
        return particle or at + 1 in self.units or bool(self.tags[at + 1] & wanted)
