"""A sentence's tokens in, the reading set of each after pruning out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.parse.flags import (
    ADV,
    CAP,
    CONJ,
    EDGE,
    FINITE,
    HELP,
    MODAL,
    NOUN,
    PREP,
    PRIMARY,
    PROPN,
    PUNCT,
    SUB,
    VERB,
    WH,
    settle,
)
from kg.parse.lexicon import readings
from kg.parse.removal import (
    FIN_LEFT,
    FIN_RIGHT,
    JOINED,
    LACKING,
    MAY_LEFT,
    MAY_RIGHT,
    OPEN,
    SLOTS,
    TITLE,
    RemovalRule,
    Test,
)
from kg.parse.removal_nouns import NOUN_RULES
from kg.parse.removal_verbs import VERB_RULES
from kg.parse.removal_words import WORD_RULES
from kg.parse.tokens import Sentence

RULES: tuple[RemovalRule, ...] = (*WORD_RULES, *NOUN_RULES, *VERB_RULES)
"""All removal rules, in the order in which they are tried."""

Tests = tuple[Test, ...]


def _parted(rule: RemovalRule) -> tuple[RemovalRule, Tests, RemovalRule]:
    """A rule, what it asks of the word itself, and the rule with only what else it asks."""
    own = tuple(test for test in rule.tests if test[0] == _HERE)
    rest = tuple(test for test in rule.tests if test[0] != _HERE)
    return rule, own, RemovalRule(rule.name, rule.remove, rest)


_HERE = SLOTS.index("here")
_PARTED = tuple(map(_parted, RULES))
_Context = tuple[int, int, int, int, int, int]
_WORDS: dict[str, int] = {}
"""Readings by word as written, for the words met last."""
_SOLVED: dict[_Context, int] = {}
"""What the rules make of a context: they see nothing else, so the answer can be kept."""
_KEPT = 400_000
_STOPS = frozenset({".", "?", "!"})
_EDGE = PUNCT | EDGE
_LIMIT = CONJ | SUB | WH | PUNCT
_NO_LIMIT = NOUN | PREP
_SURE = FINITE | MODAL
_MOVES = _LIMIT | VERB | MODAL
"""Readings of the tokens that change the state; all others are passed over."""
_PASSES = (PRIMARY, VERB | WH | SUB)
"""Readings that a token must have to be looked at: the second time only what depends on others."""
_SINGLE = frozenset(1 << bit for bit in range(PRIMARY.bit_length()))


@cache
def _seen(here: int) -> tuple[int, ...]:
    """For each slot the bits that a rule looks at that may fire on the readings `here`.

    All else would only split the memory of solved contexts.
    """
    seen = [0] * len(SLOTS)
    for rule, own, _ in _PARTED:
        if here & rule.remove and all(not some or here & some for _, some, _, _ in own):
            for at, some, never, none in rule.tests:
                seen[at] |= some | never | none
    return tuple(seen)


def tag(sentence: Sentence) -> list[int]:
    """The reading set of each token; more than one bit where the context does not decide.

    >>> from kg.parse.flags import describe
    >>> from kg.parse.tokens import tokenize
    >>> [describe(t) for t in tag(tokenize("They plan to support the measures."))]
    ['PRON', 'VBZ|VBP', 'TO', 'VB', 'DET', 'NOUN|PLURAL', 'PUNCT']
    """
    tags = possible(sentence)
    whole = _whole(sentence.words, tags)
    for looked_at in _PASSES:
        unsure = [i for i, t in enumerate(tags) if t & looked_at and t & PRIMARY not in _SINGLE]
        if not unsure:
            break
        _prune(tags, unsure, whole)
    return tags


def trace(sentence: Sentence) -> list[tuple[int, str]]:
    """The rules that fire on a sentence: token and name of the rule, in the order of firing.

    >>> from kg.parse.tokens import tokenize
    >>> trace(tokenize("the plan"))
    [(1, 'the |plan|')]
    """
    tags = possible(sentence)
    whole = _whole(sentence.words, tags)
    fired: list[tuple[int, str]] = []
    for looked_at in _PASSES:
        unsure = [i for i, t in enumerate(tags) if t & looked_at and t & PRIMARY not in _SINGLE]
        for at, context in zip(unsure, _contexts(tags, unsure, whole), strict=True):
            tags[at], names = _run(context)
            fired += [(at, name) for name in names]
    return fired


def possible(sentence: Sentence) -> list[int]:
    """The reading set of each token by the lexicon alone, a new list."""
    known = _WORDS
    if len(known) > _KEPT:
        known.clear()
    tags = []
    for at, word in enumerate(sentence.words):
        found = known.get(word)
        if found is None:
            found = known[word] = readings(sentence.lower[at], word)
        tags.append(found)
    if _is_title(sentence.words, tags):
        return [_verb_of(word) or t for word, t in zip(sentence.lower, tags, strict=True)]
    return tags


def _verb_of(word: str) -> int:
    """The readings of a word that in small letters can only be a verb ("Adopts"); 0 for others."""
    small = readings(word, word)
    return small if small & VERB and not small & (PRIMARY & ~VERB) else 0


def _whole(words: list[str], tags: list[int]) -> int:
    """The state bits that hold for the whole sentence."""
    state = TITLE if _is_title(words, tags) else 0
    if words and words[-1] in _STOPS:
        state |= 0 if state else OPEN
        for t in tags:
            if t & MODAL or (t & FINITE and not t & NOUN):
                return state
        state |= LACKING
    return state


def _is_title(words: list[str], tags: list[int]) -> bool:
    """Whether most words that could be lower-case are capitalised, and no verb stands in these."""
    capitals = len([t for t in tags if t & CAP])
    if 2 * capitals <= len(words) or not 3 < len(words) < 40:
        return False
    if any(t & _SURE and not t & (CAP | NOUN) for t in tags):
        return False  # no headline, but a sentence that lists names
    long = [word for word in words if len(word) > 3 and word.isalpha()]
    return 4 * capitals > 3 * len(long)


def _prune(tags: list[int], unsure: list[int], whole: int) -> None:
    """Apply the rules to the tokens `unsure`, from left to right, in place."""
    solved = _SOLVED
    for at, context in zip(unsure, _contexts(tags, unsure, whole), strict=True):
        found = solved.get(context)
        if found is None:
            if len(solved) > _KEPT:
                solved.clear()
            found = solved[context] = _run(context)[0]
        tags[at] = found


def _contexts(tags: list[int], unsure: list[int], whole: int) -> Iterator[_Context]:
    """What the rules see of each unsure token, when its turn comes."""
    right = _right_states(tags)
    size, done = len(tags), 0
    state, whole = whole & OPEN, whole & ~OPEN
    for at in unsure:
        for i in range(done, at):
            if tags[i] & _MOVES:
                state = _step(state, tags[i])
        done = at
        prev = tags[at - 1] if at else _EDGE
        before, i = prev, at - 1
        while i > 0 and before & PRIMARY == ADV:
            i -= 1
            before = tags[i]
        here = tags[at]
        see_prev, see_before, _, see_next, see_after, see_state = _seen(here)
        yield (
            prev & see_prev,
            before & see_before,
            here,
            (tags[at + 1] if at + 1 < size else _EDGE) & see_next,
            (tags[at + 2] if at + 2 < size else _EDGE) & see_after,
            (state | right[at] | whole) & see_state,
        )


def _step(state: int, tag: int) -> int:
    """The state after a token: finite verbs seen in this stretch, form of the last sure verb."""
    primary = tag & PRIMARY
    if state & OPEN and not primary & (VERB | SUB | WH):
        return state | JOINED if primary & CONJ else state
    state &= ~(OPEN | JOINED)
    if primary & _LIMIT and not primary & _NO_LIMIT:
        state = state & VERB if not primary & (SUB | WH) else 0
    if primary & _SURE and not primary & NOUN:
        if not primary & ~_SURE:
            return FIN_LEFT | (primary & VERB) | (tag & HELP)
        state |= MAY_LEFT
    if primary & VERB and not primary & ~VERB and not primary & (primary - 1):
        return (state & (FIN_LEFT | MAY_LEFT)) | primary | (tag & HELP)
    return state


def _right_states(tags: list[int]) -> list[int]:
    """For each token whether a finite verb comes after it and before the next mark."""
    out = []
    state = 0
    following = 0
    for tag in reversed(tags):
        out.append(state)
        if tag & _MOVES:
            if tag & _LIMIT and not tag & _NO_LIMIT:
                if not tag & CONJ or _verbal(following):
                    state = 0
            elif tag & _SURE and (not tag & NOUN or (tag & MODAL and not tag & PROPN)):
                state |= MAY_RIGHT if tag & PRIMARY & ~(_SURE | NOUN) else FIN_RIGHT | MAY_RIGHT
        following = tag
    out.reverse()
    return out


def _verbal(tag: int) -> bool:
    """Whether a word opens another verb phrase: after "and", a sure verb or a modal does."""
    return bool(tag & VERB and not tag & NOUN) or bool(tag & MODAL and not tag & PROPN)


@cache
def _candidates(here: int) -> tuple[tuple[int, RemovalRule], ...]:
    """The rules, with their number, that could take something from the readings `here`."""
    primary = here & PRIMARY
    return tuple(
        (number, rest)
        for number, (rule, own, rest) in enumerate(_PARTED)
        if here & rule.remove and primary & ~rule.remove and _holds(own, here)
    )


def _holds(tests: Tests, here: int) -> bool:
    for _, some, never, none in tests:
        if (some and not here & some) or here & (never | none):
            return False
    return True


def _run(context: _Context) -> tuple[int, list[str]]:
    """The readings that the rules leave in a context, and the names of the rules that fired."""
    here, names, last = context[_HERE], [], -1
    again = True
    while again:
        again = False
        for number, rule in _candidates(here):
            if number > last and _fires(rule, context):
                here, last, again = settle(here & ~rule.remove), number, True
                names.append(rule.name)
                break
    return here, names


def _fires(rule: RemovalRule, context: _Context) -> bool:
    for slot, some, never, none in rule.tests:
        value = context[slot]
        if (some and not value & some) or value & (never | none):
            return False
    return True
