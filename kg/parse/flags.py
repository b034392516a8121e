"""The table of readings: one bit per part of speech or form, and bits that qualify them.

A token's reading set is the sum of its possible readings (`PRIMARY`) and of features, which add to
a reading but are none themselves (`PLURAL` to a noun, `BE` to a verb form).
"""

from __future__ import annotations

NOUN = 1 << 0
"""Common noun or, with `PROPN`, a name."""
VB = 1 << 1
"""Base form: infinitive or imperative."""
VBZ = 1 << 2
"""Finite present, any person; with `VBP` the form without -s."""
VBD = 1 << 3
"""Finite past."""
VBN = 1 << 4
"""Past participle."""
VBG = 1 << 5
"""Form in -ing, participle or gerund."""
ADJ = 1 << 6
ADV = 1 << 7
DET = 1 << 8
PREP = 1 << 9
CONJ = 1 << 10
"""Coordinating conjunction."""
SUB = 1 << 11
"""Subordinating conjunction, "that" before a clause included."""
WH = 1 << 12
"""Relative or interrogative word."""
PRON = 1 << 13
POSS = 1 << 14
"""Possessive: "'s", "its"."""
MODAL = 1 << 15
TO = 1 << 16
"""The "to" of an infinitive."""
NUM = 1 << 17
PUNCT = 1 << 18

PRIMARY = (1 << 19) - 1
VERB = VB | VBZ | VBD | VBN | VBG
FINITE = VBZ | VBD

NEG = 1 << 19
"""Negates: "not", "no", "never", "none"."""
BE = 1 << 20
HAVE = 1 << 21
DO = 1 << 22
VBP = 1 << 23
"""The finite present reading is the form of "they", not of "it"."""
SINGULAR = 1 << 24
PLURAL = 1 << 25
PROPN = 1 << 26
"""The noun reading may be, or be part of, a name."""
SUBJ = 1 << 27
"""Pronoun in subject case."""
CAP = 1 << 28
"""Begins with a capital."""
OF = 1 << 29
"""The word "of", which follows nouns rather than transitive verbs."""
BY = 1 << 30
"""The word "by"."""
LINK = 1 << 31
"""Words that take the preposition "to" rather than an infinitive ("according", "response")."""
BREAK = 1 << 32
"""Punctuation that parts clauses: comma, semicolon, colon, dash."""
QUOTE = 1 << 33
EDGE = 1 << 34
"""What stands before the first and after the last token."""
HELP = 1 << 35
"""Forms of help, let and make, which take a bare infinitive."""
GERUND = 1 << 36
"""The noun reading is that of any verb's -ing form."""
RARE = 1 << 37
"""The verb reading is rare and counts only after "to", a modal or a pronoun."""
SAY = 1 << 38
"""Forms of verbs that a clause with "that" may follow."""
WANT = 1 << 39
"""Forms of verbs that "to" and an infinitive often follow."""

NAMES: dict[str, int] = {
    "NOUN": NOUN,
    "VB": VB,
    "VBZ": VBZ,
    "VBD": VBD,
    "VBN": VBN,
    "VBG": VBG,
    "ADJ": ADJ,
    "ADV": ADV,
    "DET": DET,
    "PREP": PREP,
    "CONJ": CONJ,
    "SUB": SUB,
    "WH": WH,
    "PRON": PRON,
    "POSS": POSS,
    "MODAL": MODAL,
    "TO": TO,
    "NUM": NUM,
    "PUNCT": PUNCT,
    "NEG": NEG,
    "BE": BE,
    "HAVE": HAVE,
    "DO": DO,
    "VBP": VBP,
    "SINGULAR": SINGULAR,
    "PLURAL": PLURAL,
    "PROPN": PROPN,
    "VERB": VERB,
    "FINITE": FINITE,
}
"""The names that rules may write, masks included."""


def settle(readings: int) -> int:
    """`readings` without the features whose reading is gone.

    >>> settle(VB | PLURAL) == VB
    True
    """
    if not readings & NOUN:
        readings &= ~(SINGULAR | PLURAL | PROPN | GERUND)
    if not readings & VERB:
        readings &= ~(BE | HAVE | DO | VBP | RARE | HELP | SAY | WANT)
    elif not readings & VBZ:
        readings &= ~VBP
    return readings


def describe(readings: int) -> str:
    """The names of the readings in `readings`, for people.

    >>> describe(NOUN | VB | PLURAL)
    'NOUN|VB|PLURAL'
    """
    single = (
        name for name, bit in NAMES.items() if name not in ("VERB", "FINITE") and readings & bit
    )
    return "|".join(single)
