# source: written for kg; licence: MIT
"""Words that tell a verb from a noun where it stands, and a participle from a past form."""

from __future__ import annotations

POOR = frozenset("country countries nation nations state states economy economies world".split())
"""What "developing" stands before without anybody developing it."""
PARTICLED = {
    **dict.fromkeys(("call", "calls", "called"), frozenset({"for", "on", "upon"})),
    **dict.fromkeys(("work", "works", "worked"), frozenset({"with", "closely", "together"})),
    **dict.fromkeys(("focus", "focuses", "focused"), frozenset({"on"})),
    **dict.fromkeys(("lay", "point", "points", "pointed"), frozenset({"out"})),
    **dict.fromkeys(("act", "acts", "report", "reports"), frozenset({"on"})),
    **dict.fromkeys(("aim", "aims", "plan", "plans"), frozenset({"to", "at", "for"})),
    **dict.fromkeys(("step", "speed", "set", "open", "scale"), frozenset({"up"})),
}
"""Words that are verbs rather than nouns before these small words, after "and" or a comma."""
DONE = frozenset({"said", "met"})
"""Past forms that hardly ever tell what was done to the noun before them."""
BEHIND = frozenset({"forward", "forth", "out", "up", "off", "over"})
"""Particles between a participle and who did it: "put forward by"."""
SPOKEN = frozenset({"said", "added", "went", "came", "ended", "began", "started", "rose", "fell"})
PLACED = frozenset({"by", "in", "on", "at", "from", "during", "between"})
MEANT = {
    **dict.fromkeys(("aimed", "targeted", "centred", "centered"), frozenset({"at", "on"})),
    **dict.fromkeys(("designed", "intended", "meant"), frozenset({"to", "for", "as"})),
    **dict.fromkeys(
        ("geared", "directed", "oriented"), frozenset({"to", "towards", "toward", "at"})
    ),
    **dict.fromkeys(("destined", "earmarked", "tailored"), frozenset({"to", "for"})),
}
"""Participles that tell what the name before them is for: "the plan, designed to"."""
EARLIER = frozenset({"after", "since", "before", "until", "till", "once"})
"""Words that open a clause or bring a noun: "after the council adopted", "after the vote"."""
NEAR = frozenset({"last", "this", "next", "earlier"})
SPELLS = (["year"], ["month"], ["week"], ["spring"], ["summer"], ["autumn"], ["winter"], ["fall"])
"""What tells when after `NEAR`, where no date stands: "adopted last year by"."""
