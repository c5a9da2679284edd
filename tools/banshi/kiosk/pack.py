"""Making a pack: the site, the guides on paper and what starts them, as a folder and as a zip file."""

from __future__ import annotations

import contextlib
import shutil
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from banshi.disk.signing import Signer
from banshi.disk.swap import next_to, restore, swap
from banshi.errors import NotPacked
from banshi.kiosk.contents import Chosen
from banshi.kiosk.launchers import companions
from banshi.kiosk.manifest import (
    FORMAT,
    NAME,
    SIGNATURE,
    VERSION,
    FileRecord,
    HallOfPack,
    Manifest,
    fingerprint,
    sealed,
    signature_written,
    written,
)
from banshi.kiosk.names import clashes, fault

# What a terminal shows; data for programs, forms for word processors and feeds stay on the public site.
_SHOWN = {".html", ".css", ".js", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico", ".woff2", ".pdf"}
_PUBLIC_ONLY = {"404.html"}
# Packed already; a second time costs time and gains nothing.
_STORED = {".pdf", ".png", ".jpg", ".jpeg", ".webp", ".woff2"}
_EXECUTABLE = {"start.sh", "install.sh"}


class Order(NamedTuple):
    """A pack to be made.

    Attributes:
        hall: For which hall.
        data_date: Day the guides are of, `2026-11-01`.
        chosen: Whose matters lie on paper, as in `Manifest`.
        site: Folder of the site in kiosk dress.
        papers: Basic code → PDF.
        extra: Path below the site's root → content that replaces or adds to it.
        signer: Whose key the manifest is signed with; None leaves the pack unsigned.
    """

    hall: HallOfPack
    data_date: str
    chosen: Chosen
    site: Path
    papers: Mapping[str, Path]
    extra: Mapping[str, bytes]
    signer: Signer | None = None


class Pack(NamedTuple):
    """A pack that was made."""

    manifest: Manifest
    folder: Path
    zip: Path


def make_pack(order: Order, folder: Path) -> Pack:
    """Make the folder and, beside it, the zip file. Older ones are replaced once the new ones are whole.

    Raises:
        NotPacked: at the folder's place is something that is no pack, or the site has files no terminal could hold.
    """
    restore(folder)
    if folder.exists() and not (folder / NAME).is_file():
        raise NotPacked(f"{folder} 已经存在，但不是自助终端资料包。请换一个位置，或先把它移走。")
    stage = next_to(folder)
    shutil.rmtree(stage, ignore_errors=True)
    archive = folder.with_name(f"{folder.name}.zip")
    beside = archive.with_name(f".{archive.name}.next")
    try:
        stage.mkdir(parents=True)
        manifest = _fill(order, stage)
        _zip(stage, manifest, beside)
        swap(stage, folder)
        beside.replace(archive)
    except NotPacked:
        shutil.rmtree(stage, ignore_errors=True)
        raise
    except OSError as error:
        shutil.rmtree(stage, ignore_errors=True)
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise NotPacked(f"资料包没有做成：{error.strerror or error}。请检查磁盘空间；原来的资料包没有改动。") from error
    return Pack(manifest, folder, archive)


def _fill(order: Order, stage: Path) -> Manifest:
    """Put everything on the stage and write its manifest."""
    for path in sorted(order.site.rglob("*")):
        name = path.relative_to(order.site).as_posix()
        if path.is_file() and path.suffix.lower() in _SHOWN and name not in _PUBLIC_ONLY:
            _copy(path, stage / "site" / name)
    for code, paper in sorted(order.papers.items()):
        _copy(paper, stage / "site" / "pdf" / f"{code}.pdf")
    for name, content in order.extra.items():
        _write(stage / "site" / name, content)
    for name, content in companions(order.hall, order.data_date, order.chosen, len(order.papers)).items():
        _write(stage / name, content)
    for name in _EXECUTABLE:
        (stage / name).chmod(0o755)
    records = tuple(_records(stage))
    _refuse_impossible([record.path for record in records])
    manifest = sealed(
        Manifest(
            format=FORMAT,
            version=VERSION,
            hall=order.hall,
            data_date=order.data_date,
            chosen=order.chosen,
            papers=len(order.papers),
            files=records,
            signer=order.signer.public if order.signer else msgspec.UNSET,
        )
    )
    _write(stage / NAME, written(manifest))
    if order.signer:
        _write(stage / SIGNATURE, signature_written(order.signer.sign(manifest.message)))
    return manifest


def _records(stage: Path) -> list[FileRecord]:
    records = []
    for path in stage.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                digest, size = fingerprint(file)
            records.append(FileRecord(path=path.relative_to(stage).as_posix(), size=size, sha256=digest))
    return sorted(records, key=lambda record: record.path)


def _refuse_impossible(paths: list[str]) -> None:
    for path in paths:
        if wrong := fault(path):
            raise NotPacked(f"网站里的 {path} 放不进资料包：{wrong}。请给它改名。")
    for one, other in clashes(paths):
        raise NotPacked(f"网站里的 {one} 和 {other} 在 Windows 上是同一个名字，请给其中一个改名。")


def _zip(stage: Path, manifest: Manifest, target: Path) -> None:
    """Write the zip file; its dates are the data's, so the same pack gives the same bytes."""
    year, month, day = map(int, manifest.data_date.split("-"))
    with zipfile.ZipFile(target, "w") as archive:
        for name in [*(record.path for record in manifest.files), NAME, *([SIGNATURE] if manifest.key else [])]:
            info = zipfile.ZipInfo(name, (max(year, 1980), month, day, 0, 0, 0))
            info.create_system = 3
            info.external_attr = (stat.S_IFREG | (0o755 if name in _EXECUTABLE else 0o644)) << 16
            packed = Path(name).suffix.lower() in _STORED
            info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            archive.writestr(info, (stage / name).read_bytes())


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    shutil.copyfile(source, target)


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    target.write_bytes(content)
