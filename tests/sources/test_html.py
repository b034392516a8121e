"""HTML: the article of a page and what the page says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import KgError
from kg.sources import read_documents

PARAGRAPHS = [
    "The harbour council adopted the Port Plan on Tuesday, after a debate of three hours in the "
    "old town hall, and the mayor’s office will publish it before the end of the month.",
    "The plan covers shipping, finance and new energy, and it sets out targets for the coming five "
    "years, among them a second terminal and a railway line to the inland ports.",
]
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="{charset}">'
    "<title>Council adopts port plan</title>"
    '<meta property="og:site_name" content="Harbour News"><meta name="date" content="2024-03-12">'
    '</head><body><nav><a href="/">Home</a> <a href="/x">Subscribe now</a></nav><article>'
    "<h1>Council adopts port plan</h1>"
    + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    + "</article><footer>All rights reserved</footer></body></html>"
)


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("utf-8", "utf-8"), ("windows-1252", "cp1252"), ("no-such-set", "utf-8")],
)
def test_the_article_of_a_page_is_read(tmp_path: Path, charset: str, encoding: str) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE.replace("{charset}", charset).encode(encoding))
    errors: list[KgError] = []
    [found] = read_documents([str(path)], on_error=errors.append)
    assert (found.id, found.title, found.date) == ("page", "Council adopts port plan", "2024-03-12")
    assert found.publisher == "Harbour News"
    assert all(paragraph in found.original for paragraph in PARAGRAPHS)
    assert "Subscribe" not in found.original
    assert errors == []


def test_the_text_opens_with_the_title(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE.replace("<h1>Council adopts port plan</h1>", ""), encoding="utf-8")
    [found] = read_documents([str(path)], on_error=pytest.fail)
    assert found.text.startswith("Council adopts port plan\n\nThe harbour council")
    assert found.quote(0, 7)[1] == "Council"


def test_a_page_without_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<html><body><div></div></body></html>")
    errors: list[KgError] = []
    assert list(read_documents([str(tmp_path)], on_error=errors.append)) == []
    assert [error.code for error in errors] == ["S114"]
