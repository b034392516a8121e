"""Splitting: several articles of one file, and files that are to stay whole."""

from __future__ import annotations

import pytest

from kg.sources import split_articles, text_document

BODY = (
    "The harbour council adopted the port plan after a debate of three hours, "
    "and the mayor thanked all.\n"
)
SERIES = "On the implementation of the spirit of the harbour session"
THREE = "".join(
    f"{title}.\n{SERIES} ({number}).\n{byline}{BODY}{BODY}"
    for title, number, byline in [
        ("Ports serve the people", 3, ""),
        (
            "Ports need courage",
            2,
            "*:Liberation** Date: 2023-12-20\nCommentator of this newspaper.\n",
        ),
        ("Ports need confidence", 1, "*:Liberation** Date: 2023-12-19\n"),
    ]
)


def _openings(text: str) -> list[str]:
    return [text[s.start : s.end].strip().split("\n")[0].strip() for s in split_articles(text)]


def test_three_articles_of_one_series_become_three_documents() -> None:
    found = text_document(THREE, id="seed")
    assert [(d.id, d.title, d.series, d.number, d.publisher, d.date) for d in found] == [
        ("seed", "Ports serve the people", SERIES, 3, "", ""),
        ("seed#2", "Ports need courage", SERIES, 2, "Liberation", "2023-12-20"),
        ("seed#3", "Ports need confidence", SERIES, 1, "Liberation", "2023-12-19"),
    ]


def test_the_title_line_stays_part_of_the_text() -> None:
    assert text_document(THREE)[1].text.startswith(f"Ports need courage.\n{SERIES} (2).\n")


def test_the_articles_cover_the_file_without_overlap() -> None:
    spans = split_articles(THREE)
    assert "".join(THREE[s.start : s.end] for s in spans) == THREE


def test_windows_line_ends_split_the_same() -> None:
    assert len(split_articles(THREE.replace("\n", "\r\n"))) == 3


SPLIT = {
    "title below the series line": (
        f"{SERIES} (1)\nPorts first\n{BODY}{SERIES} (2)\nRail second\n{BODY}",
        [f"{SERIES} (1)", f"{SERIES} (2)"],
    ),
    "repeated bylines": (
        f"Ports first\nSource: Xinhua | 2024-03-12\n{BODY}\n"
        f"Rail second\nSource: Xinhua | 2024-03-13\n{BODY}",
        ["Ports first", "Rail second"],
    ),
    "separator, title and byline": (
        f"Ports first\n{BODY}\n-----\nRail second\nHarbour Daily, March 13, 2024\n{BODY}",
        ["Ports first", "Rail second"],
    ),
    "text before the first title": (
        f"{BODY}Ports first\n{SERIES} (1)\n{BODY}Rail second\n{SERIES} (2)\n{BODY}",
        [BODY.strip(), "Ports first", "Rail second"],
    ),
}


@pytest.mark.parametrize(("text", "openings"), SPLIT.values(), ids=SPLIT.keys())
def test_strong_evidence_splits(text: str, openings: list[str]) -> None:
    assert _openings(text) == openings


WHOLE = {
    "one article": f"Ports first\nSource: Xinhua | 2024-03-12\n{BODY}{BODY}",
    "headings": f"Ports\n{BODY}Rail\n{BODY}Roads\n{BODY}",
    "numbered headings": f"Plan\n{BODY}Measures (1)\n{BODY}Measures (2)\n{BODY}",
    "clauses": f"Law\n{BODY}Article 5 (1)\n{BODY}Article 5 (2)\n{BODY}",
    "the same number twice": f"A\n{SERIES} (1)\n{BODY}B\n{SERIES} (1)\n{BODY}",
    "separators without a byline": f"Ports\n{BODY}* * *\nRail\n{BODY}-----\nRoads\n{BODY}",
    "dates as headings": f"Ports\n{BODY}12 March 2024\n{BODY}13 March 2024\n{BODY}",
    "bylines inside the text only": (
        f"Ports\n{BODY}{BODY}\n{BODY}One\nXinhua, March 12, 2024\n{BODY}"
        f"Two\nXinhua, March 13, 2024\n{BODY}"
    ),
    "references": "Ports\n"
    + BODY
    + "References\nXinhua, March 12, 2024\nReuters, March 13, 2024\n",
    "nothing": "",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE.keys())
def test_weak_evidence_leaves_a_file_whole(text: str) -> None:
    assert len(split_articles(text)) == 1
