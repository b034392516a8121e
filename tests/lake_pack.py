"""A small pack of lakes and their plans, for tests of what rule writers see."""

from __future__ import annotations

from pathlib import Path

ONTOLOGY = """\
types:
  Body: {}
  Plan: {}
  Town: {}
  Note: {auxiliary: true}
relations:
  adopted: {domain: [Body], range: [Plan]}
  liesIn: {domain: [Body], range: [Town]}
"""
HEAD = "# source: made; licence: MIT\n"
ADOPTED = """\
kind: frame
says: adopted
why: x
trigger: <adopt | carry out>
voice: [active, passive]
subject: Body
object: Plan
"""
FILES = {
    "pack.yaml": "id: lake\nversion: 0.1.0\nneeds: []\n",
    "ontology.yaml": ONTOLOGY,
    "names/plans.tsv": f"{HEAD}name\taliases\nForest Plan\t\nRivers Act\tAct of Rivers\n",
    "names/bodies.tsv": f"{HEAD}name\tcontext\nLake Council\t\nParty\tLake Party\nSenate\t\n",
    "names/towns.tsv": f"{HEAD}name\nLake\nOldham\n",
    "entities/plans.yaml": "kind: names\nmakes: Plan\nlist: names/plans.tsv\nwhy: x\n",
    "entities/bodies.yaml": "kind: names\nmakes: Body\nlist: names/bodies.tsv\nwhy: x\n",
    "entities/towns.yaml": "kind: names\nmakes: Town\nlist: names/towns.tsv\nwhy: x\n",
    "entities/code.yaml": (
        "kind: regex\nmakes: Plan\nregex: 'P-\\d+'\nanchors: ['#digit']\nwhy: x\n"
    ),
    "entities/club.yaml": 'kind: pattern\nmakes: Body\npattern: "{self=#Cap{1,2} Club}"\nwhy: x\n',
    "relations/lies.yaml": (
        "kind: pattern\nsays: liesIn\nwhy: x\n"
        'pattern: "{subject:Body} (of | near) [old] {object:Town}"\n'
    ),
}


def write_lake(root: Path, **files: str) -> Path:
    """Write the pack below `root`/rules; `files` are further ones, dots in names for slashes."""
    folder = root / "rules" / "lake"
    for name, text in {**FILES, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
