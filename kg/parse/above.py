# source: written for kg; licence: MIT
"""Words that tell who does what an infinitive, a gerund or a relative clause says."""

from __future__ import annotations

SELF = frozenset({"it", "he", "she", "they"})
DUMMY = frozenset({"is", "was", "be", "been", "seems", "remains"})
"""Verbs whose "it" often is nobody: "said that it is necessary"."""
COPULA = frozenset({"is", "are", "was", "were", "be", "been", "becomes", "became", "remains"})
HOLDS = frozenset(
    """has have had includes include included contains contain contained features provides offers
    comprises carries""".split()
)
"""Verbs whose subject does what their object does: "the plan has provisions that help"."""
BY_WHICH = frozenset({"in", "by", "through", "after", "before", "without", "while"})
"""Prepositions after which a gerund tells what the subject of the main verb does."""
TOPIC = frozenset({"on", "about", "regarding", "concerning"})
FURTHERS = frozenset(
    """guide guides guided guiding encourage encourages encouraged encouraging help helps helped
    helping support supports supported supporting enable enables enabled enabling allow allows
    allowed allowing lead leads led leading mobilize mobilizes mobilized mobilizing mobilise
    mobilises mobilised mobilising incentivize incentivizes incentivized incentivizing push pushes
    pushed pushing organize organizes organized organizing organise organises organised organising
    direct directs directed directing assist assists assisted assisting attract attracts attracted
    attracting induce induces induced inducing motivate motivates motivated motivating empower
    empowers empowered empowering mandate mandates mandated""".split()
)
"""Verbs by which somebody does a thing through others: "guides banks to lend to farms"."""
OVER = frozenset({"of", "by", "for", "from"})
"""Prepositions over which a noun hands an infinitive on ("plan of X to adopt")."""
PLACES = frozenset({"in", "on", "at", "during"})
"""Prepositions of what tells where or when."""
