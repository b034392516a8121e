"""Mentions of one document in, clusters of mentions that name the same thing out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from kg.link.forms import head, in_order, key, plain, singular, tail, tokens, trade_key
from kg.link.people import respells, shortens
from kg.link.spellings import speller
from kg.link.trades import same_trades
from kg.model import Mention, Ontology

OFFICE = "office"
"""Feature of a person named by office only."""
_TRADE = "Industry"
_FIRM = frozenset("corporation corp inc ltd limited plc company co llc ag".split())
"""What closes the name of a firm, which texts leave out."""
GATHERING = "Meeting"
"""The type of meetings and their sessions, which texts tell of by codes and bare nouns too."""


@dataclass(slots=True)
class Cluster:
    """The mentions of one thing in one document, and why each later one was put there."""

    type: str
    mentions: list[Mention] = field(default_factory=list)
    reasons: list[tuple[str, str]] = field(default_factory=list)
    """Surface and reason, for the merge log."""
    lesser: set[Mention] = field(default_factory=set)
    """Mentions that never give the thing its name: a person's office."""
    nested: bool = False
    """Whether the thing is only named inside other names."""
    firm: int = 0
    """The character before which the text speaks of a gathering only in passing: "the spirit of
    the congress".
    """
    _name: str = field(default="", init=False, repr=False, compare=False)
    """The name as worked out last; empty since another mention came."""

    @property
    def first(self) -> int:
        """The first character at which the thing is named."""
        return min(m.start for m in self.mentions)

    @property
    def name(self) -> str:
        """The canonical name: a word list's or rule's, else the fullest surface."""
        if not self._name:
            self._name = self._best_name()
        return self._name

    def _best_name(self) -> str:
        known = sorted({m.name for m in self.mentions if m.name})
        own = [
            m for m in self.mentions if m not in self.lesser and not m.rule.startswith("link/")
        ] or self.mentions
        fullest = plain(max(own, key=lambda m: (len(tokens(m.text)), len(m.text), -m.start)).text)
        if not known:
            return fullest
        listed = max(known, key=len)
        if self.type == "Person" and len(tokens(fullest)) > len(tokens(listed)):
            return fullest
        return self._numbered(listed) or listed

    def _numbered(self, listed: str) -> str:
        """The surface that adds its number to what a word list calls it: "20th Party Congress"."""
        fuller = (plain(m.text) for m in self.mentions if not m.name)
        counted = (f for f in fuller if f[:1].isdigit() and tokens(f)[1:] == tokens(listed))
        return next(counted, "")

    @property
    def names(self) -> frozenset[str]:
        """Every name and surface, as keys."""
        return frozenset(key(f) for m in self.mentions for f in (m.name, m.text) if f)

    def add(self, mention: Mention, reason: str) -> None:
        """Put a mention here and note why."""
        self._name = ""
        self.mentions.append(mention)
        self.reasons.append((mention.text, reason))

    def absorb(self, other: Cluster, reason: str, *, lesser: bool = False) -> None:
        """Put all mentions of another cluster here; `lesser` ones never give the thing its name.

        "{name}" in the reason stands for the name that the thing has when a mention comes to it.
        """
        if lesser:
            self.lesser.update(other.mentions)
        for mention in other.mentions:
            self.add(mention, reason.format(name=self.name))


def cluster(mentions: Iterable[Mention], ontology: Ontology) -> list[Cluster]:
    """Group mentions by type and name, then join short names to the full ones they shorten."""
    clusters: dict[tuple[str, str], Cluster] = {}
    settled = list(mentions)
    trades = same_trades(m for m in settled if ontology.public(m.type) == _TRADE)
    for mention in settled:
        public = ontology.public(mention.type)
        form = trades.get(trade_key(mention.text), "") if public == _TRADE else ""
        place = (_root(public, ontology), form or key(mention.name or mention.text))
        found = clusters.get(place)
        if found is None:
            found = clusters[place] = Cluster(public)
        elif found.type != public:
            found.type = _finer(found.type, public, ontology)
        found.add(mention, _reason(mention))
    return _shortened(list(clusters.values()), ontology)


