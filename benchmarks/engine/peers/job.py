"""A job for one engine: names, rules and texts in, what it took and what it found out.

Only the standard library is used here, so that an engine in an environment of its own can run it.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

WARM = "The council adopted the plan."
STOPS = (";", ":")
"""Words that no gap crosses."""
Name = tuple[int, int, str]
"""First character, the one after the last, and type of a name found."""
Hit = tuple[int, Name, Name]
"""Number of a rule, and the subject and object that it found."""


@dataclass(frozen=True, slots=True)
class Job:
    """What to read, with which names and rules, and for how long."""

    names: list[tuple[str, str]]
    """Text and type."""
    rules: list[tuple[int, str, list[str], str, str]]
    """Number, verb, its forms, type of the subject before it and of the object behind it."""
    gap: int
    """The most tokens between a name and the verb."""
    texts: list[str]
    rounds: int = 3
    limit: float = 60.0
    """Seconds of reading after which no further text is begun."""


@dataclass(slots=True)
class Result:
    """What an engine took, and what it found in each text that it read."""

    engine: str
    build: float = 0.0
    """Seconds to get ready."""
    seconds: list[float] = field(default_factory=list)
    """Processor seconds of each text, the median of the rounds."""
    memory: float = 0.0
    """Peak megabytes of the process, before the hits were written out."""
    names: list[list[Name]] = field(default_factory=list)
    hits: list[list[Hit]] = field(default_factory=list)


Read = Callable[[str], Any]
See = Callable[[str, Any], tuple[Iterable[Name], Iterable[Hit]]]
"""What was found, from a text and what reading it gave; not timed."""


def run(engine: str, build: Callable[[Job], tuple[Read, See]]) -> None:
    """Do the job of the file named first, write what came of it to the file named second."""
    job = Job(**json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    result = Result(engine)
    start = time.process_time()
    read, see = build(job)
    result.build = time.process_time() - start
    read(WARM)
    done, result.seconds = _timed(job, read)
    result.memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    for text in done:
        names, hits = see(text, read(text))
        result.names.append(sorted(set(names)))
        result.hits.append(nearest(text, hits))
    Path(sys.argv[2]).write_text(json.dumps(asdict(result)), encoding="utf-8")


def _timed(job: Job, read: Read) -> tuple[list[str], list[float]]:
    """The texts read within the limit, and the seconds that each took."""
    rounds: list[list[float]] = []
    texts, spent = job.texts, 0.0
    for _ in range(job.rounds):
        times: list[float] = []
        for text in texts:
            if spent > job.limit and (rounds or times):
                break
            start = time.process_time()
            read(text)
            times.append(time.process_time() - start)
            spent += times[-1]
        if rounds and len(times) < len(texts):
            break
        texts = texts[: len(times)]
        rounds.append(times)
    return texts, [median(t) for t in zip(*rounds, strict=True)]


def nearest(text: str, hits: Iterable[Hit]) -> list[Hit]:
    """For each rule and subject the first object behind it, no semicolon or colon between them."""
    first: dict[tuple[int, Name], Name] = {}
    for number, subject, found in sorted(hits):
        first.setdefault((number, subject), found)
    return [
        (number, subject, found)
        for (number, subject), found in first.items()
        if not any(stop in text[subject[1] : found[0]] for stop in STOPS)
    ]
