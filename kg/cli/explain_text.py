"""Explanations → text for a terminal, with the words that set a rule off made bold."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from kg.explain import Explanation
from kg.model import Evidence


def print_explanations(found: Iterable[Explanation]) -> None:
    """One block a statement, one paragraph a sentence."""
    console = Console(highlight=False, soft_wrap=True)
    for number, explanation in enumerate(found):
        if number:
            console.print()
        console.print(_head(explanation))
        for evidence in explanation.evidence:
            console.print(_sentence(evidence))
            console.print(_source(evidence))


def _head(explanation: Explanation) -> Text:
    statement = explanation.statement
    head = Text(f"{explanation.subject} ")
    head.append(f"—{statement.predicate}→", style="bold")
    head.append(f" {explanation.object}  [{statement.status}, {statement.confidence:g}")
    for word, value in (
        ("time", statement.time),
        ("said by", explanation.speaker),
        ("if", statement.condition),
    ):
        head.append(f", {word} {value}" if value else "")
    return head.append("]")


def _sentence(evidence: Evidence) -> Text:
    text = Text(f"  {evidence.quote}".replace("\n", " "))
    for anchor in evidence.anchors:
        start = anchor.start - evidence.start + 2
        text.stylize("bold underline", max(start, 2), max(start + anchor.end - anchor.start, 2))
    return text


def _source(evidence: Evidence) -> Text:
    words = ", ".join(f'"{anchor.text}"' for anchor in evidence.anchors)
    place = f"{evidence.document}, characters {evidence.start} to {evidence.end}"
    return Text(f"    {place}; rule {evidence.rule}" + (f" by {words}" if words else ""), "dim")
