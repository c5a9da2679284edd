"""Measures every command on cities of growing size and shows how the cost grows.

python tests/bench/curve.py --matters 146,2000,10000,30000,100000 --runs 3 --write

`--write` puts the table into README.md beside this file, between its two marks, and draws it in curve.svg.
"""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from collections import defaultdict
from datetime import date
from pathlib import Path

from chart import chart
from exchange import change
from measuring import Cost, measure, median, table
from workshop import BANSHI, MKDOCS, a_matter, commit, edit, forget, make_project, make_repository

HERE = Path(__file__).resolve().parent
MARKS = ("<!-- the curve begins -->", "<!-- the curve ends -->")
CHANGED = 50
"""Matters that differ between the two revisions."""


class City:
    """One size of city, and everything a city does with it.

    Args:
        folder: Where it is made.
        matters: How many.
    """

    def __init__(self, folder: Path, matters: int) -> None:
        self.matters = matters
        self.costs: dict[str, list[Cost]] = defaultdict(list)
        self._project = make_project(folder / "city", matters)
        make_repository(self._project)
        commit(self._project)
        for path in sorted(self._project.glob("guides/matters/*/*.yml"))[1 : CHANGED + 1]:
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace("\nsummary: ", "\nsummary: 请看：", 1), encoding="utf-8")
        commit(self._project)

    def run(self, number: int) -> None:
        """Every command once, as it is on an ordinary day.

        Args:
            number: Which run; edits must differ.
        """
        project, lint = self._project, [*BANSHI, "lint"]
        forget(project)
        self._time("lint, cold", lint)
        self._time("lint, no change", lint)
        edit(project, 2 * number)
        self._time("lint, one changed", lint)
        self._break()
        self._time("lint --fix, one mistake", [*lint, "--fix"])
        forget(project)
        self._time("build, cold", MKDOCS)
        # What was saved in this very moment is built once more, and the site is sealed.
        measure(MKDOCS, project)
        self._time("build, no change", MKDOCS)
        edit(project, 2 * number + 1)
        self._time("build, one changed", MKDOCS)
        self._time(f"diff, {CHANGED} changed", [*BANSHI, "diff", "HEAD~1", "HEAD"])
        forget(project)
        self._time("review, nothing known", [*BANSHI, "review", "HEAD~1", "HEAD"])
        # A review judges a copy of the guides and keeps nothing; what lint knows of them it takes over.
        measure(lint, project, fine=(0, 1))
        self._time("review, both known", [*BANSHI, "review", "HEAD~1", "HEAD"])
        book = ["--department", a_matter(project).parent.name, "--out", "book.xlsx"]
        measure([*BANSHI, "export", "xlsx", *book], project)
        change(project / "book.xlsx", CHANGED)
        self._time("import of a department", [*BANSHI, "import", "book.xlsx", "--dry-run"])
        self._time(f"pdf, {CHANGED} changed", [*BANSHI, "pdf", "--changed-since", "HEAD~1"])

    def _break(self) -> None:
        """A mistake that can be mended safely."""
        path = a_matter(self._project)
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("修改说明。", "修改说明.", 1), encoding="utf-8")

    def _time(self, name: str, command: list[str]) -> None:
        self.costs[name].append(measure(command, self._project, fine=(0, 1)))


def main() -> None:
    """Print the table, and write it where it belongs."""
    options = _options()
    found: dict[str, dict[int, Cost]] = defaultdict(dict)
    for matters in options.matters:
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            city = City(Path(folder), matters)
            for number in range(options.runs):
                city.run(number)
            for name, costs in city.costs.items():
                found[name][matters] = median(costs)
        print(_told(found), flush=True)
    if options.write:
        _write(_about(options.runs) + "\n\n![](curve.svg)\n\n" + _told(found))
        lines = {name: [(size, cost.cpu) for size, cost in costs.items()] for name, costs in found.items()}
        (HERE / "curve.svg").write_text(chart(lines, "matters", "seconds of processor time"), encoding="utf-8")


def _told(found: dict[str, dict[int, Cost]]) -> str:
    """Seconds of processor time and memory by size, and how much more the next size takes than its share."""
    sizes = sorted({size for costs in found.values() for size in costs})
    head = ["CPU s / largest MiB", *(f"{size:,}" for size in sizes), "last ÷ the one before", "linear would be"]
    grown = sizes[-1] / sizes[-2] if len(sizes) > 1 else 1.0
    rows = []
    for name, costs in found.items():
        cells = [f"{costs[size].cpu:.2f} / {costs[size].largest:,.0f}" for size in sizes]
        ratio = costs[sizes[-1]].cpu / costs[sizes[-2]].cpu if len(sizes) > 1 else 1.0
        rows.append((name, *cells, float(ratio), float(grown)))
    return table(head, rows)


def _about(runs: int) -> str:
    return (
        f"{date.today()}, {os.cpu_count()} cores, Python {platform.python_version()}, medians of {runs}: "
        "`python tests/bench/curve.py --write`."
    )


def _write(text: str) -> None:
    """Replace what stands between the marks."""
    path = HERE / "README.md"
    before, _, rest = path.read_text(encoding="utf-8").partition(MARKS[0])
    after = rest.partition(MARKS[1])[2]
    path.write_text(f"{before}{MARKS[0]}\n{text}\n{MARKS[1]}{after}", encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    numbers = lambda text: [int(part) for part in text.split(",")]  # noqa: E731 - argparse shows its name nowhere
    parser.add_argument("--matters", type=numbers, default=[146, 2000, 10000, 30000, 100000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--folder", type=Path, help="where the cities are made; the system's temporary folder")
    return parser.parse_args()


if __name__ == "__main__":
    main()
