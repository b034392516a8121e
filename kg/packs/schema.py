"""The classes of rules in, the JSON schema of rule files out."""

from __future__ import annotations

import copy
from typing import Any

from pydantic import TypeAdapter

from kg.model import KINDS
from kg.packs.field_docs import field_docs
from kg.packs.short_forms import TRIGGERS

TITLE = "A rule of kg"


def rule_schema() -> dict[str, Any]:
    """The schema of a rule file: one branch for each kind, and one for rules made by a template.

    >>> sorted(rule_schema()["$defs"])
    ['Argument', 'Example', 'FrameRule', 'NamesRule', 'PatternRule', 'RegexRule']
    """
    shared: dict[str, Any] = {}
    for kind in KINDS.values():
        made = TypeAdapter(kind).json_schema(ref_template="#/$defs/{model}")
        shared |= made.pop("$defs", {})
        shared[kind.__name__] = made
    for name in shared:
        shared[name] = _for_files(shared[name], name)
    branches = [{"$ref": f"#/$defs/{kind.__name__}"} for kind in KINDS.values()]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": TITLE,
        "type": "object",
        "oneOf": [*branches, _template()],
        "$defs": {name: shared[name] for name in sorted(shared)},
    }


def _for_files(schema: dict[str, Any], name: str) -> dict[str, Any]:
    """A class's schema with the short forms and without what the loader fills in."""
    made = copy.deepcopy(schema)
    docs = field_docs(name)
    properties = {k: v for k, v in made["properties"].items() if k not in ("id", "path")}
    for key, value in properties.items():
        properties[key] = _short(value, key)
        properties[key].pop("title", None)
        if key in ("states", "makes") and name == "Example":
            properties[key] = _with_numbers(properties[key])
        if key in docs:
            properties[key]["description"] = docs[key]
    required = [key for key in made.get("required", []) if key != "id"]
    if "kind" in properties:
        properties = {"kind": properties.pop("kind"), **properties}
        required = ["kind", *required]
    made |= {"properties": properties, "required": required, "description": docs[""]}
    made["additionalProperties"] = False
    return made


def _short(value: dict[str, Any], key: str) -> dict[str, Any]:
    """The field's schema, with the single value that may stand for a list or an argument."""
    if value.get("$ref") == "#/$defs/Argument":
        return {"anyOf": [_texts(), value]}
    if value.get("type") == "object":
        inner = value.get("additionalProperties")
        return {**value, "additionalProperties": _short(inner, "")} if inner else value
    if "anyOf" in value:
        lists = [v for v in value["anyOf"] if v.get("type") == "array"]
        rest = {k: v for k, v in value.items() if k not in ("anyOf", "default")}
        return {**_short(lists[0], key), **rest} if lists else value
    if value.get("type") != "array":
        return value
    plain = {k: v for k, v in value.items() if k not in ("default", "title")}
    if "prefixItems" in value.get("items", {}) or value.get("items", {}).get("type") == "array":
        return {"anyOf": [plain["items"], plain]}
    note = {"description": "<a | b> stands for several."} if key in TRIGGERS else {}
    single = value.get("items", {"type": "string"})
    return {"anyOf": [{**single, **note}, plain]}


def _with_numbers(value: Any) -> Any:
    """The schema with numbers where it has texts: a bare 2024 in a row is read as text."""
    if isinstance(value, list):
        return [_with_numbers(v) for v in value]
    if not isinstance(value, dict):
        return value
    made = {key: _with_numbers(v) for key, v in value.items()}
    return made | ({"type": ["string", "number"]} if made.get("type") == "string" else {})


def _texts() -> dict[str, Any]:
    return {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}


def _template() -> dict[str, Any]:
    """A rule whose body comes from a template; any key of a rule may be set beside it."""
    return {
        "type": "object",
        "required": ["template"],
        "properties": {
            "template": {"type": "string", "description": "A name from templates.yaml."},
            "with": {"type": "object", "description": "Values for the template's parameters."},
            "examples": {"anyOf": [{"$ref": "#/$defs/Example"}, _examples()]},
        },
    }


def _examples() -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": "#/$defs/Example"}}
