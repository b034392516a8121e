"""Small packs made in a temporary folder, with no cache and no pack of ours in reach but core."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Files = dict[str, str]
MakePack = Callable[..., Path]

PACK = "id: {name}\nversion: 0.1.0\n"
ONTOLOGY = """\
types:
  Museum:
    label: Museum
  Painting: {}
  Portrait: {parent: Painting}
  City: {}
relations:
  acquired:
    domain: [Museum]
    range: [Painting]
  standsIn:
    domain: [Museum]
    range: [City]
"""


@pytest.fixture(autouse=True)
def _alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("KG_CACHE", "off")


@pytest.fixture
def make_pack(tmp_path: Path) -> MakePack:
    """Writes `rules/NAME` with a pack.yaml, an ontology of museums, and the files given."""

    def make(files: Files, *, name: str = "museum") -> Path:
        root = tmp_path / "rules" / name
        wanted = {"pack.yaml": PACK.format(name=name), "ontology.yaml": ONTOLOGY, **files}
        for below, text in wanted.items():
            path = root / below
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return root

    return make
