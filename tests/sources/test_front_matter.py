"""Front matter and other metadata."""

from __future__ import annotations

import pytest

from kg.sources.front_matter import front_matter
from kg.sources.metadata import Fields, read_fields

PAIRS = {
    "plain": ("title: Port plan", {"title": "Port plan"}),
    "comment": ("title: Port plan # draft", {"title": "Port plan"}),
    "single quotes": ("title: 'The council''s plan'", {"title": "The council's plan"}),
    "double quotes": (r'title: "Ports: \u201cfirst\u201d"', {"title": "Ports: “first”"}),
    "folded double quotes": ('title: "Port\\\n  \\ plan"', {"title": "Port plan"}),
    "a clock": ("date: 2025-02-10 12:05:00-05:00", {"date": "2025-02-10 12:05:00-05:00"}),
    "an address": ("url: https://example.org/a", {"url": "https://example.org/a"}),
    "a list in brackets": ("tags: [ports, 'rail']", {"tags": "ports; rail"}),
    "a list in lines": ("tags:\n  - ports\n- rail", {"tags": "ports; rail"}),
    "a block": ("summary: >\n  The council\n  met.", {"summary": "The council met."}),
    "an empty value": ("title:\ndate: 2024", {"title": "", "date": "2024"}),
}


@pytest.mark.parametrize(("block", "pairs"), PAIRS.values(), ids=PAIRS.keys())
def test_simple_yaml_is_read(block: str, pairs: dict[str, str]) -> None:
    assert dict(front_matter(f"---\n{block}\n---\nText").fields) == pairs


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_article_begins_after_the_front_matter(mark: str, end: str) -> None:
    text = f"{mark}---{end}title: Ports{end}---{end}The council met."
    assert text[front_matter(text).end :] == "The council met."


@pytest.mark.parametrize(
    "text",
    [
        "The council met.",
        "---\nThe council met.\n---\n",
        "---\ntitle: Ports\n",
        "----\na: b\n----\n",
    ],
)
def test_other_texts_have_none(text: str) -> None:
    assert front_matter(text).end == 0


def test_recognised_keys_fill_fields_and_the_rest_stays() -> None:
    told = {
        "Headline": "Ports",
        "pubdate": "12 March 2024",
        "source": "Xinhua",
        "part": "2",
        "x": "y",
    }
    assert read_fields(told) == Fields(
        "Ports", "2024-03-12", "Xinhua", number=2, rest=(("x", "y"),)
    )


def test_an_unreadable_date_and_an_address_stay_metadata() -> None:
    told = {"date": "soon", "source": "https://example.org"}
    assert read_fields(told) == Fields(rest=(("date", "soon"), ("source", "https://example.org")))
