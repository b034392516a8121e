"""A text and a word in, where the word stands in it out."""

from __future__ import annotations

from collections.abc import Iterator


def places(text: str, word: str) -> Iterator[tuple[int, int]]:
    """The characters of each use of `word` that no letter or figure goes on at either side.

    A hyphen before it counts as going on, one after it does not.

    >>> list(places("Ng met Ng-Lee, not Wu-Ng or Ngo.", "Ng"))
    [(0, 2), (7, 9)]
    """
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (_goes_on(text[at - 1 : at]) or text[at - 1 : at] == "-") and not _goes_on(
            text[end : end + 1]
        ):
            yield at, end
            at = text.find(word, end)
        else:
            at = text.find(word, at + 1)


def _goes_on(character: str) -> bool:
    return character.isalnum() or character == "_"
