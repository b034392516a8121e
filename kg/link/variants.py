"""Clusters in, names that tell one thing in other words or another order joined out.

Translations say "Third Plenary Session of the 9th CPC Central Committee" here and "... of the 9th
Central Committee of the Communist Party of China" there, "Provincial Party Committee" for the
"Hebei Provincial Committee of the CPC". With short forms written out, the words are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.link.cluster import Cluster
from kg.link.forms import head, singular, tokens, without_letters
from kg.model import Ontology

_LEAST: Mapping[str, int] = {"Organization": 2, "Meeting": 2, "Policy": 3}
"""The types whose names vary so, and how many words two of them share at least."""
_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "to", "&", "a", "at", "by"})
_ALIKE: Mapping[str, str] = {
    "city": "municipal",
    "municipality": "municipal",
    "province": "provincial",
    "cpc": "party",
}
"""Words that translations use for each other."""
_RANKS = frozenset(
    {"state", "federal", "provincial", "municipal", "regional", "county", "district", "national"}
)
"""What tells of which rank a government is, where the text has just one such."""
_RANKED = frozenset({"government", "cabinet", "legislature", "parliament"})
_LARGE = re.compile(r"\S*[^\W\d_a-z]\S*")
"""A word with a capital."""

_ENACTED = frozenset({"bill", "act", "law"})
"""What a law goes by before and after it is passed."""
_GIVEN = frozenset(
    "programme program scheme agreement treaty deal pact initiative facility accord".split()
)
"""What a text adds to the letters of an instrument."""
_NONE: Mapping[str, str] = {}

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Places:
    """The words of the places that a document names, of its countries, and of its party."""

    places: Words
    countries: Words
    party: Words


def join_variants(
    clusters: Sequence[Cluster], ontology: Ontology, letters: Mapping[str, str] = _NONE
) -> list[Cluster]:
    """The clusters, each variant of a fuller or earlier name put to the thing it names.

    `letters` are the acronyms that the text defines, with the names they stand for.
    """
    spelled = {short.lower(): tokens(full) for short, full in letters.items()}
    short = {**spelled, **dict(_short_forms(clusters))}
    told = _Places(
        _place_words(clusters),
        _place_words(clusters, "country"),
        frozenset(singular(w) for w in ("party", *short.get("party", ()))),
    )
    kinds: dict[tuple[str, str], list[tuple[Words, Cluster]]] = {}
    gone: set[int] = set()
    rooted = [(root, c) for c in clusters if (root := _root(c, ontology)) is not None]
    for root, thing in sorted(rooted, key=lambda r: (-len(tokens(r[1].name)), r[1].first)):
        known = kinds.setdefault((root, singular(head(thing.name))), [])
        forms = [w for name in _forms(thing) if len(w := _words(name, short)) >= _LEAST[root]]
        full = next((t for words in forms if (t := _same(words, known, told))), None)
        if full is None or _two_of_a_list(thing, full):
            known += [(words, thing) for words in forms]
            continue
        full.absorb(thing, 'the same words as "{name}"', lesser=thing.name.islower())
        gone.add(id(thing))
    kept = [c for c in clusters if id(c) not in gone]
    return _join_kindred(_join_lettered(kept, letters, ontology), ontology)


def _join_lettered(
    clusters: Sequence[Cluster], letters: Mapping[str, str], ontology: Ontology
) -> list[Cluster]:
    """The clusters, with "PRS leader" put to the Port Relief Society (PRS).

    Of titles also "the PRS scheme"; what a word list knows by these letters is a thing of its own.
    """
    named = {(c.type, c.name): c for c in clusters} if letters else {}
    gone: set[int] = set()
    for (kind, name), thing in named.items():
        short, _, noun = name.partition(" ")
        full = named.get((kind, letters.get(short, "")))
        given = kind in ontology.titled and (
            noun.lower() in _GIVEN or (full is not None and full.name.endswith(f"({short}) {noun}"))
        )
        bare = not noun and not any(m.name for m in thing.mentions)
        if (given or bare) and full is not None and full is not thing:
            full.absorb(thing, 'the letters of "{name}"', lesser=True)
            gone.add(id(thing))
    return [c for c in clusters if id(c) not in gone]


def _join_kindred(clusters: Sequence[Cluster], ontology: Ontology) -> list[Cluster]:
    """The clusters, with "flood relief package" put to the "flood relief bill" named before it.

    Only titles whose head nouns are kindred and whose other words are the same; in capitals only
    the Ports Bill that becomes the Ports Act.
    """
    known: dict[tuple[str, tuple[str, ...]], list[Cluster]] = {}
    gone: set[int] = set()
    titled = (c for c in clusters if c.type in ontology.titled)
    for thing in sorted(titled, key=lambda c: c.first):
        words = tokens(thing.name)
        noun = head(thing.name)
        told = thing.name.islower() or noun in _ENACTED
        if len(words) < 2 or not told:
            continue
        alike = known.setdefault((thing.type, tuple(w for w in words if w != noun)), [])
        kin = ontology.types[thing.type].kin
        full = next((c for c in alike if _kindred(kin, thing.name, c.name)), None)
        if full is None or len(alike) > 1:
            alike.append(thing)
            continue
        full.absorb(thing, 'kindred to "{name}"')
        gone.add(id(thing))
    return [c for c in clusters if id(c) not in gone]


def _kindred(kin: Mapping[str, Sequence[str]], one: str, other: str) -> bool:
    """Whether the head noun of one of two titles may speak of what goes by the other's."""
    first, second = head(one), head(other)
    if not (one.islower() and other.islower()) and not _ENACTED.issuperset((first, second)):
        return False
    return second in kin.get(first, ()) or first in kin.get(second, ())


