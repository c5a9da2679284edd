"""Compares and reviews two revisions of a synthetic project in which some matters changed, and prints what it took.

python tests/bench/diff.py --matters 10000 --changed 50 --runs 3
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from pathlib import Path

from measuring import Cost, measure, median, table
from workshop import BANSHI, make_project

GIT = ["git", "-c", "user.name=bench", "-c", "user.email=bench@example.com", "-c", "gc.auto=0"]
COMMANDS = {
    "diff of two revisions": ["diff", "HEAD~1", "HEAD"],
    "diff of two revisions, gate": ["diff", "HEAD~1", "HEAD", "--gate"],
    "diff of a revision and the work tree": ["diff", "HEAD~1"],
    "review of the work tree": ["review", "HEAD~1"],
    "review of a revision": ["review", "HEAD~1", "HEAD"],
}


def make_history(project: Path, changed: int) -> None:
    """Commit the project, spare some matters, spread over all, their trip, and commit again."""
    commit(project, "init", "--quiet")
    commit(project, "add", "--all", "guides", "schema")
    commit(project, "commit", "--quiet", "--message", "all")
    paths = sorted(project.glob("guides/matters/*/*.yml"))
    matters = {path: path.read_text(encoding="utf-8") for path in paths}
    one_trip = [path for path, text in matters.items() if "\ntrip_count: 1\n" in text and "\nversion: 1\n" in text]
    for path in one_trip[:: max(1, len(one_trip) // changed)][:changed]:
        text = (
            matters[path].replace("\ntrip_count: 1\n", "\ntrip_count: 0\n").replace("\nversion: 1\n", "\nversion: 2\n")
        )
        path.write_text(text, encoding="utf-8")
    commit(project, "commit", "--quiet", "--all", "--message", "some")


def commit(project: Path, *arguments: str) -> None:
    """Run git in the project.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    subprocess.run([*GIT, *arguments], cwd=project, check=True)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--matters", type=int, default=10000)
    parser.add_argument("--changed", type=int, default=50)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="where the project is made; the system's temporary folder")
    options = parser.parse_args()
    costs: dict[str, list[Cost]] = {}
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        project = make_project(Path(folder) / "ours", options.matters)
        make_history(project, options.changed)
        for _ in range(options.runs):
            for name, arguments in COMMANDS.items():
                # A trip spared here is one too many elsewhere in the file, so a review has something to find.
                costs.setdefault(name, []).append(measure([*BANSHI, *arguments], project, fine=(0, 1)))
    head = ["matters", "changed", "banshi", "wall s", "CPU s", "largest MiB", "together MiB"]
    print(table(head, [(options.matters, options.changed, name, *median(found)) for name, found in costs.items()]))


if __name__ == "__main__":
    main()
