"""What a relation rule found in, its status out: asserted, directive or negated.

Cues are data (`cues/*.yaml`) with direction, scope, words that end it, and pseudo-cues that cancel
others ("not only"), in the manner of ConText (Harkema et al. 2009). The verb group itself speaks
first: a negated or modal trigger needs no cue. The longest cue counts: "did not rule out" holds no
"not".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.match.anchors import anchors_of
from kg.match.backsteps import Back
from kg.match.backward import starts
from kg.match.demanded import is_demanded
from kg.match.ends import Finder
from kg.match.found import Found
from kg.match.pattern import parse_pattern
from kg.match.sequence import Compiler, Step, find_first
from kg.match.view import View
from kg.model import Cue, Pack
from kg.parse.elements import Mark, Phrase, Verb
from kg.parse.flags import FINITE, VB
from kg.parse.speech import kind_of

_ENDS = frozenset({";", ":"})
_ORDER = ("negated", "directive", "conditional", "hedged")
_STATUS = {
    "negated": "negated",
    "directive": "directive",
    "conditional": "directive",
    "hedged": "directive",
}
_REACH_ALL = frozenset({"conditional", "hedged"})
"""What reaches a verb that speaks for itself, too: "if it adopted", "reportedly adopted"."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A cue ready to be looked for."""

    cue: Cue
    step: Step
    back: Back
    anchors: frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Reach:
    """A cue found in a sentence: its own tokens and those it reaches."""

    kind: str
    start: int
    end: int
    first: int
    last: int


class Assertion:
    """Prepared state: the cues of a pack."""

    def __init__(self, pack: Pack) -> None:
        compiler = Compiler(Finder(pack.ontology, inner=False))
        self.cues = [
            Ready(cue, compiler.step(node), compiler.backward.of(node), anchors_of(node))
            for cue in pack.cues
            for node in (
                parse_pattern(text, macros=pack.macros, words=pack.words) for text in cue.cue
            )
        ]

    def reaches(self, view: View) -> list[Reach]:
        """Every cue of a sentence with its reach; one inside a longer cue is silent."""
        words = set(view.sentence.lower)
        found = [
            reach
            for ready in self.cues
            if ready.anchors is None or not words.isdisjoint(ready.anchors)
            for reach in _find(ready, view)
        ]
        return [
            r
            for r in found
            if r.kind != "pseudo" and not any(_silences(other, r) for other in found)
        ]

    def status(self, view: View, found: Found, reaches: Iterable[Reach]) -> str:
        """The status of a statement."""
        if found.status:
            return found.status
        own = _speaks_for_itself(view, found.trigger[0])
        kinds = {
            r.kind
            for r in reaches
            if r.first <= found.trigger[0] < r.last and (r.kind in _REACH_ALL or not own)
        }
        kinds |= set(_verb_kinds(view, (found.trigger[0], *found.governors)))
        for kind in _ORDER:
            if kind in kinds:
                return _STATUS[kind]
        return "asserted"


def _silences(other: Reach, cue: Reach) -> bool:
    """Whether the words of another cue hold those of a cue, and are more, or only look like one."""
    holds = other.start <= cue.start and cue.end <= other.end
    return holds and (other.kind == "pseudo" or other.end - other.start > cue.end - cue.start)


def content_status(view: View, found: Found, reaches: Iterable[Reach]) -> str:
    """Whether a report demands what it is about: "stressed that X must grow"."""
    token = view.token_of(found.object)
    before, after = _report(view, found.trigger)
    demands = [
        r
        for r in reaches
        if r.kind == "directive" and before <= r.start < after and r.start < token
    ]
    if found.only == "directive":
        spans = [(r.start, r.end) for r in demands]
        return "directive" if is_demanded(view, found, spans, (before, after)) else "asserted"
    return "directive" if demands or _modal(view, token, before, after) else "asserted"


def _report(view: View, trigger: tuple[int, int]) -> tuple[int, int]:
    """The tokens at which the report begins and ends; without a trigger it is the sentence."""
    if trigger[1] == 0:
        return 0, len(view.sentence.words)
    at = view.clauses.at_token.get(trigger[0], -1)
    aside = view.clauses.aside(at) if at >= 0 else -1
    if aside >= 0:
        return 0, view.clauses.elements[aside].start
    if at >= 0 and isinstance(view.clauses.elements[at], Mark):
        return 0, trigger[0]
    return trigger[1], len(view.sentence.words)


def _modal(view: View, token: int, before: int, after: int) -> bool:
    """Whether a verb with "must" or the like stands before the token, or next after it."""
    verbs = [e for e in view.clauses.elements if isinstance(e, Verb) and before <= e.start < after]
    following = [e for e in verbs if e.start > token and e.form == "finite"]
    return any(e.modal for e in (*(v for v in verbs if v.start < token), *following[:1]))


def _speaks_for_itself(view: View, token: int) -> bool:
    """Whether a verb's own tense or place says that words elsewhere do not reach it.

    "Adopted" and "has adopted" do, and "the plan adopted by X" whatever should be done with it;
    "adopt" does not, since a modal or "to" may stand before its neighbour.
    """
    clauses = view.clauses
    at = clauses.at_token.get(token, -1)
    verb = clauses.elements[at] if at >= 0 else None
    if not isinstance(verb, Verb):
        return False
    if verb.form == "participle":
        return at > 0 and isinstance(clauses.elements[at - 1], Phrase)
    tags = (view.tags[i] for i in range(verb.start, verb.end))
    return verb.form == "finite" and any(t & FINITE and not t & VB for t in tags)


def _find(ready: Ready, view: View) -> Iterator[Reach]:
    cue = ready.cue
    view.allow(cue.path)
    for start in starts(ready.back, view):
        match = find_first(ready.step, view, start)
        if match is None or match[0] == start:
            continue
        end = match[0]
        first, last = _scope(cue, view, start, end)
        yield Reach(cue.status, start, end, first, last)


def _scope(cue: Cue, view: View, start: int, end: int) -> tuple[int, int]:
    words = view.sentence.lower
    first, last = end, end
    if cue.direction in ("forward", "both"):
        stop = min(len(words), end + cue.scope) if cue.scope else len(words)
        while last < stop and not _ends(view, last) and words[last] not in cue.until:
            last += 1
    if cue.direction in ("backward", "both"):
        first = start
        stop = max(0, start - cue.scope) if cue.scope else 0
        while first > stop and words[first - 1] not in _ENDS and words[first - 1] not in cue.until:
            first -= 1
    return first, max(last, end if cue.direction != "backward" else start)


def _ends(view: View, token: int) -> bool:
    """Whether a clause ends at a token; a list of deeds goes on: "will build X; develop Y"."""
    if view.sentence.lower[token] not in _ENDS:
        return False
    clauses = view.clauses
    at = clauses.at_token.get(token, -1) + 1
    while at and kind_of(clauses.elements, at) in ("conj", "adv"):
        at += 1
    return not at or kind_of(clauses.elements, at) != "Verb"


def _verb_kinds(view: View, heads: Iterable[int]) -> Iterator[str]:
    """What the verb groups of the trigger and its governors say themselves."""
    clauses = view.clauses
    for head in heads:
        at = clauses.at_token.get(head, -1)
        element = clauses.elements[at] if at >= 0 else None
        if isinstance(element, Verb):
            if element.negated:
                yield "negated"
            if element.modal:
                yield "directive"
