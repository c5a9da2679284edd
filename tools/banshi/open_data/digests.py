"""Digests of what open data depends on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable

import msgspec

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.catalog.store import Store

_SIZE = 16

Offices = dict[int, bytes]
"""Identity of an overlay → digest of its content."""


def digest(data: bytes) -> bytes:
    """16 bytes of BLAKE2b."""
    return hashlib.blake2b(data, digest_size=_SIZE).digest()


def office_digests(catalog: Catalog) -> Offices:
    """Of every overlay."""
    return {id(overlay): digest(msgspec.msgpack.encode(overlay)) for overlay in catalog.overlays.values()}


def matters_digest(
    before: bytes, store: Store, catalog: Catalog, offices: Offices
) -> Callable[[Iterable[Entry]], bytes]:
    """A function that gives the digest of some matters and of all that is said about them elsewhere.

    Args:
        before: Digest of code, schemas and setting.
        store: What is known of the matters.
        catalog: Where their offices and bundles are.
        offices: Digests of the overlays.
    """

    def of(entries: Iterable[Entry]) -> bytes:
        parts = [before]
        for entry in entries:
            parts.append(store.known[entry.file].content)
            parts += [offices[id(overlay)] for overlay, _ in catalog.claims.get(entry.code, ())]
            parts += [f"{bundle.slug} {bundle.status}".encode() for bundle in catalog.bundles_of.get(entry.code, ())]
            parts += [code.encode() for code in entry.related if _public(code, catalog)]
        return digest(b"\0".join(parts))

    return of


def _public(code: str, catalog: Catalog) -> bool:
    entry = catalog.by_code.get(code)
    return entry is not None and entry.public
