"""Why a rule fired in a sentence, or at which element it stopped."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.errors import RuleError
from kg.match.miss import REASONS
from kg.match.relations import types_in
from kg.packs import load_pack
from kg.reader import Reader
from kg.sources import read_documents
from kg.why import Fired, Near, why
from kg.why.case import Case, cases
from kg.why.statements import along, frames, sayer
from tests.lake_pack import ADOPTED, write_lake

ACT, LIES = "lake/relations/adopted", "lake/relations/lies"


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    folder = write_lake(tmp_path_factory.mktemp("lake"), **{"relations/adopted.yaml": ADOPTED})
    return Reader(load_pack(folder))


def nearest(text: str, rule: str, reader: Reader) -> Near:
    return why(text, reader, rule=rule).near[0]


@pytest.mark.parametrize(
    ("rule", "text", "code", "element", "at"),
    [
        (ACT, "The Senate adopted the roof.", "W206", "object: Plan", "the roof"),
        (ACT, "The Senate adopted Oldham.", "W207", "object: Plan", "Oldham"),
        (ACT, "The Rivers Act was adopted.", "W204", "subject: Body", "adopted"),
        (ACT, "The Senate adopted.", "W205", "object: Plan", "adopted"),
        (ACT, "The Rivers Act adopted by the Senate is long.", "W202", "voice", "adopted"),
        (ACT, "The Senate carried the Rivers Act.", "W203", "trigger", "the"),
        (ACT, "The Senate read the adopted Rivers Act.", "W201", "trigger", "adopted"),
        (ACT, "The Senate slept.", "W310", "", "The Senate slept."),
        (LIES, "The Senate of Paris met.", "W103", "{object:Town}", "Paris"),
        (LIES, "The Senate of the Forest Plan.", "W103", "{object:Town}", "the"),
        (LIES, "The Senate of Forest Plan.", "W104", "{object:Town}", "Forest"),
        (LIES, "The Senate at Oldham met.", "W101", "of or near", "at"),
        (LIES, "People of Oldham and the Senate.", "W101", "of or near", "."),
        (LIES, "The Senate of", "W108", "{object:Town}", ""),
        (LIES, "Oldham of the Lake Council.", "W101", "of or near", "."),
        (LIES, "The Senate near Lake Council.", "W105", "{object:Town}", "Lake"),
        ("lake/entities/plans", "The rivers act.", "W305", "Rivers Act", "rivers act"),
        ("lake/entities/plans", "The pro-Rivers Act side.", "W306", "Rivers Act", "Rivers Act"),
        ("lake/entities/bodies", "The Party met.", "W307", "Party", "Party"),
        ("lake/entities/code", "It has 7 rules.", "W311", "regex", "It has 7 rules."),
        ("lake/entities/club", "The Golf club met.", "W101", "Club", "club"),
        ("lake/entities/club", "The Golf Club House Club.", "W303", "Golf Club", "Golf Club"),
    ],
)  # fmt: skip
def test_a_miss_names_element_reason_and_place(
    rule: str, text: str, code: str, element: str, at: str, reader: Reader
) -> None:
    near = nearest(text, rule, reader)
    assert (near.miss.code, text[near.miss.start : near.miss.end]) == (code, at)
    assert near.miss.element == (element or near.miss.element)
    assert near.miss.what.startswith(REASONS[code])


def test_what_fired_shows_its_captures(reader: Reader) -> None:
    answer = why("The Senate of old Oldham adopted the Rivers Act.", reader)
    assert [(f.rule, f.what, f.captures) for f in answer.fired if f.kind != "names"] == [
        (LIES, "Senate —liesIn→ Oldham", (("subject", "Senate"), ("object", "Oldham"))),
        (
            ACT,
            "Senate —adopted→ Rivers Act",
            (("subject", "Senate"), ("trigger", "adopted"), ("object", "Rivers Act")),
        ),
    ]
    assert {f.what for f in answer.fired if f.kind == "names"} == {
        "Senate (Body)",
        "Oldham (Town)",
        "Rivers Act (Plan)",
    }


@pytest.mark.parametrize(
    ("text", "status", "cue"),
    [
        ("The Senate adopted the Rivers Act.", "asserted", ""),
        ("The Senate did not adopt the Rivers Act.", "negated", "did not adopt"),
        ("The Senate must adopt the Rivers Act.", "directive", "must adopt"),
    ],
)
def test_a_status_shows_its_cue(text: str, status: str, cue: str, reader: Reader) -> None:
    (fired,) = (f for f in why(text, reader).fired if f.kind == "frame")
    assert (fired.status, fired.cue) == (status, cue)


def test_the_nearest_miss_comes_first_and_each_rule_once(reader: Reader) -> None:
    near = why("The Senate of Paris adopted the roof of Oldham Club.", reader).near
    assert [n.miss.progress for n in near] == sorted((n.miss.progress for n in near), reverse=True)
    assert len({n.rule for n in near}) == len(near) >= 2
    assert near[0].rule == ACT


def test_a_rule_that_fired_is_not_near(reader: Reader) -> None:
    answer = why("The Senate adopted the Rivers Act, then the roof was adopted.", reader)
    assert ACT in {f.rule for f in answer.fired}
    assert ACT not in {n.rule for n in answer.near}


def test_a_rule_that_is_asked_tells_of_every_trigger(reader: Reader) -> None:
    answer = why("The Senate adopted the Rivers Act, then the roof was adopted.", reader, rule=ACT)
    assert len(answer.fired) == 1
    assert len(answer.near) == 1


def test_the_same_thing_on_both_sides_is_told(tmp_path: Path) -> None:
    frame = ADOPTED.replace("subject: Body", "subject: Body").replace(
        "object: Plan", "object: Body"
    )
    files = {"relations/adopted.yaml": frame}
    ontology = {"ontology.yaml": "types:\n  Body: {}\n  Plan: {}\n  Town: {}\nrelations:\n"
                "  adopted: {}\n  liesIn: {}\n"}  # fmt: skip
    reader = Reader(load_pack(write_lake(tmp_path, **files, **ontology)))
    text = "The Senate met. The Senate adopted the Senate."
    assert nearest(text, ACT, reader).miss.code == "W302"


def test_an_unknown_rule_is_an_error_with_a_guess(reader: Reader) -> None:
    with pytest.raises(RuleError) as caught:
        why("The Senate met.", reader, rule="relations/adoptd")
    assert caught.value.code == "R213"
    assert caught.value.hint


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["rules", "why", "--pack", "lake", *arguments])


@pytest.fixture
def _lake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KG_CACHE", "off")
    write_lake(tmp_path, **{"relations/adopted.yaml": ADOPTED})


@pytest.mark.usefixtures("_lake")
def test_the_command_prints_what_fired_and_a_caret_under_what_stopped() -> None:
    result = run("The Senate of Oldham adopted the roof.")
    assert result.stdout.splitlines() == [
        "+ lake/entities/bodies (names)  Senate (Body)",
        "+ lake/entities/towns (names)  Oldham (Town)",
        "+ lake/relations/lies (pattern)  Senate —liesIn→ Oldham [asserted]",
        '    subject "Senate"  object "Oldham"',
        "- lake/relations/adopted (frame 80%)  adopt",
        '    [W206] object: Plan: no rule gives what stands in the role a type: "the roof"',
        "    The Senate of Oldham adopted the roof.",
        "                                 ^^^^^^^^",
    ]


@pytest.mark.usefixtures("_lake")
def test_the_command_says_when_there_is_nothing_to_say() -> None:
    result = run("They slept.")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "No rule has a word of this sentence.\n"


@pytest.mark.usefixtures("_lake")
def test_the_command_gives_json() -> None:
    answer = json.loads(run("The Senate adopted the roof.", "--rule", "adopted", "--json").stdout)
    assert answer["near"][0]["miss"]["code"] == "W206"
    assert answer["fired"] == []


SAMPLES = Path(__file__).parents[2] / "data" / "samples"


def test_why_and_the_reader_tell_the_same_of_our_samples() -> None:
    reader = Reader(load_pack("policy"))
    compared = 0
    for document in read_documents([str(SAMPLES)], on_error=lambda error: pytest.fail(str(error))):
        reading = reader.read(document)
        name = {e.id: e.name for e in reading.entities}
        wanted = {
            (e.rule, f"{name[s.subject]} —{s.predicate}→ {name[s.object]}")
            for s in reading.statements
            for e in s.evidence
        }
        told = (t for case in cases(document, reader) for t in told_of(case))
        fired = {(t.rule, t.what) for t in told if isinstance(t, Fired) and t.status}
        assert fired == wanted, document.id
        compared += len(wanted)
    assert compared > 200


def told_of(case: Case) -> Iterator[Fired | Near]:
    gate = case.reader.compiled.relations
    for pattern, way in gate.open_for(case.scene.anchors, types_in(case.stating)):
        yield from sayer(case, pattern, way)
    yield from frames(case)
    yield from along(case)
