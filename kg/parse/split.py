"""An auxiliary and what follows it in, where its main verb stands out: "will on Monday adopt".

What stands between, in commas or telling when, is no part of the verb: "has, after long talks,
backed", "was on Friday adopted", "will from next year fund".
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from kg.parse.flags import ADV, BE, HAVE, MODAL, NOUN, PREP, SUB, VB, VBG, VBN, VBP, VERB, WH
from kg.parse.when import WHEN

DASHES = frozenset({"–", "—", "--"})
_LONGEST = 12
_STOPS = frozenset('.;:()?!–—"')


def resumes(words: Sequence[str], tags: Sequence[int], at: int, aux: int, dates: Set[int]) -> int:
    """The main verb after the auxiliary before token `at`, if something parts them; or -1.

    `aux` are the flags of the auxiliary, `dates` the first tokens of dates.
    """
    wanted = VB | VBP if aux & MODAL else VBN if aux & HAVE else VBN | VBG
    if at >= len(words) - 1:
        return -1
    if words[at] == ",":
        return _past_commas(words, tags, at, wanted)
    if at not in dates and not tags[at] & (PREP | SUB) and words[at] not in WHEN:
        return -1
    told = False
    for i in range(at, min(len(words), at + _LONGEST)):
        if told and tags[i] & wanted and not tags[i] & (NOUN | PREP):
            return i
        if words[i] in _STOPS or words[i] == "," or tags[i] & (MODAL | WH):
            return -1
        if tags[i] & VERB and not tags[i] & NOUN and tags[i] & (BE | HAVE):
            return -1
        told = words[i] in WHEN or (told and words[i].isdigit()) or (told and bool(tags[i] & ADV))
    return -1


def _past_commas(words: Sequence[str], tags: Sequence[int], at: int, wanted: int) -> int:
    """The verb right after the comma that closes what the one at `at` opens; or -1."""
    for i in range(at + 1, min(len(words) - 1, at + _LONGEST)):
        if words[i] == ",":
            i += 1
            while i < len(words) - 1 and tags[i] & ADV and not tags[i] & VERB:
                i += 1
            return i if tags[i] & wanted and not tags[i] & NOUN else -1
        if words[i] in _STOPS or tags[i] & (MODAL | BE | HAVE):
            return -1
    return -1
