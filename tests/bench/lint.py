"""Lints a synthetic project cold, from the cache, and with one matter changed, and prints what each took.

python tests/bench/lint.py --matters 10000 --runs 3
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

from measuring import Cost, measure, median, table
from workshop import BANSHI, commit, edit, forget, make_project, make_repository

LINT = [*BANSHI, "lint"]


CHANGED = 50


def since(project: Path, number: int) -> list[str]:
    """The command for a change of fifty matters against the last commit."""
    if not (project / ".git").exists():
        make_repository(project)
        commit(project)
    for path in sorted(project.glob("guides/matters/*/*.yml"))[1 : CHANGED + 1]:
        text = path.read_text(encoding="utf-8")
        path.write_text(text.rstrip("\n") + f"\n# {number}\n", encoding="utf-8")
    subprocess.run(LINT, cwd=project, check=False, capture_output=True)  # the cache knows the work tree, as in a clone
    return [*LINT, "--changed-since", "HEAD"]


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
            costs["since HEAD, 50 changed"].append(measure(since(project, number), project))
    head = ["matters", "banshi lint", "wall s", "CPU s", "largest MiB", "together MiB"]
    print(table(head, [(options.matters, name, *median(found)) for name, found in costs.items()]))


if __name__ == "__main__":
    main()
