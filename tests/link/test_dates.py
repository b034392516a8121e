"""Time expressions as they stand in a sentence, and the name each is given."""

from __future__ import annotations

import pytest
from date_rules import find

DAY = "2024-06-19"
"""A Wednesday."""

DAYS = [
    ("It was signed on 18 December 2023.", "18 December 2023", "2023-12-18"),
    ("It was signed on December 18, 2023.", "December 18, 2023", "2023-12-18"),
    ("It was signed on December 18 2023.", "December 18 2023", "2023-12-18"),
    ("It was signed on Dec. 18, 2023.", "Dec. 18, 2023", "2023-12-18"),
    ("It was signed on Dec. 18.", "Dec. 18", "--12-18"),
    ("It was signed on Sept 5.", "Sept 5", "--09-05"),
    ("It was signed on 18th of December.", "18th of December", "--12-18"),
    (
        "It was signed on the 18th day of December, 2023.",
        "18th day of December, 2023",
        "2023-12-18",
    ),
    ("It was signed on May 1st.", "May 1st", "--05-01"),
    ("It was signed on 1 May.", "1 May", "--05-01"),
    ("It was signed on DECEMBER 18, 2023.", "DECEMBER 18, 2023", "2023-12-18"),
    ("It was signed on December\n18, 2023.", "December\n18, 2023", "2023-12-18"),
    ("It was signed on Tuesday, 18 June 2024.", "Tuesday, 18 June 2024", "2024-06-18"),
    ("It was signed on February 29, 2024.", "February 29, 2024", "2024-02-29"),
    ("It was signed on 29 February.", "29 February", "--02-29"),
    ("It was signed on 2023-12-18.", "2023-12-18", "2023-12-18"),
    ("It was signed at 2023-12-18T10:30:00.", "2023-12-18", "2023-12-18"),
    ("It was signed on 2023.12.18.", "2023.12.18", "2023-12-18"),
    ("It was signed on 2023/1/8.", "2023/1/8", "2023-01-08"),
    ("It was signed on 18/12/2023.", "18/12/2023", "2023-12-18"),
    ("It was signed on 12/18/2023.", "12/18/2023", "2023-12-18"),
    ("It was signed on 5.5.2023.", "5.5.2023", "2023-05-05"),
    ("A poll on May 5 this year failed.", "May 5 this year", "--05-05"),
]

RANGES = [
    ("It met from July 15 to 18, 2024.", "July 15 to 18, 2024", "2024-07-15/2024-07-18"),
    ("It met on July 15-18, 2024.", "July 15-18, 2024", "2024-07-15/2024-07-18"),
    ("It met on July 15–18.", "July 15–18", "--07-15/--07-18"),
    ("It met from 8-19 July 1996.", "8-19 July 1996", "1996-07-08/1996-07-19"),
    ("It met from 8 to 19 July 1996.", "8 to 19 July 1996", "1996-07-08/1996-07-19"),
    (
        "It met from 30 November to 11 December 2015.",
        "30 November to 11 December 2015",
        "2015-11-30/2015-12-11",
    ),
    (
        "It met from 28 July - 7 August 1997.",
        "28 July - 7 August 1997",
        "1997-07-28/1997-08-07",
    ),
    (
        "It met from December 28, 2023 to January 3, 2024.",
        "December 28, 2023 to January 3, 2024",
        "2023-12-28/2024-01-03",
    ),
    (
        "It met from December 28 to January 3, 2024.",
        "December 28 to January 3, 2024",
        "2023-12-28/2024-01-03",
    ),
    ("It met from December 28 to January 3.", "December 28 to January 3", "--12-28/--01-03"),
    ("It met between 5 and 9 May 2022.", "5 and 9 May 2022", "2022-05-05/2022-05-09"),
    ("It met between May 5 and 9.", "May 5 and 9", "--05-05/--05-09"),
    ("It met on 16 and 17 October.", "16 and 17 October", "--10-16/--10-17"),
    ("It met on October 16 and 17, 2023.", "October 16 and 17, 2023", "2023-10-16/2023-10-17"),
    ("It met from the 8th to the 12th of March.", "8th to the 12th of March", "--03-08/--03-12"),
    (
        "It met from March 6 through Friday, March 8.",
        "March 6 through Friday, March 8",
        "--03-06/--03-08",
    ),
]

