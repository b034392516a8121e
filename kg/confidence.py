"""A match in, a number between 0 and 1 out: how far the way it was found can be trusted."""

from __future__ import annotations

from kg.match.entities import Scene
from kg.match.found import Found

_PRONOUN = 0.1
_LOOSE = 0.15
_LONG = 60


def confidence(found: Found, scene: Scene) -> float:
    """What made the match, less what makes it doubtful.

    A pattern or a grammatical role starts at 0.9; a loose scope, a pronoun for an argument, a
    far-away argument and a very long sentence each take something off.
    """
    value = 0.9 if found.exact else 0.9 - _LOOSE
    value -= _PRONOUN * sum(m.rule == "link/pronoun" for m in (found.subject, found.object))
    apart = max(found.subject.start, found.object.start) - min(found.subject.end, found.object.end)
    value -= min(0.15, max(0, apart) / 2000)
    if len(scene.tokens.words) > _LONG:
        value -= 0.05
    return round(max(0.05, value), 3)
