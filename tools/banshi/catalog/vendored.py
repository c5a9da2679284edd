"""Catalogues from above as they lie in the guides: whose matter is in force, and whether anybody has changed a byte."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from banshi.catalog.entry import Entry
from banshi.model.upstream import FOLDER, Layer, Upstream
from banshi.source.files import Project

SEAL = "SHA256SUMS.txt"
"""In the folder of a catalogue: the digest of every other file of it, as `sha256sum -c` reads it."""
_NO_DATA = (".gitattributes",)


class Tampered(NamedTuple):
    """A file from above that is not as it was brought.

    Attributes:
        layer: Whose it is; None for a folder no catalogue is named after.
        file: Path below `guides/`.
        how: `changed`, `missing`, `added`, `seal` (the list of digests is not the one that was brought), `untaken`
            (nothing was brought yet) or `nobody`.
    """

    layer: Layer | None
    file: str
    how: str


def seal(files: Mapping[str, bytes]) -> bytes:
    """The list of digests of a catalogue's files.

    Args:
        files: Path below the catalogue's folder → bytes.
    """
    rows = (f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return "".join(rows).encode()


def digest_of_seal(data: bytes) -> str:
    """What a whole catalogue is known by."""
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def in_force(entries: Iterable[Entry], upstream: Upstream) -> tuple[list[Entry], list[Entry]]:
    """Matters that hold, and those from above a nearer standard stands before.

    Returns:
        The city's own first, then those from above, the nearest catalogue first; and the others.
    """
    rank = {layer.folder: number for number, layer in enumerate(upstream.nearest_first, 1)}

    def nearness(entry: Entry) -> int:
        layer = upstream.layer_of(entry.file)
        return rank[layer.folder] if layer else 0

    held: list[Entry] = []
    behind: list[Entry] = []
    codes: set[str] = set()
    for entry in sorted(entries, key=nearness):
        from_above = nearness(entry) > 0
        (behind if from_above and entry.code in codes else held).append(entry)
        codes.add(entry.code)
    return held, behind


def tampered(project: Project, upstream: Upstream) -> list[Tampered]:
    """Every file from above that is not as it was brought, by catalogue and name."""
    folders = {layer.id for layer in upstream.layers}
    strays = (name for name in project.below(FOLDER) if name.split("/")[0] not in folders and name not in _NO_DATA)
    found = [Tampered(None, f"{FOLDER}{name}", "nobody") for name in strays]
    for layer in upstream.layers:
        found += _off(project, layer)
    return found


def _off(project: Project, layer: Layer) -> Iterator[Tampered]:
    if layer.taken is None:
        yield Tampered(layer, layer.folder, "untaken")
        return
    data = project.read(layer.folder + SEAL) or b""
    if digest_of_seal(data) != layer.taken.digest:
        yield Tampered(layer, layer.folder + SEAL, "seal")
        return
    known = _read_seal(data)
    there = {name for name in project.below(layer.folder) if name != SEAL}
    for name in sorted(known.keys() | there):
        how = "added" if name not in known else "missing" if name not in there else ""
        if not how and hashlib.sha256(project.read(layer.folder + name) or b"").hexdigest() != known[name]:
            how = "changed"
        if how:
            yield Tampered(layer, layer.folder + name, how)


def _read_seal(data: bytes) -> dict[str, str]:
    rows = (line.partition("  ") for line in data.decode("utf-8", "replace").splitlines())
    return {name: digest for digest, _, name in rows}
