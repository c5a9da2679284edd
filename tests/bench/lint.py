"""Lints a synthetic project cold, from the cache, and with one matter changed, and prints what each took.

python tests/bench/lint.py --matters 10000 --runs 3
"""

from __future__ import annotations

import argparse
import tempfile
from collections import defaultdict
from pathlib import Path

from measuring import Cost, measure, median, table
from workshop import BANSHI, edit, forget, make_project

LINT = [*BANSHI, "lint"]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--matters", type=int, default=10000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="where the project is made; the system's temporary folder")
    options = parser.parse_args()
    costs: dict[str, list[Cost]] = defaultdict(list)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        project = make_project(Path(folder) / "ours", options.matters)
        for number in range(options.runs):
            forget(project)
            costs["cold"].append(measure(LINT, project))
            costs["no change"].append(measure(LINT, project))
            edit(project, number)
            costs["one changed"].append(measure(LINT, project))
    head = ["matters", "banshi lint", "wall s", "CPU s", "largest MiB", "together MiB"]
    print(table(head, [(options.matters, name, *median(found)) for name, found in costs.items()]))


if __name__ == "__main__":
    main()
