"""Other cities for tests: what they publish, and snapshots of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from banshi.catalog.loading import load_project, read_catalog
from banshi.model.matter import Matter
from banshi.model.peer import Measures, Peer, PeerMatter
from banshi.open_data.city_json import city_files
from banshi.open_data.matter_json import index_json, matter_json
from banshi.open_data.release import release_of
from banshi.source.files import Project
from banshi.source.peers import place_of, signed, written
from tests.projects import edit

CODE = "990709901000"
"""居民身份证补领 of the fictional city: 20 working days, one trip, one paper, 40 yuan."""

FASTER = {
    "promised": "3个工作日", "trips": 0, "papers": [], "later": [], "spared": ["居民户口簿"], "fee": "不收费",
    "online": "全程网办",
}  # fmt: skip
"""The same matter where it is better in every way."""


def index_of(root: Path) -> bytes:
    """What a city's site publishes as `api/v1/index.json`."""
    catalog = read_catalog(Project(root))
    return index_json(catalog, release_of(catalog))


def data_of(root: Path, out: Path) -> Path:
    """What a city's site publishes below `api/v1/`, without the site."""
    loaded = load_project(Project(root))
    catalog = loaded.catalog
    release = release_of(catalog)
    files = {"index": index_json(catalog, release), **city_files(catalog, release)}
    with loaded.store.reader() as reader:
        for entry in catalog.public:
            matter = msgspec.msgpack.decode(reader.read(loaded.store.known[entry.file]), type=Matter)
            files[f"matters/{entry.code}"] = matter_json(matter, catalog)
    for name, data in files.items():
        path = out / f"{name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return out


def publish(root: Path, *codes: str) -> None:
    """Make samples published matters; all of them unless told."""
    for path in sorted((root / "guides/matters").rglob("*.yml")):
        if not codes or path.stem in codes:
            edit(path, "status: sample", "status: published")


def peer(region: str = "990200", *matters: PeerMatter, **fields: Any) -> Peer:
    """A snapshot of a fictional city."""
    plain = {
        "name": f"虚构{region[2:4]}市", "source": "虚构/api/v1/index.json", "taken": "2026-11-01", "date": "2026-10-01",
        "sha256": "0" * 64, "digest": "0" * 64,
    }  # fmt: skip
    return signed(Peer(region=region, matters=list(matters), **{**plain, **fields}))


def row(code: str = CODE, status: str = "published", **measures: Any) -> PeerMatter:
    """One matter of such a city."""
    return PeerMatter(code=code, name="居民身份证补领", status=status, measures=Measures(**measures))


OTHERS = (
    peer("990200", row(**FASTER), row("990131901000", trips=1)),
    peer("990300", row(status="sample", trips=0)),
)
"""The cities the fictional city's site is compared with: one is better, the other has samples."""


def keep(root: Path, *peers: Peer) -> None:
    """Put snapshots beside a city's guides."""
    for one in peers:
        path = root / "guides" / place_of(one.region)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written(one))


def altered(data: bytes, **fields: Any) -> bytes:
    """An index with other values at its top."""
    return json.dumps({**json.loads(data), **fields}, ensure_ascii=False).encode()
