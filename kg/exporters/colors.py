"""A type or status in, the colour it is drawn in out."""

from __future__ import annotations

from kg.model import Ontology

CONTEXT_COLORS = {"Document": "#4d4d4d", "Series": "#1a1a1a", "Publisher": "#6b6b6b"}
OTHER = "#767676"
STATUS_COLORS = {"asserted": "#8c8c8c", "directive": "#3d7ab8", "negated": "#c0392b"}


def type_color(name: str, ontology: Ontology) -> str:
    """`#rrggbb` of a type or of its nearest parent that has one.

    >>> type_color("Document", Ontology())
    '#4d4d4d'
    """
    own = (ontology.types[t].color for t in ontology.ancestors(name))
    return next((color for color in own if color), CONTEXT_COLORS.get(name, OTHER))


def rgb(color: str) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255.

    >>> rgb("#0072B2")
    (0, 114, 178)
    """
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def contrast(color: str, ground: str = "#ffffff") -> float:
    """The contrast of two colours, 1 to 21, after WCAG 2.1.

    >>> round(contrast("#000000"), 1)
    21.0
    """
    light, dark = sorted((_luminance(color), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(part / 255) for part in rgb(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
