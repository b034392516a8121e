"""The kinds of rule. Rule files have exactly these fields; their schema is made from them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

Config = dict[str, str]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with what the rule must find in it; an empty list means: nothing.

    `states` rows are subject, predicate, object and, unless asserted, the status; `makes` rows
    are the names found. `date` is the document's date. `known_miss` marks one not solved yet.
    """

    __pydantic_config__: ClassVar[Config] = {"extra": "forbid"}

    text: str
    """One sentence, or a few."""
    states: tuple[tuple[str, ...], ...] | None = None
    """Rows of subject, predicate, object and, unless asserted, the status; empty: nothing."""
    makes: tuple[str, ...] | None = None
    """The names found, for rules that make entities; empty: none."""
    date: str = ""
    """The document's date, ISO 8601, for "yesterday" and the like."""
    known_miss: bool = False
    """Marks one that is not solved yet; it must then fail."""


@dataclass(frozen=True, slots=True)
class Argument:
    """What may fill a role of a frame."""

    __pydantic_config__: ClassVar[Config] = {"extra": "forbid"}

    type: tuple[str, ...]
    """One type or several; subtypes count."""
    required: bool = True
    """Whether a match needs it."""
    many: bool = True
    """Take every member of a coordinated list."""
    side: Literal["left", "right", "any"] = "any"
    """The side of the trigger on which it must stand."""
    prep: tuple[str, ...] = ()
    """Prepositions that may introduce it ("by", "at"); empty: the grammatical subject or object."""
    when: bool = False
    """Whether it is a time: also without a preposition ("last week"), not over an infinitive."""
    scope: Literal["phrase", "clause", "sentence", "report"] = "phrase"
    """`phrase`: the phrase in that role; `clause`, `sentence`: what is reported up to its end;
    `report`: the same where a whole clause is reported, no mere object ("said that")."""
    role: Literal["", "agent", "patient", "any"] = ""
    """Who does it, what it is done to, or either; empty: agent of subjects, patient of objects."""
    distance: int = 0
    """Most tokens between trigger and argument; 0: no limit."""
    through: tuple[str, ...] = ()
    """Head nouns over which alone the argument is reached ("imports of"); empty: any way."""
    loose: bool = False
    """Also take names within the phrase, or after a preposition that hangs on it."""
    promote: str = ""
    """Type given to a phrase in this role that no rule has typed, when all else is there."""
    heads: tuple[str, ...] = ()
    """Head nouns that a promoted phrase may have, as in text, or word sets (%name); empty: any."""
    named: tuple[str, ...] = ()
    """Words in small letters of which its name holds one ("bill", "motion"); empty: any name."""
    unnamed: tuple[str, ...] = ()
    """Words in small letters of which its name holds none."""


@dataclass(frozen=True, slots=True)
class NamesRule:
    """A word list: `list` is a TSV below the pack with name, aliases, acronym, id and more."""

    __pydantic_config__: ClassVar[Config] = {"extra": "forbid"}

    id: str
    makes: str
    """The type of the things in the list."""
    list: str
    """Path of the list below the pack."""
    why: str = ""
    """A sentence for the next reader: why the rule exists."""
    case: Literal["exact", "any", "title"] = "exact"
    """`exact`: as written; `any`: in any case; `title`: any case, with at least one capital."""
    feature: str = ""
    """A finer kind ("city"), for rows that tell none."""
    aliases_only: bool = False
    """The name itself is no form in text: only its aliases and acronyms are looked for."""
    plural: bool = False
    """Also match the plural and singular of each name's last word."""
    priority: int = 0
    """The higher wins where two rules claim the same words and neither is longer."""
    examples: tuple[Example, ...] = ()
    """What the rule must find, and what it must leave alone; `kg rules test` runs them."""
    path: str = ""
    kind: Literal["names"] = "names"


