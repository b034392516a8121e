"""A word in, its possible readings, lemmas and inflected forms out; nothing is loaded on import."""

from __future__ import annotations

from functools import cache

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
    WH,
    settle,
)
from kg.parse.nominal import nominalizations
from kg.parse.shapes import shape_readings, suffix_readings
from kg.parse.unlikely import ADDED, HELPING, LINKED, UNLIKELY
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
    "WH",
    "lemmas",
    "nominalizations",
    "noun_forms",
    "readings",
    "verb_forms",
]

_CLASS_OF = ((NOUN, "noun"), (VERB, "verb"), (ADJ, "adj"), (ADV, "adv"))


def readings(lower: str, word: str) -> int:
    """The possible readings of `word` (`lower` is its lower-case form), features included.

    >>> readings("plans", "plans") == NOUN | PLURAL | VBZ
    True
    """
    return _capital(lower, word) if word[:1].isupper() else _plain(lower)


@cache
def _plain(lower: str) -> int:
    """Readings of a lower-case word: closed class, shape, word table, and suffixes at last."""
    closed = CLOSED.get(lower)
    if closed is not None:
        return closed
    found = shape_readings(lower)
    if found:
        return found
    if "-" in lower or "–" in lower or "‑" in lower:
        return _compound(lower)
    found = _listed(lower)
    if not found:
        return suffix_readings(lower)
    found |= ADDED.get(lower, 0)
    likely = found & ~UNLIKELY.get(lower, 0)
    found = settle(likely if likely & PRIMARY else found)
    found |= LINK if lower in LINKED else 0
    return found | (HELP if lower in HELPING else 0)


@cache
def _capital(lower: str, word: str) -> int:
    """Readings of a capitalised word: a name, unless it is of a closed class."""
    if word in CAPITAL:
        return CAPITAL[word] | CAP | PROPN
    if lower in CLOSED:
        return CLOSED[lower] | CAP
    shape = shape_readings(word)
    if shape:
        return shape | CAP
    if "noun" in lemmas_of(word):
        return NOUN | PROPN | SINGULAR | CAP | (ADJ if _is_people(lower) else 0)
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
    if first.endswith("ly") or first in _DEGREES:
        return ADJ
    if last == "being":
        return NOUN | SINGULAR
    if CLOSED.get(first, 0) & (PREP | NUM) or first.isdigit():
        return ADJ
    found = _listed(lower)
    if found:
        return found | ADJ
    tail = _plain(last) if last else NOUN
    if tail & (VBN | VBG):
        return ADJ
    return ADJ | (tail & (NOUN | SINGULAR | PLURAL)) if tail & NOUN else ADJ


_PREFIXES = frozenset("re co pre over under out fore un de dis mis inter self".split(" "))
_DEGREES = frozenset("well most more less best newly long far high low full fast ever".split(" "))


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
    return found or suffix_readings(lower) & VERB


@cache
def lemmas(lower: str, flag: int) -> tuple[str, ...]:
    """The lemmas of the lower-case word under the readings in `flag`; the word itself if unknown.

    >>> lemmas("carried", VBD), lemmas("policies", NOUN)
    (('carry',), ('policy',))
    """
    table = lemmas_of(lower)
    found: dict[str, None] = {}
    for mask, word_class in _CLASS_OF:
        if flag & mask:
            found.update(dict.fromkeys(table.get(word_class, ())))
    return tuple(found) or (lower,)


@cache
def verb_forms(lemma: str) -> dict[str, int]:
    """Every form of a verb with its readings; for "carry out" the forms of "carry".

    >>> verb_forms("adopt") == {
    ...     "adopt": VB | VBZ | VBP, "adopts": VBZ, "adopted": VBD | VBN, "adopting": VBG}
    True
    """
    verb = lemma.split()[0].lower()
    if verb in _AUXILIARIES:
        return {form: CLOSED[form] for form in _AUXILIARIES[verb]}
    forms = {verb: VB | VBZ | VBP}
    listed = inflections_of(verb, "verb") or _regular_verb(verb)
    for flag, spellings in zip((VBD, VBN, VBG, VBZ), listed, strict=False):
        for form in spellings:
            forms[form] = forms.get(form, 0) | flag
    return forms


_AUXILIARIES = {
    "be": ("be", "am", "are", "is", "was", "were", "been", "being"),
    "have": ("have", "has", "had", "having"),
    "do": ("do", "does", "did", "done", "doing"),
}


def _regular_verb(verb: str) -> tuple[tuple[str, ...], ...]:
    """Past, participle, -ing and -s of a verb that the table does not hold."""
    stem = verb[:-1] if verb.endswith("e") else verb
    past = verb[:-1] + "ied" if _ends_in_y(verb) else stem + "ed"
    return (past,), (past,), (stem + "ing",), (_with_s(verb),)


def _ends_in_y(word: str) -> bool:
    return len(word) > 2 and word.endswith("y") and word[-2] not in "aeiou"


def _with_s(word: str) -> str:
    if _ends_in_y(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


@cache
def noun_forms(lemma: str) -> tuple[str, ...]:
    """The noun itself and its plurals; of "pilot zone" the last word is inflected.

    >>> noun_forms("policy"), noun_forms("pilot zone")
    (('policy', 'policies'), ('pilot zone', 'pilot zones'))
    """
    head, space, noun = lemma.rpartition(" ")
    listed = inflections_of(noun, "noun")
    plurals = [form for form in (listed[0] if listed else ()) if form != noun]
    if not plurals and not (listed and listed[0]):
        plurals = [_with_s(noun)]
    return tuple(head + space + form for form in (noun, *plurals))
