"""A graph in, files out: one format a module, listed in `kg.exporters.formats.FORMATS`."""

from kg.exporters.conversion import convert
from kg.exporters.formats import FORMATS, chosen
from kg.exporters.read_jsonl import read_graph
from kg.exporters.readings import Earlier, read_earlier
from kg.exporters.write import write_file, write_graph

__all__ = [
    "FORMATS",
    "Earlier",
    "chosen",
    "convert",
    "read_earlier",
    "read_graph",
    "write_file",
    "write_graph",
]
