"""Our sentences in, a spaCy `Doc` out, and back: the only module here that loads spaCy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Span, Token
from spacy.vocab import Vocab

from kg.parse.flags import (
    ADJ,
    ADV,
    BE,
    CONJ,
    DET,
    HAVE,
    MODAL,
    NOUN,
    NUM,
    POSS,
    PREP,
    PRIMARY,
    PRON,
    PROPN,
    PUNCT,
    SUB,
    TO,
    VERB,
    WH,
)
from kg.parse.readings import tag
from kg.parse.tokens import Sentence

_POS: tuple[tuple[int, str], ...] = (
    (NOUN, "NOUN"),
    (VERB, "VERB"),
    (ADJ, "ADJ"),
    (ADV, "ADV"),
    (DET, "DET"),
    (PREP, "ADP"),
    (CONJ, "CCONJ"),
    (SUB, "SCONJ"),
    (WH | PRON, "PRON"),
    (POSS, "PRON"),
    (MODAL, "AUX"),
    (TO, "PART"),
    (NUM, "NUM"),
    (PUNCT, "PUNCT"),
)


def to_doc(vocab: Vocab, sentences: Sequence[Sentence]) -> Doc:
    """A `Doc` of the sentences, with sentence starts, and POS where one reading is left.

    White space between tokens becomes one space, so characters of the `Doc` are not those of the
    clean text; token numbers are the same.

    >>> from kg.parse.tokens import tokenize
    >>> doc = to_doc(Vocab(), [tokenize("They plan to go."), tokenize("It works.")])
    >>> [s.text for s in doc.sents], doc[1].pos_
    (['They plan to go.', 'It works.'], 'VERB')
    """
    words = [word for sentence in sentences for word in sentence.words]
    spaces = [space for sentence in sentences for space in [*sentence.spaces[:-1], True]]
    starts: list[bool | int | None] = [
        at == 0 for sentence in sentences for at in range(len(sentence))
    ]
    if spaces:
        spaces[-1] = False
    tags = [found for sentence in sentences for found in tag(sentence)]
    return Doc(
        vocab,
        words=words,
        spaces=spaces,
        sent_starts=starts,
        pos=[universal(word, found) for word, found in zip(words, tags, strict=True)],
    )


def from_doc(doc: Doc) -> list[Sentence]:
    """The sentences of a `Doc` as ours, in characters of `doc.text`, without white-space tokens.

    A `Doc` without sentence ends is one sentence.

    >>> [s.words for s in from_doc(Doc(Vocab(), words=["It", "works", "."]))]
    [['It', 'works', '.']]
    """
    spans: Iterable[Span] = doc.sents if doc.has_annotation("SENT_START") else [doc[:]]
    words = ([token for token in span if not token.text.isspace()] for span in spans)
    return [_sentence(tokens) for tokens in words if tokens]


def _sentence(tokens: Sequence[Token]) -> Sentence:
    words = [token.text for token in tokens]
    starts = [token.idx for token in tokens]
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    lower = [word.lower() for word in words]
    return Sentence(starts[0], ends[-1], words, lower, starts, ends)


def universal(word: str, readings: int) -> str:
    """The universal part of speech of a token with a single reading; else the empty string.

    >>> universal("'s", POSS), universal("its", POSS), universal("plan", NOUN | VERB)
    ('PART', 'PRON', '')
    """
    primary = readings & PRIMARY
    if readings & NOUN and readings & PROPN and primary == NOUN:
        return "PROPN"
    if readings & (BE | HAVE) and not primary & ~VERB:
        return "AUX"
    if primary == POSS and not word[0].isalpha():
        return "PART"
    return next((pos for mask, pos in _POS if primary and not primary & ~mask), "")
