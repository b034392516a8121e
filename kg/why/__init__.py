"""A sentence and a pack in, why each rule fired there or did not out."""

from kg.why.answer import Answer, Fired, Near
from kg.why.ask import why

__all__ = ["Answer", "Fired", "Near", "why"]
