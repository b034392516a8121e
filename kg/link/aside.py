"""A text and its gatherings in, those it speaks of only in passing out.

"They studied the spirit of the 20th congress" is no report on the congress: what "the meeting"
does later on, and who attends, is said of another.
"""

from __future__ import annotations

import re

from kg.link.cluster import Cluster
from kg.model import Ontology

_GATHERING = "Meeting"
"""The type whose things are told apart so."""
_BEFORE = re.compile(
    r"(?:\b(?:spirit|essence|principles?|requirements?|decisions?|arrangements?|deployments?|"
    r"instructions?|guidelines?|blueprint|tasks?|goals?|report|outcomes?|outcome document|victory|"
    r"convening|study of|learning) (?:\w+ ){0,4}?(?:of|from|by|set by|made at) "
    r"|\b(?:since|implement\w*|welcome\w*|greet\w*) )(?:the )?(?:\w+ )?\Z",
    re.IGNORECASE,
)
_REACH = 70
"""Characters before a name that tell how it is spoken of, at most."""


def is_aside(text: str, thing: Cluster, ontology: Ontology) -> bool:
    """Whether the text names a gathering only for what came of it."""
    return ontology.is_a(thing.type, _GATHERING) and all(
        _BEFORE.search(text, max(0, m.start - _REACH), m.start) for m in thing.mentions
    )
