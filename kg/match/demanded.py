"""What a report is about in, whether the report demands something of just that out.

"Li said the ports must grow" demands something of the ports; "Li said the ports grow, and that he
would come" does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.match.found import Found
from kg.match.view import View
from kg.parse.elements import Mark, Phrase, Verb
from kg.parse.flags import VB
from kg.parse.speech import kind_of

_ABLE = frozenset({"can", "could", "may", "might", "cannot", "ca"})
"""Modals of what is possible, not of what is to be done; "ca" is what "can't" is split into."""
_WILLING = frozenset({"will", "would", "wo"})
"""Modals that demand nothing when they are denied: "will not support"."""
_MEMBERS = frozenset({"including", "such", "like", "namely"})


def is_demanded(
    view: View, found: Found, demands: Iterable[tuple[int, int]], region: tuple[int, int]
) -> bool:
    """Whether a verb over the object, or next after it, is one of demand.

    `demands` are the tokens `[start, end)` of words that demand something, `region` those of the
    report.
    """
    token = view.token_of(found.object)
    verbs = [(n, v) for n, v in _verbs(view) if region[0] <= v.start < region[1]]
    before = [(n, v) for n, v in verbs if v.start < token]
    if _is_member(view, token, before[-1][1].end if before else region[0]):
        return False
    chain = list(_chain(view, before))
    if any(_demands(view, verb) for verb in chain) or _follows(view, token, verbs):
        return True
    last = chain[-1].start if chain and chain[-1].form == "finite" else region[0]
    silent = {i for v in chain if _refuses(view, v) for i in range(v.start, v.end)}
    since = max(region[0], last - 1)
    return any(since <= start < token and start not in silent for start, _ in demands)


def _is_member(view: View, token: int, since: int) -> bool:
    """Whether the object only is an example of a field helped: "aid for fields such as farming"."""
    elements = view.clauses.elements
    for at, element in enumerate(elements):
        if since <= element.start < token and view.sentence.lower[element.start] in _MEMBERS:
            at -= 1 if kind_of(elements, at - 1) == "comma" else 0
            return kind_of(elements, at - 1) == "Phrase" and _hangs(view, at - 2)
    return False


def _hangs(view: View, at: int) -> bool:
    elements = view.clauses.elements
    return kind_of(elements, at) == "prep" and view.sentence.lower[elements[at].start] != "of"


def _verbs(view: View) -> Iterator[tuple[int, Verb]]:
    for number, element in enumerate(view.clauses.elements):
        if isinstance(element, Verb):
            yield number, element


def _chain(view: View, before: list[tuple[int, Verb]]) -> Iterator[Verb]:
    """The verb right before, and those over it, up to one that stands for itself."""
    elements = view.clauses.elements
    for number, verb in reversed(before):
        yield verb
        mark = elements[number - 1] if number else None
        joined = isinstance(mark, Mark) and mark.kind in ("comma", "conj", "adv", "stop")
        bare = joined and bool(view.tags[verb.head] & VB)
        if verb.form == "finite" and (verb.modal or not bare):
            return


def _demands(view: View, verb: Verb) -> bool:
    able = not _ABLE.isdisjoint(view.sentence.lower[verb.start : verb.end])
    return verb.modal and not able and not _refuses(view, verb)


def _refuses(view: View, verb: Verb) -> bool:
    """Whether somebody says what he will not do."""
    return verb.negated and not _WILLING.isdisjoint(view.sentence.lower[verb.start : verb.end])


def _follows(view: View, token: int, verbs: list[tuple[int, Verb]]) -> bool:
    """Whether the object is, or belongs to, the subject of a verb of demand."""
    elements, at = view.clauses.elements, view.clauses.at_token[token]
    following = next(((n, v) for n, v in verbs if n > at and v.form == "finite"), None)
    if following is None or not _demands(view, following[1]):
        return False
    return all(
        isinstance(e, Phrase) or (isinstance(e, Mark) and e.kind not in ("sub", "stop", "wh"))
        for e in elements[at + 1 : following[0]]
    )
