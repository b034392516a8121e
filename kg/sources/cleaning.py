"""A stretch of original text → the clean text that rules read, with the map back to the original.

Three steps: odd characters are straightened and wrapped lines joined, one character for one;
noise is cut out; lost spaces and stops are put in. Line breaks stay, as a single newline.
"""

from __future__ import annotations

from kg.model import CleanText
from kg.sources.edits import edit
from kg.sources.glue import glue
from kg.sources.noise import noise
from kg.sources.twins import straightened
from kg.sources.wrapping import unwrapped


def clean_text(original: str, start: int = 0, end: int | None = None) -> CleanText:
    """Characters `[start, end)` of the original, cleaned; all places count from its beginning.

    >>> clean = clean_text("**The session met** the needs of the peopleIn short, it ended.")
    >>> clean.text
    'The session met the needs of the people. In short, it ended.'
    >>> clean.original_span(0, 15)
    Span(start=2, end=17)
    """
    plain = unwrapped(straightened(original[start:end]))
    without_noise = edit(CleanText.whole(plain, origin=start), noise(plain))
    return edit(without_noise, glue(without_noise.text))
