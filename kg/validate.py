"""A folder of exports → everything that is wrong with the graph in it."""

from __future__ import annotations

from pathlib import Path

from kg.model import Pack, Problem
from kg.store.shacl import shacl_problems


def validate(folder: Path, *, pack: Pack) -> list[Problem]:
    """What the shapes and the graph's own checks find, sorted.

    Each problem names its node and property in `what`, and the sentence behind it in `source`.
    Raises `KgError` when a file is missing or pySHACL is not installed.
    """
    return sorted(shacl_problems(folder))
