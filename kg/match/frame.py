"""Frame rules and a view in, statements found out: the engine knows the forms, not the author.

A frame names verbs and nouns with a typed agent and patient. From the chunks come active, passive,
perfect and modal forms, participles, gerunds, infinitives under another verb, relative clauses,
shared subjects and objects, and the nominal forms "X's adoption of Y" and "adoption of Y by X".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.match.fillable import Fillable, hopeful_nouns, hopeful_verbs
from kg.match.found import Found
from kg.match.head import PAIRED
from kg.match.nominal import nominal
from kg.match.roles import Roles, fill
from kg.match.scope import carried_on
from kg.match.trigger import Frame, Trigger, governors
from kg.match.view import View
from kg.model import Argument, FrameRule, Mention, Ontology
from kg.parse.elements import Phrase, Verb
from kg.parse.lexicon import noun_forms, verb_forms

_ADVERBS_BETWEEN = 1


class Frames:
    """Prepared state: all frames by the forms of their triggers."""

    def __init__(self, rules: Iterable[FrameRule], ontology: Ontology) -> None:
        self.verbs: dict[str, list[Trigger]] = {}
        self.nouns: dict[str, list[Trigger]] = {}
        self.carried: list[Frame] = []
        for rule in rules:
            doers = _below(rule.subject, ontology)
            doers |= {t for t in ontology.types if ontology.public(t) in doers}
            types = (doers, _below(rule.object, ontology))
            undone = frozenset[str]().union(*(verb_forms(verb) for verb in rule.unless))
            frame = Frame(rule, *types, undone, usual=_usual(rule.subject) and _usual(rule.object))
            if "carried" in rule.voice:
                self.carried.append(frame)
            for text in rule.trigger:
                word, *particle = text.split()
                for form in verb_forms(word):
                    self.verbs.setdefault(form, []).append(Trigger(frame, tuple(particle), text))
            for text in rule.nouns:
                word, *particle = text.split()
                for form in noun_forms(word):
                    self.nouns.setdefault(form, []).append(Trigger(frame, tuple(particle), text))

        self.anchors = frozenset(self.verbs) | frozenset(self.nouns)
        self.fillable = Fillable(self.verbs, self.nouns)

    def find(self, view: View) -> Iterator[Found]:
        """All statements of all frames in a sentence; it is not chunked if there can be none."""
        if asks(view.sentence.lower):
            return
        words, types = view.sentence.lower, settled_types(view)
        verbs = hopeful_verbs(view, fitting(self.verbs, words, types))
        nouns = hopeful_nouns(view, fitting(self.nouns, words, types))
        for frame in self.carried if view.carried else ():
            yield from _carried(view, frame)
        for at, element in enumerate(view.clauses.elements if verbs or nouns else ()):
            if isinstance(element, Verb):
                for trigger in verbs.get(element.head, ()):
                    yield from _unbarred(verbal(view, at, element, trigger), trigger)
            elif isinstance(element, Phrase):
                for trigger in nouns.get(element.head, ()):
                    yield from _unbarred(nominal(view, at, element, trigger), trigger)


def _unbarred(found: Iterable[Found], trigger: Trigger) -> Iterator[Found]:
    """What has no argument with a feature that the frame bars."""
    bars = trigger.frame.rule.bars
    for one in found:
        if not bars or not (_barred(one.subject, bars) or _barred(one.object, bars)):
            yield one


def _barred(mention: Mention, bars: Sequence[str]) -> bool:
    """Whether a mention has a feature that counts for all types or for its own: "Place.city"."""
    return mention.feature in bars or f"{mention.type}.{mention.feature}" in bars


def asks(words: Sequence[str]) -> bool:
    """Whether a sentence is a question, which states nothing."""
    return "?" in words[-2:]


def _below(argument: Argument, ontology: Ontology) -> frozenset[str]:
    return frozenset().union(*(ontology.below(t) for t in argument.type))


def _usual(argument: Argument) -> bool:
    return argument.scope == "phrase" and not (argument.role or argument.prep or argument.when)


def _carried(view: View, frame: Frame) -> Iterator[Found]:
    """What a frame of saying states of a sentence that goes on with what its lead said."""
    rule, lead = frame.rule, view.lead
    if lead is None or lead.type not in frame.subject:
        return
    for obj in carried_on(view, frame.object):
        if obj != lead:
            yield Found(rule.id, rule.says, lead, obj, (0, 0), (), rule.status, only=rule.only)


def settled_types(view: View) -> frozenset[str]:
    """The types of which an argument of a frame may find a mention."""
    found = {p.mention.type for p in view.outer}
    if view.lead:
        found.add(view.lead.type)
    if not PAIRED.isdisjoint(view.sentence.lower):
        found.update(m.type for m in view.pair())
    return frozenset(found)


def fitting(
    triggers: Mapping[str, list[Trigger]], words: Iterable[str], types: frozenset[str]
) -> dict[str, list[Trigger]]:
    """The triggers among the words of which both sides may be filled."""
    there = triggers.keys() & set(words)
    found = {
        word: [
            t
            for t in triggers[word]
            if not (t.frame.subject.isdisjoint(types) or t.frame.object.isdisjoint(types))
        ]
        for word in there
    }
    return {word: some for word, some in found.items() if some}


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
    above = tuple(governors(view, at))
    if trigger.frame.is_undone(view, above):
        return
    extra = tuple(_qualifiers(view, roles, rule))
    exact = rule.subject.scope == rule.object.scope == "phrase"
    for subject in subjects:
        for obj in objects:
            if subject != obj:
                yield Found(
                    rule.id,
                    rule.says,
                    subject,
                    obj,
                    span,
                    above,
                    rule.status or ("directive" if view.demanded and subject is view.lead else ""),
                    extra,
                    exact,
                    rule.only,
                )


def particle_width(view: View, at: int, particle: tuple[str, ...]) -> int | None:
    """How many tokens the particle takes from `at`; None when it is not there."""
    words = view.sentence.lower
    for skip in range(_ADVERBS_BETWEEN + 1):
        if tuple(words[at + skip : at + skip + len(particle)]) == particle:
            return skip + len(particle) if particle else 0
    return None


def _qualifiers(view: View, roles: Roles, rule: FrameRule) -> Iterator[tuple[str, Mention]]:
    for name, argument in sorted(rule.qualifiers.items()):
        types = frozenset(argument.type)
        for mention in fill(roles, argument, types, "patient")[:1]:
            yield name, mention
