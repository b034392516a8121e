"""Which files are read, and what they are called."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.sources import list_sources
from kg.sources.ids import printable, split_suffix, unique_ids


def _tree(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The council met.")
    return root


def _ids(*sources: Path | str) -> tuple[list[str], list[str]]:
    errors: list[KgError] = []
    found = list_sources([str(source) for source in sources], on_error=errors.append)
    return [source.id for source in found], [error.code for error in errors]


def test_a_folder_is_read_recursively_and_sorted(tmp_path: Path) -> None:
    _tree(tmp_path, "b.txt", "a.md", "sub/c.html", "sub/deep/d.jsonl.gz", "LICENSE", "e.TXT")
    assert _ids(tmp_path) == (["LICENSE", "a", "b", "e", "sub/c", "sub/deep/d"], [])


def test_hidden_files_and_other_formats_in_a_folder_are_left_out(tmp_path: Path) -> None:
    _tree(tmp_path, "a.txt", ".hidden.txt", ".git/x.txt", "b.pdf", "c.py")
    assert _ids(tmp_path) == (["a"], [])


def test_a_file_named_outright_is_called_by_its_stem(tmp_path: Path) -> None:
    _tree(tmp_path, "sub/a.txt")
    assert _ids(tmp_path / "sub" / "a.txt") == (["a"], [])


def test_the_order_given_does_not_matter(tmp_path: Path) -> None:
    _tree(tmp_path, "a.txt", "b/c.txt", "d/c.txt")
    given = [tmp_path / "d" / "c.txt", tmp_path / "a.txt", tmp_path / "b" / "c.txt"]
    assert _ids(*given) == _ids(*reversed(given)) == (["a", "b/c.txt", "d/c.txt"], [])


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    _tree(tmp_path, "sub/a.txt")
    assert _ids(tmp_path / "sub" / "a.txt", tmp_path, f"{tmp_path}/sub/../sub/a.txt") == (
        ["sub/a"],
        [],
    )


def test_equal_stems_keep_their_suffix(tmp_path: Path) -> None:
    _tree(tmp_path, "a.txt", "a.md", "b.txt")
    assert _ids(tmp_path) == (["a.md", "a.txt", "b"], [])


def test_a_name_like_a_later_article_keeps_its_suffix(tmp_path: Path) -> None:
    _tree(tmp_path, "a.txt", "a#2.txt")
    assert _ids(tmp_path) == (["a", "a#2.txt"], [])


def test_standard_input_is_called_stdin() -> None:
    assert _ids("-") == (["stdin"], [])


def test_a_loop_of_links_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    _tree(tmp_path, "sub/a.txt")
    (tmp_path / "sub" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "itself").symlink_to(tmp_path / "itself")
    assert _ids(tmp_path) == (["sub/a"], ["S112"])


def test_a_net_of_links_does_not_run_away(tmp_path: Path) -> None:
    _tree(tmp_path, "d0/a.txt")
    for n in range(1, 25):
        folder = tmp_path / f"d{n}"
        folder.mkdir()
        for name in ("left", "right"):
            (folder / name).symlink_to(tmp_path / f"d{n - 1}", target_is_directory=True)
    assert len(_ids(tmp_path / "d24")[0]) == 1


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("none.txt", "S101"),
        ("none/", "S101"),
        ("a.txt/b.txt", "S101"),
        ("b.pdf", "S103"),
        ("e", "S102"),
    ],
)
def test_what_cannot_be_read_is_one_error(tmp_path: Path, name: str, code: str) -> None:
    _tree(tmp_path, "a.txt", "b.pdf", "e/x.pdf")
    assert _ids(tmp_path / "a.txt", f"{tmp_path}/{name}") == (["a"], [code])


def test_a_name_with_a_nul_or_too_long_is_one_error() -> None:
    assert _ids("a\0b") == ([], ["S101"])
    assert _ids("x" * 5000) == ([], ["S104"])


def test_a_folder_that_may_not_be_entered_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _tree(tmp_path, "a.txt", "locked/b.txt")
    scandir = os.scandir

    def guarded(path: str) -> os._ScandirIterator[str]:  # root may enter everything
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    assert _ids(tmp_path) == (["a"], ["S104"])


HOSTILE = ["a\nb.txt", "c\u202etxt.txt", "e\x1b[31m.txt", "🚢.txt", "]]>.txt", "é.txt", "' \".txt"]


def test_hostile_names_give_ids_of_one_line(tmp_path: Path) -> None:
    _tree(tmp_path, *HOSTILE)
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff.txt"))).write_text("The council met.")
    ids, errors = _ids(tmp_path)
    wanted = [r"a\x0ab", r"c\u202etxt", r"e\x1b[31m", "🚢", "]]>", "é", "' \"", r"bad\xff"]
    assert sorted(ids) == sorted(wanted)
    assert errors == []
    assert all(id.encode("utf-8") for id in ids)


def test_names_that_print_alike_are_numbered() -> None:
    paths = [("x/a\n.txt", "a\n.txt"), (r"x/a\x0a.txt", r"a\x0a.txt")]
    assert unique_ids(paths) == [r"x/a\x0a.txt", r"x/a\x0a.txt~2"]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("a.txt", ("a", ".txt")),
        ("a.JSONL.GZ", ("a", ".jsonl.gz")),
        ("decree-2023.12", ("decree-2023.12", "")),
        ("No. 3", ("No. 3", "")),
        (".txt", (".txt", "")),
        ("a.b.md", ("a.b", ".md")),
    ],
)
def test_a_suffix_begins_with_a_letter(name: str, parts: tuple[str, str]) -> None:
    assert split_suffix(name) == parts


def test_a_printable_name_stays() -> None:
    assert printable("Ports, 上海 & 🚢.txt") == "Ports, 上海 & 🚢.txt"
