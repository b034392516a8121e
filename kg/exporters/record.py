"""Frozen dataclasses to JSON objects and back, by their fields: so no key is written down twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

Item = TypeVar("Item")


class Misfit(ValueError):
    """A JSON value is not what the dataclass needs; the text says why."""


def to_json(item: object) -> str:
    """Dataclasses, lists and dicts as one line of JSON, keys in the order of the fields.

    >>> from kg.model import Anchor
    >>> to_json(Anchor(0, 3, "the"))
    '{"start": 0, "end": 3, "text": "the"}'
    """
    return _ENCODER.encode(item)


def _fields(item: Any) -> dict[str, Any]:
    kind: Any = type(item)
    return {name: getattr(item, name) for name in _names(kind)}


_ENCODER = json.JSONEncoder(ensure_ascii=False, default=_fields, check_circular=False)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


def from_json(kind: Callable[..., Item], value: object) -> Item:
    """The dataclass of a JSON object; keys it does not know are passed over.

    >>> from kg.model import Anchor
    >>> from_json(Anchor, {"start": 0, "end": 3, "text": "the"})
    Anchor(start=0, end=3, text='the')

    Raises:
        Misfit: a key is missing or its value of another type.
    """
    if not isinstance(value, dict):
        raise Misfit(f"expected an object, found {_named(value)}")
    readers, required = _plan(kind)
    missing = [name for name in required if name not in value]
    if missing:
        raise Misfit(f'"{missing[0]}" is missing')
    return kind(**{n: read(value[n], n) for n, read in readers.items() if n in value})


_Read = Callable[[Any, str], Any]


@cache
def _plan(kind: Any) -> tuple[dict[str, _Read], tuple[str, ...]]:
    hints = get_type_hints(kind)
    needed = tuple(f.name for f in fields(kind) if f.default is MISSING)
    return {name: _reader(hints[name]) for name in _names(kind)}, needed


def _reader(hint: Any) -> _Read:
    if get_origin(hint) is tuple:
        return _tuple_reader(_reader(get_args(hint)[0]))
    if is_dataclass(hint):
        return lambda value, name: _nested(hint, value)
    return _plain_reader(hint)


def _nested(kind: Any, value: Any) -> Any:
    return from_json(kind, value)


def _tuple_reader(read: _Read) -> _Read:
    def read_all(value: Any, name: str) -> Any:
        if not isinstance(value, list):
            raise Misfit(f'"{name}" must be a list, found {_named(value)}')
        return tuple(read(item, name) for item in value)

    return read_all


def _plain_reader(kind: type[Any]) -> _Read:
    allowed = (int, float) if kind is float else (kind,)

    def read_one(value: Any, name: str) -> Any:
        if not isinstance(value, allowed) or isinstance(value, bool):
            raise Misfit(f'"{name}" must be {_WORDS[kind]}, found {_named(value)}')
        return kind(value)

    return read_one


_WORDS = {str: "text", int: "a whole number", float: "a number"}


def _named(value: object) -> str:
    found: dict[type[Any], str] = {**_WORDS, list: "a list", dict: "an object", bool: "a yes or no"}
    return found.get(type(value), "nothing")
