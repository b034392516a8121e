"""A graph in; an id, name or alias in, the entities it may mean out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kg.link.forms import key
from kg.model import Entity, Graph


class Lookup:
    """Prepared state: the entities of a graph by id, by name and by their other forms."""

    def __init__(self, graph: Graph) -> None:
        self.ids = {e.id: e for e in graph.entities}
        self.names = _index(graph.entities, lambda e: (e.name,))
        self.forms = _index(graph.entities, lambda e: e.aliases)

    def find(self, text: str, type: str = "") -> list[Entity]:
        """The entity of this id, else those of this name, else those that are also written so.

        Case, articles, quotation marks, dots and hyphens do not count in names. With a type, those
        of that type if there are any.
        """
        if text in self.ids:
            return [self.ids[text]]
        found = self.names.get(key(text)) or self.forms.get(key(text)) or []
        return [e for e in found if e.type == type] or found


def _index(
    entities: Iterable[Entity], forms: Callable[[Entity], Iterable[str]]
) -> dict[str, list[Entity]]:
    index: dict[str, dict[str, Entity]] = {}
    for entity in entities:
        for form in forms(entity):
            index.setdefault(key(form), {})[entity.id] = entity
    return {form: list(found.values()) for form, found in index.items()}
