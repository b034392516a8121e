"""A sentence's tokens in, the reading set of each after pruning out."""

from __future__ import annotations

from kg.parse.flags import (
    ADV,
    BREAK,
    CAP,
    CONJ,
    EDGE,
    FINITE,
    MODAL,
    NEG,
    NOUN,
    PREP,
    PRIMARY,
    PUNCT,
    SUB,
    VERB,
    WH,
    settle,
)
from kg.parse.lexicon import readings
from kg.parse.reading_rules import FIN_LEFT, FIN_RIGHT, MAY_RIGHT, RULES, SLOTS, TITLE
from kg.parse.tokens import Sentence

_Context = tuple[int, int, int, int, int, int]
_WORDS: dict[str, int] = {}
"""Readings by word as written; grows with the vocabulary read."""
_SOLVED: dict[_Context, int] = {}
"""What the rules make of a context: they see nothing else, so the answer can be kept."""
_KEPT = 400_000
_EDGE = PUNCT | EDGE
_LIMIT = CONJ | SUB | WH | PUNCT
_ADVERB = ADV | NEG


def _seen(slot: str) -> int:
    """All bits that some rule looks at in a slot; the others would only split the memory."""
    at, seen = SLOTS.index(slot), 0
    for rule in RULES:
        for where, some, only, none in rule.tests:
            if where == at:
                seen |= none | (some if some != ~0 else 0) | (PRIMARY if only != ~0 else 0)
    return seen


_SEEN_PREV, _SEEN_BEFORE = _seen("prev"), _seen("before")
_SEEN_NEXT, _SEEN_AFTER = _seen("next"), _seen("after")


def tag(sentence: Sentence) -> list[int]:
    """The reading set of each token; more than one bit where the context does not decide.

    >>> from kg.parse.flags import describe
    >>> from kg.parse.tokens import tokenize
    >>> [describe(t) for t in tag(tokenize("They plan to support the measures."))]
    ['PRON', 'VBZ|VBP', 'TO', 'VB', 'DET', 'NOUN|PLURAL', 'PUNCT']
    """
    tags = _look_up(sentence)
    title = TITLE if _is_title(sentence.words, tags) else 0
    for _ in range(2):
        unsure = [i for i, t in enumerate(tags) if t & PRIMARY & ((t & PRIMARY) - 1)]
        if not unsure:
            break
        _prune(tags, unsure, title)
    return tags


def _look_up(sentence: Sentence) -> list[int]:
    known = _WORDS
    tags = []
    for at, word in enumerate(sentence.words):
        found = known.get(word)
        if found is None:
            found = known[word] = readings(sentence.lower[at], word)
        tags.append(found)
    return tags


def _is_title(words: list[str], tags: list[int]) -> bool:
    """Whether most words that could be lower-case are capitalised."""
    if not 3 < len(words) < 40:
        return False
    capitals = sum(1 for t in tags if t & CAP)
    return 2 * capitals > len(words) and capitals * 4 > 3 * sum(
        1 for word, t in zip(words, tags, strict=True) if len(word) > 3 and not t & PUNCT
    )


def _prune(tags: list[int], unsure: list[int], title: int) -> None:
    """Apply the rules to the tokens `unsure`, from left to right, in place."""
    right = _right_states(tags)
    size = len(tags)
    state, done = 0, 0
    for at in unsure:
        for i in range(done, at):
            state = _step(state, tags[i])
        done = at
        prev = tags[at - 1] if at else _EDGE
        before, i = prev, at - 1
        while i > 0 and before & _ADVERB and not before & PRIMARY & ~_ADVERB:
            i -= 1
            before = tags[i]
        context = (
            prev & _SEEN_PREV,
            before & _SEEN_BEFORE,
            tags[at],
            (tags[at + 1] if at + 1 < size else _EDGE) & _SEEN_NEXT,
            (tags[at + 2] if at + 2 < size else _EDGE) & _SEEN_AFTER,
            state | right[at] | title,
        )
        solved = _SOLVED.get(context)
        tags[at] = _solve(context) if solved is None else solved


def _step(state: int, tag: int) -> int:
    """The state after a token: finite verb seen in this stretch, form of the last sure verb."""
    primary = tag & PRIMARY
    if primary & _LIMIT and not primary & (NOUN | PREP):
        state = 0 if tag & BREAK else state & VERB
    if primary & (FINITE | MODAL) and not primary & ~(FINITE | MODAL | (VERB & ~PRIMARY)):
        return FIN_LEFT | (primary & VERB)
    if primary & VERB and not primary & ~VERB and not primary & (primary - 1):
        return (state & FIN_LEFT) | primary
    return state


def _right_states(tags: list[int]) -> list[int]:
    """For each token whether a finite verb comes after it and before the next mark."""
    out = [0] * len(tags)
    state = 0
    for at in range(len(tags) - 1, -1, -1):
        out[at] = state
        primary = tags[at] & PRIMARY
        if primary & _LIMIT and not primary & (NOUN | PREP):
            state = 0
        elif primary & (FINITE | MODAL):
            if not primary & ~(FINITE | MODAL):
                state = FIN_RIGHT | MAY_RIGHT
            elif not primary & NOUN:
                state |= MAY_RIGHT
    return out


def _solve(context: _Context) -> int:
    """Run all rules on one context and keep the answer."""
    here = context[2]
    for rule in RULES:
        left = here & PRIMARY & ~rule.remove
        if left and here & rule.remove:
            prev, before, _, following, after, state = context
            if _holds(rule.tests, (prev, before, here, following, after, state)):
                here = settle(here & ~rule.remove)
                if not left & (left - 1):
                    break
    if len(_SOLVED) > _KEPT:
        _SOLVED.clear()
    _SOLVED[context] = here
    return here


def _holds(tests: tuple[tuple[int, int, int, int], ...], context: _Context) -> bool:
    for slot, some, only, none in tests:
        value = context[slot]
        if not value & some and some != ~0 or value & none or value & PRIMARY & ~only:
            return False
    return True
