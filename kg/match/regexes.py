"""Regex rules and a sentence's text in, candidate mentions out.

The `regex` library runs them, with a time limit for each sentence, so that an expression that
backtracks without end becomes an error that names its rule instead of a hang.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import regex

from kg.errors import Place, RuleError
from kg.match.expression import LIMIT, too_slow
from kg.model import Mention, RegexRule


@dataclass(frozen=True, slots=True)
class RegexHit:
    """Clean characters `[start, end)` that an expression matched, with its named groups."""

    rule: RegexRule
    start: int
    end: int
    text: str
    groups: Mapping[str, str]


Normal = Callable[[str, Sequence[RegexHit], str], Sequence[str | None]]
"""Text, hits (in any order) and document date in; a canonical name for each, None to drop it."""


@dataclass(slots=True)
class Expression:
    """An expression of a rule, compiled when it is first run."""

    rule: RegexRule
    text: str
    _pattern: Any = None

    @property
    def pattern(self) -> Any:
        """The compiled expression. Raises RuleError for a malformed one."""
        if self._pattern is None:
            flags = regex.IGNORECASE if self.rule.case == "any" else 0
            try:
                self._pattern = regex.compile(self.text, flags)
            except regex.error as error:
                what = f"bad regular expression: {error}"
                raise RuleError("R130", what, place=Place(self.rule.path)) from error
        return self._pattern


def expressions_of(rules: Iterable[RegexRule]) -> list[Expression]:
    """Every expression of the rules, in order."""
    return [Expression(rule, text) for rule in rules for text in rule.regex]


def compile_regexes(rules: Iterable[RegexRule]) -> list[Expression]:
    """Every expression of the rules, compiled. Raises RuleError for a malformed one."""
    found = expressions_of(rules)
    for expression in found:
        _ = expression.pattern
    return found


def find_regex(expression: Expression, text: str, start: int, end: int) -> Iterator[RegexHit]:
    """What an expression matches in clean characters `[start, end)`."""
    rule = expression.rule
    try:
        for match in expression.pattern.finditer(text, start, end, timeout=LIMIT):
            groups = {k: v for k, v in match.groupdict().items() if v is not None}
            if match.end() > match.start():
                yield RegexHit(rule, match.start(), match.end(), match.group(), groups)
    except TimeoutError as error:
        raise too_slow(rule.path, "sentence") from error


def name_hits(
    hits: Sequence[RegexHit], text: str, date: str, normals: Mapping[str, Normal]
) -> Iterator[Mention]:
    """The mentions of one document's hits, brought to their canonical names."""
    by_normal: dict[str, list[RegexHit]] = {}
    for hit in hits:
        by_normal.setdefault(hit.rule.normal, []).append(hit)
    for normal, found in sorted(by_normal.items()):
        if normal in normals:
            names = normals[normal](text, found, date)
        else:
            names = [_formatted(hit) for hit in found]
        for hit, name in zip(found, names, strict=True):
            if name is not None:
                yield Mention(
                    hit.start,
                    hit.end,
                    hit.rule.makes,
                    hit.text,
                    hit.rule.id,
                    name,
                    "",
                    hit.rule.feature,
                )


def _formatted(hit: RegexHit) -> str:
    return hit.rule.name.format_map(hit.groups) if hit.rule.name else ""
