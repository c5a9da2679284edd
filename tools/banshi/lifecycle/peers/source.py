"""Where another city's published index is found: a file, a folder, an archive or, only when asked for, an address."""

from __future__ import annotations

import gzip
import lzma
import re
import tarfile
import threading
import time
import urllib.error
import urllib.request
import zipfile
import zlib
from collections.abc import Callable, Iterator
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from queue import Empty, Queue
from typing import IO, NamedTuple

from banshi.errors import NotComparable
from banshi.open_data.published import MOST_BYTES
from banshi.open_data.release import API

_NAME = "index.json"
_PLACES = (_NAME, API + _NAME, f"v1/{_NAME}")
_ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.xz")
_MOST_MEMBERS = 2_000_000
_MOST_UNPACKED = 4 * 1024 * 1024 * 1024
"""Bytes of a tape that are passed over to find the index; a whole site of 30,000 matters has two gigabytes."""

_STEPS = 4
_SECONDS = 60
_PART = 1 << 16
_ADDRESS = re.compile(r"https?://([A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(:[0-9]{1,5})?(/[A-Za-z0-9._~%/-]*)?")
_DAMAGED = (
    OSError, EOFError, ValueError, KeyError, RuntimeError, NotImplementedError,
    zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, gzip.BadGzipFile,
)  # fmt: skip


class Found(NamedTuple):
    """An index and where it comes from.

    Attributes:
        source: What is written into the snapshot.
        site_url: Address of the city's site, where it was read from one.
    """

    data: bytes
    source: str
    site_url: str | None = None


def is_address(other: str) -> bool:
    """Whether something is an address and no path."""
    return other.startswith(("http://", "https://"))


def read_source(other: str) -> Found:
    """The index at a path.

    Raises:
        NotComparable: there is none, or it is too large.
    """
    path = Path(other)
    if path.is_dir():
        place = next((path / name for name in _PLACES if (path / name).is_file()), None)
        if place is None:
            said = "请给出网站的文件夹，或者里面的 api/v1 文件夹。"
            raise NotComparable(f"{other} 里没有 api/v1/index.json。{said}什么都没有写入。")
        return Found(_bounded_file(place, other), _called(place))
    if not path.is_file():
        raise NotComparable(f"没有 {other} 这个文件或者文件夹。什么都没有写入。")
    if path.name.endswith(_ARCHIVES):
        return Found(_from_archive(path), path.name)
    return Found(_bounded_file(path, other), _called(path))


def _called(path: Path) -> str:
    """A path as it is told: its last steps, which say whose it is and nothing of whose machine."""
    return "/".join(path.resolve().parts[-_STEPS:]).lstrip("/")


def fetch(address: str, seconds: float = _SECONDS) -> Found:
    """The index at an address: a site, its `api/v1/`, or the file itself.

    Args:
        address: Where; nothing else is asked for there.
        seconds: How long all of it may take.

    Raises:
        NotComparable: it cannot be had, is too large, or takes too long.
    """
    if not _ADDRESS.fullmatch(address):
        raise NotComparable("这个网址不能用：要以 https:// 或 http:// 开头，不能带用户名、密码和参数。什么都没有写入。")
    site = _site(address)
    url = f"{site}{API}{_NAME}"
    request = urllib.request.Request(url, headers={"User-Agent": "banshi", "Accept": "application/json"})
    try:
        return Found(_in_time(lambda: _answer(request, url, seconds), seconds), url, site)
    except urllib.error.HTTPError as error:
        error.close()
        raise NotComparable(f"{url} 取不到，对方回答 {error.code}。什么都没有写入。") from None
    except TimeoutError:
        raise NotComparable(f"{url} 在 {seconds:g} 秒里没有取完。什么都没有写入。") from None
    except (OSError, HTTPException, ValueError) as error:
        slow = isinstance(getattr(error, "reason", None), TimeoutError)
        why = f"在 {seconds:g} 秒里没有取完" if slow else "取不到"
        raise NotComparable(f"{url} {why}。请检查网址和网络。什么都没有写入。") from None


def _answer(request: urllib.request.Request, url: str, seconds: float) -> bytes:
    with _opener().open(request, timeout=seconds) as answer:
        return _bounded(answer, url, time.monotonic() + seconds)


