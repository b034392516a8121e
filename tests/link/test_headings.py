"""Lists below a heading, and what a text was about last."""

from __future__ import annotations

import pytest

from kg.link.cluster import Cluster
from kg.link.headings import listed
from kg.link.linked import Linked
from kg.model import Mention
from kg.parse.sentences import split_sentences

TEXT = "Present:\nAnn Lee, chair\nof the board\n\nWe met Jon Dahl.\n\nPresent\nJon Dahl\n"


def test_lines_that_go_on_with_names_stand_below_the_heading() -> None:
    named = [Mention(TEXT.index("Ann Lee"), 16, "Person", "Ann Lee", "test")]
    at = TEXT.rindex("Jon Dahl")
    named.append(Mention(at, at + 8, "Person", "Jon Dahl", "test"))
    found = listed(TEXT, split_sentences(TEXT), named, {"present"})
    lines = [TEXT[start : start + 8].split("\n")[0] for start in sorted(found)]
    assert (lines, set(found.values())) == (["Ann Lee,", "Jon Dahl"], {"present"})


def test_the_number_of_a_paragraph_is_no_part_of_its_heading() -> None:
    text = "12: Present:\nAnn Lee"
    found = listed(
        text, [(0, 12), (13, 20)], [Mention(13, 20, "Person", "Ann Lee", "x")], {"present"}
    )
    assert found == {13: "present"}


def test_a_list_in_the_line_of_its_heading_stands_below_it() -> None:
    text = "Present: Ann Lee"
    assert listed(text, [(0, 16)], [], {"present"}) == {0: "present"}


def forum(name: str, *starts: int, nested: bool = False) -> Cluster:
    """A meeting named at these characters."""
    mentions = [Mention(s, s + len(name), "Meeting", name, "test") for s in starts]
    return Cluster("Meeting", mentions, nested=nested)


RECALLED = [
    ([forum("A", 0, 20), forum("B", 40)], 60, "A"),
    ([forum("A", 0), forum("B", 40)], 60, "B"),
    ([forum("A", 0), forum("B", 40, nested=True)], 60, "A"),
    ([forum("A", 0)], 9000, None),
    ([forum("A", 50)], 40, None),
]


@pytest.mark.parametrize(("things", "at", "wanted"), RECALLED)
def test_a_text_is_about_what_it_named_most_often_and_near(
    things: list[Cluster], at: int, wanted: str | None
) -> None:
    found = Linked(tuple(things), {}, (), {}).recall(at, frozenset({"Meeting"}))
    assert (found.text if found else None) == wanted
