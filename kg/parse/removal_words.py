"""Removal rules for closed-class words: to, that, as, modals, determiners, possessives."""

from __future__ import annotations

from kg.parse.flags import (
    ADJ,
    ADV,
    BE,
    BREAK,
    CONJ,
    DET,
    DO,
    EDGE,
    HAVE,
    LINK,
    MODAL,
    NEG,
    NOUN,
    NUM,
    OF,
    PLURAL,
    POSS,
    PREP,
    PRON,
    PROPN,
    PUNCT,
    QUOTE,
    RARE,
    SAY,
    SINGULAR,
    SUB,
    SUBJ,
    TO,
    VB,
    VBD,
    VBG,
    VBP,
    VBZ,
    VERB,
    WANT,
    WH,
)
from kg.parse.removal import MAY_RIGHT, RemovalRule, rule

_SPECIFIER = DET | POSS

MODALS: tuple[RemovalRule, ...] = (
    rule("in |May|", remove=MODAL, here_may=PROPN, prev_may=PREP | NUM | NOUN | ADJ),
    rule("|May| 5", remove=MODAL, here_may=PROPN, next_may=NUM),
    rule("the |will|", remove=MODAL, here_may=NOUN, prev_is=_SPECIFIER | ADJ),
    rule("it |will|", remove=NOUN, here_may=MODAL),
)

TO_WORDS: tuple[RemovalRule, ...] = (
    rule("|to| adopt", remove=PREP, here_may=TO, next_may=VB, next_not=NOUN | ADJ),
    rule(
        "according |to| plan",
        remove=TO,
        prev_may=LINK,
        here_may=PREP,
        next_may=NOUN | ADJ | DET | POSS,
        after_not=_SPECIFIER,
    ),
    rule("|to| plan", remove=PREP, here_may=TO, next_may=VB, next_not=RARE),
    rule("|to| force the", remove=PREP, here_may=TO, next_may=VB, after_is=_SPECIFIER | PRON),
    rule(
        "|to| further plan",
        remove=PREP,
        here_may=TO,
        next_may=ADV | NEG,
        next_not=NOUN,
        after_may=VB | ADV,
    ),
    rule(
        "needs |to| act",
        remove=PREP,
        here_may=TO,
        prev_may=WANT,
        next_may=VB,
        after_not=NOUN | ADJ,
    ),
    rule(
        "|to| both plan",
        remove=PREP,
        here_may=TO,
        next_may=DET,
        next_is=DET | PRON,
        after_may=VB,
        after_not=NOUN | ADJ,
    ),
    rule("|to| the plan", remove=TO, here_may=PREP),
)

DETERMINERS: tuple[RemovalRule, ...] = (
    rule("|these| plans", remove=PRON | ADV, here_may=PLURAL, next_may=PLURAL),
    rule(
        "|this| plan",
        remove=PRON,
        here_may=SINGULAR,
        here_not=SUB,
        next_may=SINGULAR,
        next_not=VBD | VBZ | MODAL,
    ),
    rule(
        "|this| support",
        remove=PRON,
        here_may=SINGULAR,
        here_not=SUB,
        next_may=VBP,
        next_not=HAVE | BE | DO,
    ),
    rule("|all| new", remove=PRON, here_may=DET, here_not=SUB, next_is=NOUN | ADJ | NUM),
    rule(
        "|this| is",
        remove=DET,
        here_may=PRON,
        here_not=SUB,
        next_is=VERB | MODAL | PREP | PUNCT | CONJ | EDGE | SUB | WH,
    ),
    rule("|more| effective", keep=ADV, here_may=DET, next_is=ADJ | ADV),
    rule("|more| plans", remove=ADV | PRON, here_may=DET, next_is=NOUN),
    rule("|her| plan", remove=PRON, here_may=POSS, next_may=NOUN | ADJ),
    rule("told |her| that", remove=POSS, here_may=PRON, next_not=NOUN | ADJ),
    rule(
        "|there| is",
        remove=ADV,
        here_may=PRON,
        here_not=DET | NUM,
        next_may=BE | MODAL | HAVE,
    ),
    rule(
        "went |there| on",
        remove=PRON,
        here_may=ADV,
        here_not=DET | NUM,
        next_not=BE | MODAL | HAVE,
    ),
    rule("|one| plan", remove=PRON, here_may=NUM, next_may=NOUN | ADJ | OF),
    rule("two |million| people", remove=NOUN, here_may=NUM, next_is=NOUN | ADJ),
)

