"""Packs are found, put together with those they need, and kept in a cache."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import PackError, Problems, RuleError
from kg.model import Cue, FrameRule, NamesRule, Pack
from kg.packs import check_pack, find_pack, find_packs, known_packs, load_pack, with_base
from kg.packs.cache import KEPT

MakePack = Callable[..., Path]
FRAME = """\
kind: frame
says: acquired
trigger: buy
subject: Museum
object: Painting
"""
OWN = {
    "relations/acquired.yaml": FRAME,
    "relations/late/lent.yaml": FRAME.replace("buy", "borrow"),
    "entities/city.yaml": "kind: names\nmakes: City\nlist: names/cities.tsv\n",
    "names/cities.tsv": "# source: ours; licence: MIT\nname\tid\nParis\tx:1\n",
    "cues/not.yaml": "- cue: [never, '<fail> to']\n  status: negated\n",
    "cues/named.yaml": "must: {cue: must, status: directive}\n",
    "macros.yaml": "macros: {the: the | a}\nwords: {big: [large, great]}\n",
    "queries/bought.rq": "# title: What a museum bought\n# param: museum=\nASK {}\n",
}


def test_a_pack_holds_what_its_files_say(make_pack: MakePack) -> None:
    make_pack(OWN)
    pack = load_pack("museum")
    assert (pack.id, pack.version, pack.language) == ("museum", "0.1.0", "en")
    assert pack.base == "https://kg.example.org/museum/"
    assert [(r.id, r.kind, r.path) for r in pack.rules] == [
        ("museum/entities/city", "names", "museum/entities/city.yaml"),
        ("museum/relations/acquired", "frame", "museum/relations/acquired.yaml"),
        ("museum/relations/late/lent", "frame", "museum/relations/late/lent.yaml"),
    ]
    assert {rule: [n.name for n in rows] for rule, rows in pack.names.items()} == {
        "museum/entities/city": ["Paris"]
    }
    assert pack.cues == (
        Cue("museum/cues/named#must", ("must",), "directive", path="museum/cues/named.yaml"),
        Cue("museum/cues/not#1", ("never", "<fail> to"), "negated", path="museum/cues/not.yaml"),
    )
    assert pack.macros == {"the": "the | a"}
    assert pack.words == {"big": ("large", "great")}
    assert [(q.name, q.title, dict(q.parameters), q.path) for q in pack.queries] == [
        ("bought", "What a museum bought", {"museum": ""}, "museum/queries/bought.rq")
    ]
    assert pack.ontology.is_a("Portrait", "Painting")
    assert sorted(pack.hashes) == sorted(
        f"museum/{f}" for f in (*OWN, "pack.yaml", "ontology.yaml")
    )


def test_a_pack_builds_on_those_it_needs(make_pack: MakePack) -> None:
    make_pack(OWN)
    make_pack(
        {
            "pack.yaml": (
                "id: louvre\nversion: 2.0.0\nextends: museum\n"
                "off: [museum/relations/acquired, museum/cues/not#1]\n"
            ),
            "ontology.yaml": "types:\n  City: {label: Town}\n  Sculpture: {parent: Painting}\n",
            "relations/own.yaml": FRAME.replace("Painting", "Sculpture"),
            "macros.yaml": "words: {big: [huge]}\n",
            "queries/bought.rq": "# title: Ours\nASK {}\n",
        },
        name="louvre",
    )
    pack = load_pack("louvre")
    assert (pack.id, pack.version) == ("louvre", "2.0.0")
    assert [r.id for r in pack.rules] == [
        "museum/entities/city",
        "museum/relations/late/lent",
        "louvre/relations/own",
    ]
    assert [c.id for c in pack.cues] == ["museum/cues/named#must"]
    assert pack.ontology.types["City"].label == "Town"
    assert pack.ontology.allows("Museum", "acquired", "Sculpture")
    assert pack.words == {"big": ("huge",)}
    assert [q.title for q in pack.queries] == ["Ours"]


def test_a_pack_that_two_others_need_is_read_once(make_pack: MakePack) -> None:
    make_pack(OWN)
    for name in ("left", "right"):
        make_pack({"pack.yaml": f"id: {name}\nversion: 1\nneeds: museum\n"}, name=name)
    make_pack({"pack.yaml": "id: top\nversion: 1\nneeds: [left, right]\n"}, name="top")
    assert len(load_pack("top").rules) == 3


def test_packs_that_need_each_other_show_the_circle(make_pack: MakePack) -> None:
    make_pack({"pack.yaml": "id: a\nversion: 1\nneeds: b\n"}, name="a")
    make_pack({"pack.yaml": "id: b\nversion: 1\nneeds: [a]\n"}, name="b")
    with pytest.raises(Problems) as caught:
        load_pack("a")
    assert [(type(e), e.code, str(e.place), e.what) for e in caught.value.errors] == [
        (PackError, "P102", "rules/b/pack.yaml:3:9", "packs need each other in a circle: a → b → a")
    ]


def test_all_errors_are_raised_in_one_go(make_pack: MakePack) -> None:
    make_pack({**OWN, "relations/a.yaml": "kind: [", "relations/b.yaml": "kind: frame\nsays: x\n"})
    with pytest.raises(Problems) as caught:
        load_pack("museum")
    assert {type(e) for e in caught.value.errors} == {RuleError}
    assert {e.code for e in caught.value.errors} == {"R101", "R103", "R202", "R212"}
    assert str(caught.value).startswith("rules/museum/relations/a.yaml:")


def test_warnings_do_not_keep_a_pack_from_loading(make_pack: MakePack) -> None:
    make_pack(OWN)
    assert {p.severity for p in check_pack("museum")} == {"warning"}
    assert load_pack("museum").id == "museum"


@pytest.mark.parametrize(
    "given", ["museum", "rules/museum", "./rules/museum", "{tmp}/rules/museum"]
)
def test_a_pack_is_found_by_name_or_path(make_pack: MakePack, tmp_path: Path, given: str) -> None:
    root = make_pack({})
    assert find_pack(given.format(tmp=tmp_path)) == root


@pytest.mark.parametrize(
    ("given", "code", "hint"),
    [
        ("musem", "P101", 'Did you mean "museum"?'),
        ("rules", "P103", "Packs in it: museum."),
        ("rules/museum/relations", "P103", "A pack is a folder with it."),
        ("no/such/path", "P101", ""),
        ("", "P103", "A pack is a folder with it."),
    ],
)
def test_a_pack_that_is_not_there_is_told(
    make_pack: MakePack, given: str, code: str, hint: str
) -> None:
    make_pack(OWN)
    with pytest.raises(PackError) as caught:
        find_pack(given)
    assert caught.value.code == code
    assert caught.value.hint == hint or code == "P101"


def test_the_packs_of_the_package_are_known_everywhere(tmp_path: Path) -> None:
    assert {"core", "policy"} <= known_packs(start=tmp_path).keys()


def test_a_pack_of_the_working_folder_comes_before_ours(make_pack: MakePack) -> None:
    root = make_pack({"pack.yaml": "id: policy\nversion: 9\n"}, name="policy")
    assert find_pack("policy") == root
    assert find_packs("") == [root]


def test_a_target_may_be_a_folder_of_packs_or_a_file(make_pack: MakePack) -> None:
    museum = make_pack(OWN)
    louvre = make_pack({}, name="louvre")
    assert find_packs("rules") == [louvre, museum]
    assert find_packs("rules/museum/relations/acquired.yaml") == [museum]
    assert find_packs("louvre") == [louvre]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KG_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_a_cached_pack_equals_the_one_read(make_pack: MakePack, cache: Path) -> None:
    make_pack(OWN)
    read = load_pack("museum")
    assert len(list(cache.glob("pack-*.pickle"))) == 1
    assert load_pack("museum") == read


def test_a_changed_file_is_read_anew(make_pack: MakePack, cache: Path) -> None:
    root = make_pack(OWN)
    load_pack("museum")
    (root / "relations/acquired.yaml").write_text(FRAME.replace("buy", "win"))
    assert [r.trigger for r in load_pack("museum").rules if isinstance(r, FrameRule)] == [
        ("win",),
        ("borrow",),
    ]


def test_a_pack_with_errors_is_not_cached(make_pack: MakePack, cache: Path) -> None:
    make_pack({"relations/a.yaml": "kind: frame\n"})
    for _ in range(2):
        with pytest.raises(Problems):
            load_pack("museum")
    assert not cache.exists()


@pytest.mark.parametrize("rubbish", [b"", b"rubbish", b"\x80\x05N.", b"c__main__\nNothing\n."])
def test_a_broken_cache_is_read_over(make_pack: MakePack, cache: Path, rubbish: bytes) -> None:
    make_pack(OWN)
    pack = load_pack("museum")
    (kept,) = cache.glob("pack-*.pickle")
    kept.write_bytes(rubbish)
    assert load_pack("museum") == pack
    assert kept.stat().st_size > 100


def test_a_cache_that_cannot_be_written_is_no_fault(
    make_pack: MakePack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_pack(OWN)
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("KG_CACHE", str(tmp_path / "file"))
    assert load_pack("museum").id == "museum"


def test_the_cache_keeps_one_file_a_pack_and_the_newest_only(
    make_pack: MakePack, cache: Path
) -> None:
    root = make_pack(OWN)
    for number in range(3):
        (root / "relations/acquired.yaml").write_text(FRAME.replace("buy", f"buy{number}"))
        load_pack("museum")
    assert len(list(cache.iterdir())) == 1
    for number in range(KEPT + 3):
        make_pack({}, name=f"pack{number}")
        load_pack(f"pack{number}")
    assert len(list(cache.iterdir())) == KEPT


def test_a_pack_of_the_same_name_that_comes_closer_is_seen(
    make_pack: MakePack, cache: Path
) -> None:
    make_pack({"pack.yaml": "id: own\nversion: 1\nneeds: core\n"}, name="own")
    assert "Place" in load_pack("own").ontology.types
    make_pack({}, name="core")
    assert "Place" not in load_pack("own").ontology.types


def test_a_pack_in_the_cache_takes_neither_yaml_nor_pydantic(
    make_pack: MakePack, cache: Path
) -> None:
    make_pack(OWN)
    code = (
        "import sys, kg.packs; kg.packs.load_pack('museum');"
        "print([m for m in ('pydantic', 'ruamel.yaml') if m in sys.modules])"
    )
    said = [subprocess.check_output([sys.executable, "-c", code], text=True) for _ in range(2)]
    assert said == ["['pydantic', 'ruamel.yaml']\n", "[]\n"]


def test_off_writes_nothing(make_pack: MakePack, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_pack(OWN)
    monkeypatch.setenv("KG_CACHE", "off")
    monkeypatch.setenv("HOME", str(root.parent.parent / "home"))
    load_pack("museum")
    assert not os.path.exists(root.parent.parent / "home")


def test_another_base_iri_must_be_one(make_pack: MakePack) -> None:
    make_pack(OWN)
    pack = load_pack("museum")
    assert with_base(pack, "") is pack
    assert with_base(pack, "https://m.example/").base == "https://m.example/"
    with pytest.raises(PackError, match="P107"):
        with_base(pack, "m.example")


def test_the_shipped_packs_load() -> None:
    pack = load_pack("policy")
    assert pack.ontology.is_a("Session", "Meeting")
    assert isinstance(replace(pack), Pack)
    assert all(pack.names[r.id] for r in pack.rules if isinstance(r, NamesRule))


@pytest.mark.parametrize("name", ["core", "policy"])
def test_the_shipped_packs_have_no_errors(name: str) -> None:
    assert [p for p in check_pack(name) if p.severity == "error"] == []
