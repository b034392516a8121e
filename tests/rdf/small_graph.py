"""A graph made by hand: two sessions, their papers, and what they demand and refuse."""

from __future__ import annotations

import hashlib

from kg.model import (
    Anchor,
    DocumentRecord,
    Entity,
    EntityType,
    Evidence,
    Graph,
    Name,
    NamesRule,
    Ontology,
    Pack,
    RelationType,
    Statement,
)
from kg.statements import statement_id

BASE = "https://kg.example.org/policy/"
DOCUMENTS = (
    (
        "2023/third#1",
        "Third plenary session closes",
        "2023-12-19",
        "North Daily",
        "Plenum notes",
        1,
    ),
    ("2023/third#2", "Who was there", "2023-12-20", "North Daily", "Plenum notes", 2),
    ("fourth", "Fourth plenary session closes", "2024-06-25", "North Daily", "", 0),
    ("order", "An order on exports", "2024-07", "Ministry of Trade", "", 0),
)
ABOUT = {"2023/third#1": ("session/third",), "2023/third#2": ("session/third",)}
ENTITIES = {
    "session/third": ("Session", "Third Plenary Session of the 12th North City Committee"),
    "session/fourth": ("Session", "Fourth Plenary Session of the 12th North City Committee"),
    "conference/trade-forum": ("Conference", "North Trade Forum"),
    "organization/committee": ("Organization", "12th North City Committee"),
    "organization/ministry-of-trade": ("Organization", "Ministry of Trade"),
    "organization/state-council": ("Organization", "State Council"),
    "place/north-city": ("Place", "North City"),
    "place/china": ("Place", "China"),
    "person/li-ming": ("Person", "Li Ming"),
    "person/wang-fang": ("Person", "Wang Fang"),
    "policy/pensions": ("Policy", "Decision on Pension Services"),
    "policy/shipping": ("Policy", "Opinions on Shipping"),
    "policy/finance": ("Policy", "Plan on Finance"),
    "policy/export-order": ("Policy", "Order on Export Control"),
    "industry/pension-services": ("Industry", "pension services"),
    "industry/shipping": ("Industry", "shipping"),
    "industry/biomedicine": ("Industry", "biomedicine"),
    "industry/integrated-circuits": ("Industry", "integrated circuits"),
    "concept/high-quality-development": ("Concept", "high-quality development"),
    "concept/common-prosperity": ("Concept", "common prosperity"),
    "date/2023-12-18": ("Date", "2023-12-18"),
    "date/2024-06": ("Date", "2024-06"),
}
SAME_AS = {
    "place/china": ("iso3166:CN", "wikidata:Q148"),
    "industry/biomedicine": ("isic:C21",),
}
ALIASES = {"session/third": ("Third Plenary Session", "the session")}
SENTENCES = (
    ("2023/third#1", "The third session of the committee was held in North City on 18 December."),
    ("2023/third#1", 'It adopted a "Decision on Pension Services" and stressed high-quality work.'),
    ("2023/third#1", "The session called for work on biomedicine and integrated circuits."),
    ("2023/third#2", "Li Ming of North City and the Ministry of Trade attended the third session."),
    (
        "2023/third#2",
        "The decision supports pensions; the city should develop shipping and medicine.",
    ),
    ("2023/third#2", "According to Li Ming, the city works with the ministry."),
    ("2023/third#2", "Wang Fang visited North City."),
    ("fourth", 'The fourth session, led by Li Ming, adopted the "Opinions on Shipping".'),
    ("fourth", "It did not adopt the Plan on Finance."),
    ("fourth", "It stressed high-quality work and prosperity, which includes pensions."),
    ("fourth", "North City has built up biomedicine under the opinions since June."),
    ("order", 'The ministry issued an "Order on Export Control" that limits integrated circuits.'),
    ("order", "The ministry belongs to the State Council of China and will carry out the order."),
    ("order", "The ministry put forward the Plan on Finance at a forum it convened."),
)
STATEMENTS = """
0 session/third sessionOf organization/committee asserted of
0 session/third heldIn place/north-city asserted held
0 session/third heldOn date/2023-12-18 asserted held
1 session/third adopted policy/pensions asserted adopted time=2023-12-18
1 session/third emphasized concept/high-quality-development asserted stressed
2 session/third emphasized industry/biomedicine directive called
2 session/third emphasized industry/integrated-circuits directive called
3 session/third attendedBy person/li-ming asserted attended
3 session/third attendedBy organization/ministry-of-trade asserted attended
3 person/li-ming holdsPosition place/north-city asserted of confidence=0.6
4 policy/pensions supports industry/pension-services asserted supports
4 place/north-city supports industry/shipping directive develop
4 organization/committee supports industry/biomedicine directive develop
5 place/north-city cooperatesWith organization/ministry-of-trade asserted works by=person/li-ming
6 person/wang-fang visited place/north-city asserted visited
7 session/fourth adopted policy/shipping asserted adopted
7 session/fourth chairedBy person/li-ming asserted led
8 session/fourth adopted policy/finance negated adopt
9 session/fourth emphasized concept/high-quality-development asserted stressed
9 session/fourth emphasized concept/common-prosperity asserted stressed
9 concept/common-prosperity includes industry/pension-services asserted includes
10 place/north-city supports industry/biomedicine asserted built time=2024-06
10 place/north-city implements policy/shipping asserted under
11 organization/ministry-of-trade issued policy/export-order asserted issued
11 policy/export-order restricts industry/integrated-circuits asserted limits
12 organization/ministry-of-trade affiliatedWith organization/state-council asserted belongs
12 organization/state-council affiliatedWith place/china asserted of
12 organization/ministry-of-trade implements policy/export-order directive carry
13 organization/ministry-of-trade proposed policy/finance asserted put_forward
13 conference/trade-forum convenedBy organization/ministry-of-trade asserted convened
"""
"""Sentence, subject, predicate, object, status, anchor, then what else is known."""
MORE_EVIDENCE = {("session/third", "adopted", "policy/pensions"): (4, "decision")}
"""A second sentence, in another document, for one statement."""


