"""The shape of the package: imports go down only, libraries stay at home, files stay short."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "kg"
MODULES = sorted(PACKAGE.rglob("*.py"))

HOMES = {
    "spacy": ("parse", "match", "component"),
    "networkx": (
        "graph",
        "exporters",
        "checks",
        "store",
        "stats",
        "charts",
        "explain",
        "knowledge",
    ),
    "rdflib": ("exporters", "store"),
    "pyoxigraph": ("exporters", "store"),
    "ruamel": ("packs",),
    "click": ("cli",),
    "rich": ("cli",),
}
"""Where a library may be imported; `networkx` from the graph up."""

FILES = ("sources", "packs", "exporters", "store", "cli")
"""Where files may be opened."""


def layer(path: Path) -> str:
    """The step of the package that a module belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    """The top-level packages that a module imports, anywhere in it."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def called(path: Path) -> Iterator[str]:
    """The names of the functions and methods that a module calls."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr


def test_imports_go_down_only() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_tests_below_see_the_package() -> None:
    assert {"cli", "errors", "match", "model", "packs", "sources"} <= {layer(p) for p in MODULES}


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_imported_at_home_only(library: str) -> None:
    strays = [
        str(p.relative_to(ROOT))
        for p in MODULES
        if library in imported(p) and layer(p) not in HOMES[library]
    ]
    assert strays == []


@pytest.mark.parametrize(
    ("calls", "layers"),
    [
        ({"open", "read_text", "read_bytes", "write_text", "write_bytes"}, FILES),
        ({"print", "echo"}, ("cli",)),
    ],
    ids=["open files", "print"],
)
def test_only_some_layers(calls: set[str], layers: tuple[str, ...]) -> None:
    strays = {
        str(p.relative_to(ROOT))
        for p in MODULES
        if layer(p) not in layers and calls & set(called(p))
    }
    assert strays == set()


@pytest.mark.parametrize("word", ["utils", "helpers", "common", "misc"])
def test_no_module_has_a_name_that_says_nothing(word: str) -> None:
    assert [p.name for p in MODULES if p.stem == word or p.parent.name == word] == []


def test_no_file_is_longer_than_300_lines() -> None:
    lengths = {p.relative_to(ROOT): p.read_text("utf-8").count("\n") for p in MODULES}
    assert {p: n for p, n in lengths.items() if n > 300} == {}


def test_no_function_is_longer_than_40_lines() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef) and _body_lines(node) > 40
    ]
    assert long == []


def _body_lines(node: ast.FunctionDef) -> int:
    """Lines from the first statement after the docstring to the end."""
    first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
    return (node.end_lineno or 0) - first.lineno + 1


def test_every_module_opens_with_a_docstring() -> None:
    assert [str(p.relative_to(ROOT)) for p in MODULES if not ast.get_docstring(tree(p))] == []


def test_the_package_has_no_bare_assert() -> None:
    found = [
        f"{p.relative_to(ROOT)}:{n.lineno}"
        for p in MODULES
        for n in ast.walk(tree(p))
        if isinstance(n, ast.Assert)
    ]
    assert found == []


def test_help_loads_no_slow_library() -> None:
    slow = ["spacy", "networkx", "rdflib", "pyoxigraph", "pandas", "trafilatura", "lemminflect"]
    program = (
        "import sys; from kg.cli import main; main(['--help'], standalone_mode=False); "
        f"sys.exit(str([m for m in {slow} if m in sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.stderr.strip() == "[]"
