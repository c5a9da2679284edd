"""The pages people read, and what in them is to be done: commands to run, and lines to change in a file."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import NamedTuple

from tests.projects import ROOT

READERS = ("department", "steward", "hall", "another-city", "province", "open-data", "maintainer")
PAGES = {
    "README": ROOT / "README.md",
    "CONTRIBUTING": ROOT / "CONTRIBUTING.md",
    **{name: ROOT / f"tools/manual/{name}.md" for name in READERS},
}
"""Pages read in a clone of this repository."""
CITY_README = ROOT / "tools/banshi/lifecycle/city/README.md"
"""The page that every city founded by `banshi init` begins with."""
_BLOCK = re.compile(r"^ *```(bash|diff)\n(.*?)^ *```", re.DOTALL | re.MULTILINE)


class Do(NamedTuple):
    """One thing a page tells its reader to do.

    Attributes:
        what: `bash`, a command line, or `diff`, lines of files to change.
        text: The line, without its comment; or the whole diff.
    """

    what: str
    text: str


def steps(text: str) -> list[Do]:
    """What a page tells to do, in order."""
    found = []
    for what, block in _BLOCK.findall(text):
        if what == "diff":
            found.append(Do(what, block))
            continue
        lines = (shlex.join(shlex.split(line, comments=True)) for line in block.splitlines())
        found += [Do(what, line) for line in lines if line]
    return found


def inline_commands(text: str) -> list[str]:
    """Commands of ours named inside a sentence, or in a table."""
    return sorted(set(re.findall(r"`((?:banshi|python3 (?:tools/)?(?:run|scaffold|release)\.py) [^`\n]+)`", text)))


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
