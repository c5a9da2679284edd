"""The printer: which sheets are wanted, which stand already, which have to be set."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.catalog.store import digest_of
from banshi.disk.program import program_digest
from banshi.disk.workers import processes_for, spread
from banshi.errors import NotSet
from banshi.model.matter import Matter
from banshi.model.situation import Answers
from banshi.pdf.compiler import refusal, started, typesetter
from banshi.pdf.compression import pack
from banshi.pdf.desk import ANYWHERE, Place
from banshi.pdf.edition import COLOUR, PROMISE, Edition
from banshi.pdf.fit import Extent, choose
from banshi.pdf.placing import place, sweep
from banshi.pdf.sheet import Sheet, sheet_of
from banshi.pdf.sheet_cache import SheetCache
from banshi.rules.engine.inspection import Inspection
from banshi.source.files import Project
from banshi.source.standard import Standard
from banshi.source.typefaces import standing_in, whole_faces
from banshi.wording.labels import matter_labels

_BATCH = 8
_WORTH_A_PROCESS = 8
_decoder = msgspec.msgpack.Decoder(Matter)


class Job(NamedTuple):
    """One sheet that is wanted.

    Attributes:
        path: Where it belongs.
        place: At which window it is handed out.
    """

    entry: Entry
    edition: Edition
    answers: tuple[tuple[str, str], ...]
    path: Path
    place: Place = ANYWHERE


class Outcome(NamedTuple):
    """What became of a job.

    Attributes:
        what: `made`, `kept` (it stands already), `empty` (there is nothing to promise) or `failed`.
        why: In a sentence, where it failed.
    """

    job: Job
    what: str
    why: str = ""


class Fitted(NamedTuple):
    """A sheet that was set, not packed, and how much paper it takes."""

    pdf: bytes
    extent: Extent


class Printer:
    """Prints the matters of an inspected project.

    Args:
        project: Where the standard is, and what is kept between runs.
        inspection: What is known of the project.
        catalog: What may be published of it, without what has errors.

    Attributes:
        folder: Where it is kept.
        sheets: What was printed before.
        look: Digest of everything besides matters that paper depends on.
    """

    def __init__(self, project: Project, inspection: Inspection, catalog: Catalog) -> None:
        self._inspection = inspection
        self.catalog = catalog
        self._labels = matter_labels(Standard(project.schema)["matter"])
        self.folder = project.cache / "pdf"
        self.sheets = SheetCache(self.folder)
        self._made_by = made_by(project.schema)
        self.look = self._made_by + inspection.setting_digest

    def matter(self, entry: Entry) -> Matter:
        """The whole matter of an entry."""
        with self._inspection.store.reader() as reader:
            return _decoder.decode(reader.read(self._inspection.store.known[entry.file]))

    def sheet(self, entry: Entry, edition: Edition, answers: Answers | None = None, place: Place = ANYWHERE) -> Sheet:
        """What one sheet says."""
        return sheet_of(self.matter(entry), self.catalog, self._labels, edition, answers, place)

    def source(self, entry: Entry, edition: Edition, answers: Answers | None = None, place: Place = ANYWHERE) -> bytes:
        """Digest of everything a sheet is made from."""
        parts = [self.look, self._inspection.store.known[entry.file].content, edition.key.encode()]
        parts += [msgspec.msgpack.encode(overlay) for overlay, _ in self.catalog.claims.get(entry.code, ())]
        parts += [batch.date.encode() for batch in self.catalog.batches.values() if entry.code in batch.matters]
        parts.append(msgspec.json.encode([dict(answers or {}), place]))
        return digest_of(b"\0".join(parts))

    @cached_property
    def unprintable(self) -> dict[str, str]:
        """Code → why, in a sentence, of every public matter with a character that cannot be on paper."""
        around = refusal(self._text_around(), "")
        found = {}
        for entry in self.catalog.public:
            if not around and not refusal(self._own_text(entry), ""):
                continue
            if why := refusal(self.sheet(entry, COLOUR).json.decode(), f"{entry.name}（{entry.code}）"):
                found[entry.code] = why
        return found

    def _own_text(self, entry: Entry) -> str:
        """The matter and what offices say of it, so that its sheet need not be worded to look for rare characters."""
        overlays = [overlay for overlay, _ in self.catalog.claims.get(entry.code, ())]
        return msgspec.json.encode([self.matter(entry), overlays]).decode()

    def _text_around(self) -> str:
        """City, departments, halls and documents, as they may stand on any sheet."""
        setting = self.catalog.setting
        return msgspec.json.encode([setting.city, setting.lists]).decode()

    def pdf(
        self, entry: Entry, edition: Edition = COLOUR, answers: Answers | None = None, place: Place = ANYWHERE
    ) -> bytes | None:
        """One packed PDF, from the cache if it stands there; None when the sheet would be empty.

        Raises:
            NotSet: something in it cannot be set.
            NotPrinted: it could not be kept.
        """
        name = file_name(entry.code, edition, answers, place)
        source = self.source(entry, edition, answers, place)
        kept = self.sheets.look(name)
        if kept is not None and kept.source == source and (pdf := self.sheets.take(name)) is not None:
            return pdf
        sheet = self.sheet(entry, edition, answers, place)
        if edition == PROMISE and not sheet.data["deferrals"]:
            return None
        said = digest_of(self._made_by + sheet.json)
        pdf = self.sheets.take(name) if kept is not None and kept.said == said else None
        if pdf is None:
            pdf = pack(self.fitted(sheet, edition).pdf)
        self.sheets.put(name, source, said, pdf)
        return pdf

    def fitted(self, sheet: Sheet, edition: Edition) -> Fitted:
        """A sheet set as it fits the paper best.

        Raises:
            NotSet: something in it cannot be set.
        """
        said, about = sheet.json.decode(), f"{sheet.matter.name}（{sheet.matter.code}）"
        choice = choose(
            lambda fit: typesetter().extent({"sheet": said, "fit": str(fit)}, about=about),
            edition,
            code=bool(sheet.data["qr"]),
            questions=bool(sheet.data["faq"]),
        )
        # Only the one that is wanted is written, which takes half as long as laying it out.
        pdf = typesetter().set("sheet.typ", {"sheet": said, "fit": str(choice.fit)}, about=about)
        return Fitted(pdf, choice.extent)

    def print(self, jobs: list[Job], tell: Callable[[int], None] = lambda count: None) -> list[Outcome]:
        """Put every wanted sheet in its place.

        Args:
            jobs: What is wanted.
            tell: Told how many more are done.

        Returns:
            What became of each; a sheet that cannot be set stops no other.

        Raises:
            NotPrinted: there is no font or no room on the disk; those put in place before stay.
        """
        outcomes, wanted = self.wanted(jobs)
        tell(len(outcomes))
        for done in self.spread(self.print_batch, wanted):
            outcomes += done
            tell(len(done))
        return outcomes

    def wanted(self, jobs: list[Job]) -> tuple[list[Outcome], list[Job]]:
        """The sheets that stand already, and those that have to be printed; what killed runs left is swept away."""
        for folder in {self.folder, *(job.path.parent for job in jobs)}:
            sweep(folder)
        stands = [self._stands(job) for job in jobs]
        kept = [Outcome(job, "kept") for job, standing in zip(jobs, stands, strict=True) if standing]
        return kept, [job for job, standing in zip(jobs, stands, strict=True) if not standing]

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
        kept = self.sheets.look(file_name(job.entry.code, job.edition, answers, job.place))
        return (
            kept is not None
            and (stat.st_size, stat.st_mtime_ns) == (kept.size, kept.modified)
            and kept.source == self.source(job.entry, job.edition, answers, job.place)
        )

    def print_batch(self, jobs: Iterable[Job]) -> list[Outcome]:
        """Put sheets in their places, one after the other, whatever stands there."""
        outcomes = []
        for job in jobs:
            answers = dict(job.answers)
            try:
                pdf = self.pdf(job.entry, job.edition, answers, job.place)
            except NotSet as error:
                outcomes.append(Outcome(job, "failed", str(error)))
                continue
            if pdf is None:
                outcomes.append(Outcome(job, "empty"))
                continue
            kept = self.sheets.look(file_name(job.entry.code, job.edition, answers, job.place))
            place(job.path, pdf, kept.modified if kept else None)
            outcomes.append(Outcome(job, "made"))
        return outcomes


def file_name(code: str, edition: Edition, answers: Answers | None = None, place: Place = ANYWHERE) -> str:
    """`230709903000.pdf`, `230709903000-notice.pdf`; with answers or a window a short digest of them follows."""
    parts = [code] if edition == COLOUR else [code, edition.key]
    if answers or place != ANYWHERE:
        told = [dict(answers or {}), *([place] if place != ANYWHERE else [])]
        parts.append(hashlib.blake2b(msgspec.json.encode(told), digest_size=4).hexdigest())
    return "-".join(parts) + ".pdf"


@cache
def made_by(schema: Path) -> bytes:
    """Digest of program and font: all a sheet depends on besides its data."""
    digest = hashlib.blake2b(program_digest(schema), digest_size=16)
    faces = [face.family for face in whole_faces() if face.folder.is_dir()]
    digest.update(repr((faces, [face.family for face in standing_in()])).encode())
    return digest.digest()
