"""The ontology of a pack: entity types with parents, relations with domain and range."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

FORBID = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class EntityType:
    """A kind of thing. `mapping` holds CURIEs of equivalent public classes."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID

    name: str
    parent: str = ""
    label: str = ""
    definition: str = ""
    mapping: tuple[str, ...] = ()
    color: str = ""
    """`#rrggbb`, for pictures and Gephi."""
    nouns: tuple[str, ...] = ()
    """Head nouns by which a text points back to such a thing ("the session", "the plan")."""
    kin: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Nouns that may point to a thing with another head: "the document" to a notice."""
    several: tuple[str, ...] = ()
    """Plural nouns for several such things that are told by name beside: "three countries"."""
    titled: bool = False
    """Names of this type are titles: what they hold says nothing but of the thing itself."""
    auxiliary: bool = False
    """A type that only serves other rules (a title, a given name) and never leaves the engine."""
    stands_for: str = ""
    """The type of what an auxiliary mention points to ("French": a Place), once a rule uses it."""


@dataclass(frozen=True, slots=True)
class RelationType:
    """A kind of edge. An empty domain or range takes every type; subtypes count."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID

    name: str
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()
    label: str = ""
    definition: str = ""
    inverse: str = ""
    symmetric: bool = False
    same_type: bool = False
    """Subject and object must share a type (or the object be of a type in `same_type_or`)."""
    same_type_or: tuple[str, ...] = ()
    mapping: tuple[str, ...] = ()
    reports: bool = False
    """The object is what somebody says, so that its status is that of the words reported."""


@dataclass(frozen=True, slots=True)
class Ontology:
    """Types and relations by name, and phrases of names that are written in more than one way."""

    types: Mapping[str, EntityType] = field(default_factory=dict)
    relations: Mapping[str, RelationType] = field(default_factory=dict)
    spellings: Mapping[str, str] = field(default_factory=dict)
    """A phrase and what it is compared as; `...` stands for one to three words."""
    _lines: dict[str, tuple[str, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """Types with their parents, worked out when first asked for."""
    _titled: list[frozenset[str]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )
    """What `titled` says, once it has been asked for."""
    _answers: dict[tuple[str, str, str], bool] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """What `allows` said."""

    @property
    def titled(self) -> frozenset[str]:
        """The types whose names are titles."""
        if not self._titled:
            self._titled.append(frozenset(name for name, t in self.types.items() if t.titled))
        return self._titled[0]

    def ancestors(self, name: str) -> Iterator[str]:
        """The type itself, then its parents, nearest first."""
        return iter(self._line(name))

    def _line(self, name: str) -> tuple[str, ...]:
        line = self._lines.get(name)
        if line is None:
            line = self._lines[name] = tuple(self._climb(name))
        return line

    def _climb(self, name: str) -> Iterator[str]:
        while name in self.types:
            yield name
            name = self.types[name].parent

    def public(self, name: str) -> str:
        """The type under which a mention of this type leaves the engine; empty for none."""
        found = self.types.get(name)
        if found is None:
            return ""
        return found.stands_for if found.auxiliary else name

    def is_a(self, name: str, wanted: str) -> bool:
        """Whether type `name` is `wanted` or a subtype of it."""
        return wanted in self._line(name)

    def below(self, name: str) -> frozenset[str]:
        """The type and all its subtypes."""
        return frozenset(t for t in self.types if self.is_a(t, name))

    def allows(self, subject: str, predicate: str, obj: str) -> bool:
        """Whether the relation may join these two types."""
        asked = (subject, predicate, obj)
        if asked not in self._answers:
            self._answers[asked] = self._allows(*asked)
        return self._answers[asked]

    def _allows(self, subject: str, predicate: str, obj: str) -> bool:
        relation = self.relations.get(predicate)
        if relation is None:
            return False
        return (
            self._within(subject, relation.domain)
            and self._within(obj, relation.range)
            and (not relation.same_type or self._alike(subject, obj, relation))
        )

    def _within(self, name: str, wanted: tuple[str, ...]) -> bool:
        return not wanted or any(self.is_a(name, w) for w in wanted)

    def _alike(self, subject: str, obj: str, relation: RelationType) -> bool:
        roots = {list(self.ancestors(t))[-1] for t in (subject, obj) if t in self.types}
        return len(roots) == 1 or self._within(obj, relation.same_type_or or ("",))
