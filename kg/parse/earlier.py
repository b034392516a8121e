"""The elements before a token in, what they tell of the verb that may stand there out."""

from __future__ import annotations

from collections.abc import Sequence

from kg.parse.elements import Element, Mark, Phrase, Verb


def after_phrase(before: Sequence[Element]) -> bool:
    """Whether a noun phrase stands before, an adverb aside: "the plan also supports"."""
    last = [e for e in before[-3:] if not isinstance(e, Mark) or e.kind not in ("adv", "quote")]
    return bool(last) and isinstance(last[-1], Phrase)


def after_aside(before: Sequence[Element]) -> bool:
    """Whether a name and an aside in commas, but no verb, stand before: "Lee, head of X,"."""
    if not before or not _is(before[-1], "comma"):
        return False
    commas = [n for n, e in enumerate(before) if _is(e, "comma")]
    verbs = any(isinstance(e, Verb) and e.form == "finite" for e in before)
    return not verbs and len(commas) > 1 and after_phrase(before[: commas[-2]])


def _is(element: Element, kind: str) -> bool:
    return isinstance(element, Mark) and element.kind == kind


def goes_on(before: Sequence[Element]) -> bool:
    """Whether a participle after "and" goes on with a passive: "was read and adopted"."""
    last = before[-1] if before else None
    if not isinstance(last, Mark) or last.kind != "conj":
        return False
    verb = next((e for e in reversed(before) if isinstance(e, Verb)), None)
    return verb is not None and verb.form == "finite" and verb.voice == "passive"
