"""Ways to run a job within a time limit: in a process that can be ended, or in a thread."""

from __future__ import annotations

import os
import pickle
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import Store

from kg.errors import KgError, QueryError
from kg.store.evaluation import Job, evaluate
from kg.store.opening import open_store
from kg.store.query import within

Runner = Callable[[Job, str], bytes]
"""`run(job, format)` gives the answer as bytes, or raises `QueryError` (Q104: out of time)."""


@contextmanager
def runner(folder: Path, *, timeout: float, store_dir: Path | None = None) -> Iterator[Runner]:
    """A runner for a folder of exports, for as long as the block lasts.

    Each query has a process of its own where the system can fork, and there the time limit holds
    for certain; elsewhere a thread, whose caller gets its error in time while the query runs on.
    """
    if store_dir is not None:
        open_store(folder, store_dir=store_dir)
    if not hasattr(os, "fork"):
        yield in_thread(open_store(folder, store_dir=store_dir), timeout=timeout)
        return
    place = Path(tempfile.mkdtemp(prefix="kg-"))
    process = _start(folder, place / "socket", timeout, store_dir)
    try:
        yield lambda job, format: _ask(place / "socket", job, format, timeout)
    finally:
        process.terminate()
        process.communicate()
        shutil.rmtree(place, ignore_errors=True)


def in_thread(store: Store, *, timeout: float) -> Runner:
    """A runner over an open store, in threads of this process."""

    def run(job: Job, format: str) -> bytes:
        return within(timeout, lambda: evaluate(store, job).to_bytes(format, prefixes=job.prefixes))

    return run


def _start(
    folder: Path, path: Path, timeout: float, store_dir: Path | None
) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "kg.store.forked", str(folder), str(path), str(timeout)]
    command += [str(store_dir)] if store_dir else []
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    outcome: KgError | None = QueryError("Q115", "the process for queries did not start")
    try:
        if process.stdout is not None:
            outcome = pickle.load(process.stdout)
    except EOFError:
        pass
    if outcome is not None:
        process.kill()
        process.communicate()
        raise outcome
    return process


def _ask(path: Path, job: Job, format: str, timeout: float) -> bytes:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(path))
        with connection.makefile("rwb") as stream:
            stream.write(pickle.dumps((job, format)))
            stream.flush()
            content = stream.read()
    if not content:
        hint = "Add a LIMIT, narrow the pattern, or allow more time."
        raise QueryError("Q104", f"the query took more than {timeout:g} s", hint=hint)
    reply = pickle.loads(content)
    if isinstance(reply, QueryError):
        raise reply
    return bytes(reply)