def _root(thing: Cluster, ontology: Ontology) -> str | None:
    return next((r for r in _LEAST if ontology.is_a(thing.type, r)), None)


def _short_forms(clusters: Sequence[Cluster]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The one-word forms of bodies and places that are not the name, with the words of the name.

    A country's adjective is such a form: "Maltese" stands for "Malta".
    """
    for thing in clusters:
        if thing.type in ("Organization", "Place"):
            full = tokens(thing.name)
            least = 0 if thing.type == "Place" else 1
            for mention in thing.mentions:
                words = tokens(mention.text)
                short = len(words) == 1 and words != full and len(full) > least
                if short and mention.text[:1].isupper():
                    yield words[0], full


def _forms(thing: Cluster) -> list[str]:
    """The name, and for a body what else it is called with the same head."""
    noun = singular(head(thing.name))
    texts = dict.fromkeys(m.text for m in thing.mentions) if thing.type == "Organization" else ()
    return [thing.name, *(t for t in texts if t != thing.name and singular(head(t)) == noun)]


def _words(name: str, short: Mapping[str, tuple[str, ...]]) -> Words:
    """The words of a name that tell it from others, short forms written out."""
    spelled = (
        word for token in tokens(without_letters(name)) for word in short.get(token, (token,))
    )
    told = frozenset(singular(word) for word in spelled if word not in _SMALL)
    plain = told - {"people"} if "government" in told else told
    return frozenset(_ALIKE.get(word, word) for word in plain)


def _place_words(clusters: Sequence[Cluster], feature: str = "") -> Words:
    """The words of the names of places, of all or of those of a kind."""
    places = (c for c in clusters if c.type == "Place")
    wanted = (c for c in places if not feature or any(m.feature == feature for m in c.mentions))
    return frozenset(singular(w) for c in wanted for n in c.names for w in tokens(n))


def _same(words: Words, known: Sequence[tuple[Words, Cluster]], told: _Places) -> Cluster | None:
    """The one known thing of the same words, or of these and the name of a place besides."""
    alike = [thing for other, thing in known if other == words]
    if not alike:
        alike = [t for other, t in known if words < other and other - words <= _untold(t, told)]
    if not alike and len(words & _RANKS) == 1 and words - _RANKS <= _RANKED:
        abroad = frozenset() if words & {"federal", "national"} else told.countries
        lesser = _RANKS | told.places - abroad
        alike = [t for other, t in known if other - lesser == words - _RANKS]
    return alike[0] if len({id(t) for t in alike}) == 1 else None


def _untold(thing: Cluster, told: _Places) -> Words:
    """What goes without saying: places, the word before a rank, which is one, and the party.

    Of a country's government also what is told in small letters: "Malta's centre-left government".
    """
    words = tokens(thing.name)
    small = () if _RANKED.isdisjoint(words) else tokens(_LARGE.sub("", thing.name))
    at = next((i for i, word in enumerate(words) if _ALIKE.get(word, word) in _RANKS), 0)
    untold = told.places.union(small)
    return untold | {*words[at - 1 : at]} | told.party if at else untold


def _two_of_a_list(one: Cluster, other: Cluster) -> bool:
    """Whether word lists know both under names of their own: then they are two."""
    names = [{m.name for m in c.mentions if m.name} for c in (one, other)]
    return all(names) and names[0].isdisjoint(names[1])
