"""The path and kind of a new rule and the ontology in, the text of its files out."""

from __future__ import annotations

from kg.model import Ontology

_PACK = """\
# What this pack is about, in one sentence.
id: {id}
version: 0.1.0
language: en
base: https://kg.example.org/{id}/
prefixes:
  {id}: https://kg.example.org/{id}/ontology#
needs: [core]
"""
_ONTOLOGY = """\
# The types and relations of this pack; Place, Person, Organization and Date come from core.
types:
  Thing:
    label: Thing
    definition: Say what counts as one.
    color: "#56B4E9"
    nouns: [thing]
relations:
  made:
    domain: [Organization, Person]
    range: [Thing]
    label: made
    definition: Say what a text must state for this edge.
    inverse: madeBy
"""
_EXAMPLES = """\
examples:
  - text: Write a sentence here that the rule must read.
    {wanted}
  - text: Write a second one, in other words.
    {wanted}
  - text: Write a sentence that looks alike and says nothing of the kind.
    {nothing}
"""
_STATES = ('states: [["first name", {relation}, "second name"]]', "states: []")
_MAKES = ('makes: ["the name"]', "makes: []")
_BODIES = {
    "frame": """\
says: {relation}
why: Say what the rule is for.
trigger: <{verb}>
subject: {{type: [{subject}]}}
object: {{type: [{object}]}}
""",
    "relation": """\
says: {relation}
why: Say what the rule is for.
pattern:
  - "{{subject:{subject}}} <{verb}> {{object:{object}}}"
""",
    "pattern": """\
makes: {type}
why: Say what the rule is for.
pattern:
  - "the {{self=new thing}}"
""",
    "regex": """\
makes: {type}
why: Say what the rule is for.
anchors: [no]
regex: 'No\\. (?P<number>\\d+)'
name: "No. {{number}}"
""",
    "names": """\
makes: {type}
why: Say what the list holds.
list: names/{name}.tsv
""",
}
_LIST = """\
# source: where the names are from; licence: under which they may be used
name\taliases\tid
First name\tAnother form|FN\t
"""


def pack_texts(id: str) -> dict[str, str]:
    """The files of a new pack by their paths below it."""
    return {"pack.yaml": _PACK.format(id=id), "ontology.yaml": _ONTOLOGY}


def rule_texts(below: str, kind: str, ontology: Ontology) -> dict[str, str]:
    """The files of a new rule by their paths below the pack; `below` has no suffix.

    The rule fits the ontology, so that only its examples fail.
    """
    name = below.rpartition("/")[2]
    relation, subject, obj = _relation(name, ontology)
    states = below.startswith("relations/") and kind in ("frame", "pattern")
    body = _BODIES["relation" if states and kind == "pattern" else kind].format(
        relation=relation,
        verb=_verb(relation),
        subject=subject,
        object=obj,
        type=_type(name, ontology),
        name=name,
    )
    wanted, nothing = _STATES if states or kind == "frame" else _MAKES
    examples = _EXAMPLES.format(wanted=wanted.format(relation=relation), nothing=nothing)
    schema = "../" * (below.count("/") + 1) + "rule.schema.json"
    head = f"# yaml-language-server: $schema={schema}\nkind: {kind}\n"
    texts = {f"{below}.yaml": head + body + examples}
    return texts | ({f"names/{name}.tsv": _LIST} if kind == "names" else {})


def _relation(name: str, ontology: Ontology) -> tuple[str, str, str]:
    """The relation that the rule's name means, else the last one, with its domain and range."""
    wanted = name.replace("-", "").replace("_", "").lower()
    names = [r for r in ontology.relations if r.lower() == wanted] or list(ontology.relations)
    if not names:
        return "made", "Person", "Thing"
    relation = ontology.relations[names[-1]]
    anything = sorted(ontology.types)
    return (
        relation.name,
        ", ".join(relation.domain or anything[:1]),
        ", ".join(relation.range or anything[:1]),
    )


def _type(name: str, ontology: Ontology) -> str:
    wanted = name.replace("-", "").replace("_", "").lower()
    names = [t for t in ontology.types if t.lower() == wanted] or list(ontology.types)
    return names[-1] if names else "Thing"


def _verb(relation: str) -> str:
    """The relation's name as a first guess at its verb ("heldIn" gives "held")."""
    return "".join(c if c.islower() else " " for c in relation).split()[0]
