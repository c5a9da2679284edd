"""Printing booklets: which volumes stand already, which have to be set; like the printer, but for booklets."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from banshi.catalog.entry import Entry
from banshi.catalog.store import digest_of
from banshi.disk.workers import processes_for, spread
from banshi.errors import NotSet
from banshi.pdf.booklet import Volume, without
from banshi.pdf.booklet_text import bound, frame
from banshi.pdf.compiler import BOOKLET, started, typesetter
from banshi.pdf.compression import pack
from banshi.pdf.edition import COLOUR, LARGE, MONO, Edition
from banshi.pdf.placing import place, sweep
from banshi.pdf.printer import Printer
from banshi.pdf.script import script
from banshi.pdf.sheet import Sheet

EDITIONS = (COLOUR, MONO, LARGE)
"""Editions a booklet can be printed in; the others are for one applicant."""
_LOAD = 125
"""Matters a process sets while another one does the same; together they stay below 1.5 GB."""

Result = TypeVar("Result")


class Bound(NamedTuple):
    """What became of a volume.

    Attributes:
        volume: As it was asked for.
        what: `made`, `kept` because it stands already, or `failed`.
        why: In a sentence, where it failed.
    """

    volume: Volume
    path: Path
    what: str
    why: str = ""


class BookletPrinter:
    """Binds volumes of an inspected project.

    Args:
        printer: Knows the matters and keeps what was printed before.
    """

    def __init__(self, printer: Printer) -> None:
        self._printer = printer
        self._look = printer.look

    def source(self, volume: Volume, edition: Edition = COLOUR) -> bytes:
        """Digest of everything a volume is made from."""
        around = msgspec.json.encode(frame(volume, self._printer.catalog, edition), order="deterministic")
        return digest_of(
            b"\0".join([self._look, around, *(self._printer.source(entry, edition) for entry in volume.entries)])
        )

    def pdf(self, volume: Volume, edition: Edition = COLOUR) -> bytes:
        """One packed PDF, from the cache if it stands there; without the matters that cannot be on paper.

        Raises:
            NotSet: nothing is left of it, or something else in it cannot be set.
            NotPrinted: it could not be kept.
        """
        cache, name, source = self._printer.sheets, file_name(volume, edition), self.source(volume, edition)
        kept = cache.look(name)
        if kept is not None and kept.source == source and (pdf := cache.take(name)) is not None:
            return pdf
        volume = without(volume, self._printer.unprintable)
        if not volume.entries:
            raise NotSet(f"《{volume.booklet.name}》里的事项都有不能印的字，没有生成 PDF。")
        sheets = {entry.code: self._sheet(volume, entry, edition) for entry in volume.entries}
        words = bound(frame(volume, self._printer.catalog, edition), sheets.__getitem__)
        said = digest_of(self._look + words)
        pdf = cache.take(name) if kept is not None and kept.said == said else None
        if pdf is None:
            inputs = {"booklet": words.decode()}
            set_ = typesetter().set("booklet.typ", inputs, about=_finder(volume, sheets), standards=BOOKLET)
            pdf = pack(set_, archive=False)
        cache.put(name, source, said, pdf)
        return pdf

    def _sheet(self, volume: Volume, entry: Entry, edition: Edition) -> Sheet:
        sheet = self._printer.sheet(entry, edition)
        if not volume.booklet.windows:
            return sheet
        return sheet._replace(data={**sheet.data, "script": script(sheet.matter)})

    def bind(
        self, volumes: list[Volume], edition: Edition, folder: Path, tell: Callable[[int], None] = lambda count: None
    ) -> list[Bound]:
        """Put volumes into a folder.

        Args:
            volumes: What is wanted.
            edition: In which edition.
            folder: Where they belong.
            tell: Told how many more matters are done.

        Raises:
            NotPrinted: one could not be made; those put in place before stay.
        """
        for place_of_work in (self._printer.folder, folder):
            sweep(place_of_work)

        def one(volume: Volume) -> Bound:
            path = folder / file_name(volume, edition)
            if self._stands(volume, edition, path):
                return Bound(volume, path, "kept")
            try:
                pdf = self.pdf(volume, edition)
            except NotSet as error:
                return Bound(volume, path, "failed", str(error))
            kept = self._printer.sheets.look(path.name)
            place(path, pdf, kept.modified if kept else None)
            return Bound(volume, path, "made")

        done = {}
        for result in self.spread(one, volumes):
            done[result.path] = result
            tell(len(result.volume.entries))
        return [done[folder / file_name(volume, edition)] for volume in volumes]

    def spread(self, work: Callable[[Volume], Result], volumes: list[Volume]) -> Iterator[Result]:
        """Do `work` on every volume: small ones side by side, large ones alone, because Typst needs memory for each.

        Results come in any order.
        """
        for loads in _turns(volumes):
            # A process ends with its load: Typst keeps what it has laid out. Where it has already worked in this
            # process it has threads, and a child of such a process would wait for ever.
            apart = not started() and processes_for(2, 1) > 1

            def several(load: list[Volume], alone: bool = not apart or len(loads) == 1) -> list[Result]:
                if not alone:
                    # Typst's own threads cost a third more processor time, worth it only where one is left idle.
                    os.environ["RAYON_NUM_THREADS"] = "1"
                return [work(volume) for volume in load]

            for results in spread(several, loads, len(loads), apart=apart):
                yield from results

    def _stands(self, volume: Volume, edition: Edition, path: Path) -> bool:
        """Whether the PDF at a place is the one that would be made."""
        try:
            stat = os.stat(path)  # noqa: PTH116
        except OSError:
            return False
        kept = self._printer.sheets.look(path.name)
        return (
            kept is not None
            and (stat.st_size, stat.st_mtime_ns) == (kept.size, kept.modified)
            and kept.source == self.source(volume, edition)
        )


def file_name(volume: Volume, edition: Edition = COLOUR) -> str:
    """`city.pdf`, `department-gongan-mono.pdf`; of several volumes `city-1.pdf`, `city-2.pdf`."""
    parts = [volume.booklet.key]
    parts += [] if edition == COLOUR else [edition.key]
    parts += [str(volume.number)] if volume.total > 1 else []
    return "-".join(parts) + ".pdf"


def _turns(volumes: list[Volume]) -> Iterator[list[list[Volume]]]:
    """What is done at the same time: one large volume, or two loads of small ones."""
    loads: list[list[Volume]] = []
    room = 0
    for volume in sorted(volumes, key=lambda volume: -len(volume.entries)):
        count = len(volume.entries)
        if count > _LOAD:
            yield [[volume]]
            continue
        if count > room:
            loads.append([])
            room = _LOAD
        loads[-1].append(volume)
        room -= count
    yield from (loads[start : start + 2] for start in range(0, len(loads), 2))


def _finder(volume: Volume, sheets: dict[str, Sheet]) -> Callable[[str], str]:
    """Tells in which matter a text stands that cannot be set."""

    def find(text: str) -> str:
        wanted = text.encode()
        for entry in volume.entries:
            if wanted and wanted in sheets[entry.code].json:
                return f"{entry.name}（{entry.code}）"
        return f"《{volume.booklet.name}》"

    return find
