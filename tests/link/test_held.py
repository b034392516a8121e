"""The offices that persons are named with, and the country or body of each."""

from __future__ import annotations

import pytest

from kg.link.cluster import OFFICE, Cluster
from kg.link.held import Beside
from kg.link.offices import Offices
from kg.model import Mention


def _mention(text: str, words: str, kind: str, feature: str = "") -> Mention:
    start = text.index(words)
    return Mention(start, start + len(words), kind, words, "test", "", "", feature)


def _merged(text: str, office: str, titles: list[str], country: str) -> list[str]:
    people = [Cluster("Person", [_mention(text, "Ann Lee", "Person")])]
    if office:
        people.append(Cluster("Person", [_mention(text, office, "Person", OFFICE)]))
    place = Cluster("Place", [_mention(text, country, "Place")])
    found = [_mention(text, title, "Title") for title in titles]
    return [c.name for c in Offices(text, found).merged([*people, place]) if c.type == "Person"]


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Prime Minister of Malta Ann Lee came.", "Prime Minister", "Malta"),
        ("The president of the Malta, Mr Ann Lee, came.", "president", "Malta"),
        ("Malta's new President Ann Lee came.", "President", "Malta"),
        ("Ann Lee, a president of Malta, came.", "president", "Malta"),
        ("Ann Lee, Malta president, came.", "president", "Malta"),
        ("Ann Lee saw Malta. A president came.", "president", None),
        ("Ann Lee, President Jon Dahl and Malta came.", "President", None),
    ],
)
def test_an_office_is_held_with_its_country(text: str, title: str, body: str | None) -> None:
    country = Cluster("Place", [_mention(text, "Malta", "Place")])
    beside = Beside(text, [_mention(text, title, "Title")], [country])
    held = beside.held([Cluster("Person", [_mention(text, "Ann Lee", "Person")])])
    assert [h.body.name for h in held if h.body] == ([body] if body else [])


@pytest.mark.parametrize(
    ("text", "office", "titles", "things"),
    [
        ("Malta PM goes. Prime Minister Ann Lee said so.", "Malta PM", ["PM", "Prime Minister"], 1),
        ("Malta PM goes. President Ann Lee said so.", "Malta PM", ["PM", "President"], 2),
        ("The President met President Ann Lee in Malta.", "President", ["President"], 2),
        ("President of Malta Ann Lee came. The president left.", "president", ["President"], 1),
    ],
)
def test_an_office_named_first_or_last_is_the_person_named_with_it(
    text: str, office: str, titles: list[str], things: int
) -> None:
    if office == "president":
        titles = [*titles, "president"]
    assert len(_merged(text, office, titles, "Malta")) == things