THAT: tuple[RemovalRule, ...] = (
    rule("said |that| the", keep=SUB, here_may=WH, prev_may=SAY, prev_not=NOUN, next_not=EDGE),
    rule("clear |that| the", keep=SUB, here_may=WH, prev_is=ADJ, next_not=EDGE),
    rule("extend |that| vote", remove=WH, here_may=SUB, prev_is=VERB),
    rule("pointed out |that| it", keep=SUB, here_may=WH, prev_may=ADV, next_not=EDGE),
    rule("plan |that| helps", keep=WH, here_may=SUB, prev_may=NOUN, next_is=VERB | MODAL),
    rule(
        "plan |that| also helps",
        keep=WH,
        here_may=SUB,
        prev_may=NOUN,
        next_may=ADV,
        after_may=VERB | MODAL,
    ),
    rule("plan |that| the council", remove=DET | PRON, here_may=WH, prev_may=NOUN),
    rule(
        "and |that| the council",
        keep=SUB,
        here_may=WH,
        prev_may=CONJ | BREAK,
        next_may=_SPECIFIER | SUBJ,
    ),
    rule("in |that| plan", keep=DET, here_may=SUB, prev_may=PREP, next_may=NOUN | ADJ),
    rule("|that| plan is", keep=DET, here_may=SUB, prev_may=EDGE, next_may=NOUN | ADJ),
    rule("|that| is", keep=PRON, here_may=SUB, prev_may=EDGE, next_is=VERB | MODAL),
)

CONNECTIVES: tuple[RemovalRule, ...] = (
    rule("ever |since|.", keep=ADV, here_may=SUB, next_is=PUNCT | EDGE),
    rule("|after| adopting", remove=SUB | ADV, here_may=PREP, next_is=VBG),
    rule("|after| he", remove=PREP | ADV, here_may=SUB, next_may=SUBJ),
    rule("|since| 2012", remove=SUB | ADV, here_may=PREP, next_is=NUM),
    rule("|after| the session,", keep=PREP, here_may=SUB, here_not=WH, state_not=MAY_RIGHT),
    rule(
        "|after| the session ended",
        remove=ADV,
        here_may=SUB,
        here_not=WH,
        next_may=_SPECIFIER | NOUN | NUM,
    ),
    rule("speed |up|,", remove=PREP, here_may=ADV, next_is=PUNCT | EDGE | CONJ | TO | SUB),
    rule(
        "firms |like| these",
        remove=VB | VBZ | ADJ,
        here_may=PREP,
        prev_not=TO | MODAL | SUBJ | ADV,
    ),
    rule("the |following| plan", remove=PREP, here_may=VBG, prev_is=_SPECIFIER),
    rule("|following| the plan", keep=PREP | VBG, here_may=PREP, next_is=_SPECIFIER),
    rule(
        "weeks |following| the adoption",
        remove=VBG,
        here_may=PREP,
        prev_not=BE | PREP | CONJ | SUB | ADV | VERB,
        next_is=_SPECIFIER,
    ),
)

POSSESSIVES: tuple[RemovalRule, ...] = (
    rule("the council|'s|", remove=VBZ, here_may=POSS, prev_may=NOUN | NUM),
    rule("it|'s|", remove=POSS, here_may=VBZ),
    rule("states|'| rights", remove=PUNCT, here_may=POSS, prev_may=PLURAL, next_may=NOUN | ADJ),
    rule("he said 'no|'|", remove=POSS, here_may=QUOTE),
)

WORD_RULES = (*MODALS, *TO_WORDS, *DETERMINERS, *THAT, *CONNECTIVES, *POSSESSIVES)
