"""Written exports in, `docs/graph.svg` out: one thing, its neighbours, and theirs.

Run `python docs/picture.py` after `make exports`. Places on the picture come from the order of the
edges alone, so that the same graph gives the same picture.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

ROOT = Path(__file__).parents[1]
CENTER = "session/fourth-plenary-session-of-the-12th-shanghai-municipal-party-committee"
WIDTH, HEIGHT = 1240, 860
RINGS = ((300, 210), (470, 350))
"""Half axes of the two rings of neighbours, in pixels."""
FEW = 2
"""Most neighbours of a neighbour that are drawn."""
COLORS = {
    "Session": "#D55E00",
    "Conference": "#B8860B",
    "Meeting": "#E69F00",
    "Policy": "#56B4E9",
    "Industry": "#8C6D31",
    "Organization": "#0072B2",
    "Place": "#009E73",
    "Person": "#CC79A7",
    "Concept": "#999933",
    "Date": "#7A7A7A",
}
DASHES = {"asserted": "", "directive": "6 4", "negated": "1.5 4"}


class Edge(NamedTuple):
    """An edge of the graph by the ids of its ends."""

    predicate: str
    subject: str
    object: str
    status: str

    def other(self, end: str) -> str:
        return self.object if end == self.subject else self.subject


class Spot(NamedTuple):
    """Where a node is drawn, and the angle at which it is seen from the middle."""

    x: float
    y: float
    angle: float


def rows(name: str) -> Iterator[dict[str, Any]]:
    for line in (ROOT / "exports" / name).read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def neighbours(edges: list[Edge], end: str, seen: set[str]) -> list[Edge]:
    """The edges of a node to nodes not seen yet, one for each of these, which are then seen."""
    found = []
    for edge in edges:
        if end in (edge.subject, edge.object) and edge.other(end) not in seen:
            seen.add(edge.other(end))
            found.append(edge)
    return found


def place(edges: list[Edge]) -> tuple[dict[str, Spot], list[Edge]]:
    """Spots of the drawn nodes, and the drawn edges."""
    seen = {CENTER}
    spots = {CENTER: Spot(WIDTH / 2, HEIGHT / 2, 0)}
    inner = neighbours(edges, CENTER, seen)
    drawn = list(inner)
    for n, edge in enumerate(inner):
        angle = 2 * math.pi * n / len(inner) - math.pi / 2
        near = edge.other(CENTER)
        spots[near] = spot(angle, n % 2 * 0.3)
        outer = neighbours(edges, near, seen)
        for extra in outer[FEW:]:
            seen.discard(extra.other(near))
        for m, far in enumerate(outer[:FEW]):
            shift = (m - (len(outer[:FEW]) - 1) / 2) * 0.17
            spots[far.other(near)] = spot(angle + shift, 1 + m % 2 * 0.3)
            drawn.append(far)
    return spots, drawn


def spot(angle: float, ring: float) -> Spot:
    """The spot at this angle; ring 0 is the inner one, 1 the outer one, and between them a mix."""
    a, b = (one + ring * (two - one) for one, two in zip(*RINGS, strict=True))
    return Spot(WIDTH / 2 + a * math.cos(angle), HEIGHT / 2 + b * math.sin(angle), angle)


def line(edge: Edge, spots: dict[str, Spot]) -> str:
    one, two = spots[edge.subject], spots[edge.object]
    if _far(one) > _far(two):
        one, two = two, one
    dash = f' stroke-dasharray="{DASHES[edge.status]}"' if DASHES[edge.status] else ""
    return (
        f'<path d="M{one.x:.0f} {one.y:.0f}L{two.x:.0f} {two.y:.0f}" class="e"{dash}/>'
        f'<text x="{one.x + 0.62 * (two.x - one.x):.0f}" '
        f'y="{one.y + 0.62 * (two.y - one.y):.0f}" class="r">'
        f"{edge.predicate}</text>"
    )


def _far(spot: Spot) -> float:
    return math.hypot(spot.x - WIDTH / 2, spot.y - HEIGHT / 2)


def node(name: str, type: str, at: Spot, *, middle: bool) -> str:
    label = escape(name if middle or len(name) <= 34 else f"{name[:33].rstrip()}…")
    radius = 16 if middle else 8
    return (
        f'<circle cx="{at.x:.0f}" cy="{at.y:.0f}" r="{radius}" fill="{COLORS[type]}"/>'
        f'<text x="{at.x:.0f}" y="{at.y + radius + 13:.0f}" class="n">{label}</text>'
    )


def legend(types: set[str]) -> Iterator[str]:
    for n, name in enumerate(t for t in COLORS if t in types):
        y = 26 + 20 * n
        yield f'<circle cx="24" cy="{y}" r="7" fill="{COLORS[name]}"/>'
        yield f'<text x="38" y="{y + 4}" class="k">{name}</text>'
    for n, (status, dash) in enumerate(DASHES.items()):
        y = HEIGHT - 60 + 20 * n
        yield f'<path d="M16 {y}L52 {y}" class="e" stroke-dasharray="{dash or "none"}"/>'
        yield f'<text x="60" y="{y + 4}" class="k">{status}</text>'


STYLE = (
    "text{font-family:Helvetica,Arial,sans-serif;paint-order:stroke;stroke:#fff;stroke-width:3px}"
    ".n{font-size:12px;text-anchor:middle;fill:#222}.k{font-size:12px;fill:#222}"
    ".r{font-size:10px;text-anchor:middle;fill:#666}.e{stroke:#aaa;stroke-width:1.3;fill:none}"
)


def picture() -> str:
    entities = {e["id"]: e for e in rows("entities.jsonl")}
    edges = sorted(
        Edge(s["predicate"], s["subject"], s["object"], s["status"])
        for s in rows("statements.jsonl")
    )
    spots, drawn = place(edges)
    types = {entities[i]["type"] for i in spots}
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">',
        f"<style>{STYLE}</style>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        *(line(edge, spots) for edge in drawn),
        *(
            node(entities[i]["name"], entities[i]["type"], at, middle=i == CENTER)
            for i, at in spots.items()
        ),
        *legend(types),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    (ROOT / "docs" / "graph.svg").write_text(picture(), encoding="utf-8")
