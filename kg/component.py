"""A spaCy pipeline component: `nlp.add_pipe("kg", config={"pack": "policy"})`.

It fills `doc.spans["kg"]` with labelled spans, whose `kb_id_` is the entity's id, and
`doc._.statements` with the statements of the text.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.model import Statement
from kg.packs import load_pack
from kg.reader import Reader
from kg.sources import text_document

KEY = "kg"


class Component:
    """Reads a Doc's text with a pack; holds the compiled pack."""

    def __init__(self, pack: str) -> None:
        self.reader = Reader(load_pack(pack))

    def __call__(self, doc: Doc) -> Doc:
        """Fill the spans and statements of a Doc, which stays otherwise as it is."""
        spans: list[Span] = []
        statements: list[Statement] = []
        for document in text_document(doc.text):
            reading = self.reader.read(document)
            statements.extend(reading.statements)
            types = {e.id: e.type for e in reading.entities}
            for mention in reading.mentions:
                span = doc.char_span(
                    mention.start,
                    mention.end,
                    label=types[mention.entity],
                    kb_id=mention.entity,
                    alignment_mode="expand",
                )
                if span is not None:
                    spans.append(span)
        doc.spans[KEY] = spans
        doc._.statements = tuple(statements)
        return doc


@Language.factory("kg", default_config={"pack": "policy"})
def make_component(nlp: Language, name: str, pack: str) -> Component:
    """The component for a pipeline; `pack` is a pack's name or path."""
    if not Doc.has_extension("statements"):
        Doc.set_extension("statements", default=())
    return Component(pack)
