"""Gatherings told by code, by description and by their body are one thing each."""

from __future__ import annotations

import pytest

from kg.link.bare import join_bare
from kg.link.cluster import Cluster
from kg.link.codes import codes, join_codes, join_numbered
from kg.link.described import join_described
from kg.link.sittings import join_sittings
from kg.model import EntityType, Mention, Ontology

ONTOLOGY = Ontology({"Meeting": EntityType("Meeting"), "Organization": EntityType("Organization")})


def named(text: str, *names: str, kind: str = "Meeting") -> list[Cluster]:
    """A cluster for each name, mentioned where it first stands."""
    found = []
    for name in names:
        at = text.index(name)
        found.append(Cluster(kind, [Mention(at, at + len(name), kind, name, "test")]))
    return found


def test_a_code_in_brackets_names_the_gathering_before_it() -> None:
    text = "The Second Rivers Meeting (RM-2) met. RM-3 did not."
    kept = join_codes(text, named(text, "Second Rivers Meeting", "RM-2", "RM-3"), ONTOLOGY)
    assert [c.name for c in kept] == ["Second Rivers Meeting", "RM-3"]


def test_the_closing_ceremony_is_a_part_of_the_gathering_named_before_it() -> None:
    text = "The Rivers Forum met. The closing ceremony was long, unlike a closing ceremony of old."
    kept = join_bare(text, named(text, "Rivers Forum", "closing ceremony"), ONTOLOGY)
    assert [(c.name, len(c.mentions)) for c in kept] == [("Rivers Forum", 2)]


def test_all_names_before_one_code_name_one_gathering() -> None:
    text = "Fifth Talks of the Rivers Forum (RF-5). The fifth Rivers Talks (RF-5)."
    names = named(text, "Fifth Talks of the Rivers Forum", "Rivers Forum", "fifth Rivers Talks")
    (code,) = named(text, "RF-5")
    code.add(Mention(text.rindex("RF-5"), text.rindex("RF-5") + 4, "Meeting", "RF-5", "test"), "")
    kept = join_codes(text, [*names, code], ONTOLOGY)
    assert [len(c.mentions) for c in kept] == [4, 1]


def test_a_code_that_no_rule_knows_is_one_by_its_brackets() -> None:
    text = "The third Rivers Meeting (RIV III) met. RIV III was short. Malta (EU) was there."
    found = list(codes(text, named(text, "third Rivers Meeting"), ONTOLOGY))
    assert [(code, thing.name) for code, _, thing in found] == [("RIV III", "third Rivers Meeting")]


def test_a_code_is_the_gathering_that_its_letters_and_number_spell() -> None:
    text = "The second Meeting on Rivers met. MOR-2 was short, MOR-3 was not."
    kept = join_numbered(named(text, "second Meeting on Rivers", "MOR-2", "MOR-3"), ONTOLOGY)
    assert [c.name for c in kept] == ["second Meeting on Rivers", "MOR-3"]


DESCRIBED = [
    ("regular work meeting on port growth", "regular meeting on growth of port", 1),
    ("regular work meeting on port growth", "regular meeting on fish", 2),
    ("third meeting of port growth", "second meeting of port growth", 2),
    ("Work Meeting on Port Growth", "work meeting on port growth", 2),
]


@pytest.mark.parametrize(("one", "other", "things"), DESCRIBED)
def test_two_descriptions_with_alike_topics_tell_of_one_gathering(
    one: str, other: str, things: int
) -> None:
    text = f"{one}. {other}."
    assert len(join_described(named(text, one, other), ONTOLOGY)) == things


SITTINGS = [
    (("third session", "annual session"), 1),
    (("third session", "annual session", "fourth session"), 3),
    (("annual session", "winter session"), 2),
]


@pytest.mark.parametrize(("names", "things"), SITTINGS)
def test_an_unnumbered_sitting_is_the_one_numbered_sitting_of_its_body(
    names: tuple[str, ...], things: int
) -> None:
    text = " ".join((*names, "Harbour Council"))
    (body,) = named(text, "Harbour Council", kind="Organization")
    sittings = named(text, *names)
    said = [("sessionOf", s.mentions[0], body.mentions[0]) for s in sittings]
    kept = join_sittings([*sittings, body], said)
    assert len(kept) == things + 1


BARE = [
    ("Harbour Board Meeting. The board held a meeting.", 1),
    ("The spirit of the Harbour Board Meeting. The board held a meeting.", 2),
    ("The board held a meeting. Harbour Board Meeting.", 2),
]


@pytest.mark.parametrize(("text", "things"), BARE)
def test_a_bare_meeting_is_the_one_that_the_headline_names(text: str, things: int) -> None:
    kept = join_bare(text, named(text, "Harbour Board Meeting", "meeting"), ONTOLOGY)
    assert len(kept) == things


MANNER = "The {0} opened. The {1} lasted."


@pytest.mark.parametrize(
    ("full", "told", "left"),
    [
        ("Rivers Forum", "two-day meeting", 1),
        ("Rivers Forum", "virtual forum", 1),
        ("Rivers Forum", "virtual summit", 2),
        ("Rivers Forum", "budget meeting", 2),
    ],
)
def test_how_people_meet_does_not_tell_another_meeting(full: str, told: str, left: int) -> None:
    text = MANNER.format(full, told)
    assert len(join_bare(text, named(text, full, told), ONTOLOGY)) == left


def test_a_virtual_meeting_that_is_new_is_one_of_its_own() -> None:
    text = "The Rivers Forum opened. A virtual meeting followed."
    assert len(join_bare(text, named(text, "Rivers Forum", "virtual meeting"), ONTOLOGY)) == 2
