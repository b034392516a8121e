"""Offices that stand for the person who was named with them."""

from __future__ import annotations

import pytest

from kg.link.cluster import Cluster
from kg.link.offices import Offices
from kg.model import Mention


def _mention(text: str, words: str, kind: str = "Person", feature: str = "") -> Mention:
    start = text.index(words)
    return Mention(start, start + len(words), kind, words, "test", "", "", feature)


@pytest.mark.parametrize(
    ("text", "name", "title", "bare", "points"),
    [
        ("Mayor Ann Lee came. The mayor spoke.", "Ann Lee", "Mayor", "mayor", True),
        ("Ann Lee, a former mayor, came. Then the Mayor spoke.", "Ann Lee", "mayor", "Mayor", True),
        ("Mayor Ann Lee came. The mayor of Goa spoke.", "Ann Lee", "Mayor", "mayor", False),
        ("Judge Ann Lee came. The mayor spoke.", "Ann Lee", "Judge", "mayor", False),
        ("Mayor Ann Lee came. A mayor spoke.", "Ann Lee", "Mayor", "mayor", False),
        ("Vice Mayor Ann Lee came. The mayor spoke.", "Ann Lee", "Vice Mayor", "mayor", False),
        ("The mayor spoke. Mayor Ann Lee came.", "Ann Lee", "Mayor", "mayor", False),
    ],
)
def test_a_bare_title_points_to_the_person_last_named_with_it(
    text: str, name: str, title: str, bare: str, points: bool
) -> None:
    person = Cluster("Person", [_mention(text, name)])
    offices = Offices(text, [_mention(text, title, "Title"), _mention(text, bare, "Title")])
    found = list(offices.bare([person], {}))
    assert [m.text for _, m in found] == ([bare] if points else [])


def test_an_office_is_put_to_the_person_named_after_the_same_words() -> None:
    text = "French President Ann Lee came. The French president spoke."
    person = Cluster("Person", [_mention(text, "Ann Lee")])
    office = Cluster("Person", [_mention(text, "French president", feature="office")])
    titles = [_mention(text, "President", "Title"), _mention(text, "president", "Title")]
    merged = Offices(text, titles).merged([person, office])
    assert [(c.name, len(c.mentions)) for c in merged] == [("Ann Lee", 2)]


def test_an_office_with_no_holder_stays_a_person_of_its_own() -> None:
    text = "Ann Lee came. The French president spoke."
    person = Cluster("Person", [_mention(text, "Ann Lee")])
    office = Cluster("Person", [_mention(text, "French president", feature="office")])
    titles = [_mention(text, "president", "Title")]
    merged = Offices(text, titles).merged([person, office])
    assert [c.name for c in merged] == ["Ann Lee", "French president"]
