"""The pieces that a chunked or parsed sentence is made of: noun phrases, verb groups, marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Voice = Literal["active", "passive"]
Form = Literal["finite", "infinitive", "gerund", "participle"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase on tokens `[start, end)`; `head` is its last noun, before any preposition.

    `owner` is the token after the possessive 's, where "Shanghai's three industries" begins again.
    """

    start: int
    end: int
    head: int
    pronoun: bool = False


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb group on tokens `[start, end)` with its main verb at `head`."""

    start: int
    end: int
    head: int
    form: Form
    voice: Voice
    modal: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """Any other token that shapes the clause."""

    start: int
    kind: Literal["prep", "conj", "comma", "sub", "wh", "stop", "adv", "quote", "other"]

    @property
    def end(self) -> int:
        """One past the token."""
        return self.start + 1


@dataclass(frozen=True, slots=True)
class Tree:
    """A parse, one entry a token: reading set, the token it hangs on (itself if none), label."""

    tags: tuple[int, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]


Element = Phrase | Verb | Mark
