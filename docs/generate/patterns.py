"""The nodes of patterns, their samples, readings and shapes in, the reference page out."""

from __future__ import annotations

import inspect
import typing

from table import NOTE, code, table

from kg.match import pattern
from kg.match.nodes import MANY, Node
from kg.match.samples import MACROS, SAMPLES, WORDS, Sample
from kg.match.sequence import WAYS
from kg.match.shapes import READINGS, SHAPE_DOCS
from kg.match.view import STEPS


def patterns_page() -> str:
    """Grammar, signs with samples, readings and shapes, and the bounds on work."""
    return "".join([NOTE, "# Patterns\n\n", _intro(), _grammar(), _signs(), _names(), _bounds()])


def _intro() -> str:
    return (
        "A pattern is a sequence of elements over the tokens and mentions of one sentence. It is\n"
        "tried at every token; elements take the longest or first way that lets the rest match.\n"
        "`kg rules show` prints a rule's patterns with macros put in, `kg rules why` tells at\n"
        "which element a sentence stops one.\n"
    )


def _grammar() -> str:
    text = inspect.getdoc(pattern) or ""
    lines = text.split("\n\n")[1]
    return f"\n## Grammar\n\n{lines}\n"


def _signs() -> str:
    parts = ["\n## Elements\n\n"]
    parts.append(
        "In the samples `%body` is the word set "
        f"{{{', '.join(WORDS['body'])}}} and `%closing` the macro `{MACROS['closing']}`.\n"
    )
    for node in typing.get_args(Node):
        own = [s for s in SAMPLES if s.node is node]
        doc = " ".join((inspect.getdoc(node) or "").split())
        head = ("pattern", "text", "finds", "given")
        parts.append(f"\n### {node.__name__}\n\n{doc}\n\n{table(head, map(_row, own))}")
    return "".join(parts)


def _row(sample: Sample) -> tuple[str, str, str, str]:
    given = ", ".join(f"{words}: {kind}" for words, kind in sample.mentions.items())
    held = ", ".join(f"{role} = {text}" for role, text in sample.captures.items())
    found = f"**{sample.found}**" if sample.found else "nothing"
    return code(sample.pattern), sample.text, found + (f"; {held}" if held else ""), given


def _names() -> str:
    readings = ", ".join(code(f"#{name}") for name in READINGS)
    shapes = table(("shape", "what it takes"), [(code(f"#{n}"), d) for n, d in SHAPE_DOCS.items()])
    return (
        "\n## Readings and shapes\n\n"
        "A reading matches when it is still possible for the token after the words around it\n"
        "have ruled others out; with a `!` right behind (`#VERB!`) it must be the only one:\n"
        f"{readings}.\n"
        f"\n{shapes}"
    )


def _bounds() -> str:
    return (
        "\n## Bounds\n\n"
        f"`+`, `*` and gaps take at most {MANY} tokens or repetitions. One pattern may take\n"
        f"{STEPS:,} steps in one sentence, a few seconds of work; one that needs more, such as\n"
        "`(#Cap+)+ x` on a long run of capitals, or that nests too deep, ends the run with R132\n"
        "and its path: cutting it short would lose matches without a word. From one place at\n"
        f"most {WAYS:,} different ways are looked at. `kg rules check` warns of a repetition\n"
        "within a repetition (R311). Regular expressions have two seconds, `/ /` for each word\n"
        "(R131).\n"
    )
