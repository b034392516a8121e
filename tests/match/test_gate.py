"""The gate is exact: with every rule tried everywhere, the same is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kg.match import entities, fillable, frame, relations
from kg.match.backward import Back
from kg.match.compiled import RegexGate
from kg.match.gate import Gate
from kg.match.view import View
from kg.model import Document, Reading
from kg.packs import load_pack
from kg.reader import Reader
from kg.sources import read_documents

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "data" / "samples"
DEV = ROOT.parent / "shared" / "dev" / "texts"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(load_pack("policy"))


def documents(folder: Path) -> Iterator[Document]:
    def fail(error: Exception) -> None:
        raise error

    return read_documents([str(folder)], on_error=fail)


def everywhere(_: Back, view: View) -> list[int]:
    return list(range(len(view.sentence.words)))


def open_gates(reader: Reader, patch: pytest.MonkeyPatch) -> Reader:
    """Every way, expression, frame and cue at every token of every sentence, anchors or none."""
    patch.setattr(Gate, "by_words", lambda gate, _: range(len(gate.tries)))
    patch.setattr(Gate, "fitting", lambda gate, _: bytes([1]) * len(gate.tries))
    patch.setattr(frame, "fitting", lambda triggers, *_: triggers)
    patch.setattr(fillable, "_may_be_anywhere", lambda _: True)
    patch.setattr(fillable.Fillable, "by", lambda *_: True)
    patch.setattr(RegexGate, "open_for", lambda gate, *_: gate.expressions)
    patch.setattr(entities, "starts", everywhere)
    patch.setattr(relations, "starts", everywhere)
    patch.setattr(relations, "_may_begin", lambda *_: True)
    frames = reader.compiled.frames
    patch.setattr(frames, "anchors", frozenset({*frames.anchors, ""}))
    patch.setattr(
        reader.assertion, "cues", [replace(c, anchors=None) for c in reader.assertion.cues]
    )
    deal = entities._deal

    def dealt(scenes: list[entities.Scene], hits: list[object]) -> Iterator[object]:
        for scene, found in deal(scenes, hits):  # type: ignore[arg-type]
            yield scene, found
            scene.anchors = scene.anchors | {""}  # the caller has just set those found

    patch.setattr(entities, "_deal", dealt)
    return reader


def differing(read: Sequence[Document], reader: Reader) -> list[str]:
    """Ids of the documents that read otherwise with open gates; their texts are not shown."""
    gated: dict[str, Reading] = {d.id: reader.read(d) for d in read}
    with pytest.MonkeyPatch.context() as patch:
        opened = open_gates(reader, patch)
        wanted = {d.id: opened.read(d) for d in read}
    assert len(gated) == len(wanted) > 5
    return [id for id in gated if gated[id] != wanted[id]]


def test_the_gate_takes_nothing_from_our_samples(reader: Reader) -> None:
    assert differing([*documents(SAMPLES)], reader) == []


@pytest.mark.skipif(not DEV.is_dir(), reason="the development texts are not beside this checkout")
def test_the_gate_takes_nothing_from_every_fourth_development_text(reader: Reader) -> None:
    # All of them would take a minute; trying every rule at every word is slow on purpose.
    assert differing([*documents(DEV)][::4], reader) == []


def test_open_gates_are_open(reader: Reader) -> None:
    with pytest.MonkeyPatch.context() as patch:
        compiled = open_gates(reader, patch).compiled
        assert len(compiled.relations.open_for((), ())) == len(compiled.relations.tries) > 20
        assert len(compiled.regexes.open_for((), "", 0, 0)) == len(compiled.regexes.expressions) > 5
    assert len(compiled.relations.open_for((), ())) < len(compiled.relations.tries)
