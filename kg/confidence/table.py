"""Log-odds that a statement is right, by what made it: from benchmarks/calibrate.py.

source: judged statements of this project
(219 first, 306 other, 320 read, 464 samples, 359 tuning, 2562 unseen);
licence: that of this project.
"""

BASE = 0.42
FRAME = 0.25
RELATIONS: dict[str, float] = {
    "adopted": -0.02,
    "affiliatedWith": 0.51,
    "appliesTo": -0.53,
    "attendedBy": 0.35,
    "chairedBy": 1.00,
    "convenedBy": 0.19,
    "cooperatesWith": 0.59,
    "dated": -0.21,
    "emphasized": -0.72,
    "heldIn": 0.94,
    "heldOn": 1.16,
    "holdsPosition": 0.97,
    "implements": 0.02,
    "includes": 0.13,
    "issued": -0.46,
    "locatedIn": 0.29,
    "proposed": -0.15,
    "restricts": -0.14,
    "sessionOf": 0.62,
    "supports": -0.46,
    "visited": 1.46,
}
RULES: dict[str, float] = {
    "core/entities/person-office": -0.44,
    "core/relations/affiliated-beside": 0.21,
    "core/relations/affiliated-named": -0.36,
    "core/relations/affiliated-place": -0.22,
    "core/relations/bloc-listed": 0.34,
    "core/relations/located-in": 0.60,
    "core/relations/position-before": 0.59,
    "core/relations/together": 0.26,
    "core/relations/visited": 0.28,
    "policy/entities/session": -0.17,
    "policy/relations/applies-field-title": -0.21,
    "policy/relations/applies-in-brackets": 0.22,
    "policy/relations/attended-between": -0.28,
    "policy/relations/convened-by": 0.34,
    "policy/relations/emphasized": 0.37,
    "policy/relations/emphasized-that": -0.16,
    "policy/relations/held-planned": 0.18,
    "policy/relations/issued": 0.18,
    "policy/relations/located-industry": -0.55,
    "policy/relations/meeting-of-body": -0.20,
    "policy/relations/own-conference": -0.34,
    "policy/relations/restricts-measure": -0.15,
    "policy/relations/said": -0.21,
    "policy/relations/spoke-at": -0.29,
    "policy/relations/supports": 0.15,
    "policy/relations/supports-money": 0.21,
    "policy/relations/supports-within": -0.16,
}
DOUBTS: dict[str, float] = {
    "loose": 0.00,
    "pronoun": -0.26,
    "pointing": 0.00,
    "far": -0.35,
    "rivals": -0.33,
    "governed": -0.73,
    "long": 0.00,
}
