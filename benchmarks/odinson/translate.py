"""A token pattern of Odinson in, the same in the pattern syntax of kg out.

    choice   := sequence ('|' sequence)*
    sequence := [lookbehind] (lookahead | atom quantifier?)*
    atom     := word | '[' constraint? ']' | '(' choice ')'
    test     := '!'? field ('=' | '!=') word ('&' test)*

What has no counterpart raises Untranslatable with the feature; `REASONS` says why kg lacks it.
"""

from __future__ import annotations

import re

REASONS = {
    "lazy repetition": "a repeat of kg takes as much as it can; only a gap takes as little",
    "lookbehind": "kg looks back only from the start of a pattern, as context around {self=...}",
    "disjunction of tests": "write two elements, joined by |",
    "field": "readings of kg are sets of what a word may be, not the one tag of a tagger",
    "named capture, mention or graph": "kg has roles, typed mentions and frames for these",
}
"""Feature of Odinson to the reason why it is not translated."""

_ANY = "/.+/"
_WORD = re.compile(r"[^\s()\[\]{}|*+?=!&\"'<>@]+")
_BOUNDS = re.compile(r"\{(\d*)(,?)(\d*)\}")
_TEST = re.compile(r"(!?)\s*(\w+)\s*(!?=)\s*([^\s&|\]]+)")
_FIELDS = frozenset({"raw", "word", "norm"})


class Untranslatable(ValueError):
    """A pattern that uses a feature without a counterpart in kg."""

    def __init__(self, feature: str) -> None:
        super().__init__(feature)
        self.feature = feature


def translate(pattern: str) -> str:
    """The pattern in the syntax of kg.

    >>> translate("a []*? (b | c){,2}")
    'a ... (b | c){0,2}'
    >>> translate("(?<=a) [!raw=b]")
    'a {self=!b /.+/}'
    """
    reader = _Reader(pattern)
    behind = reader.lookbehind()
    own = reader.choice()
    if reader.peek():
        raise Untranslatable("named capture, mention or graph")
    return f"{behind} {{self={own}}}" if behind else own


class _Reader:
    """Where the reading stands in one pattern."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def peek(self) -> str:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        return self.text[self.at : self.at + 1]

    def took(self, sign: str) -> bool:
        self.peek()
        found = self.text.startswith(sign, self.at)
        self.at += len(sign) * found
        return found

    def need(self, sign: str) -> None:
        if not self.took(sign):
            raise Untranslatable("named capture, mention or graph")

    def lookbehind(self) -> str:
        """The context before a pattern, if it asks for one; of a negative one a single token."""
        if self.took("(?<="):
            inner = self.choice()
            self.need(")")
            return f"({inner})" if "|" in inner else inner
        if self.took("(?<!"):
            inner = self.choice()
            self.need(")")
            if not _WORD.fullmatch(inner):
                raise Untranslatable("lookbehind")
            return f"(^ | !{inner} {_ANY})"
        return ""

    def choice(self) -> str:
        branches = [self.sequence()]
        while self.took("|"):
            branches.append(self.sequence())
        return " | ".join(branches)

    def sequence(self) -> str:
        parts = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.element())
        return " ".join(parts)

    def element(self) -> str:
        for sign, prefix in (("(?=", "!!"), ("(?!", "!")):
            if self.took(sign):
                inner = self.choice()
                self.need(")")
                return f"{prefix}({inner})"
        if self.took("(?<"):
            raise Untranslatable("lookbehind")
        atom = self.atom()
        bounds, lazy = self.quantifier()
        if not lazy:
            return atom + bounds
        if atom != _ANY:
            raise Untranslatable("lazy repetition")
        return "..." + {"*": "", "+": "{1,}", "?": "{0,1}"}.get(bounds, bounds)

    def atom(self) -> str:
        if self.took("("):
            inner = self.choice()
            self.need(")")
            return f"({inner})"
        if self.took("["):
            return self.constraint()
        found = _WORD.match(self.text, self.at)
        if not found:
            raise Untranslatable("named capture, mention or graph")
        self.at = found.end()
        return found[0]

    def constraint(self) -> str:
        """One token that passes all tests: tests that take no token, then any token."""
        tests: list[tuple[bool, str]] = []
        while not self.took("]"):
            found = _TEST.match(self.text, self.at)
            if not found:
                raise Untranslatable("disjunction of tests")
            if found[2] not in _FIELDS:
                raise Untranslatable("field")
            self.at = found.end()
            tests.append(((found[1] == "!") != (found[3] == "!="), found[4]))
            self.took("&")
        if len(tests) == 1 and not tests[0][0]:
            return tests[0][1]
        return " ".join([*(f"{'!' if denied else '!!'}{word}" for denied, word in tests), _ANY])

    def quantifier(self) -> tuple[str, bool]:
        """The bounds in the syntax of kg, and whether as little as possible is asked for."""
        bounds = ""
        found = _BOUNDS.match(self.text, self.at)
        if found:
            self.at = found.end()
            least = found[1] or "0"
            bounds = f"{{{least},{found[3] if found[2] else least}}}"
        elif self.text[self.at : self.at + 1] in ("*", "+", "?"):
            bounds = self.text[self.at]
            self.at += 1
        lazy = bool(bounds) and self.text.startswith("?", self.at)
        self.at += lazy
        return bounds, lazy
