"""What makes a match doubtful, one reason a row, on sentences with mentions put in by hand."""

from __future__ import annotations

import pytest

from kg.confidence import DOUBTS, Doubter, Trust, table
from kg.link.cluster import Cluster
from kg.match.entities import Scene
from kg.match.found import Found
from kg.match.overlap import Resolved
from kg.model import EntityType, Mention, Ontology, RelationType

ONTOLOGY = Ontology(
    {n: EntityType(n) for n in ("Organization", "Policy", "Place")},
    {"adopted": RelationType("adopted", ("Organization",), ("Policy",))},
)
TYPES = {"Board": "Organization", "Council": "Organization", "Act": "Policy", "Rome": "Place"}


def doubts(text: str, **changes: object) -> tuple[str, ...]:
    """The doubts about Board adopted Act in a text of these names."""
    mentions = {
        word: Mention(text.index(word), text.index(word) + len(word), kind, word, "names")
        for word, kind in TYPES.items()
        if word in text
    }
    rule = str(changes.pop("subject_rule", "names"))
    subject = mentions["Board"]._replace(rule=rule)
    scene = Scene(text, 0, len(text), resolved=Resolved(tuple(sorted(mentions.values())), ()))
    owner = {m: Cluster(m.type, [m]) for m in mentions.values()}
    owner[subject] = owner[mentions["Board"]]
    found = Found("x", "adopted", subject, mentions["Act"], (1, 2))
    return Doubter(ONTOLOGY).doubts(found._replace(**changes), scene, owner)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "changes", "wanted"),
    [
        ("The Board adopted the Act in Rome.", {}, ()),
        ("The Board adopted the Act.", {"exact": False}, ("loose",)),
        ("The Board adopted the Act.", {"subject_rule": "link/pronoun"}, ("pronoun",)),
        ("The Board adopted the Act.", {"subject_rule": "link/definite"}, ("pointing",)),
        ("The Board adopted the Act.", {"governors": (1,)}, ("governed",)),
        ("The Board of one two three four five Act.", {}, ()),
        ("The Board of one two three four five six Act.", {}, ("far",)),
        ("The Act that one two three four five six Board.", {}, ("far",)),
        ("The Board of the Council adopted the Act.", {}, ("rivals",)),
        ("The Board adopted the Act" + " on" * 40, {}, ()),
        ("The Board adopted the Act" + " on" * 41, {}, ("long",)),
    ],
)
def test_a_doubt_is_told(text: str, changes: dict[str, object], wanted: tuple[str, ...]) -> None:
    assert doubts(text, **changes) == wanted


def test_every_doubt_has_its_number_and_none_helps() -> None:
    assert table.DOUBTS.keys() == DOUBTS.keys()
    assert all(value <= 0 for value in table.DOUBTS.values())


def test_a_match_gets_the_number_of_its_relation_and_doubts() -> None:
    text = "The Board adopted the Act."
    board, act = (Mention(text.index(w), text.index(w) + len(w), TYPES[w], w, "names")
                  for w in ("Board", "Act"))  # fmt: skip
    owner = {m: Cluster(m.type, [m]) for m in (board, act)}
    scene = Scene(text, 0, len(text), resolved=Resolved((board, act), ()))
    given = Trust(ONTOLOGY, ())
    clean, loose = (
        given.confidence(Found("x", "adopted", board, act, (1, 2), exact=exact), scene, owner)
        for exact in (True, False)
    )
    assert 0 < loose <= clean < 1
