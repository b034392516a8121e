"""A word in, its possible readings, lemmas and inflected forms out; nothing is loaded on import."""

from __future__ import annotations

from functools import lru_cache

from kg.parse.closed import CAPITAL, CLOSED
from kg.parse.flags import (
    ADJ,
    ADV,
    BE,
    BREAK,
    BY,
    CAP,
    CONJ,
    DET,
    DO,
    EDGE,
    FINITE,
    GERUND,
    HAVE,
    HELP,
    LINK,
    MODAL,
    NEG,
    NOUN,
    NUM,
    OF,
    PLURAL,
    POSS,
    PREP,
    PRIMARY,
    PRON,
    PROPN,
    PUNCT,
    QUOTE,
    RARE,
    SAY,
    SINGULAR,
    SUB,
    SUBJ,
    TO,
    VB,
    VBD,
    VBG,
    VBN,
    VBP,
    VBZ,
    VERB,
    WANT,
    WH,
    settle,
)
from kg.parse.forms import lemmas, noun_forms, verb_forms
from kg.parse.nominal import nominalizations
from kg.parse.shapes import shape_readings, suffix_readings
from kg.parse.unlikely import ADDED, HELPING, LINKED, RARE_VERBS, SAYING, UNLIKELY, WANTING
from kg.parse.wordlist import inflections_of, lemmas_of

__all__ = [
    "ADJ",
    "ADV",
    "BE",
    "BREAK",
    "BY",
    "CAP",
    "CONJ",
    "DET",
    "DO",
    "EDGE",
    "FINITE",
    "GERUND",
    "HAVE",
    "HELP",
    "LINK",
    "MODAL",
    "NEG",
    "NOUN",
    "NUM",
    "OF",
    "PLURAL",
    "POSS",
    "PREP",
    "PRIMARY",
    "PRON",
    "PROPN",
    "PUNCT",
    "QUOTE",
    "RARE",
    "SAY",
    "SINGULAR",
    "SUB",
    "SUBJ",
    "TO",
    "VB",
    "VBD",
    "VBG",
    "VBN",
    "VBP",
    "VBZ",
    "VERB",
    "WANT",
    "WH",
    "lemmas",
    "nominalizations",
    "noun_forms",
    "readings",
    "verb_forms",
]


def readings(lower: str, word: str) -> int:
    """The possible readings of `word` (`lower` is its lower-case form), features included.

    >>> readings("plans", "plans") & PRIMARY == NOUN | VBZ
    True
    """
    return _capital(lower, word) if word[:1].isupper() else _plain(lower)


@lru_cache(maxsize=1 << 16)
def _plain(lower: str) -> int:
    """Readings of a lower-case word: closed class, shape, word table, and suffixes at last."""
    closed = CLOSED.get(lower)
    if closed is not None:
        return closed | (LINK if lower in LINKED else 0)
    found = shape_readings(lower)
    if found:
        return found
    if "-" in lower or "–" in lower or "‑" in lower:
        return _compound(lower)
    found = _listed(lower) | ADDED.get(lower, 0) or _prefixed(lower)
    if not found:
        return suffix_readings(lower)
    likely = found & ~UNLIKELY.get(lower, 0)
    found = settle(likely if likely & PRIMARY else found)
    found |= LINK if lower in LINKED else 0
    found |= HELP if lower in HELPING else 0
    return found | (RARE if lower in RARE_VERBS and found & NOUN else 0)


def _capital(lower: str, word: str) -> int:
    """Readings of a capitalised word: a name, unless it is of a closed class."""
    if word in CAPITAL:
        return CAPITAL[word] | CAP | PROPN
    if lower in CLOSED:
        return _plain(lower) | CAP
    shape = shape_readings(word)
    if shape:
        return shape | CAP
    listed = lemmas_of(word)
    if listed:
        people = ADJ if "adj" in listed or _is_people(lower) else 0
        return NOUN | PROPN | SINGULAR | CAP | people
    found = _plain(lower) if lemmas_of(lower) or "-" in word else 0
    if not found:
        found = suffix_readings(lower) & (ADJ if _is_people(lower) else 0)
    return found | NOUN | PROPN | CAP


def _is_people(lower: str) -> bool:
    """Whether a capitalised word may be the adjective of a country ("Chinese", "Brazilian")."""
    return lower.endswith(("ese", "ian", "ean", "ish", "can", "ani", "aqi"))


def _compound(lower: str) -> int:
    """Readings of a hyphenated word, by its last part."""
    first, _, last = lower.replace("–", "-").replace("‑", "-").rpartition("-")
    if first in _PREFIXES:
        found = _listed(lower) or _listed(first + last) or _plain(last)
        return found or NOUN
    if last == "being":
        return NOUN | SINGULAR
    if first.endswith("ly") or first in _DEGREES:
        return ADJ
    if CLOSED.get(first, 0) & (PREP | NUM) or first.isdigit():
        return ADJ
    found = _listed(lower)
    if found:
        return found | ADJ
    tail = _plain(last) if last else NOUN
    if tail & (VBN | VBG):
        return ADJ
    return ADJ | (tail & (NOUN | SINGULAR | PLURAL)) if tail & NOUN else ADJ


def _prefixed(lower: str) -> int:
    """Readings of an unknown word that is a known one with a prefix ("recommit")."""
    for prefix in _PREFIXES:
        if lower.startswith(prefix) and len(lower) > len(prefix) + 3:
            found = _listed(lower[len(prefix) :])
            if found:
                return found
    return 0


_PREFIXES = ("re", "co", "pre", "over", "under", "out", "fore", "un", "de", "dis", "mis")
_DEGREES = frozenset(
    {"well", "most", "more", "less", "best", "newly", "long", "far", "high", "low"}
)


def _listed(lower: str) -> int:
    """Readings of a word by the word table."""
    found = 0
    for word_class, lemma_forms in lemmas_of(lower).items():
        if word_class == "noun":
            found |= NOUN | _number(lower, lemma_forms)
        elif word_class == "verb":
            for lemma in lemma_forms:
                found |= _verb_readings(lower, lemma)
        else:
            found |= ADJ if word_class == "adj" else ADV
    if found & VBG and not found & NOUN:
        found |= NOUN | SINGULAR | GERUND
    return found


def _number(lower: str, lemma_forms: tuple[str, ...]) -> int:
    number = 0
    for lemma in lemma_forms:
        plurals = inflections_of(lemma, "noun")
        number |= SINGULAR if lemma == lower else 0
        number |= PLURAL if lower != lemma and plurals and lower in plurals[0] else 0
    return number or SINGULAR


def _verb_readings(lower: str, lemma: str) -> int:
    found = VB | VBZ | VBP if lower == lemma else 0
    flags = (VBD, VBN, VBG, VBZ)
    for flag, forms in zip(flags, inflections_of(lemma, "verb"), strict=False):
        if lower in forms:
            found |= flag
    found = found or suffix_readings(lower) & VERB
    found |= SAY if lemma in SAYING else 0
    return found | (WANT if lemma in WANTING else 0)
