"""Gold and predicted annotations in, figures out: the whole job of `kg score`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kg.errors import CurationError
from kg.score.annotation import Annotation, Annotations, drop_types
from kg.score.count import Count, Table, joined, total
from kg.score.document import DocumentScore, score_document
from kg.score.interval import Interval, f1_interval
from kg.score.mistake import Mistake


@dataclass(frozen=True, slots=True)
class Score:
    """Figures over all gold documents; every table is sorted by its key."""

    relaxed: bool
    documents: tuple[DocumentScore, ...]

    @property
    def entity_types(self) -> Table:
        """Entities by type."""
        return joined(d.entities for d in self.documents)

    @property
    def relations(self) -> Table:
        """Statements by relation."""
        return joined(d.statements for d in self.documents)

    @property
    def rules(self) -> Table:
        """Statements by the rule that made them; `gold` stays 0, as gold has no rules."""
        return joined(d.rules for d in self.documents)

    @property
    def entities(self) -> Count:
        """All entities."""
        return total(self.entity_types.values())

    @property
    def statements(self) -> Count:
        """All statements."""
        return total(self.relations.values())

    @property
    def status(self) -> float:
        """The share of the matched statements whose status is right."""
        matched = sum(d.status_of for d in self.documents)
        return sum(d.status_right for d in self.documents) / matched if matched else 0.0

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """Everything missed or made up, document by document."""
        return tuple(m for d in self.documents for m in d.mistakes)

    def entity_interval(self) -> Interval:
        """95 % interval of the entities' F1, by drawing documents."""
        return f1_interval([total(d.entities.values()) for d in self.documents])

    def statement_interval(self) -> Interval:
        """95 % interval of the statements' F1, by drawing documents."""
        return f1_interval([total(d.statements.values()) for d in self.documents])


def score(
    gold: Annotations,
    predicted: Annotations,
    *,
    relaxed: bool = True,
    without: Collection[str] = (),
) -> Score:
    """Score a prediction against gold as the annotation guide says.

    A gold document that was not predicted counts as predicted empty; a predicted one without gold
    is left out. `relaxed` lets two names match from half of their words up; `without` leaves types
    out of both sides. Raises `CurationError` when no document is in both.
    """
    if not set(gold) & set(predicted):
        hint = "A document's id is its path below the folder given to kg extract, without suffix."
        raise CurationError("C126", "gold and prediction share no document id", hint=hint)
    return Score(
        relaxed,
        tuple(
            score_document(
                drop_types(annotation, without),
                drop_types(predicted.get(name, Annotation(name)), without),
                relaxed=relaxed,
            )
            for name, annotation in gold.items()
        ),
    )
