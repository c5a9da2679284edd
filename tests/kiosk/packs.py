"""Small packs on disk, made as the engine makes them."""

from __future__ import annotations

import hashlib
import shutil
import zipfile
from pathlib import Path

from banshi.kiosk.manifest import FORMAT, NAME, VERSION, FileRecord, HallOfPack, Manifest, sealed, written

HALL = HallOfPack(id="shimin", name="江海市民服务中心", region="990100")
CONTENT = {
    "site/index.html": "<h1>首页</h1>",
    "site/matters/990709901000.html": "<h1>居民身份证补领</h1>" + "要带什么。" * 400,
    "site/pdf/990709901000.pdf": "%PDF-1.7 纸",
    "start.sh": "#!/bin/sh\n",
    "使用说明.txt": "说明\r\n",
}


def make_pack(folder: Path, content: dict[str, str] | None = None, day: str = "2026-11-01", **other) -> Manifest:
    """Write a whole pack."""
    content = CONTENT if content is None else content
    records = []
    for path, text in sorted(content.items()):
        data = text.encode()
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        records.append(FileRecord(path=path, size=len(data), sha256=hashlib.sha256(data).hexdigest()))
    told = {
        "format": FORMAT,
        "version": VERSION,
        "hall": HALL,
        "data_date": day,
        "chosen": "hall",
        "papers": 1,
        **other,
    }
    manifest = sealed(Manifest(files=tuple(records), **told))
    (folder / NAME).write_bytes(written(manifest))
    return manifest


def zipped(folder: Path) -> Path:
    """The same pack as a zip file beside it."""
    path = folder.with_name(f"{folder.name}.zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.write(file, file.relative_to(folder).as_posix())
    return path


def copy_of(folder: Path, name: str) -> Path:
    """The same pack beside it under another name."""
    return Path(shutil.copytree(folder, folder.with_name(name)))
