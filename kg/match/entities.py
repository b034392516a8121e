"""A document and a compiled pack in, its sentences with their mentions out.

The text is scanned once for names and anchors. Only a sentence with an anchor is tokenised, and
only the rules whose anchors it holds are tried in it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.match.backward import starts
from kg.match.borders import is_sound
from kg.match.captures import Captures
from kg.match.compiled import Compiled
from kg.match.gate import CompiledPattern, Try, Way
from kg.match.looks import Looks
from kg.match.names import Hit, lowered
from kg.match.overlap import Resolved, resolve
from kg.match.regexes import Normal, RegexHit, find_regex, name_hits
from kg.match.sequence import find_all
from kg.match.view import View
from kg.match.wording import Wording
from kg.model import Document, Mention, PatternRule
from kg.parse.sentences import split_sentences
from kg.parse.tokens import Sentence, tokenize

_ROUNDS = 3


@dataclass(slots=True)
class Scene:
    """One sentence of a document: its characters, the anchors in it and what was found so far."""

    text: str
    start: int
    end: int
    anchors: frozenset[str] = frozenset()
    resolved: Resolved = field(default_factory=lambda: Resolved((), ()))
    said: tuple[tuple[str, Mention, Mention], ...] = ()
    """Statements that an entity rule made along with its mention: relation, subject, object."""
    stated: View | None = None
    """The sentence as relation rules see it, once it has been looked at so."""
    _tokens: Sentence | None = None
    _wording: Wording | None = None

    @property
    def tokens(self) -> Sentence:
        """The tokens, cut when first asked for."""
        if self._tokens is None:
            self._tokens = tokenize(self.text, self.start, self.end)
        return self._tokens

    @property
    def wording(self) -> Wording:
        """What the tokens tell without the mentions."""
        if self._wording is None:
            self._wording = Wording(self.tokens)
        return self._wording

    def types(self) -> set[str]:
        """The types of the mentions found so far."""
        return {m.type for m in (*self.resolved.outer, *self.resolved.inner)}


def find_scenes(
    document: Document, compiled: Compiled, normal: Mapping[str, Normal]
) -> list[Scene]:
    """The sentences of a document, each with its mentions settled."""
    text = document.text
    lower = lowered(text)
    hits, anchors = compiled.scanner.scan(lower), compiled.scanner.anchors
    scenes = [Scene(text, start, end) for start, end in split_sentences(text)]
    names: list[list[Mention]] = []
    raw: list[RegexHit] = []
    for scene, found in _deal(scenes, hits):
        set_off = [h for h in found if h[2] in anchors]
        scene.anchors = frozenset({h[2] for h in set_off} | {text[a:b] for a, b, _ in set_off})
        names.append(list(compiled.scanner.mentions(text, lower, found)))
        raw += _regexes(scene, compiled)
    named = deque(sorted(name_hits(raw, text, document.date, normal)))
    for scene, candidates in zip(scenes, names, strict=True):
        while named and named[0].start < scene.end:
            candidates.append(named.popleft())
        scene.resolved = resolve(candidates, compiled.rank)
        _patterns(scene, candidates, compiled)
    return scenes


def _deal(scenes: Sequence[Scene], hits: Sequence[Hit]) -> Iterator[tuple[Scene, list[Hit]]]:
    """Each sentence with the hits inside it; both come in text order."""
    at = 0
    for scene in scenes:
        found = []
        first, last = scene.start, scene.end
        while at < len(hits) and hits[at][0] < last:
            if hits[at][0] >= first and hits[at][1] <= last:
                found.append(hits[at])
            at += 1
        yield scene, found


def _regexes(scene: Scene, compiled: Compiled) -> Iterator[RegexHit]:
    place = (scene.text, scene.start, scene.end)
    for expression in compiled.regexes.open_for(scene.anchors, *place):
        yield from find_regex(expression, *place)


def _view(scene: Scene, compiled: Compiled) -> View:
    found = scene.resolved
    return View(scene.tokens, found.outer, found.inner, compiled.grammar, scene.wording)


def _patterns(scene: Scene, candidates: list[Mention], compiled: Compiled) -> None:
    """Run the entity patterns stage by stage; what one makes, later ones see."""
    said: list[tuple[str, Mention, Mention]] = []
    gate, waiting = compiled.makers, compiled.waiting(scene.anchors)
    if not waiting:
        return
    fits, view = gate.fitting(gate.types(scene.types())), None
    for stage, numbers in waiting.items():
        changed: set[str] | None = None
        for _ in range(_ROUNDS if compiled.order[stage].again else 1):
            tries = [gate.tries[n] for n in numbers if fits[n]]
            if changed is not None:
                tries = [t for t in tries if _is_touched(t.way.facts.looks, changed)]
            if not tries:
                break
            view = view or _view(scene, compiled)
            made = list(_tried(scene, view, tries, said))
            fresh = set(made).difference(candidates) if made else ()
            if not fresh:
                break
            candidates.extend(m for m in dict.fromkeys(made) if m in fresh)
            before, scene.resolved = scene.resolved, resolve(candidates, compiled.rank)
            changed = _types_changed(before, scene.resolved)
            fits, view = gate.fitting(gate.types(scene.types())), None
    if said:
        kept = {*scene.resolved.outer, *scene.resolved.inner}
        scene.said = tuple(dict.fromkeys(s for s in said if s[1] in kept and s[2] in kept))


def _types_changed(before: Resolved, after: Resolved) -> set[str]:
    """The types of the mentions that came, went, or became nested or so no longer."""
    outer = set(before.outer).symmetric_difference(after.outer)
    return {m.type for m in outer.union(set(before.inner).symmetric_difference(after.inner))}


def _is_touched(looks: Looks, changed: set[str]) -> bool:
    """Whether a pattern may now match otherwise than the round before."""
    return looks is None or not looks.isdisjoint(changed)


@dataclass(frozen=True, slots=True)
class Made:
    """What an entity pattern made at one place."""

    mention: Mention
    captures: Captures
    said: tuple[tuple[str, Mention, Mention], ...]


def _tried(
    scene: Scene, view: View, tries: Sequence[Try], said: list[tuple[str, Mention, Mention]]
) -> Iterator[Mention]:
    for pattern, way in tries:
        if places := starts(way.back, view):
            for made in _made_at(scene, view, pattern, way, places):
                said.extend(made.said)
                yield made.mention


def made_by(scene: Scene, view: View, pattern: CompiledPattern, way: Way) -> Iterator[Made]:
    """What one way of an entity pattern makes: at each place, by its longest match."""
    yield from _made_at(scene, view, pattern, way, starts(way.back, view))


def _made_at(
    scene: Scene, view: View, pattern: CompiledPattern, way: Way, places: Iterable[int]
) -> Iterator[Made]:
    view.allow(pattern.rule.path)
    for start in places:
        for end, captures in sorted(find_all(way.step, view, start), key=lambda w: -w[0]):
            own = next((c for c in captures if c.role == "self"), None)
            span = (own.start, own.end) if own else (start, end)
            if span[0] < span[1] and is_sound(view, pattern.rule.makes, *span):
                yield _made(scene, view, pattern.rule, span, captures)
                break


def _made(
    scene: Scene, view: View, rule: PatternRule, span: tuple[int, int], captures: Captures
) -> Made:
    tokens = view.sentence
    a, b = tokens.starts[span[0]], tokens.ends[span[1] - 1]
    texts = {
        c.role: scene.text[tokens.starts[c.start] : tokens.ends[c.end - 1]]
        for c in captures
        if c.end > c.start
    }
    known, same_as = _same(rule, captures)
    name = rule.name.format_map(_Blank(texts)).strip() if rule.name else known
    mention = Mention(a, b, rule.makes, scene.text[a:b], rule.id, name, same_as, rule.feature)
    held = {c.role: c.mentions for c in captures} | {"self": (mention,)}
    said = (
        (relation, s, o)
        for subject, relation, obj in rule.also
        for s in held.get(subject, ())
        for o in held.get(obj, ())
        if s != o
    )
    return Made(mention, captures, tuple(said))


def _same(rule: PatternRule, captures: Captures) -> tuple[str, str]:
    """Name and identifier of the mention that `self` or `same` takes over as it is."""
    for capture in captures:
        if capture.role in ("self", "same") and len(capture.mentions) == 1:
            (mention,) = capture.mentions
            if mention.type == rule.makes:
                return mention.name, mention.same_as
    return "", ""


class _Blank(dict[str, str]):
    """A mapping in which a capture that did not match is empty."""

    def __missing__(self, key: str) -> str:
        return ""
