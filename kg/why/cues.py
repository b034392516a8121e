"""A statement and its status in, the words that make it negated or directive out."""

from __future__ import annotations

from collections.abc import Iterator

from kg.match.found import Found
from kg.parse.elements import Verb
from kg.why.case import Case


def cue_of(case: Case, found: Found, status: str) -> str:
    """The words that set a status other than asserted; empty when there are none."""
    if status == "asserted":
        return ""
    if found.status:
        return "the rule itself"
    return next(_words(case, found, status), "")


def _words(case: Case, found: Found, status: str) -> Iterator[str]:
    kinds = {"negated"} if status == "negated" else {"directive", "conditional"}
    for reach in case.reaches:
        reported = reach.start >= found.trigger[1]
        if reach.kind in kinds and (reach.first <= found.trigger[0] < reach.last or reported):
            yield case.words(reach.start, reach.end)
    for element in case.stating.clauses.elements:
        if isinstance(element, Verb) and (element.negated, element.modal)[status == "directive"]:
            yield case.words(element.start, element.end)
