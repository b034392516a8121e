"""Nothing is read out of a title but what is said of the thing that it names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made import pack_of, view_of

from kg.model import Document, EntityType, Name, NamesRule, Ontology, PatternRule, RelationType
from kg.reader import Reader
from kg.sources import text_document

NAMES = {
    "acts": NamesRule("acts", "Policy", "acts.tsv"),
    "bodies": NamesRule("bodies", "Organization", "bodies.tsv"),
    "places": NamesRule("places", "Place", "places.tsv"),
}
ROWS = {
    "acts": (Name("Port Board of Lyon Act"), Name("a pact of the Port Board of Lyon")),
    "bodies": (Name("Port Board of Lyon"),),
    "places": (Name("Lyon"),),
}
RULES = (
    PatternRule("in", ("{subject:Organization=... {object:Place}}",), says="locatedIn"),
    PatternRule("for", ("{subject:Policy=... {object:Organization} ...}",), says="appliesTo"),
)


def reader(*, titled: bool) -> Reader:
    types = (EntityType("Policy", titled=titled), EntityType("Organization"), EntityType("Place"))
    ontology = Ontology(
        {t.name: t for t in types}, {n: RelationType(n) for n in ("locatedIn", "appliesTo")}
    )
    return Reader(replace(pack_of(*NAMES.values(), *RULES, names=ROWS), ontology=ontology))


@pytest.mark.parametrize(
    ("titled", "wanted"), [(True, ["appliesTo"]), (False, ["appliesTo", "locatedIn"])]
)
def test_two_names_inside_a_title_are_not_related(titled: bool, wanted: list[str]) -> None:
    (document,) = text_document("They read the Port Board of Lyon Act.")
    found = _statements(reader(titled=titled), document)
    assert found == wanted


def test_outside_a_title_they_are() -> None:
    (document,) = text_document("They met the Port Board of Lyon.")
    assert _statements(reader(titled=True), document) == ["locatedIn"]


def test_inside_a_description_in_small_letters_they_are() -> None:
    (document,) = text_document("They read a pact of the Port Board of Lyon.")
    assert "locatedIn" in _statements(reader(titled=True), document)


def test_a_name_that_shares_its_hyphenated_token_with_a_longer_one_stands_beside_it() -> None:
    words = {"United States-Japan Act": "Policy", "United States": "Place", "Japan": "Place"}
    view = view_of("They read the United States-Japan Act.", words)
    (title,) = (p for some in view.begins.values() for p in some if p.mention.type == "Policy")
    inside = view.within(title)
    found = [p.mention.text for some in inside.begins.values() for p in some]
    assert found == ["United States", "Japan"]


def test_a_name_within_a_name_within_a_title_is_found() -> None:
    words = {
        "Port Board of Lyon Act": "Policy",
        "Port Board of Lyon": "Organization",
        "Lyon": "Place",
    }
    view = view_of("They read the Port Board of Lyon Act.", words)
    (title,) = (p for some in view.begins.values() for p in some if p.mention.type == "Policy")
    (board,) = view.within(title).begins[title.start]
    inside = view.within(title).within(board)
    assert [p.mention.text for some in inside.begins.values() for p in some] == ["Lyon"]


def _statements(made: Reader, document: Document) -> list[str]:
    return sorted(s.predicate for s in made.read(document).statements)
