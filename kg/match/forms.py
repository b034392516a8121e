"""A lemma of a pattern in, the words that it stands for out."""

from __future__ import annotations

from functools import cache

from kg.parse.lexicon import noun_forms, verb_forms


@cache
def forms_of(lemma: str) -> frozenset[str]:
    """Every inflected form of a word, as verb and as noun, with the word itself.

    >>> sorted(forms_of("plan"))
    ['plan', 'planned', 'planning', 'plans']
    """
    lower = lemma.lower()
    return frozenset({lower, *verb_forms(lower), *noun_forms(lower)})
