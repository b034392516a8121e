"""The JSON schema is made from the classes, and accepts what the loader accepts."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

import pytest

from kg.model import KINDS, Argument, Example
from kg.packs import CODES, rule_schema
from kg.packs.field_docs import field_docs

RULES = Path(__file__).parents[2] / "rules"


def test_the_committed_schema_is_current() -> None:
    text = json.dumps(rule_schema(), ensure_ascii=False, indent=2) + "\n"
    committed = (RULES / "rule.schema.json").read_text(encoding="utf-8")
    assert committed == text, "run: kg rules schema > rules/rule.schema.json"


@pytest.mark.parametrize("kind", [*KINDS.values(), Argument, Example], ids=lambda k: k.__name__)
def test_every_field_but_those_of_the_loader_is_a_key(kind: type) -> None:
    fields = {f.name for f in dataclasses.fields(kind)} - {"id", "path"}
    schema = rule_schema()["$defs"][kind.__name__]
    assert set(schema["properties"]) == fields
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize("kind", KINDS)
def test_the_kind_comes_first_and_is_required(kind: str) -> None:
    schema = rule_schema()["$defs"][KINDS[kind].__name__]
    assert next(iter(schema["properties"])) == "kind"
    assert schema["properties"]["kind"]["const"] == kind
    assert schema["required"][0] == "kind"
    assert not {"id", "path"} & set(schema["required"])


def test_what_the_source_says_of_a_field_is_its_description() -> None:
    frame = rule_schema()["$defs"]["FrameRule"]["properties"]
    assert frame["trigger"]["description"] == field_docs("FrameRule")["trigger"]


def test_single_values_are_allowed_where_the_loader_takes_them() -> None:
    frame = rule_schema()["$defs"]["FrameRule"]["properties"]
    assert [form.get("type") for form in frame["trigger"]["anyOf"]] == ["string", "array"]
    assert frame["subject"]["anyOf"][1] == {"$ref": "#/$defs/Argument"}


def test_every_code_that_is_raised_stands_in_the_table() -> None:
    source = "".join(p.read_text() for p in (RULES.parent / "kg" / "packs").glob("*.py"))
    raised = {code for code in CODES if f'"{code}", ' in source or f'"{code}",\n' in source}
    assert {code for code in CODES if code.startswith("R3")} - raised == {"R309"}
    assert list(CODES) == sorted(CODES)


def test_every_code_of_rules_that_the_package_raises_stands_in_the_table() -> None:
    files = (RULES.parent / "kg").rglob("*.py")
    raised = {code for p in files for code in re.findall(r'"(R\d{3})"', p.read_text())}
    assert len(raised) > 40
    assert raised - CODES.keys() == set()
