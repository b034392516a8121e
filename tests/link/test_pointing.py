"""Definite nouns and short forms in brackets lead back to what they stand for."""

from __future__ import annotations

import pytest

from kg.link.acronyms import definitions, guessed, uses
from kg.link.cluster import Cluster, cluster
from kg.link.definite import Pointers, point
from kg.model import EntityType, Mention, Ontology

POLICY = EntityType(
    "Policy",
    nouns=("plan", "act", "notice"),
    kin={"document": ("notice",), "bill": ("act",), "amendments": ("bill", "act")},
)
POINTERS = Pointers(Ontology({"Policy": POLICY}))


def named(text: str, *names: str) -> list[Cluster]:
    """A cluster for each name, mentioned where it first stands."""
    found = []
    for name in names:
        at = text.index(name)
        found.append(Cluster("Policy", [Mention(at, at + len(name), "Policy", name, "test")]))
    return found


POINTING = [
    ("The Ports Act came. The act is new.", ["Ports Act"], [("act", "Ports Act")]),
    ("The Ports Act came. The bill is new.", ["Ports Act"], [("bill", "Ports Act")]),
    ("The Ports Act came. These amendments help.", ["Ports Act"], [("amendments", "Ports Act")]),
    (
        "The Ports Notice came. The document is new.",
        ["Ports Notice"],
        [("document", "Ports Notice")],
    ),
    ("The Ports Plan came. The document is new.", ["Ports Plan"], []),
    ("The Ports Act came. The act on lakes is new.", ["Ports Act"], []),
    ("The Ports Act came. The act on Monday is old.", ["Ports Act"], [("act", "Ports Act")]),
    ("Act 14012 came. This act shall apply.", ["Act 14012"], []),
    ("Act 14012 came. The act shall apply.", ["Act 14012"], [("act", "Act 14012")]),
    ("The Ports Act came. The bill Lakes Plan is new.", ["Ports Act", "Lakes Plan"], []),
    ("The bill is new. The Ports Act came.", ["Ports Act"], []),
    (
        "The Ports Act and the Lakes Act came. The act is new.",
        ["Ports Act", "Lakes Act"],
        [("act", "Lakes Act")],
    ),
]


@pytest.mark.parametrize(("text", "names", "wanted"), POINTING)
def test_a_definite_noun_points_back(
    text: str, names: list[str], wanted: list[tuple[str, str]]
) -> None:
    clusters = named(text, *names)
    taken = {i: 1 for c in clusters for m in c.mentions for i in range(m.start, m.end)}
    found = [
        (mention.text, thing.name) for thing, mention in point(POINTERS, text, clusters, taken)
    ]
    assert found == wanted


def test_far_away_a_noun_points_to_its_own_head_only() -> None:
    text = "The Ports Act came. " + "It rained. " * 80 + "The bill is new. The act is new."
    taken = dict.fromkeys(range(4, 13), 1)
    found = [m.text for _, m in point(POINTERS, text, named(text, "Ports Act"), taken)]
    assert found == ["act"]


DEFINED = [
    ("the People's Bank (PB) said", "People's Bank", "PB"),
    (
        'the Outline for Ports (hereinafter referred to as the "Plan") is',
        "Outline for Ports",
        "Plan",
    ),
    ('the Code for Ports (the "Act") is', "Code for Ports", "Act"),
    ("the Agency for Ports and Roads (Apr) met", "Agency for Ports and Roads", "Apr"),
]


@pytest.mark.parametrize(("text", "name", "short"), DEFINED)
def test_a_short_form_in_brackets_is_defined(text: str, name: str, short: str) -> None:
    clusters = named(text, name)
    assert [s for s, _, _ in definitions(text, clusters)] == [short]
    assert [m.text for _, m in uses(text, list(definitions(text, clusters)), {})] == [short]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the Lake and Port Services Union met. LPS leader Lee", ["LPS"]),
        ("the Lake and Port Services Union met. LPSU leader Lee", ["LPSU"]),
        ("the Lake and Port Services Union met. LP leader Lee", []),
        ("the Lake and Port Services Union met. LSP leader Lee", []),
    ],
)
def test_initials_of_one_name_are_its_short_form(text: str, wanted: list[str]) -> None:
    clusters = named(text, "Lake and Port Services Union")
    assert [s for s, _, _ in guessed(text, clusters)] == wanted


def test_a_remark_in_brackets_is_no_short_form() -> None:
    text = "the Outline for Ports (a draft) is"
    assert list(definitions(text, named(text, "Outline for Ports"))) == []


def test_a_title_of_one_small_word_joins_the_title_named_before_it() -> None:
    text = (
        "The Ports Plan came. The plan, issued in May, is long. The order, issued in June, is new."
    )
    mentions = [
        Mention(text.index(name), text.index(name) + len(name), "Policy", name, "test")
        for name in ("Ports Plan", "plan", "order")
    ]
    ontology = Ontology({"Policy": EntityType("Policy", titled=True)})
    found = cluster(mentions, ontology)
    assert [[m.text for m in c.mentions] for c in found] == [["Ports Plan", "plan"], ["order"]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Port Council met. Council President Ann Lee spoke.", ["Council"]),
        ("The Port Council met. Council workers spoke.", []),
        ("The Port Council met. Rome Council President Ann Lee spoke.", []),
    ],
)
def test_before_an_office_and_a_name_a_noun_needs_no_article(text: str, wanted: list[str]) -> None:
    pointers = Pointers(Ontology({"Organization": EntityType("Organization", nouns=("council",))}))
    body = Cluster("Organization", [Mention(4, 16, "Organization", "Port Council", "test")])
    taken = dict.fromkeys(range(4, 16), 1)
    assert [m.text for _, m in point(pointers, text, [body], taken)] == wanted
