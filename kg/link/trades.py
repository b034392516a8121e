"""Mentions of fields of the economy in, which of their forms name one field out.

A word list calls "the steel industry" steel manufacturing and "steel" steel; to a text that says
both they are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.link.forms import trade_key
from kg.model import Mention


def same_trades(mentions: Iterable[Mention]) -> Mapping[str, str]:
    """For each surface, as a key, the key that all surfaces and names of its field share.

    >>> steel = Mention(0, 5, "Industry", "steel", "x", name="steel")
    >>> industry = Mention(9, 23, "Industry", "steel industry", "x", name="steel manufacturing")
    >>> made = Mention(30, 49, "Industry", "steel manufacturing", "x", name="steel manufacturing")
    >>> sorted(set(same_trades([steel, industry, made]).values()))
    ['steel manufacturing']
    """
    parents: dict[str, str] = {}
    for mention in mentions:
        surface = _root(parents, trade_key(mention.text))
        name = _root(parents, trade_key(mention.name or mention.text))
        parents[surface] = parents[name] = name
    return {form: _root(parents, form) for form in parents}


def _root(parents: Mapping[str, str], form: str) -> str:
    while parents.get(form, form) != form:
        form = parents[form]
    return form
