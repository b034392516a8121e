"""A sentence and a pack in, why each rule fired there or did not out."""

from kg.why.answer import Answer, Fired, Near
from kg.why.ask import rules_named, why

__all__ = ["Answer", "Fired", "Near", "rules_named", "why"]
