"""The classes of rules in, the page of their fields out."""

from __future__ import annotations

import dataclasses
import types
import typing
from typing import Any

from table import NOTE, code, table

from kg.model import KINDS, Argument, Example
from kg.packs.field_docs import field_docs

FILLED_IN = ("id", "path", "kind")
"""Fields that the loader fills in, or that choose the class."""


def rules_page() -> str:
    """Every kind of rule with its fields, then what stands inside rules."""
    parts = [NOTE, "# Rules\n\n", _intro()]
    for kind, rule in KINDS.items():
        parts.append(_section(f"kind: {kind}", rule))
    parts += [_section("Arguments of frames", Argument), _section("Examples", Example)]
    return "".join(parts)


def _intro() -> str:
    return (
        "A rule is a YAML file below `entities/` or `relations/` of a pack; its id is its path.\n"
        "[Write a rule](../write-a-rule.md) shows them at work, [patterns](patterns.md) holds the\n"
        "signs of patterns. A single value may stand where a list is expected, and a type alone\n"
        "where an argument is.\n"
    )


def _section(title: str, made: type[Any]) -> str:
    docs = field_docs(made.__name__)
    hints = typing.get_type_hints(made)
    rows = [
        (code(f.name), _kind(hints[f.name]), _default(f), docs.get(f.name, ""))
        for f in dataclasses.fields(made)
        if f.name not in FILLED_IN
    ]
    head = ("field", "value", "without it", "meaning")
    return f"\n## {title}\n\n{docs['']}\n\n{table(head, rows)}"


def _kind(hint: Any) -> str:
    """What may stand in the field, in words.

    >>> _kind(tuple[str, ...])
    'list of texts'
    """
    plain = {str: "text", bool: "true, false", int: "number", Argument: "argument"}
    if hint in plain:
        return plain[hint]
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Literal:
        return ", ".join(code(value) for value in inner if value)
    if origin is types.UnionType:
        return _kind(inner[0])
    if origin is dict:
        return f"{_kind(inner[1])}s by name"
    if inner[:1] == (Example,):
        return "list of examples"
    if typing.get_origin(inner[0]) is tuple:
        return "list of rows"
    if len(inner) > 1 and inner[1] is not Ellipsis:
        return f"row of {len(inner)} texts"
    one = _kind(inner[0])
    return "list of texts" if one == "text" else f"list of {one}"


def _default(field: dataclasses.Field[Any]) -> str:
    if field.default is dataclasses.MISSING:
        return "" if field.default_factory is not dataclasses.MISSING else "must be there"
    if field.default in ("", (), None):
        return ""
    if isinstance(field.default, tuple):
        return ", ".join(map(code, field.default))
    text = str(field.default)
    return code(text.lower() if isinstance(field.default, bool) else text)
