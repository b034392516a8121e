"""A noun phrase in, what stands beside it out: what it hangs on, describes, or speaks with."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kg.parse.elements import Phrase
from kg.parse.listing import Listing
from kg.parse.walk import Group

_JOINT = "conjunction cooperation co-operation collaboration partnership coordination".split()
_BESIDE = (
    *("for ", "with ", "and ", "on behalf of ", "along with ", "together with "),
    *("as well as ", "alongside ", "jointly with ", *(f"in {noun} with " for noun in _JOINT)),
)
"""How what stands in commas opens that tells with whom, or for whom, somebody speaks."""


class Beside(Listing):
    """The neighbours of noun phrases."""

    def _nearest(self, at: int, *, over: Collection[str] = ()) -> Iterator[Phrase]:
        """The phrase at `at` and those it hangs on, over these prepositions or over any."""
        while at >= 0 and isinstance(phrase := self.elements[at], Phrase):
            yield phrase
            if self._kind(at - 1) != "prep":
                return
            if over and self._word(at - 1) not in over:
                return
            at = self._before(at - 1)

    def _apposed(self, at: int) -> list[Group]:
        """What the phrase at `at` is put beside: "the Rivers Act, a law that"."""
        named = self._before(at - 1)
        if self._kind(at - 1) != "comma" or self._kind(named) != "Phrase":
            return []
        phrase, left = self._phrase(at), self.chain(named)[1]
        beside = self.words[phrase.start] in ("a", "an") and self._kind(left - 1) != "prep"
        return [(self._phrase(left),)] if beside else []

    def _spoken_for(self, start: int, comma: int) -> Group:
        """Those with whom or for whom somebody speaks: "Chile, for the Group of 77, said"."""
        inside = self.words[self.elements[start + 1].start : self.elements[comma].start]
        if not " ".join([*inside[:3], ""]).startswith(_BESIDE):
            return ()
        last = self._before(comma)
        if self._kind(last) != "Phrase" or any(
            self._kind(n) == "Verb" for n in range(start + 1, comma)
        ):
            return ()
        members, at = [], last
        while at > start and self._kind(at) == "Phrase":
            members.append(self._phrase(at))
            link = at - 1
            if self._kind(link) == "conj" and self._kind(link - 1) == "comma":
                link -= 1
            at = self._before(link) if self._kind(link) in ("conj", "comma") else start
        return tuple(reversed(members))
