"""Plural nouns that stand for several things told before or after them."""

from __future__ import annotations

import pytest

from kg import extract

ACME = "Acme Corp, Bolt Inc and Cord Ltd opened. "
TALKS = "President Ann Lee met President Jon Dahl in Lima. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Port Act helps firms in ten sectors. These are steel, shipping and tourism.",
            {"Port Act supports steel", "Port Act supports shipping", "Port Act supports tourism"},
        ),
        (
            "Ann Lee visited three countries. They are Chile, Ghana and Peru.",
            {"Ann Lee visited Chile", "Ann Lee visited Ghana", "Ann Lee visited Peru"},
        ),
        (
            "Minister Ann Lee met with senior diplomats. The diplomats included Jon Dahl of Peru "
            "and Mary Cruz.",
            {"Ann Lee cooperatesWith Jon Dahl", "Ann Lee cooperatesWith Mary Cruz"},
        ),
        (
            ACME + "The three companies will promote shipping.",
            {f"{firm} supports shipping" for firm in ("Acme Corp", "Bolt Inc", "Cord Ltd")},
        ),
        (ACME + "The two companies will promote shipping.", set()),
        (
            TALKS + "Both leaders welcomed the Port Agreement.",
            {f"{name} emphasized Port Agreement" for name in ("Ann Lee", "Jon Dahl")},
        ),
        (
            TALKS + "The two presidents laughed. Both leaders welcomed the Port Agreement.",
            {f"{name} emphasized Port Agreement" for name in ("Ann Lee", "Jon Dahl")},
        ),
        ("Ann Lee visited three countries. They are poor.", set()),
        ("The Harbour Council met. The two leaders welcomed the Port Agreement.", set()),
    ],
)
def test_a_plural_noun_speaks_of_all_it_stands_for(text: str, wanted: set[str]) -> None:
    graph = extract(text)
    said = {
        f"{graph.name(s.subject)} {s.predicate} {graph.name(s.object)}" for s in graph.statements
    }
    met = {"Ann Lee cooperatesWith Jon Dahl"} if text.startswith(TALKS) else set()
    other = {s for s in said if "holdsPosition" in s}
    assert said - met - other == wanted


def test_evidence_is_the_sentence_that_speaks_of_them() -> None:
    graph = extract("Ann Lee visited two regions. They are Normandy and Bavaria.")
    quotes = {e.quote for s in graph.statements for e in s.evidence}
    assert quotes == {"Ann Lee visited two regions."}
