"""YAML text in, plain data with the line and column of every key and value out.

Every scalar stays text: what it means is decided by the field it is for, so that `no`, `1.10`
and `2024-07-15` never turn into something else. Built from ruamel's events, so nothing is
expanded: anchors, aliases, tags and merge keys are refused and depth is bounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import zip_longest
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from kg.packs.fault import FieldPath, shorten

MAX_DEPTH = 20
NULLS = ("", "~", "null", "Null", "NULL")
Data = Any
"""str, None, list or dict of such."""


@dataclass(frozen=True, slots=True)
class YamlFault:
    """A fault with its place: 1-based line and column."""

    code: str
    what: str
    line: int
    column: int
    hint: str = ""


@dataclass(frozen=True, slots=True)
class YamlDoc:
    """The data and where its parts stand: `keys` and `values` map paths to (line, column)."""

    data: Data
    keys: dict[FieldPath, tuple[int, int]]
    values: dict[FieldPath, tuple[int, int]]
    blocks: frozenset[FieldPath] = frozenset()
    """Paths of scalars written in block style (`|`, `>`)."""
    faults: tuple[YamlFault, ...] = ()

    def place(self, path: FieldPath, *, on_key: bool = False) -> tuple[int, int]:
        """Line and column of the value (or key) at `path`, or of the nearest thing around it."""
        at = self.written(path)
        return (self.keys if on_key and at in self.keys else self.values).get(at, (1, 1))

    def written(self, path: FieldPath) -> FieldPath:
        """The path as the file has it: a short form lacks levels of the full one."""
        at: FieldPath = ()
        for part, after in zip_longest(path, path[1:]):
            flat_row = (
                part == 0
                and isinstance(after, int)
                and (*at, part, after) not in self.values
                and (*at, after) in self.values
            )
            if (*at, part) in self.values and not flat_row:
                at = (*at, part)
            elif part not in (0, "type"):
                break
        return at


@dataclass(slots=True)
class _Builder:
    events: Iterator[Any]
    lines: list[str]
    keys: dict[FieldPath, tuple[int, int]] = field(default_factory=dict)
    values: dict[FieldPath, tuple[int, int]] = field(default_factory=dict)
    blocks: set[FieldPath] = field(default_factory=set)
    faults: list[YamlFault] = field(default_factory=list)

    def node(self, event: Any, path: FieldPath) -> Data:
        self.values[path] = _place(event)
        if len(path) > MAX_DEPTH:
            raise _Refused(YamlFault("R108", "the file is nested too deeply", *_place(event)))
        if isinstance(event, AliasEvent) or event.anchor or event.tag:
            raise _Refused(_refusal(event))
        if isinstance(event, MappingStartEvent):
            return self.mapping(path)
        if isinstance(event, SequenceStartEvent):
            return self.sequence(path)
        return self.scalar(event, path)

    def mapping(self, path: FieldPath) -> dict[str, Data]:
        found: dict[str, Data] = {}
        while not isinstance(event := next(self.events), MappingEndEvent):
            if not isinstance(event, ScalarEvent):
                hint = 'Put text that begins with "{", "[" or "%" in quotes.'
                what = "a key must be plain text"
                raise _Refused(YamlFault("R101", what, *_place(event), hint))
            key, place = str(event.value), _place(event)
            if event.anchor or event.tag or key == "<<":
                raise _Refused(_refusal(event))
            if key in found:
                first = self.keys[(*path, key)][0]
                what = f'key "{shorten(key)}" stands twice, first in line {first}'
                self.faults.append(YamlFault("R107", what, *place))
                self.apart().node(next(self.events), ())
                continue
            self.keys[(*path, key)] = place
            found[key] = self.node(next(self.events), (*path, key))
        return found

    def sequence(self, path: FieldPath) -> list[Data]:
        found: list[Data] = []
        while not isinstance(event := next(self.events), SequenceEndEvent):
            found.append(self.node(event, (*path, len(found))))
        return found

    def scalar(self, event: Any, path: FieldPath) -> str | None:
        line, column = self.values[path]
        if event.style in ("'", '"'):
            self.values[path] = line, column + 1
        elif event.style in ("|", ">"):
            self.blocks.add(path)
            self.values[path] = self.block_start(line)
        elif event.value in NULLS:
            return None
        return str(event.value)

    def block_start(self, header: int) -> tuple[int, int]:
        for number, text in enumerate(self.lines[header:], start=header + 1):
            if text.strip():
                return number, len(text) - len(text.lstrip(" ")) + 1
        return header, 1

    def apart(self) -> _Builder:
        """A builder that reads on without keeping places."""
        return _Builder(self.events, self.lines)


class _Refused(Exception):
    """Stops reading at a fault after which nothing sensible follows."""

    def __init__(self, fault: YamlFault) -> None:
        self.fault = fault
        super().__init__(fault.what)


@lru_cache(maxsize=2000)
def read_yaml(text: str) -> YamlDoc:
    """Data and places of one YAML document; faults are kept in `faults`, never raised.

    The last results are kept, since packs that need the same pack are often checked together;
    nobody may change them.
    """
    builder = _Builder(iter(()), text.splitlines())
    data: Data = None
    try:
        builder.events = YAML(typ="safe", pure=True).parse(text)
        data = _document(builder)
    except _Refused as refused:
        builder.faults.append(refused.fault)
    except MarkedYAMLError as error:
        builder.faults.append(_syntax(error))
    except (YAMLError, ValueError, OverflowError, AttributeError, TypeError, IndexError) as error:
        builder.faults.append(YamlFault("R101", _told(error), *_reader_place(error, text)))
    blocks = frozenset(builder.blocks)
    return YamlDoc(data, builder.keys, builder.values, blocks, tuple(builder.faults))


def _document(builder: _Builder) -> Data:
    data, seen = None, False
    for event in builder.events:
        if not isinstance(event, DocumentStartEvent):
            continue
        if seen:
            what = "a second document in the file"
            raise _Refused(YamlFault("R101", what, *_place(event), "One rule a file."))
        data, seen = builder.node(next(builder.events), ()), True
    return data


def _place(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _refusal(event: Any) -> YamlFault:
    if isinstance(event, AliasEvent):
        what = f'alias "*{shorten(event.anchor)}"'
    elif event.anchor:
        what = f'anchor "&{shorten(event.anchor)}"'
    elif event.tag:
        what = f'tag "{shorten(event.tag)}"'
    else:
        what = 'merge key "<<"'
    hint = "Write the value out, or use a macro or template; put text in quotes."
    return YamlFault("R106", f"{what} is refused", *_place(event), hint)


def _syntax(error: MarkedYAMLError) -> YamlFault:
    mark = error.problem_mark or error.context_mark
    place: tuple[int, int] = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    problem = str(error.problem or error.context)
    if "'\\t'" in problem:
        return YamlFault("R101", "a tab", *place, "Indent with blanks.")
    if "mapping values are not allowed" in problem:
        return YamlFault("R101", 'a second ": " in one line', *place, "Put the text in quotes.")
    if "cannot start any token" in problem:
        return YamlFault("R101", problem, *place, "Put the text in quotes.")
    context = f" {error.context}" if error.context and error.problem else ""
    return YamlFault("R101", shorten(problem + context, most=120), *place)


def _told(error: Exception) -> str:
    reason = getattr(error, "reason", "")
    if reason:
        return f"character U+{int(getattr(error, 'character', 0)):04X}: {reason}"
    return f"not YAML: {shorten(error, most=100)}"


def _reader_place(error: Exception, text: str) -> tuple[int, int]:
    position = getattr(error, "position", None)
    if not isinstance(position, int):
        return 0, 0
    before = text[:position]
    return before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1
