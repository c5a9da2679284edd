"""The press: which sheets are wanted, which stand already, which have to be set."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.catalog.store import digest_of
from banshi.catalog.workers import processes_for, spread
from banshi.model.matter import Matter
from banshi.model.situation import Answers
from banshi.pdf.edition import COLOUR, PROMISE, Edition
from banshi.pdf.fonts import CUT, known_fonts
from banshi.pdf.packing import pack
from banshi.pdf.placing import place, sweep
from banshi.pdf.sheet import Sheet, sheet_of
from banshi.pdf.shelf import Shelf
from banshi.pdf.typesetting import TEMPLATES, started, typesetter
from banshi.render.views.labels import matter_labels
from banshi.rules.engine.inspection import Inspection
from banshi.source.files import Project
from banshi.source.standard import Standard

_BATCH = 8
_WORTH_A_PROCESS = 8
_ROOMS = ("model", "catalog", "render/views", "pdf")
_decoder = msgspec.msgpack.Decoder(Matter)


class Job(NamedTuple):
    """One sheet that is wanted.

    Attributes:
        path: Where it belongs.
    """

    entry: Entry
    edition: Edition
    answers: tuple[tuple[str, str], ...]
    path: Path


class Outcome(NamedTuple):
    """What became of a job: `made`, `kept` (it stands already) or `empty` (there is nothing to promise)."""

    job: Job
    what: str


class Press:
    """Prints the matters of an inspected project.

    Args:
        inspection: What is known of the project.
        catalog: What may be published of it, without what has errors.
        labels: Key of a field → its label.
        cache: Folder for what is kept between runs.

    Attributes:
        folder: Where it is kept.
        shelf: What was printed before.
        look: Digest of everything besides matters that paper depends on.
    """

    def __init__(self, inspection: Inspection, catalog: Catalog, labels: Mapping[str, str], cache: Path) -> None:
        self._inspection = inspection
        self.catalog = catalog
        self._labels = labels
        self.folder = cache / "pdf"
        self.shelf = Shelf(self.folder)
        self.look = _look() + inspection.setting_digest

    def matter(self, entry: Entry) -> Matter:
        """The whole matter of an entry."""
        with self._inspection.store.reader() as reader:
            return _decoder.decode(reader.read(self._inspection.store.known[entry.file]))

    def sheet(self, entry: Entry, edition: Edition, answers: Answers | None = None) -> Sheet:
        """What one sheet says."""
        return sheet_of(self.matter(entry), self.catalog, self._labels, edition, answers)

    def source(self, entry: Entry, edition: Edition, answers: Answers | None = None) -> bytes:
        """Digest of everything a sheet is made from."""
        parts = [self.look, self._inspection.store.known[entry.file].content, edition.key.encode()]
        parts += [msgspec.msgpack.encode(overlay) for overlay, _ in self.catalog.claims.get(entry.code, ())]
        parts += [batch.date.encode() for batch in self.catalog.batches.values() if entry.code in batch.matters]
        parts.append(msgspec.json.encode(dict(answers or {})))
        return digest_of(b"\0".join(parts))

    def pdf(self, entry: Entry, edition: Edition = COLOUR, answers: Answers | None = None) -> bytes | None:
        """One packed PDF, from the shelf if it stands there; None when the sheet would be empty.

        Raises:
            NotPrinted: it could not be set or kept.
        """
        name = file_name(entry.code, edition, answers)
        source = self.source(entry, edition, answers)
        kept = self.shelf.look(name)
        if kept is not None and kept.source == source and (pdf := self.shelf.take(name)) is not None:
            return pdf
        sheet = self.sheet(entry, edition, answers)
        if edition == PROMISE and not sheet.data["deferrals"]:
            return None
        said = digest_of(_look() + sheet.json)
        pdf = self.shelf.take(name) if kept is not None and kept.said == said else None
        if pdf is None:
            inputs = {"sheet": sheet.json.decode()}
            pdf = pack(typesetter().set("sheet.typ", inputs, about=f"{entry.name}（{entry.code}）"))
        self.shelf.put(name, source, said, pdf)
        return pdf

    def print(self, jobs: list[Job], tell: Callable[[int], None] = lambda count: None) -> list[Outcome]:
        """Put every wanted sheet in its place.

        Args:
            jobs: What is wanted.
            tell: Told how many more are done.

        Raises:
            NotPrinted: one could not be made; those put in place before stay.
        """
        for folder in {self.folder, *(job.path.parent for job in jobs)}:
            sweep(folder)
        stands = [self._stands(job) for job in jobs]
        outcomes = [Outcome(job, "kept") for job, standing in zip(jobs, stands, strict=True) if standing]
        tell(len(outcomes))
        wanted = [job for job, standing in zip(jobs, stands, strict=True) if not standing]
        for done in self.spread(self._print_batch, wanted):
            outcomes += done
            tell(len(done))
        return outcomes

    def spread(self, work: Callable[[list[Any]], Any], jobs: list[Any]) -> Iterator[Any]:
        """Do `work` on batches of jobs, in several processes where that is worth it; results in order."""
        batches = [jobs[start : start + _BATCH] for start in range(0, len(jobs), _BATCH)]
        # Typst keeps threads of its own; a child of a process that has them would wait for ever.
        processes = 1 if started() else processes_for(len(jobs), _WORTH_A_PROCESS)

        def apart(batch: list[Any]) -> Any:
            # Typst's own threads cost a third more processor time, worth it only where one is left idle.
            os.environ["RAYON_NUM_THREADS"] = "1"
            return work(batch)

        return spread(apart if processes > 1 else work, batches, processes)

    def _stands(self, job: Job) -> bool:
        """Whether the PDF at a job's place is the one that would be made."""
        try:
            stat = os.stat(job.path)  # noqa: PTH116 - asked for every matter of a city
        except OSError:
            return False
        answers = dict(job.answers)
        kept = self.shelf.look(file_name(job.entry.code, job.edition, answers))
        return (
            kept is not None
            and (stat.st_size, stat.st_mtime_ns) == (kept.size, kept.modified)
            and kept.source == self.source(job.entry, job.edition, answers)
        )

    def _print_batch(self, jobs: Iterable[Job]) -> list[Outcome]:
        outcomes = []
        for job in jobs:
            answers = dict(job.answers)
            pdf = self.pdf(job.entry, job.edition, answers)
            if pdf is None:
                outcomes.append(Outcome(job, "empty"))
                continue
            kept = self.shelf.look(file_name(job.entry.code, job.edition, answers))
            place(job.path, pdf, kept.modified if kept else None)
            outcomes.append(Outcome(job, "made"))
        return outcomes


