"""Walking through what the offices claim."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.finding import Path, Problem
from banshi.model.fix import Mend, setting
from banshi.model.setting import Claim, Overlay
from banshi.rules.shared.remedies import nearest


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


class Promised(NamedTuple):
    """A list in which an office names what it promises more of, and what the standard must then hold.

    Attributes:
        field: Key of the list.
        offered: What the standard holds of the kind.
        kind: What it is called; also what is said where there is none.
        may: What the office may do with it.
        next_step: What to do about a name the standard does not hold.
    """

    field: str
    offered: Callable[[Entry], Sequence[str]]
    kind: str
    none: str
    may: str
    next_step: str


def not_in_standard(catalog: Catalog, promised: Promised) -> Iterator[Problem]:
    """Names in an office's list that its standard does not hold."""
    for file, at, _, claim, standard in claimed(catalog):
        known = promised.offered(standard)
        for place, name in enumerate(getattr(claim, promised.field)):
            if name not in known:
                where = (*at, promised.field, place)
                yield Problem(
                    where,
                    f"“{standard.name}”的{promised.kind}里没有“{name}”。",
                    f"{promised.may}：{'、'.join(known) or promised.none}。",
                    promised.next_step,
                    fix=_standard_name(catalog, where, name, known) or nearest(where, name, known),
                    file=file,
                )


def _standard_name(catalog: Catalog, at: Path, name: str, known: Sequence[str]) -> Mend | None:
    """What people call a document stands for its standard name."""
    wanted = catalog.setting.synonyms.get(name)
    return setting(at, wanted) if wanted in known else None


def claimed(catalog: Catalog) -> Iterator[Claimed]:
    """Every claim of a matter that exists."""
    for file, overlay in catalog.overlays.items():
        for index, claim in enumerate(overlay.matters):
            standard = catalog.by_code.get(claim.code)
            if standard is not None:
                yield Claimed(file, ("matters", index), overlay, claim, standard)
