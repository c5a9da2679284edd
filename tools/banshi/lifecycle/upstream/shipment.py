"""What a catalogue from above sends: which of its files are taken, and what is refused whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from banshi.catalog.vendored import SEAL, digest_of_seal, seal
from banshi.errors import NotChanged
from banshi.model.format import FORMAT
from banshi.rules.w_pages.w007_active_attachment import ALLOWED
from banshi.source.reader import read

MOST_BYTES = 500_000_000
MOST_FILES = 100_000

_TAKEN = re.compile(r"matters/[^/.][^/]*/[^/.][^/]*\.ya?ml|(?:materials|laws|departments|retired)\.yml|assets/.+")
_MATTER = re.compile(r"(.*?)matters/[^/.][^/]*/[^/.][^/]*\.ya?ml")


class Shipment(NamedTuple):
    """A state of a catalogue.

    Attributes:
        files: Path below the catalogue's folder → bytes, the list of digests among them.
        commit: Which commit it is; None where there is no git.
    """

    files: dict[str, bytes]
    commit: str | None

    @property
    def digest(self) -> str:
        """What the whole is known by."""
        return digest_of_seal(self.files[SEAL])


def top_of(names: Iterable[str]) -> str | None:
    """Where in a repository, a folder or an archive the guides lie: ending in a slash, or empty; None if there are none."""
    tops = {hit[1] for name in names if (hit := _MATTER.fullmatch(name)) and (not hit[1] or hit[1].endswith("/"))}
    return min(tops, key=lambda top: (top.count("/"), not top.endswith("guides/"), top), default=None)


def wanted(names: Iterable[str], top: str) -> list[str]:
    """Which files are taken: matters, the lists they rest on, and attachments a browser cannot run.

    Raises:
        NotChanged: there are too many.
    """
    found = [name for name in names if name.startswith(top) and _is_taken(name.removeprefix(top))]
    if len(found) > MOST_FILES:
        raise NotChanged(f"目录里有 {len(found)} 个文件，超过 {MOST_FILES} 个，没有取。请核对地址。")
    return sorted(found)


def shipped(files: Mapping[str, bytes], commit: str | None, name: str, form: bytes | None) -> Shipment:
    """Seal what was read.

    Args:
        files: Path below the catalogue's guides → bytes.
        commit: Which commit it is.
        name: The catalogue, for people.
        form: Its `city.yml`, which says which format it is written in.

    Raises:
        NotChanged: there is no matter, or it is of a later format.
    """
    if not any(one.startswith("matters/") for one in files):
        raise NotChanged(f"“{name}”里没有事项（matters 文件夹），什么都没有改动。请核对 upstream.yml 里的地址。")
    number = _format(form)
    if number > FORMAT:
        raise NotChanged(
            f"“{name}”是用更新的程序写的（格式 {number}，这里读到 {FORMAT}），什么都没有改动。请先升级程序：banshi upgrade。"
        )
    return Shipment({**files, SEAL: seal(files)}, commit)


def _format(data: bytes | None) -> int:
    value = read(data.decode("utf-8", "replace")).value if data else None
    written = str(value.get("format") or "") if isinstance(value, dict) else ""
    return int(written) if written.isascii() and written.isdecimal() else 1


def _is_taken(name: str) -> bool:
    if not _TAKEN.fullmatch(name) or not name.isprintable():
        return False
    parts = PurePosixPath(name).parts
    # Whoever writes an archive may write names that lead elsewhere.
    if any(part.startswith(".") or "\\" in part or ":" in part for part in parts):
        return False
    return not name.startswith("assets/") or name.rpartition(".")[2].lower() in ALLOWED