@dataclass(frozen=True, slots=True)
class PatternRule:
    """A sequence over tokens and mentions; makes an entity, states a relation, or both."""

    __pydantic_config__: ClassVar[Config] = {"extra": "forbid"}

    id: str
    pattern: tuple[str, ...]
    """One pattern or several, each tried by itself."""
    why: str = ""
    """A sentence for the next reader: why the rule exists."""
    makes: str = ""
    """Type of the entity made from capture `self`, or from the whole match."""
    name: str = ""
    """Canonical name, with captures in braces ("{self}")."""
    feature: str = ""
    """A finer kind within the type ("city")."""
    says: str = ""
    """Relation stated between captures `subject` and `object`."""
    also: tuple[tuple[str, str, str], ...] = ()
    """Further statements: capture, relation, capture."""
    status: Literal["", "asserted", "directive", "negated"] = ""
    """Status of the statement; empty: as the assertion cues say."""
    all: bool = False
    """Take every way to match at a place, not the first only."""
    alone: bool = False
    """The object must also be named on its own in the document, not only inside another name."""
    implied: str = ""
    """Type of the subject, or else object, that the pattern captures not: what was named last."""
    under: tuple[str, ...] = ()
    """Headings in lower case; the rule only reads what is listed below one of them."""
    priority: int = 0
    """The higher wins where two rules claim the same words and neither is longer."""
    examples: tuple[Example, ...] = ()
    """What the rule must find, and what it must leave alone; `kg rules test` runs them."""
    path: str = ""
    kind: Literal["pattern"] = "pattern"


@dataclass(frozen=True, slots=True)
class FrameRule:
    """A trigger with typed arguments; the engine derives voice, nominal and coordinated forms."""

    __pydantic_config__: ClassVar[Config] = {"extra": "forbid"}

    id: str
    says: str
    """The relation stated."""
    subject: Argument
    """Who or what the statement is about."""
    object: Argument
    """What it says of the subject."""
    why: str = ""
    """A sentence for the next reader: why the rule exists."""
    trigger: tuple[str, ...] = ()
    """Verbs by lemma, with a particle where they need one ("adopt", "carry out", "call for")."""
    nouns: tuple[str, ...] = ()
    """Nominal triggers ("adoption", "support for"): noun and the preposition of its object."""
    voice: tuple[Literal["active", "passive", "nominal", "participle", "carried"], ...] = (
        "active",
        "passive",
        "nominal",
        "participle",
    )
    """Forms of the trigger that count; `carried`: later sentences that go on with the report."""
    status: Literal["", "asserted", "directive", "negated"] = ""
    """Status of the statement; empty: as the assertion cues say."""
    only: Literal["", "asserted", "directive", "negated"] = ""
    """The one status with which the frame counts; empty: any."""
    unless: tuple[str, ...] = ()
    """Verbs by lemma that, above the trigger, undo it ("lift" over "ban on")."""
    bars: tuple[str, ...] = ()
    """Features of arguments that do not count: "media", or of one type alone, "Place.city"."""
    qualifiers: dict[str, Argument] = field(default_factory=dict)
    """Further roles: time, place, condition, attributed_to, amount."""
    priority: int = 0
    """The higher wins where two rules claim the same words and neither is longer."""
    examples: tuple[Example, ...] = ()
    """What the rule must find, and what it must leave alone; `kg rules test` runs them."""
    path: str = ""
    kind: Literal["frame"] = "frame"


@dataclass(frozen=True, slots=True)
class RegexRule:
    """A regular expression over the text of a sentence, for dates, numbers and codes."""

    __pydantic_config__: ClassVar[Config] = {"extra": "forbid"}

    id: str
    regex: tuple[str, ...]
    """One expression or several, of Python's `regex` library."""
    makes: str
    """The type of what matches."""
    why: str = ""
    """A sentence for the next reader: why the rule exists."""
    anchors: tuple[str, ...] = ()
    """Lower-case words of which a sentence must hold one before the expression is tried."""
    name: str = ""
    """Canonical name, with named groups in braces."""
    normal: str = ""
    """How the match is brought to its canonical form ("date")."""
    feature: str = ""
    """A finer kind within the type ("city")."""
    case: Literal["exact", "any"] = "exact"
    """`exact`: as written; `any`: in any case."""
    priority: int = 0
    """The higher wins where two rules claim the same words and neither is longer."""
    examples: tuple[Example, ...] = ()
    """What the rule must find, and what it must leave alone; `kg rules test` runs them."""
    path: str = ""
    kind: Literal["regex"] = "regex"


Rule = NamesRule | PatternRule | FrameRule | RegexRule
KINDS: dict[str, type[NamesRule] | type[PatternRule] | type[FrameRule] | type[RegexRule]] = {
    "names": NamesRule,
    "pattern": PatternRule,
    "frame": FrameRule,
    "regex": RegexRule,
}
