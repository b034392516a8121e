"""The sentences of one document in, their Date mentions under their final names out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from kg.link.date_mentions import name_dates
from kg.match.entities import Scene
from kg.match.overlap import Resolved
from kg.model import Document, Mention

_TYPE = "Date"


def settle_dates(document: Document, scenes: Sequence[Scene]) -> None:
    """Give the Date mentions of each scene their final names; drop those that nothing tells.

    To be called once the mentions are found (with `defer_date` as the rules' `date` normaliser)
    and before they are linked. A Date without any name, from a rule of another kind, stays.
    """
    dates = [m for s in scenes for m in (*s.resolved.outer, *s.resolved.inner) if _dated(m)]
    names = name_dates(document.text, dates, document_date=document.date)
    if all(mention.name == name for mention, name in names.items()):
        return
    for scene in scenes:
        found = scene.resolved
        scene.resolved = Resolved(_settled(found.outer, names), _settled(found.inner, names))
        scene.said = tuple(
            (relation, *pair)
            for relation, subject, obj in scene.said
            for pair in _both(_settled((subject, obj), names))
        )


def _dated(mention: Mention) -> bool:
    return mention.type == _TYPE and bool(mention.name)


def _both(ends: tuple[Mention, ...]) -> Iterator[tuple[Mention, Mention]]:
    if len(ends) == 2:
        yield ends[0], ends[1]


def _settled(mentions: Iterable[Mention], names: Mapping[Mention, str]) -> tuple[Mention, ...]:
    named = ((m, names.get(m, m.name)) for m in mentions)
    return tuple(replace(m, name=name) for m, name in named if name or m not in names)
