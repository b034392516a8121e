"""Chunks in, grammatical roles out: the likely subjects, objects and agents of a verb group.

No parse tree is built. A role is found by walking from the verb over neighbouring chunks, as a
reader with a finger would: the nearest noun phrase to the left, past what stands in commas, back to
the verb whose subject is shared. Each answer is a list of groups in order of preference; a group
holds the members of one coordination.
"""

from __future__ import annotations

from kg.parse.above import BY_WHICH, COPULA, DUMMY, FURTHERS, HOLDS, OVER, SELF, TOPIC
from kg.parse.elements import Verb
from kg.parse.purpose import Purpose
from kg.parse.speech import aside, speaker_after
from kg.parse.split import DASHES
from kg.parse.walk import Group
from kg.parse.when import WHEN

_RELATIVES = frozenset({"that", "which", "whom"})
_DEPTH = 8


class Clauses(Purpose):
    """The chunks of one sentence, asked for the roles of its verbs."""

    def subjects(self, at: int, depth: int = 0) -> list[Group]:
        """The groups that may be the grammatical subject of the verb at element `at`."""
        verb = self.elements[at]
        if depth > _DEPTH or not isinstance(verb, Verb):
            return []
        before = self._before(at)
        if verb.form == "infinitive":
            return self._infinitive(at, before, depth)
        if verb.form == "gerund":
            return self._gerund(at, before, depth)
        if verb.form == "participle" and before < 0:
            return self._next_subject(at, depth)
        if verb.form == "participle":
            inner = self._before(before) if self._kind(before) == "comma" else before
            found = self._described(inner, depth)
            return found + (self._held(found, depth) if inner != before else [])
        return self._finite(at, before, depth)

    def _held(self, found: list[Group], depth: int) -> list[Group]:
        """What was there or then: "the forum was held in Oslo, attended by"."""
        link = self.at_token[found[-1][0].start] - 1 if found else -1
        verb = self._before(link) if self._kind(link) == "prep" else -1
        return self.subjects(verb, depth + 1) if self._kind(verb) == "Verb" else []

    def aside(self, at: int) -> int:
        """Where a reporting clause put after its report begins: "…, Li said"; -1 for any other."""
        before = self._before(at)
        left = self.chain(before)[1] if self._kind(before) == "Phrase" else at
        return aside(self.words, self.elements, at, left)

    def _finite(self, at: int, before: int, depth: int) -> list[Group]:
        after = speaker_after(self.words, self.elements, at)
        if after >= 0:
            return [(self._phrase(after),)]
        before = self._past_when(self._past_adverbs(before))
        kind = self._kind(before)
        if kind == "stop" and self.carries_on(before):
            return self._main(before, depth)
        if kind == "stop" and self._word(before) in DASHES:
            return [group] if (group := self._dashed(before)) else []
        if kind == "Phrase":
            return self._right_before(at, before, depth)
        if kind in ("wh", "sub"):
            return self._antecedents(before, depth)
        if kind in ("conj", "comma") and (purpose := self.goes_on_with(at, before)) >= 0:
            return self.subjects(purpose, depth + 1)
        if kind == "conj":
            return self._after_and(self._before(before), depth)
        if kind == "comma":
            dated = self._before(before)
            parted = "," in self.words[self.elements[dated].start : self.elements[dated].end]
            told = self._past_when(dated) if parted else dated
            if told != dated and self._kind(told) == "Phrase":
                return self._right_before(at, told, depth)
            return self._past_comma(before, depth)
        if kind == "Verb":
            return self.subjects(before, depth + 1)
        return []

    def _right_before(self, at: int, before: int, depth: int) -> list[Group]:
        """The subject where a phrase stands right before the verb at `at`."""
        if (relative := self._opened_by_relative(before)) >= 0:
            return self._antecedents(relative, depth)
        group, left = self.chain(before)
        if self.words[group[-1].head] in WHEN and self._kind(left - 1) == "Phrase":
            return [self.chain(left - 1)[0]]
        dummy = self.words[self.elements[at].end - 1] in DUMMY
        others = [] if dummy else self._speaker(before, depth)
        return [group, *others, *self._apposed(left)]

    def _after_and(self, inner: int, depth: int) -> list[Group]:
        """The subject that a verb after "and" shares; `inner` is the element before the "and"."""
        if self.carries_on(inner):
            return self._main(inner, depth)
        if self._kind(inner) == "comma":
            last = self.previous_verb(inner, finite=True)
            if self._kind(last - 1) == "wh" and self._kind(last - 2) == "comma":
                return self._main(inner, depth)
            inner = self._before(inner)
        return self._shared(inner + 1, depth)

    def _opened_by_relative(self, at: int) -> int:
        """The element of "which" before a mere time or place: "which for the first time backed"."""
        if self._kind(at - 1) != "prep" or self._kind(at - 2) != "wh":
            return -1
        return at - 2 if self._word(at - 2) in ("which", "who") else -1

    def _speaker(self, at: int, depth: int) -> list[Group]:
        """Who a pronoun most likely is: "the council said it would", "agreed that it will"."""
        above = self.previous_verb(at, finite=True)
        if above < 0 or self._word(at) not in SELF:
            return []
        verb = self.elements[above]
        says = isinstance(verb, Verb) and self.words[verb.head] in self.grammar.reporting
        opens = self._kind(at - 1) in ("sub", "Verb")
        return self.subjects(above, depth + 1) if says or opens else []

    def fronted(self, at: int) -> list[Group]:
        """What a relative clause is about, as the object of its verb: "the act that they back"."""
        before = self._before(at)
        if self._kind(before) != "Phrase":
            return []
        opening = self._before(self.chain(before)[1])
        relative = opening >= 0 and self._word(opening) in _RELATIVES
        return self._antecedents(opening, 0) if relative else []

    def _antecedents(self, before: int, depth: int) -> list[Group]:
        inner = self._before(before)
        if self._kind(inner) == "comma":
            inner = self._before(inner)
        if self._kind(inner) == "prep":
            inner = self._before(inner)
        if self._kind(inner) == "Phrase":
            inner = self._told_of(before, inner)
        return self._described(inner, depth)

    def _described(self, at: int, depth: int) -> list[Group]:
        """The phrase at `at`, those it hangs on, and what they describe: "X is a law that"."""
        found: list[Group] = [(p,) for p in self._nearest(at)]
        if not found:
            return found
        top = self.at_token[found[-1][0].start]
        copula = self._before(top)
        verb = self.elements[copula] if copula >= 0 else None
        if isinstance(verb, Verb) and self.words[verb.head] in COPULA | HOLDS:
            return found + self.subjects(copula, depth + 1)
        return found + self._apposed(top)

    def _past_comma(self, comma: int, depth: int) -> list[Group]:
        """The subject before an apposition or aside: "X, secretary of Y, stressed"."""
        if (members := self._closed_list(comma)) is not None:
            return [members]
        start = self._in_company_before(comma) - 1
        while start >= 0 and self._kind(start) not in ("comma", "stop"):
            element = self.elements[start]
            finite = isinstance(element, Verb) and element.form == "finite"
            if finite and not self._in_relative(start) and not self._told_aside(start):
                return self.subjects(start, depth + 1)
            start -= 1
        inner = self._before(start)
        if self._kind(start) != "comma" or self._kind(inner) != "Phrase":
            return self._shared(comma, depth)
        group, left = self.chain(inner)
        if self._kind(left - 1) == "Verb":
            return self.subjects(left - 1, depth + 1) or [group]
        before = self._before(comma)
        group += self._spoken_for(start, comma)
        return [group, *([self.chain(before)[0]] if self._kind(before) == "Phrase" else [])]

    def _in_relative(self, at: int) -> bool:
        """Whether "which" or "when" opens the clause of the verb at `at`: "which X adopted"."""
        before = self._before(at)
        left = self.chain(before)[1] if self._kind(before) == "Phrase" else at
        if self._kind(at - 1) == "Phrase" and self._word(left) == "whose":
            return True
        return self._kind(at - 1) in ("wh", "sub") or self._kind(left - 1) == "wh"

    def _shared(self, end: int, depth: int) -> list[Group]:
        """The subject of the last finite verb before element `end`, shared by coordination."""
        previous = self.previous_verb(end, finite=True)
        return self.subjects(previous, depth + 1) if previous >= 0 else []

    def _main(self, end: int, depth: int) -> list[Group]:
        """The subject of the last finite verb before element `end` that no "which" opens."""
        while (end := self.previous_verb(end, finite=True)) >= 0:
            if self._kind(end - 1) not in ("wh", "sub"):
                return self.subjects(end, depth + 1)
        return []

    def _infinitive(self, at: int, before: int, depth: int) -> list[Group]:
        before = self._past_date(self._past_order(before))
        kind = self._kind(before)
        governor = self.previous_verb(before + 1)
        shared = self._passed_on(at, governor, depth)
        if kind == "Phrase" and (issued := self._issued(governor)):
            nearest = [(p,) for p in self._nearest(before, over=OVER)]
            return [issued, *nearest, *([] if self._is_instrument(issued) else shared)]
        if kind in ("conj", "comma", "stop") and governor >= 0:
            return shared
        if kind == "Verb":
            return self.subjects(before, depth + 1)
        if kind == "Phrase" and self._in_company(before) and not self._aims(governor):
            thing = self._past_place(before)
            return [(self._phrase(thing),), *shared] if thing >= 0 else shared
        if kind != "Phrase" or self._aims(governor):
            return shared
        group, _ = self.chain(before)
        if governor >= 0 and self._controls(governor):
            passive = self.elements[governor]
            if isinstance(passive, Verb) and passive.voice == "passive":
                return shared
            through = self.words[self.elements[governor].end - 1] in FURTHERS
            return [group, *self.subjects(governor, depth + 1)] if through else [group]
        return [(p,) for p in self._nearest(before, over=OVER)] + shared

    def _passed_on(self, at: int, governor: int, depth: int) -> list[Group]:
        """The subject that a verb shares with the one at `at` below it, or the next verb's.

        Who reports does not do what is reported; he only goes on reporting.
        """
        if governor < 0:
            return self._next_subject(at, depth)
        return self.subjects(governor, depth + 1) if self._hands_on(governor, at) else []

    def _hands_on(self, governor: int, at: int) -> bool:
        upper, lower = self.elements[governor], self.elements[at]
        if not isinstance(upper, Verb) or not isinstance(lower, Verb):
            return False
        reports = self.words[upper.head] in self.grammar.reporting and upper.voice == "active"
        return not reports or self.words[lower.head] in self.grammar.reporting

    def _gerund(self, at: int, before: int, depth: int) -> list[Group]:
        kind = self._kind(before)
        previous = self.previous_verb(before + 1)
        inner = self._before(before)
        if previous < 0 and kind == "comma" and self._kind(inner) == "Phrase":
            return [self.chain(inner)[0], *self._next_subject(at, depth)]
        if previous < 0 and (inverted := self._inverted(at)):
            return [inverted]
        shared = self._passed_on(at, previous, depth)
        if kind == "Phrase":
            return [(p,) for p in self._nearest(before)] + shared
        word = self._word(before) if kind == "prep" else ""
        if kind == "prep" and word not in TOPIC:
            near: list[Group] = [(p,) for p in self._nearest(inner)]
            return shared + near if word in BY_WHICH else near + shared
        return shared

    def _next_subject(self, at: int, depth: int) -> list[Group]:
        """The subject of the main clause after an opening: "Adopting X," or "To adopt X, Malta"."""
        for later in range(at + 1, len(self.elements)):
            element = self.elements[later]
            if isinstance(element, Verb) and element.form == "finite":
                comma = any(self._kind(n) == "comma" for n in range(at, later))
                opening = self.elements[at]
                free = isinstance(opening, Verb) and opening.form in ("gerund", "infinitive")
                follows = comma and (free or self._hands_on(later, at))
                return self.subjects(later, depth + 1) if follows else []
        return []
