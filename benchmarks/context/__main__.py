"""A checkout of medspaCy in, how far the cues of kg say the same as ConText out.

    python -m benchmarks.context MEDSPACY

Its tests (`tests/context/*.py`) are read for the rules, texts and targets they hold. Its rules
(`resources/en/context_rules.json`) are turned into cues, all in use at once, and each is shown
around a statement of our own: before it, behind it, and cut off from it.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.context.cases import Case, Check, cases
from benchmarks.context.cues import KINDS, REASONS, ContextRule, cues_of
from benchmarks.context.layer import reached
from benchmarks.context.probes import STATEMENT, probes

Line = tuple[bool, str, str]
"""Whether kg agrees, what was tried, and why it does not."""


def main() -> None:
    """Print two counts, and a line for each disagreement."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkout", type=Path, help="folder of medspaCy's sources")
    folder = parser.parse_args().checkout
    rules = read_rules(folder / "resources/en/context_rules.json")
    every = [c for f in sorted(folder.glob("tests/context/*.py")) for c in cases(f.read_text())]
    held = [case for case in every if case.checks and case.targets]
    print(f"{len(every)} tests, {len(held)} of which say what a cue reaches")
    _tell("checks of these tests", [line for case in held for line in run_case(case, rules)])
    _tell(f"sentences around {len(rules)} rules", list(run_probes(rules)))


def _tell(what: str, lines: Iterable[Line]) -> None:
    counts = Counter(agrees for agrees, _, _ in lines)
    print(f"{counts[True]} of {counts.total()} {what} agree")
    for agrees, tried, why in lines:
        if not agrees:
            print(f"  {tried}\t{why}")


def read_rules(path: Path) -> list[ContextRule]:
    """The rules of medspaCy's JSON file."""
    return [
        ContextRule(r["literal"], r["category"], r["pattern"] or None, r["direction"])
        for r in json.loads(path.read_text(encoding="utf-8"))["context_rules"]
    ]


def run_case(case: Case, defaults: list[ContextRule]) -> Iterator[Line]:
    """Each check of a test, with the rules that it adds and the default ones if it asks for them.

    A number of cues says nothing when some rule has no counterpart: such a check never agrees.
    """
    rules = [*case.rules, *(defaults if case.defaults else ())]
    if case.max_scope:
        rules = [replace(r, max_scope=r.max_scope or case.max_scope) for r in rules]
    cues, left_out = cues_of(rules)
    found = reached(cues, case.text, case.targets)
    for check in case.checks:
        tried = f"{case.name}: {check.category or 'cues'} on target {check.target + 1}"
        why = "; ".join(f"{key}: {REASONS[key]}" for key in left_out)
        agrees = _holds(check, found[check.target]) and bool(check.category or not left_out)
        yield agrees, tried, why or _seen(found[check.target])


def _holds(check: Check, kinds: list[str]) -> bool:
    if not check.category:
        return bool(kinds) if check.count is None else len(kinds) == check.count
    return (KINDS.get(check.category, "") in kinds) == check.wanted


def run_probes(rules: list[ContextRule]) -> Iterator[Line]:
    """Each sentence around our statement, with all rules in use."""
    cues, _ = cues_of(rules)
    for probe in probes(rules):
        (kinds,) = reached(cues, probe.text, [(probe.at, probe.at + len(STATEMENT.split()[0]))])
        wanted = [KINDS[probe.rule.category]] if probe.reaches else []
        why = _seen(kinds)
        alone, reasons = cues_of([probe.rule])
        if not alone:
            why = f"{reasons[0]}: {REASONS[reasons[0]]}"
        yield sorted(set(kinds)) == wanted, f"{probe.text} ({probe.rule.category})", why


def _seen(kinds: list[str]) -> str:
    return f"kg finds it {', '.join(sorted(set(kinds))) or 'asserted'}"


if __name__ == "__main__":
    main()
