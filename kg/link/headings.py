"""Sentences and mentions in, what is listed below which heading out.

"Members present / Ann Lee, chair / ...": each line of the list is read below the heading, as far as
lines go on with names. A list in the heading's own line counts too: "Present: Ann Lee, Bo Dahl".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from kg.model import Mention

_NUMBER = re.compile(r"\d{1,3}[.:)]\s+")
"""The number of a paragraph before its words."""
_MARKS = " \n:*#_-"
_OPENING = 20
"""Characters before the name that opens a line: a title, a list mark."""
_SHORT = 90
"""The most characters of a line in a list that opens with something else than a name."""


def listed(
    text: str,
    spans: Sequence[tuple[int, int]],
    named: Iterable[Mention],
    headings: Collection[str],
) -> Mapping[int, str]:
    """The heading, in lower case, of each sentence that is listed below one, by its start.

    >>> text = "Present:\\nAnn Lee, chair\\n\\nWe met."
    >>> lee = Mention(9, 16, "Person", "Ann Lee", "x")
    >>> listed(text, [(0, 8), (9, 23), (25, 32)], [lee], {"present"})
    {9: 'present'}
    """
    if not headings:
        return {}
    starts = sorted(m.start for m in named)
    found: dict[int, str] = {}
    heading = ""
    for start, end in spans:
        number = _NUMBER.match(text, start)
        said, _, rest = text[number.end() if number else start : end].partition(":")
        key = said.strip(_MARKS).lower()
        if key in headings:
            heading = key
            if rest.strip(_MARKS):
                found[start] = key
        elif heading and _goes_on(text, start, end, starts):
            found[start] = heading
        else:
            heading = ""
    return found


def _goes_on(text: str, start: int, end: int, starts: Sequence[int]) -> bool:
    """Whether a sentence is a line of the list: it opens with a name, or is short and follows."""
    if any(start <= at <= start + _OPENING for at in starts):
        return True
    parted = text[max(0, start - 3) : start].count("\n") > 1
    return not parted and end - start < _SHORT and text[end - 1] not in ".?!"
