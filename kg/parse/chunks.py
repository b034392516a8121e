"""Tokens with reading sets in, noun phrases and verb groups out, in text order.

A chunker in the manner of Abney ("Parsing by chunks", 1991): two small automata, no statistics.
Mentions are given as fixed units, since a typed name is always (part of) a noun phrase.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.parse.earlier import after_phrase, goes_on
from kg.parse.elements import Element, Form, Mark, Phrase, Verb
from kg.parse.flags import (
    ADJ,
    ADV,
    BE,
    CONJ,
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
    SUB,
    TO,
    VB,
    VBD,
    VBG,
    VBN,
    VBZ,
    VERB,
    WH,
)

_STOP = frozenset(";:()[]—") | {"--", "–", "...", "…", "?", "!"}
_BEFORE_NOUN = DET | POSS | ADJ | NUM


def chunk(
    words: Sequence[str], tags: Sequence[int], units: Mapping[int, tuple[int, int]]
) -> list[Element]:
    """The elements of a sentence.

    `words` are lower-case tokens, `tags` their reading sets, `units` maps the first token of a
    mention to its token span.
    """
    return _Chunker(words, tags, units).run()


class _Chunker:
    """Where the chunking of one sentence stands."""

    def __init__(
        self, words: Sequence[str], tags: Sequence[int], units: Mapping[int, tuple[int, int]]
    ) -> None:
        self.words, self.tags, self.units = words, tags, units
        self.last = len(words)

    def run(self) -> list[Element]:
        elements: list[Element] = []
        at = 0
        while at < self.last:
            element = self.verb(at, elements) or self.phrase(at, elements) or self.mark(at)
            elements.append(element)
            at = element.end
        return elements

    def tag(self, at: int) -> int:
        return self.tags[at] if 0 <= at < self.last else 0

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
        if not tag & VERB:
            return False
        if to or aux & (MODAL | DO):
            return bool(tag & VB)
        if aux:
            return bool(tag & (VBN | VBG))
        if not tag & (NOUN | ADJ):
            return not (tag & (VBN | VBG) and self._modifies_noun(at, before))
        return self._verb_by_place(at, before)

    def _modifies_noun(self, at: int, before: list[Element]) -> bool:
        """A participle between determiner and noun: "the revised plan"."""
        following = at + 1 in self.units or bool(self.tag(at + 1) & NOUN)
        return following and bool(self.tag(at - 1) & (DET | POSS)) and at > 0

    def _verb_by_place(self, at: int, before: list[Element]) -> bool:
        """Whether a noun-verb homograph is the verb: a noun phrase before, an object after."""
        tag, after = self.tag(at), self.tag(at + 1)
        if tag & VBG:
            opens = at + 1 in self.units or bool(after & (DET | POSS | ADJ | NOUN | NUM))
            return opens and not self.tag(at - 1) & (DET | POSS | ADJ) and not tag & ADJ
        if self._shares_subject(at, before):
            return True
        if not tag & (VBZ | VBD | VB) or not after_phrase(before):
            return False
        if tag & VBN and tag & ADJ and not tag & VBD:
            return False
        return at + 1 in self.units or bool(after & (DET | POSS | SUB | TO | PRON | WH | NUM))

    def _shares_subject(self, at: int, before: list[Element]) -> bool:
        """A form in -s or -ed after "and" or a comma that goes on with an earlier subject."""
        tag, after = self.tag(at), self.tag(at + 1)
        mark = before[-1].kind if before and isinstance(before[-1], Mark) else ""
        joined = mark in ("conj", "comma")
        opens = at + 1 in self.units or bool(after & (DET | POSS | ADJ | NOUN | SUB | NUM))
        earlier = any(
            isinstance(e, Verb) and (mark == "comma" or e.form == "finite") for e in before
        )
        return joined and opens and earlier and bool(tag & (VBZ | VBD)) and not tag & VB

    def _form(self, tag: int, aux: int, to: bool, before: list[Element], head: int) -> Form:
        if to:
            return "infinitive"
        if aux:
            return "finite"
        if tag & VBG:
            return "gerund"
        if tag & VBN and not tag & VBD:
            return "participle"
        if tag & VBN and self._reduced(head, before):
            return "participle"
        return "finite"

    def _reduced(self, head: int, before: list[Element]) -> bool:
        """A past form after a noun phrase, before by, at or in: "the plan adopted by"."""
        following = self.words[head + 1] if head + 1 < self.last else "."
        if before and isinstance(before[-1], Mark) and before[-1].kind == "comma":
            return following in {"by", "in", "on", "at", "from", "during", "between"} and not any(
                isinstance(e, Verb) and e.form == "finite" for e in before
            )
        if not before or not isinstance(before[-1], Phrase) or before[-1].pronoun:
            return False
        if following == "by":
            return True
        if any(isinstance(e, Verb) and e.form == "finite" for e in before):
            return False
        rest = range(head + 1, self.last)
        later = any(
            self.tag(i) & (MODAL | BE | HAVE | VBZ) and not self.tag(i) & NOUN for i in rest
        )
        return later and following in {"at", "in", "on", "under", "during", "to", "with", "for"}

    def phrase(self, at: int, before: list[Element]) -> Phrase | None:
        """The noun phrase that begins here; a possessive 's opens its second half."""
        if self.tag(at) & PRON and at not in self.units and not self.tag(at) & (DET | POSS):
            return Phrase(at, at + 1, at, pronoun=True)
        i, head = at, -1
        while i < self.last:
            if i in self.units:
                i = self.units[i][1]
                head = i - 1
                continue
            step = self._continues(i, at, head)
            if step == 0:
                break
            if step == 2:
                head = i
            i += 1
        if head < 0:
            return None if not self._article_only(at, i) else Phrase(at, i, i - 1)
        return Phrase(at, head + 1, head)

    def _article_only(self, at: int, end: int) -> bool:
        return end > at and bool(self.tag(end - 1) & (NUM | POSS)) and not self.tag(at) & PUNCT

    def _continues(self, i: int, at: int, head: int) -> int:
        """0: not part of the phrase; 1: part; 2: part and possible head."""
        tag = self.tag(i)
        if (
            self.words[i] == '"'
            and head < 0 < i - at
            and self.tag(i - 1) & (DET | POSS | ADJ | NUM)
        ):
            return 1
        if tag & PUNCT or (tag & (CONJ | PREP | SUB | WH) and not tag & NOUN):
            return 0
        if head >= 0 and self.words[i] in ("next", "last"):
            return 0
        if self.words[i] == "'s" or self.words[i] == "'":
            return 1 if head >= 0 else 0
        if tag & (DET | NUM | POSS) and (tag & POSS or not tag & PRON):
            return 1 if head < 0 or not tag & DET else 0
        if head >= 0 and tag & VBZ and self.tag(i + 1) & DET and not self.tag(i + 1) & PRON:
            return 0
        if tag & NOUN:
            opens = head >= 0 and tag & (VBZ | VBD) and self.tag(i + 1) & (DET | POSS)
            return 0 if opens and not tag & VBN else 2
        if head >= 0 and tag & VBG and not tag & ADJ:
            return 0
        if tag & ADJ or tag & (VBN | VBG):
            return 1 if self._before_noun(i) else 0
        if tag & ADV and head < 0:
            return 1 if self.tag(i + 1) & (ADJ | NUM) and self._before_noun(i + 1) else 0
        return 0

    def _before_noun(self, i: int) -> bool:
        """Whether only modifiers stand between here and a noun or mention."""
        j = i + 1
        while j < self.last:
            if j in self.units or self.tag(j) & NOUN:
                return True
            linked = self.words[j] in {",", "and", "-"} and self.tag(j + 1) & ADJ
            if not (self.tag(j) & (ADJ | VBN | VBG | NUM | ADV) or linked):
                return False
            j += 1
        return False

    def mark(self, at: int) -> Mark:
        tag, word = self.tag(at), self.words[at]
        if word == ",":
            return Mark(at, "comma")
        if word in {'"', "''", "``", "'"}:
            return Mark(at, "quote")
        if word in _STOP:
            return Mark(at, "stop")
        for flag, kind in (
            (CONJ, "conj"),
            (WH, "wh"),
            (SUB, "sub"),
            (PREP | TO, "prep"),
            (ADV | NEG, "adv"),
        ):
            if tag & flag:
                return Mark(at, kind)  # type: ignore[arg-type]
        return Mark(at, "other")
