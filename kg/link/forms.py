"""Surface forms in, comparable forms out: keys, head nouns, slugs for ids."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_ARTICLE = re.compile(r"^(?:the|a|an|this|that|these|its|their)\s+", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[\w&%-]+(?:\.\w+)*")
_TAIL = re.compile(
    r"\s(?:of|on|for|to|in|at|with|concerning|regarding|between|by|under)\s", re.IGNORECASE
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_LETTERS = re.compile(r"(?<=\w)\s\([A-Z][\w&-]{1,9}\)(?=\s\w)")
"""An acronym in brackets within a name: "Port Rate Committee (PRC) meeting"."""
_SLUG = re.compile(r"[^a-z0-9]+")
_LONGEST = 120


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Without quotation marks and article, white space collapsed.

    >>> plain('the  "Decision"')
    'Decision'
    """
    text = _SPACE.sub(" ", text.replace('"', "")).strip(" '.,;:")
    return _ARTICLE.sub("", text)


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """The form under which two surfaces are the same: plain, lower case, no dots, hyphens, accents.

    >>> key("the U.S.") == key("US"), key("Bogotá") == key("Bogota")
    (True, True)
    >>> key("Port Rate Committee (PRC) meeting")
    'port rate committee meeting'
    """
    bare = _SPACE.sub(
        " ", without_letters(plain(text)).lower().replace(".", "").replace("-", " ")
    ).strip()
    return bare if bare.isascii() else _unaccented(bare)


def without_letters(text: str) -> str:
    """A name without the acronym that stands in brackets within it."""
    return _LETTERS.sub("", text) if "(" in text else text


def _unaccented(text: str) -> str:
    """Letters without their marks; letters that have no plain one stay.

    >>> _unaccented("göteborg"), _unaccented("łódź")
    ('goteborg', 'łodz')
    """
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c))


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[str, ...]:
    """Lower-case words of a form, possessive endings dropped.

    >>> tokens("People's Bank of China")
    ('people', 'bank', 'of', 'china')
    """
    return tuple(_WORD.findall(plain(text).lower().replace("'s", "")))


@lru_cache(maxsize=8192)
def head(text: str) -> str:
    """The head noun of a name, in lower case: the last word before "of", "on", "for" ...

    >>> head("Fourth Plenary Session of the 12th Municipal Party Committee")
    'session'
    >>> head("Inflation Reduction Act of 2022")
    'act'
    >>> head("Port Council (PC) of Malta")
    'council'
    """
    front = _BRACKETS.sub("", _TAIL.split(plain(text), maxsplit=1)[0])
    words = [w for w in tokens(front) if not w[:1].isdigit()]
    return words[-1] if words else ""


@lru_cache(maxsize=8192)
def tail(text: str) -> str:
    """What stands after the first "of", "on", "for" ... of a name; empty where none stands.

    >>> tail("Standing Committee of the Port Committee")
    'the Port Committee'
    """
    return "".join(_TAIL.split(plain(text), maxsplit=1)[1:])


def singular(word: str) -> str:
    """A rough singular, enough to compare head nouns.

    >>> singular("measures"), singular("policies")
    ('measure', 'policy')
    """
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def in_order(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether all words of the short form stand in the full one in their order.

    >>> in_order(("port", "act"), ("port", "safety", "act"))
    True
    >>> in_order(("act", "port"), ("port", "safety", "act"))
    False
    """
    rest = iter(full)
    return all(word in rest for word in short)


_TRADE = re.compile(r"(?<=\S) (?:industry|industries|sector|sectors|businesses)$")


@lru_cache(maxsize=8192)
def trade_key(text: str) -> str:
    """The key of a field of the economy: "X", "X industry" and "X sector" are one.

    >>> trade_key("the steel sector") == trade_key("steel") == trade_key("Steel industries")
    True
    """
    words = _TRADE.sub("", key(text)).split()
    return " ".join([*words[:-1], singular(words[-1])]) if words else ""


@lru_cache(maxsize=8192)
def initials(text: str, *, links: bool = False) -> str:
    """Upper-case first letters of the words of a name, small links left out unless asked for.

    >>> initials("People's Bank of China"), initials("Code of Conduct", links=True)
    ('PBC', 'COC')
    """
    small = {"of", "the", "and", "for", "on", "in", "to", "&", "a"}
    words = re.split(r"[\s-]+", plain(text).replace("'s", ""))
    return "".join(w[0].upper() for w in words if w and (links or w.lower() not in small))


def slug(text: str) -> str:
    """Lower-case ASCII with hyphens, never empty, at most 120 characters.

    >>> slug("Fourth Plenary Session of the 12th Municipal Party Committee")
    'fourth-plenary-session-of-the-12th-municipal-party-committee'
    """
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    found = _SLUG.sub("-", ascii_text.lower()).strip("-")[:_LONGEST].strip("-")
    return found or "u" + "-".join(f"{ord(c):x}" for c in text[:20])
