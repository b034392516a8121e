"""A reporting verb in, the mentions it reports out: what somebody stressed, said or called for.

The report may follow its verb ("Li said that X must grow") or stand before it ("X must grow, Li
said", ' "X must grow," said Li'). Of all that stands there only what carries the content counts:
the head of its noun phrase, not who acts in it, not what a relative clause or an aside is about.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.match.head import head_of
from kg.match.view import Placed, View
from kg.model import Argument, Mention
from kg.parse.elements import Element, Mark, Phrase, Verb
from kg.parse.speech import kind_of

_COPULAS = frozenset({"is", "are", "was", "were", "be", "remain", "remains", "remained"})
_RELATIVE = frozenset({"which", "who", "whose", "whom", "where"})
_ABOUT = frozenset({"on", "about", "for", "over", "regarding", "concerning"})
_TELLING = frozenset(
    {"told", "tells", "tell", "telling", "informed", "assured", "reminded", "warned"}
)
"""Verbs that name the hearer before the report: "told reporters that"."""
_SAYING = frozenset({"said", "says", "added", "told", "reported"})
_BACKGROUND = frozenset(
    {"during", "since", "after", "before", "despite", "under", "amid", "than", "until", "without"}
)
_FRAMES = frozenset(
    "accord accordance line context absence wake light framework addition response conformity "
    "compliance violation contravention keeping event pursuant margins sidelines".split()
)
"""Last words of what only sets the frame of a report: "in line with", "pursuant to"."""
_TIED = frozenset({"aligned", "consistent", "compatible", "linked", "connected", "associated"})
_FUNDS = frozenset(
    "finance financing funding funds money aid assistance incentives subsidies resources "
    "budget".split()
)
"""Nouns for means, of which what they are for carries the content."""


def reported(
    view: View, at: int, end: int, argument: Argument, types: frozenset[str]
) -> list[Mention]:
    """The mentions of the types that the verb at element `at`, up to token `end`, reports."""
    if argument.scope == "report" and not _clause_follows(view, at, end):
        return []
    first, last = _region(view, at, end, whole=argument.scope != "clause")
    inside = (p for p in view.outer if first <= p.start < last and p.mention.type in types)
    return [p.mention for p in inside if p.mention.feature != "weak" and _counts(view, p, first)]


def carried_on(view: View, types: frozenset[str]) -> list[Mention]:
    """The mentions of the types in a sentence that as a whole is a report."""
    inside = (p for p in view.outer if p.mention.type in types and p.mention.feature != "weak")
    return [p.mention for p in inside if _counts(view, p, 0)]


def _region(view: View, at: int, end: int, *, whole: bool) -> tuple[int, int]:
    """The tokens of the report: before a verb that comes last, else after it."""
    clauses = view.clauses
    aside = clauses.aside(at)
    if aside >= 0:
        start = max((e.end for e in clauses.elements[:aside] if _stops(view, e)), default=0)
        return start, clauses.elements[aside].start
    words = view.sentence.lower
    stops = {";"} if whole else {";", ":"}
    marks = (i for i in range(end, len(words)) if words[i] in stops)
    last = next((i for i in marks if not clauses.carries_on(clauses.at_token[i])), len(words))
    return end, min(last, _main_clause(view, at), _outer_report(view, at))


def _outer_report(view: View, at: int) -> int:
    """The token at which a later verb tells who says it all: "X stressed Y, said the paper"."""
    clauses = view.clauses
    for later in range(at + 1, len(clauses.elements)):
        verb = clauses.elements[later]
        if not isinstance(verb, Verb) or view.sentence.lower[verb.head] not in _SAYING:
            continue
        if (aside := clauses.aside(later)) > at:
            return clauses.elements[aside].start
    return len(view.sentence.words)


def _main_clause(view: View, at: int) -> int:
    """The token at which the clause after an opening begins: "Noting X, the council adopted"."""
    clauses = view.clauses
    verb = clauses.elements[at] if at >= 0 else None
    opening = not any(isinstance(e, Verb) and e.form == "finite" for e in clauses.elements[:at])
    if opening and isinstance(verb, Verb) and verb.form == "gerund":
        for comma in range(at + 1, len(clauses.elements)):
            if kind_of(clauses.elements, comma) == "comma" and clauses.opens_clause(comma + 1):
                return clauses.elements[comma].start
    return len(view.sentence.words)


def _clause_follows(view: View, at: int, end: int) -> bool:
    """Whether a whole clause is reported, not a thing: "announced that", not "announced a plan"."""
    clauses = view.clauses
    if clauses.aside(at) >= 0:
        return True
    start = clauses.at_token.get(end, len(clauses.elements))
    while kind_of(clauses.elements, start) in ("prep", "adv"):
        start += 2 if kind_of(clauses.elements, start + 1) == "Phrase" else 1
    if kind_of(clauses.elements, start) != "Phrase":
        return True
    if view.sentence.lower[end - 1] in _TELLING and kind_of(clauses.elements, start + 1) != "prep":
        return kind_of(clauses.elements, start + 1) in ("sub", "wh", "quote", "Phrase", "comma")
    while kind_of(clauses.elements, start) in ("Phrase", "prep", "conj", "adv"):
        start += 1
    verb = clauses.elements[start] if start < len(clauses.elements) else None
    return isinstance(verb, Verb) and verb.form == "finite"


def _stops(view: View, element: Element) -> bool:
    return isinstance(element, Mark) and view.sentence.lower[element.start] == ";"


def _counts(view: View, placed: Placed, first: int) -> bool:
    """Whether a mention carries the content of the report that begins at token `first`."""
    clauses = view.clauses
    at = clauses.at_token[placed.start]
    phrase = clauses.elements[at]
    if not isinstance(phrase, Phrase) or head_of(view, phrase) is not placed:
        return False
    before = [e for e in clauses.elements[:at] if e.start >= first]
    if _background(view, before) or _denied(view, phrase) or _in_relative_clause(view, before):
        return False
    return not _acts(view, at) and not _hangs_on(view, at, first)


def _background(view: View, before: Sequence[Element]) -> bool:
    last = before[-1] if before else None
    if not isinstance(last, Mark) or last.kind != "prep":
        return isinstance(last, Mark) and view.sentence.lower[last.start] in _BACKGROUND
    words = view.sentence.lower
    if words[last.start] == "with" and words[last.start - 1] in _TIED:
        return True
    frames = words[last.start] in ("with", "of", "to") and words[last.start - 1] in _FRAMES
    return frames or words[last.start] in _BACKGROUND


def _denied(view: View, phrase: Phrase) -> bool:
    """Whether "not" stands before the phrase: "multilateralism, not unilateralism"."""
    return phrase.start > 0 and view.sentence.lower[phrase.start - 1] == "not"


def _in_relative_clause(view: View, before: Sequence[Element]) -> bool:
    """Whether "who", "which" or the like opened a clause that no comma has closed since."""
    for n, element in reversed(list(enumerate(before))):
        if isinstance(element, Mark) and element.kind in ("comma", "stop"):
            if _lists(view, element):
                continue
            return False
        if isinstance(element, Mark) and view.sentence.lower[element.start] in _RELATIVE:
            return n > 0
        if element.start and _that_relates(view, before, n):
            return True
    return False


def _lists(view: View, comma: Mark) -> bool:
    """Whether a comma only parts the members of a list: "which helps ports, farms and mines"."""
    clauses = view.clauses
    at = clauses.at_token[comma.start]
    after = at + 2 if kind_of(clauses.elements, at + 1) == "conj" else at + 1
    members = kind_of(clauses.elements, at - 1), kind_of(clauses.elements, after)
    return comma.kind == "comma" and members == ("Phrase", "Phrase") and not _leads(view, after)


def _leads(view: View, at: int) -> bool:
    """Whether a finite verb comes after the list that goes on at element `at`."""
    elements = view.clauses.elements
    while kind_of(elements, at) in ("Phrase", "prep", "comma", "conj", "adv"):
        at += 1
    verb = elements[at] if at < len(elements) else None
    return isinstance(verb, Verb) and verb.form == "finite"


def _that_relates(view: View, before: Sequence[Element], n: int) -> bool:
    """Whether element `n` is a "that" between a noun and its verb: "tools that help"."""
    that = view.sentence.lower[before[n].start] == "that"
    return that and kind_of(before, n - 1) == "Phrase" and kind_of(before, n + 1) == "Verb"


def _acts(view: View, at: int) -> bool:
    """Whether the phrase at element `at` does something to something: "the plan hurt farmers"."""
    elements = view.clauses.elements
    if kind_of(elements, at - 1) == "Verb":
        return False
    at += 1
    while kind_of(elements, at) in ("prep", "adv", "quote"):
        at += 2 if kind_of(elements, at + 1) == "Phrase" else 1
    verb = elements[at] if at < len(elements) else None
    if not isinstance(verb, Verb) or verb.form != "finite" or verb.voice == "passive":
        return False
    copula = view.sentence.lower[verb.head] in _COPULAS
    return not copula and kind_of(elements, at + 1) == "Phrase"


def _hangs_on(view: View, at: int, first: int) -> bool:
    """Whether the phrase at element `at` is but the topic of another thing: "policies on X"."""
    elements, words = view.clauses.elements, view.sentence.lower
    while kind_of(elements, at - 1) in ("comma", "conj") and kind_of(elements, at - 2) == "Phrase":
        at -= 2
    if kind_of(elements, at - 1) != "prep" or kind_of(elements, at - 2) != "Phrase":
        return False
    link = elements[at - 1].start
    noun = words[elements[at - 2].end - 1]
    return (
        link >= first
        and words[link] in _ABOUT
        and noun not in view.grammar.light
        and noun not in _FUNDS
    )
