"""A lemma in, its inflected forms out, and back again: words change when rules are compiled."""

from __future__ import annotations

from functools import cache

from kg.parse.closed import CLOSED
from kg.parse.flags import ADJ, ADV, NOUN, VB, VBD, VBG, VBN, VBP, VBZ, VERB
from kg.parse.wordlist import inflections_of, lemmas_of

_CLASS_OF = ((NOUN, "noun"), (VERB, "verb"), (ADJ, "adj"), (ADV, "adv"))


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
