"""Word lists in, candidate mentions out: every form of every name in one automaton over the text.

Method: Aho and Corasick, "Efficient string matching" (1975), by the Rust library ahocorasick_rs.
The automaton also carries the anchors of all rules, so that the text is read once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from kg.model import Mention, Name, NamesRule, Pack
from kg.parse.lexicon import noun_forms


class Form(NamedTuple):
    """One form of a name: where it came from and how its letters must stand."""

    text: str
    rule: NamesRule
    row: Name
    case: str


class Hit(NamedTuple):
    """An automaton hit: characters of the text and the lower-case word found."""

    start: int
    end: int
    word: str


def lowered(text: str) -> str:
    """Lower case with the same length, line breaks as spaces, so that offsets hold.

    >>> len(lowered("İstanbul")) == len("İstanbul")
    True
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lower.replace("\n", " ")


class Scanner:
    """Prepared state: the automaton, and what each of its words stands for."""

    def __init__(self, pack: Pack, anchors: Iterable[str]) -> None:
        self.forms: dict[str, list[Form]] = {}
        for rule in pack.rules:
            if isinstance(rule, NamesRule):
                for form in _forms(rule, pack.names.get(rule.id, ())):
                    self.forms.setdefault(lowered(form.text), []).append(form)
        self.anchors = frozenset(anchors)
        self.words = sorted({*self.forms, *self.anchors} - {""})
        self.automaton = AhoCorasick(
            self.words, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
        )

    def scan(self, lower: str) -> Iterator[Hit]:
        """Every name or anchor of the lowered text that stands between word boundaries."""
        words, inside = self.words, bytes((False, *map(str.isalnum, lower), False))
        for index, start, end in self.automaton.find_matches_as_indexes(lower, overlapping=True):
            if inside[end + 1] and inside[end]:
                continue
            if inside[start] and inside[start + 1]:
                continue
            yield Hit(start, end, words[index])

    def mentions(self, text: str, lower: str, hits: Iterable[Hit]) -> Iterator[Mention]:
        """The candidate mentions of the hits, each form's case policy and context kept."""
        for hit in hits:
            for form in self.forms.get(hit.word, ()):
                surface = text[hit.start : hit.end]
                if cased(form, surface) and joined(text, hit, surface) and known(form, lower):
                    yield Mention(
                        hit.start,
                        hit.end,
                        form.rule.makes,
                        surface,
                        form.rule.id,
                        form.row.name,
                        form.row.id,
                        form.row.feature or form.rule.feature,
                    )


def _forms(rule: NamesRule, rows: Iterable[Name]) -> Iterator[Form]:
    case, plural, aliases_only = rule.case, rule.plural, rule.aliases_only
    for row in rows:
        texts = row.aliases if aliases_only else (row.name, *row.aliases)
        for text in dict.fromkeys(texts) if len(texts) > 1 else texts:
            yield Form(text, rule, row, case)
            if plural:
                head, _, last = text.rpartition(" ")
                for other in noun_forms(last.lower()):
                    if other != last.lower():
                        yield Form(f"{head} {other}".strip(), rule, row, case)
        if row.acronym:
            for acronym in filter(None, row.acronym.split("|")):
                yield Form(acronym, rule, row, "exact")


def cased(form: Form, surface: str) -> bool:
    """Whether the letters stand as the form's case policy wants."""
    if form.case == "any":
        return True
    if form.case == "title":
        return surface != surface.lower()
    plain = surface.replace("\n", " ")
    return plain == form.text or (len(plain) > 4 and plain == form.text.upper())


def joined(text: str, hit: Hit, surface: str) -> bool:
    """A hyphen beside a name is fine beside a capital ("China-Japan", "Beijing-based") only."""
    before = text[hit.start - 1 : hit.start] == "-"
    after = text[hit.end : hit.end + 1] == "-"
    if not (before or after):
        return True
    if not surface[:1].isupper():
        return False
    return (
        not before
        or text[hit.start - 2 : hit.start - 1].isupper()
        or _capital_word(text, hit.start - 2)
    )


def _capital_word(text: str, end: int) -> bool:
    start = end
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    return text[start : start + 1].isupper()


def known(form: Form, lower: str) -> bool:
    """Whether the document holds one of the words that an ambiguous name needs."""
    return not form.row.context or any(word.lower() in lower for word in form.row.context)
