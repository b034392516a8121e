"""Statements → lines of bare triples, reified statements, and the sentences and matches behind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.exporters.rdf_dates import when
from kg.exporters.rdf_words import Lines, Words, text
from kg.model import Evidence, Statement


def facts(words: Words, statements: Iterable[Statement]) -> Lines:
    """The bare triples of the asserted ones among `statements`, each once, in their order."""
    edges = {(s.subject, s.predicate, s.object): s for s in statements if s.status == "asserted"}
    return "".join([f"{_fact(words, s)} .\n" for s in edges.values()])


def reified(words: Words, statement: Statement, run: str, *, triple_term: bool = False) -> Lines:
    """The statement as a thing that has status, confidence and time.

    With `triple_term` it reifies an RDF 1.2 triple term in place of subject, predicate and object.
    """
    of, node = words.of, words.local("statement", statement.id)
    return (
        f"{_about(words, node, statement, triple_term)}"
        f"{node} {of['kg:status']} {text(statement.status)} .\n"
        f'{node} {of["kg:confidence"]} "{statement.confidence:.4g}"^^{of["xsd:decimal"]} .\n'
        f"{words.lines(node, _circumstances(words, statement))}"
        f"{node} {of['prov:wasGeneratedBy']} {run} .\n"
    )


def support(words: Words, statement: Statement, evidence: Sequence[Evidence]) -> Lines:
    """What joins a statement to the sentences it stands in and the matches that found it."""
    of, node = words.of, words.local("statement", statement.id)
    derived, match = f"{node} {of['prov:wasDerivedFrom']}", f"{node} {of['kg:match']}"
    several = {(e.document, e.start, e.end): e for e in evidence}
    matches = evidence if len(several) == len(evidence) else _matches(evidence)
    sentences = [f"{derived} {words.evidence(one)} .\n" for one in several.values()]
    return "".join(sentences + [f"{match} {words.match(one)} .\n" for one in matches])


def sentence(words: Words, evidence: Evidence) -> Lines:
    """A sentence as a Web Annotation resource: its document, its characters, its words."""
    of, node, document = words.of, words.evidence(evidence), words.document(evidence.document)
    position, quote = f"{node[:-1]}.position>", f"{node[:-1]}.quote>"
    a, selector, integer = of["rdf:type"], of["oa:hasSelector"], of["xsd:integer"]
    return (
        f"{node} {a} {of['oa:SpecificResource']} .\n"
        f"{node} {of['oa:hasSource']} {document} .\n"
        f"{node} {selector} {position} .\n"
        f"{node} {selector} {quote} .\n"
        f"{node} {of['prov:wasDerivedFrom']} {document} .\n"
        f"{position} {a} {of['oa:TextPositionSelector']} .\n"
        f'{position} {of["oa:start"]} "{evidence.start}"^^{integer} .\n'
        f'{position} {of["oa:end"]} "{evidence.end}"^^{integer} .\n'
        f"{quote} {a} {of['oa:TextQuoteSelector']} .\n"
        f"{quote} {of['oa:exact']} {text(evidence.quote)} .\n"
    )


def match(words: Words, evidence: Evidence) -> Lines:
    """One firing of a rule in a sentence, with the words that set it off."""
    of, node = words.of, words.match(evidence)
    anchor, found = f"{node} {of['kg:anchor']}", evidence.anchors
    said = [found[0].text] if len(found) == 1 else sorted({a.text for a in found})
    return (
        f"{node} {of['rdf:type']} {of['kg:Match']} .\n"
        f"{node} {of['kg:rule']} {words.local('rule', evidence.rule)} .\n"
        f"{node} {of['kg:evidence']} {words.evidence(evidence)} .\n"
    ) + "".join([f"{anchor} {text(one)} .\n" for one in said])


def _about(words: Words, node: str, statement: Statement, triple_term: bool) -> Lines:
    of = words.of
    if triple_term:
        return f"{node} {of['rdf:reifies']} <<( {_fact(words, statement)} )>> .\n"
    return (
        f"{node} {of['rdf:type']} {of['rdf:Statement']} .\n"
        f"{node} {of['rdf:subject']} {words.item(statement.subject)} .\n"
        f"{node} {of['rdf:predicate']} {words.word(statement.predicate)} .\n"
        f"{node} {of['rdf:object']} {words.item(statement.object)} .\n"
    )


def _circumstances(words: Words, statement: Statement) -> Iterator[tuple[str, str]]:
    if statement.time:
        yield "kg:time", text(statement.time)
        yield from when(statement.time)
    if statement.attributed_to:
        yield "kg:attributedTo", words.item(statement.attributed_to)
    if statement.condition:
        yield "kg:condition", text(statement.condition)


def _fact(words: Words, statement: Statement) -> str:
    subject, object = words.item(statement.subject), words.item(statement.object)
    return f"{subject} {words.word(statement.predicate)} {object}"


def _matches(evidence: Iterable[Evidence]) -> Iterable[Evidence]:
    return {(e.document, e.start, e.end, e.rule, e.anchors): e for e in evidence}.values()
