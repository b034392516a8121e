"""Dates of a whole document: years told by the text, by its dateline, by its own date."""

from __future__ import annotations

import pytest
from date_rules import find, hits

BY_TEXT = [
    (
        "the sentence speaks of a thing of that year",
        "On September 25 the board held its third meeting of 2024.",
        ["2024-09-25", "2024"],
    ),
    (
        "the next sentence does",
        "The forum ran from March 8 to 12. It looked back on the work of 2021.",
        ["2021-03-08/2021-03-12", "2021"],
    ),
    (
        "a full date stands before",
        "The law passed on 5 June 2023. On 7 July it was published.",
        ["2023-06-05", "2023-07-07"],
    ),
    (
        "a full date stands after, across the turn of the year",
        "The notice went out on December 11. Ports have until March 15, 2022.",
        ["2021-12-11", "2022-03-15"],
    ),
    (
        "a full month stands after",
        "Since March much has changed. The September 2021 paper says so.",
        ["2021-03", "2021-09"],
    ),
    (
        "a bare day follows a day with its month",
        "The draft came out on July 25, 2020. On the 27th, it was shelved.",
        ["2020-07-25", "2020-07-27"],
    ),
    (
        "a limit tells nothing",
        "The vote is on November 20. The flag is to change early in 2016.",
        ["--11-20", "2016"],
    ),
    (
        "a range of years tells nothing",
        "On Oct. 16 the bureau met. The last period (2016-2020) was good.",
        ["--10-16", "2016/2020"],
    ),
    (
        "the year of a law tells nothing",
        "On May 5 the house changed the Water Act of 1962.",
        ["--05-05", "1962"],
    ),
    (
        "a full date far off tells nothing",
        "It was set up on 1 May 1990." + " It went on." * 20 + " It ended on 2 June.",
        ["1990-05-01", "--06-02"],
    ),
    (
        "29 February waits for a leap year",
        "The law passed on 5 June 2023. It was shelved on February 29.",
        ["2023-06-05", "--02-29"],
    ),
]

BY_DATELINE = [
    ("BEIJING, Nov. 17, 2020 (Xinhua) -- The cabinet met yesterday.", ["2020-11-17", "2020-11-16"]),
    (
        "Date: 2023-12-19\nYesterday the council met to plan next year.",
        ["2023-12-19", "2023-12-18", "2024"],
    ),
    (
        "Geneva, 5 May 2021\n\nThe body met on 3 May and last month.",
        ["2021-05-05", "2021-05-03", "2021-04"],
    ),
    (
        "On September 25 the board held its third meeting of 2024. Next year it moves.",
        ["2024-09-25", "2024", "2025"],
    ),
    ("BEIJING, Nov. 17 (Xinhua) -- The cabinet met yesterday.", ["--11-17"]),
    ("On 1 July 1921 the party was founded. This year it grew.", ["1921-07-01"]),
]

BY_OWN_DATE = [
    (
        "a passage on an earlier year keeps that year",
        "The treaty was signed on 3 September 1945. On 10 October the sides met again.",
        ["1945-09-03", "1945-10-10"],
    ),
    (
        "a day close to the document's own is of its year",
        "The rules came out on June 5, 2023. The conference was held on June 17.",
        ["2023-06-05", "2024-06-17"],
    ),
    (
        "a day before the full date is not of that passage",
        "The rules came out on June 5, 2023. The forum was held on January 17.",
        ["2023-06-05", "2024-01-17"],
    ),
]


@pytest.mark.parametrize(("why", "text", "names"), BY_TEXT)
def test_the_text_tells_the_year_when(why: str, text: str, names: list[str]) -> None:
    assert [name for _, name in find(text)] == names


@pytest.mark.parametrize(("text", "names"), BY_DATELINE)
def test_a_dateline_is_the_date_of_the_document(text: str, names: list[str]) -> None:
    assert [name for _, name in find(text)] == names


@pytest.mark.parametrize(("why", "text", "names"), BY_OWN_DATE)
def test_with_a_date_of_its_own(why: str, text: str, names: list[str]) -> None:
    assert [name for _, name in find(text, "2024-06-19")] == names


def test_hits_that_overlap_a_longer_one_have_no_name() -> None:
    text = "It met on October 16 and 17, 2023."
    assert find(text) == [("October 16 and 17, 2023", "2023-10-16/2023-10-17")]
    assert [hit.text for hit in hits(text)] == ["October 16", "October 16 and 17, 2023"]


def test_a_longer_hit_that_is_no_date_leaves_room_for_a_shorter_one() -> None:
    assert find("It met on October 16 and 19, 2023.") == [("October 16", "--10-16")]
