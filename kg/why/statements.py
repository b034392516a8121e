"""A sentence in, what the relation rules state there, and what they do not and why, out."""

from __future__ import annotations

from collections.abc import Iterator

from kg.match.captures import Captures
from kg.match.found import Found
from kg.match.frame_trace import frame_misses
from kg.match.gate import CompiledPattern, Way
from kg.match.miss import REASONS, Miss
from kg.match.relations import matches_of, of_a_title, stated
from kg.model import Mention
from kg.why.answer import Fired, Near
from kg.why.case import Case, capture_texts
from kg.why.cues import cue_of
from kg.why.patterns import nearest

Told = Fired | Near
_LATE = 0.95
"""Progress of a match that is no statement in the end."""


def sayer(case: Case, pattern: CompiledPattern, way: Way) -> Iterator[Told]:
    """What one way of a relation pattern states, or where it stopped."""
    matched = False
    for match in matches_of(case.stating, pattern, way):
        matched = True
        for found in stated(case.stating, pattern, way, match):
            yield _judged(case, found, "pattern", way.text, match[2])
    if not matched:
        yield from nearest(case, case.stating, pattern, way)


def frames(case: Case) -> Iterator[Told]:
    """What the frames state, and for each trigger word that states nothing what is missing."""
    all_frames = case.reader.compiled.frames
    for found in dict.fromkeys(all_frames.find(case.stating)):
        yield _judged(case, found, "frame", case.words(*found.trigger), ())
    for trigger, miss in frame_misses(case.stating, all_frames):
        yield Near(trigger.frame.rule.id, "frame", trigger.text, miss)


def along(case: Case) -> Iterator[Told]:
    """What entity rules state beside the mention they make."""
    for relation, subject, obj in case.scene.said:
        found = Found(subject.rule, relation, subject, obj, (0, 0))
        yield _judged(case, found, "pattern", "also", ())


def _judged(case: Case, found: Found, kind: str, way: str, captures: Captures) -> Told:
    """A match as a statement, or the reason why it is none."""
    code, detail = _fault(case, found)
    span = (min(found.subject.start, found.object.start), max(found.subject.end, found.object.end))
    if code:
        miss = Miss(code, found.predicate, f"{REASONS[code]}: {detail}", *span, _LATE)
        return Near(found.rule, kind, way, miss)
    status = case.reader.status(case.stating, found, case.reaches)
    if found.only and status != found.only:
        cue = cue_of(case, found, status)
        what = f"{REASONS['W304']}: {status}{' by ' + cue if cue else ''}"
        return Near(found.rule, kind, way, Miss("W304", f"only: {found.only}", what, *span, _LATE))
    held = capture_texts(case, captures) or _sides(case, found)
    what = f"{_name(case, found.subject)} —{found.predicate}→ {_name(case, found.object)}"
    return Fired(found.rule, kind, what, held, status, cue_of(case, found, status))


def _fault(case: Case, found: Found) -> tuple[str, str]:
    ontology, owner = case.reader.pack.ontology, case.linked.owner
    subject, obj = ontology.public(found.subject.type), ontology.public(found.object.type)
    if not ontology.allows(subject, found.predicate, obj):
        return "W301", f"{subject or 'none'} {found.predicate} {obj or 'none'}"
    if of_a_title(found, case.stating, ontology.titled):
        return "W313", f'"{found.subject.text}" and "{found.object.text}"'
    for mention in (found.subject, found.object):
        if mention not in owner:
            return "W309", f'"{mention.text}"'
    if owner[found.subject] is owner[found.object]:
        return "W302", f'"{found.subject.text}" and "{found.object.text}"'
    if found.rule in case.reader.alone and id(owner[found.object]) not in case.named:
        return "W312", f'"{found.object.text}"'
    return "", ""


def _sides(case: Case, found: Found) -> tuple[tuple[str, str], ...]:
    sides = [("subject", found.subject), ("object", found.object), *found.qualifiers]
    placed = [(m.start, role, case.text(m.start, m.end)) for role, m in sides]
    first, last = found.trigger
    if last > first:
        start = case.stating.sentence.starts[first]
        placed.append((start, "trigger", case.words(first, last)))
    return tuple((role, text) for _, role, text in sorted(placed))


def _name(case: Case, mention: Mention) -> str:
    return case.linked.owner[mention].name
