"""A rule file that names a template in, the body of the template with its parameters filled out.

template: passes               # rules/policy/relations/signed.yaml
with: {verbs: [sign, seal]}
examples: ...

templates:                     # rules/policy/templates.yaml
  passes:
    kind: frame
    trigger: "{{verbs}}"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kg.packs.entry import Entry, open_yaml, place_fault
from kg.packs.fault import Fault, did_you_mean, shorten
from kg.packs.files import PackFile
from kg.packs.ontology import read_sections
from kg.packs.parts import Parts

_PARAMETER = re.compile(r"\{\{\s*([A-Za-z]\w*)\s*\}\}")
Templates = Mapping[str, Entry[dict[str, object]]]


def read_templates(file: PackFile, parts: Parts) -> None:
    """Add the templates of the file to the parts."""
    doc, problems = open_yaml(file)
    parts.problems += problems
    if doc.data is None:
        return
    sections, problems = read_sections(file, doc, ("templates",))
    parts.problems += problems
    for name, body in sections["templates"].items():
        base = ("templates", name)
        if isinstance(body, dict):
            parts.templates.append(Entry(body, file, doc, base))
        else:
            fault = Fault("R104", f'template "{shorten(name)}" must be a mapping', base)
            parts.problems.append(place_fault(fault, file, doc))


def template_name(entry: Entry[Any]) -> str:
    """The name that a template has in its file."""
    return str(entry.base[-1])


def fill(data: dict[str, Any], templates: Templates) -> tuple[dict[str, Any] | None, list[Fault]]:
    """The rule that `data` describes: its template's body under the keys it has of its own.

    None when there is no such template or `with` cannot be used at all.
    """
    name, values = data["template"], data.get("with")
    own = {k: v for k, v in data.items() if k not in ("template", "with")}
    if not isinstance(name, str) or name not in templates:
        what = f'unknown template "{shorten(name)}"'
        return None, [Fault("R111", what, ("template",), did_you_mean(str(name), templates))]
    values = {} if values is None else values
    if not isinstance(values, dict):
        return None, [Fault("R104", '"with" must be a mapping (parameter: value)', ("with",))]
    body = templates[name].value
    used = parameters(body)
    faults = [
        Fault("R111", f'parameter "{p}" of template "{name}" is missing', ("with",))
        for p in sorted(used - values.keys())
    ]
    for p in sorted(values.keys() - used):
        hint = did_you_mean(p, used)
        what = f'template "{name}" has no parameter "{shorten(p)}"'
        faults.append(Fault("R111", what, ("with", p), hint, on_key=True))
    return {**_fill(body, values), **own}, faults


def parameters(body: Any) -> set[str]:
    """The parameters that a template's body asks for.

    >>> sorted(parameters({"pattern": "{{a}} x", "says": "{{b}}"}))
    ['a', 'b']
    """
    if isinstance(body, str):
        return set(_PARAMETER.findall(body))
    inner = body.values() if isinstance(body, dict) else body if isinstance(body, list) else ()
    return set().union(*map(parameters, inner))


def _fill(body: Any, values: Mapping[str, Any]) -> Any:
    if isinstance(body, dict):
        return {key: _fill(value, values) for key, value in body.items()}
    if isinstance(body, list):
        return [_fill(value, values) for value in body]
    if not isinstance(body, str):
        return body
    whole = _PARAMETER.fullmatch(body)
    if whole:
        return values.get(whole[1], "")
    return _PARAMETER.sub(lambda found: _text(values.get(found[1], "")), body)


def _text(value: Any) -> str:
    """A value within a text; a list becomes alternatives."""
    return " | ".join(map(str, value)) if isinstance(value, list) else str(value)
