"""A sentence and the frames in, for every trigger word that states nothing the element it lacks.

It asks the same functions as `kg.match.frame`, in the same order, and tells where they say no.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.match.frame import Frames, asks, particle_width, verbal
from kg.match.head import head_of
from kg.match.miss import REASONS, Miss
from kg.match.nominal import nominal, nominal_objects, nominal_preposition, nominal_subjects
from kg.match.roles import Roles, fill, is_near
from kg.match.trigger import Trigger, governors
from kg.match.view import View
from kg.model import Argument
from kg.parse.elements import Element, Phrase, Verb

_STEPS = 5
"""Elements of a frame: its word, the reading of the word, its form, its subject, its object."""


def frame_misses(view: View, frames: Frames) -> Iterator[tuple[Trigger, Miss]]:
    """Each trigger word of the sentence that states nothing, with the reason."""
    for token, word in enumerate(view.sentence.lower):
        at = view.clauses.at_token.get(token, -1)
        for trigger in frames.verbs.get(word, ()) if at >= 0 else ():
            miss = _verb(view, at, token, trigger)
            if miss:
                yield trigger, miss
        for trigger in frames.nouns.get(word, ()) if at >= 0 else ():
            miss = _noun(view, at, token, trigger)
            if miss:
                yield trigger, miss


def _verb(view: View, at: int, token: int, trigger: Trigger) -> Miss | None:
    verb, rule = view.clauses.elements[at], trigger.frame.rule
    if not isinstance(verb, Verb) or verb.head != token:
        return _misread(view, at, token, trigger, "a main verb")
    if any(verbal(view, at, verb, trigger)):
        return _question(view, token)
    voice = "participle" if verb.form == "participle" else verb.voice
    if voice not in rule.voice:
        detail = f"it is {voice}, the frame takes {', '.join(rule.voice)}"
        return _told(view, "W202", "voice", detail, (verb.start, verb.end), 2)
    width = particle_width(view, verb.end, trigger.particle)
    if width is None:
        detail = f'"{" ".join(trigger.particle)}"'
        return _told(view, "W203", "trigger", detail, (verb.end, verb.end + 1), 2)
    return _argument(view, Roles(view, at, verb, width), trigger)


def _argument(view: View, roles: Roles, trigger: Trigger) -> Miss:
    """The first argument that nothing fills; when both are filled, it is by the same mention."""
    frame = trigger.frame
    subject = fill(roles, frame.rule.subject, frame.subject, "agent")
    filled = bool(subject) + bool(fill(roles, frame.rule.object, frame.object, "patient"))
    token = (roles.verb.head, roles.verb.end)
    if filled == 2:
        undone = frame.is_undone(view, governors(view, roles.at))
        return _told(view, "W209" if undone else "W302", "trigger", "", token, 4)
    role, usual = ("object", "patient") if subject else ("subject", "agent")
    argument = frame.rule.object if subject else frame.rule.subject
    types = frame.object if subject else frame.subject
    phrases = [p for group in roles.groups(argument, usual) for p in group]
    near = [p for p in phrases if is_near(p, roles.verb, argument)]
    if phrases and not near:
        return _told(view, "W208", _shown(role, argument), "", _span(phrases[0]), 3 + filled)
    return _role(view, near, role, argument, types, token, 3 + filled)


def _role(
    view: View,
    phrases: list[Phrase],
    role: str,
    argument: Argument,
    types: frozenset[str],
    token: tuple[int, int],
    met: int,
) -> Miss:
    """Why none of the phrases in a role fills it."""
    element = _shown(role, argument)
    for phrase in phrases:
        placed = head_of(view, phrase)
        if placed is not None and placed.mention.type not in types:
            detail = f'"{placed.mention.text}" is a {placed.mention.type}'
            return _told(view, "W207", element, detail, (placed.start, placed.end), met)
    if phrases:
        first, last = _span(phrases[0])
        detail = f'"{_words(view, first, last)}"'
        return _told(view, "W206", element, detail, (first, last), met)
    return _told(view, "W204" if role == "subject" else "W205", element, "", token, met)


def _noun(view: View, at: int, token: int, trigger: Trigger) -> Miss | None:
    phrase, frame = view.clauses.elements[at], trigger.frame
    if not isinstance(phrase, Phrase) or phrase.head != token:
        return _misread(view, at, token, trigger, "the head of a noun phrase")
    if any(nominal(view, at, phrase, trigger)):
        return _question(view, token)
    here = (token, token + 1)
    if "nominal" not in frame.rule.voice:
        return _told(view, "W202", "voice", "it is nominal", here, 2)
    start = nominal_preposition(view, at, trigger)
    if start < 0:
        detail = f'"{" ".join(trigger.particle) or "of"}"'
        return _told(view, "W203", "nouns", detail, (token + 1, token + 2), 2)
    subjects = nominal_subjects(view, at, start, phrase, trigger)
    objects = nominal_objects(view, start, trigger)
    filled = bool(subjects) + bool(objects)
    if filled == 2:
        return _told(view, "W302", "nouns", "", here, 4)
    if not subjects:
        return _role(view, [], "subject", frame.rule.subject, frame.subject, here, 3 + filled)
    phrases = list(view.clauses.listed(start + 1))
    return _role(view, phrases, "object", frame.rule.object, frame.object, here, 4)


def _question(view: View, token: int) -> Miss | None:
    """What keeps a filled frame from stating anything: that the sentence asks."""
    here = (token, token + 1)
    return _told(view, "W210", "trigger", "", here, 4) if asks(view.sentence.lower) else None


def _misread(view: View, at: int, token: int, trigger: Trigger, wanted: str) -> Miss:
    element = view.clauses.elements[at]
    kind = "noun phrase" if isinstance(element, Phrase) else "verb group"
    detail = f'it is not {wanted}, but part of the {kind} "{_words(view, *_span(element))}"'
    if not isinstance(element, Phrase | Verb):
        detail = f"it is not {wanted}"
    return _told(view, "W201", "trigger", detail, (token, token + 1), 1)


def _told(
    view: View, code: str, element: str, detail: str, tokens: tuple[int, int], met: int
) -> Miss:
    sentence, (first, last) = view.sentence, tokens
    end = len(sentence.words)
    start = sentence.starts[first] if first < end else sentence.end
    stop = sentence.ends[min(last, end) - 1] if first < end else sentence.end
    what = REASONS[code] + (f": {detail}" if detail else "")
    return Miss(code, element, what, start, stop, round(met / _STEPS, 3))


def _shown(role: str, argument: Argument) -> str:
    prep = f" after {' | '.join(argument.prep)}" if argument.prep else ""
    return f"{role}: {' | '.join(argument.type)}{prep}"


def _span(element: Element) -> tuple[int, int]:
    return element.start, element.end


def _words(view: View, first: int, last: int) -> str:
    return " ".join(view.sentence.words[first:last])
