"""Removal rules for verb forms: after auxiliaries, subjects; past or participle; base or finite."""

from __future__ import annotations

from kg.parse.flags import (
    ADJ,
    ADV,
    BE,
    BREAK,
    BY,
    CONJ,
    DET,
    DO,
    EDGE,
    FINITE,
    HAVE,
    HELP,
    MODAL,
    NEG,
    NOUN,
    PLURAL,
    POSS,
    PREP,
    PRON,
    PROPN,
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
    WANT,
    WH,
)
from kg.parse.removal import (
    FIN_LEFT,
    FIN_RIGHT,
    LACKING,
    MAY_LEFT,
    MAY_RIGHT,
    TITLE,
    RemovalRule,
    rule,
)

_SPECIFIER = DET | POSS
_OBJECT = DET | POSS | PRON | SUB | WH
_BASE = VB | VBZ
_OTHER_FINITE = FIN_LEFT | FIN_RIGHT | MAY_LEFT | MAY_RIGHT

AUXILIARIES: tuple[RemovalRule, ...] = (
    rule("to |plan|", keep=VB, here_may=VB, before_is=TO),
    rule("will |plan|", keep=VB, here_may=VB, before_is=MODAL),
    rule("did not |plan|", keep=VB, here_may=VB, before_may=DO, prev_may=NEG),
    rule("has |set|", keep=VBN | ADJ, here_may=VBN, before_may=HAVE),
    rule("has |plans|", remove=VB | FINITE, here_may=NOUN | ADJ, before_may=HAVE),
    rule("was |set|", remove=VB | FINITE, here_may=VBN | NOUN | ADJ | VBG, before_may=BE),
    rule("was |cut| to", remove=NOUN, here_may=VBN, before_may=BE),
    rule("is |building|", remove=NOUN, here_may=VBG, prev_may=BE),
    rule("was |united| by", remove=ADJ, here_may=VBN, before_may=BE, next_may=BY),
    rule("it |had|", remove=VBN, here_may=HAVE, before_not=HAVE | BE | CONJ),
)

SUBJECTS: tuple[RemovalRule, ...] = (
    rule("we |plan|", remove=NOUN | VB | ADJ | VBG, here_may=FINITE, before_may=SUBJ),
    rule("they |set|", remove=VBN, here_may=VBD, before_may=SUBJ),
    rule(
        "it |calls| for",
        remove=NOUN | VB,
        here_may=VBZ,
        prev_is=PRON,
        next_is=_OBJECT | PREP | TO | ADV | NOUN | ADJ,
    ),
    rule(
        "which |calls| for",
        remove=NOUN | VB,
        here_may=VBZ,
        prev_is=WH,
        next_is=_OBJECT | PREP | TO | ADV,
    ),
    rule("who |adopted|", remove=VBN, here_may=VBD, before_is=WH),
    rule(
        "the plan |states| that",
        remove=NOUN,
        here_may=VBZ,
        here_not=VBP,
        prev_is=NOUN,
        prev_may=SINGULAR | PROPN,
        next_is=_OBJECT,
        state_not=FIN_LEFT,
    ),
    rule(
        "the council |hopes| to",
        remove=NOUN,
        here_may=WANT,
        here_not=VBP,
        prev_is=NOUN,
        prev_may=SINGULAR | PROPN,
        next_is=TO,
        state_not=FIN_LEFT,
    ),
    rule(
        "the plans |support| the",
        remove=NOUN | VB | ADJ | ADV,
        here_may=VBP,
        prev_is=NOUN,
        prev_may=PLURAL,
        next_is=_OBJECT | TO,
        state_not=FIN_LEFT,
    ),
    rule(
        "the plan |calls| for",
        remove=NOUN,
        here_may=VBZ,
        here_not=VBP,
        prev_is=NOUN,
        prev_not=PLURAL,
        next_not=FINITE | MODAL,
        state_may=LACKING,
    ),
    rule(
        "and |support| the",
        remove=NOUN,
        here_may=_BASE,
        prev_may=CONJ | BREAK | EDGE,
        next_is=_SPECIFIER,
    ),
    rule("and also |support| the", remove=NOUN, here_may=_BASE, prev_is=ADV, next_is=_SPECIFIER),
)

BASE_OR_FINITE: tuple[RemovalRule, ...] = (
    rule(
        "the firms |seek|",
        remove=VB,
        here_may=VBZ,
        here_not=NOUN,
        before_is=NOUN | WH | PRON,
        state_not=HELP,
    ),
    rule("|Seek| progress", remove=VBZ, here_may=VB, here_not=NOUN, prev_may=EDGE),
    rule(
        "to learn and |seek|",
        remove=VBZ,
        here_may=VB,
        here_not=NOUN,
        before_may=CONJ | BREAK,
        state_may=VB,
    ),
    rule(
        "they learn and |seek|",
        remove=VB,
        here_may=VBZ,
        here_not=NOUN,
        before_may=CONJ,
        state_may=VBZ,
    ),
)

PAST_OR_PARTICIPLE: tuple[RemovalRule, ...] = (
    rule("|adopted| by", remove=VBD, here_may=VBN, next_may=BY),
    rule("|Adopted| in 2020,", remove=VBD, here_may=VBN, prev_may=EDGE, state_not=TITLE),
    rule(
        "the council |adopted| a plan",
        remove=VBN | ADJ,
        here_may=VBD,
        before_is=NOUN | PRON | WH,
        next_is=_OBJECT,
        next_not=SUBJ,
        state_not=FIN_LEFT | FIN_RIGHT,
    ),
    rule(
        "it is the plan |adopted| in",
        remove=VBD,
        here_may=VBN,
        prev_is=NOUN,
        next_is=PREP,
        state_may=FIN_LEFT,
    ),
    rule(
        "the plan |adopted| in May will",
        remove=VBD,
        here_may=VBN,
        prev_is=NOUN,
        next_is=PREP | ADV,
        state_may=FIN_RIGHT,
    ),
    rule(
        "was reviewed and |adopted|",
        remove=VBD,
        here_may=VBN,
        prev_may=CONJ,
        state_may=VBN,
        next_not=_SPECIFIER | QUOTE | NOUN | ADJ,
    ),
    rule(
        "met, |adopted| a plan",
        remove=VBN,
        here_may=VBD,
        before_may=CONJ | BREAK,
        next_is=DET | POSS | ADJ | NOUN,
        state_may=VBD,
    ),
    rule(
        "the council |agreed| on",
        remove=VBN | ADJ,
        here_may=VBD,
        before_is=NOUN | PRON,
        state_not=_OTHER_FINITE,
    ),
)

VERB_RULES = (*AUXILIARIES, *SUBJECTS, *BASE_OR_FINITE, *PAST_OR_PARTICIPLE)
