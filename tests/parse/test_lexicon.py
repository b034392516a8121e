"""Possible readings, lemmas and forms of words."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kg.parse.flags import (
    ADJ,
    ADV,
    DET,
    MODAL,
    NOUN,
    NUM,
    PLURAL,
    POSS,
    PREP,
    PRIMARY,
    PROPN,
    PUNCT,
    SINGULAR,
    TO,
    VB,
    VBD,
    VBG,
    VBN,
    VBP,
    VBZ,
    describe,
)
from kg.parse.lexicon import lemmas, nominalizations, noun_forms, readings, verb_forms

READINGS = [
    ("plan", NOUN | VB | VBZ),
    ("plans", NOUN | VBZ),
    ("adopted", VBD | VBN),
    ("put", VB | VBZ | VBD | VBN),
    ("taken", VBN),
    ("took", VBD),
    ("building", NOUN | VBG),
    ("national", NOUN | ADJ),
    ("economic", ADJ),
    ("quickly", ADV),
    ("the", DET),
    ("will", MODAL | NOUN),
    ("to", TO | PREP),
    ("its", POSS),
    ("12th", ADJ),
    ("1,000", NUM),
    ("2023-12-19", NUM),
    ("COP26", NOUN),
    ("U.S.", NOUN),
    ("high-quality", ADJ),
    ("state-owned", ADJ),
    ("re-elected", VBD | VBN),
    ("well-being", NOUN),
    ("digitalise", VB | VBZ),
    ("digitalisation", NOUN),
    ("blockchains", NOUN),
    ("Lagos", NOUN),
    ("Chinese", NOUN | ADJ),
    (";", PUNCT),
]


@pytest.mark.parametrize(("word", "expected"), READINGS)
def test_a_word_has_its_readings(word: str, expected: int) -> None:
    assert describe(readings(word.lower(), word) & PRIMARY) == describe(expected)


@pytest.mark.parametrize(
    ("word", "features"),
    [("plans", PLURAL), ("plan", SINGULAR | VBP), ("series", SINGULAR | PLURAL), ("Lagos", PROPN)],
)
def test_a_word_has_its_features(word: str, features: int) -> None:
    assert readings(word.lower(), word) & features == features


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("adopt", {"adopt": VB, "adopts": VBZ, "adopted": VBD | VBN, "adopting": VBG}),
        ("take part", {"take": VB, "takes": VBZ, "took": VBD, "taken": VBN, "taking": VBG}),
        ("carry out", {"carry": VB, "carries": VBZ, "carried": VBD | VBN, "carrying": VBG}),
        ("put", {"put": VB | VBD | VBN, "puts": VBZ, "putting": VBG}),
        ("be", {"be": VB, "is": VBZ, "were": VBD, "been": VBN, "being": VBG}),
        ("blockchainify", {"blockchainify": VB, "blockchainified": VBD | VBN}),
    ],
)
def test_a_verb_has_its_forms(lemma: str, forms: dict[str, int]) -> None:
    found = verb_forms(lemma)
    assert {form: found.get(form, 0) & flags for form, flags in forms.items()} == forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("policy", ("policy", "policies")),
        ("series", ("series",)),
        ("pilot zone", ("pilot zone", "pilot zones")),
        ("communique", ("communique", "communiques")),
        ("crypto-bus", ("crypto-bus", "crypto-buses")),
    ],
)
def test_a_noun_has_its_forms(lemma: str, forms: tuple[str, ...]) -> None:
    assert noun_forms(lemma) == forms


@pytest.mark.parametrize(
    ("form", "flag", "expected"),
    [
        ("plans", NOUN, ("plan",)),
        ("took", VBD, ("take",)),
        ("left", VBD, ("leave",)),
        ("was", VBD, ("be",)),
        ("better", ADJ, ("good", "well")),
        ("blockchains", NOUN, ("blockchains",)),
    ],
)
def test_a_form_has_its_lemmas(form: str, flag: int, expected: tuple[str, ...]) -> None:
    assert lemmas(form, flag) == expected


@pytest.mark.parametrize(
    ("verb", "nouns"),
    [
        ("adopt", ("adoption",)),
        ("implement", ("implementation",)),
        ("develop", ("development",)),
        ("announce", ("announcement",)),
        ("approve", ("approval",)),
        ("support", ("support",)),
        ("launch", ("launch",)),
        ("restrict", ("restriction",)),
        ("allocate", ("allocation",)),
        ("deliberate", ("deliberation",)),
        ("consolidate", ("consolidation",)),
        ("upgrade", ("upgrade", "upgrading")),
        ("carry out", ()),
    ],
)
def test_a_verb_has_nouns_of_action(verb: str, nouns: tuple[str, ...]) -> None:
    assert nominalizations(verb) == nouns


def test_reading_text_does_not_load_spacy() -> None:
    code = (
        "import sys; from kg.parse.readings import tag; from kg.parse.tokens import tokenize; "
        "tag(tokenize('They plan.')); print('spacy' in sys.modules, 'lemminflect' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False False\n"
