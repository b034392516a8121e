"""A synthetic graph in, seconds of Turtle writing and of every named query out, against rdflib.

    python -m benchmarks.sparql [--triples 20000] [--cap 60]

Both engines hold the same triples in memory and run the same text in one run; a query of rdflib
that takes longer than `--cap` seconds is ended and counts as that long, so its ratio is a lower
bound. Opening a kept store from a cold start is timed at the end.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import rdflib
from pyoxigraph import RdfFormat, serialize

from kg.exporters import rdf_write
from kg.exporters.rdf import triples
from kg.exporters.rdf_rdflib import to_rdflib
from kg.model import Anchor, DocumentRecord, Entity, Evidence, Graph, Pack, Statement
from kg.packs import load_pack
from kg.statements import statement_id
from kg.store import open_store, prefixes_of, query
from kg.store.named import named_queries
from kg.store.parameters import bind

A_STATEMENT = 21
"""Triples that a statement comes to, with its share of sentences, matches and entities."""
STATUSES = ("asserted",) * 7 + ("directive",) * 2 + ("negated",)
GIVEN = {
    "two-sessions": {"first": "Session 1", "second": "Session 2"},
    "policy-profile": {"policy": "Policy 1"},
    "evidence": {"subject": "Session 1", "relation": "adopted"},
    "neighbourhood": {"thing": "Organization 1"},
    "co-mentioned-industries": {"least": "3"},
}
"""Parameters of the queries that need or deserve some."""


def synthetic(triples: int, pack: Pack) -> Graph:
    """A graph of about that many triples, from a fixed seed, within domains and ranges."""
    dice = random.Random(7)
    count = max(20, triples // A_STATEMENT)
    types = sorted(t.name for t in pack.ontology.types.values() if not t.auxiliary)
    names = {t: [f"{t.lower()}/{i}" for i in range(max(2, count // 60))] for t in types}
    documents = [f"d{i:05d}" for i in range(max(2, count // 40))]
    statements = {s.id: s for s in (_statement(dice, pack, names, documents) for _ in range(count))}
    seen: dict[str, set[str]] = {}
    for s in statements.values():
        for id in (s.subject, s.object):
            seen.setdefault(id, set()).update(e.document for e in s.evidence)
    entities = (_entity(t, id, seen.get(id, set())) for t, ids in names.items() for id in ids)
    return Graph(
        tuple(_document(number, id) for number, id in enumerate(documents)),
        tuple(sorted(entities, key=lambda e: e.id)),
        tuple(statements[id] for id in sorted(statements)),
        (),
    )


def _statement(
    dice: random.Random, pack: Pack, names: dict[str, list[str]], documents: list[str]
) -> Statement:
    relation = dice.choice(sorted(pack.ontology.relations.values(), key=lambda r: r.name))
    ends = [
        dice.choice(names[dice.choice(sorted(below))])
        for below in (
            {t for wanted in kinds or ("Policy",) for t in pack.ontology.below(wanted)} & set(names)
            for kinds in (relation.domain, relation.range)
        )
    ]
    start = 200 * dice.randrange(15)
    quote = f"Sentence {start} says so, in words that are about as long as words of papers are."
    anchor = Anchor(start, start + 8, "Sentence")
    rule = f"policy/relations/{relation.name}"
    evidence = Evidence(dice.choice(documents), start, start + len(quote), quote, rule, (anchor,))
    return Statement(
        statement_id(ends[0], relation.name, ends[1]),
        ends[0],
        relation.name,
        ends[1],
        dice.choice(STATUSES),
        dice.choice((0.6, 0.8, 0.9)),
        (evidence,),
    )


def _document(number: int, id: str) -> DocumentRecord:
    day = f"20{10 + number % 15}-{1 + number % 12:02d}-{1 + number % 28:02d}"
    return DocumentRecord(id, f"{id}.txt", "0" * 64, id, day, "Daily", "", 0, "en", 3000)


def _entity(type: str, id: str, documents: set[str]) -> Entity:
    name = f"{type} {id.partition('/')[2]}"
    return Entity(id, type, name, (), (), len(documents), tuple(sorted(documents)))


def seconds(work: Callable[[], object]) -> float:
    """How much processor time it takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def best(work: Callable[[], object]) -> float:
    """The processor time of the better of two rounds."""
    return min(seconds(work), seconds(work))


