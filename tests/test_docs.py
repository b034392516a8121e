"""The pages say what is so: links lead somewhere, commands exist, examples run."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

from kg.cli import COMMANDS

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
EXPORTED = (ROOT / "exports" / "entities.jsonl").is_file()

LINK = re.compile(r"\]\(([^)\s#]+)(?:#[^)]*)?\)")
COMMAND = re.compile(r"(?:^ {4,}|`|\$ |\| )kg ([a-z]+)", re.MULTILINE)
FENCE = re.compile(r"```python\n(.*?)```", re.DOTALL)


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_to_files_that_exist(page: Path) -> None:
    targets = [t for t in LINK.findall(text(page)) if "://" not in t]
    assert [t for t in targets if not (page.parent / t).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_commands_named_on_a_page_exist(page: Path) -> None:
    assert set(COMMAND.findall(text(page))) - set(COMMANDS) == set()


def test_the_patterns_above_find_links_and_commands() -> None:
    readme = text(ROOT / "README.md")
    assert len(LINK.findall(readme)) >= 5
    assert "extract" in COMMAND.findall(readme)


def test_the_readme_fits_on_a_screen_or_two() -> None:
    assert text(ROOT / "README.md").count("\n") < 90


def test_the_example_of_the_readme_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (example,) = FENCE.findall(text(ROOT / "README.md"))
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "README.md", "exec"), {})
    assert "adopted Clean Rivers Act asserted" in capsys.readouterr().out
    assert (tmp_path / "rivers.graphml").is_file()


@pytest.mark.parametrize("page", DECISIONS, ids=name)
def test_a_decision_tells_question_choice_and_price(page: Path) -> None:
    assert [w for w in ("Question", "Choice", "Price") if f"**{w}.**" not in text(page)] == []


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(p.name[:4]) for p in DECISIONS]
    assert numbers == list(range(1, len(DECISIONS) + 1))
    assert all(text(p).startswith(f"# {n}. ") for n, p in zip(numbers, DECISIONS, strict=True))


def test_the_glossary_is_in_order_and_short() -> None:
    words = re.findall(r"^\*\*(.+?)\.\*\*", text(ROOT / "docs" / "glossary.md"), re.MULTILINE)
    assert words == sorted(words)
    assert 12 <= len(words) <= 15


@pytest.mark.skipif(not EXPORTED, reason="exports/ has not been written yet: make exports")
def test_the_picture_is_that_of_the_exports() -> None:
    program = runpy.run_path(str(ROOT / "docs" / "picture.py"))
    assert text(ROOT / "docs" / "graph.svg") == program["picture"]()
    assert "](docs/graph.svg)" in text(ROOT / "README.md")


def test_the_tree_of_the_page_is_the_tree_of_the_package() -> None:
    named = re.findall(r"`((?:kg|rules)/[\w/.]+)`", text(ROOT / "docs" / "how-it-works.md"))
    quiet = {"__init__.py", "__main__.py", "version.py", "__pycache__", "py.typed"}
    there = {f"kg/{p.name}" for p in (ROOT / "kg").iterdir() if p.name not in quiet}
    assert [n for n in named if not (ROOT / n).exists()] == []
    assert there - set(named) == set()
