"""Where sentences end, and where they do not."""

from __future__ import annotations

import pytest

from kg.parse.sentences import sentence_texts, split_sentences

WHOLE = [
    "The U.S. envoy met Mr. Li and Dr. Sato in St. Petersburg on Jan. 5.",
    "The U.S. Congress passed No. 14 of the bills.",
    "Donald J. Trump and George W. Bush spoke.",
    "They elected Sh. Karim, Ye. Turbek and Zh. Omar as judges.",
    "Firms such as Alpha Inc. of Lagos, Beta Co. and others, e.g. ports, i.e. harbours, agreed.",
    "The ministry, under Art. 12 and Sec. 3, may act; the council, however, may not.",
    "It cost $3.5 billion (1.2 percent of GDP) in Nov. 2021.",
    "Growth was strong ... but uneven.",
    '"Are you sure?" the minister asked.',
    "The plan covers ports, roads, etc. in the north.",
    "The meeting began at 9 a.m. on Monday.",
    "1. Improve the supply of housing.",
    "(a) Improve the supply of housing.",
    "II. Overall requirements for the coming year.",
    "The council will review the plan\nand adopt it next year.",
    "The council met in the city of\nLagos on Monday.",
    "The ports of Dakar,\nAbidjan and Lagos will grow.",
]
SPLIT = [
    ("It ended. It began.", ["It ended.", "It began."]),
    ("They left the U.S. The council met.", ["They left the U.S.", "The council met."]),
    ("He works for Alpha Inc. The firm grew.", ["He works for Alpha Inc.", "The firm grew."]),
    ('She said "we agree." The vote followed.', ['She said "we agree."', "The vote followed."]),
    ("He asked: “Why?” Nobody knew.", ["He asked: “Why?”", "Nobody knew."]),
    ("Really?! Yes. No!", ["Really?!", "Yes.", "No!"]),
    ("It went on... The next day it stopped.", ["It went on...", "The next day it stopped."]),
    ("It rose in 2021. In 2022 it fell.", ["It rose in 2021.", "In 2022 it fell."]),
    ("He said no. They left.", ["He said no.", "They left."]),
    ("A Plan for Growth\nThe plan helps.", ["A Plan for Growth", "The plan helps."]),
    ("A Plan for Growth\n\nthe plan helps", ["A Plan for Growth", "the plan helps"]),
    ("We will:\n- build ports\n- train staff", ["We will:", "- build ports", "- train staff"]),
    ("Decides:\n(a) To act;\n(b) To report.", ["Decides:", "(a) To act;", "(b) To report."]),
    ("1. Build ports.\n2. Train staff.", ["1. Build ports.", "2. Train staff."]),
    ("(He agreed.) They left.", ["(He agreed.)", "They left."]),
    (
        "The vote was held on Jan. 5. The bill passed.",
        ["The vote was held on Jan. 5.", "The bill passed."],
    ),
    ("第一条。第二条。", ["第一条。", "第二条。"]),
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_sentence_stays_whole(text: str) -> None:
    assert list(sentence_texts(text)) == [text]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_sentences_are_parted(text: str, expected: list[str]) -> None:
    assert list(sentence_texts(text)) == expected


def test_spans_are_ordered_apart_and_without_outer_space() -> None:
    text = "  One.  Two?\n\n  A heading \n Three of\nfour. "
    spans = split_sentences(text)
    assert [text[a:b] for a, b in spans] == ["One.", "Two?", "A heading", "Three of\nfour."]
    assert spans == sorted(spans)


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_empty_text_has_no_sentence(text: str) -> None:
    assert split_sentences(text) == []
