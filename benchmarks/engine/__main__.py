"""The engine beside spaCy's blank tokenizer and sentencizer on the same texts, in one run.

    python -m benchmarks.engine [FILE.jsonl.gz] [--most N] [--names 34000] [--rules 1000]

Prints MB/s of processor time, with names and rules that favour nobody and with the shipped pack,
and what more rules cost. Without a file the sample documents are read ten times.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import spacy

from benchmarks.engine.neutral import phrases, relations
from benchmarks.engine.pack import pack_of
from kg.model import Document
from kg.packs import load_pack
from kg.reader import Reader
from kg.sources import read_documents

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "samples"
CURVE = (100, 1000, 10000)
SPACY = "spaCy blank + sentencizer"
Read = Callable[[Document], object]


def main() -> None:
    """Time every engine on the texts and print a table."""
    options = _options()
    texts = list(read_documents([options.source or str(SAMPLES)], on_error=lambda error: None))
    documents = texts[: options.most] if options.source else texts * 10
    size = sum(len(document.text) for document in documents) / 1e6
    print(f"{len(documents)} documents, {size:.2f} MB, {options.names} names")
    neutral = {f"kg, {n} rules": _neutral(options.names, n) for n in (options.rules, *CURVE)}
    engines = {SPACY: _spacy(), "kg, policy pack": Reader(load_pack("policy")).read, **neutral}
    seconds = _seconds(documents, engines, options.rounds)
    for name in engines:
        ratio = seconds[SPACY] / seconds[name]
        found = sum(len(getattr(engines[name](d), "statements", ())) for d in documents)
        told = f"  {found} statements" if name != SPACY else ""
        print(f"{name:26} {size / seconds[name]:7.3f} MB/s  {ratio:6.2f} times spaCy{told}")
    least, most = (seconds[f"kg, {n} rules"] for n in (CURVE[0], CURVE[-1]))
    print(f"{CURVE[-1]} rules take {most / least:.2f} times as long as {CURVE[0]}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", nargs="?", help="a file or folder that kg extract reads")
    parser.add_argument("--most", type=int, default=100, help="documents to read")
    parser.add_argument("--names", type=int, default=34_000)
    parser.add_argument("--rules", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3, help="the median of so many is told")
    return parser.parse_args()


def _seconds(
    documents: Sequence[Document], engines: Mapping[str, Read], rounds: int
) -> Mapping[str, float]:
    """Processor seconds of each engine for all documents, the engines by turns."""
    taken: dict[str, list[float]] = {name: [] for name in engines}
    for read in engines.values():
        read(documents[0])
    gc.collect()
    gc.freeze()  # no engine pays for what the others hold
    for _ in range(rounds):
        for name, read in engines.items():
            start = time.process_time()
            for document in documents:
                read(document)
            taken[name].append(time.process_time() - start)
    return {name: statistics.median(times) for name, times in taken.items()}


def _neutral(names: int, rules: int) -> Read:
    return Reader(pack_of(phrases(names), relations(rules))).read


def _spacy() -> Read:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return lambda document: nlp(document.text)


if __name__ == "__main__":
    main()
