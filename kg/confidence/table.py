"""Log-odds that a statement is right, by what made it: from benchmarks/calibrate.py.

source: judged statements of this project
(219 first, 306 other, 320 read, 459 samples, 358 tuning, 2124 unseen);
licence: that of this project.
"""

BASE = 0.54
FRAME = 0.12
RELATIONS: dict[str, float] = {
    "adopted": -0.00,
    "affiliatedWith": 0.34,
    "appliesTo": -0.50,
    "attendedBy": 0.32,
    "chairedBy": 1.09,
    "convenedBy": 0.12,
    "cooperatesWith": 0.49,
    "dated": -0.18,
    "emphasized": -0.75,
    "heldIn": 0.82,
    "heldOn": 0.99,
    "holdsPosition": 0.92,
    "implements": 0.10,
    "includes": 0.33,
    "issued": -0.55,
    "locatedIn": 0.27,
    "proposed": -0.15,
    "restricts": -0.05,
    "sessionOf": 0.48,
    "supports": -0.43,
    "visited": 1.41,
}
RULES: dict[str, float] = {
    "core/entities/person-office": -0.39,
    "core/relations/affiliated-beside": 0.17,
    "core/relations/affiliated-named": -0.36,
    "core/relations/affiliated-place": -0.29,
    "core/relations/bloc-listed": 0.35,
    "core/relations/bloc-member": 0.18,
    "core/relations/located-in": 0.47,
    "core/relations/position-before": 0.51,
    "core/relations/together": 0.28,
    "core/relations/visited": 0.29,
    "policy/entities/session": -0.20,
    "policy/relations/applies-beside": -0.16,
    "policy/relations/applies-in-brackets": 0.21,
    "policy/relations/attended-between": -0.29,
    "policy/relations/attended-roster": 0.18,
    "policy/relations/convened-by": 0.35,
    "policy/relations/dated-of": 0.19,
    "policy/relations/emphasized": 0.35,
    "policy/relations/emphasized-that": -0.17,
    "policy/relations/held-planned": 0.18,
    "policy/relations/issued": 0.15,
    "policy/relations/located-industry": -0.44,
    "policy/relations/meeting-of-body": -0.20,
    "policy/relations/own-conference": -0.35,
    "policy/relations/proposed-own": -0.15,
    "policy/relations/said": -0.17,
    "policy/relations/spoke-at": -0.29,
    "policy/relations/supports": 0.18,
    "policy/relations/supports-money": 0.21,
    "policy/relations/supports-within": -0.18,
}
DOUBTS: dict[str, float] = {
    "loose": 0.00,
    "pronoun": -0.30,
    "pointing": -0.06,
    "far": -0.32,
    "rivals": -0.29,
    "governed": -0.71,
    "long": 0.00,
}
