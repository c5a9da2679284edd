"""A folder on the network with packs of several halls and days: which of them a terminal takes."""

from __future__ import annotations

from pathlib import Path

from banshi.disk.swap import restore
from banshi.errors import NotUpdated, PackUnreadable
from banshi.kiosk.container import READ_ERRORS, container
from banshi.kiosk.manifest import NAME, Manifest, read_manifest


def is_share(folder: Path) -> bool:
    """Whether a folder is no pack itself."""
    return folder.is_dir() and not (folder / NAME).is_file()


def newest(share: Path, old: Path) -> Path | None:
    """The newest pack in a shared folder for the hall of a standing one; None if the standing one is as new.

    Packs that cannot be read, such as one that is being copied there just now, are passed over; what is chosen is
    checked whole before it is used.

    Args:
        share: Holds packs, as folders or zip files.
        old: The pack a terminal runs from.

    Raises:
        NotUpdated: the standing pack says nothing of itself, or the folder cannot be read.
    """
    restore(old)
    standing = _manifest(old)
    if standing is None:
        raise NotUpdated(f"{old} 读不出是哪个大厅的，不能自己挑。请写明新资料包的文件夹或 zip。没有改动。")
    try:
        places = sorted(share.iterdir())
    except OSError as error:
        raise NotUpdated(f"共享文件夹 {share} 读不出来（{error.strerror or error}）。没有改动。") from error
    found = []
    for place in places:
        manifest = _manifest(place) if place.is_dir() or place.suffix.lower() == ".zip" else None
        if manifest is not None and manifest.hall.id == standing.hall.id:
            # A folder before a zip of the same pack: only what has changed is read from it.
            found.append((manifest.data_date, place.is_dir(), place, manifest))
    if not found:
        raise NotUpdated(f"共享文件夹 {share} 里没有“{standing.hall.name}”的资料包。没有改动。")
    date, _, place, manifest = max(found, key=lambda one: one[:3])
    return (
        place
        if date > standing.data_date or (date == standing.data_date and manifest.digest != standing.digest)
        else None
    )


def _manifest(place: Path) -> Manifest | None:
    try:
        pack = container(place)
    except (PackUnreadable, OSError):
        return None
    try:
        with pack.open(NAME) as file:
            return read_manifest(file)
    except (PackUnreadable, KeyError, *READ_ERRORS):
        return None
    finally:
        pack.close()
