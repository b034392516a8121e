"""A mention and its noun phrase in, whether the phrase is about the mention out."""

from __future__ import annotations

from kg.match.view import Placed, View
from kg.parse.chunks import Phrase


def heads_phrase(view: View, placed: Placed, phrase: Phrase) -> bool:
    """Whether a mention is the head of its phrase, or stands before a head that it fills.

    "The biomedicine industry" is about biomedicine, "a trade war" is not about trade; nor is "the
    construction of a port" about construction, a light noun that hands on to what follows.
    """
    if placed.end > phrase.head:
        return placed.start < phrase.head or not is_light(view, phrase)
    words = view.sentence.lower
    after = words[placed.end : phrase.head]
    return words[phrase.head] in view.grammar.carriers and not {"'s", "'"} & set(after)


def is_light(view: View, phrase: Phrase) -> bool:
    """Whether the phrase's head only hands on to what follows "of"."""
    words = view.sentence.lower
    following = words[phrase.end] if phrase.end < len(words) else ""
    return following == "of" and words[phrase.head] in view.grammar.light
