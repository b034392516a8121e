"""Chunks in, grammatical roles out: the likely subjects, objects and agents of a verb group.

No parse tree is built. A role is found by walking from the verb over neighbouring chunks, as a
reader with a finger would: the nearest noun phrase to the left, past what stands in commas, back to
the verb whose subject is shared. Each answer is a list of groups in order of preference; a group
holds the members of one coordination.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kg.parse.asides import without_asides
from kg.parse.elements import Element, Mark, Phrase, Verb
from kg.parse.speech import aside, kind_of, speaker_after

Group = tuple[Phrase, ...]
_MEMBERS = frozenset(
    {"including", "such", "like", "especially", "namely", "particularly", "notably"}
)
_COMPANY = frozenset({"with", "in", "at", "from", "during", "among", "between", "under"})
_OVER = frozenset({"of", "by", "for", "from"})
"""Prepositions over which a noun hands an infinitive on ("plan of X to adopt")."""
_DEPTH = 8


@dataclass(frozen=True, slots=True)
class Grammar:
    """Closed word sets that steer attachment; they stand in the pack's `words`."""

    light: frozenset[str] = frozenset()
    """Nouns that hand their role on to what follows "of" ("the development of biomedicine")."""
    control: frozenset[str] = frozenset()
    """Verb forms whose object does what the infinitive says ("urged China to adopt")."""
    carriers: frozenset[str] = frozenset()
    """Nouns that a name before them fills ("the biomedicine industry" is biomedicine)."""
    reporting: frozenset[str] = frozenset()
    """Verb forms whose subject says what others are to do ("stressed the need to adopt")."""
    auxiliary: frozenset[str] = frozenset()
    """Types of mentions that are not fixed units of a phrase ("heads" may be a title or a verb)."""


