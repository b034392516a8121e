"""Regex rules and a sentence's text in, candidate mentions out.

The `regex` library runs them, with a time limit for each sentence, so that an expression that
backtracks without end becomes an error that names its rule instead of a hang.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import regex

from kg.errors import Place, RuleError
from kg.model import Mention, RegexRule

Normal = Callable[[str, Mapping[str, str], str], str | None]
"""Matched text, named groups and document date in; canonical name out, or None to drop it."""
LIMIT = 2.0
"""Seconds for one expression on one sentence."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression of a rule."""

    rule: RegexRule
    pattern: Any


def compile_regexes(rules: Iterable[RegexRule]) -> list[Expression]:
    """Every expression of the rules, in order. Raises RuleError for a malformed one."""
    found = []
    for rule in rules:
        flags = regex.IGNORECASE if rule.case == "any" else 0
        for text in rule.regex:
            try:
                found.append(Expression(rule, regex.compile(text, flags)))
            except regex.error as error:
                raise RuleError(
                    "R130", f"bad regular expression: {error}", place=Place(rule.path)
                ) from error
    return found


def find_regex(
    expression: Expression, text: str, start: int, end: int, normal: Normal, date: str
) -> Iterator[Mention]:
    """The mentions that an expression finds in clean characters `[start, end)`."""
    rule = expression.rule
    try:
        for match in expression.pattern.finditer(text, start, end, timeout=LIMIT):
            groups = {k: v for k, v in match.groupdict().items() if v is not None}
            surface = match.group()
            name = rule.name.format_map(groups) if rule.name else ""
            if rule.normal:
                canonical = normal(surface, groups, date)
                if canonical is None:
                    continue
                name = canonical
            if match.end() > match.start():
                yield Mention(
                    match.start(), match.end(), rule.makes, surface, rule.id, name, "", rule.feature
                )
    except TimeoutError as error:
        raise RuleError(
            "R131",
            f"the expression took over {LIMIT:.0f} s on one sentence",
            place=Place(rule.path),
            hint="Avoid repeated groups that hold repeats.",
        ) from error
