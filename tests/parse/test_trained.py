"""A trained pipeline beside the rules: its tags and dependencies decide what chunks guess."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from click.testing import CliRunner
from spacy.training import Example
from spacy.util import fix_random_seed

from kg import extract
from kg.cli import main
from kg.errors import PackError
from kg.parse.flags import describe
from kg.parse.tokens import tokenize
from kg.parse.trained import load_parser, narrowed

Token = tuple[str, str, int, str]
FAR: list[Token] = [
    ("Ghana", "PROPN", 7, "nsubj"), (",", "PUNCT", 7, "punct"), ("once", "SCONJ", 4, "mark"),
    ("Togo", "PROPN", 4, "nsubj"), ("moved", "VERB", 7, "advcl"), ("away", "ADV", 4, "advmod"),
    (",", "PUNCT", 7, "punct"), ("adopted", "VERB", 7, "ROOT"), ("the", "DET", 10, "det"),
    ("Rivers", "PROPN", 10, "compound"), ("Act", "PROPN", 7, "dobj"), (".", "PUNCT", 7, "punct"),
]  # fmt: skip
PASSIVE: list[Token] = [
    ("The", "DET", 2, "det"), ("Rivers", "PROPN", 2, "compound"), ("Act", "PROPN", 4, "nsubjpass"),
    ("was", "AUX", 4, "auxpass"), ("adopted", "VERB", 4, "ROOT"), ("by", "ADP", 4, "agent"),
    ("Ghana", "PROPN", 5, "pobj"), (".", "PUNCT", 4, "punct"),
]  # fmt: skip
TEXTS = (FAR, PASSIVE)


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tagger and parser that learn the sentences above by heart."""
    fix_random_seed(0)
    nlp = spacy.blank("en")
    nlp.add_pipe("morphologizer")
    nlp.add_pipe("parser", config={"learn_tokens": False, "min_action_freq": 1})
    lessons = [_lesson(nlp, text) for text in TEXTS]
    optimizer = nlp.initialize(lambda: lessons)
    for _ in range(40):
        nlp.update(lessons, sgd=optimizer)
    folder = tmp_path_factory.mktemp("pipeline")
    nlp.to_disk(folder)
    return folder


def _lesson(nlp: spacy.language.Language, text: list[Token]) -> Example:
    words, pos, heads, deps = (list(column) for column in zip(*text, strict=True))
    given = spacy.tokens.Doc(nlp.vocab, words=words)
    gold = spacy.tokens.Doc(nlp.vocab, words=words, pos=pos, heads=heads, deps=deps)
    return Example(given, gold)


def sentence(text: list[Token]) -> str:
    return " ".join(row[0] for row in text).replace(" .", ".").replace(" ,", ",")


def test_the_tree_is_that_of_the_pipeline(pipeline: Path) -> None:
    for text in TEXTS:
        tree = load_parser(str(pipeline))(tokenize(sentence(text)))
        assert tree.heads == tuple(row[2] for row in text)
        assert tree.labels == tuple(row[3] for row in text)


def test_tags_narrow_the_readings(pipeline: Path) -> None:
    tree = load_parser(str(pipeline))(tokenize(sentence(PASSIVE)))
    assert describe(tree.tags[4]) == "VBD|VBN"


@pytest.mark.parametrize(
    ("word", "coarse", "fine", "told"),
    [
        ("plan", "NOUN", "", "NOUN|SINGULAR"),
        ("plan", "VERB", "VBP", "VBZ|VBP"),
        ("plans", "", "", "NOUN|VBZ|PLURAL"),
        ("zzyzx", "ADP", "IN", "NOUN|SINGULAR"),
    ],
)
def test_a_tag_that_no_reading_fits_changes_nothing(
    word: str, coarse: str, fine: str, told: str
) -> None:
    assert set(describe(narrowed(word, coarse, fine)).split("|")) >= set(told.split("|"))


@pytest.mark.parametrize(
    ("text", "alone"),
    [(FAR, [("Togo", "Rivers Act")]), (PASSIVE, [("Ghana", "Rivers Act")])],
    ids=["a subject far away", "a passive"],
)
def test_frames_use_the_dependencies(pipeline: Path, text: list[Token], alone: object) -> None:
    assert adopted(sentence(text), "") == alone
    assert adopted(sentence(text), str(pipeline)) == [("Ghana", "Rivers Act")]


def adopted(text: str, model: str) -> list[tuple[str, str]]:
    graph = extract(text, model=model)
    said = (s for s in graph.statements if s.predicate == "adopted")
    return [(graph.name(s.subject), graph.name(s.object)) for s in said]


def test_a_run_names_its_pipeline(pipeline: Path, tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text(sentence(PASSIVE), encoding="utf-8")
    arguments = ["extract", str(source), "-o", str(tmp_path / "out"), "--format", "jsonl"]
    result = CliRunner().invoke(main, [*arguments, "--quiet", "--model", str(pipeline)])
    assert (result.exit_code, result.output) == (0, "")
    assert '"adopted"' in (tmp_path / "out" / "statements.jsonl").read_text(encoding="utf-8")


def test_a_pipeline_that_is_not_there_is_told_with_a_hint() -> None:
    with pytest.raises(PackError, match=r"\[P108\].*python -m spacy download no_such_model"):
        load_parser("no_such_model")


def test_a_pipeline_without_a_parser_is_refused(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(PackError, match=r"\[P109\].*holds nothing"):
        load_parser(str(tmp_path))
