"""A table of figures → a bar chart as PNG or SVG, for reports; needs matplotlib."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import matplotlib
from matplotlib.figure import Figure

MOST = 20
BAR = "#0072B2"
INK = "#333333"


def bar_chart(
    title: str, labels: Sequence[str], values: Sequence[float], *, unit: str = "", format: str
) -> bytes:
    """Horizontal bars, the first on top, each with its value; `format` is "png" or "svg".

    The bytes depend on nothing but the arguments: no date, no random ids.
    """
    labels, values = labels[:MOST], values[:MOST]
    figure = Figure(figsize=(8, 1.2 + 0.32 * max(1, len(labels))), layout="constrained")
    axes = figure.add_subplot()
    places = range(len(labels))
    bars = axes.barh(places, values, color=BAR, height=0.7)
    axes.set_yticks(places, [_cut(label) for label in labels], color=INK)
    axes.invert_yaxis()
    axes.bar_label(bars, fmt="{:,.4g}", padding=3, color=INK, fontsize=9)
    axes.set_title(title, loc="left", color=INK, fontweight="bold")
    axes.set_xlabel(unit, color=INK)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.tick_params(axis="y", length=0)
    axes.margins(x=0.12, y=0.02)
    return _saved(figure, format)


def _saved(figure: Figure, format: str) -> bytes:
    out = io.BytesIO()
    settings: Any = {"svg.hashsalt": "kg", "svg.fonttype": "none"}
    with matplotlib.rc_context(settings):
        stamp = {"Date": None} if format == "svg" else {"Software": "kg"}
        figure.savefig(out, format=format, dpi=150, metadata=stamp)
    return out.getvalue()


def _cut(label: str) -> str:
    return label if len(label) <= 48 else f"{label[:47]}…"
