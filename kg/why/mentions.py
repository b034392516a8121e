"""A sentence in, what the entity rules made there, or would have made but for one thing, out."""

from __future__ import annotations

from collections.abc import Iterator

from kg.match.entities import made_by
from kg.match.gate import CompiledPattern, Way
from kg.match.miss import REASONS, Miss
from kg.match.names import Form, cased, joined, known
from kg.match.regexes import Expression, RegexHit, find_regex, name_hits
from kg.model import Mention
from kg.reader import NORMALS
from kg.why.answer import Fired, Near
from kg.why.case import Case, capture_texts
from kg.why.patterns import nearest

Told = Fired | Near
_LATE = 0.9
"""Progress of what was found, and then did not count."""


def names(case: Case) -> Iterator[Told]:
    """What the word lists name in the sentence, and forms of theirs that do not count there."""
    scene, scanner = case.scene, case.reader.compiled.scanner
    for start, end, word in case.hits:
        for form in scanner.forms.get(word, ()):
            code, detail = _fault(form, scene.text, case.lower, (start, end))
            if code:
                miss = Miss(code, form.text, REASONS[code] + detail, start, end, _LATE)
                yield Near(form.rule.id, "names", form.text, miss)
            else:
                yield from _settled(case, "names", form.rule.id, form.text, (start, end))


def _fault(form: Form, text: str, lower: str, span: tuple[int, int]) -> tuple[str, str]:
    """The code and detail of why a form does not count where it stands; empty when it does."""
    if not cased(form, text[slice(*span)]):
        return "W305", f": {form.case}"
    if not joined(text, *span):
        return "W306", ""
    if not known(form, lower):
        return "W307", f": {', '.join(form.row.context)}"
    return "", ""


def expressions(case: Case) -> Iterator[Told]:
    """What the regular expressions make of the sentence, or what became of their matches."""
    scene, compiled = case.scene, case.reader.compiled
    place = (scene.text, scene.start, scene.end)
    for expression in compiled.regexes.open_for(scene.anchors, *place):
        hits = list(find_regex(expression, *place))
        for hit in hits:
            yield from _expression(case, expression, hit)
        if not hits:
            miss = Miss("W311", "regex", REASONS["W311"], scene.start, scene.end, 0.0)
            yield Near(expression.rule.id, "regex", expression.pattern.pattern, miss)


def _expression(case: Case, expression: Expression, hit: RegexHit) -> Iterator[Told]:
    way, rule = expression.pattern.pattern, expression.rule.id
    if any(name_hits([hit], case.scene.text, case.document.date, NORMALS)):
        groups = tuple(hit.groups.items())
        yield from _settled(case, "regex", rule, way, _span(hit), groups)
    else:
        miss = Miss("W308", "normal", REASONS["W308"], hit.start, hit.end, _LATE)
        yield Near(rule, "regex", way, miss)


def maker(case: Case, pattern: CompiledPattern, way: Way) -> Iterator[Told]:
    """What one way of an entity pattern makes of the sentence, or where it stopped."""
    rule, found = pattern.rule, list(made_by(case.scene, case.making, pattern, way))
    for made in found:
        span = (made.mention.start, made.mention.end)
        held = capture_texts(case, made.captures)
        yield from _settled(case, "pattern", rule.id, way.text, span, held)
    if not found:
        yield from nearest(case, case.making, pattern, way)


def _settled(
    case: Case,
    kind: str,
    rule: str,
    way: str,
    span: tuple[int, int],
    captures: tuple[tuple[str, str], ...] = (),
) -> Iterator[Told]:
    """A candidate as it came out of the conflicts: kept, or lost to another mention."""
    own = [m for m in case.mentions if m.rule == rule and (m.start, m.end) == span]
    if own:
        for mention in sorted(own):
            yield Fired(rule, kind, _named(case, mention), captures)
        return
    over = [m for m in case.scene.resolved.outer if m.start < span[1] and span[0] < m.end]
    detail = ", ".join(f'"{m.text}" ({m.type}, {m.rule})' for m in sorted(over))
    what = REASONS["W303"] + (f": {detail}" if detail else "")
    yield Near(rule, kind, way, Miss("W303", case.text(*span), what, *span, _LATE))


def _named(case: Case, mention: Mention) -> str:
    name = f" = {mention.name}" if mention.name and mention.name != mention.text else ""
    nested = "" if mention in case.scene.resolved.outer else ", nested"
    return f"{case.text(mention.start, mention.end)}{name} ({mention.type}{nested})"


def _span(hit: RegexHit) -> tuple[int, int]:
    return hit.start, hit.end
