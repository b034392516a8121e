"""The job done by kg: text to statements."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.engine.neutral import Phrase, Relation
from benchmarks.engine.pack import pack_of
from benchmarks.engine.peers.job import Hit, Job, Name, Read, See, run
from kg.match.compiled import Compiled
from kg.match.entities import Scene, find_scenes
from kg.match.relations import find_relations
from kg.match.view import View
from kg.model import CleanText, Document, Mention
from kg.reader import Reader


def build(job: Job) -> tuple[Read, See]:
    """A pack of the names and rules."""
    phrases = (Phrase(text, kind) for text, kind in job.names)
    relations = [
        Relation(number, verb, subject, obj, framed=False)
        for number, verb, _, subject, obj in job.rules
    ]
    pack = pack_of(phrases, relations)
    reader, compiled = Reader(pack), Compiled(pack)

    def see(text: str, _: object) -> tuple[Iterable[Name], Iterable[Hit]]:
        scenes = find_scenes(_document(text), compiled, {})
        names = [_name(mention) for scene in scenes for mention in scene.resolved.outer]
        return names, [hit for scene in scenes for hit in _hits(scene, compiled)]

    return lambda text: reader.read(_document(text)), see


def _hits(scene: Scene, compiled: Compiled) -> Iterable[Hit]:
    if len(scene.resolved.outer) < 2:
        return
    view = View(scene.tokens, scene.resolved.outer, scene.resolved.inner, compiled.grammar)
    for found in find_relations(scene, view, compiled):
        number = int(found.rule.rpartition("/")[2])
        yield number, _name(found.subject), _name(found.object)


def _name(mention: Mention) -> Name:
    return mention.start, mention.end, mention.type


def _document(text: str) -> Document:
    return Document("text", "text", text, CleanText.whole(text), "")


if __name__ == "__main__":
    run("kg", build)
