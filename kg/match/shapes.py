"""Names after `#` in patterns: reading flags, and shapes of one or more tokens."""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.errors import RuleError
from kg.match.masks import WordTest
from kg.match.titles import QUOTE, bracketed, leaves, opens, quotation
from kg.match.view import View
from kg.parse import flags
from kg.parse.closed import CLOSED
from kg.parse.elements import Phrase
from kg.parse.wordlist import lemmas_of

Shape = Callable[[View, int], int]
"""How many tokens the shape takes at a token; 0 when it is not there."""

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)", re.IGNORECASE)
_TENS = "twent|thirt|fort|fift|sixt|sevent|eight|ninet"
_ORDINAL_WORD = re.compile(
    r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|"
    rf"(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:{_TENS})ieth|"
    rf"(?:{_TENS})y-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
)
_ROMAN = re.compile(r"[IVXLC]+")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_LINKS = frozenset({"of", "and", "for", "the", "&", "de", "la", "du", "des", "'s", "'"})
_TITLE_LINKS = _LINKS | frozenset(
    {
        "on",
        "in",
        "to",
        "with",
        "by",
        "from",
        "at",
        "into",
        "its",
        "their",
        "a",
        "an",
        "under",
        "upon",
        "or",
        "as",
        "against",
        "between",
        "among",
        "through",
        "within",
        "towards",
        "toward",
        "field",
    }
)


_SMALL = frozenset(
    "the a an this that these those in on at of for from by with and but or if when while as to it "
    "its he she we our they their his her i you your there here not no all some many most both "
    "under after before since during through however also more such what which who how why yes so "
    "then".split()
)


_DESCRIBES = re.compile(r".+[-–](?:[a-z]+ed|led|run|born|built|made|held)")
"""Compounds that say where or by whom of a name: "Nairobi-based", "Saudi-led"."""
_BODIES = frozenset(
    "Ministry Department Bureau Office Committee Commission Council Directorate Secretariat "
    "Embassy Agency Government Parliament Administration Board".split()
)
_HOLDERS = frozenset({"Place", "Organization"})
_PERSONS = frozenset({"Person", "FamilyName", "GivenName"})
_INITIALS = re.compile(r"(?:[A-Z][.])+[A-Z]?")
_RANKS = frozenset("State National General Central Federal Provincial Municipal".split())
"""How the names of bodies begin that need no "of": "State Taxation Administration"."""

_HAPPENS = frozenset("Held Opens Opened Convened Concludes Concluded Begins Starts Closes".split())
_WHERE = (["by"], ["in"], ["on"], ["at"])
"""What a headline tells of a gathering after its name: "Forum on Ports Held in Lagos"."""


def _capital(word: str) -> bool:
    """Whether a word has a capital of its own, not just that of a sentence's first word."""
    own = word[:1].isupper() and word.lower() not in _SMALL
    return own and ("-" not in word or not _DESCRIBES.fullmatch(word))


def _odd(word: str) -> bool:
    """Whether a word is capitalised and in no dictionary."""
    parts = word.split("-")
    plain = len(word) > 2 and all(p[:1].isupper() and p[1:].islower() for p in parts)
    return plain and not all(_known(p) for p in parts)


def _known(word: str) -> bool:
    return word.lower() in CLOSED or bool(lemmas_of(word.lower()) or lemmas_of(word))


def _run(v: View, i: int, links: frozenset[str]) -> int:
    """A run of capitalised words with small links and figures inside; it ends on a capital."""
    words = v.sentence.words
    end = at = i
    quoted = False
    while at < len(words):
        if _capital(words[at]):
            if links is _LINKS and at == end > i and (_person(v, at) or _holder(v, at)):
                break
            if at > i and words[at] in _HAPPENS and words[at + 1 : at + 2] in _WHERE:
                break
            at = end = at + 1
        elif words[at] == "(" and links is _TITLE_LINKS and (n := bracketed(v, at, _capital)):
            at += n
        elif at > i and (_figure(words, at) or _links(v, at, links)):
            at += 1
        elif words[at] == '"' and at > end and (quoted or _opens(words, at)):
            quoted, at = True, at + 1
        elif words[at] == '"' and quoted and at == end:
            quoted, at = False, at + 1
        else:
            break
    return end - i


def _person(v: View, at: int) -> bool:
    """Whether a person's name begins here, right after another capital: "the Party Li Hua led"."""
    names = {p.mention.type for p in v.begins.get(at, ())}
    words = v.sentence.words
    return (
        bool(names & {"FamilyName", "GivenName"})
        and words[at + 1 : at + 2] != ["of"]
        and (at + 1 < len(words) and _capital(words[at + 1]))
    )


def _holder(v: View, at: int) -> bool:
    """Whether who holds office there is named right after a body or country, by words unknown."""
    before = v.cover.get(at - 1)
    if before is None or before.end != at or before.mention.type not in _HOLDERS:
        return False
    if any(p.mention.type not in _PERSONS for p in v.begins.get(at, ())):
        return False
    words = v.sentence.words[at : at + 2]
    return _odd(words[0]) or bool(_INITIALS.match(words[0])) or _odd(words[-1])


_OWNERS = frozenset(
    "people women men children workers farmers youth king queen president governor mayor minister "
    "attorney veteran consumer citizen doctor nurse patient student teacher director chairman "
    "trader banker premier peasant labor party state lord prince".split()
)
"""Owners inside names: the "People's Bank" is one, the "Ministry of Finance's Lakes Plan" two."""


