"""Log-odds that a statement is right, by what made it: from benchmarks/calibrate.py.

source: judged statements of this project (219 first, 320 read, 354 samples, 307 tuning);
licence: that of this project.
"""

BASE = 0.85
FRAME = 0.10
RELATIONS: dict[str, float] = {
    "adopted": 0.04,
    "affiliatedWith": 0.19,
    "appliesTo": -0.57,
    "attendedBy": 2.57,
    "chairedBy": 2.45,
    "convenedBy": 2.53,
    "cooperatesWith": -0.21,
    "dated": -0.25,
    "emphasized": -0.39,
    "heldIn": 2.37,
    "heldOn": 2.25,
    "holdsPosition": 0.27,
    "implements": 0.10,
    "includes": 0.52,
    "issued": -0.04,
    "locatedIn": -0.05,
    "proposed": 0.12,
    "restricts": 0.20,
    "sessionOf": 2.35,
    "supports": -0.51,
    "visited": 2.50,
}
RULES: dict[str, float] = {
    "core/relations/position-before": 0.17,
    "core/relations/together": -0.17,
    "policy/relations/applies-beside": 0.15,
    "policy/relations/applies-in-title": -0.44,
    "policy/relations/dated": -0.16,
    "policy/relations/emphasized": 0.24,
    "policy/relations/emphasized-directly": -0.30,
    "policy/relations/emphasized-that": -0.22,
    "policy/relations/includes": 0.21,
    "policy/relations/supports": -0.18,
    "policy/relations/urged": 0.23,
}
DOUBTS: dict[str, float] = {
    "loose": -0.04,
    "pronoun": -0.40,
    "pointing": -0.20,
    "far": -0.33,
    "rivals": -0.44,
    "governed": -0.66,
    "long": 0.00,
}
