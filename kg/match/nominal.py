"""A noun that sets a frame off in, what it states out: "X's support for Y", "ban on Y by X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.match.found import Found
from kg.match.head import head_of, heads
from kg.match.named import is_named
from kg.match.roles import BY
from kg.match.scope import reported
from kg.match.trigger import Trigger, governors
from kg.match.view import View
from kg.model import Mention
from kg.parse.elements import Element, Phrase, Verb
from kg.parse.speech import kind_of
from kg.parse.walk import Group

_BETWEEN = frozenset({"of", "worth", "by", "from", "to", "in"})
_OWNS = frozenset({"of", "by", "from"})
_MEANS = frozenset({"with", "through", "via"})
"""Prepositions that bring the means of a deed: "retaliated with tariffs on"."""
_VIEWS = frozenset(
    "importance attention emphasis interest view views opinion opinions talks discussion "
    "discussions concern concerns question questions report reports idea ideas "
    "information experience".split()
)
"""Nouns over which a deed is but spoken of: "attaches importance to the development of"."""
_ABOUT = frozenset({"for", "on", "about", "concerning", "regarding"})
_STEPS = 3


def nominal(view: View, at: int, phrase: Phrase, trigger: Trigger) -> Iterator[Found]:
    """What the noun at the head of the phrase at element `at` states."""
    rule = trigger.frame.rule
    start = nominal_preposition(view, at, trigger)
    if "nominal" not in rule.voice or start < 0 or _in_name(view, phrase):
        return
    subjects = nominal_subjects(view, at, start, phrase, trigger)
    if not subjects:
        return
    above = tuple(_above(view, _verb_before(view, at)))
    if trigger.frame.is_undone(view, above):
        return
    span = (phrase.head, phrase.head + 1)
    for subject in subjects:
        for obj in nominal_objects(view, start, trigger):
            if subject != obj:
                yield Found(
                    rule.id, rule.says, subject, obj, span, above, rule.status, only=rule.only
                )


def _in_name(view: View, phrase: Phrase) -> bool:
    """Whether the noun is what a name is about: "the Agreement on Development of"."""
    placed = view.cover.get(phrase.head)
    start = phrase.head if placed is None else placed.start
    return not _ABOUT.isdisjoint(view.sentence.lower[start : phrase.head])


def nominal_preposition(view: View, at: int, trigger: Trigger) -> int:
    """The element of the noun's preposition, past phrases between ("a tariff of 5 % on"); or -1."""
    elements, words = view.clauses.elements, view.sentence.lower
    wanted = frozenset(trigger.particle) or frozenset({"of"})
    for _ in range(_STEPS):
        at += 1
        if _reduced(elements, at):
            at += 1
        if kind_of(elements, at) not in ("prep", "sub"):
            return -1
        word = words[elements[at].start]
        if word in wanted:
            return at
        at = _next_phrase(view, at + 1) if word in _BETWEEN else -1
        if at < 0:
            return -1
    return -1


def _reduced(elements: Sequence[Element], at: int) -> bool:
    """Whether a participle stands between noun and preposition: "sanctions imposed on"."""
    verb = elements[at] if at < len(elements) else None
    return isinstance(verb, Verb) and verb.form == "participle"


def _next_phrase(view: View, at: int) -> int:
    """The phrase at element `at` or past small words before it ("of up to 38 percent"); or -1."""
    elements = view.clauses.elements
    while kind_of(elements, at) in ("prep", "adv"):
        at += 1
    return at if kind_of(elements, at) == "Phrase" else -1


def nominal_objects(view: View, start: int, trigger: Trigger) -> list[Mention]:
    """What the preposition at element `start` brings."""
    argument, types = trigger.frame.rule.object, trigger.frame.object
    if argument.scope != "phrase":
        return reported(view, -1, view.clauses.elements[start].end, argument, types)
    found = heads(view, view.clauses.listed(start + 1), types)
    return [m for m in found if is_named(argument, m)]


def nominal_subjects(
    view: View, at: int, start: int, phrase: Phrase, trigger: Trigger
) -> list[Mention]:
    """Who does it: its owner, who follows "of" or "by", or the subject of the verb before."""
    types, clauses = trigger.frame.subject, view.clauses
    found = _owner(view, phrase, types)
    for step in range(at + 1, start):
        word = view.sentence.lower[clauses.elements[step].start]
        if kind_of(clauses.elements, step) == "prep" and word in _OWNS:
            found = found or heads(view, clauses.listed(step + 1), types)
    for group in [*clauses.with_preposition(at, BY), *_passive_agents(view, at, start)]:
        found = found or heads(view, group, types)
    if not found and (over := _instrument_over(view, at)):
        return heads(view, (over,), types)
    verb = _verb_before(view, at)
    for group in clauses.subjects(verb) if verb >= 0 else ():
        found = found or heads(view, group, types)
    return found


def _instrument_over(view: View, at: int) -> Phrase | None:
    """The instrument on which the noun hangs: "signed an agreement for the construction of"."""
    first = view.clauses.chain(at)[1]
    over = view.clauses.elements[first]
    if first == at or not isinstance(over, Phrase):
        return None
    placed = head_of(view, over)
    named = placed is not None and placed.mention.type in view.grammar.titled
    return over if named or view.sentence.lower[over.head] in view.grammar.instruments else None


def _passive_agents(view: View, at: int, start: int) -> list[Group]:
    """Who does it by the passive verb whose subject the noun is: "curbs on X were set by Y"."""
    clauses = view.clauses
    for later in range(start + 1, len(clauses.elements)):
        verb = clauses.elements[later]
        if isinstance(verb, Verb):
            subjects = clauses.subjects(later) if verb.voice == "passive" else []
            mine = any(clauses.elements[at] in group for group in subjects)
            return clauses.with_preposition(later, BY) if mine else []
    return []


def _verb_before(view: View, at: int) -> int:
    """The active verb whose object the noun is; -1 for none, and for one that only reports it."""
    first = view.clauses.chain(at)[1]
    over = view.clauses.elements[first]
    if first != at and isinstance(over, Phrase) and view.sentence.lower[over.head] in _VIEWS:
        return -1
    before = first - 1
    if before > 0 and view.sentence.lower[view.clauses.elements[before].start] in _MEANS:
        before -= 1
    verb = view.clauses.elements[before] if before >= 0 else None
    if not isinstance(verb, Verb) or verb.voice != "active":
        return -1
    word = view.sentence.lower[verb.head]
    passed_on = word in view.grammar.reporting or word in view.grammar.onlooking
    return -1 if passed_on else before


def _above(view: View, at: int) -> Iterator[int]:
    """The tokens of the verb at element `at`, if any, and of those above it."""
    verb = view.clauses.elements[at] if at >= 0 else None
    if isinstance(verb, Verb):
        yield verb.head
        yield from governors(view, at)


def _owner(view: View, phrase: Phrase, types: frozenset[str]) -> list[Mention]:
    """The mention before a possessive inside the phrase, or else before its head.

    "The council's adoption"; "new EU sanctions", "Chinese aid".
    """
    words = view.sentence.lower
    inside = [p for p in view.outer if phrase.start <= p.start and p.end <= phrase.head]
    owners = [p for p in inside if words[p.end] in ("'s", "'")]
    if not owners and inside and words[inside[-1].start - 1] not in ("non", "anti", "pro", "-"):
        owners = inside[-1:]
    return [p.mention for p in owners if p.mention.type in types]
