"""A graph of two short texts, made by hand: a council under two names, a summit, an act."""

from __future__ import annotations

from kg.model import DocumentRecord, Entity, Evidence, Graph, MentionRecord, Merge, Statement
from kg.statements import statement_id

TEXTS = {
    "a": "The River Council met. The council adopted the Rivers Act.",
    "b": "RC praised the Rivers Act. The conference took note of RC.",
}
COUNCIL, SHORT = "organization/river-council", "organization/rc"
ACT, SUMMIT = "policy/rivers-act", "conference/water-summit"


def mention(document: str, entity: str, text: str, rule: str = "names") -> MentionRecord:
    start = TEXTS[document].index(text)
    return MentionRecord(document, start, start + len(text), entity, text, rule)


def stated(document: str, subject: str, predicate: str, obj: str, quote: str) -> Statement:
    start = TEXTS[document].index(quote)
    evidence = Evidence(document, start, start + len(quote), quote, "rules/x")
    id = statement_id(subject, predicate, obj)
    return Statement(id, subject, predicate, obj, "asserted", 0.8, (evidence,))


ADOPTED = stated("a", COUNCIL, "adopted", ACT, "The council adopted the Rivers Act.")
PRAISED = stated("b", SHORT, "emphasized", ACT, "RC praised the Rivers Act.")
NOTED = stated("b", SUMMIT, "emphasized", SHORT, "The conference took note of RC.")


def graph() -> Graph:
    mentions = (
        mention("a", COUNCIL, "River Council"),
        mention("a", COUNCIL, "council", "link/definite"),
        mention("a", ACT, "Rivers Act"),
        mention("b", SHORT, "RC"),
        mention("b", ACT, "Rivers Act"),
        mention("b", SUMMIT, "conference", "link/definite"),
    )
    return Graph(
        tuple(
            DocumentRecord(
                d, f"{d}.txt", f"sha of {d}", "", "", "", "", 0, "en", len(t), (COUNCIL,)
            )
            for d, t in TEXTS.items()
        ),
        (
            Entity(SUMMIT, "Conference", "Water Summit", ("conference",), (), 1, ("b",)),
            Entity(SHORT, "Organization", "RC", (), ("Q1",), 1, ("b",)),
            Entity(COUNCIL, "Organization", "River Council", ("council",), (), 2, ("a",)),
            Entity(ACT, "Policy", "Rivers Act", (), (), 2, ("a", "b")),
        ),
        tuple(sorted((ADOPTED, PRAISED, NOTED), key=lambda s: s.id)),
        tuple(sorted(mentions)),
        (
            Merge("a", COUNCIL, "council", "definite noun with the same head", 1),
            Merge("b", SUMMIT, "conference", "definite noun with the same head", 1),
        ),
    )
