"""Nothing is read out of a title but what is said of the thing that it names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made import pack_of

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


def _statements(made: Reader, document: Document) -> list[str]:
    return sorted(s.predicate for s in made.read(document).statements)
