"""A frame's argument and a mention in, whether its name tells of the kind wanted out."""

from __future__ import annotations

import re

from kg.model import Argument, Mention

_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
_TOPIC = re.compile(r"(?<=\w)\W+(?:on|for|to|of|about|against|in|with|concerning|regarding|by)\b")
"""What opens the part of a name that tells its topic: "subsidy on electricity bills"."""


def is_named(argument: Argument, mention: Mention) -> bool:
    """Whether a name, up to its topic, holds one of the words wanted, and none of those barred.

    >>> bill = Argument(("Policy",), named=("bill", "h.r"))
    >>> is_named(bill, Mention(0, 8, "Policy", "H.R.1424"))
    True
    >>> is_named(bill, Mention(0, 17, "Policy", "levy on bill boards"))
    False
    >>> is_named(Argument(("Policy",), unnamed=("bill",)), Mention(0, 10, "Policy", "Ports Bill"))
    False
    """
    if not argument.named and not argument.unnamed:
        return True
    kind = _TOPIC.split(mention.text.lower(), maxsplit=1)[0]
    words = frozenset(_WORD.findall(kind))
    wanted = not argument.named or not words.isdisjoint(argument.named)
    return wanted and words.isdisjoint(argument.unnamed)
