"""A graph and a person's corrections in, the corrected graph and what did not fit out."""

from kg.curation.apply import apply_curation

__all__ = ["apply_curation"]