class Clauses:
    """The chunks of one sentence, asked for the roles of its verbs."""

    def __init__(self, words: Sequence[str], elements: Sequence[Element], grammar: Grammar) -> None:
        self.words, self.grammar = words, grammar
        self.elements, self.at_token = without_asides(words, elements)

    # -- subjects

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
        if verb.form == "participle":
            inner = self._before(before) if self._kind(before) == "comma" else before
            return [(p,) for p in self._nearest(inner)]
        return self._finite(at, before, depth)

    def _before(self, at: int) -> int:
        """The element before `at`, adverbs and quotation marks aside; -1 at the start."""
        at -= 1
        while at >= 0 and self._kind(at) in ("adv", "quote"):
            at -= 1
        return at

    def _kind(self, at: int) -> str:
        return kind_of(self.elements, at)

    def aside(self, at: int) -> int:
        """Where a reporting clause put after its report begins: "…, Li said"; -1 for any other."""
        before = self._before(at)
        left = self.chain(before)[1] if self._kind(before) == "Phrase" else at
        return aside(self.words, self.elements, at, left)

    def _finite(self, at: int, before: int, depth: int) -> list[Group]:
        after = speaker_after(self.words, self.elements, at)
        if after >= 0:
            return [(self._phrase(after),)]
        kind = self._kind(before)
        if kind == "Phrase":
            return [self.chain(before)[0]]
        if kind in ("wh", "sub"):
            return self._antecedents(before)
        if kind == "conj":
            inner = self._before(before)
            if self._kind(inner) == "comma":
                inner = self._before(inner)
            return self._shared(inner + 1, depth)
        if kind == "comma":
            return self._past_comma(before, depth)
        if kind == "Verb":
            return self.subjects(before, depth + 1)
        return []

    def _antecedents(self, before: int) -> list[Group]:
        inner = self._before(before)
        if self._kind(inner) == "comma":
            inner = self._before(inner)
        if self._kind(inner) == "prep":
            inner = self._before(inner)
        return [(p,) for p in self._nearest(inner)]

    def _nearest(self, at: int, *, over: Collection[str] = ()) -> Iterator[Phrase]:
        """The phrase at `at` and those it hangs on, over these prepositions or over any."""
        while at >= 0 and isinstance(phrase := self.elements[at], Phrase):
            yield phrase
            if self._kind(at - 1) != "prep":
                return
            if over and self.words[self.elements[at - 1].start] not in over:
                return
            at = self._before(at - 1)

    def _past_comma(self, comma: int, depth: int) -> list[Group]:
        """The subject before an apposition or aside: "X, secretary of Y, stressed"."""
        start = comma - 1
        while start >= 0 and self._kind(start) not in ("comma", "stop"):
            element = self.elements[start]
            if (
                isinstance(element, Verb)
                and element.form == "finite"
                and self._kind(start - 1) not in ("wh", "sub")
            ):
                return self.subjects(start, depth + 1)
            start -= 1
        inner = self._before(start)
        if self._kind(start) != "comma" or self._kind(inner) != "Phrase":
            return self._shared(comma, depth)
        group, left = self.chain(inner)
        if self._kind(left - 1) == "Verb":
            return self.subjects(left - 1, depth + 1) or [group]
        return [group]

    def _shared(self, end: int, depth: int) -> list[Group]:
        """The subject of the last finite verb before element `end`, shared by coordination."""
        previous = self.previous_verb(end, finite=True)
        return self.subjects(previous, depth + 1) if previous >= 0 else []

    def previous_verb(self, end: int, *, finite: bool = False) -> int:
        """The last verb group before element `end`, not past a stop; -1 when there is none."""
        for at in range(end - 1, -1, -1):
            element = self.elements[at]
            if isinstance(element, Verb) and (not finite or element.form == "finite"):
                return at
            if self._kind(at) == "stop":
                return -1
        return -1

    def _infinitive(self, at: int, before: int, depth: int) -> list[Group]:
        kind = self._kind(before)
        governor = self.previous_verb(before + 1)
        shared = self._passed_on(governor, depth)
        if kind in ("conj", "comma") and governor >= 0:
            return shared
        if kind != "Phrase" or self._in_company(before):
            return shared
        group, _ = self.chain(before)
        if governor >= 0 and self._controls(governor):
            passive = self.elements[governor]
            if isinstance(passive, Verb) and passive.voice == "passive":
                return shared
            return [group]
        return [(p,) for p in self._nearest(before, over=_OVER)] + shared

    def _in_company(self, at: int) -> bool:
        """Whether the phrase only says with whom or where: "agreed with X to adopt"."""
        word = self.words[self.elements[at - 1].start] if self._kind(at - 1) == "prep" else ""
        return word in _COMPANY

    def _passed_on(self, governor: int, depth: int) -> list[Group]:
        """The subject that a verb shares with those below it; who reports does not do it."""
        verb = self.elements[governor] if governor >= 0 else None
        if not isinstance(verb, Verb):
            return []
        reports = self.words[verb.head] in self.grammar.reporting and verb.voice == "active"
        return [] if reports else self.subjects(governor, depth + 1)

    def _controls(self, at: int) -> bool:
        verb = self.elements[at]
        return isinstance(verb, Verb) and self.words[verb.head] in self.grammar.control

    def governor(self, at: int) -> int:
        """The verb that an infinitive or gerund at `at` hangs on; -1 for a finite verb."""
        verb = self.elements[at]
        if not isinstance(verb, Verb) or verb.form not in ("infinitive", "gerund"):
            return -1
        return self.previous_verb(at)

    def _gerund(self, at: int, before: int, depth: int) -> list[Group]:
        kind = self._kind(before)
        previous = self.previous_verb(before + 1)
        shared = self._passed_on(previous, depth)
        if previous < 0:
            shared = self._next_subject(at, depth)
        if kind == "Phrase":
            return [(p,) for p in self._nearest(before)] + shared
        if kind == "prep":
            return [(p,) for p in self._nearest(self._before(before))] + shared
        return shared

    def _next_subject(self, at: int, depth: int) -> list[Group]:
        """The subject of the main clause after an opening gerund: "Adopting X, the council ..."."""
        for later in range(at + 1, len(self.elements)):
            element = self.elements[later]
            if isinstance(element, Verb) and element.form == "finite":
                comma = any(self._kind(n) == "comma" for n in range(at, later))
                return self.subjects(later, depth + 1) if comma else []
        return []

    def chain(self, at: int) -> tuple[Group, int]:
        """The coordinated heads of the noun phrase that ends at `at`, and its leftmost element."""
        members = [self._phrase(at)]
        while True:
            mark = self._kind(at - 1)
            left = self._before(at - 1)
            if mark == "prep" and self._kind(left) == "Phrase":
                members[-1] = self._phrase(left)
            elif (
                mark == "conj" and self._kind(left) == "comma" and self._kind(left - 1) == "Phrase"
            ):
                left -= 1
                members.append(self._phrase(left))
            elif (mark == "conj" or (mark == "comma" and len(members) > 1)) and self._kind(
                left
            ) == "Phrase":
                members.append(self._phrase(left))
            else:
                return tuple(reversed(members)), at
            at = left

    def _phrase(self, at: int) -> Phrase:
        phrase = self.elements[at]
        if not isinstance(phrase, Phrase):
            raise TypeError(f"element {at} is not a noun phrase")
        return phrase

    # -- objects

    def objects(self, at: int, *, skip: int = 0) -> Group:
        """The objects of the verb at element `at`, `skip` tokens of particle passed over."""
        start = self._at_token(self.elements[at].end + skip)
        found = self.listed(start)
        if not found and self._kind(start) in ("conj", "comma"):
            later = start + 1
            if self._kind(later) == "conj":
                later += 1
            if self._kind(later) == "Verb":
                return self.objects(later)
        return found

    def _at_token(self, token: int) -> int:
        return self.at_token.get(token, len(self.elements))

    def listed(self, start: int) -> Group:
        """The coordinated noun phrases from element `start` on, light nouns passed through."""
        found: list[Phrase] = []
        at = start
        while at < len(self.elements):
            kind = self._kind(at)
            if kind in ("adv", "quote"):
                at += 1
            elif kind == "Phrase":
                found.append(self._phrase(at))
                at = self._complement(at, found)
                following = self._joined(at)
                if following < 0:
                    break
                at = following
            elif kind == "Verb" and self._gerund_list(at):
                at += 1
            else:
                break
        return tuple(found)

    def _gerund_list(self, at: int) -> bool:
        verb = self.elements[at]
        return isinstance(verb, Verb) and verb.form == "gerund" and self._kind(at + 1) == "Phrase"

    def _complement(self, at: int, found: list[Phrase]) -> int:
        """Past the prepositional phrases after a listed phrase; "of" after a light noun counts."""
        light = self.words[self._phrase(at).head] in self.grammar.light
        at += 1
        while self._kind(at) == "prep" and self._kind(at + 1) == "Phrase":
            word = self.words[self.elements[at].start]
            if word in _MEMBERS:
                break
            if light and word in ("of", "in", "for", "on"):
                found.append(self._phrase(at + 1))
                light = self.words[self._phrase(at + 1).head] in self.grammar.light
            at += 2
        return at

    def _joined(self, at: int) -> int:
        """The next member's element after a comma, conjunction or "such as"; -1 at the end."""
        start = at
        while self._kind(at) in ("comma", "conj", "adv", "quote", "prep") and at - start < 5:
            word = self.words[self.elements[at].start]
            if (
                self._kind(at) == "prep"
                and word not in _MEMBERS
                and word not in ("as", "with", "to")
            ):
                return -1
            at += 1
        if at == start or self._kind(at) not in ("Phrase", "Verb"):
            return -1
        if self._kind(at) == "Verb":
            return at if self._gerund_list(at) else -1
        return -1 if self._opens_clause(at) else at

    def _opens_clause(self, at: int) -> bool:
        """Whether the phrase at `at` is the subject of a new finite clause."""
        while self._kind(at + 1) == "prep" and self._kind(at + 2) == "Phrase":
            at += 2
        at += 1
        while self._kind(at) == "adv":
            at += 1
        verb = self.elements[at] if at < len(self.elements) else None
        return isinstance(verb, Verb) and verb.form == "finite"

    # -- prepositional arguments

    def with_preposition(self, at: int, wanted: Collection[str]) -> list[Group]:
        """The groups that one of the prepositions brings to the verb at `at`, right side first."""
        groups: list[Group] = []
        for step in range(at + 1, len(self.elements)):
            if self._kind(step) == "stop" or self._new_clause(step, at):
                break
            if self._is_preposition(step, wanted) and (found := self.listed(step + 1)):
                groups.append(found)
        for step in range(at - 1, -1, -1):
            if self._kind(step) in ("stop", "Verb"):
                break
            if self._is_preposition(step, wanted) and (found := self.listed(step + 1)):
                groups.append(found[:1])
        return groups

    def _is_preposition(self, at: int, wanted: Collection[str]) -> bool:
        return isinstance(self.elements[at], Mark) and self.words[self.elements[at].start] in wanted

    def _new_clause(self, step: int, at: int) -> bool:
        verb = self.elements[step]
        return isinstance(verb, Verb) and verb.form == "finite" and step > at + 1
