"""Every example inside the shipped rules holds, none is left out, and every rule has some."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from kg.examples import Outcome, Trial, try_rules
from kg.model import Pack, PatternRule
from kg.packs import load_pack
from kg.reader import Reader

RULES = Path(__file__).parents[2] / "rules"
FILES = sorted(p for kind in ("entities", "relations") for p in RULES.glob(f"*/{kind}/**/*.yaml"))


def rule_id(file: Path) -> str:
    return file.relative_to(RULES).with_suffix("").as_posix()


def examples_in(file: Path) -> int:
    """How many examples the text of the file holds, by a reader that is not ours."""
    data: dict[str, Any] = YAML(typ="safe").load(file)
    examples = data.get("examples") or []
    return 1 if isinstance(examples, dict) else len(examples)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack("policy")


@pytest.fixture(scope="module")
def trial(pack: Pack) -> Trial:
    return try_rules(pack.rules, Reader(pack))


def told(outcome: Outcome) -> str:
    return f"example {outcome.number}: missing {outcome.missing}, not wanted {outcome.extra}"


@pytest.mark.parametrize("file", FILES, ids=rule_id)
def test_the_examples_of_a_rule_hold(file: Path, trial: Trial) -> None:
    outcomes = [o for o in trial.outcomes if o.rule == rule_id(file)]
    assert [told(o) for o in outcomes if not o.passed] == []
    assert len(outcomes) == examples_in(file) > 0


def test_all_examples_ran(trial: Trial) -> None:
    assert len(trial.outcomes) == sum(map(examples_in, FILES)) > 250


def test_all_rules_are_loaded(pack: Pack) -> None:
    assert sorted(rule.id for rule in pack.rules) == sorted(map(rule_id, FILES))


def test_every_rule_fires_in_its_own_examples(trial: Trial) -> None:
    assert [rule.id for rule in trial.silent] == []
    assert [(rule.id, other) for rule, other in trial.overlapping] == []


def test_every_rule_shows_hits_and_a_near_miss(pack: Pack) -> None:
    missing = [
        rule.id
        for rule in pack.rules
        if sum(bool(e.states or e.makes) for e in rule.examples) < 2
        or all(e.states or e.makes for e in rule.examples)
    ]
    assert missing == []


def test_every_relation_has_a_rule(pack: Pack) -> None:
    said = {rule.says for rule in pack.rules if hasattr(rule, "says")}
    said |= {row[1] for rule in pack.rules if isinstance(rule, PatternRule) for row in rule.also}
    assert set(pack.ontology.relations) - said == set()


def test_every_type_has_a_rule(pack: Pack) -> None:
    made = {rule.makes for rule in pack.rules if hasattr(rule, "makes")}
    assert set(pack.ontology.types) - made == set()


def test_no_rule_is_told_of_as_wrong() -> None:
    from kg.match.check import check_order, check_pattern, check_rule
    from kg.packs import check_packs

    problems = check_packs(
        str(RULES), pattern_check=check_pattern, rule_check=check_rule, pack_check=check_order
    )
    assert [f"{p.path}:{p.line} [{p.code}] {p.what}" for p in problems] == []
