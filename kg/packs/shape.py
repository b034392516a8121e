"""Data of a YAML file in, an object of a dataclass out, with every fault of shape told at once.

pydantic does the validating; its errors become faults in our words. Where a value is wrong an
empty one takes its place, so that the rest of the object can still be checked.
"""

from __future__ import annotations

import copy
import dataclasses
import functools
import json
import typing
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from kg.packs.fault import Fault, FieldPath, did_you_mean, shorten
from kg.packs.short_forms import expand, field_types, optional_inside

T = TypeVar("T")
WANTED = {
    "string_type": "a text",
    "int_type": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a mapping (key: value)",
    "dataclass_type": "a mapping (key: value)",
}


@functools.cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def shape(kind: type[T], data: Any, **given: str) -> tuple[T, list[Fault]]:
    """The object that `data` describes and what is wrong with it.

    `given` are fields that the file may not set itself. With faults the object is a makeshift:
    an empty text, list or mapping stands where something was wrong.

    >>> from kg.model import Argument
    >>> shape(Argument, {"type": "Policy"})
    (Argument(type=('Policy',), required=True, many=True, ...), [])
    """
    mapping = isinstance(data, dict)
    faults = [] if mapping else [Fault("R104", "the entry must be a mapping")]
    full = expand(copy.deepcopy(data) if isinstance(data, dict) else {}, kind)
    for key in given.keys() & full.keys():
        faults.append(Fault("R102", f'key "{key}" is not for files', (key,), on_key=True))
    full |= given
    for attempt in range(8):
        try:
            made: T = _adapter(typing.cast(Any, kind)).validate_json(json.dumps(full), strict=True)
            return made, faults
        except ValidationError as error:
            errors = [dict(e) for e in error.errors(include_url=False)]
            if attempt == 0 and isinstance(data, dict):
                faults += [_fault(kind, given, e) for e in errors]
            for e in sorted(errors, key=_depth):
                _mend(full, kind, e)
    raise ValueError(f"cannot make a {kind.__name__} of {full}")


def keys_of(kind: Any, given: typing.Iterable[str] = ()) -> list[str]:
    """The keys that a file may use for this class."""
    return [name for name in field_types(kind) if name not in (*given, "path")]


def type_at(kind: Any, path: FieldPath) -> Any:
    """The type of the value at `path` in an object of class `kind`."""
    hint = kind
    for part in path:
        hint = optional_inside(hint)
        if dataclasses.is_dataclass(hint):
            hint = field_types(typing.cast(type, hint)).get(str(part), str)
        elif typing.get_origin(hint) in (tuple, dict):
            hint = typing.get_args(hint)[1 if typing.get_origin(hint) is dict else 0]
    return optional_inside(hint)


def _fault(kind: type, given: dict[str, str], error: dict[str, Any]) -> Fault:
    at: FieldPath = error["loc"]
    last = str(at[-1]) if at else ""
    code, ctx = error["type"], error.get("ctx", {})
    if code == "unexpected_keyword_argument":
        known = keys_of(type_at(kind, at[:-1]), given if len(at) == 1 else ())
        return Fault(
            "R102", f'unknown key "{shorten(last)}"', at, did_you_mean(last, known), on_key=True
        )
    if code in ("missing", "missing_argument") and isinstance(at[-1], str):
        return Fault("R103", f'key "{last}" is missing', at[:-1])
    if code in ("missing", "too_long", "too_short"):
        wanted = typing.get_args(type_at(kind, at[:1]))
        return Fault("R104", f'each row of "{at[0]}" has {_size(wanted)} entries', at)
    name = next((p for p in reversed(at) if isinstance(p, str)), "entry")
    if error["input"] is None:
        return Fault("R104", f'key "{name}" has no value', at, on_key=True)
    if code == "literal_error":
        allowed = typing.get_args(type_at(kind, at))
        what = f'"{shorten(error["input"])}" is not a value for "{name}"'
        return Fault("R105", what, at, did_you_mean(str(error["input"]), filter(None, allowed)))
    wanted_text = WANTED.get(code, str(ctx.get("expected", error["msg"])))
    return Fault("R104", f'"{name}" must be {wanted_text}, not {_told(error["input"])}', at)


def _size(rows: tuple[Any, ...]) -> int:
    return len(typing.get_args(rows[0])) if rows else 0


def _told(value: Any) -> str:
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list) else f'"{shorten(value)}"'


def _mend(full: Any, kind: type, error: dict[str, Any]) -> None:
    """Take out an unknown key; put an empty value where one is missing or wrong."""
    at: FieldPath = error["loc"]
    holder = full
    for part in at[:-1]:
        holder = holder[part]
    last = at[-1]
    if error["type"] == "unexpected_keyword_argument":
        holder.pop(last, None)
    elif error["type"] in ("too_long", "too_short"):
        holder[last] = ["", "", ""]
    elif isinstance(last, int) and last >= len(holder):
        holder.append("")
    else:
        holder[last] = _empty(type_at(kind, at))


def _depth(error: dict[str, Any]) -> int:
    return len(error["loc"])


def _empty(hint: Any) -> Any:
    if dataclasses.is_dataclass(hint):
        needed = [
            f.name
            for f in dataclasses.fields(hint)
            if f.default is f.default_factory is dataclasses.MISSING
        ]
        return {name: _empty(field_types(typing.cast(type, hint))[name]) for name in needed}
    origin = typing.get_origin(hint)
    if origin is typing.Literal:
        return typing.get_args(hint)[0]
    if origin is tuple:
        return []
    return {} if origin is dict else {bool: False, int: 0}.get(hint, "")
