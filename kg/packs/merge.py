"""The parts of several packs in, one Pack out; a later pack replaces what an earlier one said."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from kg.model import EntityType, Name, NamesRule, Ontology, Pack, RelationType
from kg.packs.parts import Parts


def merge(packs: Sequence[Parts]) -> Pack:
    """The last pack with all that the packs before it give."""
    own = packs[-1].folder.manifest.value
    off = switched_off(packs)
    rules = tuple(e.value for p in packs for e in p.rules if e.value.id not in off)
    queries = {query.name: query for p in packs for query in p.queries}
    return Pack(
        id=own.id,
        version=own.version,
        language=own.language,
        base=own.base,
        prefixes={k: v for p in packs for k, v in p.folder.manifest.value.prefixes.items()},
        ontology=merge_ontology(packs),
        rules=rules,
        names={r.id: _rows(packs, r) for r in rules if isinstance(r, NamesRule)},
        cues=tuple(e.value for p in packs for e in p.cues if e.value.id not in off),
        macros={e.value.name: e.value.text for p in packs for e in p.macros},
        words={e.value.name: e.value.words for p in packs for e in p.words},
        queries=tuple(queries[name] for name in sorted(queries)),
        hashes=hashes(packs),
    )


def merge_ontology(packs: Iterable[Parts]) -> Ontology:
    """Types and relations of all packs, in the order in which they were first named."""
    types: dict[str, EntityType] = {}
    relations: dict[str, RelationType] = {}
    spellings: dict[str, str] = {}
    for parts in packs:
        types |= {e.value.name: e.value for e in parts.types}
        relations |= {e.value.name: e.value for e in parts.relations}
        spellings |= parts.spellings
    return Ontology(types, relations, spellings)


def switched_off(packs: Iterable[Parts]) -> frozenset[str]:
    """Ids of the rules and cues that some pack switches off."""
    return frozenset(rule for p in packs for rule in p.folder.manifest.value.off)


def hashes(packs: Iterable[Parts]) -> dict[str, str]:
    """The SHA-256 of every file by its path below the rules folder."""
    return {
        file.name: hashlib.sha256(file.content).hexdigest()
        for parts in packs
        for file in parts.folder.files
    }


def _rows(packs: Sequence[Parts], rule: NamesRule) -> tuple[Name, ...]:
    """The rows of the list that a rule names, which stands in the rule's own pack."""
    pack = rule.id.partition("/")[0]
    own = next(p for p in packs if p.folder.id == pack)
    return own.lists[rule.list].rows if rule.list in own.lists else ()
