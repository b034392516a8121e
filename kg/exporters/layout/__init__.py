"""Sizes and edges in, places on the plane out: the layout of the pictures."""

from kg.exporters.layout.plane import Point, layout

__all__ = ["Point", "layout"]
