"""kg and its peers on the same names, rules and texts, one after another on one core.

    python -m benchmarks.engine.peers [FILE.jsonl.gz] [--environments FOLDER]

medspaCy and python-gatenlp run in environments of their own, which are made in FOLDER with pip;
without one they are left out. A slow engine reads for `--limit` seconds and no more; its figures
are compared with those of kg on the texts that both have read.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path

from benchmarks.engine.neutral import GAP, phrases, relations
from benchmarks.engine.peers.agree import of_hits, of_names
from benchmarks.engine.peers.environments import python_for
from benchmarks.engine.peers.job import Job, Result
from kg.sources import read_documents

ROOT = Path(__file__).resolve().parents[3]
SAMPLES = ROOT / "data" / "samples"
ENGINES = {"with_kg": "", "with_spacy_words": "", "with_spacy": ""} | {
    "with_medspacy": "medspacy",
    "with_pampac": "gatenlp",
}
"""Module to the package that needs an environment of its own."""


def main() -> None:
    """Run every engine and print a line for each."""
    options = _options()
    job = _job(options)
    size = sum(map(len, job.texts)) / 1e6
    core = _pinned()
    print(f"{len(job.texts)} texts, {size:.2f} MB, {len(job.names)} names, {len(job.rules)} rules")
    print(f"one core ({core}), median of {job.rounds} rounds, processor time")
    results = list(_results(job, options.environments))
    ours = results[0]
    for result in results:
        _tell(job, ours, result)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", nargs="?", default=str(SAMPLES), help="what kg extract reads")
    parser.add_argument("--most", type=int, default=60, help="documents to read")
    parser.add_argument("--names", type=int, default=34_000)
    parser.add_argument("--rules", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=float, default=60, help="seconds an engine may read")
    parser.add_argument("--environments", type=Path, help="folder of the peers' environments")
    return parser.parse_args()


def _job(options: argparse.Namespace) -> Job:
    documents = read_documents([options.source], on_error=lambda error: None)
    return Job(
        names=[(phrase.text, phrase.type) for phrase in phrases(options.names)],
        rules=[
            (r.number, r.verb, list(r.forms), r.subject, r.object)
            for r in relations(options.rules, framed=False)
        ],
        gap=GAP,
        texts=[document.text for document in islice(documents, options.most)],
        rounds=options.rounds,
        limit=options.limit,
    )


def _pinned() -> str:
    """Keep this process and those it starts to one core, where the system can."""
    if not hasattr(os, "sched_setaffinity"):
        return "not pinned"
    core = min(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})
    return f"number {core}"


def _results(job: Job, environments: Path | None) -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder) / "job.json"
        asked.write_text(json.dumps(asdict(job)), encoding="utf-8")
        for module, package in ENGINES.items():
            python = python_for(package, environments) if package else Path(sys.executable)
            if python is None:
                print(f"{package} left out: no environment (--environments FOLDER makes it)")
                continue
            told = Path(folder) / f"{module}.json"
            command = [str(python), "-m", f"{__package__}.{module}", str(asked), str(told)]
            environ = os.environ | {"PYTHONPATH": str(ROOT)}
            if subprocess.run(command, check=False, env=environ, cwd=ROOT).returncode:
                print(f"{module} left out: it failed")
                continue
            yield Result(**json.loads(told.read_text(encoding="utf-8")))


def _tell(job: Job, ours: Result, result: Result) -> None:
    read = len(result.seconds)
    size = sum(map(len, job.texts[:read])) / 1e6
    seconds = sum(result.seconds)
    ratio = seconds / sum(ours.seconds[:read])
    print(
        f"{result.engine}: {size / seconds:.4f} MB/s over {read} texts, kg {ratio:.1f} times as "
        f"fast; {result.build:.1f} s to get ready; {result.memory:.0f} MB at most"
    )
    if result is not ours and any(result.names):
        print(f"  names: {of_names(job.texts, ours, result)}")
        print(f"  hits: {of_hits(ours, result)}")


if __name__ == "__main__":
    main()
