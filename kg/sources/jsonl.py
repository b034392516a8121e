"""A JSONL file → one `Raw` for each record, read line by line; a broken line is told and passed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from kg.errors import SourceError
from kg.sources import faults, limits
from kg.sources.encoding import is_binary
from kg.sources.front_matter import front_matter
from kg.sources.ids import printable
from kg.sources.opening import read_lines
from kg.sources.raw import OnError, Raw, digest, storable

_MARK = b"\xef\xbb\xbf"


def read_jsonl(stream: BinaryIO, path: str, id: str, on_error: OnError) -> Iterator[Raw]:
    """Records of {"id", "text", ...}; without an id a record is called `<file id>#<line>`."""
    filled = False
    for number, line in read_lines(stream, path):
        try:
            if isinstance(line, SourceError):
                raise line
            if number == 1 and is_binary(line):
                raise faults.binary(path)
            if line.strip():
                filled = True
                yield _record(line.removeprefix(_MARK).strip(), path, f"{id}#{number}", number)
        except SourceError as error:
            filled = True
            on_error(error)
            if error.code == "S105":
                return
    if not filled:
        raise faults.empty(path)


def _record(line: bytes, path: str, id: str, number: int) -> Raw:
    fields = _fields(line, path, number)
    text = fields.pop("text", None)
    if not isinstance(text, str):
        reason = 'record has no "text"' if text is None else '"text" is not a string'
        raise faults.no_text(path, reason, number)
    if not text.strip():
        raise faults.no_text(path, 'record with an empty "text"', number)
    if len(text) > limits.MAX_CHARACTERS:
        raise faults.too_large(path, limits.MAX_CHARACTERS, number)
    text = storable(text)
    own = fields.pop("id", None)
    head = front_matter(text)
    metadata = dict(head.fields) | dict(_metadata(fields))
    return Raw(
        id=_own_id(own) or id,
        path=path,
        text=text,
        sha256=digest(text.encode()),
        start=head.end,
        metadata=tuple(sorted(metadata.items())),
        whole=True,
        line=number,
    )


def _fields(line: bytes, path: str, number: int) -> dict[str, object]:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        column = len(line[: error.start].decode("utf-8")) + 1
        raise faults.unreadable_encoding(path, number, column) from error
    except json.JSONDecodeError as error:
        reason = f"broken JSON: {error.msg[0].lower()}{error.msg[1:]}"
        raise faults.broken_record(path, reason, number, error.pos + 1) from error
    except (ValueError, RecursionError) as error:
        raise faults.broken_record(path, "JSON that cannot be held", number) from error
    if not isinstance(record, dict):
        raise faults.broken_record(path, "record is not a JSON object", number, 1)
    return record


def _own_id(value: object) -> str:
    named = isinstance(value, str | int) and not isinstance(value, bool)
    return printable(str(value).strip()) if named else ""


def _metadata(fields: dict[str, object]) -> Iterator[tuple[str, str]]:
    for key, value in fields.items():
        if value is None or value == "":
            continue
        text = value if isinstance(value, str) else json.dumps(value, sort_keys=True)
        yield storable(key), storable(text)
