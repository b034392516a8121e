"""The mentions of a sentence in, tokens where an office and its holder stand as one name out.

In "the Minister of Mines and Energy of Malta Ann Lee said" who said it stands last; without this a
reader of chunks sees the minister, mines, Malta, and no one who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.model import Mention

_TITLE = "Title"
_BODIES = frozenset({"Place", "Organization"})
_LINKS = frozenset({"of", "for", "at", "to", "in"})
_WITHIN = frozenset({"of", "for", "and", "&"})

Span = tuple[int, int]
Standing = tuple[int, int, Mention]
"""A mention on tokens `[start, end)`."""


def officed(words: Sequence[str], outer: Sequence[Standing]) -> Mapping[int, Span]:
    """The token spans from an office to the end of its holder's name, by their first token.

    `words` are in lower case. An office of one piece right before the name needs no span: chunks
    hold it already.
    """
    if not any(mention.type == _TITLE for _, _, mention in outer):
        return {}
    ends = {end: (start, mention) for start, end, mention in outer}
    return dict(_spans(words, outer, ends))


def homes(words: Sequence[str], outer: Sequence[Standing]) -> frozenset[int]:
    """The tokens that tell whose office a person holds: "of Malta" in "President Ann Lee of Malta".

    Without them a list of such people reads as one of names, not as one of the last one's places.
    """
    begins = {start: (end, mention) for start, end, mention in outer}
    found: set[int] = set()
    for _, end, mention in outer:
        if mention.type == "Person" and words[end : end + 1] == ["of"]:
            at = end + 1 + (words[end + 1 : end + 2] == ["the"])
            last, body = begins.get(at, (0, None))
            if body is not None and body.type in _BODIES:
                found.update(range(end, last))
    return frozenset(found)


def _spans(
    words: Sequence[str], outer: Sequence[Standing], ends: Mapping[int, tuple[int, Mention]]
) -> Iterator[tuple[int, Span]]:
    for start, end, mention in outer:
        if mention.type == "Person":
            title = _office(words, start, ends)
            if title is not None:
                yield title, (title, end)


def _office(words: Sequence[str], at: int, ends: Mapping[int, tuple[int, Mention]]) -> int | None:
    """Where the office begins that ends, with its body, right before a token."""
    first, last = ends.get(at, (0, None))
    if last is None:
        return None
    if last.type == _TITLE:
        return first if not _WITHIN.isdisjoint(words[first:at]) else None
    link = first - 1 - (words[first - 1 : first] == ["the"])
    if last.type not in _BODIES or link < 1 or words[link] not in _LINKS:
        return None
    title, office = ends.get(link, (0, None))
    return title if office is not None and office.type == _TITLE else None
