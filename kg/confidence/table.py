"""Log-odds that a statement is right, by what made it: from benchmarks/calibrate.py.

source: judged statements of this project (219 first, 320 read, 359 samples, 312 tuning);
licence: that of this project.
"""

BASE = 0.87
FRAME = 0.15
RELATIONS: dict[str, float] = {
    "adopted": 0.06,
    "affiliatedWith": 0.11,
    "appliesTo": -0.51,
    "attendedBy": 2.62,
    "chairedBy": 2.49,
    "convenedBy": 2.56,
    "cooperatesWith": -0.20,
    "dated": -0.21,
    "emphasized": -0.37,
    "heldIn": 2.39,
    "heldOn": 2.26,
    "holdsPosition": 0.28,
    "implements": -0.05,
    "includes": 0.52,
    "issued": -0.03,
    "locatedIn": -0.04,
    "proposed": 0.10,
    "restricts": 0.22,
    "sessionOf": 2.37,
    "supports": -0.46,
    "visited": 2.53,
}
RULES: dict[str, float] = {
    "core/relations/affiliated-of": -0.18,
    "core/relations/position-before": 0.17,
    "core/relations/together": -0.17,
    "policy/relations/applies-beside": 0.19,
    "policy/relations/applies-in-title": -0.46,
    "policy/relations/dated": -0.15,
    "policy/relations/emphasized": 0.24,
    "policy/relations/emphasized-directly": -0.30,
    "policy/relations/emphasized-that": -0.22,
    "policy/relations/includes": 0.20,
    "policy/relations/supports": -0.16,
    "policy/relations/urged": 0.25,
}
DOUBTS: dict[str, float] = {
    "loose": 0.00,
    "pronoun": -0.40,
    "pointing": -0.38,
    "far": -0.35,
    "rivals": -0.31,
    "governed": -0.90,
    "long": 0.00,
}
