"""A base IRI in, whether names may be put behind it out."""

from __future__ import annotations

import re

_IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+[/#:]")


def is_base(iri: str) -> bool:
    """Whether the text is an IRI that ends where a name may begin.

    >>> is_base("https://kg.example.org/policy/"), is_base("policy")
    (True, False)
    """
    return _IRI.fullmatch(iri) is not None
