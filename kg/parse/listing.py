"""Chunks in, what stands to the right of a verb out: objects, lists, prepositional phrases."""

from __future__ import annotations

from collections.abc import Collection

from kg.parse.elements import Mark, Phrase, Verb
from kg.parse.split import DASHES
from kg.parse.walk import Group, Walk
from kg.parse.when import WHEN

_TOPICS = frozenset({"of", "for", "on", "about", "between", "from", "regarding", "to"})
_PLACED = frozenset({"in", "at", "near"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "these", "all"})
_PARTNERS = frozenset({"from", "to", "with", "in", "into"})
_MEMBERS = frozenset(
    {"including", "such", "like", "especially", "namely", "particularly", "notably"}
)
_SET_IN = frozenset({"on", "in", "at", "during", "with"})
"""Prepositions between a verb and its object: "adopted in Oslo the act"."""
_INSERTED = _SET_IN | {"for", "by", "among", "after", "under", "following", "through", "despite"}
_LINKING = frozenset({"comma", "conj", "adv", "quote", "prep"})
_PAIRED = frozenset({"both", "either"})
_BESIDE = frozenset({"as", "with", "to", "along", "alongside", "besides"})
"""Words of "as well as", "together with", "in addition to", between members of a list."""


class Listing(Walk):
    """The right side of verbs: what they are done to, and what prepositions bring them."""

    def objects(self, at: int, *, skip: int = 0) -> Group:
        """The objects of the verb at element `at`, `skip` tokens of particle passed over."""
        start = self._past_aside(self._at_token(self.elements[at].end + skip))
        found = self.listed(start)
        if not found and self._kind(start) in ("conj", "comma"):
            later = start + 1
            while self._kind(later) in ("conj", "adv"):
                later += 1
            if self._kind(later) == "Verb":
                return self.objects(later)
        return found

    def _past_aside(self, start: int) -> int:
        """Where the object begins after what stands before it: "adopted on Monday in Oslo the act".

        So it does after a colon, and past what stands in commas ("adopted, among others, the act").
        """
        if self._kind(start) == "stop" and self._word(start) == ":":
            return start + 1 if self._kind(start + 1) == "Phrase" else start
        at = start
        while (after := self._after_aside(at)) > at:
            at = after
        return at if self._kind(at) == "Phrase" and not self.opens_clause(at) else start

    def _after_aside(self, at: int) -> int:
        """Past one phrase that tells where, when or among what at `at`; `at` where none stands."""
        comma = self._kind(at) == "comma"
        inner = at + 1 if comma else at
        if self._kind(inner) == "Phrase" and not comma and self._kind(inner + 1) == "Phrase":
            return inner + 1 if self.words[self.elements[inner].end - 1] in WHEN else at
        wanted = _INSERTED if comma else _SET_IN
        if self._kind(inner + 1) != "Phrase" or self._word(inner) not in wanted:
            return at
        inner += 2
        while self._kind(inner + 1) == "Phrase" and self._word(inner) in ("of", "to"):
            inner += 2
        if comma:
            return inner + 1 if self._kind(inner) == "comma" else at
        return inner

    def listed(self, start: int, *, whole: bool = False) -> Group:
        """The coordinated noun phrases from element `start` on, light nouns passed through.

        A list that is `whole` does not end before a member that a finite verb follows.
        """
        found: list[Phrase] = []
        at = start
        while at < len(self.elements):
            kind = self._kind(at)
            if kind in ("adv", "quote") or self._word(at) in _PAIRED:
                at += 1
            elif kind == "Phrase":
                found.append(self._phrase(at))
                at = self._complement(at, found)
                following = self._joined(at, whole=whole)
                if following < 0 or self._lists_topics(at, found[-1], following):
                    break
                at = following
            elif kind == "Verb" and self._gerund_list(at):
                at += 1
            else:
                break
        return tuple(found)

    def _lists_topics(self, at: int, last: Phrase, following: int) -> bool:
        """Whether the list goes on inside a passed phrase: "parks for chips, drugs and toys"."""
        passed = self.elements[at - 1]
        if passed is last or not isinstance(passed, Phrase) or self._kind(at - 2) != "prep":
            return False
        word = self._word(at - 2)
        if word in _PLACED:
            return self._tells_where(at, following)
        if word not in _TOPICS:
            return False
        bare = (passed, self.elements[following])
        return not any(self.words[e.start] in _DETERMINERS for e in bare)

    def _tells_where(self, at: int, following: int) -> bool:
        """Whether what a comma adds to a place only says where that is: "met X in Lima, Peru"."""
        joined = self._kind(at) == "comma" and following == at + 1
        return joined and self._kind(following + 1) not in ("comma", "conj", "prep")

    def _gerund_list(self, at: int) -> bool:
        verb = self.elements[at]
        return isinstance(verb, Verb) and verb.form == "gerund" and self._kind(at + 1) == "Phrase"

    def _complement(self, at: int, found: list[Phrase]) -> int:
        """Past what hangs on a listed phrase; "of" after a light noun brings members.

        So does a colon after one or after a plural: "three acts: ...".
        """
        head = self.words[self._phrase(at).head]
        light, traded = head in self.grammar.light, head in self.grammar.traded
        at += 1
        names = self._kind(at + 1) == "Phrase" and self._word(at) == ":"
        if names and (light or head.endswith("s")):
            found.append(self._phrase(at + 1))
            return at + 2
        while self._kind(at) == "prep" and self._kind(at + 1) == "Phrase":
            word = self._word(at)
            if word in _MEMBERS:
                break
            if light and word in ("of", "in", "for", "on"):
                found.append(self._phrase(at + 1))
                light = self.words[self._phrase(at + 1).head] in self.grammar.light
            elif traded and word in _PARTNERS:
                found.append(self._phrase(at + 1))
            at += 2
        if self._kind(at + 1) == "Phrase" and self._opens_members(at, head):
            found.append(self._phrase(at + 1))
            return at + 2
        return at

    def _opens_members(self, at: int, head: str) -> bool:
        """Whether a dash brings what a plural stands for: "four industries – steel, glass"."""
        dash = self._kind(at) == "stop" and self._word(at) in DASHES
        return dash and head.endswith("s")

    def _joined(self, at: int, *, whole: bool = False) -> int:
        """The next member's element after a comma, conjunction or "such as"; -1 at the end."""
        start = at
        while self._links(at) and at - start < 5:
            if self._kind(at) == "prep" and self._word(at) not in _MEMBERS | _BESIDE:
                return -1
            at += 1
        if self._word(at) == "among" and self._word(at + 1) in ("them", "others", "which"):
            at += 2
        if at == start or self._kind(at) not in ("Phrase", "Verb"):
            return -1
        if self._kind(at) == "Verb":
            return at if self._gerund_list(at) else -1
        return at if whole or not self.opens_clause(at) else -1

    def _links(self, at: int) -> bool:
        """Whether the element at `at` may stand between members of a list."""
        if self._word(at) == "among":
            return False
        return self._kind(at) in _LINKING or self._word(at) == ";"

    def opens_clause(self, at: int) -> bool:
        """Whether the element at `at` is the subject, or the verb, of a new finite clause."""
        if self._kind(at) == "Verb":
            at -= 1
        while self._kind(at + 1) == "prep" and self._kind(at + 2) == "Phrase":
            at += 2
        at += 1
        while self._kind(at) == "adv":
            at += 1
        verb = self.elements[at] if at < len(self.elements) else None
        return isinstance(verb, Verb) and verb.form == "finite"

    def with_preposition(self, at: int, wanted: Collection[str]) -> list[Group]:
        """The groups that one of the prepositions brings to the verb at `at`, right side first."""
        groups: list[Group] = []
        whole = self._hangs(at)
        for step in range(at + 1, len(self.elements)):
            if self._kind(step) == "stop" or self._new_clause(step, at):
                break
            if self._manner(step):
                continue
            if self._is_preposition(step, wanted):
                whole = whole and self._word(step) == "by"
                groups += [found] if (found := self._told_by(step, whole=whole)) else []
        if set(wanted) == {"by"}:
            return groups
        for step in range(at - 1, -1, -1):
            kind = self._kind(step)
            if kind == "stop" or (kind == "Verb" and not self._joins(step, at)):
                break
            if self._kind(step - 1) == "Verb" and not self._joins(step - 1, at):
                break
            if self._is_preposition(step, wanted) and (found := self._told_by(step)):
                groups.append(found[:1])
        return groups

    def _hangs(self, at: int) -> bool:
        """Whether the verb at `at` tells of a noun whose verb is to come: "the act passed by"."""
        verb = self.elements[at]
        reduced = isinstance(verb, Verb) and verb.form == "participle"
        opened = reduced and self._kind(at - 1) in ("Phrase", "adv")
        return (opened or self._kind(at - 1) == "wh") and self.previous_verb(at, finite=True) < 0

    def _told_by(self, at: int, *, whole: bool = False) -> Group:
        """The group after the preposition at `at`, which may be "according to"."""
        start = at + 2 if self._word(at) == "according" else at + 1
        return self.listed(start, whole=whole)

    def _manner(self, at: int) -> bool:
        """Whether "by" brings how it is done, not who does it: "by strengthening the plan"."""
        return self._is_preposition(at, ("by",)) and self._kind(at + 1) == "Verb"

    def _joins(self, one: int, other: int) -> bool:
        """Whether two verbs share what stands before them: "was read and adopted"."""
        between = [self._kind(n) for n in range(one + 1, other)]
        return "conj" in between and {"conj", "comma", "adv"}.issuperset(between)

    def _is_preposition(self, at: int, wanted: Collection[str]) -> bool:
        return isinstance(self.elements[at], Mark) and self._word(at) in wanted

    def _new_clause(self, step: int, at: int) -> bool:
        verb = self.elements[step]
        return isinstance(verb, Verb) and verb.form == "finite" and step > at + 1
