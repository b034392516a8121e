"""Judged statements in, the table behind the confidence and a table of its reliability out.

    python -m benchmarks.calibrate [--write]

The table is a logistic regression with ridge penalties, fitted without any randomness on

* the development texts of the tuning half and the samples, scored against their gold;
* `benchmarks/marks.tsv`: statements of some 320 texts, annotated for this, that no rule had been
  written for ("unseen"); statements that the first rules made of the tuning half before anybody
  had mended them ("first"), statements of other texts read and judged by hand ("read"), and
  statements of 36 texts that rules were hardly written for ("other").

Rules are right more often on texts they were mended by. So every set has its own level, the table
is that of the unseen texts, and relations that were right from the start ("events") are apart from
those that had to be mended. The checking half is only counted, never fitted.
"""

from __future__ import annotations

import argparse
import csv
import importlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kg.confidence import DOUBTS, Trust, table, trust
from kg.exporters.annotations import annotated
from kg.link.cluster import Cluster
from kg.match.entities import Scene
from kg.match.found import Found
from kg.model import Mention
from kg.packs import load_pack
from kg.pipeline import assemble, record
from kg.reader import Reader
from kg.score import read_annotations, statement_matches
from kg.sources import read_documents
from kg.statements import entity_id

ROOT = Path(__file__).resolve().parents[1]
DEV = ROOT.parent / "shared" / "dev"
MARKS = ROOT / "benchmarks" / "marks.tsv"
TABLE = ROOT / "kg" / "confidence" / "table.py"
EVENTS = (
    "attendedBy",
    "chairedBy",
    "convenedBy",
    "heldIn",
    "heldOn",
    "sessionOf",
    "visited",
)
WEIGHTS = {"unseen": 1.0, "first": 1.0, "tuning": 1.0, "samples": 1.0, "read": 0.5, "other": 1.0}
"""How much a set counts; what was read by hand was judged without the guide's finer points."""
RIDGE = {"relation": 2.0, "rule": 6.0, "event": 0.5, "level": 0.01, "doubt": 1.0}
LEAST_RULE = 0.15
"""A rule that differs from its relation by less log-odds is not written down."""
Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """Statements of one make: how they were made, how many there are and how many are right."""

    set: str
    document: str
    relation: str
    rule: str
    frame: bool
    several: bool
    doubts: tuple[str, ...]
    count: int
    right: int


class Recorder(Trust):
    """Notes how every match was made while a reader asks for its number."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader.pack.ontology, reader.pack.rules)
        self.made: defaultdict[Triple, list[tuple[int, str, tuple[str, ...]]]] = defaultdict(list)

    def confidence(self, found: Found, scene: Scene, owner: dict[Mention, Cluster]) -> float:  # type: ignore[override]
        ends = (owner[m] for m in (found.subject, found.object))
        subject, obj = (entity_id(c.type, c.name) for c in ends)
        doubts = self.doubter.doubts(found, scene, owner)
        self.made[subject, found.predicate, obj].append((scene.start, found.rule, doubts))
        return super().confidence(found, scene, owner)


def cases(name: str, sources: Path, gold: Path, keep: Callable[[str], bool]) -> Iterator[Case]:
    """The statements of some documents, judged by gold."""
    reader = Reader(load_pack("policy"))
    wanted = read_annotations(gold.read_text(encoding="utf-8").split("\n"), path=str(gold))
    for document in read_documents([str(sources)], on_error=print):
        if document.id not in wanted or not keep(document.id):
            continue
        recorder = reader.trust = Recorder(reader)
        graph = assemble([(record(document), reader.read(document))])
        lines = [json.dumps(row) for row in annotated(graph)]
        made = read_annotations(lines, path="made")[document.id]
        for statement, right in statement_matches(wanted[document.id], made):
            ways = recorder.made[statement.key]
            _, rule, doubts = min(ways, key=lambda w: (len(w[2]), w))
            several = len({start for start, *_ in ways}) > 1
            frame = rule in recorder.frames
            relation = statement.predicate
            yield Case(name, document.id, relation, rule, frame, several, doubts, 1, int(right))


def marks() -> Iterator[Case]:
    """The judged statements of `marks.tsv`."""
    with MARKS.open(encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        for row in csv.DictReader(lines, delimiter="\t"):
            doubts = tuple(row["doubts"].split())
            numbers = int(row["count"]), int(row["right"])
            flags = row["frame"] == "1", row["several"] == "1"
            yield Case(
                row["set"], row["document"], row["relation"], row["rule"], *flags, doubts, *numbers
            )


def features(case: Case) -> dict[str, float]:
    """What the regression sees of a case."""
    found = {"base": 1.0, f"relation {case.relation}": 1.0, f"rule {case.rule}": 1.0}
    if case.relation in EVENTS:
        found["event"] = 1.0
    elif case.set != "unseen":
        found[f"level {case.set}"] = 1.0
    if case.frame:
        found["doubt frame"] = 1.0
    if case.several:
        found["doubt several"] = 1.0
    return found | {f"doubt {doubt}": 1.0 for doubt in case.doubts}


def fitted(found: list[Case]) -> dict[str, float]:
    """The log-odds of every feature: Newton's method on the penalised likelihood."""
    rows = [features(case) for case in found]
    names = sorted({name for row in rows for name in row})
    x = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    share = np.array([case.right / case.count for case in found])
    weight = np.array(_weights(found))
    ridge = np.array([RIDGE.get(name.split()[0], 0.01) for name in names])
    odds = np.zeros(len(names))
    for _ in range(100):
        p = 1.0 / (1.0 + np.exp(-x @ odds))
        slope = x.T @ (weight * (share - p)) - ridge * odds
        curve = (x * (weight * p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        odds += step
        if np.abs(step).max() < 1e-10:
            break
    return {name: float(value) for name, value in zip(names, odds, strict=True)}


def _weights(found: list[Case]) -> list[float]:
    """Statements of one relation and document are much alike: n of them count as the root of n."""
    alike = Counter[tuple[str, str, str]]()
    for c in found:
        alike[c.set, c.document, c.relation] += c.count
    return [WEIGHTS[c.set] * c.count * alike[c.set, c.document, c.relation] ** -0.5 for c in found]


def table_text(odds: dict[str, float], counts: Counter[str]) -> str:
    """`kg/confidence/table.py`."""
    sets = ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))
    known = {rule.id for rule in load_pack("policy").rules}
    relations = {
        name: odds[f"relation {name}"] + (odds["event"] if name in EVENTS else 0.0)
        for name in _named(odds, "relation")
    }
    rules = {
        name: odds[f"rule {name}"]
        for name in _named(odds, "rule")
        if name in known and abs(odds[f"rule {name}"]) >= LEAST_RULE
    }
    doubts = {name: min(0.0, odds.get(f"doubt {name}", 0.0)) for name in DOUBTS}
    return (
        f'"""Log-odds that a statement is right, by what made it: from benchmarks/calibrate.py.\n\n'
        f"source: judged statements of this project\n({sets});\n"
        f'licence: that of this project.\n"""\n\n'
        f"BASE = {odds['base']:.2f}\n"
        f"FRAME = {odds['doubt frame']:.2f}\n"
        f"RELATIONS: dict[str, float] = {_dict(relations)}\n"
        f"RULES: dict[str, float] = {_dict(rules)}\n"
        f"DOUBTS: dict[str, float] = {_dict(doubts)}\n"
    )


