"""A name made by a pattern does not tear a title, nor swallow what stands beside it."""

from __future__ import annotations

import pytest

from kg.match.borders import is_sound
from kg.match.view import View
from kg.model import Mention
from kg.parse.tokens import tokenize
from kg.parse.walk import Grammar

ORG = "Organization"


def _view(text: str, known: list[tuple[str, str]]) -> View:
    found = []
    for words, kind in known:
        start = text.index(words)
        name = words if kind == ORG else ""
        found.append(Mention(start, start + len(words), kind, words, "test", name))
    return View(
        tokenize(text, 0, len(text)), found, grammar=Grammar(auxiliary=frozenset({"Title"}))
    )


@pytest.mark.parametrize(
    ("text", "known", "makes", "span", "sound"),
    [
        ("Vice President Ann Lee", [("Vice President", "Title")], "Person", (1, 4), False),
        ("Vice President Ann Lee", [("Vice President", "Title")], "Person", (2, 4), True),
        ("Port Bank Governor Ann Lee", [("Governor", "Title")], ORG, (0, 3), False),
        ("Port Bank Governor Ann Lee", [("Governor", "Title")], ORG, (0, 2), True),
        ("Rural Land Minister Ann Lee", [("Minister", "Title")], "Title", (0, 3), True),
        ("Office of the President spoke", [("President", "Title")], ORG, (0, 4), True),
        ("Leyen and Rivers Club met", [("Rivers Club", ORG)], ORG, (0, 4), False),
        ("Western and Rivers Club met", [("Rivers Club", ORG)], ORG, (0, 4), True),
        ("Lakes and Rivers Club met", [("Club", ORG)], ORG, (0, 4), True),
    ],
)
def test_a_name_is_sound_at_both_ends(
    text: str, known: list[tuple[str, str]], makes: str, span: tuple[int, int], *, sound: bool
) -> None:
    assert is_sound(_view(text, known), makes, *span) is sound
