"""A graph made by hand: the Shanghai session of December 2023 as two invented articles tell it."""

from __future__ import annotations

from kg.model import (
    Anchor,
    DocumentRecord,
    Entity,
    EntityType,
    Evidence,
    Graph,
    MentionRecord,
    Ontology,
    Pack,
    RelationType,
    Statement,
)

TEXTS = {
    "report": (
        "The Fourth Plenary Session of the 12th Shanghai Municipal Party Committee was held on"
        " 18 December 2023. It adopted the Decision on the Five Centers. It did not adopt the"
        " Port Charter. Shanghai should support biomedicine & shipping."
    ),
    "comment": 'Our paper asks: who will support "biomedicine" in Shanghai? Shanghai supports it.',
}
ENTITIES = {
    "session/fourth-plenary-session": (
        "Session",
        "Fourth Plenary Session of the 12th Shanghai Municipal Party Committee",
        ("It", "the session"),
    ),
    "policy/decision-on-the-five-centers": ("Policy", "Decision on the Five Centers", ()),
    "policy/port-charter": ("Policy", "Port Charter", ()),
    "date/2023-12-18": ("Date", "2023-12-18", ("18 December 2023",)),
    "place/shanghai": ("Place", "Shanghai", ()),
    "industry/biomedicine": ("Industry", "biomedicine", ()),
    "industry/shipping": ("Industry", "shipping", ()),
    "organization/liberation-daily": ("Organization", "Liberation Daily", ("Our paper",)),
}
"""Id to type, name and other forms."""

STATEMENTS = (
    ("session/fourth-plenary-session", "heldOn", "date/2023-12-18", "asserted", "was held on"),
    (
        "session/fourth-plenary-session",
        "adopted",
        "policy/decision-on-the-five-centers",
        "asserted",
        "It adopted the",
    ),
    ("session/fourth-plenary-session", "adopted", "policy/port-charter", "negated", "not adopt"),
    ("place/shanghai", "supports", "industry/shipping", "directive", "should support"),
    ("place/shanghai", "supports", "industry/biomedicine", "directive", "should support"),
    ("place/shanghai", "supports", "industry/biomedicine", "asserted", "Shanghai supports"),
)
"""Subject, relation, object, status and words of the sentence that states it."""

ONTOLOGY = Ontology(
    {
        "Meeting": EntityType("Meeting", color="#b35900"),
        "Session": EntityType("Session", parent="Meeting"),
        "Policy": EntityType("Policy", color="#0072b2"),
        "Industry": EntityType("Industry", color="#8c6d31"),
        "Organization": EntityType("Organization", color="#6a3d9a"),
        "Place": EntityType("Place", color="#00805c"),
        "Date": EntityType("Date", color="#7a7a7a"),
    },
    {
        "adopted": RelationType("adopted", ("Meeting",), ("Policy",)),
        "heldOn": RelationType("heldOn", ("Meeting",), ("Date",)),
        "supports": RelationType("supports", ("Place", "Organization"), ("Industry",)),
    },
)


def pack() -> Pack:
    """A pack with an ontology and without rules."""
    return Pack(
        id="policy",
        version="1.0.0",
        language="en",
        base="https://kg.example.org/policy/",
        prefixes={"policy": "https://kg.example.org/policy/ontology#"},
        ontology=ONTOLOGY,
        rules=(),
        names={},
        cues=(),
        macros={},
        words={},
        queries=(),
        hashes={"policy/pack.yaml": "0" * 64},
    )


def graph() -> Graph:
    """Two documents of one series, a third in which nothing is found, and what they state."""
    documents = (
        _document("comment", "2023-12-20", 2, publisher="liberation daily"),
        _document("empty", "", 0),
        _document("report", "2023-12-19", 1, publisher="Eastern Press"),
    )
    mentions = tuple(sorted(_mentions()))
    entities = tuple(_entity(id, mentions) for id in sorted(ENTITIES))
    return Graph(documents, entities, tuple(sorted(_statements(), key=lambda s: s.id)), mentions)


def _document(id: str, date: str, number: int, *, publisher: str = "") -> DocumentRecord:
    series = "On the spirit of the session" if number else ""
    about = ("session/fourth-plenary-session",) if number else ()
    title = f"On the spirit of the session ({number})" if number else ""
    length = len(TEXTS.get(id, ""))
    return DocumentRecord(
        id, f"{id}.txt", "ab" * 32, title, date, publisher, series, number, "en", length, about
    )


def _mentions() -> list[MentionRecord]:
    found = []
    for id, (_, name, aliases) in ENTITIES.items():
        for document, text in TEXTS.items():
            for form in (name, *aliases):
                start = text.find(form)
                if start >= 0:
                    end = start + len(form)
                    found.append(MentionRecord(document, start, end, id, form, "policy/names"))
    return found


def _entity(id: str, mentions: tuple[MentionRecord, ...]) -> Entity:
    kind, name, aliases = ENTITIES[id]
    mine = [m for m in mentions if m.entity == id]
    documents = tuple(sorted({m.document for m in mine}))
    same_as = ("iso3166:CN-SH",) if id == "place/shanghai" else ()
    return Entity(id, kind, name, aliases, same_as, len(mine), documents)


def _statements() -> list[Statement]:
    return [
        Statement(f"s{i}", subject, relation, obj, status, 0.5 + i / 10, (_evidence(words),))
        for i, (subject, relation, obj, status, words) in enumerate(STATEMENTS)
    ]


def _evidence(words: str) -> Evidence:
    document = next(id for id, text in TEXTS.items() if words in text)
    text, at = TEXTS[document], TEXTS[document].index(words)
    start = max(text.rfind(mark, 0, at) for mark in (". ", "? ")) + 2
    start = 0 if start == 1 else start
    end = text.find(".", at) + 1
    anchor = Anchor(at, at + len(words), words)
    return Evidence(document, start, end, text[start:end], "policy/hand", (anchor,))
