"""A document: the original text, the cleaned text that rules read, and the map between them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from kg.model.span import Span


@dataclass(frozen=True, slots=True)
class CleanText:
    """Cleaned text and where each of its characters stood in the original.

    `starts[i]` is the first clean character of piece i and `origins[i]` its place in the original;
    a piece with `copied[i]` false was put in by cleaning (a missing space) and has no width there.
    """

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    copied: tuple[bool, ...]

    @classmethod
    def whole(cls, text: str, *, origin: int = 0) -> CleanText:
        """Text that needs no cleaning and begins at `origin` in the original."""
        return cls(text, (0,), (origin,), (True,))

    def origin(self, index: int) -> int:
        """The place in the original of clean character `index`."""
        piece = bisect_right(self.starts, index) - 1
        return self.origins[piece] + (index - self.starts[piece] if self.copied[piece] else 0)

    def original_span(self, start: int, end: int) -> Span:
        """The original characters that the clean characters `[start, end)` came from.

        >>> CleanText("a b", (0, 1, 2), (0, 1, 1), (True, False, True)).original_span(0, 3)
        Span(start=0, end=2)
        """
        if end <= start:
            return Span(self.origin(start), self.origin(start))
        piece = bisect_right(self.starts, end - 1) - 1
        width = 1 if self.copied[piece] else 0
        return Span(self.origin(start), self.origin(end - 1) + width)


@dataclass(frozen=True, slots=True)
class Document:
    """One article, record or file to read.

    `original` is the whole text of the file (or JSONL record) the article stands in, so that
    `original[start:end]` is a quote for every evidence; `clean` is what the rules see.
    """

    id: str
    path: str
    original: str
    clean: CleanText
    sha256: str
    title: str = ""
    date: str = ""
    """ISO 8601, or empty when the text does not tell."""
    publisher: str = ""
    series: str = ""
    """The heading that several articles share, without their number."""
    number: int = 0
    """The place in the series, from 1; 0 outside a series."""
    language: str = "en"
    metadata: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """The cleaned text."""
        return self.clean.text

    def quote(self, start: int, end: int) -> tuple[Span, str]:
        """The original span of clean characters `[start, end)` and its text."""
        span = self.clean.original_span(start, end)
        return span, self.original[span.start : span.end]
