"""The gold format: what is named and stated in each document, and nothing from elsewhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="module")
def lines(folder: Path) -> dict[str, dict[str, Any]]:
    text = (folder / "annotations.jsonl").read_text("utf-8")
    return {row["id"]: row for row in map(json.loads, text.splitlines())}


def test_every_document_has_a_line_even_an_empty_one(lines: dict[str, dict[str, Any]]) -> None:
    assert list(lines) == ["comment", "empty", "report"]
    assert lines["empty"] == {"id": "empty", "entities": [], "statements": []}


def test_mentions_are_the_forms_in_that_document_only(lines: dict[str, dict[str, Any]]) -> None:
    comment = {e["id"]: e for e in lines["comment"]["entities"]}
    assert list(comment) == [
        "organization/liberation-daily",
        "industry/biomedicine",
        "place/shanghai",
    ]
    assert comment["organization/liberation-daily"] == {
        "id": "organization/liberation-daily",
        "type": "Organization",
        "name": "Liberation Daily",
        "mentions": ["Our paper"],
    }


def test_statements_are_those_whose_evidence_stands_there(
    lines: dict[str, dict[str, Any]],
) -> None:
    assert lines["comment"]["statements"] == [
        {
            "subject": "place/shanghai",
            "predicate": "supports",
            "object": "industry/biomedicine",
            "status": "asserted",
            "evidence": "Shanghai supports it.",
            "rule": ["policy/hand"],
        }
    ]
    assert [s["status"] for s in lines["report"]["statements"]] == [
        "asserted", "asserted", "negated", "directive", "directive",
    ]  # fmt: skip
    assert lines["report"]["statements"][0]["evidence"] == (
        "The Fourth Plenary Session of the 12th Shanghai"
    )


def test_documents_series_and_publishers_stay_out(lines: dict[str, dict[str, Any]]) -> None:
    types = {e["type"] for row in lines.values() for e in row["entities"]}
    assert not types & {"Document", "Series", "Publisher"}
