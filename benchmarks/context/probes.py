"""ConText rules in, sentences around one of our own statements with what ConText says of it out.

The statement is "adoption of the plan by the council". A rule that reaches forward is shown before
it, behind it, and before it with a word in between that ends its reach; one that reaches backward
the other way round.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.context.cues import KINDS, ContextRule, Untranslatable, tokens_of

STATEMENT, AWAY, END = "adoption of the plan by the council", "meetings", "but"


@dataclass(frozen=True, slots=True)
class Probe:
    """A sentence, where its statement begins, and whether the rule reaches it."""

    rule: ContextRule
    text: str
    at: int
    reaches: bool


def probes(rules: Iterable[ContextRule]) -> Iterator[Probe]:
    """Three sentences for every rule of a category that kg has a kind of cue for."""
    for rule in rules:
        if rule.category.upper() in KINDS and rule.direction.upper() in ("FORWARD", "BACKWARD"):
            yield from _around(rule, _shown(rule))


def _around(rule: ContextRule, cue: str) -> Iterator[Probe]:
    near, far = (cue, STATEMENT), (STATEMENT, cue)
    ended = (cue, AWAY, END, STATEMENT)
    if rule.direction.upper() == "BACKWARD":
        near, far = far, near
        ended = ended[::-1]
    for words, reaches in ((near, True), (far, False), (ended, False)):
        text = " ".join(words)
        yield Probe(rule, text, text.index(STATEMENT), reaches)


def _shown(rule: ContextRule) -> str:
    """Words that the rule matches: the first of each choice, without what may be missing."""
    try:
        tokens = [t["LOWER"] for t in tokens_of(rule) if t.get("OP") not in ("?", "*")]
    except (Untranslatable, KeyError):
        return rule.literal
    return " ".join(t["IN"][0] if isinstance(t, dict) else t for t in tokens)
