"""The generated pages of docs/reference are as the code makes them, and complete."""

from __future__ import annotations

import dataclasses
import importlib
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.match.miss import REASONS
from kg.match.shapes import READINGS, SHAPE_DOCS, SHAPES
from kg.model import KINDS
from kg.packs import CODES

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"
MADE = {"codes": "codes_page", "patterns": "patterns_page", "rules": "rules_page"}


@pytest.fixture
def makers(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Callable[[], str]]]:
    monkeypatch.syspath_prepend(ROOT / "docs" / "generate")
    yield {name: getattr(importlib.import_module(name), maker) for name, maker in MADE.items()}
    for name in (*MADE, "table"):
        sys.modules.pop(name, None)


@pytest.mark.parametrize("name", MADE)
def test_a_page_is_as_the_code_makes_it(name: str, makers: dict[str, Callable[[], str]]) -> None:
    page = (REFERENCE / f"{name}.md").read_text(encoding="utf-8")
    assert page == makers[name](), "run `make docs`"


def text(name: str) -> str:
    return (REFERENCE / f"{name}.md").read_text(encoding="utf-8")


def test_every_code_that_the_package_raises_is_told() -> None:
    told = set(re.findall(r"^\| ([A-Z]\d{3}) \|", text("codes"), re.MULTILINE))
    source = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "kg").rglob("*.py"))
    raised = set(re.findall(r'"([A-Z]\d{3})"', source)) - {"P000"}
    assert raised - told == set()
    assert set(CODES) | set(REASONS) <= told
    assert len(raised) > 100


def test_every_field_of_every_kind_is_told_with_its_meaning() -> None:
    page = text("rules")
    for kind, rule in KINDS.items():
        section = page.partition(f"## kind: {kind}\n")[2].partition("\n## ")[0]
        rows = re.findall(r"^\| `(\w+)` \|.*\| ([^|]+) \|$", section, re.MULTILINE)
        wanted = {f.name for f in dataclasses.fields(rule)} - {"id", "path", "kind"}
        assert {name for name, _ in rows} == wanted
        assert all(meaning.strip() for _, meaning in rows)


def test_every_reading_and_shape_is_told() -> None:
    page = text("patterns")
    assert set(SHAPE_DOCS) == set(SHAPES)
    assert [name for name in (*READINGS, *SHAPES) if f"`#{name}`" not in page] == []


def test_reason_codes_are_in_order_and_all_in_use() -> None:
    assert list(REASONS) == sorted(REASONS)
    files = [p for p in (ROOT / "kg").rglob("*.py") if p.name != "miss.py"]
    used = "".join(p.read_text(encoding="utf-8") for p in files)
    assert [code for code in REASONS if f'"{code}"' not in used] == []