def _reason(mention: Mention) -> str:
    known = mention.name and key(mention.name) != key(mention.text)
    return f"{mention.rule} names it so" if known else "same name"


def _root(name: str, ontology: Ontology) -> str:
    *_, root = (name, *ontology.ancestors(name))
    return root


def _finer(a: str, b: str, ontology: Ontology) -> str:
    return b if ontology.is_a(b, a) else a


def _shortened(clusters: list[Cluster], ontology: Ontology) -> list[Cluster]:
    """Join clusters whose name is a short form of a longer one: same head, words in order."""
    spell = speller(ontology)
    ordered = sorted(clusters, key=lambda c: (-len(tokens(spell(c.name))), c.first))
    kept: list[Cluster] = []
    kin: dict[str, list[Cluster]] = {}
    for short in ordered:
        root = _root(short.type, ontology)
        known = kin.setdefault(root, [])
        full = next(_fuller(short, known, root, spell), None)
        if full is None and root in ontology.titled:
            full = _named_before(short, known)
        if full is None:
            kept.append(short)
            known.append(short)
        else:
            full.absorb(short, 'short for "{name}"')
            full.type = _finer(full.type, short.type, ontology)
    return sorted(kept, key=lambda c: c.first)


def _fuller(
    short: Cluster, kin: list[Cluster], root: str, spell: Callable[[str], str]
) -> Iterator[Cluster]:
    """The things of the same root type whose name the cluster's shortens.

    Two things that a word list knows are two: the Bank of China is not the People's Bank of China.
    """
    if root in ("Date", "Place", "Industry", "Concept"):
        return
    name = spell(short.name)
    if not (mine := tokens(name)):
        return
    known = root == "Organization" and any(m.name for m in short.mentions)
    for full in kin:
        if known and any(m.name for m in full.mentions):
            continue
        fuller = spell(full.name)
        theirs = tokens(fuller)
        respelled = mine == theirs and short.name != full.name
        respelled = respelled or (root == "Person" and _is_named(short) and respells(mine, theirs))
        if respelled or is_short_form(short, name, full, fuller, root):
            yield full


def _named_before(short: Cluster, kin: Iterable[Cluster]) -> Cluster | None:
    """For a title that is a lone noun in small letters the thing last named so: "the plan"."""
    mine = tokens(short.name)
    if len(mine) != 1 or not short.name.islower():
        return None
    fitting = (c for c in kin if c.first < short.first and len(tokens(c.name)) > 1)
    alike = [c for c in fitting if singular(head(c.name)) == singular(mine[0])]
    return max(alike, key=lambda c: c.first, default=None)


def is_short_form(short: Cluster, name: str, full: Cluster, fuller: str, root: str) -> bool:
    """Whether a thing's name shortens another's: a surname, or the same head with fewer words.

    What stands after "of" in a longer name is a thing of its own: the Port Committee is not the
    Standing Committee of the Port Committee.
    """
    mine, theirs = tokens(name), tokens(fuller)
    if len(mine) >= len(theirs):
        return False
    if root == "Person":
        return _is_named(short) and shortens(mine, theirs)
    if root == "Organization" and theirs[-1] in _FIRM and theirs[:-1] == mine:
        return True
    if len(mine) < 2 and (any(m.same_as for m in full.mentions) or _by_letters(full)):
        return False
    if len(mine) > 1 and in_order(mine, tokens(tail(fuller))):
        return False
    distinct = len(mine) > 1 or short.name[:1].isupper()
    return singular(head(name)) == singular(head(fuller)) and distinct and in_order(mine, theirs)


def _is_named(person: Cluster) -> bool:
    """Whether a person is not only told by an office."""
    return any(m.feature != OFFICE for m in person.mentions)


def _by_letters(full: Cluster) -> bool:
    """Whether the text only has one-word forms of a party: "CDU" is no "Union" there."""
    party = any(m.feature == "party" for m in full.mentions)
    return party and not any(" " in m.text for m in full.mentions)
