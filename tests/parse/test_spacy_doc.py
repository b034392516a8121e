"""Our sentences as a spaCy Doc, and back."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.parse.sentences import split_sentences
from kg.parse.spacy_doc import from_doc, to_doc
from kg.parse.tokens import Sentence, tokenize

TEXT = "Lagos's council met on May 5. It didn't adopt the Five-Year Plan."


def sentences(text: str) -> list[Sentence]:
    return [tokenize(text, start, end) for start, end in split_sentences(text)]


def test_a_doc_has_our_tokens_spaces_and_sentences() -> None:
    doc = to_doc(Vocab(), sentences(TEXT))
    assert doc.text == TEXT
    assert [token.text for token in doc][:3] == ["Lagos", "'s", "council"]
    assert [span.text for span in doc.sents] == [
        "Lagos's council met on May 5.",
        "It didn't adopt the Five-Year Plan.",
    ]


@pytest.mark.parametrize(
    ("at", "pos"), [(0, "PROPN"), (1, "PART"), (2, "NOUN"), (3, "VERB"), (8, "PRON"), (11, "VERB")]
)
def test_a_token_with_one_reading_has_its_part_of_speech(at: int, pos: str) -> None:
    assert to_doc(Vocab(), sentences(TEXT))[at].pos_ == pos


def test_an_ambiguous_token_has_no_part_of_speech() -> None:
    doc = to_doc(Vocab(), [tokenize("Trade, transport links and ports")])
    assert doc[3].text == "links"
    assert doc[3].pos_ == ""


def test_a_doc_becomes_our_sentences() -> None:
    words = ["It", "grew", ".", " ", "They", "left", "."]
    spaces = [True, False, True, False, True, False, False]
    starts = [True, False, False, False, True, False, False]
    found = from_doc(Doc(Vocab(), words=words, spaces=spaces, sent_starts=starts))
    assert [sentence.words for sentence in found] == [["It", "grew", "."], ["They", "left", "."]]
    assert (found[1].starts, found[1].ends) == ([10, 15, 19], [14, 19, 20])


def test_a_doc_without_sentences_is_one_sentence() -> None:
    assert len(from_doc(Doc(Vocab(), words=["It", "grew"]))) == 1


def test_empty_docs_pass_through() -> None:
    assert len(to_doc(Vocab(), [])) == 0
    assert from_doc(Doc(Vocab(), words=[])) == []
