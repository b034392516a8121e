"""Data of a YAML file in, the same data in the full form of its dataclass out.

A single value may stand for a list, `<a | b>` for a list of triggers, a type for an argument, and
`true` or `3` become truth values and numbers where the field is one.
"""

from __future__ import annotations

import dataclasses
import functools
import re
import types
import typing
from typing import Any

from kg.model import Argument

TRIGGERS = ("trigger", "nouns")
"""Fields in which `<adopt | approve>` is a list of words."""
_NUMBER = re.compile(r"[-+]?[0-9]{1,15}")
_TRUTH = {"true": True, "True": True, "false": False, "False": False}


@functools.cache
def field_types(kind: type) -> dict[str, Any]:
    """The fields of a dataclass and their types, without class variables."""
    hints = typing.get_type_hints(kind)
    return {f.name: hints[f.name] for f in dataclasses.fields(kind)}


def optional_inside(hint: Any) -> Any:
    """The type without "or None".

    >>> optional_inside(int | None)
    <class 'int'>
    """
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return next(h for h in typing.get_args(hint) if h is not type(None))
    return hint


def expand(value: Any, hint: Any, *, name: str = "") -> Any:
    """The value of field `name` brought to the form that `hint` asks for, as far as it fits."""
    hint = optional_inside(hint)
    if dataclasses.is_dataclass(hint):
        return _expand_object(value, hint)
    if value is None:
        return None
    if typing.get_origin(hint) is tuple:
        return _expand_list(value, hint, name)
    if typing.get_origin(hint) is dict:
        inner = typing.get_args(hint)[1]
        fits = isinstance(value, dict)
        return {k: expand(v, inner) for k, v in value.items()} if fits else value
    return _expand_scalar(value, hint)


def _expand_object(value: Any, kind: Any) -> Any:
    if kind is Argument and isinstance(value, str | list):
        value = {"type": value}
    if not isinstance(value, dict):
        return value
    hints = field_types(kind)
    return {k: expand(v, hints[k], name=k) if k in hints else v for k, v in value.items()}


def _expand_list(value: Any, hint: Any, name: str) -> Any:
    inner = typing.get_args(hint)
    row = typing.get_origin(inner[0]) is tuple
    if not isinstance(value, list) or (row and value and not isinstance(value[0], list)):
        value = [value]
    if name in TRIGGERS:
        value = [word for entry in value for word in _split_words(entry)]
    if len(inner) == 2 and inner[1] is ...:
        return [expand(entry, inner[0]) for entry in value]
    return list(value)


def _split_words(entry: Any) -> list[Any]:
    if isinstance(entry, str) and entry.startswith("<") and entry.endswith(">"):
        return [word.strip() for word in entry[1:-1].split("|")]
    return [entry]


def _expand_scalar(value: Any, hint: Any) -> Any:
    if hint is bool and isinstance(value, str):
        return _TRUTH.get(value, value)
    if hint is int and isinstance(value, str) and _NUMBER.fullmatch(value):
        return int(value)
    return value