def _named(odds: dict[str, float], kind: str) -> list[str]:
    return sorted(name.partition(" ")[2] for name in odds if name.startswith(f"{kind} "))


def _dict(values: dict[str, float]) -> str:
    rows = "".join(f'    "{name}": {value:.2f},\n' for name, value in values.items())
    return f"{{\n{rows}}}"


def reliability(name: str, found: Iterable[Case]) -> str:
    """A line: for each tenth of confidence how many statements there are and how many are right."""
    bins: defaultdict[int, list[int]] = defaultdict(lambda: [0, 0])
    for case in found:
        value = trust(case.relation, case.doubts, rule=case.rule, frame=case.frame)
        if case.several:
            value = 1.0 - (1.0 - value) * 0.75
        held = bins[min(9, int(value * 10))]
        held[0] += case.right
        held[1] += case.count
    cells = [f"{bins[b][0]}/{bins[b][1]}" if b in bins else "" for b in range(1, 10)]
    return f"{name:10}" + "".join(f"{cell:>9}" for cell in cells)


def is_tuning(document: str) -> bool:
    """Whether a development document is one that rules may be written for."""
    numbers = re.findall(r"\d+", document)
    return document.startswith("s") or int(numbers[0]) % 2 == 1


def main() -> None:
    """Fit, print, and with `--write` put the table in its place."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write kg/confidence/table.py")
    write = parser.parse_args().write
    gold = ROOT / "data" / "gold" / "gold.jsonl"
    found = [*marks(), *cases("samples", ROOT / "data" / "samples", gold, lambda _: True)]
    checking: list[Case] = []
    if DEV.is_dir():
        texts, dev = DEV / "texts", DEV / "gold.jsonl"
        found += cases("tuning", texts, dev, is_tuning)
        checking = list(cases("checking", texts, dev, lambda d: not is_tuning(d)))
    odds = fitted(found)
    counts: Counter[str] = Counter()
    for case in found:
        counts[case.set] += case.count
    text = table_text(odds, counts)
    print(text)
    if write:
        TABLE.write_text(text, encoding="utf-8")
        importlib.reload(table)
    print("Right of made, by confidence as the table in kg/confidence has it:")
    print(" " * 10 + "".join(f"{f'from .{b}':>9}" for b in range(1, 10)))
    for name in (*sorted(counts), "checking"):
        members = checking if name == "checking" else [c for c in found if c.set == name]
        print(reliability(name, members))


if __name__ == "__main__":
    main()
