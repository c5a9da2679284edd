"""Putting a new pack in the place of the one a terminal runs from.

The new pack is built whole beside the old one, then the two change places in one step. Files both have are linked
or copied from the old pack, the others from the new one. Killed at any moment, the old pack still works; run again,
the work goes on where it stopped.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, NamedTuple

from banshi.disk.swap import next_to, restore, swap
from banshi.errors import NotUpdated, PackUnreadable
from banshi.kiosk.container import READ_ERRORS, Container, Folder, container
from banshi.kiosk.manifest import NAME, SIGNATURE, FileRecord, Manifest, read_manifest, written
from banshi.kiosk.verification import PackProblem, Verification, check_file, verify

_BLOCK = 1024 * 1024
_SPARE = 16 * 1024 * 1024
# Systems leave these in folders people look at.
_LITTER = {"thumbs.db", "desktop.ini", ".ds_store", ".directory"}
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class Outcome(NamedTuple):
    """What an update did.

    Attributes:
        manifest: The pack that now stands.
        kept: Files taken over from the old pack.
        copied: Files copied from the new one.
        resumed: Files an interrupted update had already put in place.
        current: The new pack stood there already.
    """

    manifest: Manifest
    kept: int = 0
    copied: int = 0
    resumed: int = 0
    current: bool = False


def free_bytes(folder: Path) -> int:
    """Free space where a folder is."""
    return shutil.disk_usage(folder).free


def copy_stream(source: BinaryIO, target: BinaryIO) -> None:
    """Copy one file's content."""
    shutil.copyfileobj(source, target, _BLOCK)


def update(
    old: Path,
    new: Path,
    *,
    allow_older: bool = False,
    trusted: str = "",
    progress: Callable[[int, int], None] = lambda done, total: None,
    free: Callable[[Path], int] = free_bytes,
    copy: Callable[[BinaryIO, BinaryIO], None] = copy_stream,
) -> Outcome | tuple[PackProblem, ...]:
    """Replace one pack by another.

    Args:
        old: Folder of the pack a terminal runs from.
        new: Folder or zip of the new one.
        allow_older: The new pack's data may be of an earlier day.
        trusted: The public key the new pack has to be signed with; empty means that of the old pack, if it has one.
        progress: Told how many files are in place, and of how many.
        free, copy: How free space is asked and content is copied.

    Returns:
        What was done, or what is wrong with the new pack.

    Raises:
        NotUpdated, PackUnreadable, KeyUnusable: nothing was changed.
    """
    old = old.absolute()
    if old.is_symlink():
        raise NotUpdated(f"{old} 是一个链接，请写它指向的文件夹。没有改动。")
    restore(old)
    if _within(old, new) or _within(new, old):
        raise NotUpdated("新旧资料包不能一个放在另一个里面，请把新资料包放到别处。没有改动。")
    standing = _standing(old)
    pack = container(new)
    try:
        if standing is not None and not trusted:
            trusted = standing.key
        verification = verify(pack, trusted)
        if verification.problems or verification.manifest is None:
            return verification.problems
        if standing is not None:
            _compatible(standing, verification.manifest, allow_older)
        return _Update(old, standing, pack, verification, progress, free, copy).run()
    except READ_ERRORS as error:
        raise NotUpdated(_because(error)) from error
    finally:
        pack.close()


