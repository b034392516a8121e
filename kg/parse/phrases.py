"""Tokens with reading sets in, the noun phrase or mark that begins at one of them out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from kg.parse.elements import Mark, Phrase
from kg.parse.flags import (
    ADJ,
    ADV,
    BE,
    CONJ,
    DET,
    FINITE,
    MODAL,
    NEG,
    NOUN,
    NUM,
    PLURAL,
    POSS,
    PREP,
    PRON,
    PUNCT,
    SUB,
    TO,
    VBD,
    VBG,
    VBN,
    VBP,
    VBZ,
    VERB,
    WH,
)
from kg.parse.when import DAYS

_STOP = frozenset(";:()[]—") | {"--", "–", "...", "…", "?", "!"}
_LINKS = frozenset({",", "and", "or", "but", "-"})
_TAKES_OF = frozenset(
    "consisting disposing speaking talking thinking dreaming complaining hearing boasting "
    "approving disapproving warning dying knowing learning reminding accusing".split()
)
"""Forms in -ing that are verbs before "of" too."""
_NEXT = frozenset({"then", "later", "also", "subsequently", "eventually", "thereby"})
"""Adverbs that open a verb, not a noun phrase: "met and then adopted plans"."""
_NOUNS_IN_ING = frozenset(
    "meeting hearing funding spending ruling briefing signing filing training planning".split()
)
_MADE = frozenset({"based", "led", "owned", "made", "run", "funded", "backed", "related", "driven"})
"""Past forms that go before a noun with what they are made of: "state owned banks"."""

FLOATING = frozenset({"all", "both", "each"})
"""What of a subject may stand in its verb: "have all ratified"."""


class Phrases:
    """The tokens of one sentence, cut into noun phrases and marks."""

    def __init__(
        self,
        words: Sequence[str],
        tags: Sequence[int],
        units: Mapping[int, tuple[int, int]],
        dates: Set[int] = frozenset(),
        titles: Set[int] = frozenset(),
    ) -> None:
        self.words, self.units = words, units
        self.tags = [*tags, 0, 0, 0]
        """The reading sets; whoever looks a little past either end finds none."""
        self.dates, self.titles = dates, titles
        self.last = len(words)
        self.closed = frozenset(end for _, end in units.values())
        """The tokens right after mentions."""

    def phrase(self, at: int) -> Phrase | None:
        """The noun phrase that begins here; a possessive 's opens its second half."""
        if self._such_as(at):
            return None
        if self.tags[at] & PRON and at not in self.units and not self.tags[at] & (DET | POSS):
            return Phrase(at, at + 1, at, pronoun=True)
        i, head = at, -1
        while i < self.last:
            if i in self.units:
                if head >= 0 and i in self.dates and self._tells_when(i):
                    break
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

    def names_deed(self, i: int) -> bool:
        """Whether a form in -ing is a noun, as before "of": "transformation and upgrading of"."""
        deed = bool(self.tags[i] & VBG) and self.words[i] not in _TAKES_OF
        return deed and self.words[i + 1 : i + 2] == ["of"]

    def _tells_when(self, i: int) -> bool:
        """Whether the date at `i` stands alone after a noun: "the council Tuesday adopted"."""
        return not self._modifies_next(i, self.units[i][1])

    def _ends_before(self, i: int) -> bool:
        """Whether what tells when, or what a title does, begins after a noun."""
        when = self.words[i] in ("next", "last") or self._is_day(i)
        return when or (i in self.titles and self._says_more(i))

    def _is_day(self, i: int) -> bool:
        return self.words[i] in DAYS and not self._modifies_next(i, i + 1)

    def _modifies_next(self, i: int, end: int) -> bool:
        """Whether what begins at `i` tells more of the noun at `end`: "its Tuesday vote"."""
        owned = self.words[i - 1] in ("'s", "'")
        return owned or bool(self.tags[end] & NOUN and not self.tags[end] & VERB)

    def _says_more(self, i: int) -> bool:
        """Whether a form in -ing after a title tells what it does: "an Order ending the ban"."""
        after = self.tags[i + 1] & (DET | POSS | ADJ | NOUN | NUM) or i + 1 in self.units
        return bool(self.tags[i] & VBG and after) and self.words[i] not in _NOUNS_IN_ING

    def _such_as(self, at: int) -> bool:
        return self.words[at] == "such" and self.words[at + 1 : at + 2] == ["as"]

    def _article_only(self, at: int, end: int) -> bool:
        return end > at and bool(self.tags[end - 1] & (NUM | POSS)) and not self.tags[at] & PUNCT

    def _continues(self, i: int, at: int, head: int) -> int:
        """0: not part of the phrase; 1: part; 2: part and possible head."""
        tag = self.tags[i]
        if (
            self.words[i] == '"'
            and head < 0 < i - at
            and self.tags[i - 1] & (DET | POSS | ADJ | NUM)
        ):
            return 1
        if head < 0 and i > at and self.words[i] in _LINKS:
            return 1 if self._lists_adjectives(i, at) else 0
        if tag & PUNCT or (tag & (CONJ | PREP | SUB | WH) and not tag & NOUN):
            return 0
        if head >= 0 and self._ends_before(i):
            return 0
        if self.words[i] == "'s" or self.words[i] == "'":
            return 1 if head >= 0 else 0
        if tag & (DET | NUM | POSS) and (tag & POSS or not tag & PRON):
            return 1 if head < 0 or not tag & DET else 0
        if head >= 0 and self._turns_verb(i):
            return 0
        if tag & NOUN or self.names_deed(i):
            return 2
        if head >= 0 and tag & VBG and not tag & ADJ:
            return 0
        if tag & ADJ or tag & (VBN | VBG):
            return 1 if self._before_noun(i) else 0
        if tag & ADV and head < 0 and not (i == at and self.words[i] in _NEXT):
            after = self.tags[i + 1] & (ADJ | NUM | VBN)
            return 1 if after and self._before_noun(i + 1) else 0
        return 0

    def _turns_verb(self, i: int) -> bool:
        """Whether the word after a noun is its verb: "the council plans a", "Li told reporters"."""
        tag, after = self.tags[i], self.tags[i + 1]
        if tag & VBZ and after & DET and not after & PRON:
            return True
        if tag & NOUN:
            opens = tag & (VBZ | VBD) and after & (DET | POSS)
            opens = opens or (tag & VBP and self.tags[i - 1] & PLURAL and after & ADJ)
            opens = opens or (tag & VBD and i in self.closed and after & (ADV | PREP))
            return bool(opens and not tag & VBN) or self._lone_verb(i)
        return bool(tag & VBD and not tag & ADJ and self.words[i] not in _MADE)

    def _lone_verb(self, i: int) -> bool:
        """Whether a form in -s after a name is the only verb: "the council welcomes plans for"."""
        tag, after = self.tags[i], self.tags[i + 1]
        opens = i + 1 in self.units or after & (NOUN | ADJ)
        if not opens or not tag & VBZ or tag & VBP or i not in self.closed:
            return False
        for j in range(i + 1, self.last):
            if self.tags[j] & PUNCT and j not in self.units:
                return self.words[-1] in (".", "?", "!")
            if self.tags[j] & (MODAL | FINITE) and not self.tags[j] & NOUN:
                return False
        return False

    def _lists_adjectives(self, i: int, at: int) -> bool:
        """Whether the comma or "and" at `i` joins adjectives: "a full, open and fair system"."""
        last = i - 2 if self.words[i - 1] == "," else i - 1
        if not self.tags[last] & (ADJ | VBN) or self.tags[at - 1] & (BE | SUB):
            return False
        return self._before_noun(last)

    def _before_noun(self, i: int) -> bool:
        """Whether only modifiers stand between here and a noun or mention."""
        j = i + 1
        while j < self.last:
            if j in self.units or self.tags[j] & NOUN:
                return True
            linked = self.words[j] in _LINKS and self._modifies(j + 1)
            if not (self.tags[j] & (ADJ | VBN | VBG | NUM | ADV) or linked):
                return False
            j += 1
        return False

    def _modifies(self, j: int) -> bool:
        """Whether an adjective, or a noun before a noun, stands here: "high-end and core links"."""
        if self.words[j - 1] == "," and self.words[min(j, self.last - 1)] in ("and", "or"):
            j += 1
        comma = self.words[j - 1] == ","
        if j in self.units:
            return not comma
        noun = j + 1 in self.units or self.tags[j + 1] & NOUN
        before_noun = VBN | VBG | (0 if comma else NOUN)
        return bool(self.tags[j] & ADJ or (self.tags[j] & before_noun and noun))

    def mark(self, at: int) -> Mark:
        tag, word = self.tags[at], self.words[at]
        if self._such_as(at):
            return Mark(at, "prep")
        if tag == ADV:
            return Mark(at, "adv")
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
