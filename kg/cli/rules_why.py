"""`kg rules why "sentence"`: what every rule made of it, and where others stopped."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.why import Answer, Near

_WIDTH = 72


@click.command("why")
@click.argument("sentence")
@click.option("--rule", default="", metavar="ID", help="Ask this rule, or those whose id holds ID.")
@click.option("--pack", default="policy", show_default=True, help="Rule pack: a name or a path.")
@click.option("--date", default="", help="The document's date, ISO 8601.")
@click.option("--most", default=10, show_default=True, help="How many misses to show.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(sentence: str, rule: str, pack: str, date: str, most: int, as_json: bool) -> None:
    """Show which rules fired in SENTENCE, and which came near and why they stopped."""
    from kg.packs import load_pack
    from kg.why import why

    answer = why(sentence, load_pack(pack), rule=rule, date=date)
    if as_json:
        click.echo(json.dumps(asdict(answer), ensure_ascii=False, indent=1))
        return
    for line in (*fired_lines(answer), *near_lines(answer, most=most)):
        click.echo(line)
    if not answer.fired and not answer.near:
        click.echo("No rule has a word of this sentence.", err=True)


def fired_lines(answer: Answer) -> Iterator[str]:
    """What fired: the rule, what it made or stated, what its roles hold, and the status."""
    for fired in answer.fired:
        status = f" [{fired.status}{' by ' + fired.cue if fired.cue else ''}]" * bool(fired.status)
        yield f"{click.style('+', fg='green')} {fired.rule} ({fired.kind})  {fired.what}{status}"
        if fired.captures:
            yield "    " + "  ".join(f'{role} "{text}"' for role, text in fired.captures)


def near_lines(answer: Answer, *, most: int = 10) -> Iterator[str]:
    """What did not fire: how near it came, the reason, and a line under the place it stopped at."""
    for near in answer.near[:most]:
        miss = near.miss
        way = f"  {_short(near.way)}" if near.way else ""
        yield f"{click.style('-', fg='yellow')} {near.rule} ({near.kind} {miss.progress:.0%}){way}"
        at = f" (column {miss.column})" if miss.column else ""
        yield f"    [{miss.code}] {_short(miss.element)}{at}: {miss.what}"
        yield from _underlined(answer.text, near)
    if len(answer.near) > most:
        yield f"  and {len(answer.near) - most} more; --most shows them, --rule asks one."


def _underlined(text: str, near: Near) -> Iterator[str]:
    """The part of the text around the place, with carets below it."""
    start, end = near.miss.start, max(near.miss.end, near.miss.start + 1)
    if (start, end) == (0, len(text)):
        return
    plain = "".join(c if c.isprintable() else " " for c in text)
    left = max(0, min(start - _WIDTH // 2, len(plain) - _WIDTH))
    shown = plain[left : left + _WIDTH]
    yield f"    {shown}"
    yield "    " + " " * (start - left) + "^" * max(1, min(end - start, left + _WIDTH - start))


def _short(text: str) -> str:
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 1]}…"
