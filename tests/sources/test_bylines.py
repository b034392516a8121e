"""Lines that give publisher and date."""

from __future__ import annotations

import pytest

from kg.sources.bylines import find_byline
from kg.sources.datelines import Dateline, find_dateline


@pytest.mark.parametrize(
    ("line", "publisher", "date"),
    [
        ("Liberation Date: 2023-12-20", "Liberation", "2023-12-20"),
        ("Source: Xinhua | 2023-12-20", "Xinhua", "2023-12-20"),
        ("Source: Xinhua  Editor: huaxia  2023-12-20 21:13:45", "Xinhua", "2023-12-20"),
        (
            "Published: 2024-03-12 Source: Ministry of Commerce",
            "Ministry of Commerce",
            "2024-03-12",
        ),
        ("By Li Hua, Xinhua, Dec. 20, 2023", "Xinhua", "2023-12-20"),
        ("Harbour Daily, December 20, 2023", "Harbour Daily", "2023-12-20"),
        ("Harbour Daily (December 20, 2023, page 1)", "Harbour Daily", "2023-12-20"),
        ("Note by the Secretariat, 3 May 2023", "Secretariat", "2023-05-03"),
        ("Xinhua | Updated: 2023-12-20 10:15", "Xinhua", "2023-12-20"),
        ("(Issued 12 March 2024)", "", "2024-03-12"),
        ("Date: 12 March 2024", "", "2024-03-12"),
        ("Tuesday, 12 March 2024 10:15 GMT", "", "2024-03-12"),
        ("Geneva, 12 March 2024", "", "2024-03-12"),
        ("Frankfurt am Main, 14 December 2023", "", "2023-12-14"),
        ("FOR IMMEDIATE RELEASE: March 12, 2024", "", "2024-03-12"),
        ("By Li Hua", "", ""),
        ("Commentator of this newspaper.", "", ""),
    ],
)
def test_a_byline_gives_publisher_and_date(line: str, publisher: str, date: str) -> None:
    byline = find_byline(line)
    assert byline is not None
    assert (byline.publisher, byline.date) == (publisher, date)


@pytest.mark.parametrize(
    "line",
    [
        "The council met on 12 March 2024.",
        "Council adopts plan of 12 March 2024",
        "Decision 7 of 20 December 2023",
        "Message: the plan is ready",
        "Source: a survey of 2,000 firms and a long list of other things that matter",
        "",
    ],
)
def test_titles_and_sentences_are_no_bylines(line: str) -> None:
    assert find_byline(line) is None


@pytest.mark.parametrize(
    ("body", "agency", "date"),
    [
        ("BEIJING, Nov. 17 (Xinhua) -- The council", "Xinhua", "--11-17"),
        ("SHANGHAI, Dec. 20, 2023 (Xinhua) -- The council", "Xinhua", "2023-12-20"),
        ("GENEVA, 12 March 2024 (UN News) — The council", "UN News", "2024-03-12"),
        ("LONDON (Reuters, March 3, 2024) - The council", "Reuters", "2024-03-03"),
        ("WASHINGTON (Reuters) - The council", "Reuters", ""),
        ("GENEVA, 12 March 2024 — The council", "", "2024-03-12"),
        ("Geneva, 12 March 2024. The council", "", "2024-03-12"),
        ("RENO, NV, March 08, 2024 /Harbour Wire/ -- The council", "Harbour Wire", "2024-03-08"),
        (
            "Message from Xinhua News Agency Beijing on December 11: x",
            "Xinhua News Agency",
            "--12-11",
        ),
        (
            "Xinhua News Agency Beijing December 11th (Reporter Li Hua) x",
            "Xinhua News Agency",
            "--12-11",
        ),
    ],
)
def test_a_dateline_gives_agency_and_day(body: str, agency: str, date: str) -> None:
    assert find_dateline(body) == Dateline(agency, date)


@pytest.mark.parametrize(
    "body",
    [
        "The Council (the body) - met",
        "On 12 March 2024 the council: it met",
        "The plan of 12 March 2024: a summary",
        "Xinhua said the plan was ready",
        "Council Members met. The mayor spoke on 12 March 2024.",
        "Ministry staff (all of them) -- met",
    ],
)
def test_a_sentence_is_no_dateline(body: str) -> None:
    assert find_dateline(body) is None
