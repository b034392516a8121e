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
    "C110": "an entry of a curation file that meets nothing",
    "C111": "a name in a curation file that means several things",
    "C112": "an entry of a curation file of which only some names match",
    "C113": "a form that is the own name of a thing cannot be taken from it",
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
    """The words of the errors as the source says them."""
    found: dict[str, str] = {}
    for path in sorted(Path(kg.__file__).parent.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)]
        for part in (*functions, tree):
            for name, text in _messages(part):
                found.setdefault(name, text)
    return found


def _messages(part: ast.AST) -> Iterator[tuple[str, str]]:
    """Codes with the words that come next: as arguments, in a row, or in a mapping."""
    told = dict(_assigned(part))
    for node in ast.walk(part):
        listed: list[ast.expr | None] = []
        if isinstance(node, ast.Call):
            listed = [*node.args, *(k.value for k in node.keywords if k.arg == "what")]
        elif isinstance(node, ast.Tuple):
            listed = list(node.elts)
        elif isinstance(node, ast.Dict):
            listed = [side for pair in zip(node.keys, node.values, strict=True) for side in pair]
        for name, what in pairwise(listed):
            text = told.get(what.id, "") if isinstance(what, ast.Name) else _text(what)
            if isinstance(name, ast.Constant) and _is_code(name.value) and text:
                yield name.value, text


def _assigned(part: ast.AST) -> Iterator[tuple[str, str]]:
    """Names of variables with the words put into them."""
    for node in ast.walk(part):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, _text(node.value)


def _is_code(value: object) -> bool:
    return isinstance(value, str) and len(value) == 4 and value[0].isupper() and value[1:].isdigit()


def _text(what: ast.expr | None) -> str:
    if isinstance(what, ast.Constant):
        return what.value if isinstance(what.value, str) and not _is_code(what.value) else ""
    if isinstance(what, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{…}" for part in what.values
        )
    return ""
