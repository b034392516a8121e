"""An office with its field and country stands as one name with its holder."""

from __future__ import annotations

import pytest

from kg.match.captures import listed
from kg.match.officed import homes, officed
from kg.match.view import View
from kg.model import Mention
from kg.parse.tokens import tokenize


def _placed(text: str, known: dict[str, str]) -> View:
    found = []
    for words, kind in known.items():
        start = text.index(words)
        found.append(Mention(start, start + len(words), kind, words, "test"))
    return View(tokenize(text, 0, len(text)), found)


@pytest.mark.parametrize(
    ("text", "known", "spans"),
    [
        (
            "Minister of Mines and Ports Ann Lee said",
            {"Minister of Mines and Ports": "Title", "Ann Lee": "Person"},
            {0: (0, 7)},
        ),
        (
            "the Mayor of the Malta Ann Lee said",
            {"Mayor": "Title", "Malta": "Place", "Ann Lee": "Person"},
            {1: (1, 7)},
        ),
        ("Mayor Ann Lee said", {"Mayor": "Title", "Ann Lee": "Person"}, {}),
        ("in Malta Ann Lee said", {"Malta": "Place", "Ann Lee": "Person"}, {}),
    ],
)
def test_an_office_of_several_pieces_reaches_to_the_name(
    text: str, known: dict[str, str], spans: dict[int, tuple[int, int]]
) -> None:
    view = _placed(text, known)
    assert officed(view.lower, [(p.start, p.end, p.mention) for p in view.outer]) == spans


def test_a_country_within_an_office_is_no_member_of_a_list() -> None:
    text = "Jon Dahl and the mayor of Malta Ann Lee"
    known = {"Jon Dahl": "Person", "mayor": "Title", "Malta": "Place", "Ann Lee": "Person"}
    view = _placed(text, known)
    (found,), _ = listed(view, view.outer[0], {"Person", "Place"}, "each")
    assert [m.text for m in found.mentions] == ["Jon Dahl", "Ann Lee"]


@pytest.mark.parametrize(
    ("text", "known", "tokens"),
    [
        ("President Ann Lee of Malta and", {"Ann Lee": "Person", "Malta": "Place"}, {3, 4}),
        ("Ann Lee of the Malta, Jon", {"Ann Lee": "Person", "Malta": "Place"}, {2, 3, 4}),
        ("Ann Lee in Malta, Jon", {"Ann Lee": "Person", "Malta": "Place"}, set()),
        ("the ports of Malta, Jon", {"Malta": "Place"}, set()),
    ],
)
def test_a_country_after_a_name_tells_whose_office_it_is(
    text: str, known: dict[str, str], tokens: set[int]
) -> None:
    view = _placed(text, known)
    assert homes(view.lower, [(p.start, p.end, p.mention) for p in view.outer]) == tokens


def test_a_list_goes_on_past_the_country_of_a_person() -> None:
    text = "Jon Dahl of Malta, Ann Lee"
    view = _placed(text, {"Jon Dahl": "Person", "Malta": "Place", "Ann Lee": "Person"})
    (found,), _ = listed(view, view.outer[0], {"Person", "Place"}, "each")
    assert [m.text for m in found.mentions] == ["Jon Dahl", "Ann Lee"]
