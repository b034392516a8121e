"""Names inside quotations and titles, and what may point to them."""

from __future__ import annotations

import pytest

from kg.model import CleanText, Document
from kg.packs import load_pack
from kg.reader import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_pack("policy"))


def names(reader: Reader, text: str) -> dict[str, tuple[str, ...]]:
    """The forms of each thing of a text, by its name."""
    document = Document("x", "x", text, CleanText.whole(text), "")
    return {e.name: e.forms for e in reader.read(document).entities}


QUOTED = [
    (
        '"The storms off Malta require a second round of talks and some patience," he said.',
        {"Malta"},
    ),
    ('They called it "the slow and patient art of mending boats in Malta" in jest.', {"Malta"}),
]


@pytest.mark.parametrize(("text", "wanted"), QUOTED)
def test_names_inside_a_quotation_that_nothing_is_said_of_are_kept(
    reader: Reader, text: str, wanted: set[str]
) -> None:
    assert wanted <= names(reader, text).keys()


def test_a_definite_noun_does_not_point_to_a_title_inside_a_title(reader: Reader) -> None:
    text = (
        'The council passed the "Decision on Applying the Harbour Safety Regulations". '
        "The regulations are strict."
    )
    assert list(names(reader, text)) == ["Decision on Applying the Harbour Safety Regulations"]
