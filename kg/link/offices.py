"""Titles and person clusters in, offices that stand for a person named with them out.

"Prime Minister Ann Lee spoke. The prime minister said ..." names one person twice.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.link.cluster import OFFICE, Cluster
from kg.link.held import Beside, Held, Office, is_of, office_of
from kg.model import Mention

RULE = "link/office"
REASON = "office of a person named with it"
TITLE = "Title"
"""The type whose mentions are titles."""
_THE = re.compile(r"\b[Tt]he\s+\Z")
_STOP = re.compile(r"[.!?]\s|\n")
_NEAR = 200
"""Characters within which a name after an office in its sentence is another person's."""


class Offices:
    """Prepared state of one document: its titles in text order."""

    def __init__(self, text: str, titles: Iterable[Mention]) -> None:
        self.text = text
        self.titles = sorted(titles)

    def merged(self, clusters: Sequence[Cluster]) -> list[Cluster]:
        """The clusters, each office put to the person who is named with it."""
        people = [c for c in clusters if c.type == "Person"]
        offices = [c for c in people if all(m.feature == OFFICE for m in c.mentions)]
        if not offices:
            return list(clusters)
        beside = Beside(self.text, self.titles, clusters)
        held = beside.held(c for c in people if c not in offices)
        gone: set[int] = set()
        told: dict[tuple[Office, int], Cluster] = {}
        for office in offices:
            wanted, body = beside.within(min(office.mentions))
            owner = self._owner(office, wanted, body, held)
            if owner is None and wanted:
                owner = _told(told, wanted, body, office)
            if owner is not None and owner is not office:
                gone.add(id(office))
                owner.absorb(office, REASON, lesser=True)
        return [c for c in clusters if id(c) not in gone]

    def bare(
        self, clusters: Sequence[Cluster], taken: Mapping[int, int]
    ) -> Iterator[tuple[Cluster, Mention]]:
        """Titles after "the" that point back to the person last named with them."""
        people = [c for c in clusters if c.type == "Person"]
        if not self.titles or not people:
            return
        held = Beside(self.text, self.titles, clusters).held(people)
        for title in self.titles:
            if title.start in taken or self._goes_on(title):
                continue
            if _THE.search(self.text, max(0, title.start - 6), title.start):
                owner = _last(held, office_of(title.text), title.start)
                if owner is not None:
                    yield owner, Mention(title.start, title.end, "Person", title.text, RULE)

    def _owner(
        self, office: Cluster, wanted: Office, body: Cluster | None, held: Sequence[Held]
    ) -> Cluster | None:
        """The holder named with the office and its body, before it or else after."""
        first = min(office.mentions)
        fitting = [h for h in held if is_of(wanted, h.office) and not self._apart(office, h.holder)]
        same = [h for h in fitting if h.body is body]
        before = [h for h in same if h.at < first.start]
        if before:
            return before[-1].holder
        possible = [h for h in fitting if body is None or h.body in (None, body)]
        earlier = [h for h in possible if h.at < first.start]
        if body is None and earlier:
            return max(earlier, key=lambda h: (h.body is None, h.at)).holder
        return possible[0].holder if len({id(h.holder) for h in possible}) == 1 else None

    def _apart(self, office: Cluster, person: Cluster) -> bool:
        """Whether a sentence names the person after the office, as somebody else."""
        starts = sorted(name.start for name in person.mentions)
        for said in office.mentions:
            nearest = bisect_right(starts, said.end)
            if nearest == len(starts) or starts[nearest] - said.end >= _NEAR:
                continue
            if not _STOP.search(self.text, said.end, starts[nearest]):
                return True
        return False

    def _goes_on(self, title: Mention) -> bool:
        """Whether the title has a body or name of its own: "the president of Malta"."""
        after = self.text[title.end : title.end + 4]
        return after in (" of ", " for", " at ") or after[1:2].isupper()


def _told(
    told: dict[tuple[Office, int], Cluster], wanted: Office, body: Cluster | None, office: Cluster
) -> Cluster:
    """The unnamed holder of the office told before, of the same body or the only one."""
    if body is not None:
        return told.setdefault((wanted, id(body)), office)
    alike = [c for (words, _), c in told.items() if words == wanted and c.first < office.first]
    return alike[0] if len(alike) == 1 else office


def _last(held: Sequence[Held], wanted: Office, at: int) -> Cluster | None:
    fitting = [h.holder for h in held if h.at < at and is_of(wanted, h.office)]
    return fitting[-1] if fitting else None
