"""A curation file in YAML in, its entries out, each with its line; all faults are told together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any, TypeGuard, TypeVar

from kg.errors import CurationError, KgError, Place, Problems
from kg.model import Curation, Different, Drop, Rename, Same
from kg.packs.fault import FieldPath, did_you_mean, shorten
from kg.packs.files import shown
from kg.packs.yaml_text import YamlDoc, read_yaml

KEYS = ("same", "different", "rename", "drop")
MOST = 10_000_000
"""Most bytes of a curation file."""
_SAME = "Write [name, other name] or {names: [name, other name], type: Organization}."
_DIFFERENT = "Write [form, entity]."

Entry = TypeVar("Entry")


class _File:
    """A file under way: its data, the places in it and the faults found so far."""

    def __init__(self, path: str, doc: YamlDoc) -> None:
        self.path, self.doc = path, doc
        self.errors: list[KgError] = []

    def fault(
        self, code: str, what: str, at: FieldPath, hint: str = "", *, key: bool = False
    ) -> None:
        place = Place(self.path, *self.doc.place(at, on_key=key))
        self.errors.append(CurationError(code, what, place=place, hint=hint))

    def line(self, at: FieldPath, *, key: bool = False) -> int:
        return self.doc.place(at, on_key=key)[0]


def read_curation(path: Path, *, types: Collection[str] = ()) -> Curation:
    """The entries of `merges.yaml` or the like; `types` are those that `same` may name, if given.

    Raises:
        CurationError: there is no such file (C101), or it cannot be read (C102).
        Problems: every key (C103), value (C104) and type (C105) that is wrong, with its place.
    """
    name = shown(path)
    return parse_curation(_text(path, name), path=name, types=types)


def parse_curation(text: str, *, path: str, types: Collection[str] = ()) -> Curation:
    """The same from the text of a file; `path` is for messages only.

    >>> parse_curation("drop: [place/shanghai]", path="merges.yaml").drop
    (Drop(what='place/shanghai', line=1),)
    """
    doc = read_yaml(text)
    file = _File(path, doc)
    for f in doc.faults:
        place = Place(path, f.line, f.column)
        file.errors.append(CurationError("C102", f.what, place=place, hint=f.hint))
    data = doc.data if isinstance(doc.data, dict) else {}
    if doc.data is not None and not isinstance(doc.data, dict):
        file.fault("C104", "the file must be a mapping", (), f"Its keys are {', '.join(KEYS)}.")
    for key in data.keys() - set(KEYS):
        file.fault(
            "C103", f'unknown key "{shorten(key)}"', (key,), did_you_mean(key, KEYS), key=True
        )
    found = Curation(
        path,
        same=tuple(_listed(file, data, "same", lambda v, at: _same(file, v, at, types))),
        different=tuple(_listed(file, data, "different", lambda v, at: _different(file, v, at))),
        rename=tuple(_renames(file, data)),
        drop=tuple(_listed(file, data, "drop", lambda v, at: _drop(file, v, at))),
    )
    if file.errors:
        raise Problems(file.errors)
    return found


def _text(path: Path, name: str) -> str:
    if not path.is_file():
        hint = "Give the path of a YAML file; docs/review.md tells what is in it."
        raise CurationError("C101", "no such curation file", place=Place(name), hint=hint)
    try:
        if path.stat().st_size > MOST:
            raise CurationError("C102", f"more than {MOST:,} bytes", place=Place(name))
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        hint = "Save it as UTF-8, where kg may read it."
        raise CurationError("C102", "cannot be read", place=Place(name), hint=hint) from error


def _listed(
    file: _File, data: dict[str, Any], key: str, make: Callable[[Any, FieldPath], Entry | None]
) -> Iterator[Entry]:
    value = data.get(key)
    if value is not None and not isinstance(value, list):
        file.fault("C104", f'"{key}" must be a list', (key,))
        return
    for number, item in enumerate(value or ()):
        entry = make(item, (key, number))
        if entry is not None:
            yield entry


def _same(file: _File, value: Any, at: FieldPath, types: Collection[str]) -> Same | None:
    full = value if isinstance(value, dict) else {"names": value}
    for key in full.keys() - {"names", "type"}:
        hint = did_you_mean(key, ("names", "type"))
        file.fault("C103", f'unknown key "{shorten(key)}"', (*at, key), hint, key=True)
    names, type = full.get("names"), full.get("type", "")
    if not _texts(names) or len(names) < 2 or not isinstance(type, str):
        file.fault("C104", "two names or more belong here", at, _SAME)
        return None
    if type and types and type not in types:
        file.fault(
            "C105", f'unknown type "{shorten(type)}"', (*at, "type"), did_you_mean(type, types)
        )
        return None
    return Same(tuple(names), type, file.line(at))


def _different(file: _File, value: Any, at: FieldPath) -> Different | None:
    if not _texts(value) or len(value) != 2:
        file.fault("C104", "a form and an entity belong here", at, _DIFFERENT)
        return None
    return Different(value[0], value[1], file.line(at))


def _drop(file: _File, value: Any, at: FieldPath) -> Drop | None:
    if not _texts([value]):
        file.fault("C104", "the id of an entity or statement belongs here", at)
        return None
    return Drop(value, file.line(at))


def _renames(file: _File, data: dict[str, Any]) -> Iterator[Rename]:
    value = data.get("rename")
    if value is not None and not isinstance(value, dict):
        file.fault("C104", '"rename" must be a mapping', ("rename",), "Write old name: new name.")
        return
    for old, new in (value or {}).items():
        if _texts([old, new]):
            yield Rename(old, new, file.line(("rename", old), key=True))
        else:
            file.fault("C104", "an old and a new name belong here", ("rename", old))


def _texts(value: Any) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value)
