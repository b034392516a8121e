"""What a person names on the command line in, the problems of all packs that it means out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kg.errors import PackError
from kg.model import Problem
from kg.packs.build import check_pack
from kg.packs.check import PackCheck, PatternCheck, RuleCheck
from kg.packs.files import shown
from kg.packs.find import MANIFEST, find_pack, packs_in, rule_folders


def find_packs(target: str = "", *, start: Path | None = None) -> list[Path]:
    """The packs that `target` means: all, those in a folder, one, or the one a file stands in.

    Raises `PackError` when there is none.
    """
    if not target:
        found = next((packs for f in rule_folders(start=start) if (packs := packs_in(f))), [])
        if not found:
            raise PackError("P101", "no packs found", hint="Begin one with: kg rules new NAME")
        return found
    path = (start or Path.cwd()) / target
    if path.is_dir() and not (path / MANIFEST).is_file() and packs_in(path):
        return packs_in(path)
    around = list(_around(path))
    return around[:1] if around else [find_pack(target, start=start)]


def _around(path: Path) -> Iterator[Path]:
    """The folders around a file or folder inside a pack that are packs, nearest first."""
    if path.exists() and not (path / MANIFEST).is_file():
        yield from (p for p in path.absolute().parents if (p / MANIFEST).is_file())


def check_packs(
    target: str = "",
    *,
    pattern_check: PatternCheck | None = None,
    rule_check: RuleCheck | None = None,
    pack_check: PackCheck | None = None,
) -> list[Problem]:
    """The problems of all packs that `target` means, each once, by place.

    For a file or folder inside a pack, only the problems in it.
    """
    packs = find_packs(target)
    found: set[Problem] = set()
    for pack in packs:
        found |= set(
            check_pack(
                str(pack),
                pattern_check=pattern_check,
                rule_check=rule_check,
                pack_check=pack_check,
            )
        )
    inside = shown(Path.cwd() / target) if target and any(_around(Path.cwd() / target)) else ""
    return sorted(p for p in found if not inside or _within(p.path, inside))


def _within(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")