class _Update:
    """One update; attributes as for `update`."""

    def __init__(
        self,
        old: Path,
        standing: Manifest | None,
        pack: Container,
        verification: Verification,
        progress: Callable[[int, int], None],
        free: Callable[[Path], int],
        copy: Callable[[BinaryIO, BinaryIO], None],
    ) -> None:
        assert verification.manifest is not None
        self.old, self.pack, self.manifest = old, pack, verification.manifest
        self.progress, self.free, self.copy = progress, free, copy
        self.stage = next_to(old)
        # Beside the stage, not in it: a pack holds nothing that is not in its manifest.
        self.state = self.stage.with_name(f"{self.stage.name}.state")
        self.known = {record.sha256: record.path for record in standing.files} if standing else {}

    def run(self) -> Outcome:
        """Fill the stage, prove it, change places."""
        if self._stands():
            self._tidy()
            return Outcome(self.manifest, kept=len(self.manifest.files), current=True)
        self._begin()
        done = [record for record in self.manifest.files if self._there(record)]
        there = {record.path for record in done}
        missing = [record for record in self.manifest.files if record.path not in there]
        self._room_for(missing)
        kept = 0
        for number, record in enumerate(missing, len(done) + 1):
            kept += self._put(record)
            self.progress(number, len(self.manifest.files))
        self._write_manifest()
        if self.manifest.key:
            self._write_signature()
        self._prove()
        _flush_folders(self.stage)
        try:
            swap(self.stage, self.old)
        except PermissionError as error:
            raise NotUpdated(
                "新资料包已经备好，但旧资料包正在使用，换不上去。请关闭自助终端的浏览器，再运行一次同样的命令。"
            ) from error
        _flush(self.old.parent)
        self._tidy()
        return Outcome(self.manifest, kept, len(missing) - kept, len(done))

    def _stands(self) -> bool:
        """Whether the new pack is in its place already, from a run that was killed after the switch."""
        verification = verify(Folder(self.old))
        return (
            not verification.problems
            and verification.manifest is not None
            and verification.manifest.digest == self.manifest.digest
        )

    def _begin(self) -> None:
        """Go on with a stage that was begun for this very pack; clear any other."""
        try:
            same = self.state.read_text(encoding="ascii") == self.manifest.digest
        except (OSError, UnicodeDecodeError):
            same = False
        if not same:
            shutil.rmtree(self.stage, ignore_errors=True)
        self.stage.mkdir(exist_ok=True)
        with self.state.open("w", encoding="ascii") as file:
            file.write(self.manifest.digest)
            file.flush()
            os.fsync(file.fileno())
        self._clear_strangers()

    def _clear_strangers(self) -> None:
        listed = {record.path for record in self.manifest.files}
        for item in list(Folder(self.stage).items()):
            if item.path not in listed or item.fault:
                (self.stage / item.path).unlink()

    def _there(self, record: FileRecord) -> bool:
        path = self.stage / record.path
        return path.is_file() and check_file(Folder(self.stage), record) is None

    def _room_for(self, missing: list[FileRecord]) -> None:
        """Ask for the space before anything is written."""
        linking = self._can_link()
        needed = sum(record.size for record in missing if not (linking and record.sha256 in self.known)) + _SPARE
        there = self.free(self.old.parent)
        if there < needed:
            raise NotUpdated(
                f"磁盘空间不够：还需要 {_megabytes(needed)}，只剩 {_megabytes(there)}。"
                "请清理磁盘后再运行一次。旧资料包没有改动，可以照常使用。"
            )

    def _can_link(self) -> bool:
        """USB sticks are often formatted in a way that knows no links."""
        probe = self.stage.with_name(f"{self.stage.name}.link")
        try:
            probe.unlink(missing_ok=True)
            os.link(self.old / NAME, probe)
            probe.unlink()
        except OSError:
            return False
        return True

    def _put(self, record: FileRecord) -> bool:
        """Put one file on the stage; tells whether it came from the old pack."""
        target = self.stage / record.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        same = self.known.get(record.sha256)
        # The old pack may have been damaged since: what is taken from it is read first.
        kept = same is not None and check_file(Folder(self.old), _at(record, same)) is None
        if not (kept and _linked(self.old / str(same), target)):
            source = (self.old / str(same)).open("rb") if kept else self.pack.open(record.path)
            with source, target.open("wb") as file:
                self.copy(source, file)
                file.flush()
                os.fsync(file.fileno())
        _permit(target)
        return kept

    def _write_manifest(self) -> None:
        with (self.stage / NAME).open("wb") as file:
            file.write(written(self.manifest))
            file.flush()
            os.fsync(file.fileno())

    def _write_signature(self) -> None:
        with self.pack.open(SIGNATURE) as source, (self.stage / SIGNATURE).open("wb") as file:
            self.copy(source, file)
            file.flush()
            os.fsync(file.fileno())

    def _prove(self) -> None:
        problems = verify(Folder(self.stage)).problems
        if problems:
            shutil.rmtree(self.stage, ignore_errors=True)
            self.state.unlink(missing_ok=True)
            raise NotUpdated(
                f"新资料包写到磁盘上以后对不上：{problems[0]}磁盘可能有故障。旧资料包没有改动，可以照常使用。"
            )

    def _tidy(self) -> None:
        """Remove what is no longer needed; a leftover is harmless."""
        shutil.rmtree(self.stage, ignore_errors=True)
        self.state.unlink(missing_ok=True)