def ontology() -> Ontology:
    """The policy pack's types and relations, as far as the graph uses them."""
    types = {
        "Meeting": EntityType(
            "Meeting", "", "Meeting", "A gathering.", ("schema:Event",), "#E69F00"
        ),
        "Session": EntityType("Session", "Meeting", "Session", "A sitting.", ("schema:Event",)),
        "Conference": EntityType("Conference", "Meeting", "Conference", "A conference."),
        "Policy": EntityType("Policy", "", "Policy", "An instrument.", ("eli:LegalResource",)),
        "Industry": EntityType("Industry", "", "Industry", "A sector.", ("skos:Concept",)),
        "Concept": EntityType("Concept", "", "Concept", "A goal.", ("skos:Concept",)),
        "Organization": EntityType("Organization", "", "Organization", "A body."),
        "Place": EntityType("Place", "", "Place", "A place.", ("schema:Place",)),
        "Person": EntityType("Person", "", "Person", "A person.", ("foaf:Person",)),
        "Date": EntityType("Date", "", "Date", "A date.", ("time:TemporalEntity",)),
    }
    actors = ("Meeting", "Organization", "Person", "Policy", "Place")
    relations = (
        RelationType("sessionOf", ("Session",), ("Organization",), inverse="hasSession"),
        RelationType("heldIn", ("Meeting",), ("Place",), "held in"),
        RelationType("heldOn", ("Meeting",), ("Date",), "held on"),
        RelationType("adopted", ("Meeting", "Organization", "Place"), ("Policy",), "adopted",
                     "Adopted or passed.", "adoptedBy", mapping=("eli:passed_by",)),
        RelationType("emphasized", actors, ("Concept", "Policy", "Industry"), "emphasized"),
        RelationType("attendedBy", ("Meeting",), ("Person", "Organization", "Place")),
        RelationType("chairedBy", ("Meeting",), ("Person", "Organization"), "chaired by"),
        RelationType("convenedBy", ("Meeting",), ("Person", "Organization", "Place")),
        RelationType("holdsPosition", ("Person",), ("Organization", "Place")),
        RelationType("supports", actors, ("Industry", "Concept", "Policy"), "supports"),
        RelationType("restricts", actors, ("Industry", "Organization", "Place", "Policy")),
        RelationType("implements", actors, ("Policy", "Concept", "Meeting"), "implements"),
        RelationType("includes", same_type=True, same_type_or=("Industry",)),
        RelationType("visited", ("Person",), ("Place",), "visited"),
        RelationType("issued", ("Organization", "Person", "Meeting"), ("Policy",), "issued"),
        RelationType("proposed", ("Meeting", "Organization", "Person"), ("Policy", "Concept")),
        RelationType("cooperatesWith", ("Organization", "Place", "Person"),
                     ("Organization", "Place", "Person"), "cooperates with", symmetric=True),
        RelationType("affiliatedWith", ("Organization", "Place"), ("Organization", "Place")),
    )  # fmt: skip
    return Ontology(types, {relation.name: relation for relation in relations})


