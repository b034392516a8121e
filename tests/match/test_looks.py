"""What a pattern looks at: a second round tries it again only when that has changed."""

from __future__ import annotations

import pytest
from made import ONTOLOGY

from kg.match.looks import looks_of
from kg.match.pattern import parse_pattern

CASES = [
    ("the (Act | #Cap) ... /[0-9]+/ #NOUN!", set()),
    ("{subject:Place} !{Policy}", {"Place", "Policy"}),
    ("[{object:Place=Lakes #Cap}] ^", {"Place"}),
    ("{subject:Place+}", None),
    ("the #Name", None),
    ("(a | the {self=#NP})", None),
    ("{Place={Policy} Lakes}", None),
]


@pytest.mark.parametrize(("pattern", "types"), CASES)
def test_a_pattern_looks_at_these_types(pattern: str, types: set[str] | None) -> None:
    assert looks_of(parse_pattern(pattern), ONTOLOGY) == types
