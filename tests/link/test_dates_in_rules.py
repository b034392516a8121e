"""The examples inside the date rules hold, and the rules stay fast on hostile text."""

from __future__ import annotations

import time

import pytest
import regex
from date_rules import find, rules

EXAMPLES = [(name, example) for name, rule in rules().items() for example in rule["examples"]]
HOSTILE = {
    "figures": "2024 " * 4000,
    "months": "May " * 5000,
    "dashes": "1-" * 10000,
    "capitals": "On A " * 4000,
    "spaces": "December" + " " * 20000 + "2023",
    "one word": "will" * 5000 + " on Friday",
}
SECONDS = 2.0


def test_every_date_rule_is_seen() -> None:
    assert len(rules()) == 13
    assert len(EXAMPLES) >= 40


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_an_example_makes_the_dates_it_says(name: str, example: dict[str, object]) -> None:
    found = find(str(example["text"]), str(example.get("date", "")))
    assert [date for _, date in found] == example["makes"]


@pytest.mark.parametrize("name", sorted(rules()))
def test_a_rule_shows_two_hits_and_a_near_miss(name: str) -> None:
    made = [len(example["makes"]) for example in rules()[name]["examples"]]
    assert sum(n > 0 for n in made) >= 2
    own = rules()[name]["regex"]
    missed = [
        example["text"]
        for example in rules()[name]["examples"]
        if not any(regex.search(text, example["text"]) for text in own) or not example["makes"]
    ]
    assert missed


@pytest.mark.parametrize("name", sorted(rules()))
@pytest.mark.parametrize("kind", sorted(HOSTILE))
def test_a_rule_reads_hostile_text_in_time(name: str, kind: str) -> None:
    for text in rules()[name]["regex"]:
        start = time.perf_counter()
        list(regex.compile(text).finditer(HOSTILE[kind], timeout=SECONDS))
        assert time.perf_counter() - start < SECONDS
