"""Prints a synthetic city on paper and prints what it took: one matter, all, some changed, each step of one, a booklet.

python tests/bench/pdf.py --matters 2000 --changed 20 --bound 1000
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from measuring import Cost, measure, table
from workshop import BANSHI, HERE, forget, make_project

from banshi.pdf.compression import pack
from banshi.pdf.edition import EDITIONS
from banshi.pdf.printer import Printer
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project

PDF = [*BANSHI, "pdf"]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--matters", type=int, default=2000)
    parser.add_argument("--changed", type=int, default=20)
    parser.add_argument("--warm", type=int, default=100, help="matters set one after the other in one process")
    parser.add_argument("--bound", type=int, default=1000, help="matters of the booklet")
    parser.add_argument("--compared", type=int, default=10, help="matters WeasyPrint sets too")
    parser.add_argument("--weasyprint", default=sys.executable, help="a Python that has WeasyPrint")
    parser.add_argument("--folder", type=Path, help="where the project is made; the system's temporary folder")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        project = make_project(Path(folder) / "ours", options.matters)
        head = ["matters", "banshi pdf", "wall s", "CPU s", "largest MiB", "together MiB"]
        print(table(head, [(options.matters, name, *cost) for name, cost in commands(project, options.changed)]))
        print()
        print(table(["edition", *STEPS], [(name, *warm(project, name, options.warm)) for name in EDITIONS]))
        print()
        print(beside(project, options.compared, options.weasyprint))
        print()
        project = make_project(Path(folder) / "bound", options.bound)
        head = ["matters", "banshi pdf --booklet", "wall s", "CPU s", "largest MiB", "together MiB", "KB a matter"]
        print(table(head, [(options.bound, *row) for row in booklet(project, options.bound)]))


def commands(project: Path, changed: int) -> list[tuple[str, Cost]]:
    """What the commands take, each a process of its own."""
    files = sorted(project.glob("guides/matters/*/*.yml"))
    found = []
    for name, lint_first in (("one, nothing known", False), ("one, guides known", True)):
        forget(project)
        if lint_first:
            measure([*BANSHI, "stats"], project)
        found.append((name, measure([*PDF, "--matter", files[0].stem], project)))
    found.append(("all", measure([*PDF, "--all"], project)))
    found.append(("all, no change", measure([*PDF, "--all"], project)))
    for path in files[:changed]:
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("\nsummary: ", "\nsummary: 已改动。", 1), encoding="utf-8")
    found.append((f"all, {changed} changed", measure([*PDF, "--all"], project)))
    return found


def booklet(project: Path, matters: int) -> list[tuple[object, ...]]:
    """What binding everything takes, and again with nothing changed."""
    command = [*PDF, "--booklet", "--all"]
    found = []
    for name in ("all", "all, no change"):
        cost = measure(command, project)
        size = sum(path.stat().st_size for path in (project / "pdf").glob("city*.pdf"))
        found.append((name, *cost, size / 1000 / matters))
    return found


def beside(project: Path, count: int, python: str) -> str:
    """The same matters by us and by WeasyPrint, which sets their web pages through the style sheet for paper."""
    if subprocess.run([python, "-c", "import weasyprint"], capture_output=True, check=False).returncode:
        return "No WeasyPrint beside it: `--weasyprint` names a Python that has it (pip install weasyprint; it needs Pango)."
    measure([*BANSHI, "build"], project)
    codes = sorted(path.stem for path in project.glob("site/matters/[0-9]*.html"))[: count + 1]
    pages = [str(project / "site" / "matters" / f"{code}.html") for code in codes]
    script = [python, str(HERE / "weasyprint_sheets.py"), *pages]
    theirs = json.loads(subprocess.run(script, check=True, capture_output=True, text=True).stdout)[1:]
    ours = warm(project, "彩色", count)
    their_time = statistics.mean(took for took, _ in theirs)
    rows = [("banshi", ours[3], ours[4], 1.0)]
    rows.append(("WeasyPrint", their_time, statistics.mean(size for _, size in theirs) / 1000, their_time / ours[3]))
    return table([f"one of {count} matters", "CPU ms", "mean KB", "times ours"], rows)


STEPS = ["words ms", "set ms", "pack ms", "together ms", "mean KB", "largest KB"]
"""Columns of `warm`: CPU time of one matter, and the size of what comes out."""


def warm(project: Path, edition: str, count: int) -> list[float]:
    """Mean CPU time of each step in one process that has set something before."""
    inspection = inspect_project(Project(project))
    printer = Printer(Project(project), inspection, inspection.catalog)
    costs: list[list[float]] = [[], [], []]
    sizes = []
    for entry in inspection.catalog.public[: count + 1]:
        took, sheet = timed(lambda entry=entry: printer.sheet(entry, EDITIONS[edition]))
        costs[0].append(took)
        took, pdf = timed(lambda sheet=sheet: printer.fitted(sheet, EDITIONS[edition]).pdf)
        costs[1].append(took)
        took, packed = timed(lambda pdf=pdf: pack(pdf))
        costs[2].append(took)
        sizes.append(len(packed) / 1000)
    # The first one pays for the font and the templates.
    means = [statistics.mean(column[1:]) for column in costs]
    return [*means, sum(means), statistics.mean(sizes), max(sizes)]


def timed(work: Callable) -> tuple[float, object]:
    """Milliseconds of processor time, all threads together, and the result."""
    start = time.process_time()
    result = work()
    return (time.process_time() - start) * 1000, result


if __name__ == "__main__":
    main()
