"""Files, folders, standard input or a string in; cleaned `Document`s, one an article, out.

`read_documents` does it all. A caller with workers takes `read_raw` (quick: opens, decodes) in the
parent and `documents` (slow: splits, cleans, reads heads) in the workers, or hands each file of
`list_sources` to `read_file`.
"""

from kg.sources.articles import documents
from kg.sources.cleaning import clean_text
from kg.sources.files import Source, list_sources
from kg.sources.formats import FORMATS
from kg.sources.raw import Raw
from kg.sources.reading import read_documents, read_file, read_raw, text_document
from kg.sources.splitting import split_articles

__all__ = [
    "FORMATS",
    "Raw",
    "Source",
    "clean_text",
    "documents",
    "list_sources",
    "read_documents",
    "read_file",
    "read_raw",
    "split_articles",
    "text_document",
]
