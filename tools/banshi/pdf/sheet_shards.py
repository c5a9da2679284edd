"""Sheets printed by the workers of a cluster, each in its place in a folder that all of them see."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from banshi.disk.workers import Spread
from banshi.pdf.desk import Place
from banshi.pdf.edition import EDITIONS
from banshi.pdf.printer import Job, Outcome, Printer, file_name
from banshi.rules.engine.inspection import Inspection
from banshi.rules.engine.shards import Shard, by_department, opened, seen


class Sheets(NamedTuple):
    """Sheets to be printed.

    Attributes:
        edition: Its name.
        place: At which window they are handed out.
        folder: Where they go.
    """

    shard: Shard
    edition: str
    place: Place
    folder: str


def print_apart(printer: Printer, inspection: Inspection, root: Path, jobs: list[Job], spread: Spread) -> list[Outcome]:
    """Print sheets in a cluster.

    Args:
        printer: Knows which stand already.
        inspection: What is known of the project.
        root: Its folder.
        jobs: Of one edition and one place, for everybody's answers.
        spread: How shards are worked on.

    Returns:
        What became of each.
    """
    outcomes, wanted = printer.wanted(jobs)
    found, digest = {job.entry.code: job for job in wanted}, seen(inspection)
    shards = []
    for some in by_department(job.entry for job in wanted):
        first = found[some[0].code]
        codes, folder = [entry.code for entry in some], str(first.path.parent.resolve())
        shards.append(Sheets(Shard(str(root), digest, codes), first.edition.name, first.place, folder))
    for told in spread(print_shard, shards):
        outcomes += [Outcome(found[code], what, why) for code, what, why in told]
    return outcomes


def print_shard(sheets: Sheets) -> list[tuple[str, str, str]]:
    """Put the sheets of a shard in their places, in a worker.

    Returns:
        Code, what became of it, and why, of each.
    """
    # Typst's own threads would take the cores of the worker's neighbours.
    os.environ["RAYON_NUM_THREADS"] = "1"
    project, inspection = opened(sheets.shard)
    catalog, edition = inspection.catalog.without(inspection.faulty), EDITIONS[sheets.edition]
    printer = Printer(project, inspection, catalog)
    jobs = [
        Job(
            catalog.by_code[code],
            edition,
            (),
            Path(sheets.folder) / file_name(code, edition, None, sheets.place),
            sheets.place,
        )
        for code in sheets.shard.codes
    ]
    return [(one.job.entry.code, one.what, one.why) for one in printer.print_batch(jobs)]
