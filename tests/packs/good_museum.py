"""A pack without a fault, for tests that put one into it."""

from __future__ import annotations

from kg.model import Problem

GOOD_FRAME = """\
kind: frame
says: acquired
why: A museum buys a painting.
trigger: <buy | acquire>
subject: Museum
object: Painting
examples:
  - text: The Louvre bought Spring.
    states: [[Louvre, acquired, Spring]]
  - text: Spring was acquired by the Louvre.
    states: [[Louvre, acquired, Spring]]
  - text: The Louvre bought time.
    states: []
"""
GOOD_PATTERN = """\
kind: pattern
makes: Painting
why: A title in quotation marks.
pattern: '%quoted {self=#Cap+}'
examples:
  - {text: "A Spring", makes: [Spring]}
  - {text: "B Autumn", makes: [Autumn]}
  - {text: "C", makes: []}
"""
MACROS = "macros:\n  quoted: the | a\n"
GOOD = {
    "relations/acquired.yaml": GOOD_FRAME,
    "entities/painting.yaml": GOOD_PATTERN,
    "macros.yaml": MACROS,
}


def told(problems: list[Problem]) -> list[str]:
    return [
        f"{p.path.removeprefix('rules/museum/')}:{p.line}:{p.column} {p.code}" for p in problems
    ]
