"""Cleaning: what the rules see, and that each of its characters leads back to the original."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import CleanText
from kg.sources import clean_text
from kg.sources.twins import TWINS

CLEANED = {
    "bold marks": ("**The council** met.", "The council met."),
    "a stray double star before a space": (
        "It ended. ** The mayor left.",
        "It ended. The mayor left.",
    ),
    "a star as a bullet": ("* The council met.", "The council met."),
    "a star between figures stays": ("a grid of 5*3 cells", "a grid of 5*3 cells"),
    "an emphasised word": ("a _very_ long day", "a very long day"),
    "an underscore in a name stays": ("file port_plan.txt", "file port_plan.txt"),
    "heading marks": ("## Ports\nThe council met.", "Ports\nThe council met."),
    "a number sign stays": ("ranked #1 in the port list", "ranked #1 in the port list"),
    "bullets": ("Aims:\n• ports\n- rail\n– roads", "Aims:\nports\nrail\nroads"),
    "a minus sign stays": ("It fell by\n-5 percent.", "It fell by\n-5 percent."),
    "quoted lines": ("> The council met.", "The council met."),
    "a rule": ("One.\n-----\nTwo.", "One.\n\nTwo."),
    "a table rule": ("| a | b |\n|---|:-:|\n| c | d |", "| a | b |\n\n| c | d |"),
    "a link": ("the [Port Plan](https://example.org/a_b) of", "the Port Plan of"),
    "a picture": ("![The port](port.png) opens", "The port opens"),
    "an escaped sign": (r"costs \$5 and 3\. more", "costs $5 and 3. more"),
    "tags": ("The <b>council</b> met.<br>It ended.", "The council met. It ended."),
    "an entity": ("R&amp;D &quot;plan&quot;&nbsp;now", 'R&D "plan" now'),
    "a colon without a key": ("*:Harbour News** Date: 2024-03-12", "Harbour News Date: 2024-03-12"),
    "doubled spaces and tabs": ("The  council\t\tmet. ", "The council met."),
    "no-break space": ("10\u00a0percent", "10 percent"),
    "soft hyphen": ("co\u00adoperation", "cooperation"),
    "zero-width and bidi marks": ("Shang\u200bhai \u202eport\u202c", "Shanghai port"),
    "byte order mark": ("\ufeffThe council", "The council"),
    "control characters": ("The\x00 coun\x07cil", "The council"),
    "replacement character": ("a\ufffdb", "ab"),
    "lone surrogate": ("port\ud800 plan", "port plan"),
    "curly quotes": ("“ports” and ‘rail’", "\"ports\" and 'rail'"),
    "full-width signs": ("ports（rail），roads", "ports(rail), roads"),
    "Windows quotes read as Latin-1": ("\x93ports\x94", '"ports"'),
    "ligatures": ("ﬁnance and proﬁt", "finance and profit"),
    "decorations": ("■ Ports △ and rail", "Ports and rail"),
    "emoji stay": ("ports 🚢 open", "ports 🚢 open"),
    "an agency mark stays": (
        "BEIJING, Nov. 17 (Xinhua) -- The council met.",
        "BEIJING, Nov. 17 (Xinhua) -- The council met.",
    ),
    "Windows line ends": ("One.\r\nTwo.\r\n", "One.\nTwo."),
    "old Mac line ends": ("One.\rTwo.", "One.\nTwo."),
    "paragraph breaks stay": ("One.\n\nTwo.", "One.\n\nTwo."),
    "many blank lines": ("One.\n \n\n\nTwo.", "One.\n\nTwo."),
    "spaces around line ends": ("One. \n  Two.", "One.\nTwo."),
    "only marks": ("** \n", ""),
}


@pytest.mark.parametrize(("original", "clean"), CLEANED.values(), ids=CLEANED.keys())
def test_noise_is_taken_out_and_language_stays(original: str, clean: str) -> None:
    assert clean_text(original).text == clean


GLUED = {
    "a new sentence after a lower-case word": (
        "the needs of the peopleIn short, it ended.",
        "the needs of the people. In short, it ended.",
    ),
    "after a name": ("in ShanghaiThe session met", "in Shanghai. The session met"),
    "after a year": ("in 2023The session met", "in 2023. The session met"),
    "an opener that is any noun": (
        "should make effortsLarge ports are first",
        "should make efforts. Large ports are first",
    ),
    "no space after a full stop": ("It ended.Next came rail.", "It ended. Next came rail."),
    "no space after a closing quote": (
        'a "turnaround".Ports gain and "more."The rest',
        'a "turnaround". Ports gain and "more." The rest',
    ),
    "no space after a comma": ("ports,and rail", "ports, and rail"),
    "bold marks between": ("It ended.**Next came rail.", "It ended. Next came rail."),
}


@pytest.mark.parametrize(("original", "clean"), GLUED.values(), ids=GLUED.keys())
def test_lost_stops_and_spaces_are_put_back(original: str, clean: str) -> None:
    assert clean_text(original).text == clean


@pytest.mark.parametrize(
    "text",
    [
        "iPhone sales rose",
        "McDonald is here",
        "the GmbH has paid",
        "eCommerce is growing",
        "a video on YouTube is",
        "she holds a PhD in law",
        "on LinkedIn the firm",
        "the plugIn is free",
        "hepatitisA is known",
        "macOS is old",
        "easyJet flies there",
        "BusinessEurope is for it",
        "1,000 ports",
        "see www.Ports.cn for more",
        "see http://a.example/C.The for more",
        "the U.S.Government said",
        "written in Node.JS is",
        "No.5 Bank",
        "by Harbour.News in March",
    ],
)
def test_camel_case_names_and_addresses_are_left_alone(text: str) -> None:
    assert clean_text(text).text == text


def test_a_quote_is_a_slice_of_the_original() -> None:
    original = "**The council** met the needs of the peopleIn short, it ended."
    clean = clean_text(original)
    span = clean.original_span(4, clean.text.index(" met"))
    assert original[span.start : span.end] == "council"


def test_a_span_over_an_inserted_stop_has_no_such_character() -> None:
    original = "of the peopleIn short"
    clean = clean_text(original)
    span = clean.original_span(0, len(clean.text))
    assert (clean.text, original[span.start : span.end]) == ("of the people. In short", original)


def test_a_stretch_is_cleaned_with_places_of_the_whole() -> None:
    clean = clean_text("Title\n**Ports** open.\nEnd", 6, 22)
    assert (clean.text, clean.origin(0), clean.origin(6)) == ("Ports open.", 8, 16)


_MARKS = "**_#•-–&<>[]()\\ \t\n\r.,:;\"'’“”■\u00a0\u00ad\u200b\ufeff\ud800ﬁ（。"
_CHUNKS = ["  ", "\r\n", "peopleIn ", "end.Next", "&amp;", "<br>", "[a](b)", "The ", "\n- ", "\n# "]
_LINES = ["a line that is long enough to have been wrapped by an editor, and then\n", "---\n"]
_SCRAPS = st.sampled_from([*_MARKS, *_CHUNKS, *_LINES])
_TEXTS = st.lists(_SCRAPS | st.text(max_size=3), max_size=30).map("".join)


def _follows(original: str, clean: str) -> bool:
    """Whether a clean character is the original one, its twin, or a line end made plain."""
    line_end = "\n" in (original, TWINS.get(original)) or original == "\r"
    return clean == TWINS.get(original, original) or (line_end and clean in "\n ")


@settings(deadline=None)  # the machine may be busy
@given(_TEXTS)
def test_every_copied_character_is_the_original_or_its_twin(original: str) -> None:
    clean = clean_text(original)
    for index, character in enumerate(clean.text):
        piece = max(i for i, start in enumerate(clean.starts) if start <= index)
        if clean.copied[piece]:
            assert _follows(original[clean.origin(index)], character)


@settings(deadline=None)  # the machine may be busy
@given(_TEXTS)
def test_the_map_never_runs_backwards(original: str) -> None:
    clean = clean_text(original)
    origins = [clean.origin(index) for index in range(len(clean.text))]
    assert origins == sorted(origins)
    assert list(clean.starts) == sorted(set(clean.starts))


@settings(deadline=None)  # the machine may be busy
@given(_TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_every_span_lies_inside_the_original(original: str, one: int, other: int) -> None:
    clean = clean_text(original)
    if clean.text:
        start, end = sorted((one % len(clean.text), other % len(clean.text)))
        span = clean.original_span(start, end)
        assert 0 <= span.start <= span.end <= len(original)


@settings(deadline=None)  # the machine may be busy
@given(_TEXTS)
def test_clean_text_has_no_surplus_space(original: str) -> None:
    text = clean_text(original).text
    assert "  " not in text
    assert " \n" not in text
    assert "\n " not in text
    assert text == text.strip()


def test_clean_text_needs_one_piece() -> None:
    text = "The council met. It adopted the plan.\n"
    assert clean_text(text) == CleanText.whole(text.strip())
