"""What a person names on the command line in, the packs it means, each with its own rules, out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError, RuleError

if TYPE_CHECKING:
    from kg.model import Pack, Rule


def packs_with_rules(
    target: str, *, only: str = "", on_error: Callable[[KgError], None]
) -> Iterator[tuple[Pack, list[Rule]]]:
    """Packs to read with, and the rules that `target` means whose id holds `only`.

    The rules of a pack that others beside it need are read with all that these add. For a file or
    folder inside a pack, only the rules in it count. A pack with faults goes to `on_error`.

    Raises RuleError R213 when no id holds `only`.
    """
    from kg.packs import find_packs, load_pack

    wanted: dict[str, tuple[Pack, list[Rule]]] = {}
    ids: set[str] = set()
    for root in find_packs(target):
        try:
            pack = load_pack(root)
        except KgError as error:
            on_error(error)
            continue
        own = f"{pack.id}/{_below(Path.cwd() / target, root) if target else ''}"
        meant = [r for r in pack.rules if _within(r.path, own)]
        ids.update(r.id for r in meant)
        whole = _widest(pack, root)
        wanted.setdefault(whole.id, (whole, []))[1].extend(r for r in meant if only in r.id)
    if ids and not any(rules for _, rules in wanted.values()):
        raise _no_rule(only, target, ids)
    return iter(wanted.values())


def _no_rule(only: str, target: str, ids: Iterable[str]) -> RuleError:
    from kg.packs import did_you_mean

    where = f" in {target}" if target else ""
    close = did_you_mean(only, [*ids, *(id.rpartition("/")[2] for id in ids)])
    return RuleError(
        "R213",
        f'no rule{where} with "{only}" in its id',
        hint=close or "All of them: kg rules list.",
    )


def _widest(pack: Pack, root: Path) -> Pack:
    """The pack of most rules, among those beside a pack, that holds all rules of the pack."""
    from kg.packs import load_pack
    from kg.packs.find import packs_in

    ids, found = {rule.id for rule in pack.rules}, pack
    for beside in packs_in(root.parent):
        with suppress(KgError):  # a neighbour with faults is none to read with
            other = load_pack(beside)
            if len(other.rules) > len(found.rules) and ids <= {rule.id for rule in other.rules}:
                found = other
    return found


def _below(path: Path, root: Path) -> str:
    """A path as seen from a pack's folder; empty for one that is not inside it."""
    whole, top = path.absolute(), root.absolute()
    inside = whole != top and whole.is_relative_to(top) and whole.exists()
    return whole.relative_to(top).as_posix() if inside else ""


def _within(path: str, own: str) -> bool:
    return path == own or path.startswith(own if own.endswith("/") else f"{own}/")
