"""A time expression that only the document's date can tell, kept until that date is known.

The date of a document without metadata comes to light only once all its expressions are read, so
"last year" is first given a note of its groups for a name, and its real name later.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from kg.link.dates import Groups, normalise_date

_MARK = "?"
_SOME_DAY = "2000-06-15"


def defer_date(text: str, groups: Groups, document_date: str = "") -> str | None:
    """As `normalise_date`, but a note in place of None where some document date could tell.

    >>> defer_date("last year", {"turn": "last", "unit": "year"})
    '?turn=last&unit=year'
    >>> defer_date("30 February", {"day": "30", "month": "February"}) is None
    True
    """
    name = normalise_date(text, groups, document_date)
    if name is not None or normalise_date(text, groups, _SOME_DAY) is None:
        return name
    return _MARK + urlencode({k: v for k, v in groups.items() if v})


def is_deferred(name: str) -> bool:
    """Whether a name is a note still to be told."""
    return name.startswith(_MARK)


def tell_date(name: str, document_date: str) -> str | None:
    """The real name behind a note, None when this date does not tell it either.

    >>> tell_date("?turn=last&unit=year", "2024-01-03")
    '2023'
    """
    return normalise_date("", dict(parse_qsl(name[len(_MARK) :])), document_date)
