"""Titles and person clusters in, offices that stand for a person named with them out.

"Prime Minister Ann Lee spoke. The prime minister said ..." names one person twice.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.link.appositions import OFFICE
from kg.link.cluster import Cluster
from kg.link.forms import key
from kg.model import Mention

RULE = "link/office"
REASON = "office of a person named with it"
TITLE = "Title"
"""The type whose mentions are titles."""
_THE = re.compile(r"\b[Tt]he\s+\Z")
_APPOSED = re.compile(r",\s+(?:[\w'’-]+\s+){0,4}")
_LESSER = frozenset({"vice", "deputy", "assistant", "associate", "prime", "under", "former"})
"""Words that make another office of the one after them."""
_REACH = 60
"""Characters between a name and a title that belong together, at most."""

Held = list[tuple[int, str, Cluster]]
"""Where a person is named, the words or title before the name, and the person; in text order."""


class Offices:
    """Prepared state of one document: its titles in text order."""

    def __init__(self, text: str, titles: Iterable[Mention]) -> None:
        self.text = text
        self.titles = sorted(titles)
        self.starts = [t.start for t in self.titles]

    def merged(self, clusters: Sequence[Cluster]) -> list[Cluster]:
        """The clusters, each office put to the person last named right after its words."""
        people = [c for c in clusters if c.type == "Person"]
        offices = [c for c in people if all(m.feature == OFFICE for m in c.mentions)]
        if not offices:
            return list(clusters)
        named = _placed(c for c in people if c not in offices)
        before = [(m.start, self._before(m), c) for m, c in named]
        gone: set[int] = set()
        for office in offices:
            owner = _titled(office, before)
            if owner is not None:
                gone.add(id(office))
                owner.lesser.update(office.mentions)
                for mention in office.mentions:
                    owner.add(mention, REASON)
        return [c for c in clusters if id(c) not in gone]

    def bare(
        self, clusters: Iterable[Cluster], taken: Mapping[int, int]
    ) -> Iterator[tuple[Cluster, Mention]]:
        """Titles after "the" that point back to the person last named with them."""
        people = _placed(c for c in clusters if c.type == "Person")
        held = [(m.start, key(t.text), c) for m, c in people for t in self._titles_of(m)]
        for title in self.titles:
            if title.start in taken or self._goes_on(title):
                continue
            if _THE.search(self.text, max(0, title.start - 6), title.start):
                owner = _last(held, key(title.text), title.start)
                if owner is not None:
                    yield owner, Mention(title.start, title.end, "Person", title.text, RULE)

    def _goes_on(self, title: Mention) -> bool:
        """Whether the title has a body or name of its own: "the president of Malta"."""
        after = self.text[title.end : title.end + 4]
        return after in (" of ", " for", " at ") or after[1:2].isupper()

    def _before(self, mention: Mention) -> str:
        return key(self.text[max(0, mention.start - _REACH) : mention.start])

    def _titles_of(self, mention: Mention) -> Iterator[Mention]:
        """The titles right before a name, or beside it: "Ann Lee, a former mayor"."""
        low = bisect_left(self.starts, mention.start - _REACH)
        high = bisect_right(self.starts, mention.end + _REACH)
        for title in self.titles[low:high]:
            before = self.text[title.end : mention.start]
            after = self.text[mention.end : title.start]
            if before.isspace() or _APPOSED.fullmatch(after):
                yield title


def _placed(clusters: Iterable[Cluster]) -> list[tuple[Mention, Cluster]]:
    """Every mention with its cluster, in text order."""
    return sorted(((m, c) for c in clusters for m in c.mentions), key=lambda p: p[0])


def _titled(office: Cluster, before: Held) -> Cluster | None:
    """The person last named right after the words of the office: "French President Ann Lee"."""
    for mention in sorted(office.mentions):
        owner = _last(before, key(mention.text), mention.start)
        if owner is not None:
            return owner
    return None


def _last(held: Held, wanted: str, at: int) -> Cluster | None:
    fitting = [c for p, t, c in held if p < at and _is_of(wanted, t)]
    return fitting[-1] if fitting else None


def _is_of(wanted: str, held: str) -> bool:
    """Whether an office is the one held, whole or shortened; a vice president is no president."""
    if held == wanted:
        return True
    before = held.removesuffix(f" {wanted}")
    return before != held and before.split()[-1:] != [] and before.split()[-1] not in _LESSER
