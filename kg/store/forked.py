"""A process that holds a graph and forks a child for each query, so that any can be ended.

Run as `python -m kg.store.forked FOLDER SOCKET SECONDS [STORE]`. The child of a query is ended by
the kernel's timer when its seconds are up, wherever the engine then is; the graph is shared by
copy-on-write, so that a fork costs milliseconds. A store on disk is opened by each child for
itself, for its threads would not outlive a fork.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from pathlib import Path
from socketserver import ForkingMixIn, StreamRequestHandler, UnixStreamServer

from pyoxigraph import Store

from kg.errors import KgError, QueryError
from kg.store.evaluation import evaluate
from kg.store.opening import open_store

MOST_CHILDREN = 8


class Server(ForkingMixIn, UnixStreamServer):
    """Listens on a socket file; ends itself when the process that started it is gone."""

    max_children = MOST_CHILDREN

    def __init__(self, path: str, folder: Path, seconds: float, store_dir: Path | None) -> None:
        self.folder, self.seconds, self.store_dir = folder, seconds, store_dir
        self.store: Store | None = None if store_dir else open_store(folder)
        self.parent = os.getppid()
        super().__init__(path, Handler)

    def service_actions(self) -> None:
        super().service_actions()
        if os.getppid() != self.parent:
            raise SystemExit(0)


class Handler(StreamRequestHandler):
    """One query: a pickled job and format in, the pickled bytes or error out."""

    server: Server

    def handle(self) -> None:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, self.server.seconds)
        job, format = pickle.load(self.rfile)
        self.wfile.write(pickle.dumps(self._reply(job, format)))

    def _reply(self, job, format: str) -> bytes | QueryError:  # type: ignore[no-untyped-def]
        try:
            store = self.server.store
            if store is None:
                store = open_store(self.server.folder, store_dir=self.server.store_dir)
            return evaluate(store, job).to_bytes(format, prefixes=job.prefixes)
        except QueryError as error:
            return error


def main(arguments: list[str]) -> None:
    """Open the graph, tell the starter by a pickled None (or the error), and serve."""
    folder, path, seconds, *rest = arguments
    store_dir = Path(rest[0]) if rest else None
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        server = Server(path, Path(folder), float(seconds), store_dir)
    except KgError as error:
        _tell(error)
        return
    _tell(None)
    with server:
        server.serve_forever()


def _tell(outcome: KgError | None) -> None:
    sys.stdout.buffer.write(pickle.dumps(outcome))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