def _links(v: View, at: int, links: frozenset[str]) -> bool:
    if links is _LINKS and v.sentence.lower[at] == "'s" and v.sentence.lower[at - 1] not in _OWNERS:
        return False
    if links is _LINKS and v.sentence.lower[at] == "the" and _capital(v.sentence.words[at - 1]):
        return False  # "in the Ministry of Ports the Dock Council"
    if v.sentence.lower[at] not in links or _parts(v, at) or leaves(v, at):
        return False
    return links is _TITLE_LINKS or not (
        _purpose(v.sentence.words, at) or _next_body(v.sentence.words, at)
    )


def _purpose(words: list[str], at: int) -> bool:
    """Whether a deed follows, as in a title: "the Party for Formulating the Plan"."""
    return words[at] == "for" and at + 1 < len(words) and words[at + 1].endswith("ing")


def _next_body(words: list[str], at: int) -> bool:
    """Whether "and" leads to another body: "the Ministry of Finance and Ministry of Ports"."""
    if words[at] not in ("and", "&"):
        return False
    rest = words[at + 1 : at + 6]
    if rest[0] in _BODIES:
        return rest[1:2] in (["of"], ["for"])
    return rest[0] in _RANKS and any(word in _BODIES for word in rest[1:])


def _figure(words: list[str], at: int) -> bool:
    """Whether a figure stands before a capital, as in "the 14th Five-Year Plan"."""
    return words[at][:1].isdigit() and at + 1 < len(words) and _capital(words[at + 1])


def _parts(v: View, at: int) -> bool:
    """Whether "and" joins two names here rather than two words of one name."""
    if v.sentence.lower[at] not in ("and", "&"):
        return False
    words = v.sentence.words
    if at + 1 >= len(words) or not _capital(words[at + 1]):
        return True
    return any(p.outer and p.mention.type != "Industry" for p in v.begins.get(at + 1, ()))


def _opens(words: list[str], at: int) -> bool:
    """Whether a quotation mark opens a name inside a title: 'Plan for a "Silk Road" Zone'."""
    return at + 1 < len(words) and words[at - 1].islower() and _capital(words[at + 1])


def _phrase(v: View, i: int) -> int:
    """A noun phrase that begins here."""
    for element in v.clauses.elements:
        if element.start == i and isinstance(element, Phrase):
            return element.end - i
    return 0


WORD_SHAPES: dict[str, Callable[[str], object]] = {
    "Cap": _capital,
    "Caps": lambda w: len(w) > 1 and w.isupper(),
    "Lower": lambda w: w[:1].islower(),
    "Odd": _odd,
    "Number": lambda w: w[:1].isdigit(),
    "Ordinal": lambda w: _ORDINAL.fullmatch(w) or _ORDINAL_WORD.fullmatch(w.lower()),
    "Roman": _ROMAN.fullmatch,
    "Word": lambda w: w[:1].isalnum(),
    "Year": _YEAR.fullmatch,
}
"""Shapes of one token that its word alone decides."""


def _one(test: WordTest) -> Shape:
    return lambda v, i: 1 if test[v.sentence.words[i]] else 0


SHAPES: dict[str, Shape] = {
    **{name: _one(WordTest(test)) for name, test in WORD_SHAPES.items()},
    "Name": lambda v, i: _run(v, i, _LINKS),
    "Title": lambda v, i: _run(v, i, _TITLE_LINKS),
    "NP": _phrase,
    "Quoted": quotation,
    "Opening": lambda v, i: 1 if v.sentence.words[i] == QUOTE and opens(v.sentence, i) else 0,
}
SHAPE_DOCS = {
    "Cap": "one token with a capital of its own, small words apart",
    "Caps": "one token of two or more letters, all capitals",
    "Lower": "one token that begins with a small letter",
    "Name": "a run of capitals with small links (of, and, for, the, 's) inside",
    "Title": "the same with the links of titles, brackets and quotations, too",
    "NP": "a whole noun phrase",
    "Quoted": "what stands before the quotation mark that closes here",
    "Opening": "a quotation mark that opens",
    "Odd": "a capitalised word that is in no dictionary",
    "Number": "one token that begins with a figure",
    "Ordinal": "one ordinal in figures or words",
    "Roman": "one Roman number",
    "Word": "one token that begins with a letter or figure",
    "Year": "one year from 1600 to 2099",
}
"""What each shape takes, for the reference."""
LONG = frozenset({"Name", "Title", "NP", "Quoted"})
"""Shapes that may take more than one token."""
READINGS = {
    "NOUN": flags.NOUN,
    "VERB": flags.VERB,
    "ADJ": flags.ADJ,
    "ADV": flags.ADV,
    "DET": flags.DET,
    "PREP": flags.PREP,
    "CONJ": flags.CONJ,
    "PRON": flags.PRON,
    "NUM": flags.NUM,
    "MODAL": flags.MODAL,
    "BE": flags.BE,
    "VBG": flags.VBG,
    "VBN": flags.VBN,
    "VBD": flags.VBD,
    "PUNCT": flags.PUNCT,
}
"""Reading names; `#VERB` means a verb reading is still possible, `#VERB!` that no other is."""


def reading_test(name: str) -> Callable[[int], bool]:
    """A test of a reading set. Raises RuleError for an unknown name.

    >>> reading_test("NOUN")(flags.NOUN | flags.VB)
    True
    """
    plain = name.removesuffix("!")
    if plain not in READINGS:
        known = ", ".join(f"#{n}" for n in sorted({*READINGS, *SHAPES}))
        raise RuleError("R121", f'unknown reading "#{name}"', hint=f"Known: {known}.")
    flag = READINGS[plain]
    if name.endswith("!"):
        return lambda tag: bool(tag & flag) and not tag & flags.PRIMARY & ~flag
    return lambda tag: bool(tag & flag)
