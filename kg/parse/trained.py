"""A trained spaCy pipeline in, a parser of our sentences out: its tags narrow our reading sets."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import PackError
from kg.parse.elements import Tree
from kg.parse.flags import (
    ADJ,
    ADV,
    CONJ,
    DET,
    MODAL,
    NOUN,
    NUM,
    POSS,
    PREP,
    PRIMARY,
    PRON,
    PUNCT,
    SUB,
    TO,
    VB,
    VBD,
    VBG,
    VBN,
    VBZ,
    VERB,
    WH,
    settle,
)
from kg.parse.lexicon import readings
from kg.parse.tokens import Sentence

_FINE = {"VB": VB, "VBZ": VBZ, "VBP": VBZ, "VBD": VBD, "VBN": VBN, "VBG": VBG, "MD": MODAL}
_FINE |= {"WDT": WH, "WP": WH, "WRB": WH, "WP$": WH, "POS": POSS, "PRP$": POSS}
_COARSE = {"NOUN": NOUN, "PROPN": NOUN, "VERB": VERB, "AUX": VERB | MODAL, "ADJ": ADJ, "ADV": ADV}
_COARSE |= {"DET": DET | POSS, "ADP": PREP, "CCONJ": CONJ, "SCONJ": SUB | PREP, "PRON": PRON | WH}
_COARSE |= {"PART": TO | POSS | ADV, "NUM": NUM, "PUNCT": PUNCT}
_KEPT = 64
"""Sentences whose tree is remembered: each is asked for by several stages, one after another."""


def load_parser(model: str) -> Callable[[Sentence], Tree]:
    """The parser that a pipeline's name or folder means.

    Raises PackError P108 when spaCy cannot load it, P109 when it does not parse dependencies.
    """
    try:
        nlp = spacy.load(model, exclude=["ner", "lemmatizer", "textcat"])
    except (OSError, ValueError, ImportError) as error:
        hint = f"Install it (python -m spacy download {model}) or give the folder of a pipeline."
        raise PackError("P108", f'spaCy cannot load the pipeline "{model}"', hint=hint) from error
    if "parser" not in nlp.pipe_names:
        hint = f"It holds {', '.join(nlp.pipe_names) or 'nothing'}."
        raise PackError("P109", f'the pipeline "{model}" has no parser', hint=hint)
    return sentence_parser(nlp)


def sentence_parser(nlp: Language) -> Callable[[Sentence], Tree]:
    """A parser of our sentences by a loaded pipeline; its own tokenizer is not used."""

    @lru_cache(maxsize=_KEPT)
    def parsed(words: tuple[str, ...], spaces: tuple[bool, ...]) -> Tree:
        doc = Doc(nlp.vocab, words=list(words), spaces=list(spaces))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a pipeline's advice to its maker, not to our user
            for _, component in nlp.pipeline:
                doc = component(doc)
        return Tree(
            tuple(narrowed(t.text, t.pos_, t.tag_) for t in doc),
            tuple(t.head.i for t in doc),
            tuple(t.dep_ for t in doc),
        )

    return lambda sentence: parsed(tuple(sentence.words), tuple(sentence.spaces))


def narrowed(word: str, coarse: str, fine: str) -> int:
    """The reading set of a word, without the readings that a tagger rules out.

    >>> from kg.parse.flags import describe
    >>> describe(narrowed("plan", "NOUN", "NN")), describe(narrowed("plan", "VERB", "VB"))
    ('NOUN|SINGULAR', 'VB')
    """
    known = readings(word.lower(), word)
    wanted = _FINE.get(fine, 0) or _COARSE.get(coarse, 0)
    if not wanted or not known & wanted:
        return known
    return settle(known & (wanted | ~PRIMARY))
