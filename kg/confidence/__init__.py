"""A match in, a number between 0 and 1 out: how often such statements are right on new texts.

`Doubter` tells what makes a match doubtful, `trust` turns that into a number.
"""

from kg.confidence.doubts import DOUBTS, Doubter
from kg.confidence.trust import Trust, trust

__all__ = ["DOUBTS", "Doubter", "Trust", "trust"]
