"""The list of everything in a pack: which hall, data of which day, and a fingerprint of every file."""

from __future__ import annotations

import hashlib
import re
from typing import Annotated, BinaryIO

import msgspec

from banshi.errors import PackUnreadable
from banshi.kiosk.contents import Chosen

NAME = "manifest.json"
SIGNATURE = "manifest.sig"
"""Beside a manifest that names a key: 128 hexadecimal digits and an end of line."""
FORMAT = "banshi-kiosk"
VERSION = 1
_LARGEST = 64 * 1024 * 1024
_BLOCK = 1024 * 1024
_SIGNATURE_LARGEST = 1024


class FileRecord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One file of a pack.

    Attributes:
        path: Place below the pack's root, forward slashes.
        size: Bytes.
        sha256: Fingerprint of its content, 64 hexadecimal digits.
    """

    path: str
    size: Annotated[int, msgspec.Meta(ge=0)]
    sha256: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class HallOfPack(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The hall a pack is made for."""

    id: str
    name: str
    region: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is in a pack.

    Attributes:
        data_date: Day the guides are of, as `2026-11-01`.
        chosen: Whose matters are there on paper: `hall`, `region` or `city`.
        papers: How many guides are there on paper.
        files: Everything but the manifest itself and its signature, by path.
        signer: Public key of who made it, 64 hexadecimal digits; absent from a pack nobody signed.
        digest: Fingerprint of all the above.
    """

    format: str
    version: int
    hall: HallOfPack
    data_date: Annotated[str, msgspec.Meta(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
    chosen: Chosen
    papers: int
    files: tuple[FileRecord, ...]
    signer: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")] | msgspec.UnsetType = msgspec.UNSET
    digest: str = ""

    @property
    def key(self) -> str:
        """Public key of who made it; empty if nobody signed."""
        return "" if self.signer is msgspec.UNSET else str(self.signer)

    @property
    def message(self) -> bytes:
        """What is signed: the digest holds everything else, and the first words keep it from meaning anything elsewhere."""
        return f"{FORMAT} {VERSION} {self.digest}\n".encode("ascii")

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(record.size for record in self.files)

    @property
    def short_digest(self) -> str:
        """What two people can compare on the telephone."""
        return "-".join(self.digest[start : start + 4].upper() for start in range(0, 16, 4))


class _Head(msgspec.Struct):
    """What a manifest of any version says of itself."""

    format: str
    version: int


def sealed(manifest: Manifest) -> Manifest:
    """The manifest with its own fingerprint in it."""
    return msgspec.structs.replace(manifest, digest=_digest(manifest))


def written(manifest: Manifest) -> bytes:
    """The manifest as a file; the same manifest gives the same bytes."""
    return msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"


def signature_written(signature: bytes) -> bytes:
    """A signature as a file."""
    return signature.hex().encode("ascii") + b"\n"


def read_signature(file: BinaryIO) -> bytes | None:
    """A signature from its file; None if it is none."""
    data = file.read(_SIGNATURE_LARGEST)
    return bytes.fromhex(data.decode("ascii")) if re.fullmatch(rb"[0-9a-f]{128}\r?\n?", data) else None


def read_manifest(file: BinaryIO) -> Manifest:
    """Read a manifest and prove it is the one that was written.

    Raises:
        PackUnreadable: it is damaged, edited, or of a version this program does not know.
    """
    data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise PackUnreadable(f"{NAME} 大得不正常，这不是本程序制作的资料包，请重新领取。")
    try:
        head = msgspec.json.decode(data, type=_Head)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise PackUnreadable(f"{NAME} 读不出来，文件已损坏，请重新领取资料包。") from None
    if head.format != FORMAT:
        raise PackUnreadable(f"{NAME} 写的格式是“{head.format}”，这不是自助终端资料包。")
    if head.version != VERSION:
        raise PackUnreadable(
            f"资料包的版本是 {head.version}，本程序只认识版本 {VERSION}，请用制作它的那一版程序，或重新领取资料包。"
        )
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise PackUnreadable(f"{NAME} 的内容不完整或被改动过，请重新领取资料包。") from None
    if manifest.digest != _digest(manifest):
        raise PackUnreadable(f"{NAME} 的校验码对不上，清单被改动过，请重新领取资料包。")
    return manifest


def fingerprint(file: BinaryIO, most: int | None = None) -> tuple[str, int]:
    """SHA-256 and length of a stream.

    Args:
        most: Read no more than this many bytes and one: a file that claims to be small must not fill the memory
            or the time.
    """
    digest = hashlib.sha256()
    length = 0
    while block := file.read(_BLOCK if most is None else min(_BLOCK, most + 1 - length)):
        digest.update(block)
        length += len(block)
        if most is not None and length > most:
            break
    return digest.hexdigest(), length


def _digest(manifest: Manifest) -> str:
    bare = msgspec.structs.replace(manifest, digest="")
    return hashlib.sha256(msgspec.json.encode(bare)).hexdigest()
