"""Snapshots of other cities: how they are written, and read again only as they were written.

They are JSON because nobody is to write them by hand, with a line for every matter so that a newer one shows what
changed. A snapshot that is not byte for byte what the program would write is not used.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from banshi.model.peer import Peer

FOLDER = "reform/peers"
"""Where snapshots lie below `guides/`."""

MOST_BYTES = 32 * 1024 * 1024
"""A snapshot of 30,000 matters has 10 MB."""

_UNSIGNED = "0" * 64


class Unusable(NamedTuple):
    """A file among the snapshots that is none, or not as it was written.

    Attributes:
        file: Path below `guides/`.
        reason: What is wrong, as a sentence.
    """

    file: str
    reason: str


class Peers(NamedTuple):
    """Everything in the folder of snapshots."""

    usable: tuple[Peer, ...] = ()
    unusable: tuple[Unusable, ...] = ()


def place_of(region: str) -> str:
    """The place of a city's snapshot below `guides/`."""
    return f"{FOLDER}/{region}.json"


def signed(peer: Peer) -> Peer:
    """A snapshot with its digest."""
    return msgspec.structs.replace(peer, digest=_digest(peer))


def written(peer: Peer) -> bytes:
    """A snapshot as it lies on disk."""
    head = msgspec.to_builtins(msgspec.structs.replace(peer, matters=[]))
    lines = [b'"%s":%s' % (key.encode(), msgspec.json.encode(value)) for key, value in head.items()]
    rows = b",\n".join(map(msgspec.json.encode, peer.matters))
    return b'{\n%s,\n"matters":[\n%s\n]}\n' % (b",\n".join(lines), rows)


def read_peers(guides: Path) -> Peers:
    """Every snapshot of a project, in the order of their region codes."""
    folder = guides / FOLDER
    paths = sorted(path for path in folder.iterdir() if not path.name.startswith(".")) if folder.is_dir() else []
    files = {path.name: _bytes(path) for path in paths}
    return judged(files)


def judged(files: Mapping[str, bytes | None]) -> Peers:
    """Snapshots by their file names; None is what is no plain file or far too large."""
    usable, unusable = [], []
    for name, data in files.items():
        read = _read(name, data)
        if isinstance(read, Peer):
            usable.append(read)
        else:
            unusable.append(Unusable(f"{FOLDER}/{name}", read))
    return Peers(tuple(usable), tuple(unusable))


def _bytes(path: Path) -> bytes | None:
    if path.is_symlink() or not path.is_file() or path.stat().st_size > MOST_BYTES:
        return None
    return path.read_bytes()


def _read(name: str, data: bytes | None) -> Peer | str:
    if data is None:
        return f"它不是普通文件，或者超过 {MOST_BYTES // 1024 // 1024} MB。"
    # Git may have given it the line ends of Windows.
    data = data.replace(b"\r\n", b"\n")
    try:
        peer = msgspec.json.decode(data, type=Peer)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return "它不是快照应有的样子。"
    if name != f"{peer.region}.json":
        return f"文件名应当是 {peer.region}.json。"
    if written(peer).strip() != data.strip() or peer.digest != _digest(peer):
        return "它和程序写下的不一样，被人改过。"
    return peer


def _digest(peer: Peer) -> str:
    return hashlib.sha256(written(msgspec.structs.replace(peer, digest=_UNSIGNED))).hexdigest()
