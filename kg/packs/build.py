"""The folder of a pack in, the Pack made from its files or all their problems out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.errors import KgError, Problems
from kg.model import Pack, Problem
from kg.packs.cache import write_cache
from kg.packs.check import PackCheck, PatternCheck, RuleCheck, check_parts
from kg.packs.entry import as_error
from kg.packs.fault import Fault
from kg.packs.find import find_pack
from kg.packs.folders import open_folders, problem_of
from kg.packs.lint import lint
from kg.packs.merge import merge
from kg.packs.parts import Parts
from kg.packs.read import read_folders


def build_pack(root: Path) -> Pack:
    """The pack in this folder, read from its files and then kept in the cache.

    Raises `Problems` with all errors of all files.
    """
    folders, problems = open_folders(root)
    packs = read_folders(folders)
    told = [p for parts in packs for p in parts.problems]
    _raise([*problems, *told, *check_parts(packs)])
    pack = merge(packs)
    write_cache(root, [(str(f.root), f.needs) for f in folders], pack)
    return pack


def _raise(problems: Iterable[Problem]) -> None:
    errors = [as_error(p) for p in sorted(set(problems)) if p.severity == "error"]
    if errors:
        raise Problems(errors)


def check_pack(
    name_or_path: str | Path,
    *,
    pattern_check: PatternCheck | None = None,
    rule_check: RuleCheck | None = None,
    pack_check: PackCheck | None = None,
) -> list[Problem]:
    """All errors and warnings of a pack, and the errors of the packs it needs, by place.

    `pattern_check` reads the syntax of patterns, `rule_check` looks at whole rules and `pack_check`
    at a pack without errors; they belong to later steps, so they are handed in. Raises `PackError`
    when there is no such pack.
    """
    try:
        folders, problems = open_folders(find_pack(str(name_or_path)))
        packs = read_folders(folders)
    except KgError as error:
        if error.code == "P104":
            return [problem_of(error)]
        raise
    needed = [p for parts in packs[:-1] for p in parts.problems if p.severity == "error"]
    problems += [*needed, *packs[-1].problems]
    problems += check_parts(packs, pattern_check=pattern_check, rule_check=rule_check)
    if pack_check and not any(p.severity == "error" for p in problems):
        problems += _whole(packs, pack_check)
    own = {file.shown for file in folders[-1].files}
    found = [p for p in problems if p.severity == "error" or p.path in own]
    return sorted({*found, *lint(packs)})


def _whole(packs: list[Parts], check: PackCheck) -> list[Problem]:
    """What a check of the whole pack tells, at its pack.yaml when it knows no better place."""
    error = check(merge(packs))
    if error is None:
        return []
    fault = Fault(error.code, error.what, (), error.hint)
    files = {e.file.name: e for parts in packs for e in parts.rules}
    at = files.get(error.place.path) if error.place else None
    return [(at or packs[-1].folder.manifest).problem(fault)]
