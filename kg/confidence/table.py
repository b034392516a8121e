"""Log-odds that a statement is right, by what made it: from benchmarks/calibrate.py.

source: judged statements of this project
(219 first, 306 other, 320 read, 454 samples, 354 tuning, 1481 unseen);
licence: that of this project.
"""

BASE = 0.47
FRAME = 0.13
RELATIONS: dict[str, float] = {
    "adopted": -0.03,
    "affiliatedWith": 0.33,
    "appliesTo": -0.54,
    "attendedBy": 0.63,
    "chairedBy": 1.13,
    "convenedBy": 0.60,
    "cooperatesWith": 0.36,
    "dated": -0.10,
    "emphasized": -0.63,
    "heldIn": 0.86,
    "heldOn": 0.99,
    "holdsPosition": 0.91,
    "implements": 0.04,
    "includes": 0.35,
    "issued": -0.76,
    "locatedIn": 0.39,
    "proposed": -0.14,
    "restricts": 0.05,
    "sessionOf": 0.60,
    "supports": -0.45,
    "visited": 1.50,
}
RULES: dict[str, float] = {
    "core/entities/person-office": -0.41,
    "core/relations/affiliated-beside": 0.19,
    "core/relations/affiliated-named": -0.37,
    "core/relations/affiliated-place": -0.22,
    "core/relations/bloc-listed": 0.24,
    "core/relations/bloc-member": 0.20,
    "core/relations/located-in": 0.35,
    "core/relations/position-before": 0.51,
    "core/relations/together": 0.26,
    "core/relations/visited": 0.28,
    "policy/entities/session": -0.27,
    "policy/relations/attended-between": -0.19,
    "policy/relations/attended-by": 0.21,
    "policy/relations/convened-by": 0.22,
    "policy/relations/dated-of": 0.21,
    "policy/relations/emphasized": 0.38,
    "policy/relations/emphasized-directly": -0.16,
    "policy/relations/emphasized-that": -0.16,
    "policy/relations/held-day": 0.17,
    "policy/relations/includes": 0.18,
    "policy/relations/issued": 0.20,
    "policy/relations/located-industry": -0.37,
    "policy/relations/own-conference": -0.20,
    "policy/relations/said": -0.24,
    "policy/relations/session-held": 0.18,
    "policy/relations/spoke-at": -0.29,
    "policy/relations/supports": 0.17,
    "policy/relations/supports-money": 0.15,
    "policy/relations/supports-within": -0.18,
}
DOUBTS: dict[str, float] = {
    "loose": 0.00,
    "pronoun": -0.19,
    "pointing": -0.15,
    "far": -0.37,
    "rivals": -0.34,
    "governed": -0.62,
    "long": 0.00,
}
