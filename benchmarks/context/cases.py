"""A file of medspaCy's tests in, what its tests say of cues and targets out.

The file is read, not run: the rules a test adds, its text, its targets, and what it asserts of
them. Tests of anything else (callbacks, attributes, objects) hold no check.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import spacy

from benchmarks.context.cues import ContextRule

ATTRIBUTES = {
    "is_negated": "NEGATED_EXISTENCE",
    "is_uncertain": "POSSIBLE_EXISTENCE",
    "is_hypothetical": "HYPOTHETICAL",
    "is_historical": "HISTORICAL",
    "is_family": "FAMILY",
}
_SIMPLE = ("literal", "category", "pattern", "direction")
_KNOWN = {*_SIMPLE, "max_scope", "terminated_by"}
_TOKENIZE = spacy.blank("en").tokenizer


@dataclass(frozen=True, slots=True)
class Check:
    """What a test says of a target: a category reaches it or not, or how many cues do."""

    target: int
    category: str
    wanted: bool
    count: int | None = None


@dataclass(slots=True)
class Case:
    """A test, filled while its lines are read."""

    name: str
    text: str = ""
    defaults: bool = False
    """Whether medspaCy's own rules are loaded, too."""
    max_scope: int | None = None
    rules: list[ContextRule] = field(default_factory=list)
    targets: list[tuple[int, int]] = field(default_factory=list)
    checks: list[Check] = field(default_factory=list)
    held: dict[str, Any] = field(default_factory=dict)


def cases(source: str) -> Iterator[Case]:
    """Every test of a file, those without a check, too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            case = Case(node.name)
            for line in node.body:
                _read(case, line)
            yield case


def _read(case: Case, line: ast.stmt) -> None:
    match line:
        case ast.Assign(targets=[target], value=value):
            _assign(case, target, value)
        case ast.Expr(value=ast.Call(func=ast.Attribute(attr="add"), args=[added])):
            found = _value(case, added)
            case.rules += found if isinstance(found, list) else [found]
        case ast.Assert(test=ast.Compare(left=left, ops=[op], comparators=[ast.Constant(value=n)])):
            case.checks += _checks(case, left, op, n)
        case ast.For(target=ast.Name(id=name), iter=ast.Attribute(attr="ents"), body=body):
            for number in range(len(case.targets)):
                case.held[name] = number
                for inner in body:
                    _read(case, inner)


def _assign(case: Case, target: ast.expr, value: ast.expr) -> None:
    match target, value:
        case ast.Name(), ast.Call(func=ast.Name(id="nlp" | "nlp_no_sents"), args=[text]):
            case.text = ast.literal_eval(text)
        case ast.Name(), ast.Call(func=ast.Name(id="ConText"), keywords=keywords):
            told = {k.arg: k.value for k in keywords}
            case.defaults = "rules" not in told
            case.max_scope = ast.literal_eval(told.get("max_scope", ast.Constant(None)))
        case ast.Attribute(attr="ents"), ast.Tuple(elts=spans):
            tokens = _TOKENIZE(case.text)
            for span in spans:
                if isinstance(span, ast.Call):
                    first, last = (ast.literal_eval(a) for a in span.args[1:3])
                    part = tokens[first:last]
                    case.targets.append((part.start_char, part.end_char))
        case ast.Tuple(elts=names), ast.Attribute(attr="ents"):
            case.held |= {n.id: i for i, n in enumerate(names) if isinstance(n, ast.Name)}
        case ast.Name(id=name), _:
            case.held[name] = _value(case, value)


def _value(case: Case, node: ast.expr) -> Any:
    """A rule, a list of rules, the cues of a target as `("cues", target)`, or None."""
    match node:
        case ast.Call(func=ast.Name(id="ConTextRule"), args=args, keywords=keywords):
            return _rule([*zip(_SIMPLE, args, strict=False)], keywords)
        case ast.List(elts=parts):
            return [_value(case, part) for part in parts]
        case ast.Name(id=name):
            return case.held.get(name)
        case ast.Attribute(attr="modifiers", value=ast.Attribute(attr="_", value=target)):
            return "cues", _target(case, target)
    return None


def _rule(plain: list[tuple[str, ast.expr]], keywords: list[ast.keyword]) -> ContextRule:
    told = dict(plain) | {k.arg: k.value for k in keywords if k.arg}
    known = {key: _literal(value) for key, value in told.items() if key in _KNOWN}
    extra = {k: v for k, v in told.items() if k not in _KNOWN and _literal(v) is not None}
    other = "types" if extra.keys() & {"allowed_types", "excluded_types"} else ""
    if told.keys() & {"on_match", "on_modifies"}:
        other = "callback"
    known["terminated_by"] = frozenset(known.get("terminated_by") or ())
    return ContextRule(**known, other=other)


def _literal(node: ast.expr) -> Any:
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None


def _target(case: Case, node: ast.expr) -> int | None:
    match node:
        case ast.Subscript(value=ast.Attribute(attr="ents"), slice=ast.Constant(value=int(number))):
            return number
        case ast.Name(id=name) if isinstance(case.held.get(name), int):
            return int(case.held[name])
    return None


def _checks(case: Case, left: ast.expr, op: ast.cmpop, wanted: Any) -> Iterator[Check]:
    match left:
        case ast.Attribute(attr=name, value=ast.Attribute(attr="_", value=node)):
            target = _target(case, node)
            if target is not None and name in ATTRIBUTES:
                yield Check(target, ATTRIBUTES[name], bool(wanted))
        case ast.Call(func=ast.Name(id="len"), args=[counted]):
            found = _value(case, counted)
            if isinstance(found, tuple) and found[1] is not None:
                exact = None if isinstance(op, ast.Gt) else int(wanted)
                yield Check(found[1], "", True, exact)
        case ast.Attribute(attr="category", value=ast.Subscript(value=cues)):
            found = _value(case, cues)
            if isinstance(found, tuple) and found[1] is not None:
                yield Check(found[1], str(wanted), True)