def capped(work: Callable[[], object], cap: float) -> float:
    """The same in a process of its own that is ended after `cap` seconds."""
    child = os.fork()
    if child == 0:
        signal.setitimer(signal.ITIMER_PROF, cap)
        work()
        os._exit(0)
    _, _, used = os.wait4(child, 0)
    return min(cap, used.ru_utime + used.ru_stime)


def turtle(graph: Graph, pack: Pack, folder: Path) -> rdflib.Graph:
    """Time both ways from the same graph to a Turtle file, and both writers on the same triples.

    Each side makes its own terms, binds the same prefixes and writes the same triples; the better
    of two rounds counts.
    """
    rdf_write.write_ntriples(graph, folder / "graph.nt", pack=pack)
    ours = best(lambda: rdf_write.write_turtle(graph, folder / "graph.ttl", pack=pack))
    theirs = to_rdflib(graph, pack)
    found, prefixes = list(triples(graph, pack)), dict(theirs.namespaces())
    output = str(folder / "alone.ttl")
    alone = best(lambda: serialize(found, output, RdfFormat.TURTLE, prefixes=prefixes))
    making = best(lambda: to_rdflib(graph, pack))
    writing = best(lambda: theirs.serialize(folder / "rdflib.ttl", format="turtle"))
    print(f"{len(theirs):,} triples as Turtle, seconds: kg, rdflib, how many times as long")
    for what, mine, other in (
        ("from the graph to the file", ours, making + writing),
        ("the writer alone", alone, writing),
    ):
        print(f"{what:30}{mine:8.2f}{other:9.2f}{other / mine:7.0f}")
    return theirs


def queries(folder: Path, theirs: rdflib.Graph, cap: float) -> None:
    """Time every named query in both engines."""
    store, prefixes = open_store(folder, named_graphs=False), prefixes_of(folder)
    print(f"{'query':26}{'rows':>8}{'kg s':>9}{'rdflib s':>10}{'times':>8}")
    ours_total = theirs_total = 0.0
    for found in named_queries():
        given = GIVEN.get(found.name, {})
        rows: list[int] = []

        text = bind(found, given)

        def ask(text: str = text, rows: list[int] = rows) -> None:
            answer = query(store, text, prefixes=prefixes)
            rows.append(len(answer.rows) + len(answer.triples))

        ours = best(ask)
        other = capped(lambda text=text: list(theirs.query(text, initNs=prefixes)), cap)  # type: ignore[misc]
        ours_total, theirs_total = ours_total + ours, theirs_total + other
        mark = ">" if other >= cap else " "
        ratio = other / ours
        print(f"{found.name:26}{rows[-1]:8}{ours:9.3f}{mark:>3}{other:7.2f}{mark:>2}{ratio:6.0f}")
    ratio = theirs_total / ours_total
    print(f"{'all':26}{'':8}{ours_total:9.3f}{'':3}{theirs_total:7.2f}{'':2}{ratio:6.0f}")


def cold_start(folder: Path) -> None:
    """Time `kg query` on a kept store in a new process."""
    kept = folder / "kept"
    building = seconds(lambda: open_store(folder, store_dir=kept))
    command = [sys.executable, "-m", "kg", "query", str(folder), "--store", str(kept)]
    command.append("SELECT (COUNT(*) AS ?n) { ?s a policy:Session }")

    def ask() -> None:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    best = min(_clock(ask) for _ in range(3))
    print(f"kept store: built in {building:.1f} s, answers in {best:.2f} s from a cold start")


def _clock(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Run all three."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--triples", type=int, default=20_000)
    parser.add_argument("--cap", type=float, default=60.0, help="seconds for a query of rdflib")
    options = parser.parse_args()
    pack = load_pack("policy")
    graph = synthetic(options.triples, pack)
    with tempfile.TemporaryDirectory() as place:
        theirs = turtle(graph, pack, Path(place))
        queries(Path(place), theirs, options.cap)
        cold_start(Path(place))


if __name__ == "__main__":
    main()
