"""Rule folders in, loaded packs and their problems out; nothing else reads YAML.

The names below load when they are first used: a pack in the cache needs neither YAML nor pydantic.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.packs.build import check_pack
    from kg.packs.check import PackCheck, PatternCheck, RuleCheck
    from kg.packs.check_examples import is_hit, is_miss
    from kg.packs.check_rules import slow_expression
    from kg.packs.codes import CODES
    from kg.packs.curation import parse_curation, read_curation
    from kg.packs.fault import Fault, did_you_mean
    from kg.packs.files import shown
    from kg.packs.find import find_pack, known_packs
    from kg.packs.load import load_pack, with_base, with_model
    from kg.packs.schema import rule_schema
    from kg.packs.skeleton import new_rule
    from kg.packs.targets import check_packs, find_packs

_HOMES = {
    "CODES": "codes",
    "Fault": "fault",
    "PackCheck": "check",
    "PatternCheck": "check",
    "RuleCheck": "check",
    "check_pack": "build",
    "check_packs": "targets",
    "did_you_mean": "fault",
    "find_pack": "find",
    "find_packs": "targets",
    "is_hit": "check_examples",
    "is_miss": "check_examples",
    "known_packs": "find",
    "load_pack": "load",
    "new_rule": "skeleton",
    "parse_curation": "curation",
    "read_curation": "curation",
    "rule_schema": "schema",
    "shown": "files",
    "slow_expression": "check_rules",
    "with_base": "load",
    "with_model": "load",
}

__all__ = [
    "CODES",
    "Fault",
    "PackCheck",
    "PatternCheck",
    "RuleCheck",
    "check_pack",
    "check_packs",
    "did_you_mean",
    "find_pack",
    "find_packs",
    "is_hit",
    "is_miss",
    "known_packs",
    "load_pack",
    "new_rule",
    "parse_curation",
    "read_curation",
    "rule_schema",
    "shown",
    "slow_expression",
    "with_base",
    "with_model",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'kg.packs' has no attribute {name!r}")
    return getattr(importlib.import_module(f"kg.packs.{_HOMES[name]}"), name)