def open_press(project: Project, inspection: Inspection, catalog: Catalog) -> Press:
    """The press of a project, with the schema's labels and the project's own cache."""
    return Press(inspection, catalog, matter_labels(Standard(project.schema)["matter"]), project.cache)


def file_name(code: str, edition: Edition, answers: Answers | None = None) -> str:
    """`230709903000.pdf`, `230709903000-notice.pdf`; with answers a short digest of them follows."""
    parts = [code] if edition == COLOUR else [code, edition.key]
    if answers:
        parts.append(hashlib.blake2b(msgspec.json.encode(dict(answers)), digest_size=4).hexdigest())
    return "-".join(parts) + ".pdf"


_looks: list[bytes] = []


def _look() -> bytes:
    """Digest of templates, code, programs and font: all a sheet depends on besides its data."""
    if not _looks:
        package = TEMPLATES.parent.parent
        digest = hashlib.blake2b(digest_size=16)
        code = [path for room in _ROOMS for path in (package / room).rglob("*.py")]
        for path in sorted([*code, *TEMPLATES.glob("*.typ")]):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
        for program in ("typst", "pikepdf", "segno"):
            digest.update(f"{program} {version(program)}".encode())
        font = next((font for font in known_fonts() if font.folder.is_dir()), None)
        digest.update(repr(font.family if font else None).encode())
        for cut in sorted(CUT.glob("*.ttf")):
            # A font begins with the checksums of its tables.
            with cut.open("rb") as file:
                digest.update(cut.name.encode() + file.read(512))
        _looks.append(digest.digest())
    return _looks[0]
