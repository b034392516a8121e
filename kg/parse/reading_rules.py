"""The removal rules that prune reading sets, as data, in the order in which they are tried.

In the manner of Constraint Grammar (Karlsson 1990): a rule removes readings that a token cannot
have in its context and never the last one. A rule sees the token's neighbours and a few bits about
its clause, all as reading sets:

    prev    the token before             next    the token after
    before  the same, adverbs skipped    after   the one after that
    here    the token itself             state   `FIN_LEFT` ... and the form of the verb before
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.parse.flags import (
    ADJ,
    ADV,
    BE,
    BREAK,
    BY,
    CAP,
    CONJ,
    DET,
    DO,
    EDGE,
    FINITE,
    HAVE,
    HELP,
    LINK,
    MODAL,
    NEG,
    NOUN,
    NUM,
    OF,
    PLURAL,
    POSS,
    PREP,
    PRIMARY,
    PRON,
    PROPN,
    PUNCT,
    QUOTE,
    SINGULAR,
    SUB,
    SUBJ,
    TO,
    VB,
    VBD,
    VBG,
    VBN,
    VBP,
    VBZ,
    VERB,
    WH,
)

FIN_LEFT = 1 << 40
"""A sure finite verb or modal stands before, in the same stretch between marks."""
FIN_RIGHT = 1 << 41
"""One stands after."""
MAY_RIGHT = 1 << 42
"""A word that may be one, and is no noun, stands after."""
TITLE = 1 << 43
"""Most words of the sentence are capitalised, so capitals mean nothing."""

SLOTS = ("prev", "before", "here", "next", "after", "state")
_ANY = ~0
Test = tuple[int, int, int, int]
"""Slot, bits of which one must be there, primary readings that may be, bits that may not."""


@dataclass(frozen=True, slots=True)
class ReadingRule:
    """Removes the readings `remove` where every test holds and another reading is left."""

    name: str
    remove: int
    tests: tuple[Test, ...]


def _rule(name: str, *, remove: int = 0, keep: int = 0, **conditions: int) -> ReadingRule:
    """A rule from conditions `slot_is` (no other reading), `slot_may` (among others), `slot_not`."""
    tests = []
    for condition, mask in conditions.items():
        slot, _, kind = condition.rpartition("_")
        at = SLOTS.index(slot)
        if kind == "not":
            tests.append((at, _ANY, _ANY, mask))
        else:
            tests.append((at, mask, mask if kind == "is" else _ANY, 0))
    return ReadingRule(name, remove or PRIMARY & ~keep, tuple(tests))


_SPECIFIER = DET | POSS
_OPENS_OBJECT = DET | POSS | PRON | SUB | WH
_BASE = VB | VBZ

RULES: tuple[ReadingRule, ...] = (
    # Capitals
    _rule(
        "a capital inside a sentence is a name",
        remove=VERB | ADV,
        here_may=PROPN,
        prev_not=EDGE | QUOTE,
        state_not=TITLE,
    ),
    _rule(
        "a capital at the start is no name",
        remove=NOUN,
        here_may=CAP,
        here_not=SINGULAR | PLURAL,
        prev_may=EDGE | QUOTE,
    ),
    # Modals that are nouns
    _rule("a date in May", remove=MODAL, here_may=PROPN, prev_may=PREP | NUM | NOUN | ADJ),
    _rule("May before a number", remove=MODAL, here_may=PROPN, next_may=NUM),
    _rule("the will", remove=MODAL, here_may=NOUN, prev_is=_SPECIFIER | ADJ),
    _rule("will do", remove=NOUN, here_may=MODAL),
    # to
    _rule("to adopt", remove=PREP, here_may=TO, next_may=VB, next_not=NOUN | ADJ),
    _rule(
        "according to plan",
        remove=TO,
        prev_may=LINK,
        here_may=PREP,
        next_may=NOUN | ADJ | DET | POSS,
    ),
    _rule("to plan", remove=PREP, here_may=TO, next_may=VB),
    _rule(
        "to further plan",
        remove=PREP,
        here_may=TO,
        next_may=ADV | NEG,
        next_not=NOUN,
        after_may=VB | ADV,
    ),
    _rule("to the plan", remove=TO, here_may=PREP),
    # Determiners that are pronouns
    _rule("these plans", remove=PRON | ADV, here_may=PLURAL, next_may=PLURAL),
    _rule(
        "this plan",
        remove=PRON | SUB | WH,
        here_may=SINGULAR,
        here_not=SUB,
        next_may=SINGULAR,
        next_not=VBD | MODAL,
    ),
    _rule("all new", remove=PRON, here_may=DET, here_not=SUB, next_is=NOUN | ADJ | NUM),
    _rule(
        "this is",
        remove=DET,
        here_may=PRON,
        here_not=SUB,
        next_is=VERB | MODAL | PREP | PUNCT | CONJ | EDGE | NEG | SUB | WH,
    ),
    _rule("more effective", keep=ADV, here_may=DET, next_is=ADJ | ADV),
    _rule("more plans", remove=ADV | PRON, here_may=DET, next_is=NOUN),
    _rule("her plan", remove=PRON, here_may=POSS, next_may=NOUN | ADJ),
    _rule("told her", remove=POSS, here_may=PRON, next_not=NOUN | ADJ),
    _rule("there is", remove=ADV, here_may=PRON, here_not=DET | NUM, next_may=BE | MODAL | HAVE),
    _rule("go there", remove=PRON, here_may=ADV, here_not=DET | NUM, next_not=BE | MODAL | HAVE),
    _rule("one plan", remove=PRON, here_may=NUM, next_may=NOUN | ADJ | OF),
    _rule("two million people", remove=NOUN, here_may=NUM, next_is=NOUN | ADJ),
    # that
    _rule(
        "said that", keep=SUB, here_may=WH, here_not=NUM, prev_is=VERB | ADJ, next_not=PUNCT | EDGE
    ),
    _rule("plan that helps", keep=WH, here_may=SUB, prev_may=NOUN, next_is=VERB | MODAL),
    _rule(
        "plan that also helps",
        keep=WH,
        here_may=SUB,
        prev_may=NOUN,
        next_may=ADV,
        after_may=VERB | MODAL,
    ),
    _rule("plan that the council", remove=DET | PRON, here_may=SUB, prev_may=NOUN),
    _rule(
        "and that the council",
        keep=SUB,
        here_may=WH,
        prev_may=CONJ | BREAK,
        next_may=_SPECIFIER | SUBJ,
    ),
    _rule("in that plan", remove=SUB | WH | PRON, here_may=DET, prev_may=PREP, next_may=NOUN),
    _rule(
        "that plan, first in the sentence",
        remove=SUB | WH | PRON,
        here_may=DET,
        prev_may=EDGE,
        next_may=NOUN,
    ),
    _rule(
        "that is, first in the sentence",
        keep=PRON,
        here_may=SUB,
        prev_may=EDGE,
        next_is=VERB | MODAL,
    ),
    # Prepositions that are conjunctions or adverbs
    _rule("after adopting", remove=SUB | ADV, here_may=PREP, next_is=VBG),
    _rule("after he", remove=PREP | ADV, here_may=SUB, next_may=SUBJ),
    _rule("since 2012", remove=SUB | ADV, here_may=PREP, next_is=NUM),
    _rule("ever since.", keep=ADV, here_may=SUB, next_may=EDGE | BREAK),
    _rule(
        "after the session, with no verb to come", remove=SUB, here_may=PREP, state_not=MAY_RIGHT
    ),
    _rule(
        "after the session",
        remove=ADV,
        here_may=PREP,
        here_not=WH,
        next_may=_SPECIFIER | NOUN | NUM,
    ),
    _rule("speed up, ", remove=PREP, here_may=ADV, next_is=PUNCT | EDGE | CONJ | TO | SUB),
    _rule("like a plan", remove=_BASE | ADJ, here_may=PREP, prev_not=TO | MODAL | SUBJ | ADV),
    _rule("the following plan", remove=PREP, here_may=VBG, prev_is=_SPECIFIER),
    _rule("following the plan", keep=PREP | VBG, here_may=PREP, next_is=_SPECIFIER),
    # 's
    _rule("the council's", remove=VBZ, here_may=POSS, prev_may=NOUN | NUM),
    _rule("it's", remove=POSS, here_may=VBZ),
    _rule("the states' rights", remove=PUNCT, here_may=POSS, prev_may=PLURAL, next_may=NOUN | ADJ),
    _rule("a closing quotation mark", remove=POSS, here_may=PUNCT),
    # After auxiliaries
    _rule("to adopt, with no noun", keep=VB, here_may=VB, before_is=TO),
    _rule("will adopt", keep=VB, here_may=VB, before_is=MODAL),
    _rule("did not adopt", keep=VB, here_may=VB, before_may=DO, prev_may=NEG),
    _rule("has adopted", keep=VBN | ADJ, here_may=VBN, before_may=HAVE),
    _rule("has plans", remove=VB | FINITE, here_may=NOUN | ADJ, before_may=HAVE),
    _rule("was adopted", remove=VB | FINITE, here_may=VBN | NOUN | ADJ | VBG, before_may=BE),
    _rule("was set", remove=NOUN, here_may=VBN, before_may=BE),
    _rule("is building", remove=NOUN, here_may=VBG, prev_may=BE),
    _rule("was united by", remove=ADJ, here_may=VBN, before_may=BE, next_may=BY),
    # Inside noun phrases
    _rule("the plan", remove=_BASE | VBD | MODAL, here_may=NOUN | ADJ | VBN, prev_is=_SPECIFIER),
    _rule(
        "the opening of",
        remove=VBG,
        here_may=NOUN,
        prev_is=_SPECIFIER | ADJ | NUM,
        next_not=_SPECIFIER,
    ),
    _rule("new plans", remove=_BASE | VBD, here_may=NOUN, prev_is=ADJ | NUM),
    _rule("of plans", remove=_BASE | VBD, here_may=NOUN | ADJ | VBN, prev_is=PREP),
    _rule("carry out plans", remove=_BASE, here_may=NOUN, prev_may=PREP, prev_not=SUB | CONJ),
    _rule("support of", remove=_BASE, here_may=NOUN, next_may=OF),
    _rule(
        "take measures",
        remove=_BASE | VBD,
        here_may=NOUN,
        prev_is=VERB,
        prev_not=BE | HAVE | DO | HELP,
    ),
    _rule(
        "policy measures will",
        remove=_BASE,
        here_may=NOUN,
        prev_may=NOUN | ADJ,
        next_is=FINITE | MODAL,
    ),
    _rule(
        "policies measures",
        remove=VBZ,
        here_may=NOUN,
        here_not=VBP,
        prev_is=NOUN,
        prev_may=PLURAL,
        prev_not=SINGULAR,
    ),
    _rule(
        "the council plan for",
        remove=_BASE,
        here_may=VBP,
        prev_is=NOUN,
        prev_may=SINGULAR,
        prev_not=PLURAL | PROPN,
        next_not=_OPENS_OBJECT | QUOTE,
    ),
    _rule("national plan", remove=NOUN, here_may=ADJ, next_is=NOUN, here_not=CAP),
    _rule(
        "the public in",
        remove=ADJ,
        here_may=NOUN,
        prev_is=_SPECIFIER | ADJ,
        next_is=PREP | FINITE | MODAL | EDGE | TO,
    ),
    _rule(
        "a further plan", remove=ADV, here_may=ADJ, prev_is=_SPECIFIER | ADJ | PREP, next_is=NOUN
    ),
    _rule("further deepen", remove=ADJ, here_may=ADV, next_is=VERB),
    # Finite verbs
    _rule("we plan", remove=NOUN | VB | ADJ | VBG, here_may=FINITE, before_may=SUBJ),
    _rule("they set", remove=VBN, here_may=VBD, before_may=SUBJ),
    _rule(
        "it calls for",
        remove=NOUN | VB,
        here_may=VBZ,
        prev_is=PRON,
        next_is=_OPENS_OBJECT | PREP | TO | ADV | NOUN | ADJ,
    ),
    _rule(
        "which calls for",
        remove=NOUN | VB,
        here_may=VBZ,
        prev_is=WH,
        next_is=_OPENS_OBJECT | PREP | TO | ADV,
    ),
    _rule("who adopted", remove=VBN, here_may=VBD, before_is=WH),
    _rule(
        "the plan aims to",
        remove=NOUN,
        here_may=VBZ,
        here_not=VBP,
        prev_is=NOUN,
        prev_may=SINGULAR | PROPN,
        next_is=_OPENS_OBJECT | TO | QUOTE,
        state_not=FIN_LEFT,
    ),
    _rule(
        "the plans support the",
        remove=NOUN | VB,
        here_may=VBP,
        prev_is=NOUN,
        prev_may=PLURAL,
        next_is=_OPENS_OBJECT | TO | QUOTE,
        state_not=FIN_LEFT,
    ),
    _rule(
        "and support the",
        remove=NOUN,
        here_may=_BASE,
        prev_may=CONJ | BREAK | EDGE,
        next_is=_SPECIFIER,
    ),
    _rule("and also support the", remove=NOUN, here_may=_BASE, prev_is=ADV, next_is=_SPECIFIER),
    # Past or participle
    _rule("adopted by", remove=VBD, here_may=VBN, next_may=BY),
    _rule("Adopted in 2020, the plan", remove=VBD, here_may=VBN, prev_may=EDGE, state_not=TITLE),
    _rule(
        "the council adopted a plan",
        remove=VBN | ADJ,
        here_may=VBD,
        before_is=NOUN | PRON | WH,
        next_is=_OPENS_OBJECT | QUOTE,
        next_not=SUBJ,
        state_not=FIN_LEFT | FIN_RIGHT,
    ),
    _rule(
        "says the plan adopted in",
        remove=VBD,
        here_may=VBN,
        prev_is=NOUN,
        next_is=PREP,
        state_may=FIN_LEFT,
    ),
    _rule(
        "the plan adopted in May will",
        remove=VBD,
        here_may=VBN,
        prev_is=NOUN,
        next_is=PREP | ADV,
        state_may=FIN_RIGHT,
    ),
    _rule(
        "was reviewed and adopted",
        remove=VBD,
        here_may=VBN,
        prev_may=CONJ,
        state_may=VBN,
        next_not=_SPECIFIER | QUOTE,
    ),
    # Forms in -ing
    _rule(
        "building the",
        remove=NOUN | ADJ,
        here_may=VBG,
        next_is=_SPECIFIER,
        prev_not=_SPECIFIER | ADJ,
    ),
)
"""Tried from top to bottom, twice over each sentence."""
