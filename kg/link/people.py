"""The words of two names of people in, whether both name one person out.

Texts write "Nursultan Nazarbayev" here and "N. Nazarbayev" there, "López Obrador" for "Andrés
Manuel López Obrador", and one foreign name in two spellings.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.link.forms import in_order

_LONGEST = 4
"""The most words of a name that one of them stands for."""
_SPELT = 5
"""The least letters of a word that two spellings of one name may share."""


def shortens(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether fewer words name the person that more words name.

    >>> shortens(("lópez", "obrador"), ("andrés", "manuel", "lópez", "obrador"))
    True
    >>> shortens(("arroyo",), ("gloria", "macapagal-arroyo"))
    True
    """
    last = full[-1]
    if len(short) == 1:
        ends = (full[0], last, last.rpartition("-")[2])
        return len(full) <= _LONGEST and (short[0] in ends or _respelt(short[0], last))
    if tuple(short) == tuple(full[-len(short) :]):
        return True
    given = _is_initial(short[0], full[0]) or short[0] == full[0]
    return given and short[-1] == last and in_order(short[1:], full)


def respells(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether as many words name the same person: a given name cut to a letter, or spelled anew.

    >>> respells(("n", "nazarbayev"), ("nursultan", "nazarbayev"))
    True
    >>> respells(("mihail", "mishustin"), ("mikhail", "mishustin"))
    True
    >>> respells(("maria", "rossi"), ("mario", "rossi"))
    False
    """
    if len(one) < 2 or len(one) != len(other):
        return False
    if one[1:] == other[1:]:
        first, second = sorted((one[0], other[0]), key=len)
        return _is_initial(first, second) or _respelt(first, second)
    return one[:-1] == other[:-1] and _respelt(one[-1], other[-1])


def _is_initial(letter: str, name: str) -> bool:
    return len(letter) == 1 < len(name) and name.startswith(letter)


def _respelt(one: str, other: str) -> bool:
    """Whether two long words differ by one letter within.

    The last one tells "Daniel" from "Daniela", the first "Lukas" from "Pukas".
    """
    short, long = sorted((one, other), key=len)
    if len(short) < _SPELT or len(long) - len(short) > 1 or one == other:
        return False
    same = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), 0)
    rest = len(long) - same - 1
    return same > 0 < rest and short[-rest:] == long[-rest:]
