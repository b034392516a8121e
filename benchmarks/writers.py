"""Synthetic statements in, seconds and memory of kg's and NetworkX's writers out, in one run.

    python -m benchmarks.writers [--statements 1000000]

Both sides write the same nodes, edges and attributes. NetworkX's time is that of its writer alone,
without the making of its graph; kg's is the whole way from statements to file, which for GEXF
includes the layout that NetworkX does not do.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds, and MB of memory on top of what was there before."""

    seconds: float
    memory: float


def best(costs: Iterable[Cost]) -> Cost:
    """The quickest round, and the memory of the hungriest."""
    found = list(costs)
    return Cost(min(c.seconds for c in found), max(c.memory for c in found))


def cost(work: Callable[[], object], *, before: float) -> Cost:
    """What it takes to do the work; `before` is the most memory held until then."""
    start = time.process_time()
    work()
    return Cost(time.process_time() - start, most_memory() - before)


def most_memory() -> float:
    """The most memory this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def ours(graph: Graph, path: Path, write: Callable[[View, Path], int]) -> Cost:
    """What kg takes from statements to file."""
    return cost(lambda: write(view_of_graph(graph, PACK), path), before=most_memory())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--statements", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=3, help="the quickest of so many counts")
    told = parser.parse_args()
    graph = synthetic(told.statements)
    print(f"{told.statements:,} statements, best of {told.rounds}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        mine = [_round_of_ours(graph, folder) for _ in range(told.rounds)]
        before = most_memory()
        made = to_networkx(view_of_graph(graph, PACK))
        others = [_round_of_theirs(made, folder, before) for _ in range(told.rounds)]
        for kind in ("graphml", "gexf"):
            own, other = best(m[kind] for m in mine), best(o[kind] for o in others)
            print(f"{kind}: a file of {(folder / f'kg.{kind}').stat().st_size / 1e6:.0f} MB")
            print(f"  kg       {own.seconds:7.2f} s {own.memory:7.0f} MB")
            print(f"  networkx {other.seconds:7.2f} s {other.memory:7.0f} MB, with its graph")
            print(f"  kg is {other.seconds / own.seconds:.1f} times faster")


def _round_of_ours(graph: Graph, folder: Path) -> dict[str, Cost]:
    return {
        "graphml": ours(graph, folder / "kg.graphml", graphml.write),
        "gexf": ours(graph, folder / "kg.gexf", gexf.write),
    }


def _round_of_theirs(
    made: networkx.MultiDiGraph[str], folder: Path, before: float
) -> dict[str, Cost]:
    return {
        "graphml": cost(lambda: networkx.write_graphml(made, folder / "nx.graphml"), before=before),
        "gexf": cost(lambda: networkx.write_gexf(made, folder / "nx.gexf"), before=before),
    }


if __name__ == "__main__":
    main()
