"""Frame rules and a view in, statements found out: the engine knows the forms, not the author.

A frame names verbs and nouns with a typed agent and patient. From the chunks come active, passive,
perfect and modal forms, participles, gerunds, infinitives under another verb, relative clauses,
shared subjects and objects, and the nominal forms "X's adoption of Y" and "adoption of Y by X".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.match.found import Found
from kg.match.head import head_of
from kg.match.roles import BY, Roles, fill
from kg.match.view import Placed, View
from kg.model import Argument, FrameRule, Mention, Ontology
from kg.parse.clauses import Group
from kg.parse.elements import Phrase, Verb
from kg.parse.lexicon import noun_forms, verb_forms

_ADVERBS_BETWEEN = 1


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that sets a frame off, with the words that must follow it."""

    frame: Frame
    particle: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame rule with its types opened up to all subtypes."""

    rule: FrameRule
    subject: frozenset[str]
    object: frozenset[str]


class Frames:
    """Prepared state: all frames by the forms of their triggers."""

    def __init__(self, rules: Iterable[FrameRule], ontology: Ontology) -> None:
        self.verbs: dict[str, list[Trigger]] = {}
        self.nouns: dict[str, list[Trigger]] = {}
        for rule in rules:
            frame = Frame(rule, _below(rule.subject, ontology), _below(rule.object, ontology))
            for text in rule.trigger:
                word, *particle = text.split()
                for form in verb_forms(word):
                    self.verbs.setdefault(form, []).append(Trigger(frame, tuple(particle)))
            for text in rule.nouns:
                word, *particle = text.split()
                for form in noun_forms(word):
                    self.nouns.setdefault(form, []).append(Trigger(frame, tuple(particle)))

        self.anchors = frozenset(self.verbs) | frozenset(self.nouns)

    def find(self, view: View) -> Iterator[Found]:
        """All statements of all frames in a sentence."""
        words = view.sentence.lower
        for at, element in enumerate(view.clauses.elements):
            if isinstance(element, Verb):
                for trigger in self.verbs.get(words[element.head], ()):
                    yield from verbal(view, at, element, trigger)
            elif isinstance(element, Phrase) and words[element.head] in self.nouns:
                for trigger in self.nouns[words[element.head]]:
                    yield from nominal(view, at, element, trigger)


def _below(argument: Argument, ontology: Ontology) -> frozenset[str]:
    return frozenset().union(*(ontology.below(t) for t in argument.type))


def verbal(view: View, at: int, verb: Verb, trigger: Trigger) -> Iterator[Found]:
    """What a frame states by the verb at element `at`."""
    rule = trigger.frame.rule
    voice = "participle" if verb.form == "participle" else verb.voice
    width = particle_width(view, verb.end, trigger.particle)
    if voice not in rule.voice or width is None:
        return
    roles = Roles(view, at, verb, width)
    subjects = fill(roles, rule.subject, trigger.frame.subject, "agent")
    if not subjects and rule.subject.required:
        return
    objects = fill(roles, rule.object, trigger.frame.object, "patient")
    span = (verb.head, verb.end + width)
    governors = tuple(_governors(view, at))
    extra = tuple(_qualifiers(view, roles, rule))
    loose = "phrase" not in (rule.subject.scope, rule.object.scope)
    for subject in subjects:
        for obj in objects:
            if subject != obj:
                yield Found(
                    rule.id, rule.says, subject, obj, span, governors, rule.status, extra, not loose
                )


def particle_width(view: View, at: int, particle: tuple[str, ...]) -> int | None:
    """How many tokens the particle takes from `at`; None when it is not there."""
    words = view.sentence.lower
    for skip in range(_ADVERBS_BETWEEN + 1):
        if tuple(words[at + skip : at + skip + len(particle)]) == particle:
            return skip + len(particle) if particle else 0
    return None


def _governors(view: View, at: int) -> Iterator[int]:
    """The main verbs above an infinitive or gerund, nearest first."""
    for _ in range(4):
        at = view.clauses.governor(at)
        if at < 0:
            return
        element = view.clauses.elements[at]
        if isinstance(element, Verb):
            yield element.head


def _qualifiers(view: View, roles: Roles, rule: FrameRule) -> Iterator[tuple[str, Mention]]:
    for name, argument in sorted(rule.qualifiers.items()):
        types = frozenset(argument.type)
        for mention in fill(roles, argument, types, "patient")[:1]:
            yield name, mention


def nominal(view: View, at: int, phrase: Phrase, trigger: Trigger) -> Iterator[Found]:
    """ "X's adoption of Y", "adoption of Y by X", "X announced its support for Y"."""
    rule = trigger.frame.rule
    if "nominal" not in rule.voice:
        return
    complement = nominal_object(view, at, trigger)
    if complement is None:
        return
    objects = heads(view, complement, trigger.frame.object)
    subjects = nominal_subjects(view, at, phrase, trigger.frame.subject)
    for subject in subjects:
        for obj in objects:
            if subject != obj:
                governors = tuple(_governors(view, at - 1)) if at else ()
                yield Found(
                    rule.id,
                    rule.says,
                    subject,
                    obj,
                    (phrase.head, phrase.end),
                    governors,
                    rule.status,
                )


def nominal_object(view: View, at: int, trigger: Trigger) -> Group | None:
    """What the noun's preposition brings; None when the preposition is not there."""
    elements, start = view.clauses.elements, at + 1
    wanted = frozenset(trigger.particle) or frozenset({"of"})
    if start < len(elements) and view.sentence.lower[elements[start].start] in wanted:
        return view.clauses.listed(start + 1)
    return None


def nominal_subjects(view: View, at: int, phrase: Phrase, types: frozenset[str]) -> list[Mention]:
    """Who does it: before a possessive, after "by", or the subject of the verb before."""
    clauses = view.clauses
    subjects = _owner(view, phrase, types)
    for group in clauses.with_preposition(at, BY):
        subjects = subjects or heads(view, group, types)
    if not subjects and (verb := clauses.previous_verb(at)) >= 0 and verb == at - 1:
        for group in clauses.subjects(verb):
            subjects = subjects or heads(view, group, types)
    return subjects


def heads(view: View, group: Group, types: frozenset[str]) -> list[Mention]:
    """The mentions of the types that the phrases of a group are about."""
    placed = [head_of(view, p) for p in group]
    return [p.mention for p in placed if p and p.mention.type in types]


def _owner(view: View, phrase: Phrase, types: frozenset[str]) -> list[Mention]:
    """The mention before a possessive inside the phrase: "the council's adoption"."""
    words = view.sentence.lower

    def owns(placed: Placed) -> bool:
        after = placed.end
        return phrase.start <= placed.start and after < phrase.end and words[after] in ("'s", "'")

    return [p.mention for p in view.outer if owns(p) and p.mention.type in types]
