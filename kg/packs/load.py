"""The name or path of a pack in, the loaded Pack out: from the cache, else from its files.

Reading files takes pydantic and ruamel.yaml, which take a quarter of a second to import. A pack in
the cache needs neither, so the module that uses them is imported when the cache has nothing.
"""

from __future__ import annotations

import importlib
from dataclasses import replace
from pathlib import Path

from kg.errors import PackError
from kg.model import Pack
from kg.packs.cache import read_cache
from kg.packs.fault import shorten
from kg.packs.find import find_pack
from kg.packs.iri import is_base


def load_pack(name_or_path: str | Path = "policy") -> Pack:
    """The pack with everything it needs, from the cache when no file has changed.

    Raises `PackError` when there is no such pack, and `Problems` with all errors of all files.
    """
    root = find_pack(str(name_or_path))
    return read_cache(root) or _build(root)


def _build(root: Path) -> Pack:
    made: Pack = importlib.import_module("kg.packs.build").build_pack(root)
    return made


def with_model(pack: Pack, model: str) -> Pack:
    """The pack read with a trained spaCy pipeline, which is loaded when a reader is made of it."""
    return replace(pack, model=model)


def with_base(pack: Pack, base: str) -> Pack:
    """The pack with another base IRI; an empty one changes nothing.

    Raises `PackError` P107 when it cannot be one.
    """
    if not base:
        return pack
    if not is_base(base):
        hint = 'An IRI that ends with "/" or "#".'
        raise PackError("P107", f'"{shorten(base)}" cannot be a base IRI', hint=hint)
    return replace(pack, base=base)
