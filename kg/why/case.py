"""A text and a reader in, its sentences ready to be asked about out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.assertion import Reach
from kg.link.linked import Linked
from kg.match.captures import Captures
from kg.match.entities import Scene
from kg.match.names import Hit, lowered
from kg.match.view import View
from kg.model import Document, Mention
from kg.reader import Reader


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence of a document as the rules see it, with everything found in it."""

    reader: Reader
    document: Document
    lower: str
    scene: Scene
    linked: Linked
    making: View
    """The sentence for entity rules: settled mentions."""
    stating: View
    """The sentence for relation rules: with the mentions that linking found, too."""
    reaches: list[Reach]
    hits: list[Hit]
    """Names and anchors in the sentence."""
    named: frozenset[int]
    """Identities of the things that the document names on their own."""

    def text(self, start: int, end: int) -> str:
        """The words of clean characters `[start, end)`, on one line."""
        return " ".join(self.scene.text[start:end].split())

    def words(self, first: int, last: int) -> str:
        """The words of tokens `[first, last)`."""
        sentence = self.stating.sentence
        return self.text(sentence.starts[first], sentence.ends[last - 1]) if last > first else ""

    @property
    def mentions(self) -> frozenset[Mention]:
        """The mentions that held out, nested ones too."""
        return frozenset((*self.scene.resolved.outer, *self.scene.resolved.inner))


def cases(document: Document, reader: Reader) -> Iterator[Case]:
    """The sentences of a document, in order."""
    scenes, linked = reader.scenes(document)
    lower = lowered(document.text)
    found_words = reader.compiled.scanner.scan(lower)
    outer = {m for s in scenes for m in s.resolved.outer} | set(linked.extra)
    named = frozenset(id(c) for c in linked.clusters if not outer.isdisjoint(c.mentions))
    for scene in scenes:
        found, grammar = scene.resolved, reader.compiled.grammar
        making = View(scene.tokens, found.outer, found.inner, grammar)
        stating = reader.stating(scene, linked)
        reaches = reader.assertion.reaches(stating)
        hits = [h for h in found_words if scene.start <= h[0] and h[1] <= scene.end]
        yield Case(reader, document, lower, scene, linked, making, stating, reaches, hits, named)


def capture_texts(case: Case, captures: Captures) -> tuple[tuple[str, str], ...]:
    """Role and words of captures, in text order."""
    ordered = sorted(captures, key=lambda c: (c.start, c.end))
    return tuple((c.role, case.words(c.start, c.end)) for c in ordered)
