"""A cue file in, its cues with their places out; a cue's id is pack/cues/file#number or #key."""

from __future__ import annotations

from kg.model import Cue
from kg.packs.entry import Entry, open_yaml, place_fault
from kg.packs.fault import Fault
from kg.packs.files import PackFile
from kg.packs.parts import Parts
from kg.packs.shape import shape


def read_cues(file: PackFile, parts: Parts) -> None:
    """Add the cues of the file, a list or a mapping, to the parts."""
    doc, problems = open_yaml(file)
    parts.problems += problems
    if isinstance(doc.data, list):
        rows: list[tuple[int | str, object]] = list(enumerate(doc.data))
    elif isinstance(doc.data, dict):
        rows = list(doc.data.items())
    else:
        if doc.data is not None:
            fault = Fault("R104", "a cue file must be a list or a mapping of cues")
            parts.problems.append(place_fault(fault, file, doc))
        return
    for key, data in rows:
        name = key + 1 if isinstance(key, int) else key
        cue, faults = shape(Cue, data, id=f"{file.id}#{name}", path=file.name)
        if not faults and not all(cue.cue):
            faults.append(Fault("R104", "the cue is empty", ("cue",)))
        entry = Entry(cue, file, doc, (key,), sound=not faults)
        parts.problems += entry.problems(faults)
        parts.cues.append(entry)
