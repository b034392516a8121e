"""A file of SPARQL in, a named query out, with what its comment lines at the top say.

# title: Policies that a session adopted
# param: session=
"""

from __future__ import annotations

import re

from kg.model import Problem, Query
from kg.packs.entry import at_line
from kg.packs.fault import Fault, did_you_mean, shorten
from kg.packs.files import PackFile, encoding_problem

_LINE = re.compile(r"#\s*(\w+)\s*:\s*(.*)")
_PARAMETER = re.compile(r"(\w+)\s*=\s*(.*)")


def read_query(file: PackFile) -> tuple[Query, list[Problem]]:
    """The query of the file, and what is wrong with the lines at its top."""
    name = file.name.rpartition("/")[2].removesuffix(".rq")
    wrong = encoding_problem(file)
    text = "" if wrong else file.text()
    title, parameters, problems = "", {}, [wrong] if wrong else []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("#"):
            break
        found = _LINE.fullmatch(line.strip())
        parameter = _PARAMETER.fullmatch(found[2]) if found and found[1] == "param" else None
        if found and found[1] == "title":
            title = found[2]
        elif parameter:
            parameters[parameter[1]] = parameter[2]
        elif found:
            problems += [at_line(file, number, 1, fault) for fault in _faults(found[1], found[2])]
    if text and not title:
        hint = "Begin with a line: # title: ..."
        fault = Fault("R315", "the query has no title", hint=hint, severity="warning")
        problems.append(at_line(file, 1, 1, fault))
    return Query(name, title, text, parameters, file.name), problems


def _faults(key: str, value: str) -> list[Fault]:
    """A parameter that cannot be read, or a key that was meant to be a known one."""
    if key == "param":
        hint = "Write # param: name=default, with nothing after = when it must be given."
        return [Fault("R116", f'"{shorten(value)}" is not a parameter', hint=hint)]
    hint = did_you_mean(key, ("title", "param"))
    return [Fault("R116", f'unknown line "# {key}:"', hint=hint)] if "Did" in hint else []
