"""A text and its gatherings in, those it speaks of only in passing out.

"They studied the spirit of the 20th congress" is no report on the congress: what "the meeting"
does later on, and who attends, is said of another.
"""

from __future__ import annotations

import re

from kg.link.cluster import GATHERING, Cluster
from kg.model import Mention, Ontology

_BEFORE = re.compile(
    r"(?:\b(?:spirit|essence|principles?|requirements?|decisions?|arrangements?|deployments?|"
    r"instructions?|guidelines?|blueprint|tasks?|goals?|report|outcomes?|outcome document|victory|"
    r"convening|study of|learning|speech(?:es)?|remarks) (?:\w+ ){0,4}?"
    r"(?:of|from|by|set by|made at) |\b(?:since|implement\w*|welcome\w*|greet\w*) )"
    r"(?:the |a |an )?(?:\w+ )?\Z",
    re.IGNORECASE,
)
_REACH = 70
"""Characters before a name that tell how it is spoken of, at most."""
_TOLD = re.compile(
    r"\b(?:meeting|session|conference|plenum) (?:also )?(?:pointed out|emphasi[sz]ed|stressed|"
    r"noted|held|believed|considered|required|demanded|recalled) that [^.;]*\Z",
    re.IGNORECASE,
)
_TOLD_REACH = 250
"""Characters before a name within which a meeting may be telling of it, at most."""


def firm(text: str, thing: Cluster, ontology: Ontology) -> int:
    """Where a text first names a gathering not only for what came of it; its end when never."""
    if not ontology.is_a(thing.type, GATHERING):
        return 0
    return min((m.start for m in thing.mentions if not _passing(text, m)), default=len(text))


def _passing(text: str, named: Mention) -> bool:
    """Whether a gathering is named for what came of it, or by another one that recalls it."""
    start = named.start
    return bool(
        _BEFORE.search(text, max(0, start - _REACH), start)
        or _TOLD.search(text, max(0, start - _TOLD_REACH), start)
    )
