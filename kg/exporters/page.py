"""A graph in, one HTML page with the marked-up texts of its documents out; nothing is fetched."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape
from pathlib import Path

from kg.errors import ExportError, KgError
from kg.exporters.colors import type_color
from kg.model import Document, Graph, MentionRecord, Ontology, Statement
from kg.sources import read_documents

_STYLE = """
body { font: 16px/1.65 Georgia, serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
body { color: #222 }
h1, h2, nav, aside { font-family: system-ui, sans-serif }
h1 { font-size: 1.5rem }
h2 { font-size: 1.1rem; margin-top: 3rem; border-top: 1px solid #ccc; padding-top: 1rem }
mark { background: color-mix(in srgb, var(--c) 18%, white); border-bottom: 2px solid var(--c) }
mark { padding: 0 .1em; border-radius: 2px }
nav { position: sticky; top: 0; background: #fff; padding: .6rem 0; border-bottom: 1px solid #ddd }
nav label { margin-right: .9em; white-space: nowrap; font-size: .9rem }
nav i { display: inline-block; width: .8em; height: .8em; border-radius: 2px; background: var(--c) }
aside { font-size: .85rem; background: #f6f6f4; padding: .6rem .9rem; border-radius: 6px }
aside li { margin: .15rem 0 } .directive { color: #8a5a00 } .negated { color: #a00000 }
p { white-space: pre-wrap }
"""


def write_page(graph: Graph, path: Path, *, ontology: Ontology) -> Path:
    """Write the page and give its path. Raises ExportError when a document has gone."""
    errors: list[KgError] = []
    sources = sorted({d.path for d in graph.documents})
    found = list(read_documents(sources, on_error=errors.append))
    if errors:
        raise ExportError(
            "E140",
            f"the texts cannot be read again: {errors[0].what}",
            place=errors[0].place,
            hint="Run it in the folder in which the graph was made.",
        )
    beside = path.with_name(path.name + ".new")
    with beside.open("w", encoding="utf-8", errors="xmlcharrefreplace") as file:
        file.writelines(_page(graph, _matched(graph, found), ontology))
    os.replace(beside, path)
    return path


def _matched(graph: Graph, found: Sequence[Document]) -> list[Document]:
    """The documents read anew under the ids they had in the run."""
    by_key: dict[tuple[str, str, int, int], Document] = {}
    for document in found:
        by_key[document.sha256, document.title, document.number, len(document.text)] = document
    keys = {d.id: (d.sha256, d.title, d.number, d.characters) for d in graph.documents}
    return [replace(by_key[k], id=i) for i, k in sorted(keys.items()) if k in by_key]


def _page(graph: Graph, documents: Sequence[Document], ontology: Ontology) -> Iterator[str]:
    types = {e.id: e.type for e in graph.entities}
    names = {e.id: e.name for e in graph.entities}
    shown = sorted(set(types.values()))
    yield "<!doctype html><html lang=en><meta charset=utf-8><title>kg</title>"
    yield f"<style>{_STYLE}</style><h1>{len(graph.documents)} documents</h1><nav>"
    for name in shown:
        yield f'<label style="--c:{type_color(name, ontology)}"><i></i> {escape(name)}</label>'
    yield "</nav>"
    by_document: dict[str, list[MentionRecord]] = {}
    for mention in graph.mentions:
        by_document.setdefault(mention.document, []).append(mention)
    for document in documents:
        mentions = by_document.get(document.id, [])
        yield f"<h2>{escape(document.title or document.id)}</h2>"
        yield from _statements(graph.statements, document.id, names)
        yield "<p>" + "".join(_marked(document, mentions, types, names, ontology)) + "</p>"
    yield "</html>\n"


def _statements(
    statements: Sequence[Statement], document: str, names: dict[str, str]
) -> Iterator[str]:
    rows = [s for s in statements if any(e.document == document for e in s.evidence)]
    if not rows:
        return
    yield f"<aside><details><summary>{len(rows)} statements</summary><ul>"
    for s in rows:
        words = (names.get(s.subject, s.subject), s.predicate, names.get(s.object, s.object))
        yield f'<li class="{s.status}">{escape(" · ".join(words))} ({s.status})</li>'
    yield "</ul></details></aside>"


def _marked(
    document: Document,
    mentions: Sequence[MentionRecord],
    types: dict[str, str],
    names: dict[str, str],
    ontology: Ontology,
) -> Iterator[str]:
    """The article's original text with each outer mention in a coloured mark."""
    at = document.clean.origin(0)
    whole = document.clean.original_span(0, len(document.text))
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if mention.start < at:
            continue
        kind = types[mention.entity]
        tip = escape(f"{kind}: {names[mention.entity]} ({mention.rule})", quote=True)
        yield escape(document.original[at : mention.start])
        yield f'<mark style="--c:{type_color(kind, ontology)}" title="{tip}">'
        yield escape(document.original[mention.start : mention.end]) + "</mark>"
        at = mention.end
    yield escape(document.original[at : whole.end])