def pack() -> Pack:
    """A pack with one word list of industries and no other rules."""
    industries = (
        Name("biomedicine", ("biopharma",), id="isic:C21", broader="manufacturing"),
        Name("manufacturing", id="isic:C"),
    )
    return Pack(
        id="policy",
        version="0.1.0",
        language="en",
        base=BASE,
        prefixes={"policy": f"{BASE}ontology#", "core": "https://kg.example.org/core/ontology#"},
        ontology=ontology(),
        rules=(NamesRule("policy/entities/industries", "Industry", "names/industries.tsv"),),
        names={"policy/entities/industries": industries},
        cues=(),
        macros={},
        words={},
        queries=(),
        hashes={"policy/pack.yaml": "0" * 64},
    )


def texts() -> dict[str, str]:
    """The text of each document: its sentences, a space between."""
    return {
        id: " ".join(sentence for where, sentence in SENTENCES if where == id)
        for id, *_ in DOCUMENTS
    }


def graph() -> Graph:
    """Documents, entities and statements; offsets are those of `texts()`."""
    statements = tuple(sorted(map(_statement, STATEMENTS.strip().split("\n")), key=lambda s: s.id))
    return Graph(
        documents=tuple(sorted(map(_document, DOCUMENTS), key=lambda d: d.id)),
        entities=tuple(sorted((_entity(id, statements) for id in ENTITIES), key=lambda e: e.id)),
        statements=statements,
        mentions=(),
    )


def _document(row: tuple[str, str, str, str, str, int]) -> DocumentRecord:
    id, title, date, publisher, series, number = row
    text = texts()[id]
    digest = hashlib.sha256(text.encode()).hexdigest()
    path = f"{id.partition('#')[0]}.txt"
    about = ABOUT.get(id, ())
    return DocumentRecord(
        id, path, digest, title, date, publisher, series, number, "en", len(text), about
    )


def _entity(id: str, statements: tuple[Statement, ...]) -> Entity:
    type, name = ENTITIES[id]
    places = [e.document for s in statements if id in (s.subject, s.object) for e in s.evidence]
    documents = tuple(sorted(set(places)))
    return Entity(id, type, name, ALIASES.get(id, ()), SAME_AS.get(id, ()), len(places), documents)


def _statement(row: str) -> Statement:
    sentence, subject, predicate, object, status, anchor, *rest = row.split(" ")
    more = dict(item.split("=") for item in rest)
    key = (subject, predicate, object)
    evidence = [_evidence(int(sentence), predicate, anchor.replace("_", " "))]
    if key in MORE_EVIDENCE:
        evidence.append(_evidence(MORE_EVIDENCE[key][0], predicate, MORE_EVIDENCE[key][1]))
    return Statement(
        statement_id(*key),
        *key,
        status,
        float(more.get("confidence", "0.9")),
        tuple(sorted(evidence)),
        more.get("time", ""),
        more.get("by", ""),
    )


def _evidence(sentence: int, predicate: str, anchor: str) -> Evidence:
    document, quote = SENTENCES[sentence]
    start = texts()[document].index(quote)
    place = start + quote.index(anchor)
    anchors = (Anchor(place, place + len(anchor), anchor),)
    rule = f"policy/relations/{predicate}"
    return Evidence(document, start, start + len(quote), quote, rule, anchors)
