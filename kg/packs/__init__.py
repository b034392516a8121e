"""Rule folders in, loaded packs and their problems out; nothing else reads YAML."""

from kg.packs.check import PackCheck, PatternCheck, RuleCheck
from kg.packs.check_examples import is_hit, is_miss
from kg.packs.codes import CODES
from kg.packs.fault import Fault, did_you_mean
from kg.packs.files import shown
from kg.packs.find import find_pack, known_packs
from kg.packs.load import check_pack, load_pack, with_base
from kg.packs.schema import rule_schema
from kg.packs.skeleton import new_rule
from kg.packs.targets import check_packs, find_packs

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
    "rule_schema",
    "shown",
    "with_base",
]
