"""Pattern text in, nodes out: a recursive-descent parser of about a hundred lines.

    choice   := sequence ('|' sequence)*
    sequence := element*
    element  := atom ('+' | '*' | '?' | '{m,n}')?
    atom     := word | '<' lemma ('|' lemma)* '>' | '[' choice ']' | '(' choice ')' | '/regex/'
              | '#' reading | '{' capture '}' | '...' | '%' name | '!' atom | '^' | '$'
    capture  := [role ':'] Type ('|' Type)* ['+'] ['=' choice] | role '=' choice
    Type     := Name ['.' feature]

A hand-written parser is shorter than a grammar file with its tree walker, and its errors name the
column and what was expected.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import regex

from kg.errors import Place, RuleError
from kg.match.nodes import (
    MANY,
    POSSESSIVE,
    Capture,
    Choice,
    Edge,
    Expression,
    Forms,
    Gap,
    Literal,
    Node,
    Not,
    Reading,
    Repeat,
    Sequence,
    Typed,
    Words,
)
from kg.parse.tokens import tokenize

_WORD = re.compile(r"(?:\\.|[^\s\\|()\[\]{}<>/#%!?*+^$])+")
_SPACE = re.compile(r"\s*")
_NAME = re.compile(r"[\w-]+")
_READING = re.compile(r"\w+(?:!(?!\{\D|[\w\[(<#%/\\]))?")
_RANGE = re.compile(r"\{(\d+),(\d*)\}")
_TYPES = re.compile(
    r"(?:(?P<role>[a-z_]\w*)\s*:\s*)?"
    r"(?P<types>[A-Z]\w*(?:\.\w+)?(?:\s*\|\s*[A-Z]\w*(?:\.\w+)?)*)(?P<many>\+)?"
)
_ROLE = re.compile(r"(?P<role>[a-z_]\w*)\s*=")
_DEPTH = 12


def parse_pattern(
    text: str,
    *,
    macros: Mapping[str, str] | None = None,
    words: Mapping[str, tuple[str, ...]] | None = None,
) -> Node:
    """The node of a pattern.

    `macros` maps names to pattern texts and `words` names to word sets, for `%name`. Raises
    RuleError with the column in the pattern as `place.column`.

    >>> parse_pattern("the <adopt>").nodes[0]
    Literal(word='the', column=1)
    """
    parser = _Parser(text, macros or {}, words or {}, 0)
    try:
        node = parser.choice()
    except RecursionError as error:
        raise parser.error("brackets nested too deep") from error
    if parser.at < len(text):
        raise parser.error(f'unexpected "{text[parser.at]}"')
    if isinstance(node, Sequence) and not node.nodes:
        raise parser.error("empty pattern")
    return node


class _Parser:
    """Where the reading stands in one pattern text."""

    def __init__(
        self,
        text: str,
        macros: Mapping[str, str],
        words: Mapping[str, tuple[str, ...]],
        depth: int,
        home: int = 0,
    ) -> None:
        self.text, self.macros, self.words, self.depth = text, macros, words, depth
        self.at, self.home = 0, home

    def error(self, what: str, hint: str = "") -> RuleError:
        place = Place("pattern", 1, self.here())
        return RuleError("R120", f"{what} in pattern", place=place, hint=hint)

    def here(self) -> int:
        """The column, from 1; within a macro that of the macro's name in the pattern."""
        return self.home or self.at + 1

    def skip(self) -> None:
        space = _SPACE.match(self.text, self.at)
        self.at = space.end() if space else self.at

    def peek(self) -> str:
        self.skip()
        return self.text[self.at] if self.at < len(self.text) else ""

    def take(self, wanted: str) -> None:
        if self.peek() != wanted:
            found = f'"{self.peek()}"' if self.peek() else "the end"
            raise self.error(f'expected "{wanted}", found {found}')
        self.at += 1

    def choice(self) -> Node:
        column = self.here()
        branches = [self.sequence()]
        while self.peek() == "|":
            self.at += 1
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else Choice(tuple(branches), column)

    def sequence(self) -> Node:
        column, nodes = self.here(), []
        while self.peek() not in ("", "|", ")", "]", "}"):
            nodes.extend(self.element())
        return nodes[0] if len(nodes) == 1 else Sequence(tuple(nodes), column)

    def element(self) -> list[Node]:
        nodes = self.atom()
        bounds = self.quantifier()
        if bounds is None:
            return nodes
        if len(nodes) > 1:
            raise self.error("a repeated word of several tokens", "Put it in brackets: ( ... )+")
        return [Repeat(nodes[0], *bounds, column=nodes[0].column)]

    def quantifier(self) -> tuple[int, int] | None:
        mark = self.text[self.at : self.at + 1]
        if mark in ("+", "*", "?") and mark:
            self.at += 1
            return {"+": (1, MANY), "*": (0, MANY), "?": (0, 1)}[mark]
        found = _RANGE.match(self.text, self.at)
        if not found:
            return None
        self.at = found.end()
        least, most = int(found[1]), int(found[2] or MANY)
        if least > most or most > MANY:
            raise self.error(f"range {found[0]} is empty or over {MANY}")
        return least, most

    def atom(self) -> list[Node]:
        mark, column = self.peek(), self.here()
        if self.text.startswith("...", self.at):
            self.at += 3
            return [Gap(*(self.quantifier() or (0, MANY)), column=column)]
        readers = {
            "<": self.forms,
            "[": self.optional,
            "(": self.group,
            "/": self.expression,
            "#": self.reading,
            "{": self.capture,
            "%": self.named,
            "!": self.negative,
        }
        if mark in readers:
            self.at += 1
            return [readers[mark](column)]
        if mark in ("^", "$"):
            self.at += 1
            return [Edge(mark == "$", column)]
        return self.literal(column)

    def literal(self, column: int) -> list[Node]:
        found = _WORD.match(self.text, self.at)
        if not found:
            raise self.error(
                f'unexpected "{self.peek()}"', "Write \\ before a sign meant as itself."
            )
        self.at = found.end()
        word = re.sub(r"\\(.)", r"\1", found[0])
        if word == "'s":
            return [Words(word, POSSESSIVE, column)]
        if word.startswith("'"):
            return [Literal(word, column)]
        if word.isalpha() and word.lower() != "cannot":
            return [Literal(word, column)]
        return [Literal(token, column) for token in tokenize(word, 0, len(word)).words]

    def forms(self, column: int) -> Node:
        end = self.text.find(">", self.at)
        if end < 0:
            raise self.error('"<" without ">"')
        lemmas = tuple(lemma.strip() for lemma in self.text[self.at : end].split("|"))
        self.at = end + 1
        if not all(lemmas) or any(" " in lemma for lemma in lemmas):
            raise self.error("<...> takes single words joined by |")
        return Forms(lemmas, column)

    def optional(self, column: int) -> Node:
        node = self.choice()
        self.take("]")
        return Repeat(node, 0, 1, column)

    def group(self, column: int) -> Node:
        node = self.choice()
        self.take(")")
        return node

    def expression(self, column: int) -> Node:
        end = self.text.find("/", self.at)
        while end > 0 and self.text[end - 1] == "\\":
            end = self.text.find("/", end + 1)
        if end < 0:
            raise self.error('"/" without a closing "/"')
        text = self.text[self.at : end].replace("\\/", "/")
        self.at = end + 1
        try:
            regex.compile(text)
        except (regex.error, OverflowError, RecursionError, ValueError) as error:
            raise self.error(f"bad regular expression: {error}") from error
        return Expression(text, column)

    def reading(self, column: int) -> Node:
        found = _READING.match(self.text, self.at)
        if not found:
            raise self.error('"#" without a name', "For example #NOUN.")
        self.at = found.end()
        return Reading(found[0], column)

    def negative(self, column: int) -> Node:
        nodes = self.atom()
        if len(nodes) > 1:
            raise self.error('"!" before a word of several tokens', "Put it in brackets: !( ... )")
        return Not(nodes[0], column)

    def named(self, column: int) -> Node:
        found = _NAME.match(self.text, self.at)
        name = found[0] if found else ""
        if name in self.words:
            self.at += len(name)
            return Words(name, frozenset(self.words[name]), column)
        if name not in self.macros:
            raise self.error(f"unknown macro %{name}", "Known ones stand in macros.yaml.")
        if self.depth >= _DEPTH:
            raise self.error(f"macro %{name} uses itself")
        self.at += len(name)
        inner = _Parser(self.macros[name], self.macros, self.words, self.depth + 1, column)
        return inner.choice()

    def capture(self, column: int) -> Node:
        self.skip()
        found = _ROLE.match(self.text, self.at)
        if found:
            self.at = found.end()
            node: Node = Capture(found["role"], self.choice(), column)
        else:
            node = self.typed(column)
        self.take("}")
        return node

    def typed(self, column: int) -> Node:
        found = _TYPES.match(self.text, self.at)
        if not found:
            raise self.error("expected a type or role", "For example {subject:Policy|Meeting}.")
        self.at = found.end()
        names = [t.strip().partition(".") for t in found["types"].split("|")]
        types = tuple(dict.fromkeys(name for name, _, _ in names))
        features = frozenset(f"{name}.{feature}" for name, _, feature in names if feature)
        inside = None
        if self.peek() == "=":
            self.at += 1
            inside = self.choice()
        return Typed(types, found["role"] or "", bool(found["many"]), inside, features, column)
