"""ConText rules in, cues of kg out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast

from kg.model import Cue
from kg.parse.tokens import tokenize

Kind = Literal["negated", "conditional", "hedged", "pseudo"]
Token = dict[str, Any]
KINDS: dict[str, Kind] = {
    "NEGATED_EXISTENCE": "negated",
    "HYPOTHETICAL": "conditional",
    "POSSIBLE_EXISTENCE": "hedged",
}
"""Category of ConText to the kind of cue that means the same."""
REASONS = {
    "category": "kg has no status for what is past, of a relative, or said to be so",
    "callback": "a rule of kg holds no code",
    "types": "a cue of kg reaches every type alike",
    "many words end it": "`until` takes single words, and this cue is ended by several in a row",
    "regular expression": "a regular expression over the text; one of kg fits a single token",
    "attribute": "a token attribute that only a tagger fills",
    "never matches": "a token with a blank inside, which no text has",
}
_DIRECTIONS: dict[str, Literal["forward", "backward", "both"]] = {
    "FORWARD": "forward",
    "BACKWARD": "backward",
    "BIDIRECTIONAL": "both",
}
_SIGNS = re.compile(r"([\\|()\[\]{}<>/#%!?*+^$])")


@dataclass(frozen=True, slots=True)
class ContextRule:
    """A rule as medspaCy has it, as far as it says what is reached."""

    literal: str
    category: str
    pattern: tuple[Token, ...] | str | None = None
    direction: str = "BIDIRECTIONAL"
    max_scope: int | None = None
    terminated_by: frozenset[str] = frozenset()
    other: str = ""
    """What else it asks for: a key of `REASONS`."""


class Untranslatable(ValueError):
    """A rule without a counterpart; `args[0]` is a key of `REASONS`."""


def cues_of(rules: Iterable[ContextRule]) -> tuple[tuple[Cue, ...], tuple[str, ...]]:
    """The cues of the rules that have a counterpart, and the reasons why others have none."""
    every = tuple(rules)
    cues, reasons = [], []
    for number, rule in enumerate(every):
        if rule.direction.upper() == "TERMINATE":
            continue
        try:
            cues.append(_cue(f"{number:03d}", rule, every))
            if any(ends(other, rule) and not end_words(other) for other in every):
                reasons.append("many words end it")
        except Untranslatable as error:
            reasons.append(str(error))
    return tuple(cues), tuple(dict.fromkeys(reasons))


def _cue(name: str, rule: ContextRule, rules: Sequence[ContextRule]) -> Cue:
    if rule.other:
        raise Untranslatable(rule.other)
    pseudo = rule.direction.upper() == "PSEUDO"
    if not pseudo and rule.category.upper() not in KINDS:
        raise Untranslatable("category")
    return Cue(
        id=name,
        cue=(pattern_of(rule),),
        status="pseudo" if pseudo else KINDS[rule.category.upper()],
        direction=_DIRECTIONS.get(rule.direction.upper(), "forward"),
        scope=rule.max_scope or 0,
        until=tuple(dict.fromkeys(w for r in rules if ends(r, rule) for w in end_words(r))),
    )


def ends(other: ContextRule, rule: ContextRule) -> bool:
    """Whether the words of another rule end the reach of a rule."""
    return other.direction.upper() == "TERMINATE" or other.category.upper() in rule.terminated_by


def end_words(rule: ContextRule) -> tuple[str, ...]:
    """The single words that a rule consists of; none if it takes several in a row."""
    needed = [t for t in tokens_of(rule) if t.get("OP") != "?"]
    return tuple(_words(needed[0])) if len(needed) == 1 else ()


def tokens_of(rule: ContextRule) -> tuple[Token, ...]:
    """The tokens of a rule, in the manner of spaCy's Matcher."""
    if isinstance(rule.pattern, str):
        raise Untranslatable("regular expression")
    words = tokenize(rule.literal, 0, len(rule.literal)).words
    return rule.pattern or tuple({"LOWER": word.lower()} for word in words)


def pattern_of(rule: ContextRule) -> str:
    """The pattern of kg for the words of a rule.

    >>> pattern_of(ContextRule("no", "X", ({"LOWER": {"IN": ["no", "zero"]}, "OP": "?"},)))
    '(no | zero)?'
    """
    parts = []
    for token in tokens_of(rule):
        options = " | ".join(_SIGNS.sub(r"\\\1", word) for word in _words(token))
        parts.append((f"({options})" if "|" in options else options) + token.get("OP", ""))
    return " ".join(parts)


def _words(token: Token) -> list[str]:
    """The words that a token may be."""
    told = token.get("LOWER", token.get("TEXT"))
    if told is None:
        raise Untranslatable("attribute")
    found = cast(list[str], told["IN"]) if isinstance(told, dict) else [str(told)]
    single = [word for word in found if " " not in word]
    if not single:
        raise Untranslatable("never matches")
    return single
