"""The elements of a pattern, as the parser makes them and the matchers read them.

Every element is a frozen dataclass. `column` is its 1-based place in the pattern text, for error
messages and for `kg rules why`.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Literal:
    """One token. Written in lower case it takes any case; with a capital it is exact."""

    word: str
    column: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Forms:
    """`<adopt | pass>`: any inflected form of one of the words."""

    lemmas: tuple[str, ...]
    column: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Words:
    """`%name` of a word set: any of the words, in any case unless it is written with a capital."""

    name: str
    words: frozenset[str]
    column: int = field(default=0, compare=False)


POSSESSIVE = frozenset({"'s", "'"})
"""What a pattern's 's stands for: "Malta's plan", "the United States' plan"."""


@dataclass(frozen=True, slots=True)
class Expression:
    """`/regex/`: the whole token matches the regular expression."""

    regex: str
    column: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """`#NOUN`: the reading is possible for the token. `#Cap`, `#NP` and the like are shapes."""

    name: str
    column: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Typed:
    """`{role:Type|Type}`: a mention; with `+` a coordinated list; with `=pattern` one built so."""

    types: tuple[str, ...]
    role: str = ""
    many: bool = False
    inside: Node | None = None
    features: frozenset[str] = frozenset()
    """`Place.city`: a mention of a type named here must have one of its features."""
    column: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Capture:
    """`{role=pattern}`: the tokens that the inner pattern matched."""

    role: str
    node: Node
    column: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Gap:
    """`...` or `...{0,12}`: tokens inside the clause, as few as will do."""

    least: int
    most: int
    column: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Repeat:
    """`x+ x* x? x{2,4}`, as many as will do."""

    node: Node
    least: int
    most: int
    column: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Sequence:
    """Elements one after another."""

    nodes: tuple[Node, ...]
    column: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """`(a | b)`: the first alternative that lets the rest match."""

    nodes: tuple[Node, ...]
    column: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Not:
    """`!x`: the element does not match here; takes no token."""

    node: Node
    column: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Edge:
    """`^` the start or `$` the end of the sentence."""

    end: bool
    column: int = field(default=0, compare=False)


Node = (
    Literal
    | Forms
    | Words
    | Expression
    | Reading
    | Typed
    | Capture
    | Gap
    | Repeat
    | Sequence
    | Choice
    | Not
    | Edge
)
MANY = 64
"""The most repetitions of `*` and `+`, and the most tokens of a gap: a bound on work."""
