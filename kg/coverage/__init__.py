"""Documents and a pack in, what its rules miss, do and cost there out."""

from kg.coverage.measure import coverage
from kg.coverage.report import Coverage, Unread, Untyped, Use

__all__ = ["Coverage", "Unread", "Untyped", "Use", "coverage"]
