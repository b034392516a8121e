"""A sentence in, the untyped noun phrases to which a frame gives a type out, as mentions.

A frame's argument may name a type to promote to: in "The council adopted a resolution on flood
walls" no rule knows the resolution, but what a council adopts is a policy. The rest of the frame
must be filled by what is typed already, and the phrase must have one of the argument's head nouns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.match.frame import Frames, particle_width, settled_types
from kg.match.head import is_light
from kg.match.roles import Roles, fill, is_near
from kg.match.trigger import Trigger
from kg.match.view import View
from kg.model import Argument, Mention
from kg.parse.elements import Mark, Phrase, Verb
from kg.parse.flags import ADJ, DET, POSS
from kg.parse.when import DAYS, MONTHS

_TOPIC = frozenset({"of", "on", "for", "about", "against", "regarding", "concerning"})
"""Prepositions that bring what a phrase is about, and with it the rest of its name."""
_CALENDAR = DAYS | MONTHS
"""How phrases begin that tell the day instead: "adopted the motion on Friday"."""


class Promotions:
    """Prepared state: the triggers of frames with an argument that promotes, by their forms."""

    def __init__(self, frames: Frames, words: Mapping[str, Iterable[str]]) -> None:
        """`words` are the word sets that heads name by %; an unknown one is empty."""
        self.words = {f"%{name}": frozenset(members) for name, members in words.items()}
        wanted = {form: [t for t in ts if _promotes(t)] for form, ts in frames.verbs.items()}
        self.verbs = {form: triggers for form, triggers in wanted.items() if triggers}
        self.anchors = frozenset(self.verbs)

    def find(self, view: View, text: str) -> Iterator[Mention]:
        """The phrases of a sentence of the clean text that a frame promotes."""
        words, types = view.sentence.lower, settled_types(view)
        there = self.verbs.keys() & set(words)
        verbs = {w for w in there if any(_may_promote(t, types) for t in self.verbs[w])}
        for at, element in enumerate(view.clauses.elements if verbs else ()):
            if isinstance(element, Verb) and words[element.head] in verbs:
                for trigger in self.verbs[words[element.head]]:
                    for phrase, argument in _of_verb(view, at, element, trigger):
                        if self._is_wanted(view, phrase, argument):
                            yield _mention(view, text, phrase, argument.promote, trigger)

    def _is_wanted(self, view: View, phrase: Phrase, argument: Argument) -> bool:
        """Whether no rule has typed the phrase's head, and the argument takes it."""
        if (
            phrase.pronoun
            or phrase.head in view.cover
            or is_light(view, phrase)
            or _is_class(view, phrase)
        ):
            return False
        head = view.sentence.lower[phrase.head]
        return not argument.heads or any(
            head in self.words.get(wanted, (wanted,)) for wanted in argument.heads
        )


def _promotes(trigger: Trigger) -> bool:
    rule = trigger.frame.rule
    return bool(rule.subject.promote or rule.object.promote)


def _may_promote(trigger: Trigger, types: frozenset[str]) -> bool:
    """Whether the side that must be filled already may be."""
    frame, rule = trigger.frame, trigger.frame.rule
    by_subject = bool(rule.object.promote) and not frame.subject.isdisjoint(types)
    return by_subject or (bool(rule.subject.promote) and not frame.object.isdisjoint(types))


def _of_verb(
    view: View, at: int, verb: Verb, trigger: Trigger
) -> Iterator[tuple[Phrase, Argument]]:
    frame, rule = trigger.frame, trigger.frame.rule
    width = particle_width(view, verb.end, trigger.particle)
    voice = "participle" if verb.form == "participle" else verb.voice
    if width is None or voice not in rule.voice:
        return
    roles = Roles(view, at, verb, width)
    subjects = fill(roles, rule.subject, frame.subject, "agent")
    objects = fill(roles, rule.object, frame.object, "patient")
    if rule.object.promote and subjects and not objects:
        yield from _phrases(roles, rule.object, "patient")
    if rule.subject.promote and objects and not subjects:
        yield from _phrases(roles, rule.subject, "agent")


def _phrases(roles: Roles, argument: Argument, usual: str) -> Iterator[tuple[Phrase, Argument]]:
    """The phrases of the likeliest group in a role."""
    for group in roles.groups(argument, usual)[:1]:
        for phrase in group if argument.many else group[:1]:
            if is_near(phrase, roles.verb, argument):
                yield phrase, argument


def _is_class(view: View, phrase: Phrase) -> bool:
    """Whether a plural without a noun before it or a topic after it tells no certain thing."""
    head, words = phrase.head, view.sentence.lower
    if not words[head].endswith("s") or words[head].endswith("ss"):
        return False
    following = words[head + 1] if head + 1 < len(words) else ""
    plain = all(view.tags[i] & (DET | POSS | ADJ) for i in range(phrase.start, head))
    return plain and following not in _TOPIC and following != "to"


def _is_day(view: View, phrase: Phrase) -> bool:
    placed = view.cover.get(phrase.head)
    return placed is not None and placed.mention.type == "Date"


def _mention(view: View, text: str, phrase: Phrase, made: str, trigger: Trigger) -> Mention:
    """The phrase without its article, with what it is about."""
    start, end = phrase.start, phrase.head + 1
    while start < phrase.head and view.tags[start] & (DET | POSS):
        start += 1
    clauses = view.clauses
    at = clauses.at_token.get(end, len(clauses.elements))
    while at + 1 < len(clauses.elements):
        link, topic = clauses.elements[at], clauses.elements[at + 1]
        joins = isinstance(link, Mark) and view.sentence.lower[link.start] in _TOPIC
        if not joins or not isinstance(topic, Phrase) or topic.pronoun or _is_day(view, topic):
            break
        if (
            view.sentence.lower[topic.start] in _CALENDAR
            or view.sentence.words[topic.head].isdigit()
        ):
            break
        at, end = at + 2, topic.end
    first, last = view.sentence.starts[start], view.sentence.ends[end - 1]
    return Mention(first, last, made, text[first:last], trigger.frame.rule.id)
