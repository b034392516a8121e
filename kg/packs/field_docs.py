"""The name of a rule class in, what its source says of the class and of each field out."""

from __future__ import annotations

import ast
import functools
import inspect

import kg.model.rule


@functools.cache
def _classes() -> dict[str, ast.ClassDef]:
    tree = ast.parse(inspect.getsource(kg.model.rule))
    return {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}


def field_docs(name: str) -> dict[str, str]:
    """The text under each field of a class of `kg.model.rule`; the class's own is under "".

    >>> field_docs("Argument")["distance"]
    'Most tokens between trigger and argument; 0: no limit.'
    """
    node = _classes()[name]
    found = {"": _one_line(ast.get_docstring(node) or "")}
    for field, after in zip(node.body, node.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            text = _text(after)
            if text:
                found[field.target.id] = text
    return found


def _text(node: ast.stmt) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        value = node.value.value
        return _one_line(value) if isinstance(value, str) else ""
    return ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
