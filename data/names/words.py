"""Tells which names are also English words, so that they are left out or need a context."""

from __future__ import annotations

from functools import cache

from lemminflect import getAllLemmas

_FUNCTION = """
about above across after against all also and any are away back because been before being below
between both but can did does done each else even ever every few for from had has have her here
him his how into its itself just last less let like many may might more most much must near
never next non none nor not now off once one only onto other our out over own per same she
should since some still such than that the their them then there these they this those though
through too toward under until unto upon via was were what when where which while who whom
whose why will with within would yes yet you your january february march april june july august
september october november december monday tuesday wednesday thursday friday saturday sunday
two three four five six seven eight nine ten north south east west central van von der den des
del las los saint mount lake port new old upper lower among amid amongst besides despite during
except whether whereas either neither otherwise therefore thus however moreover meanwhile
perhaps rather quite ago alas hence
"""
FUNCTION = frozenset(_FUNCTION.split())
"""Words that no lexicon of nouns, verbs and adjectives holds."""


@cache
def is_word(name: str) -> bool:
    """Whether the name in small letters is an English word, by lemminflect's lexicon.

    >>> is_word("Reading"), is_word("Kyiv")
    (True, False)
    """
    low = name.lower()
    return low in FUNCTION or bool(getAllLemmas(low))
