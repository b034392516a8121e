"""What each kind of entry does to a graph, and what is told of entries that do not fit."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace

import pytest
from river_graph import ACT, ADOPTED, COUNCIL, NOTED, PRAISED, SHORT, SUMMIT, graph

from kg.curation import apply_curation
from kg.model import Curation, Different, Drop, Graph, Merge, Rename, Same
from kg.statements import statement_id


def curated(**entries: object) -> Graph:
    found, problems = apply_curation(graph(), Curation("merges.yaml", **entries))  # type: ignore[arg-type]
    assert problems == []
    return found


def triples(found: Graph) -> set[tuple[str, str, str]]:
    return {(s.subject, s.predicate, s.object) for s in found.statements}


def test_an_empty_curation_changes_nothing() -> None:
    assert apply_curation(graph(), Curation("merges.yaml")) == (graph(), [])


def test_same_joins_entities_under_the_first_name() -> None:
    found = curated(same=(Same(("River Council", "RC"), line=2),))
    (council,) = [e for e in found.entities if e.type == "Organization"]
    assert (council.id, council.name, council.aliases) == (
        COUNCIL,
        "River Council",
        ("RC", "council"),
    )
    assert (council.count, council.documents, council.same_as) == (3, ("a", "b"), ("Q1",))
    assert triples(found) == {
        (COUNCIL, "adopted", ACT),
        (COUNCIL, "emphasized", ACT),
        (SUMMIT, "emphasized", COUNCIL),
    }
    assert {m.entity for m in found.mentions} == {COUNCIL, ACT, SUMMIT}


def test_same_is_told_in_the_merge_log() -> None:
    found = curated(same=(Same(("River Council", "RC"), line=2),))
    assert Merge("b", COUNCIL, "RC", "same in merges.yaml:2", 1) in found.merges


def test_same_may_give_a_new_name_and_a_type() -> None:
    found = curated(same=(Same(("Council of Rivers", "RC", "River Council"), "Meeting"),))
    joined = next(e for e in found.entities if e.name == "Council of Rivers")
    assert (joined.id, joined.aliases) == (
        "meeting/council-of-rivers",
        ("RC", "River Council", "council"),
    )


def test_same_pairs_that_share_a_thing_join_all_three() -> None:
    found = curated(same=(Same(("River Council", "RC")), Same(("RC", "Water Summit"))))
    assert [e.name for e in found.entities] == ["River Council", "Rivers Act"]


def test_a_statement_that_same_makes_about_itself_goes() -> None:
    found = curated(same=(Same(("Water Summit", "RC")),))
    assert (SUMMIT, "emphasized", SUMMIT) not in triples(found)


def test_equal_statements_become_one_with_both_sentences() -> None:
    adopts = replace(PRAISED, predicate="adopted", id=statement_id(SHORT, "adopted", ACT))
    both = replace(graph(), statements=(ADOPTED, adopts))
    found, _ = apply_curation(both, Curation("m", same=(Same(("River Council", "RC")),)))
    (statement,) = found.statements
    assert (statement.id, [e.document for e in statement.evidence]) == (ADOPTED.id, ["a", "b"])
    assert statement.confidence == 0.85


def test_different_takes_a_form_with_its_statements_away() -> None:
    found = curated(different=(Different("council", "River Council"),))
    new = "organization/council"
    assert [e.id for e in found.entities if e.type == "Organization"] == [new, SHORT, COUNCIL]
    assert (new, "adopted", ACT) in triples(found)
    assert (COUNCIL, "adopted", ACT) not in triples(found)
    council = next(e for e in found.entities if e.id == COUNCIL)
    assert (council.count, council.aliases) == (1, ())
    assert not [m for m in found.merges if m.entity == COUNCIL]


def test_different_leaves_a_statement_whose_sentence_also_names_the_thing() -> None:
    wide = replace(ADOPTED, evidence=(replace(ADOPTED.evidence[0], start=0),))
    entries = Curation("m", different=(Different("council", "River Council"),))
    found, _ = apply_curation(replace(graph(), statements=(wide,)), entries)
    assert triples(found) == {(COUNCIL, "adopted", ACT)}


def test_a_thing_never_named_otherwise_is_renamed_by_different() -> None:
    found = curated(different=(Different("conference", "Water Summit"),))
    assert "conference/conference" in {e.id for e in found.entities}
    assert SUMMIT not in {e.id for e in found.entities}


def test_rename_changes_name_and_id_and_keeps_the_old_form() -> None:
    found = curated(rename=(Rename("Rivers Act", "Clean Rivers Act"),))
    act = next(e for e in found.entities if e.type == "Policy")
    assert (act.id, act.name, act.aliases) == (
        "policy/clean-rivers-act",
        "Clean Rivers Act",
        ("Rivers Act",),
    )
    assert ("policy/clean-rivers-act") in {s.object for s in found.statements}


def test_rename_to_a_name_that_is_taken_joins() -> None:
    found = curated(rename=(Rename("RC", "River Council"),))
    assert [e.count for e in found.entities if e.type == "Organization"] == [3]


@pytest.mark.parametrize("what", [ACT, "Rivers Act", "rivers act"])
def test_drop_takes_an_entity_with_its_statements_and_mentions(what: str) -> None:
    found = curated(drop=(Drop(what),))
    assert triples(found) == {(SUMMIT, "emphasized", SHORT)}
    assert ACT not in {m.entity for m in found.mentions} | {e.id for e in found.entities}


def test_drop_takes_a_statement_by_its_id() -> None:
    assert curated(drop=(Drop(ADOPTED.id),)).statements == tuple(
        sorted((PRAISED, NOTED), key=lambda s: s.id)
    )


def test_drop_knows_the_ids_of_the_corrected_graph_too() -> None:
    first = curated(same=(Same(("River Council", "RC")),))
    joined = next(s for s in first.statements if s.subject == SUMMIT)
    found = curated(same=(Same(("River Council", "RC")),), drop=(Drop(joined.id),))
    assert joined.id not in {s.id for s in found.statements}


def test_what_documents_are_about_follows() -> None:
    assert curated(rename=(Rename(COUNCIL, "Council"),)).documents[0].about == (
        "organization/council",
    )
    assert curated(drop=(Drop(COUNCIL),)).documents[0].about == ()


def test_applying_the_result_of_a_rename_again_only_warns() -> None:
    entries = Curation("merges.yaml", rename=(Rename("RC", "River Commission", 4),))
    once, _ = apply_curation(graph(), entries)
    twice, problems = apply_curation(once, entries)
    assert (twice, problems) == (once, [])


@pytest.mark.parametrize(
    ("entries", "code", "line"),
    [
        ({"same": (Same(("Nobody", "No one"), line=3),)}, "C110", 3),
        ({"same": (Same(("River Council", "No one"), line=3),)}, "C110", 3),
        ({"same": (Same(("River Council", "RC", "No one"), line=3),)}, "C112", 3),
        ({"different": (Different("board", "River Council", 5),)}, "C110", 5),
        ({"different": (Different("the RC", "RC", 5),)}, "C113", 5),
        ({"different": (Different("board", "Nobody", 5),)}, "C110", 5),
        ({"rename": (Rename("Nobody", "Somebody", 7),)}, "C110", 7),
        ({"drop": (Drop("Nobody", 9),)}, "C110", 9),
    ],
)
def test_an_entry_that_does_not_fit_is_a_warning_with_its_line(
    entries: dict[str, object], code: str, line: int
) -> None:
    _, problems = apply_curation(graph(), Curation("merges.yaml", **entries))  # type: ignore[arg-type]
    assert [(p.code, p.line, p.severity) for p in problems] == [(code, line, "warning")]


def test_a_name_of_several_things_asks_for_an_id() -> None:
    two = graph()
    twin = type(two.entities[0])("place/river-council", "Place", "River Council")
    both = Graph(two.documents, (*two.entities, twin), two.statements, two.mentions)
    _, problems = apply_curation(both, Curation("m", rename=(Rename("River Council", "X", 1),)))
    assert [(p.code, p.hint) for p in problems] == [
        ("C111", "Write organization/river-council or place/river-council.")
    ]


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_asked_for_the_graph_stays_whole(seed: int) -> None:
    draw = random.Random(seed)
    names = [n for e in graph().entities for n in (e.id, e.name, *e.aliases)]
    entries = Curation(
        "merges.yaml",
        same=(Same(tuple(draw.choices(names, k=3)), draw.choice(("", "Policy"))),),
        different=(Different(draw.choice(names), draw.choice(names)),),
        rename=(Rename(draw.choice(names), draw.choice((*names, "New Name"))),),
        drop=(Drop(draw.choice((*names, ADOPTED.id))),),
    )
    found, _ = apply_curation(graph(), entries)
    ids = [e.id for e in found.entities]
    assert ids == sorted(set(ids))
    assert {i for s in found.statements for i in (s.subject, s.object)} <= set(ids)
    assert {m.entity for m in found.mentions} | {m.entity for m in found.merges} <= set(ids)
    assert all(s.id == statement_id(s.subject, s.predicate, s.object) for s in found.statements)
    counts = Counter(m.entity for m in found.mentions)
    assert {e.id: e.count for e in found.entities} == {i: counts[i] for i in ids}
