"""Builds synthetic sites of several sizes, with Hugo over the same data in between, and prints what each took.

python tests/bench/build.py --matters 500,2000,10000 --runs 3
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from measuring import Cost, measure, median, table
from workshop import BANSHI, MKDOCS, edit, forget, make_hugo_site, make_project

COLD, CHANGED, SAME = "cold", "one changed", "no change"
HUGO, HUGO_AGAIN = "Hugo, cold", "Hugo, again"
OURS = {"mkdocs build": MKDOCS, "banshi build": [*BANSHI, "build"]}


class Site:
    """One size of site, built again and again.

    Args:
        folder: Where it is made.
        matters: How many.
        with_hugo: Whether Hugo builds it too.
    """

    def __init__(self, folder: Path, matters: int, *, with_hugo: bool) -> None:
        self.matters = matters
        self.project = make_project(folder / "ours", matters)
        # Not counted: it warms the disk, and its pages lend Hugo their shell.
        measure(MKDOCS, self.project)
        self.hugo = make_hugo_site(self.project, folder / "hugo") if with_hugo else None
        self.costs: dict[str, list[Cost]] = defaultdict(list)
        self._edits = 0

    def run(self) -> None:
        """Every build once, Hugo's between ours."""
        for name, command in OURS.items():
            forget(self.project)
            self._time(f"{name}, {COLD}", command, self.project)
            if self.hugo:
                fresh = name == "mkdocs build"
                if fresh:
                    forget(self.hugo)
                self._time(HUGO if fresh else HUGO_AGAIN, ["hugo", "--quiet"], self.hugo)
            self._edits += 1
            edit(self.project, self._edits)
            self._time(f"{name}, {CHANGED}", command, self.project)
            self._time(f"{name}, {SAME}", command, self.project)

    def rows(self) -> Iterator[tuple[object, ...]]:
        """Medians, and ratios to Hugo's cold build."""
        hugo = median(self.costs[HUGO]) if self.hugo else None
        for name, costs in self.costs.items():
            cost = median(costs)
            ratios = [cost.cpu / hugo.cpu, cost.wall / hugo.wall, cost.together / hugo.together] if hugo else []
            yield (self.matters, name, *cost, *ratios)

    def cold(self) -> Cost:
        """The median cold build."""
        return median(self.costs[f"mkdocs build, {COLD}"])

    def sizes(self) -> Iterator[tuple[object, ...]]:
        """Bytes of the YAML and of the pages."""
        yield (self.matters, "matters as written", *_sizes(self.project / "guides", "matters/*/*.yml"))
        yield (self.matters, "our pages", *_sizes(self.project / "site", "matters/[0-9]*.html"))
        if self.hugo:
            yield (self.matters, "Hugo's pages", *_sizes(self.hugo / "public", "matters/[0-9]*.html"))

    def _time(self, name: str, command: list[str], folder: Path) -> None:
        self.costs[name].append(measure(command, folder))


def _sizes(folder: Path, pattern: str) -> tuple[float, float]:
    sizes = [path.stat().st_size for path in folder.glob(pattern)]
    return float(sum(sizes) / len(sizes)), float(max(sizes))


def main() -> None:
    """Print the tables."""
    options = _options()
    rows, sizes, cold = [], [], {}
    for matters in options.matters:
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            site = Site(Path(folder), matters, with_hugo=options.hugo)
            for _ in range(options.runs):
                site.run()
            rows += site.rows()
            sizes += site.sizes()
            cold[matters] = site.cold()
    head = ["matters", "build", "wall s", "CPU s", "largest MiB", "together MiB"]
    print(table([*head, *(["CPU/Hugo", "wall/Hugo", "memory/Hugo"] if options.hugo else [])], rows))
    print()
    print(table(["matters", "bytes of", "mean", "largest"], sizes))
    for small, large in zip(options.matters, options.matters[1:], strict=False):
        wall, cpu = cold[large].wall / cold[small].wall, cold[large].cpu / cold[small].cpu
        print(f"\nt({large:,})/t({small:,}), cold: wall {wall:.2f}, CPU {cpu:.2f}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    numbers = lambda text: [int(part) for part in text.split(",")]  # noqa: E731 - argparse shows its name nowhere
    parser.add_argument("--matters", type=numbers, default=[500, 2000, 10000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--hugo", action=argparse.BooleanOptionalAction, default=shutil.which("hugo") is not None)
    parser.add_argument("--folder", type=Path, help="where the sites are made; the system's temporary folder")
    return parser.parse_args()


if __name__ == "__main__":
    main()
