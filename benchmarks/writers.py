"""Synthetic statements in, seconds and memory of kg's and NetworkX's writers out, in one run.

    python -m benchmarks.writers [--statements 1000000]

Both sides write the same nodes, edges and attributes. NetworkX's time is that of its writer alone,
without the making of its graph; kg's is the whole way from statements to file, which for GEXF
includes the layout that NetworkX does not do.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import networkx

from kg.exporters import gexf, graphml
from kg.exporters.clean import Cleaner
from kg.exporters.graph_view import view_of_graph
from kg.exporters.view import View
from kg.model import DocumentRecord, Entity, Evidence, Graph, Ontology, Pack, Statement

TYPES = ("Session", "Policy", "Organization", "Place", "Person", "Industry")
RELATIONS = ("adopted", "issued", "supports", "appliesTo", "locatedIn", "attendedBy")
PACK = Pack(
    "bench", "0", "en", "https://kg.example.org/bench/", {}, Ontology(), (), {}, (), {}, {}, (), {}
)


def synthetic(count: int) -> Graph:
    """A graph of `count` statements about a tenth as many things, from a fixed seed."""
    dice = random.Random(11)
    size = max(2, count // 10)
    entities = tuple(
        Entity(f"thing/{i:07d}", TYPES[i % 6], f"Thing <{i}> & Co", (f"thing {i}",), (), 1 + i % 9)
        for i in range(size)
    )
    documents = tuple(
        DocumentRecord(f"d{i:04d}", f"d{i:04d}.txt", "0" * 64, f"Text {i}", f"20{i % 25:02d}-05-04",
                       "", "", 0, "en", 1000)
        for i in range(1000)
    )  # fmt: skip
    return Graph(documents, entities, tuple(_statements(dice, count, size)), ())


def _statements(dice: random.Random, count: int, size: int) -> list[Statement]:
    made = []
    for i in range(count):
        ends = f"thing/{dice.randrange(size):07d}", f"thing/{int(size * dice.random() ** 3):07d}"
        quote = f"In its {i}th sentence the text says that the one supports the other & more."
        evidence = Evidence(f"d{i % 1000:04d}", 10, 10 + len(quote), quote, "bench/rule")
        relation = RELATIONS[dice.randrange(6)]
        made.append(
            Statement(f"s{i:08d}", ends[0], relation, ends[1], "asserted", 0.8, (evidence,))
        )
    return made


def to_networkx(view: View) -> networkx.MultiDiGraph[str]:
    """The rows of a view as NetworkX attributes; what is empty is left out, as in the files."""
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    clean = Cleaner()
    for row in view.nodes(clean):
        graph.add_node(row.id, **{k: v for k, v in row._asdict().items() if v != "" and k != "id"})
    for row in view.edges(clean):
        facts = {k: v for k, v in row._asdict().items() if v != ""}
        source, target, key = facts.pop("source"), facts.pop("target"), facts.pop("id")
        graph.add_edge(source, target, key, label=facts["relation"], **facts)
    return graph


def seconds(work: Callable[[], object]) -> float:
    """How much processor time it takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def peak(work: Callable[[], object]) -> float:
    """The most that it allocates on top of what is there, in MB."""
    tracemalloc.start()
    work()
    most = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return most


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--statements", type=int, default=50_000)
    graph = synthetic(parser.parse_args().statements)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        ours = {
            "GraphML": seconds(
                lambda: graphml.write(view_of_graph(graph, PACK), path / "kg.graphml")
            ),
            "GEXF": seconds(lambda: gexf.write(view_of_graph(graph, PACK), path / "kg.gexf")),
        }
        theirs_graph = to_networkx(view_of_graph(graph, PACK))
        theirs = {
            "GraphML": seconds(lambda: networkx.write_graphml(theirs_graph, path / "nx.graphml")),
            "GEXF": seconds(lambda: networkx.write_gexf(theirs_graph, path / "nx.gexf")),
        }
        print(f"{len(graph.statements):,} statements, {theirs_graph.number_of_edges():,} edges")
        for name in ours:
            size = (path / f"kg.{name.lower()}").stat().st_size / 1e6
            ratio = theirs[name] / ours[name]
            print(
                f"{name:8} kg {ours[name]:7.2f} s {size:7.1f} MB   "
                f"networkx {theirs[name]:7.2f} s   {ratio:5.1f} times faster"
            )


if __name__ == "__main__":
    main()
