"""A view in, Cypher out that merges the Neo4j tables into a running database; it holds no data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.exporters.clean import Cleaner
from kg.exporters.neo4j import EDGE_PROPERTIES, KINDS, NODE_PROPERTIES, labels, typed
from kg.exporters.table import guard
from kg.exporters.view import View

_HEAD = """\
// Merges neo4j-nodes.csv and neo4j-edges.csv into a running database; to run it twice changes
// nothing. Two parameters say where the tables are, in cypher-shell:
//   :param nodes => 'file:///neo4j-nodes.csv'
//   :param edges => 'file:///neo4j-edges.csv'
CREATE CONSTRAINT kg_node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;
"""
_VALUES = {
    "int": "toInteger({cell})",
    "float": "toFloat({cell})",
    "date": "CASE WHEN {cell} <> '' THEN date({cell}) END",
    "string[]": "CASE WHEN {cell} <> '' THEN split({cell}, ';') END",
    "": "{cell}",
}
"""How a cell of a table becomes a property, by the kind that its header gives it."""


def write(view: View, path: Path) -> None:
    """Write one statement for each type of node and each relation."""
    clean = Cleaner()
    types = sorted({row.entity_type for row in view.nodes(clean)})
    relations = sorted({row.relation for row in view.edges(clean)})
    with path.open("w", encoding="utf-8", newline="\n") as out:
        out.write(_HEAD)
        out.writelines(_merge_nodes(labels(name, view)) for name in types)
        out.writelines(_merge_edges(name) for name in relations)


def _merge_nodes(names: Sequence[str]) -> str:
    marks = "".join(f":{_name(name)}" for name in names)
    return f"""
LOAD CSV WITH HEADERS FROM $nodes AS row
WITH row WHERE row[':LABEL'] = {_text(";".join(names))}
MERGE (n:Node {{id: row[':ID']}})
SET n{marks}, {_assign("n", NODE_PROPERTIES)};
"""


def _merge_edges(relation: str) -> str:
    return f"""
LOAD CSV WITH HEADERS FROM $edges AS row
WITH row WHERE row[':TYPE'] = {_text(guard(relation))}
MATCH (s:Node {{id: row[':START_ID']}}), (o:Node {{id: row[':END_ID']}})
MERGE (s)-[r:{_name(relation)} {{id: row['id']}}]->(o)
SET {_assign("r", EDGE_PROPERTIES[1:])};
"""


def _assign(variable: str, properties: Sequence[str]) -> str:
    values = {name: _VALUES[KINDS.get(name, "")] for name in properties}
    cells = {name: f"row[{_text(typed(name))}]" for name in properties}
    return ", ".join(f"{variable}.{n} = {v.format(cell=cells[n])}" for n, v in values.items())


def _name(name: str) -> str:
    """A label or type, quoted; `encode_id` has left no backslash in it."""
    return "`" + name.replace("`", "``") + "`"


def _text(text: str) -> str:
    return "'" + text.replace("'", "\\'") + "'"
