"""Names of party committees and of their sittings in, spelled one way out.

Translations put the same committee as "CPC Hunan Provincial Committee", "Hunan Provincial Party
Committee" and "Hunan Provincial Committee of the Communist Party of China".
"""

from __future__ import annotations

import re
from functools import lru_cache

_AFTER = re.compile(r"\bcommittee of the (?:cpc|communist party of china)\b")
_BEFORE = re.compile(r"\bcpc ((?:\w+ ){1,3})committee\b")
_TWICE = re.compile(r"\bparty party\b")
_SITTING = re.compile(r"\bplenary meeting\b|\bplenum\b")
_CONGRESS = re.compile(
    r"\b(?:national )?congress of the (?:cpc|communist party of china|party)\b|"
    r"\b(?:the )?(?:communist party of china|cpc|party)(?:['’]s)? (?:national )?congress\b"
)
_MEETING = re.compile(r"^(\w+) meeting\b(?= of the \d)")


@lru_cache(maxsize=65536)
def one_spelling(name: str) -> str:
    """A name in lower case with its party committee and its sitting spelled one way.

    >>> one_spelling("9th Plenum of the 3rd CPC Harbour Committee")
    '9th plenary session of the 3rd harbour party committee'
    >>> one_spelling("3rd Harbour Committee of the Communist Party of China")
    '3rd harbour party committee'
    >>> one_spelling("12th Party Congress") == one_spelling("12th CPC National Congress")
    True
    """
    low = name.lower()
    if "committee" in low:
        low = _BEFORE.sub(r"\1party committee", _AFTER.sub("party committee", low))
        low = _TWICE.sub("party", low)
    if "congress" in low:
        low = _CONGRESS.sub("cpc national congress", low)
    return _MEETING.sub(r"\1 session", _SITTING.sub("plenary session", low))