MONTHS = [
    ("It was drafted in December 2023.", "December 2023", "2023-12"),
    ("It was drafted in December of 2023.", "December of 2023", "2023-12"),
    ("It was drafted in December, 2023.", "December, 2023", "2023-12"),
    ("It was drafted in Feb. 2024.", "Feb. 2024", "2024-02"),
    ("It was drafted in mid-December.", "mid-December", "--12"),
    ("It was drafted in early March 2024.", "early March 2024", "2024-03"),
    ("It was drafted by the end of June.", "end of June", "--06"),
    ("Since March work has stopped.", "March", "--03"),
    ("It was drafted in May.", "May", "--05"),
    ("It grew from January to June 2024.", "January to June 2024", "2024-01/2024-06"),
    ("It grew from January to November.", "January to November", "--01/--11"),
    ("It grew in March-June 2023.", "March-June 2023", "2023-03/2023-06"),
    (
        "It grew between November 2022 and February 2023.",
        "November 2022 and February 2023",
        "2022-11/2023-02",
    ),
    ("The September 2021 EU strategy holds.", "September 2021", "2021-09"),
    ("It grew in the first quarter of 2024.", "first quarter of 2024", "2024-01/2024-03"),
    ("It grew in the Fourth Quarter 2023.", "Fourth Quarter 2023", "2023-10/2023-12"),
    ("It grew in Q3 2023.", "Q3 2023", "2023-07/2023-09"),
    ("It grew in 2023 Q3.", "2023 Q3", "2023-07/2023-09"),
    ("It grew in the second half of 2022.", "second half of 2022", "2022-07/2022-12"),
    ("It grew in H1 2025.", "H1 2025", "2025-01/2025-06"),
    (
        "It grew in the first three quarters of 2023.",
        "first three quarters of 2023",
        "2023-01/2023-09",
    ),
    (
        "It grew in the first eleven months of 2023.",
        "first eleven months of 2023",
        "2023-01/2023-11",
    ),
]

YEARS = [
    ("It began in 1996.", "1996", "1996"),
    ("It is due by 2030.", "2030", "2030"),
    ("It has run since 2012.", "2012", "2012"),
    ("It began in the year 2000.", "year 2000", "2000"),
    ("It began at the end of 2023.", "end of 2023", "2023"),
    ("It began in early 2024.", "early 2024", "2024"),
    ("It began in mid-2024.", "mid-2024", "2024"),
    ("It began early in 2016.", "early in 2016", "2016"),
    ("It is due by fall of 2025.", "fall of 2025", "2025"),
    ("The upcoming 2024 is crucial.", "2024", "2024"),
    ("2024 will be a hard year.", "2024", "2024"),
    ("The 2020 governance work went on.", "2020", "2020"),
    ("It cites the Transport Act of 1962 (as amended).", "1962", "1962"),
    ("It fell to 1990 levels.", "1990", "1990"),
    ("It began long ago (1998).", "1998", "1998"),
    ("It covers fiscal year 2025.", "fiscal year 2025", "2025"),
    ("It covers FY2025.", "FY2025", "2025"),
    ("It covers FY25.", "FY25", "2025"),
    ("It covers FY2025-26.", "FY2025-26", "2025/2026"),
    ("It covers financial year 2024-25.", "financial year 2024-25", "2024/2025"),
    ("The period (2021-2025) is over.", "2021-2025", "2021/2025"),
    ("The period 2021–25 is over.", "2021–25", "2021/2025"),
    ("The season of 1999-00 is over.", "1999-00", "1999/2000"),
    ("The report of 2023-12 is out.", "2023-12", "2023-12"),
    ("It fell between 2015 and 2030.", "2015 and 2030", "2015/2030"),
    ("It grew from 2022 to 2023.", "2022 to 2023", "2022/2023"),
    ("It grew in the 1990s.", "1990s", "1990/1999"),
    ("It grew in the early 1990's.", "1990's", "1990/1999"),
    ("Reform began in 1848.", "1848", "1848"),
]

RELATIVE = [
    ("Yesterday the council met.", "Yesterday", "2024-06-18"),
    ("The council meets tomorrow.", "tomorrow", "2024-06-20"),
    ("The premier today announced a plan.", "today", "2024-06-19"),
    ("The act was signed today in London.", "today", "2024-06-19"),
    ("Today's session was short.", "Today", "2024-06-19"),
    ("This year is hard.", "This year", "2024"),
    ("Last year's work is done.", "Last year", "2023"),
    ("It is planned for early next year.", "early next year", "2025"),
    ("It was done last month.", "last month", "2024-05"),
    ("It will be done next month.", "next month", "2024-07"),
    ("It is due at the end of this month.", "end of this month", "2024-06"),
    ("It fell in the third quarter of last year.", "third quarter of last year", "2023-07/2023-09"),
    ("It met last August.", "last August", "2023-08"),
    ("It met last April.", "last April", "2024-04"),
    ("It will meet next April.", "next April", "2025-04"),
    ("It met in December of last year.", "December of last year", "2023-12"),
    ("It took effect on February 6 this year.", "February 6 this year", "2024-02-06"),
    ("It was issued on Dec. 28.", "Dec. 28", "2024-12-28"),
    ("It met on the 17th.", "17th", "2024-06-17"),
    ("It met on the 25th, he said.", "25th", "2024-05-25"),
    ("It met on Tuesday.", "Tuesday", "2024-06-18"),
    ("It met on Wednesday.", "Wednesday", "2024-06-19"),
    ("It will meet on Friday.", "Friday", "2024-06-21"),
    ("It will meet on Wednesday.", "Wednesday", "2024-06-19"),
    ("It met last Wednesday.", "last Wednesday", "2024-06-12"),
    ("It meets next Wednesday.", "next Wednesday", "2024-06-26"),
]

