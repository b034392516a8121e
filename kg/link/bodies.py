"""Names of bodies and their sittings in, forms that do not depend on how a translator put them out.

"The 19th CPC Central Committee" is "the 19th Central Committee of the Communist Party of China".
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.link.forms import key

_LONG = (
    (re.compile(r"\bcommunist party of china(?: \(cpc\))?|\bchinese communist party\b"), "cpc"),
    (re.compile(r"\bccp\b"), "cpc"),
    (re.compile(r"\bparty (central|committee|congress)\b"), r"cpc \1"),
    (
        re.compile(r"\b(committee|congress) of (?:the )?(?:cpc|party)(?=$| of | on | in )"),
        r"cpc \1",
    ),
    (re.compile(r"\bchinese people's political consultative conference\b"), "cppcc"),
    (re.compile(r"\bplenary meeting\b"), "plenary session"),
    (re.compile(r"\bplenum\b"), "plenary session"),
)
_KINDS = frozenset({"committee", "congress", "session", "bureau", "secretariat", "cppcc"})
_OF = re.compile(r"\s+of\s+(?:the\s+)?")


@lru_cache(maxsize=65536)
def settled(name: str) -> str:
    """The words of a party body's name, those of each part in one order; empty for other names.

    >>> settled("Third Session of the 20th Central Committee of the Communist Party of China")
    'session third of 20th central committee cpc'
    >>> settled("20th CPC Central Committee") == settled("20th Central Committee of the Party")
    True
    >>> settled("Bank of Ghana")
    ''
    """
    form = key(name.replace("\u2019", "'"))
    for long, short in _LONG:
        form = long.sub(short, form)
    if not re.search(r"\bcpc\b", form):
        return ""
    return " of ".join(" ".join(sorted(set(part.split()))) for part in _OF.split(form))


def is_part_of(short: str, full: str) -> bool:
    """Whether each part of a party body's name holds only words of the other's like part.

    >>> is_part_of("Provincial Party Committee", "11th Hunan Provincial Committee of the CPC")
    True
    >>> is_part_of("Lhasa Party Committee", "Standing Committee of the CPC Lhasa Committee")
    False
    """
    mine, theirs = settled(short).split(" of "), settled(full).split(" of ")
    return (
        mine != [""]
        and len(mine) == len(theirs)
        and all(
            _shortens(set(a.split()), set(b.split())) for a, b in zip(mine, theirs, strict=True)
        )
    )


def _shortens(short: set[str], full: set[str]) -> bool:
    return short <= full and short & _KINDS == full & _KINDS