def _in_time(work: Callable[[], bytes], seconds: float) -> bytes:
    """What some work gives, if it is there in time: a server may let its answer drip for ever, byte by byte."""
    done: Queue[bytes | Exception] = Queue()

    def run() -> None:
        try:
            done.put(work())
        except Exception as error:
            done.put(error)

    threading.Thread(target=run, daemon=True).start()
    try:
        given = done.get(timeout=seconds)
    except Empty:
        raise TimeoutError from None
    if isinstance(given, Exception):
        raise given
    return given


def _site(address: str) -> str:
    """The root of the site an address belongs to, ending in a slash."""
    for ending in (API + _NAME, API, API.rstrip("/")):
        if address.endswith(ending):
            return address.removesuffix(ending)
    return address.rstrip("/") + "/"


class _Careful(urllib.request.HTTPRedirectHandler):
    """Follows a redirect to a web address only, and never from a safe one to an unsafe one."""

    max_redirections = 5

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        """Another address, or none: then the answer stands as a failure."""
        safe = newurl.startswith("https://") or (newurl.startswith("http://") and req.full_url.startswith("http://"))
        return super().redirect_request(req, fp, code, msg, headers, newurl) if safe else None


def _opener() -> urllib.request.OpenerDirector:
    """Web addresses and nothing else: no files, no data in the address."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _Careful(),
    ):
        opener.add_handler(handler)
    return opener


def _bounded_file(path: Path, called: str) -> bytes:
    try:
        with path.open("rb") as file:
            return _bounded(file, called)
    except OSError as error:
        raise NotComparable(f"{called} 读不了（{error.strerror}）。什么都没有写入。") from None


def _bounded(stream: IO[bytes], called: str, until: float = float("inf")) -> bytes:
    """All of a stream, as long as it is neither too large nor too slow."""
    parts, size = [], 0
    # One look at a time: a slow answer must not keep the clock from being read.
    while part := stream.read1(_PART):  # type: ignore[attr-defined]
        size += len(part)
        if size > MOST_BYTES:
            most = MOST_BYTES // 1024 // 1024
            raise NotComparable(f"{called} 超过 {most} MB，不像一个城市的事项总表，没有读完。什么都没有写入。")
        if time.monotonic() > until:
            raise TimeoutError
        parts.append(part)
    return b"".join(parts)


def _from_archive(path: Path) -> bytes:
    try:
        found = _in_zip(path) if path.suffix == ".zip" else _in_tape(path)
    except _DAMAGED:
        raise NotComparable(f"{path.name} 打不开，压缩包是坏的，或者加了密。什么都没有写入。") from None
    if found is None:
        raise NotComparable(f"{path.name} 里没有 api/v1/index.json。什么都没有写入。")
    return found


def _in_zip(path: Path) -> bytes | None:
    with zipfile.ZipFile(path) as archive:
        name = _best(archive.namelist())
        if name is None:
            return None
        with archive.open(name) as stream:
            return _bounded(stream, path.name)


def _in_tape(path: Path) -> bytes | None:
    """The index of a tape, which is read once from the front and not endlessly."""
    found: tuple[str, bytes] | None = None
    with tarfile.open(path, "r|*") as archive:
        for member in _members(archive):
            name = member.name.removeprefix("./")
            if member.isfile() and _best([name, *([found[0]] if found else [])]) == name:
                stream = archive.extractfile(member)
                found = (name, _bounded(stream, path.name)) if stream else found
    return found[1] if found else None


def _members(archive: tarfile.TarFile) -> Iterator[tarfile.TarInfo]:
    passed = 0
    for number, member in enumerate(archive):
        passed += member.size
        if number > _MOST_MEMBERS or passed > _MOST_UNPACKED:
            raise tarfile.TarError("endless")
        yield member


def _best(names: list[str]) -> str | None:
    """The index among names: the one that lies where sites have it, nearest to the top."""
    found = [name for name in names if name in _PLACES or name.endswith("/" + API + _NAME)]
    return min(found, key=lambda name: (not name.endswith(API + _NAME), name.count("/")), default=None)
