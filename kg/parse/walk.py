"""The chunks of a sentence and the steps over them that finding any role takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass

from kg.parse.asides import without_asides
from kg.parse.elements import Element, Mark, Phrase, Tree, Verb
from kg.parse.speech import kind_of
from kg.parse.tokens import Sentence
from kg.parse.verbal import EARLIER

Group = tuple[Phrase, ...]
_BESIDE = (["together", "with"], ["along", "with"])
"""What joins a partner to a name as "and" does."""
_SUCH = frozenset({"such", "like"})
"""Prepositions that bring examples, which do what the whole does: "states such as Malta"."""
_SEATED = frozenset({"based", "located", "headquartered"})


@dataclass(frozen=True, slots=True)
class Grammar:
    """Closed word sets that steer attachment; they stand in the pack's `words`."""

    light: frozenset[str] = frozenset()
    """Nouns that hand their role on to what follows "of" ("the development of biomedicine")."""
    control: frozenset[str] = frozenset()
    """Verb forms whose object does what the infinitive says ("urged China to adopt")."""
    carriers: frozenset[str] = frozenset()
    """Nouns that a name before them fills ("the biomedicine industry" is biomedicine)."""
    deeds: frozenset[str] = frozenset()
    """Nouns whose owner does what they do ("India's measures to widen access")."""
    voices: frozenset[str] = frozenset()
    """Nouns for people who stand for the body or country before them ("the G20 leaders")."""
    traded: frozenset[str] = frozenset()
    """Nouns for dealings, also about whom they are with ("imports of steel from Chile")."""
    reporting: frozenset[str] = frozenset()
    """Verb forms whose subject says what others are to do ("stressed the need to adopt")."""
    instruments: frozenset[str] = frozenset()
    """Nouns for instruments; what follows one as a purpose, or after "for", is what it is about."""
    launching: frozenset[str] = frozenset()
    """Verb forms by which an instrument comes about; the purpose told after it is its own."""
    onlooking: frozenset[str] = frozenset()
    """Verb forms whose subject only looks on at the deed: "attended the launch of"."""
    ways: frozenset[str] = frozenset()
    """Verb forms whose infinitive is their purpose ("visited Malta to promote")."""
    titled: frozenset[str] = frozenset()
    """Types whose things go by titles, which tell what they are about."""
    auxiliary: frozenset[str] = frozenset()
    """Types of mentions that are not fixed units of a phrase ("heads" may be a title or a verb)."""
    parser: Callable[[Sentence], Tree] | None = None
    """What gives tags and dependencies, if a trained pipeline is at hand."""


class Walk:
    """The chunks of one sentence, and where one stands among them."""

    def __init__(
        self,
        words: Sequence[str],
        elements: Sequence[Element],
        grammar: Grammar,
        beside: Set[int] = frozenset(),
    ) -> None:
        """The chunks; `beside` are tokens that the walk passes over, as it does asides."""
        self.words, self.grammar = words, grammar
        self.elements, self.at_token = without_asides(words, elements, beside)

    def _before(self, at: int) -> int:
        """The element before `at`, adverbs and quotation marks aside; -1 at the start."""
        at -= 1
        while at >= 0 and self._kind(at) in ("adv", "quote"):
            at -= 1
        return at

    def _kind(self, at: int) -> str:
        return kind_of(self.elements, at)

    def _word(self, at: int) -> str:
        """The first word of an element; empty outside the sentence."""
        return self.words[self.elements[at].start] if 0 <= at < len(self.elements) else ""

    def _phrase(self, at: int) -> Phrase:
        phrase = self.elements[at]
        if not isinstance(phrase, Phrase):
            raise TypeError(f"element {at} is not a noun phrase")
        return phrase

    def chain(self, at: int) -> tuple[Group, int]:
        """The coordinated heads of the noun phrase that ends at `at`, and its leftmost element."""
        members = [self._phrase(at)]
        while True:
            mark = self._kind(at - 1)
            left = self._before(at - 1)
            if mark == "prep" and self._reduced(left):
                left -= 1
            if mark in ("sub", "prep") and (joined := self._as_well(at - 1)) >= 0:
                left = joined
                members.append(self._phrase(left))
            elif mark == "prep" and self._kind(left) == "Phrase" and not self._parts(at - 1, left):
                if self._word(at - 1) in _SUCH:
                    members.append(members[-1])
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

    def _as_well(self, link: int) -> int:
        """The phrase before "as well as" or "along with" at its last word `link`; -1 for others."""
        start = self.elements[link].start
        words = self.words[max(0, start - 2) : start + 1]
        if list(words) == ["as", "well", "as"]:
            link -= 2
        elif list(words[-2:]) in _BESIDE:
            link -= 1
        else:
            return -1
        left = self._before(link)
        return left if self._kind(left) == "Phrase" else -1

    def _parts(self, link: int, left: int) -> bool:
        """Whether "after" opens a clause of its own: "prices rose after the council adopted"."""
        opens = self._word(link) in EARLIER
        return opens and self.previous_verb(left, finite=True) >= 0

    def _reduced(self, at: int) -> bool:
        """Whether a participle right after a noun stands at `at`: "the fund based in Malta"."""
        verb = self.elements[at] if at > 0 else None
        placed = isinstance(verb, Mark) and self.words[verb.start] in _SEATED
        participle = isinstance(verb, Verb) and verb.form == "participle"
        return (placed or participle) and self._kind(at - 1) == "Phrase"

    def previous_verb(self, end: int, *, finite: bool = False) -> int:
        """The last verb group before element `end`, not past a stop; -1 when there is none."""
        for at in range(end - 1, -1, -1):
            element = self.elements[at]
            if isinstance(element, Verb) and (not finite or element.form == "finite"):
                return at
            if self._kind(at) == "stop" and not self.carries_on(at):
                return -1
        return -1

    def carries_on(self, at: int) -> bool:
        """Whether a verb without a subject of its own follows the semicolon or colon at `at`."""
        if self._kind(at) != "stop" or self._word(at) not in (";", ":"):
            return False
        after = at + 1
        while self._kind(after) in ("conj", "adv"):
            after += 1
        verb = self.elements[after] if after < len(self.elements) else None
        return isinstance(verb, Verb) and not verb.modal

    def goes_on_with(self, at: int, before: int) -> int:
        """The infinitive that the base form at `at` goes on with: "a meeting to read and adopt".

        `before` is the "and" or comma before it; -1 where there is none.
        """
        while self._kind(before) in ("conj", "comma") and self._is_base(at):
            at = self.previous_verb(before)
            verb = self.elements[at] if at >= 0 else None
            if not isinstance(verb, Verb) or verb.form == "infinitive":
                return at
            before = self._before(at)
        return -1

    def _is_base(self, at: int) -> bool:
        """Whether the verb at `at` is one word that has no ending of a past or an -s form."""
        verb = self.elements[at]
        alone = isinstance(verb, Verb) and verb.start == verb.head and verb.form == "finite"
        return alone and not self.words[verb.start].endswith(("s", "ed", "ing"))

    def governor(self, at: int) -> int:
        """The verb that an infinitive or gerund at `at` hangs on; -1 for a finite verb."""
        verb = self.elements[at]
        if not isinstance(verb, Verb) or verb.form not in ("infinitive", "gerund"):
            return -1
        return self.previous_verb(at)

    def _at_token(self, token: int) -> int:
        return self.at_token.get(token, len(self.elements))
