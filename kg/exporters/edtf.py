"""A date as entities are named, and its words, in; the same in EDTF (ISO 8601-2) out.

EDTF says what a plain ISO date cannot: an unknown year, a decade, a season.
Source: https://www.loc.gov/standards/datetime/
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_SEASONS = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
_SEASON = re.compile(rf"(?:the )?({'|'.join(_SEASONS)}) (?:of )?\d{{4}}", re.IGNORECASE)
_DECADE = re.compile(r"(?:the )?\d{3}0s", re.IGNORECASE)


def edtf(iso: str, words: Iterable[str] = ()) -> str:
    """The date in EDTF; `words` are all the forms in which texts give it.

    >>> edtf("--07-25"), edtf("1990/1999", ["1990s"]), edtf("2024", ["spring 2024"])
    ('XXXX-07-25', '199X', '2024-21')
    >>> edtf("2024-07-15/2024-07-18"), edtf("2024", ["spring 2024", "2024"])
    ('2024-07-15/2024-07-18', '2024')
    """
    said = list(words)
    if said and all(_DECADE.fullmatch(form) for form in said):
        return f"{iso[:3]}X"
    seasons = {found[1].lower() for form in said if (found := _SEASON.fullmatch(form))}
    if len(seasons) == 1 and all(_SEASON.fullmatch(form) for form in said):
        return f"{iso[:4]}-{_SEASONS[seasons.pop()]}"
    return "/".join(re.sub("^--", "XXXX-", part) for part in iso.split("/"))
