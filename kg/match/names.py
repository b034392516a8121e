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


Hit = tuple[int, int, str]
"""An automaton hit: characters `[start, end)` of the text and the lower-case word found."""


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

    def scan(self, lower: str) -> list[Hit]:
        """Names and anchors of the lowered text that stand between word boundaries, in order."""
        words, within = self.words, str.isalnum
        around = f" {lower} "  # so that character `n` of the text has another before it
        found = self.automaton.find_matches_as_indexes(lower, overlapping=True)
        return sorted(
            [
                (a, b, words[index])
                for index, a, b in found
                if not (within(around[a]) and within(around[a + 1]))
                and not (within(around[b]) and within(around[b + 1]))
            ]
        )

    def mentions(self, text: str, lower: str, hits: Iterable[Hit]) -> Iterator[Mention]:
        """The candidate mentions of the hits, each form's case policy and context kept."""
        forms = self.forms
        for start, end, word in hits:
            if word not in forms:
                continue
            surface = text[start:end]
            for form in forms[word]:
                if cased(form, surface) and joined(text, start, end) and known(form, lower):
                    yield Mention(
                        start,
                        end,
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


def joined(text: str, start: int, end: int) -> bool:
    """A hyphen beside a name is fine beside a capital ("China-Japan", "Beijing-based") only."""
    before = text[start - 1 : start] == "-"
    after = text[end : end + 1] == "-"
    if not (before or after):
        return True
    if not text[start : start + 1].isupper():
        return False
    return not before or text[start - 2 : start - 1].isupper() or _capital_word(text, start - 2)


def _capital_word(text: str, end: int) -> bool:
    start = end
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    return text[start : start + 1].isupper()


def known(form: Form, lower: str) -> bool:
    """Whether the document holds one of the words that an ambiguous name needs."""
    return not form.row.context or any(word.lower() in lower for word in form.row.context)
