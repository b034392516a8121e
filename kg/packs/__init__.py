"""Rule folders in, loaded packs and their problems out; nothing else reads YAML."""

from kg.packs.check import PatternCheck, RuleCheck
from kg.packs.codes import CODES
from kg.packs.fault import Fault, did_you_mean
from kg.packs.find import find_pack, known_packs
from kg.packs.load import check_pack, load_pack, with_base
from kg.packs.schema import rule_schema
from kg.packs.skeleton import new_rule

__all__ = [
    "CODES",
    "Fault",
    "PatternCheck",
    "RuleCheck",
    "check_pack",
    "did_you_mean",
    "find_pack",
    "known_packs",
    "load_pack",
    "new_rule",
    "rule_schema",
    "with_base",
]
