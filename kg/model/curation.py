"""What a person has decided about a graph: which names are one thing, which are not, and so on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Same:
    """Things that are one, called by the first name; `type` is the type of the one thing."""

    names: tuple[str, ...]
    type: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Different:
    """Mentions written `form` that are not `entity`, and become a thing of their own."""

    form: str
    entity: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Rename:
    """A thing that gets another name, and the id that goes with it."""

    old: str
    new: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Drop:
    """An entity, with its statements, or a statement that does not belong in the graph."""

    what: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Curation:
    """The entries of a curation file; things are named by id, name or alias, `line` counts from 1.

    >>> len(Curation("merges.yaml", drop=(Drop("place/shanghai"),)))
    1
    """

    path: str
    same: tuple[Same, ...] = ()
    different: tuple[Different, ...] = ()
    rename: tuple[Rename, ...] = ()
    drop: tuple[Drop, ...] = ()

    def __len__(self) -> int:
        return len(self.same) + len(self.different) + len(self.rename) + len(self.drop)
