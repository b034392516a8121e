"""Where noun phrases end and verbs begin, in the order in which they stand."""

from __future__ import annotations

import pytest

from kg.parse.chunks import chunk
from kg.parse.clauses import Clauses
from kg.parse.elements import Phrase, Verb
from kg.parse.readings import tag
from kg.parse.tokens import tokenize
from kg.parse.walk import Grammar

CASES = [
    (
        "Malta must build ports, expand advanced materials and lay out major projects.",
        "[malta] <must build> [ports] , <expand> [advanced materials] and <lay> out "
        "[major projects] .",
    ),
    (
        "The council will finish the road and work closely with the town.",
        "[the council] <will finish> [the road] and <work> closely with [the town] .",
    ),
    (
        "The declaration endorses the findings and calls for more water.",
        "[the declaration] <endorses> [the findings] and <calls> for [more water] .",
    ),
    (
        "They back a system that safeguards free trade.",
        "[they] <back> [a system] that <safeguards> [free trade] .",
    ),
    (
        "They signed a contested and long-awaited trade deal.",
        "[they] <signed> [a contested and long-awaited trade deal] .",
    ),
    (
        "It wants a robust, inclusive and resilient recovery.",
        "[it] <wants> [a robust , inclusive and resilient recovery] .",
    ),
    (
        "They help the least developed and developing countries.",
        "[they] <help> [the least developed and developing countries] .",
    ),
    (
        "They support developing countries.",
        "[they] <support> [developing countries] .",
    ),
    (
        "They want a stable, prosperous, and modern town.",
        "[they] <want> [a stable , prosperous , and modern town] .",
    ),
    ("The chair told reporters a story.", "[the chair] <told> [reporters] [a story] ."),
    (
        "They back the use and upgrading of ports.",
        "[they] <back> [the use] and [upgrading] of [ports] .",
    ),
    ("They visited places such as ports.", "[they] <visited> [places] such as [ports] ."),
    (
        "The ministers said on Monday that they will go.",
        "[the ministers] <said> on [monday] that [they] <will go> .",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_a_sentence_is_cut_into_phrases_and_verbs(text: str, wanted: str) -> None:
    tokens = tokenize(text)
    shown = []
    for element in chunk(tokens.lower, tag(tokens), {}):
        words = " ".join(tokens.lower[element.start : element.end])
        if isinstance(element, Phrase):
            words = f"[{words}]"
        elif isinstance(element, Verb):
            words = f"<{words}>"
        shown.append(words)
    assert " ".join(shown) == wanted


NUMBERED = [
    ("Malta shall (a) build ports; (b) widen roads.", ["shall ( a ) build", "widen"]),
    ("Malta will: (1) build ports, and (2) widen roads.", ["will : ( 1 ) build", "widen"]),
    ("Malta has tasks: first, build ports; second, widen roads.", ["has", "build", "widen"]),
]


@pytest.mark.parametrize(("text", "wanted"), NUMBERED)
def test_numbers_of_a_list_do_not_part_a_verb_from_its_subject(
    text: str, wanted: list[str]
) -> None:
    tokens = tokenize(text)
    elements = chunk(tokens.lower, tag(tokens), {})
    verbs = [n for n, e in enumerate(elements) if isinstance(e, Verb)]
    clauses = Clauses(tokens.lower, elements, Grammar())
    assert [" ".join(tokens.lower[elements[n].start : elements[n].end]) for n in verbs] == wanted
    assert all(clauses.subjects(n)[0] == clauses.subjects(verbs[0])[0] for n in verbs)


FORMS = [
    ("The mayor stressed at the meeting that it must go on.", "stressed", "finite"),
    ("Li, the mayor, stressed at the meeting that it must go on.", "stressed", "finite"),
    ("The council said on Monday it will go on.", "said", "finite"),
    ("The plan stressed at the meeting is long.", "stressed", "participle"),
    ("The plan, adopted by the council, is long.", "adopted", "participle"),
    ("The plan, put forward jointly by the council, is long.", "put", "participle"),
    ("They know the plan, adopted by the council.", "adopted", "participle"),
    ("The plan adopted in Lima will help farmers.", "adopted", "participle"),
    ("The council adopted in Lima plans for farmers.", "adopted", "finite"),
    ("The council read the plan, aimed at helping farmers.", "aimed", "participle"),
    ("Malta, with Chile, noted that it must go on.", "noted", "finite"),
    ("Malta, for the group, called on the town to go.", "called", "finite"),
    ('The "Plan" pointed out that it is necessary to go.', "pointed", "finite"),
    ("The document called for the town to be rich.", "called", "finite"),
    ("A bill that aims to help was read.", "aims", "finite"),
    ("Li, head of the board, pointed out that it must go on.", "pointed", "finite"),
    ("Li, the mayor, supports the plan.", "supports", "finite"),
    ("The council concluded by noting the plan.", "concluded", "finite"),
]


@pytest.mark.parametrize(("text", "word", "form"), FORMS)
def test_a_past_form_is_a_verb_of_its_own_or_hangs_on_a_noun(
    text: str, word: str, form: str
) -> None:
    tokens = tokenize(text)
    verbs = [e for e in chunk(tokens.lower, tag(tokens), {}) if isinstance(e, Verb)]
    assert [v.form for v in verbs if tokens.lower[v.head] == word] == [form]