TURN_OF_YEAR = [
    ("It was issued on Dec. 28.", "2024-01-03", "2023-12-28"),
    ("It was issued on Dec. 28.", "2024-12-30", "2024-12-28"),
    ("It takes effect on January 1.", "2023-12-19", "2024-01-01"),
    ("It takes effect on January 1.", "2023-10-19", "2024-01-01"),
    ("It took effect on January 1.", "2023-10-19", "2023-01-01"),
    ("It is held from November 20 to December 11.", "2015-05-05", "2015-11-20/2015-12-11"),
    ("It is held from December 28 to January 3.", "2023-12-19", "2023-12-28/2024-01-03"),
    ("It was held from December 28 to January 3.", "2024-01-05", "2023-12-28/2024-01-03"),
    ("Since January it has grown.", "2023-12-19", "2023-01"),
    ("Since October it has grown.", "2024-05-02", "2023-10"),
    ("It was issued on Dec. 28.", "2024", "2024-12-28"),
    ("It was issued on Dec. 28.", "--01-03", "--12-28"),
    ("It was done last month.", "2024-01", "2023-12"),
    ("It was done yesterday.", "2024-03-01", "2024-02-29"),
    ("It was done yesterday.", "2024-01-01", "2023-12-31"),
]

NOTHING = [
    "It was signed on 30 February 2023.\n",
    "Clause 31 of June.",
    "It cost $2000 or 2,000 yuan.",
    "A plant of 2000 MW was built.",
    "A total of 2023 people came.",
    "In all, 1950 households moved.",
    "See No. 2021 and code A-2021.",
    "The 2030 Agenda goes on.",
    "The Energy Policy 2023 was dropped.",
    "Directive 2014/65/EU applies.",
    "It is at 05/06/2023.",
    "Version 1.12.2023.4 is out.",
    "The 20th session heard the 25th speaker on the 50th anniversary.",
    "May the march go on.",
    "Prime Minister May thanked April.",
    "Recently, in recent years and at present it grew.",
    "Over the past year and in the last year it grew.",
    "Within 48 hours it grew for the next month.",
    "The firms of today work for a better tomorrow.",
    "Today it is a must to compete.",
    "It sits every Friday and was shut on Good Friday.",
    "It sits from Monday to Friday.",
    "A quarter of them left in the first half.",
    "On the same day, in a century and a decade, it grew.",
    "On May Day it was shut.",
    "Last week it was shut.",
    "Horizon Strategy 2021-2027 was read.",
    "From 1800 to 2000 people came.",
    "It grew by 2000% and 1999.5 points.",
    "Call 2021-2022-2023.",
]


@pytest.mark.parametrize(("text", "words", "name"), DAYS + RANGES + MONTHS + YEARS)
def test_an_expression_is_named_without_the_date_of_the_document(
    text: str, words: str, name: str
) -> None:
    assert find(text) == [(words, name)]


@pytest.mark.parametrize(("text", "words", "name"), RELATIVE)
def test_the_date_of_the_document_tells_what_is_relative(text: str, words: str, name: str) -> None:
    assert find(text, DAY) == [(words, name)]


@pytest.mark.parametrize(("text", "date", "name"), TURN_OF_YEAR)
def test_a_missing_year_is_the_one_near_the_date_of_the_document(
    text: str, date: str, name: str
) -> None:
    assert [found for _, found in find(text, date)] == [name]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_calendar_date_is_left_alone(text: str) -> None:
    assert find(text, DAY) == []


@pytest.mark.parametrize("text", ["Yesterday it met.", "It met on Tuesday.", "Last year it grew."])
def test_what_only_an_unknown_date_could_tell_is_dropped(text: str) -> None:
    assert find(text) == []


def test_a_list_of_years_is_one_date_each() -> None:
    assert find("In 2015, 2016 and 2017 it grew.") == [
        ("2015", "2015"),
        ("2016", "2016"),
        ("2017", "2017"),
    ]


def test_days_that_do_not_follow_each_other_are_no_range() -> None:
    assert find("It met on 5 May and 9 May 2022.") == [
        ("5 May", "2022-05-05"),
        ("9 May 2022", "2022-05-09"),
    ]
