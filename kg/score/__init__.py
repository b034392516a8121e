"""Precision, recall and F1 of extracted graphs against gold, as the annotation guide says."""

from kg.score.align import normal
from kg.score.annotation import (
    AnnotatedEntity,
    AnnotatedStatement,
    Annotation,
    Annotations,
    read_annotations,
)
from kg.score.compare import Score, score
from kg.score.count import Count, Table
from kg.score.document import statement_matches
from kg.score.interval import Interval, f1_interval
from kg.score.mistake import MISTAKES, Mistake
from kg.score.provenance import with_rules

__all__ = [
    "MISTAKES",
    "AnnotatedEntity",
    "AnnotatedStatement",
    "Annotation",
    "Annotations",
    "Count",
    "Interval",
    "Mistake",
    "Score",
    "Table",
    "f1_interval",
    "normal",
    "read_annotations",
    "score",
    "statement_matches",
    "with_rules",
]
