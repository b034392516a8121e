"""The facts of a pack's patterns are the same whether they were kept or worked out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from made import pack_of

from kg.errors import RuleError
from kg.match.compiled import Compiled
from kg.match.facts import facts_of
from kg.match.pattern import parse_pattern
from kg.model import Ontology, Pack, PatternRule

TEXT = "(the | a) [#Cap] {self=%kinds}"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KG_CACHE", str(tmp_path))
    return tmp_path


def read_pack(text: str, *kinds: str) -> Pack:
    """A pack as if read from a file."""
    rule = PatternRule(id="made", pattern=(text,), makes="Policy", path="made.yaml")
    return replace(pack_of(rule), words={"kinds": kinds}, hashes={"made.yaml": "0"})


def needs(pack: Pack) -> list[frozenset[str]]:
    return [words for t in Compiled(pack).makers.tries for words in t.way.facts.needs]


def test_facts_are_kept_and_come_back(folder: Path) -> None:
    pack = read_pack(TEXT, "Act", "Plan")
    assert needs(pack) == needs(pack) == [{"Act", "Plan"}, {"the", "a"}]
    assert len(list(folder.iterdir())) == 1


def test_a_pack_with_other_words_has_other_facts() -> None:
    assert needs(read_pack(TEXT, "Act"))[0] == {"Act"}
    assert needs(read_pack(TEXT, "Code"))[0] == {"Code"}


def test_a_fault_is_told_each_time_and_nothing_kept(folder: Path) -> None:
    for _ in range(2):
        with pytest.raises(RuleError, match="NOWN"):
            Compiled(read_pack("#NOWN"))
    assert list(folder.iterdir()) == []


def test_the_pattern_comes_back_as_it_was_parsed() -> None:
    node = parse_pattern("{self=#Cap{1,3} (Act | <adopt>)} !(in | of)")
    assert facts_of(node, Ontology()).unpack() == node
