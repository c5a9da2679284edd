"""Walking through what the offices claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.finding import Path
from banshi.model.setting import Claim, Overlay


class Claimed(NamedTuple):
    """One matter one office claims, with the standard it stands under.

    Attributes:
        file: The overlay's path below `guides/`.
        at: Path of the claim inside the file.
    """

    file: str
    at: Path
    overlay: Overlay
    claim: Claim
    standard: Entry


def claimed(catalog: Catalog) -> Iterator[Claimed]:
    """Every claim of a matter that exists."""
    for file, overlay in catalog.overlays.items():
        for index, claim in enumerate(overlay.matters):
            standard = catalog.by_code.get(claim.code)
            if standard is not None:
                yield Claimed(file, ("matters", index), overlay, claim, standard)
