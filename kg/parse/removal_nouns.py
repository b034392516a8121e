"""Removal rules for words that may be noun, adjective or verb, by their place in a phrase."""

from __future__ import annotations

from kg.parse.flags import (
    ADJ,
    ADV,
    BE,
    CAP,
    CONJ,
    DET,
    DO,
    EDGE,
    FINITE,
    GERUND,
    HAVE,
    HELP,
    MODAL,
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
from kg.parse.removal import FIN_LEFT, FIN_RIGHT, TITLE, RemovalRule, rule

_SPECIFIER = DET | POSS
_OBJECT = DET | POSS | PRON | SUB | WH
_BASE = VB | VBZ

NAMES: tuple[RemovalRule, ...] = (
    rule(
        "on |Accelerating| Reform",
        remove=VERB | ADV,
        here_may=PROPN,
        prev_not=EDGE | QUOTE,
        state_not=TITLE,
    ),
    rule(
        "|Adopted| in",
        remove=NOUN,
        here_may=CAP,
        here_not=SINGULAR | PLURAL,
        prev_may=EDGE | QUOTE,
    ),
)

PHRASES: tuple[RemovalRule, ...] = (
    rule(
        "armed |forces| in",
        remove=_BASE | VBD,
        here_may=RARE,
        before_not=TO | MODAL | SUBJ | PRON | WH,
    ),
    rule("the |plan|", remove=_BASE | VBD | MODAL, here_may=NOUN | ADJ | VBN, prev_is=_SPECIFIER),
    rule(
        "|Voting| has",
        remove=NOUN,
        here_may=GERUND,
        prev_not=_SPECIFIER | ADJ,
        next_not=PUNCT | CONJ | EDGE,
    ),
    rule("the |leading| industries", remove=NOUN, here_may=GERUND, next_may=NOUN | _SPECIFIER),
    rule(
        "the |opening| of",
        remove=VBG,
        here_may=NOUN,
        prev_is=_SPECIFIER | ADJ | NUM,
        next_not=_SPECIFIER,
    ),
    rule("new |plans|", remove=_BASE | VBD, here_may=NOUN, prev_is=ADJ | NUM),
    rule(
        "a solid |plan| for",
        remove=_BASE,
        here_may=VBP,
        prev_may=ADJ,
        prev_not=VERB,
        next_not=_OBJECT | TO,
    ),
    rule("of |plans|", remove=_BASE | VBD, here_may=NOUN | ADJ | VBN, prev_is=PREP),
    rule("carry out |plans|", remove=_BASE, here_may=NOUN, prev_may=PREP, prev_not=SUB),
    rule("|support| of", remove=_BASE, here_may=NOUN, next_may=OF),
    rule(
        "take |measures|",
        remove=_BASE | VBD,
        here_may=NOUN,
        prev_is=VERB,
        prev_not=BE | HAVE | DO | HELP,
    ),
    rule(
        "policy |measures| will",
        remove=_BASE,
        here_may=NOUN,
        prev_may=NOUN | ADJ,
        next_is=FINITE | MODAL,
    ),
    rule(
        "member |states| have",
        remove=_BASE,
        here_may=NOUN,
        prev_may=NOUN | ADJ,
        next_may=BE | HAVE | DO,
        next_not=NOUN | VBG | VBN,
    ),
    rule(
        "policies |measures|",
        remove=VBZ,
        here_may=NOUN,
        here_not=VBP,
        prev_is=NOUN,
        prev_may=PLURAL,
        prev_not=SINGULAR,
    ),
    rule(
        "the council |plan| for",
        remove=_BASE,
        here_may=VBP,
        prev_is=NOUN,
        prev_may=SINGULAR,
        prev_not=PLURAL | PROPN,
        next_not=_OBJECT | QUOTE,
    ),
    rule(
        "the Council |plan| for it is",
        remove=_BASE,
        here_may=NOUN,
        prev_is=NOUN,
        next_not=_OBJECT | QUOTE | TO,
        state_may=FIN_LEFT | FIN_RIGHT,
    ),
    rule("national |plan|", remove=NOUN, here_may=ADJ, here_not=CAP, next_is=NOUN, next_not=CAP),
    rule(
        "the |public| in",
        remove=ADJ,
        here_may=NOUN,
        prev_is=_SPECIFIER | ADJ,
        next_is=PREP | ADV | FINITE | MODAL | EDGE | TO,
    ),
    rule(
        "a |further| plan", remove=ADV, here_may=ADJ, prev_is=_SPECIFIER | ADJ | PREP, next_is=NOUN
    ),
    rule(
        "was |first| adopted",
        remove=ADJ | NOUN,
        here_may=ADV,
        here_not=PREP | VERB,
        prev_may=BE | HAVE,
        next_may=VBN,
        next_not=NOUN | ADJ,
    ),
    rule("to |further| plan", remove=ADJ | NOUN, here_may=ADV, prev_is=TO | MODAL, next_may=VB),
    rule("|further| deepen", remove=ADJ, here_may=ADV, next_is=VERB),
    rule(
        "|building| the",
        remove=NOUN | ADJ,
        here_may=VBG,
        next_is=_SPECIFIER,
        prev_not=_SPECIFIER | ADJ,
    ),
    rule("of |building| strong ports", remove=NOUN, here_may=VBG, prev_is=PREP, next_is=ADJ),
    rule("has |opened| it", remove=ADJ, here_may=VBN, before_may=HAVE, next_is=_OBJECT),
    rule("is |opening| it", remove=ADJ, here_may=VBG, before_may=BE, next_is=_OBJECT),
)

NOUN_RULES = (*NAMES, *PHRASES)
