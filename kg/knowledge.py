"""Text or paths in, a graph object out: what the command line does, for programs and notebooks."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx

from kg.curation import apply_curation
from kg.errors import KgError, Problems
from kg.exporters import read_graph, write_file, write_graph
from kg.graph import to_networkx
from kg.model import DocumentRecord, Entity, Graph, Pack, Statement
from kg.model.prefixes import PUBLIC_PREFIXES
from kg.packs import load_pack, read_curation, with_base, with_model
from kg.pipeline import assemble, extract_graph, record
from kg.reader import Reader
from kg.sources import text_document
from kg.updating import update_run

if TYPE_CHECKING:
    from kg.store import Answer


@dataclass(frozen=True)
class KnowledgeGraph:
    """What a run found, with the ways out of it."""

    graph: Graph
    pack: Pack

    def curated(self, file: str | Path) -> KnowledgeGraph:
        """The graph after the corrections of a curation file; entries that do not fit are passed.

        `kg.curation.apply_curation` tells which those are.
        """
        curation = read_curation(Path(file), types=self.pack.ontology.types)
        return KnowledgeGraph(apply_curation(self.graph, curation)[0], self.pack)

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The things, sorted by id."""
        return self.graph.entities

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The edges with their evidence, sorted by id."""
        return self.graph.statements

    @property
    def documents(self) -> tuple[DocumentRecord, ...]:
        """The documents read, sorted by id."""
        return self.graph.documents

    @cached_property
    def nx(self) -> networkx.MultiDiGraph[str]:
        """The graph for networkx: sorted, keyed by statement id."""
        return to_networkx(self.graph)

    def name(self, entity: str) -> str:
        """The canonical name of an entity id; the id itself when it is unknown."""
        return self._names.get(entity, entity)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {e.id: e.name for e in self.graph.entities}

    def rdf(self) -> Any:
        """The triples as an `rdflib.Graph`."""
        return importlib.import_module("kg.exporters.rdf_rdflib").to_rdflib(self.graph, self.pack)

    def dataset(self) -> Any:
        """The same as an `rdflib.Dataset`, one named graph a document."""
        return importlib.import_module("kg.exporters.rdf_rdflib").to_dataset(self.graph, self.pack)

    def query(self, text_or_name: str, **parameters: str) -> Answer:
        """The answer to a query in SPARQL, or to a named query of the pack."""
        found: Answer = importlib.import_module("kg.store").query(
            self._store,
            text_or_name,
            parameters=parameters,
            queries=self.pack.queries,
            prefixes={**PUBLIC_PREFIXES, **self.pack.prefixes},
        )
        return found

    @cached_property
    def _store(self) -> Any:
        quads = importlib.import_module("kg.exporters.rdf").quads(self.graph, self.pack)
        return importlib.import_module("kg.store").store_of(quads)

    def write(self, path: str | Path) -> Path:
        """Write one file; its name tells the format ("graph.graphml", "x.ttl", "x.gexf")."""
        return write_file(self.graph, Path(path), pack=self.pack)


def extract(
    source: str | Path | Sequence[str | Path],
    *,
    pack: str | Path | Pack = "policy",
    date: str = "",
    jobs: int = 1,
    model: str = "",
    on_error: Callable[[KgError], None] | None = None,
) -> KnowledgeGraph:
    """The graph of a text, a path, or several paths.

    A single string that names no file or folder is read as the text itself; `date` is then its
    date (ISO 8601). `model` names a trained spaCy pipeline for tags and dependencies. Without
    `on_error`, sources that could not be read raise Problems at the end.

    >>> graph = extract("The European Parliament adopted the Clean Rivers Act.")
    >>> [(graph.name(s.subject), s.predicate, graph.name(s.object)) for s in graph.statements]
    [('European Parliament', 'adopted', 'Clean Rivers Act')]
    """
    rules = pack if isinstance(pack, Pack) else load_pack(str(pack))
    rules = with_model(rules, model) if model else rules
    if isinstance(source, str) and not _is_path(source):
        reader = Reader(rules)
        found = [(record(d), reader.read(d)) for d in text_document(source, date=date)]
        return KnowledgeGraph(assemble(found), rules)
    paths = [source] if isinstance(source, str | Path) else list(source)
    errors: list[KgError] = []
    graph = extract_graph(
        [str(p) for p in paths], pack=rules, jobs=jobs, on_error=on_error or errors.append
    )
    if errors:
        raise errors[0] if len(errors) == 1 else Problems(errors)
    return KnowledgeGraph(graph, rules)


def load(folder: str | Path, *, pack: str | Path | Pack = "policy") -> KnowledgeGraph:
    """A written graph, read back from the folder that `kg extract` wrote."""
    rules = pack if isinstance(pack, Pack) else load_pack(str(pack))
    return KnowledgeGraph(read_graph(Path(folder)), rules)


def update(
    folder: str | Path,
    source: str | Path | Sequence[str | Path] = (),
    *,
    pack: str | Path | Pack = "policy",
    jobs: int = 1,
    on_error: Callable[[KgError], None] | None = None,
) -> KnowledgeGraph:
    """Bring a folder that `kg extract` wrote up to date with its sources, and give its graph.

    Without `source` those of the earlier run are read. Texts that have not changed are not read
    again; the files are those that a run from scratch would write, a `merges.yaml` in the folder
    is applied. Without `on_error`, sources that could not be read raise Problems at the end.
    """
    rules, place = pack if isinstance(pack, Pack) else load_pack(str(pack)), Path(folder)
    paths = [source] if isinstance(source, str | Path) else list(source)
    errors: list[KgError] = []
    given, tell = [str(p) for p in paths], on_error or errors.append
    found = update_run(place, given, pack=rules, jobs=jobs, on_error=tell)
    rules = rules if isinstance(pack, Pack) else with_base(rules, found.base)
    made = KnowledgeGraph(found.run.graph(), rules)
    if (place / "merges.yaml").is_file():
        made = made.curated(place / "merges.yaml")
    write_graph(
        made.graph,
        place,
        formats=found.formats or None,
        pack=rules,
        readings=found.run.readings,
        sources=found.run.sources,
    )
    if errors:
        raise errors[0] if len(errors) == 1 else Problems(errors)
    return made


def _is_path(text: str) -> bool:
    if len(text) > 1000 or "\n" in text:
        return False
    return os.path.exists(text) or text == "-"
