"""A sentence in, what the rules missed in it out: a likely statement, names without a type."""

from __future__ import annotations

from collections.abc import Iterator

from kg.coverage.report import Unread
from kg.match.shapes import SHAPES
from kg.match.trigger import Trigger
from kg.match.view import Placed
from kg.parse.elements import Phrase, Verb
from kg.why.case import Case

_MARKS = frozenset("'\"’”.,")


def unread(case: Case) -> Unread | None:
    """The sentence as a miss; None without a trigger, or without two things with a type."""
    owner = case.linked.owner
    typed = [p for p in case.stating.outer if p.mention in owner]
    if len({id(owner[p.mention]) for p in typed}) < 2:
        return None
    triggers = list(_triggers(case))
    if not triggers:
        return None
    chances = {
        (t.frame.rule.says, id(owner[a.mention]), id(owner[b.mention]))
        for _, t in triggers
        for a in typed
        for b in typed
        if _fits(case, t, a, b)
    }
    span, quote = case.document.quote(case.scene.start, case.scene.end)
    return Unread(
        case.document.id,
        span.start,
        " ".join(quote.split()),
        tuple(dict.fromkeys(word for word, _ in triggers)),
        tuple(f"{p.mention.text} ({p.mention.type})" for p in typed),
        len(chances),
    )


def _triggers(case: Case) -> Iterator[tuple[str, Trigger]]:
    """The words of the sentence that set a frame off, read as it wants them."""
    frames, words = case.reader.compiled.frames, case.stating.sentence.lower
    for element in case.stating.clauses.elements:
        if isinstance(element, Verb | Phrase):
            known = frames.verbs if isinstance(element, Verb) else frames.nouns
            word = words[element.head]
            yield from ((word, trigger) for trigger in known.get(word, ()))


def _fits(case: Case, trigger: Trigger, a: Placed, b: Placed) -> bool:
    frame, ontology, owner = trigger.frame, case.reader.pack.ontology, case.linked.owner
    subject, obj = a.mention, b.mention
    return (
        owner[subject] is not owner[obj]
        and subject.type in frame.subject
        and obj.type in frame.object
        and ontology.allows(
            ontology.public(subject.type), frame.rule.says, ontology.public(obj.type)
        )
    )


def untyped(case: Case) -> Iterator[str]:
    """The runs of capitalised words that no mention covers; a lone word at the start is no name."""
    view, at = case.stating, 0
    words = view.sentence.words
    while at < len(words):
        width = 0 if at in view.cover else SHAPES["Name"](view, at)
        free = next((n for n in range(width) if at + n in view.cover), width)
        if free > (at == 0) and _named(words[at]):
            name = case.words(at, at + free)
            yield name.strip("'\"’” .,")
        at += max(free, 1)


def _named(word: str) -> bool:
    return word[:1].isalpha() and len(word) > 1
