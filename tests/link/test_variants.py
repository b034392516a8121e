"""Names that tell one thing in other words or another order."""

from __future__ import annotations

import pytest

from kg.link.cluster import Cluster
from kg.link.variants import join_variants
from kg.model import Mention
from kg.packs import load_pack


def _clusters(*names: tuple[str, ...]) -> list[Cluster]:
    """One cluster a row: its type, then its surfaces."""
    at, made = 0, []
    for kind, *surfaces in names:
        thing = Cluster(kind)
        for surface in surfaces:
            thing.mentions.append(Mention(at, at + len(surface), kind, surface, "test"))
            at += 100
        made.append(thing)
    return made


PARTY = ("Organization", "Communist Party of China", "CPC", "Party")


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("9th CPC Central Committee", "9th Central Committee of the Party", "Organization"),
        ("Third Plenum of the CPC Committee", "CPC Committee's Third Plenum", "Session"),
        ("Rural Labour Conference", "Conference on Rural Labour", "Conference"),
        ("CPC Provincial Committee", "Hebei Provincial Party Committee", "Organization"),
        ("Plan for Steel and Coal Towns", "Steel and Coal Towns Plan", "Policy"),
        ("Hebei government", "provincial government", "Organization"),
        ("Hebei's new minority government", "Hebei government", "Organization"),
        ("Hebeian cabinet", "Hebei's cabinet", "Organization"),
        ("Lakemouth City Party Committee", "Lakemouth Municipal Party Committee", "Organization"),
        ("Lakemouth Municipal People's Government", "city government", "Organization"),
        (
            "Lakemouth Municipal Party Committee's Standing Committee",
            "Municipal Standing Committee",
            "Organization",
        ),
    ],
)
def test_the_same_words_name_the_same_thing(one: str, other: str, kind: str) -> None:
    ontology = load_pack("policy").ontology
    rows = _clusters(PARTY, ("Place", "Hebei", "Hebeian"), (kind, one), (kind, other))
    assert len(join_variants(rows, ontology)) == 3


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("9th CPC Central Committee", "8th CPC Central Committee", "Organization"),
        ("Bank of Hebei", "Hebei Trade Bank", "Organization"),
        ("Steel Plan", "Plan for Coal", "Policy"),
        ("Hebei Trade Bank", "Trade Council of Hebei", "Organization"),
        ("Hebei Trade Council", "provincial council", "Organization"),
    ],
)
def test_other_words_name_another_thing(one: str, other: str, kind: str) -> None:
    ontology = load_pack("policy").ontology
    rows = _clusters(PARTY, ("Place", "Hebei"), (kind, one), (kind, other))
    assert len(join_variants(rows, ontology)) == 4


def test_a_name_that_fits_two_fuller_ones_stays_alone() -> None:
    rows = _clusters(
        ("Place", "Hebei"),
        ("Place", "Jilin"),
        ("Organization", "Hebei Trade Council"),
        ("Organization", "Jilin Trade Council"),
        ("Organization", "Council of Trade"),
    )
    assert len(join_variants(rows, load_pack("policy").ontology)) == 5


def test_a_state_government_is_not_that_of_the_country() -> None:
    india = Cluster("Place", [Mention(0, 5, "Place", "India", "test", feature="country")])
    rows = _clusters(("Organization", "India government"), ("Organization", "state government"))
    assert len(join_variants([india, *rows], load_pack("policy").ontology)) == 3
    rows = _clusters(("Organization", "India government"), ("Organization", "federal government"))
    assert len(join_variants([india, *rows], load_pack("policy").ontology)) == 2


@pytest.mark.parametrize(
    ("one", "other", "left"),
    [
        ("flood relief bill", "flood relief package", 1),
        ("port trade deal", "port trade agreement", 1),
        ("flood relief bill", "flood relief report", 2),
        ("flood relief bill", "storm relief package", 2),
        ("Flood Relief Bill", "flood relief package", 2),
        ("bill", "package", 2),
        ("Flood Relief Bill 2018", "Flood Relief Act 2018", 1),
        ("Flood Relief Bill 2018", "Flood Relief Act 2019", 2),
        ("Flood Relief Act", "Flood Relief Plan", 2),
    ],
)
def test_titles_go_by_kindred_nouns(one: str, other: str, left: int) -> None:
    rows = _clusters(("Policy", one), ("Policy", other))
    assert len(join_variants(rows, load_pack("policy").ontology)) == left


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Malta's parliament", "Maltese Parliament", "Organization"),
        ("Harbour Rate Committee meeting", "HRC meeting", "Meeting"),
        ("Harbour Rate Committee Action Plan", "HRC Action Plan", "Policy"),
    ],
)
def test_adjectives_and_acronyms_are_written_out(one: str, other: str, kind: str) -> None:
    rows = _clusters(("Place", "Malta", "Maltese"), (kind, one), (kind, other))
    letters = {"HRC": "Harbour Rate Committee"}
    assert len(join_variants(rows, load_pack("policy").ontology, letters)) == 2


@pytest.mark.parametrize(("form", "left"), [("PRS scheme", 1), ("PRS rules", 2), ("PR scheme", 2)])
def test_letters_with_a_noun_are_what_the_letters_are(form: str, left: int) -> None:
    rows = _clusters(("Policy", "Port Relief Subsidy"), ("Policy", form))
    letters = {"PRS": "Port Relief Subsidy"}
    assert len(join_variants(rows, load_pack("policy").ontology, letters)) == left


@pytest.mark.parametrize(("form", "left"), [("PRS", 1), ("PRS group", 2), ("PRT", 2)])
def test_letters_alone_are_the_body_they_are_defined_for(form: str, left: int) -> None:
    rows = _clusters(("Organization", "Port Relief Society"), ("Organization", form))
    letters = {"PRS": "Port Relief Society"}
    assert len(join_variants(rows, load_pack("policy").ontology, letters)) == left


@pytest.mark.parametrize(("form", "left"), [("CLEF Act", 1), ("CLEF Code", 2)])
def test_letters_within_a_title_are_the_title(form: str, left: int) -> None:
    full = "Clean Ferries (CLEF) Act"
    rows = _clusters(("Policy", full), ("Policy", form))
    assert len(join_variants(rows, load_pack("policy").ontology, {"CLEF": full})) == left
