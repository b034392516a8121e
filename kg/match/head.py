"""A noun phrase in, the mention that it is about out."""

from __future__ import annotations

from kg.match.view import Placed, View
from kg.model import Mention
from kg.parse.elements import Phrase
from kg.parse.walk import Group

_PARTNERS = frozenset({"from", "to", "with", "in", "into"})
_SIDES = frozenset(
    "sides countries parties nations governments leaders presidents ministers states "
    "partners".split()
)
PAIRED = frozenset({"both", "two"})
_SHORT = 4
"""The most words of a phrase for both sides: "the leaders of", "our two great countries"."""
_RESIDENT = frozenset(
    {"lawmakers", "legislators", "parliamentarians", "authorities", "policymakers"}
)
"""People who speak for the country that they are in; diplomats do not."""
_BOUND = frozenset({"obligations", "commitments", "requirements", "duties", "targets", "goals"})
"""What is owed under an instrument: "honoured its obligations under the treaty"."""
_TITLE = "Title"
_FAR = 6
"""The most elements between a title and the name after it."""
_OF_OFFICE = frozenset({"of", "for", "and"})
_HANGS = frozenset({"of", "for", "in", "on", "to", "into", "between", "across", "within", "among"})


def head_of(view: View, phrase: Phrase) -> Placed | None:
    """The mention that a phrase is about: its head, or what fills its head.

    "The biomedicine industry" is about biomedicine, "a trade war" is not about trade; nor is "the
    construction of a port" about construction, a light noun that hands on to what follows.
    """
    words = view.sentence.lower
    placed = view.cover.get(phrase.head)
    if placed is not None and placed.mention.type == _TITLE:
        return _bearer(view, phrase) or placed
    light = is_light(view, phrase)
    if placed is not None and not (light and placed.start == phrase.head):
        return placed
    if light:
        return _handed_on(view, phrase)
    carried = _carried(view, phrase) if words[phrase.head] in view.grammar.carriers else None
    if carried is None and _is_traded(view, phrase):
        return _handed_on(view, phrase)
    return carried


def _bearer(view: View, phrase: Phrase) -> Placed | None:
    """Who bears a title that is told before the name: "the Minister of Trade of Malta Ann Lee"."""
    elements = view.clauses.elements
    at = view.clauses.at_token.get(phrase.end, len(elements))
    for step in range(at, min(len(elements) - 1, at + _FAR), 2):
        further = elements[step + 1]
        if view.sentence.lower[elements[step].start] not in _OF_OFFICE:
            return None
        if not isinstance(further, Phrase):
            return None
        named = view.cover.get(further.head)
        if named is not None and named.mention.type == "Person":
            before = view.cover.get(named.start - 1)
            own = view.cover.get(phrase.head)
            titled = before not in (None, own) and before.mention.type == _TITLE
            return named if named.start > further.start and not titled else None
    return None


def _carried(view: View, phrase: Phrase) -> Placed | None:
    """The last mention before the head: "the biomedicine industry"."""
    for at in range(phrase.head - 1, phrase.start - 1, -1):
        if view.sentence.lower[at] in ("'s", "'"):
            return None
        if at in view.cover:
            return view.cover[at]
    return None


def _is_traded(view: View, phrase: Phrase) -> bool:
    """Whether the phrase's head hands on to whom it is with: "imports from Chile"."""
    words = view.sentence.lower
    following = words[phrase.end] if phrase.end < len(words) else ""
    return following in _PARTNERS and words[phrase.head] in view.grammar.traded


def inside(view: View, phrase: Phrase, types: frozenset[str]) -> list[Mention]:
    """The mentions of the types within a phrase, or that a phrase hanging on it is about."""
    elements, words = view.clauses.elements, view.sentence.lower
    found = [view.cover.get(token) for token in range(phrase.start, phrase.end)]
    at = view.clauses.at_token.get(phrase.end, len(elements))
    while at + 1 < len(elements) and isinstance(further := elements[at + 1], Phrase):
        if words[elements[at].start] not in _HANGS:
            break
        found.append(head_of(view, further))
        at += 2
    return [p.mention for p in dict.fromkeys(found) if p and p.mention.type in types]


def _handed_on(view: View, phrase: Phrase) -> Placed | None:
    """The mention after "of" that a light noun hands its role on to."""
    clauses = view.clauses
    at = clauses.at_token.get(phrase.end + 1, -1)
    following = clauses.elements[at] if at >= 0 else None
    return head_of(view, following) if isinstance(following, Phrase) else None


def doer_of(view: View, phrase: Phrase) -> Placed | None:
    """The mention that owns a deed: "India's recent measures", "the efforts of the council"."""
    words = view.sentence.lower
    if words[phrase.head] not in view.grammar.deeds:
        return None
    owners = (t for t in range(phrase.start, phrase.head) if words[t] in ("'s", "'"))
    owner = next((view.cover[t - 1] for t in owners if t - 1 in view.cover), None)
    followed = owner is None and words[phrase.end : phrase.end + 1] == ["of"]
    return _handed_on(view, phrase) if followed else owner


def spoken_for(view: View, phrase: Phrase, types: frozenset[str]) -> Placed | None:
    """The body or country that people speak for: "the G20 leaders", "officials of the EU"."""
    words = view.sentence.lower
    if words[phrase.head] not in view.grammar.voices:
        return None
    within = (view.cover.get(at) for at in range(phrase.head - 1, phrase.start - 1, -1))
    owner = next((p for p in within if p is not None and p.mention.type in types), None)
    following = words[phrase.end] if phrase.end < len(words) else ""
    at_home = following == "in" and words[phrase.head] in _RESIDENT
    if owner is None and (at_home or following in ("of", "from")):
        owner = _handed_on(view, phrase)
    return owner


def is_pair(view: View, phrase: Phrase) -> bool:
    """Whether a phrase points back at two of whom was spoken: "both sides", "the two countries"."""
    words = view.sentence.lower[phrase.start : phrase.end]
    return words[-1] in _SIDES and not PAIRED.isdisjoint(words) and len(words) <= _SHORT


def is_light(view: View, phrase: Phrase) -> bool:
    """Whether the phrase's head only hands on to what follows "of", or "under"."""
    words = view.sentence.lower
    following = words[phrase.end] if phrase.end < len(words) else ""
    if following == "under":
        return words[phrase.head] in _BOUND
    return following == "of" and words[phrase.head] in view.grammar.light


def heads(view: View, group: Group, types: frozenset[str]) -> list[Mention]:
    """The mentions of the types that the phrases of a group are about."""
    placed = [head_of(view, p) for p in group]
    return [p.mention for p in placed if p and p.mention.type in types]
