"""A frame knows the forms of its verb and noun: the rule names none of them."""

from __future__ import annotations

import pytest
from framed import ADOPTED, SENATE_ACT, said, scene
from made import ONTOLOGY

from kg.match.frame import Frames
from kg.match.frame_trace import frame_misses

FORMS = [
    ("active", "The Senate adopted the Rivers Act.", SENATE_ACT),
    ("subtype", "The Tenth Session adopted the Rivers Act.", [("Tenth Session", "Rivers Act")]),
    ("passive", "The Rivers Act was adopted by the Senate.", SENATE_ACT),
    ("passive without agent", "The Rivers Act was adopted in May.", []),
    ("perfect", "The Senate has already adopted the Rivers Act.", SENATE_ACT),
    ("perfect passive", "The Rivers Act has been adopted by the Senate.", SENATE_ACT),
    ("modal", "The Senate may adopt the Rivers Act.", SENATE_ACT),
    ("modal passive", "The Rivers Act should be adopted by the Senate.", SENATE_ACT),
    ("progressive", "The Senate is adopting the Rivers Act.", SENATE_ACT),
    ("negated", "The Senate did not adopt the Rivers Act.", SENATE_ACT),
    ("participle", "The Rivers Act adopted by the Senate is long.", SENATE_ACT),
    (
        "list closed by a comma",
        "Leaders of the Senate, the Lake Council and the Tenth Session, adopted the Rivers Act.",
        [("Senate", "Rivers Act"), ("Lake Council", "Rivers Act"), ("Tenth Session", "Rivers Act")],
    ),
    (
        "company in commas",
        "The Senate, together with the Lake Council and the port, adopted the Rivers Act.",
        [*SENATE_ACT, ("Lake Council", "Rivers Act")],
    ),
    (
        "relative clause with its own subject",
        "The Senate, which the Lake Council praised, adopted the Rivers Act.",
        SENATE_ACT,
    ),
    ("no subject after a preposition", "In the Senate adopted the Rivers Act is long.", []),
    ("people from a body", "Leaders from the Senate adopted the Rivers Act.", SENATE_ACT),
    ("people in a body", "Leaders in the Senate adopted the Rivers Act.", []),
    ("opening gerund", "Adopting the Rivers Act, the Senate went home.", SENATE_ACT),
    ("opening gerund of who says", "Adopting the Rivers Act, the Senate said no.", SENATE_ACT),
    ("closing gerund", "The Senate went home, adopting the Rivers Act.", SENATE_ACT),
    ("gerund after a preposition", "The Senate met for adopting the Rivers Act.", SENATE_ACT),
    ("pronoun in a report", "The Senate vowed that it will adopt the Rivers Act.", SENATE_ACT),
    ("nominal with an owner", "New Senate support for the Rivers Act grew.", SENATE_ACT),
    ("nominal with by", "The adoption of the Rivers Act by the Senate took a day.", SENATE_ACT),
    ("nominal with owner", "The Senate's adoption of the Rivers Act took a day.", SENATE_ACT),
    ("nominal as means", "The Senate answered with support for the Rivers Act.", SENATE_ACT),
    (
        "nominal as subject of a passive",
        "Support for the Rivers Act was declared by the Senate.",
        SENATE_ACT,
    ),
    (
        "nominal with a participle",
        "Support given by the Senate for the Rivers Act is weak.",
        SENATE_ACT,
    ),
    (
        "a list of deeds over a semicolon",
        "The Senate will go home; adopt the Rivers Act; and rest.",
        SENATE_ACT,
    ),
    ("object before a relative clause", "They read the Rivers Act that the Senate adopted.",
     SENATE_ACT),
    ("object before a relative clause in commas",
     "The Rivers Act, which the Senate adopted, is long.", SENATE_ACT),
    ("firms of a body", "The Senate companies adopted the Rivers Act.", []),
    ("question", "Did the Senate adopt the Rivers Act?", []),
    ("two clauses at a semicolon", "The Senate went home; they adopt the Rivers Act.", []),
    ("nominal as object", "The Senate declared its support for the Rivers Act.", SENATE_ACT),
    ("nominal one looks on at", "The Senate attended the adoption of the Rivers Act.", []),
    ("headline in capitals", "Old Senate Adopts Rivers Act", SENATE_ACT),
    ("a day before the verb", "The Senate Tuesday adopted the Rivers Act.", SENATE_ACT),
    ("a week before the verb", "The Senate this week adopted the Rivers Act.", SENATE_ACT),
    ("a day after the object", "The Senate adopted the Rivers Act Tuesday.", SENATE_ACT),
    ("form in -ing after a title", "The Senate adopted the Rivers Act ending a feud.", SENATE_ACT),
    (
        "by after another verb",
        "The Rivers Act drawn up by the Senate was adopted by acclamation.",
        [],
    ),
    (
        "list after such as",
        "The Senate adopted texts such as the Rivers Act and the Soil Code.",
        [("Senate", "Rivers Act"), ("Senate", "Soil Code")],
    ),
    (
        "list after a colon",
        "The Senate adopted two texts: the Rivers Act and the Soil Code.",
        [("Senate", "Rivers Act"), ("Senate", "Soil Code")],
    ),
    ("infinitive", "The Senate decided to adopt the Rivers Act.", SENATE_ACT),
    ("meant for it", "The Lake Council, designed to adopt the Rivers Act, slept.",
     [("Lake Council", "Rivers Act")]),
    ("a deed but spoken of", "The Senate attached importance to support for the Rivers Act.", []),
    ("through others", "The Senate will guide farmers to adopt the Rivers Act.", SENATE_ACT),
    ("controlled infinitive", "The Lake Council urged the Senate to adopt the Rivers Act.",
     SENATE_ACT),
    ("relative", "The Senate, which adopted the Rivers Act, went home.", SENATE_ACT),
    ("relative that", "The Senate that adopted the Rivers Act went home.", SENATE_ACT),
    ("shared object", "The Senate debated and adopted the Rivers Act.", SENATE_ACT),
    ("shared subject", "The Senate met in May and adopted the Rivers Act.", SENATE_ACT),
    ("shared by two triggers", "The Senate adopted and approved the Rivers Act.",
     SENATE_ACT * 2),
    ("apposition", "The Senate, a large house, adopted the Rivers Act.", SENATE_ACT),
    ("two objects", "The Senate adopted the Rivers Act and the Forest Plan.",
     [*SENATE_ACT, ("Senate", "Forest Plan")]),
    ("three objects", "The Senate adopted the Rivers Act, the Forest Plan and the Soil Code.",
     [*SENATE_ACT, ("Senate", "Forest Plan"), ("Senate", "Soil Code")]),
    ("two subjects", "The Senate and the Lake Council adopted the Rivers Act.",
     [*SENATE_ACT, ("Lake Council", "Rivers Act")]),
    ("two agents", "The Rivers Act was adopted by the Senate and the Lake Council.",
     [*SENATE_ACT, ("Lake Council", "Rivers Act")]),
    ("head of a phrase", "The Senate of the Lake Council adopted the Rivers Act.", SENATE_ACT),
    ("light noun", "The Senate approved the implementation of the Rivers Act.", SENATE_ACT),
    ("particle", "The Senate carried out the Rivers Act.", SENATE_ACT),
    ("after a semicolon", "The Senate met; and adopted the Rivers Act.", SENATE_ACT),
    ("gerund after a semicolon", "The Senate went home; adopting the Rivers Act.", SENATE_ACT),
    ("members", "The Senate adopted measures, such as the Rivers Act.", SENATE_ACT),
    ("time after a relative", "The Senate, which for the first time adopted the Rivers Act, slept.",
     SENATE_ACT),
    ("seat", "The Senate based in the Lake Council adopted the Rivers Act.", SENATE_ACT),
    ("people who speak", "The Senate leaders adopted the Rivers Act.", SENATE_ACT),
    ("people of whom they speak", "Leaders of the Senate adopted the Rivers Act.", SENATE_ACT),
    ("described by a copula", "The Rivers Act is the first law adopted by the Senate.", SENATE_ACT),
    ("described relative", "The Senate is a house that adopted the Rivers Act.", SENATE_ACT),
    ("described in apposition", "The Rivers Act, a law adopted by the Senate, is long.",
     SENATE_ACT),
    ("named by another clause", "As asked by the Senate, the Rivers Act was adopted.", []),
    ("people who speak for nobody", "The farmers of the Senate adopted the Rivers Act.", []),
    ("manner", "The Rivers Act was adopted by asking the Senate.", []),
    ("members after a dash", "The Senate adopted new laws – the Rivers Act and the Soil Code.",
     [*SENATE_ACT, ("Senate", "Soil Code")]),
    ("with company", "The Senate, with the Lake Council, adopted the Rivers Act.",
     [*SENATE_ACT, ("Lake Council", "Rivers Act")]),
    ("for others", "The Senate, on behalf of the Lake Council, carried out the Rivers Act.",
     [*SENATE_ACT, ("Lake Council", "Rivers Act")]),
    ("purpose of a way", "The farmers visited the Senate to adopt the Rivers Act.", []),
    ("main clause after a semicolon",
     "The Senate met the Lake Council, which slept; and adopted the Rivers Act.", SENATE_ACT),
    ("gerund of the main subject", "The Senate met the Lake Council in adopting the Rivers Act.",
     SENATE_ACT),
    ("time after a comma", "The Senate, a large house, on Monday adopted the Rivers Act.",
     SENATE_ACT),
    ("time that holds a comma", "The Senate on Tuesday, May 3, adopted the Rivers Act.",
     SENATE_ACT),
    ("itself", "The Senate itself adopted the Rivers Act.", SENATE_ACT),
    ("both verbs", "The Senate both adopted the Rivers Act and slept.", SENATE_ACT),
    ("whose", "The Senate, whose members met the port, has adopted the Rivers Act.", SENATE_ACT),
    ("who says so", "The Senate, it was announced, has adopted the Rivers Act.", SENATE_ACT),
    ("dashes", "The Senate – a large house – adopted the Rivers Act.", SENATE_ACT),
    ("names between dashes",
     "Two houses – the Senate and the Lake Council – adopted the Rivers Act.",
     [*SENATE_ACT, ("Lake Council", "Rivers Act")]),
    ("two adverbs", "The Senate finally and formally adopted the Rivers Act.", SENATE_ACT),
    ("agents before the main verb",
     "The Rivers Act adopted by the Senate and the Lake Council came late.",
     [*SENATE_ACT, ("Lake Council", "Rivers Act")]),
    ("agents in a relative clause",
     "The Rivers Act, which was adopted by the Senate and the Lake Council helped ships.",
     [*SENATE_ACT, ("Lake Council", "Rivers Act")]),
    ("agent before a new clause",
     "The Rivers Act was adopted by the Senate and the Lake Council slept.", SENATE_ACT),
    ("all of them", "The Senate and the Lake Council have both adopted the Rivers Act.",
     [*SENATE_ACT, ("Lake Council", "Rivers Act")]),
    ("parted by a time", "The Senate will on Monday adopt the Rivers Act.", SENATE_ACT),
    ("parted by commas", "The Rivers Act was, after long talks, adopted by the Senate.",
     SENATE_ACT),
    ("passive infinitive", "The Rivers Act is to be adopted by the Senate.", SENATE_ACT),
    ("after the deed", "After the Senate adopted the Rivers Act, the mayor went home.",
     SENATE_ACT),
    ("after the word", "The mayor went home after the Senate adopted the Rivers Act.", SENATE_ACT),
    ("relative in the past", "The Rivers Act that the Senate adopted in May is long.", SENATE_ACT),
    ("past of a thing in a report",
     "The mayor said that the Rivers Act adopted in the Senate is long.", []),
    ("helped", "The Senate helped adopt the Rivers Act.", SENATE_ACT),
    ("to both", "The Senate wants to both adopt and read the Rivers Act.", SENATE_ACT),
    ("object after a place", "The Senate adopted in May the Rivers Act.", SENATE_ACT),
    ("object after commas", "The Senate adopted, among others, the Rivers Act.", SENATE_ACT),
    ("object of the next clause", "The Senate adopted, in May, the Rivers Act helps.", []),
    ("object after a colon", "The Senate adopted: the Rivers Act; and the Soil Code.",
     [*SENATE_ACT, ("Senate", "Soil Code")]),
    ("both objects", "The Senate adopted both the Rivers Act and the Soil Code.",
     [*SENATE_ACT, ("Senate", "Soil Code")]),
    ("objects with semicolons", "The Senate adopted the Rivers Act; the Soil Code; and slept.",
     [*SENATE_ACT, ("Senate", "Soil Code")]),
    ("among them", "The Senate adopted three laws, among them the Rivers Act.", SENATE_ACT),
    ("along with", "The Senate adopted the Rivers Act, along with the Soil Code.",
     [*SENATE_ACT, ("Senate", "Soil Code")]),
    ("subjects with as well as", "The Senate as well as the Lake Council adopted the Rivers Act.",
     [*SENATE_ACT, ("Lake Council", "Rivers Act")]),
    ("subjects that are examples", "Houses such as the Senate adopted the Rivers Act.",
     SENATE_ACT),
    ("inverted", "Adopting the Rivers Act in May were the Senate and the Lake Council.",
     [*SENATE_ACT, ("Lake Council", "Rivers Act")]),
    ("object of a later verb", "The Senate adopted and later revised the Rivers Act.", SENATE_ACT),
    ("main clause after a relative",
     "The Senate met farmers, who asked for help, and adopted the Rivers Act.", SENATE_ACT),
    ("particle is missing", "The Senate carried the Rivers Act.", []),
    ("other clause", "The Senate slept; they adopted the Rivers Act.", []),
    ("other verb", "The Senate read the Rivers Act.", []),
    ("other order", "The Rivers Act adopted the Senate.", []),
    ("noun, not verb", "The adopted Rivers Act of the Senate is long.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), [row[1:] for row in FORMS], ids=[r[0] for r in FORMS])
def test_a_form_is_read(text: str, wanted: list[tuple[str, str]]) -> None:
    assert said(text) == wanted


@pytest.mark.parametrize("text", [row[1] for row in FORMS], ids=[row[0] for row in FORMS])
def test_a_trigger_that_states_nothing_is_traced(text: str) -> None:
    frames, view = Frames([ADOPTED], ONTOLOGY), scene(text)
    words = view.sentence.lower
    known = sum(len(frames.verbs.get(w, ())) + len(frames.nouns.get(w, ())) for w in words)
    fired = {f.trigger[0] for f in frames.find(view)}
    missed = list(frame_misses(view, frames))
    assert len(missed) == known - len(fired)
    assert all(0 < miss.progress < 1 for _, miss in missed)


@pytest.mark.parametrize(
    ("text", "code", "element", "at"),
    [
        ("The Rivers Act was adopted.", "W204", "subject: Meeting | Organization", "adopted"),
        ("The Senate adopted.", "W205", "object: Policy", "adopted"),
        ("The Senate adopted a cat.", "W206", "object: Policy", "a cat"),
        ("The Rivers Act adopted the Forest Plan.", "W207", "subject: Meeting | Organization",
         "Rivers Act"),
        ("The Senate carried the Rivers Act.", "W203", "trigger", "the"),
        ("The Senate read the adopted Rivers Act.", "W201", "trigger", "adopted"),
        ("Senate support of the Rivers Act grew.", "W203", "nouns", "of"),
    ],
)  # fmt: skip
def test_a_miss_names_the_element_that_lacks(text: str, code: str, element: str, at: str) -> None:
    _, miss = max(
        frame_misses(scene(text), Frames([ADOPTED], ONTOLOGY)), key=lambda m: m[1].progress
    )
    assert (miss.code, miss.element, text[miss.start : miss.end]) == (code, element, at)
