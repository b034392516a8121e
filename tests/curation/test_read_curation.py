"""Curation files: what may stand in them and what is told of faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import CurationError, Problems
from kg.model import Curation, Different, Drop, Rename, Same
from kg.packs import parse_curation, read_curation

FULL = """\
# what the rules got wrong
same:
  - [River Council, RC]
  - {names: [Rivers Act, Water Act], type: Policy}
different:
  - [council, River Council]
rename:
  RC: River Commission
drop:
  - place/atlantis
"""


def test_every_kind_of_entry_is_read_with_its_line() -> None:
    assert parse_curation(FULL, path="merges.yaml", types=("Policy",)) == Curation(
        "merges.yaml",
        (
            Same(("River Council", "RC"), "", 3),
            Same(("Rivers Act", "Water Act"), "Policy", 4),
        ),
        (Different("council", "River Council", 6),),
        (Rename("RC", "River Commission", 8),),
        (Drop("place/atlantis", 10),),
    )


def test_an_empty_file_has_no_entries() -> None:
    assert len(parse_curation("# nothing yet\n", path="merges.yaml")) == 0


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("sam: []", 'm.yaml:1:1 [C103] unknown key "sam". Did you mean "same"?'),
        ("- a", "m.yaml:1:1 [C104] the file must be a mapping."),
        ("same:\n  - [alone]", "m.yaml:2:5 [C104] two names or more belong here."),
        ("same: {a: b}", 'm.yaml:1:7 [C104] "same" must be a list.'),
        ("different:\n  - form", "m.yaml:2:5 [C104] a form and an entity belong here."),
        ("rename: [a]", 'm.yaml:1:9 [C104] "rename" must be a mapping.'),
        ("drop:\n  - [a, b]", "m.yaml:2:5 [C104] the id of an entity or statement belongs here."),
        (
            "same:\n  - {names: [a, b], type: Polcy}",
            'm.yaml:2:27 [C105] unknown type "Polcy". Did you mean "Policy"?',
        ),
        ("drop: [a]\ndrop: [b]", 'm.yaml:2:1 [C102] key "drop" stands twice, first in line 1.'),
        ("drop: [a", "m.yaml:1:"),
    ],
)
def test_a_fault_is_told_with_its_place(text: str, told: str) -> None:
    with pytest.raises(Problems) as caught:
        parse_curation(text, path="m.yaml", types=("Policy", "Place"))
    assert str(caught.value).startswith(told)


def test_all_faults_are_told_together() -> None:
    with pytest.raises(Problems) as caught:
        parse_curation("drop: [[a]]\nsam: []", path="m.yaml")
    assert [e.code for e in caught.value.errors] == ["C104", "C103"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CurationError, match=r"\[C101\] no such curation file"):
        read_curation(tmp_path / "merges.yaml")


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    (tmp_path / "merges.yaml").write_bytes(b"drop: [\xff]")
    with pytest.raises(CurationError, match=r"\[C102\] cannot be read"):
        read_curation(tmp_path / "merges.yaml")
