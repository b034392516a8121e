"""What a relation rule found: two mentions, the predicate, and where in the sentence."""

from __future__ import annotations

from typing import NamedTuple

from kg.model import Mention


class Found(NamedTuple):
    """A match of a relation rule, before its status is known.

    `trigger` is the token span of the words that set it off; `governors` are the main verbs above
    it, nearest first ("plans" over "to adopt"); `qualifiers` are further roles by name.
    """

    rule: str
    predicate: str
    subject: Mention
    object: Mention
    trigger: tuple[int, int]
    governors: tuple[int, ...] = ()
    status: str = ""
    qualifiers: tuple[tuple[str, Mention], ...] = ()
    exact: bool = True
    """False when an argument was reached by a loose scope rather than its grammatical role."""
    only: str = ""
    """The status without which the match counts for nothing."""
