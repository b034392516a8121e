"""The head of an article: title, series, number, publisher, date."""

from __future__ import annotations

import pytest

from kg.sources.heads import Head, read_head

BODY = (
    "The harbour council adopted the port plan after a debate of three hours, "
    "and the mayor thanked all."
)

HEADS = {
    "title, series line and byline": (
        "Ports come first.\nOn the spirit of the harbour session (2).\n"
        f"Liberation Date: 2023-12-20\n{BODY}",
        Head(
            "Ports come first",
            "On the spirit of the harbour session",
            2,
            "Liberation",
            "2023-12-20",
        ),
    ),
    "series line without a byline leaves the date open": (
        f"Ports come first\nOn the spirit of the harbour session (3).\n{BODY}",
        Head("Ports come first", "On the spirit of the harbour session", 3),
    ),
    "series line above the title": (
        f"Commentary on port policy, No. 1\nPorts come first\n{BODY}",
        Head("Ports come first", "Commentary on port policy", 1),
    ),
    "a bare part number takes the title": (
        f"Ports come first\nPart 2 of 3\n{BODY}",
        Head("Ports come first", "Ports come first", 2),
    ),
    "a part number inside the title": (
        f"Building a harbour city (II)\n{BODY}",
        Head("Building a harbour city (II)", "Building a harbour city", 2),
    ),
    "a subtitle above the byline": (
        f"Ports come first\nA talk with the mayor\nGeneva, 12 March 2024\n{BODY}",
        Head("Ports come first", date="2024-03-12"),
    ),
    "byline above the title": (
        f"12 March 2024\nPorts come first\n{BODY}",
        Head("Ports come first", date="2024-03-12"),
    ),
    "dateline": (
        f"Ports come first\n\nSHANGHAI, Dec. 20, 2023 (Xinhua) -- {BODY}",
        Head("Ports come first", publisher="Xinhua", date="2023-12-20"),
    ),
    "dateline without a year": (
        f"SHANGHAI, Dec. 20 (Xinhua) -- {BODY}",
        Head(publisher="Xinhua", dateline="--12-20"),
    ),
    "site behind the title": (
        f"Ports come first - Harbour News\n{BODY}",
        Head("Ports come first", publisher="Harbour News", site="Harbour News"),
    ),
    "source at the foot": (
        f"Ports come first\n{BODY}\n(Issued 12 March 2024)",
        Head("Ports come first", date="2024-03-12"),
    ),
    "body only": (BODY, Head()),
    "a first sentence is no title": (f"{BODY}\n{BODY}", Head()),
    "nothing": ("", Head()),
}


@pytest.mark.parametrize(("text", "head"), HEADS.values(), ids=HEADS.keys())
def test_a_head_tells_what_it_says_and_no_more(text: str, head: Head) -> None:
    assert read_head(text) == head
