"""Log-odds that a statement is right, by what made it: from benchmarks/calibrate.py.

source: judged statements of this project (219 first, 306 other, 320 read, 428 samples, 356 tuning);
licence: that of this project.
"""

BASE = 0.45
FRAME = 0.17
RELATIONS: dict[str, float] = {
    "adopted": 0.01,
    "affiliatedWith": 0.39,
    "appliesTo": -0.44,
    "attendedBy": 1.50,
    "chairedBy": 1.55,
    "convenedBy": 1.44,
    "cooperatesWith": -0.10,
    "dated": -0.49,
    "emphasized": -0.56,
    "heldIn": 1.76,
    "heldOn": 1.24,
    "holdsPosition": 0.65,
    "implements": 0.29,
    "includes": 0.60,
    "issued": -0.51,
    "locatedIn": -0.11,
    "proposed": 0.31,
    "restricts": 0.28,
    "sessionOf": 1.50,
    "supports": -0.67,
    "visited": 1.91,
}
RULES: dict[str, float] = {
    "core/relations/affiliated-named": -0.26,
    "core/relations/position-before": 0.30,
    "policy/relations/attended-unsaid": -0.26,
    "policy/relations/dated": -0.39,
    "policy/relations/dated-of": 0.16,
    "policy/relations/emphasized": 0.40,
    "policy/relations/emphasized-directly": -0.30,
    "policy/relations/held-by": -0.18,
    "policy/relations/held-line": -0.27,
    "policy/relations/includes": 0.18,
    "policy/relations/issued-signed": -0.24,
    "policy/relations/located-industry": -0.27,
    "policy/relations/said": -0.18,
    "policy/relations/supports-within": -0.28,
}
DOUBTS: dict[str, float] = {
    "loose": 0.00,
    "pronoun": -0.20,
    "pointing": -0.19,
    "far": -0.21,
    "rivals": -0.30,
    "governed": -0.80,
    "long": 0.00,
}
