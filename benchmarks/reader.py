"""The reader beside spaCy's blank tokenizer and sentencizer on the same texts, in one run.

    python -m benchmarks.reader [FILE.jsonl.gz] [--most N]

Without a file the sample documents are read ten times. Prints MB/s of processor time and the ratio.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import spacy

from kg.model import Document
from kg.packs import load_pack
from kg.reader import Reader
from kg.sources import read_documents

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"


def main() -> None:
    """Time both on the texts and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", nargs="?", help="a file or folder that kg extract reads")
    parser.add_argument("--most", type=int, default=100, help="documents to read")
    options = parser.parse_args()
    texts = list(read_documents([options.source or str(SAMPLES)], on_error=lambda error: None))
    documents = texts[: options.most] if options.source else texts * 10
    size = sum(len(d.text) for d in documents) / 1e6
    ours, theirs = _seconds(documents, _reader()), _seconds(documents, _spacy())
    print(f"{len(documents)} documents, {size:.2f} MB")
    print(f"kg, policy pack            {size / ours:6.3f} MB/s")
    print(f"spaCy blank + sentencizer  {size / theirs:6.3f} MB/s")
    print(f"ratio                      {theirs / ours:6.2f}")


def _seconds(documents: Sequence[Document], read: Callable[[Document], object]) -> float:
    """Processor seconds for all documents after one to warm up."""
    read(documents[0])
    start = time.process_time()
    for document in documents:
        read(document)
    return time.process_time() - start


def _reader() -> Callable[[Document], object]:
    return Reader(load_pack("policy")).read


def _spacy() -> Callable[[Document], object]:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return lambda document: nlp(document.text)


if __name__ == "__main__":
    main()
