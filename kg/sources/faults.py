"""The faults that sources know, each as a function from a place to one `SourceError`.

S101 missing        S105 binary       S109 broken record    S113 broken gzip
S102 nothing to read S106 encoding    S110 no text          S114 page without article
S103 unknown format S107 empty        S111 id used twice
S104 cannot open    S108 too large    S112 folder loop
"""

from __future__ import annotations

from kg.errors import Place, SourceError
from kg.sources.ids import printable


def _fault(
    code: str, what: str, path: str, hint: str, line: int = 0, column: int = 0
) -> SourceError:
    return SourceError(code, what, place=Place(printable(path), line, column), hint=hint)


def missing(path: str) -> SourceError:
    """No such file or folder."""
    return _fault("S101", "no such file or folder", path, "Check the path.")


def nothing_to_read(path: str, formats: str) -> SourceError:
    """A folder in which no file has a known suffix."""
    return _fault("S102", "folder holds no readable file", path, f"Readable are {formats}.")


def unknown_format(path: str, suffix: str, formats: str) -> SourceError:
    """A file named outright whose suffix no reader takes."""
    return _fault("S103", f'unknown format "{suffix}"', path, f"Readable are {formats}.")


def cannot_open(path: str, error: OSError) -> SourceError:
    """The system refuses: permission, a broken disk, a name too long."""
    reason = (error.strerror or type(error).__name__).lower()
    return _fault("S104", f"cannot be read: {reason}", path, "Check its permissions.")


def binary(path: str) -> SourceError:
    """Bytes that are no text."""
    return _fault("S105", "binary data, not text", path, "Convert it to text first.")


def unreadable_encoding(path: str, line: int = 0, column: int = 0) -> SourceError:
    """Bytes that fit no known encoding, or UTF-8 with damaged characters at a known place."""
    what = "damaged UTF-8" if line else "unreadable encoding"
    return _fault("S106", what, path, "Save it as UTF-8.", line, column)


def empty(path: str) -> SourceError:
    """A file with nothing but white space."""
    return _fault("S107", "empty, there is nothing to read", path, "")


def too_large(path: str, limit: int, line: int = 0) -> SourceError:
    """A document above the limit, in characters."""
    what = f"longer than {limit:,} characters"
    return _fault("S108", what, path, "Split it into several documents.", line)


def broken_record(path: str, reason: str, line: int, column: int = 0) -> SourceError:
    """A line of a JSONL file that is not a JSON object."""
    return _fault("S109", reason, path, "One JSON object a line.", line, column)


def no_text(path: str, reason: str, line: int) -> SourceError:
    """A record whose "text" is missing, empty or not a string."""
    return _fault("S110", reason, path, 'Each record needs {"text": "..."}.', line)


def repeated_id(path: str, id: str, new: str, line: int = 0) -> SourceError:
    """A record whose id another document has already taken."""
    hint = f'It is read as "{new}".'
    return _fault("S111", f'id "{id}" is used twice', path, hint, line)


def folder_loop(path: str) -> SourceError:
    """A symbolic link to a folder that holds it."""
    return _fault("S112", "link leads back to a folder above it", path, "The link is skipped.")


def broken_gzip(path: str, line: int = 0) -> SourceError:
    """A .gz file that is cut off or no gzip at all."""
    return _fault("S113", "damaged or cut off gzip data", path, "Fetch the file again.", line)


def page_without_article(path: str) -> SourceError:
    """An HTML page in which no running text is found."""
    return _fault("S114", "page holds no article text", path, "Save its text as .txt.")