def _standing(old: Path) -> Manifest | None:
    """What the old pack says of itself; None when it is damaged and can only be replaced wholly.

    Raises:
        NotUpdated: it is no pack, or holds files of somebody's own: they would be lost.
    """
    if not old.is_dir() or not (old / NAME).is_file():
        raise NotUpdated(f"{old} 不是自助终端资料包的文件夹（里面没有 {NAME}）。第一次安装请直接拷贝资料包。没有改动。")
    try:
        with (old / NAME).open("rb") as file:
            manifest = read_manifest(file)
    except (PackUnreadable, *READ_ERRORS):
        return None
    listed = {record.path for record in manifest.files} | {NAME}
    listed |= {SIGNATURE} if manifest.key else set()
    own = [item.path for item in Folder(old).items() if item.path not in listed and not _is_litter(item.path)]
    if own:
        more = f"等 {len(own)} 个文件" if len(own) > 1 else ""
        raise NotUpdated(f"{old} 里有不属于资料包的 {own[0]} {more}，更新会丢掉它，请先移走。没有改动。")
    return manifest


def _compatible(old: Manifest, new: Manifest, allow_older: bool) -> None:
    if old.hall.id != new.hall.id:
        raise NotUpdated(
            f"新资料包是“{new.hall.name}”的，这台终端用的是“{old.hall.name}”的，请领取本大厅的。没有改动。"
        )
    if new.data_date < old.data_date and not allow_older:
        raise NotUpdated(
            f"新资料包的数据截至 {new.data_date}，比现在用的 {old.data_date} 还旧。"
            "确实要换回旧数据，请加 --allow-older。没有改动。"
        )


def _is_litter(path: str) -> bool:
    return path.rpartition("/")[2].casefold() in _LITTER


def _within(inner: Path, outer: Path) -> bool:
    return inner.resolve().is_relative_to(outer.resolve())


def _at(record: FileRecord, path: str) -> FileRecord:
    return FileRecord(path=path, size=record.size, sha256=record.sha256)


def _linked(source: Path, target: Path) -> bool:
    try:
        os.link(source, target)
    except OSError:
        return False
    return True


def _permit(path: Path) -> None:
    if path.suffix == ".sh":
        path.chmod(0o755)


def _because(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno in _FULL:
        return "磁盘写满了，更新没有完成。请清理磁盘后再运行一次，会接着做。旧资料包没有改动，可以照常使用。"
    reason = getattr(error, "strerror", None) or str(error)
    return (
        f"读写磁盘时出错（{reason}），更新没有完成。请检查磁盘后再运行一次，会接着做。旧资料包没有改动，可以照常使用。"
    )


def _megabytes(size: int) -> str:
    return f"{max(size, 0) / 1_000_000:.1f} MB"


def _flush_folders(folder: Path) -> None:
    """Have every name written, not only the contents: after a power cut the new pack is there or it is not."""
    for path in [*(path for path in folder.rglob("*") if path.is_dir()), folder, folder.parent]:
        _flush(path)


def _flush(folder: Path) -> None:
    """Windows cannot open folders; there the journal of NTFS does the same."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)
