"""An updated folder is, byte for byte, what a run from scratch over the new sources writes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

import kg
from kg.cli import main
from kg.model import Document, Reading
from kg.reader import Reader

TEXTS = {
    "act.txt": "The European Parliament adopted the Clean Rivers Act on 3 May 2023.\n",
    "plan.txt": "Policy Plan Published\n\nThe State Council will support the shipping industry. "
    "The State Council issued the Port Plan. The Port Plan supports the shipping industry.\n",
    "talk.txt": "On 4 May 2023 the State Council supported the shipping industry. "
    "Wang Fang, mayor of Shanghai, stressed high-quality development.\n",
    "more.jsonl": '{"id": "one", "text": "France adopted the Clean Rivers Act."}\n'
    '{"id": "two", "text": "Germany adopted the Green Ports Act.", "date": "2024-01-02"}\n',
}
CHANGES = {
    "nothing": {},
    "a text changed": {"act.txt": "The European Parliament did not adopt the Green Ports Act.\n"},
    "a text removed": {"plan.txt": ""},
    "the asserting text removed": {"talk.txt": ""},
    "a text added": {"new.txt": "The Clean Rivers Act applies to the European Union.\n"},
    "metadata of a record changed": {
        "more.jsonl": TEXTS["more.jsonl"].replace("2024-01-02", "2024-02-02")
    },
    "a record removed": {"more.jsonl": TEXTS["more.jsonl"].splitlines()[1]},
    "all at once": {
        "act.txt": "",
        "talk.txt": TEXTS["talk.txt"] * 2,
        "new.md": "# Ports\n\nThe State Council adopted the Green Ports Act.\n",
    },
}


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    return lay(TEXTS, folder)


def lay(texts: dict[str, str], folder: Path) -> Path:
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
        if not text:
            (folder / name).unlink()
    return folder


def run(*arguments: str | Path) -> str:
    result = CliRunner().invoke(main, ["extract", *map(str, arguments)])
    if result.exception:
        raise result.exception
    return result.stderr


def held(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir()}


@pytest.mark.parametrize("change", CHANGES)
def test_an_update_writes_what_a_run_from_scratch_writes(
    change: str, sources: Path, tmp_path: Path
) -> None:
    formats = "all" if change == "all at once" else "jsonl,annotations,graphml,nq"
    run(sources, "-o", tmp_path / "kept", "--format", formats)
    lay(CHANGES[change], sources)
    run("--update", tmp_path / "kept")
    run(sources, "-o", tmp_path / "fresh", "--format", formats)
    assert held(tmp_path / "kept") == held(tmp_path / "fresh")


def test_only_new_and_changed_texts_are_read(
    sources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(sources, "-o", tmp_path / "kept", "--format", "jsonl")
    lay(CHANGES["all at once"], sources)
    read: list[str] = []
    real = Reader.read

    def spied(self: Reader, document: Document) -> Reading:
        read.append(document.id)
        return real(self, document)

    monkeypatch.setattr(Reader, "read", spied)
    told = run(sources, "--update", tmp_path / "kept")
    assert read == ["new", "talk"]
    assert told.splitlines()[:4] == [
        "added 1: new",
        "changed 1: talk",
        "removed 1: act",
        "unchanged, not read again: 3",
    ]


def test_the_formats_of_the_earlier_run_are_written_again(sources: Path, tmp_path: Path) -> None:
    run(sources, "-o", tmp_path / "kept", "--format", "jsonl,ttl")
    before = set(held(tmp_path / "kept"))
    assert ("graph.ttl" in before, "graph.gexf" in before) == (True, False)
    run("--update", tmp_path / "kept")
    assert set(held(tmp_path / "kept")) == before


def test_the_base_of_the_earlier_run_is_kept(sources: Path, tmp_path: Path) -> None:
    base, kept = ("--base", "https://data.example.com/g/"), tmp_path / "kept"
    run(sources, "-o", kept, "--format", "jsonl,nt", *base)
    lay(CHANGES["a text added"], sources)
    run("--update", kept)
    run(sources, "-o", tmp_path / "fresh", "--format", "jsonl,nt", *base)
    assert held(kept) == held(tmp_path / "fresh")
    kg.update(kept)
    assert held(kept) == held(tmp_path / "fresh")


def test_triple_terms_are_written_when_asked_for(sources: Path, tmp_path: Path) -> None:
    run(sources, "-o", tmp_path / "out", "--format", "ttl", "--rdf12")
    names = {"graph.ttl", "graph.rdf12.ttl", "manifest.json"}
    assert set(held(tmp_path / "out")) == names


def test_texts_that_moved_are_kept_under_their_new_path(sources: Path, tmp_path: Path) -> None:
    run(sources, "-o", tmp_path / "kept", "--format", "jsonl")
    moved = tmp_path / "elsewhere"
    shutil.move(sources, moved)
    told = run(moved, "--update", tmp_path / "kept")
    assert told.splitlines()[0] == "unchanged, not read again: 5"
    assert str(moved / "act.txt") in (tmp_path / "kept" / "documents.jsonl").read_text("utf-8")


def test_a_correction_holds_after_an_update(sources: Path, tmp_path: Path) -> None:
    kept, fresh = tmp_path / "kept", tmp_path / "fresh"
    for folder in (kept, fresh):
        folder.mkdir()
        (folder / "merges.yaml").write_text("rename: {Clean Rivers Act: Rivers Act}\n", "utf-8")
    run(sources, "-o", kept)
    lay(CHANGES["a text added"], sources)
    run("--update", kept)
    run(sources, "-o", fresh)
    assert held(kept) == held(fresh)


def _other_rules(folder: Path) -> None:
    file = folder / "manifest.json"
    told = json.loads(file.read_text("utf-8"))
    told["pack"]["files"]["policy/pack.yaml"] = "0" * 64
    file.write_text(json.dumps(told), "utf-8")


def _other_version(folder: Path) -> None:
    file = folder / "manifest.json"
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), "kg": "0"}), "utf-8")


def _other_code(folder: Path) -> None:
    file = folder / "manifest.json"
    file.write_text(json.dumps({**json.loads(file.read_text("utf-8")), "code": "0"}), "utf-8")


def _touched(folder: Path) -> None:
    (folder / "readings.jsonl").write_text("", "utf-8")


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (_other_rules, "the rules have changed"),
        (_other_version, "they were written by another version of kg"),
        (_other_code, "the code of kg that reads texts has changed"),
        (_touched, "readings.jsonl is not the one that the last run wrote"),
        (lambda folder: (folder / "readings.jsonl").unlink(), "no readings.jsonl to go by"),
        (lambda folder: (folder / "manifest.json").unlink(), "no manifest.json to go by"),
    ],
)
def test_where_the_earlier_run_does_not_hold_all_is_read_anew(
    spoil: object, reason: str, sources: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    run(sources, "-o", kept, "--format", "jsonl")
    expected = held(kept)
    assert callable(spoil)
    spoil(kept)
    told = run(sources, "--update", kept, "--format", "jsonl", "--quiet")
    assert told == f"{kept}: all is read anew: {reason}.\n"
    assert held(kept) == expected


def test_a_folder_that_does_not_tell_its_sources_needs_them_named(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["extract", "--update", str(tmp_path)])
    assert (result.exit_code, "[E114]" in result.stderr) == (1, True)
    assert CliRunner().invoke(main, ["extract"]).exit_code == 2


def test_the_library_updates_a_folder_too(sources: Path, tmp_path: Path) -> None:
    run(sources, "-o", tmp_path / "kept")
    lay(CHANGES["all at once"], sources)
    graph = kg.update(tmp_path / "kept")
    run(sources, "-o", tmp_path / "fresh")
    assert held(tmp_path / "kept") == held(tmp_path / "fresh")
    assert graph.graph == kg.load(tmp_path / "fresh").graph
