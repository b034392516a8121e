"""The tables of codes in, the page of all codes out."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from table import NOTE, table

import kg
from kg.match.miss import REASONS
from kg.packs import CODES

FAMILIES = {
    "P": "Packs",
    "R1": "Rule files: YAML and shape",
    "R2": "Rules against each other and the ontology",
    "R3": "Advice on rules",
    "W1": "`kg rules why`: elements of patterns",
    "W2": "`kg rules why`: frames",
    "W3": "`kg rules why`: what comes after a match",
    "S": "Sources",
    "E": "Written files",
    "Q": "Queries",
    "C": "Gold, curation and review files",
    "V": "Finished graphs",
    "G": "Checks of a graph",
    "L": "Looking things up in a graph",
}
ELSEWHERE = {
    "E112": "a value of a written file is no number",
    "E121": "a format that cannot be read back",
    "G106": "an id stands twice",
    "G107": "a statement stands twice",
    "L103": "no such edge",
    "Q101": "the query cannot be read",
    "S106": "damaged UTF-8 or an unreadable encoding",
    "S108": "a document is too long",
    "S109": "a line of a JSONL file is no JSON object",
    "S110": "a record without text",
}
"""Codes whose words are put together where they are raised."""


def codes_page() -> str:
    """Every code with its meaning, by family."""
    known = {**_raised(), **ELSEWHERE, **CODES, **REASONS}
    parts = [NOTE, "# Codes\n\n", _intro()]
    for family, title in FAMILIES.items():
        rows = [(c, text) for c, text in sorted(known.items()) if c.startswith(family)]
        if rows:
            parts.append(
                f"\n## {title[0].upper()}{title[1:]}\n\n{table(('code', 'meaning'), rows)}"
            )
    return "".join(parts)


def _intro() -> str:
    return (
        "Every fault has a code that stays the same, the place it was found at, and often a hint:\n"
        '`rules/x.yaml:4:3 [R102] unknown key "vreb". Did you mean "verb"?` Warnings have codes\n'
        "that begin with R3. `{…}` below stands for what the fault is about.\n"
    )


def _raised() -> dict[str, str]:
    """The words of the errors as the source says them, else what is said of where they arise."""
    found: dict[str, str] = {}
    around: dict[str, str] = {}
    for path in sorted(Path(kg.__file__).parent.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for name, text in _messages(tree):
            found.setdefault(name, text)
        for name, text in _functions(tree):
            around.setdefault(name, text)
    return {**around, **found}


def _functions(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Codes with the first sentence about the function that holds them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and (doc := ast.get_docstring(node)):
            told = doc.split("\n\n")[0].rstrip(".")
            for part in ast.walk(node):
                if isinstance(part, ast.Constant) and _is_code(part.value):
                    yield part.value, told[0].lower() + told[1:]


def _messages(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Codes with the words that come next: as arguments, in a row, or in a mapping."""
    for node in ast.walk(tree):
        listed: list[ast.expr | None] = []
        if isinstance(node, ast.Call):
            listed = [*node.args, *(k.value for k in node.keywords if k.arg == "what")]
        elif isinstance(node, ast.Tuple):
            listed = list(node.elts)
        elif isinstance(node, ast.Dict):
            listed = [part for pair in zip(node.keys, node.values, strict=True) for part in pair]
        for name, what in pairwise(listed):
            text = _text(what) if what else ""
            if isinstance(name, ast.Constant) and _is_code(name.value) and text:
                yield name.value, text


def _is_code(value: object) -> bool:
    return isinstance(value, str) and len(value) == 4 and value[0].isupper() and value[1:].isdigit()


def _text(what: ast.expr) -> str:
    if isinstance(what, ast.Constant):
        return str(what.value)
    if isinstance(what, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{…}" for part in what.values
        )
    return ""
