"""Reading a catalogue where it is kept: a repository, a folder or an archive. Nothing of it is unpacked or run."""

from __future__ import annotations

import tarfile
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from banshi.changes.remote import HEAD, fetch, is_address
from banshi.changes.repository import Repository
from banshi.errors import HistoryUnavailable, NotChanged
from banshi.lifecycle.upstream.history import same_history
from banshi.lifecycle.upstream.shipment import MOST_BYTES, Shipment, shipped, top_of, wanted
from banshi.model.upstream import Layer

_ARCHIVES = (".zip", ".tar.gz", ".tgz", ".tar")


def ship(layer: Layer, root: Path, environment: Mapping[str, str], *, rewritten: bool = False) -> Shipment:
    """Read the state of a catalogue that `upstream.yml` asks for.

    Args:
        layer: Which catalogue.
        root: What a relative path is relative to.
        environment: The environment git is run in.
        rewritten: Take it although its history is not the one that was taken from before.

    Raises:
        NotChanged: it is not there, too large, or no catalogue; or its history was rewritten.
        HistoryUnavailable: git cannot get it.
    """
    path = root / layer.address
    if path.is_file() and path.name.endswith(_ARCHIVES):
        return _from_archive(layer, path)
    if path.is_dir() and not _is_repository(path):
        return _from_folder(layer, path)
    if not path.exists() and not is_address(layer.address):
        raise NotChanged(
            f"找不到“{layer.name}”：{layer.address} 不是 git 网址，{path} 也不在。请核对 upstream.yml 里的地址（address）。"
        )
    with TemporaryDirectory(prefix="banshi-") as folder:
        address = str(path.resolve()) if path.exists() else layer.address
        return _from_repository(layer, fetch(address, Path(folder), environment), rewritten=rewritten)


def _is_repository(path: Path) -> bool:
    return (path / ".git").exists() or ((path / "HEAD").is_file() and (path / "objects").is_dir())


def _from_repository(layer: Layer, repository: Repository, *, rewritten: bool) -> Shipment:
    try:
        commit = repository.commit(layer.revision or HEAD)
    except HistoryUnavailable as error:
        raise NotChanged(
            f"“{layer.name}”的仓库里没有 {layer.revision} 这个版本（标签、分支或提交），什么都没有改动。"
            f"版本写错了的请改 upstream.yml；原来有、现在没有的，是上级改写了历史，请向{layer.whom_to_ask}核实。"
        ) from error
    if not rewritten:
        same_history(layer, repository, commit)
    repository.prefix = ""
    blobs = repository.files(commit)
    top = _top(layer, blobs)
    names = wanted(blobs, top)
    _not_too_much(layer, sum(blobs[name].size for name in names))
    contents = repository.read(blobs[name].id for name in names)
    form = repository.read_named(commit, [top + "city.yml"]).get(top + "city.yml")
    return shipped({name.removeprefix(top): contents[blobs[name].id] for name in names}, commit, layer.name, form)


def _from_folder(layer: Layer, path: Path) -> Shipment:
    there = {one.relative_to(path).as_posix(): one for one in path.rglob("*") if one.is_file() and not one.is_symlink()}
    sizes = {name: one.stat().st_size for name, one in there.items()}
    return _taken(layer, sizes, lambda name: there[name].read_bytes())


def _from_archive(layer: Layer, path: Path) -> Shipment:
    try:
        if path.name.endswith(".zip"):
            with zipfile.ZipFile(path) as zipped:
                sizes = {one.filename: one.file_size for one in zipped.infolist() if not one.is_dir()}
                return _taken(layer, sizes, zipped.read)
        with tarfile.open(path) as tarred:
            members = {one.name.removeprefix("./"): one for one in tarred.getmembers() if one.isfile()}
            sizes = {name: one.size for name, one in members.items()}
            return _taken(layer, sizes, lambda name: b"".join(_pieces(tarred, members[name])))
    except (zipfile.BadZipFile, tarfile.TarError, EOFError, RuntimeError, ValueError) as error:
        raise NotChanged(
            f"“{layer.name}”的压缩包 {path.name} 打不开（{type(error).__name__}），什么都没有改动。请重新下载，核对是不是传坏了。"
        ) from error


def _pieces(archive: tarfile.TarFile, member: tarfile.TarInfo) -> Iterator[bytes]:
    opened = archive.extractfile(member)
    if opened is not None:
        with opened:
            yield opened.read()


def _taken(layer: Layer, sizes: Mapping[str, int], read: Callable[[str], bytes]) -> Shipment:
    top = _top(layer, sizes)
    names = wanted(sizes, top)
    _not_too_much(layer, sum(sizes[name] for name in names))
    form = read(top + "city.yml") if top + "city.yml" in sizes else None
    return shipped({name.removeprefix(top): read(name) for name in names}, None, layer.name, form)


def _top(layer: Layer, names: Mapping[str, object]) -> str:
    top = top_of(names)
    if top is None:
        raise NotChanged(
            f"“{layer.name}”里没有事项（matters 文件夹），什么都没有改动。请核对 upstream.yml 里的地址和版本。"
        )
    return top


def _not_too_much(layer: Layer, size: int) -> None:
    if size > MOST_BYTES:
        raise NotChanged(
            f"“{layer.name}”有 {size / 1_000_000:.0f} MB，超过 {MOST_BYTES // 1_000_000} MB，没有取。请核对地址。"
        )
