"""The clerks' mistakes in guides: each is made in a copy, linted, mended, and what is said is measured.

`python -m tests.clerk.mistakes [--missed] [id…]` prints the shares, and with `--missed` every sentence that fell short.
"""

from __future__ import annotations

import base64
import json
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from banshi.model.finding import Finding
from banshi.rules.engine.fixes import fix_project
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project

HERE = Path(__file__).parent
TODAY = date(2026, 11, 28)
"""The day the mistakes are looked at, as `banshi lint` looks at them on its day."""
SETS = ("", "-later")
"""What stands behind the names of the files: mistakes made in older guides, and in later ones."""
YAML_SETS = (*SETS, "-third", "-fourth", "-fifth", "-sixth", "-seventh")
"""The same of the mistakes in guides, to which a third stranger added, and eight more after."""
PACKS = dict.fromkeys((*YAML_SETS[2:], "-latest", "-fresh", "-sixth"), "-later")
"""Sets made in the guides of another set."""
MEASURES = ("line", "cause", "exact", "fixed", "spoken", "few")


class Mistake(NamedTuple):
    """One line of `yaml.jsonl`."""

    id: str
    file: str
    edit: dict[str, Any]
    places: tuple[tuple[str, int], ...]
    causes: tuple[str, ...]
    exact: str | None
    fixable: bool
    why: str


class Told(NamedTuple):
    """What lint said of a mistake.

    Attributes:
        new: Findings that were not there before.
        left: Findings that are still there after `--fix`; None where nothing could be mended.
    """

    mistake: Mistake
    new: list[Finding]
    left: list[Finding] | None

    @property
    def scores(self) -> dict[str, bool]:
        """Measure → whether it was met; only those that can be asked of this mistake."""
        said = "\n".join(f"{one.found}{one.expected}{one.next_step}" for one in self.new)
        moved = "rename" in self.mistake.edit or "delete" in self.mistake.edit
        names = {Path(name).name for name, _ in self.mistake.places}
        here = any(
            (one.file, one.line) in self.mistake.places or (moved and Path(one.file).name in names) for one in self.new
        )
        scores = {
            "line": here,
            "cause": any(cause in said for cause in self.mistake.causes),
            "spoken": bool(self.new),
            "few": len(self.new) <= 2,
        }
        if self.mistake.exact is not None:
            scores["exact"] = self.mistake.exact in said
        if self.mistake.fixable:
            # What is wrong with the contents may show only once the writing is mended.
            before = set(map(_mark, self.new))
            scores["fixed"] = self.left is not None and not any(
                _mark(one) in before or one.rule[0] in "YS" for one in self.left
            )
        return scores


def mistakes(path: Path = HERE / "yaml.jsonl") -> list[Mistake]:
    """Every mistake of a file."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        places = [(row["file"], row["line"]), *((other["file"], other["line"]) for other in row.get("or", ()))]
        if "rename" in row["edit"]:
            places.append((_renamed(row["file"], row["edit"]["rename"]), row["line"]))
        found.append(
            Mistake(
                row["id"], row["file"], row["edit"], tuple(places), tuple(row["cause"]), row["exact"], row["fixable"],
                row["why"],
            )
        )  # fmt: skip
    return found


def office(folder: Path, which: str = "") -> Project:
    """The guides a set was made in, with the schema and the engine of today."""
    return Project(unpack(folder, PACKS.get(which, which)))


def unpack(folder: Path, pack: str) -> Path:
    """Lay guides into a folder."""
    with tarfile.open(HERE / f"guides{pack}.tar.xz") as packed:
        packed.extractall(folder, filter="data")
    return folder


def tell(project: Project, wanted: Iterable[Mistake]) -> Iterator[Told]:
    """Make each mistake, lint, mend, and take it back."""
    project.remembers = True
    base = Counter(map(_mark, inspect_project(project, today=TODAY).findings))
    project.remembers = False
    for mistake in wanted:
        kept = _make(project.guides, mistake)
        try:
            new = _new(base, inspect_project(project, today=TODAY).findings)
            left = None
            if mistake.fixable and any(one.fix and one.fix.safe for one in new):
                names = {one.file for one in new}
                left = _new(
                    base, fix_project(project, lambda one, names=names: one.file in names, today=TODAY).left.findings
                )
        finally:
            _take_back(project.guides, kept)
        yield Told(mistake, new, left)


def shares(told: Iterable[Told]) -> dict[str, float]:
    """Measure → per cent met, of the mistakes it can be asked of."""
    met: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for one in told:
        for measure, good in one.scores.items():
            asked[measure] += 1
            met[measure] += good
    return {measure: round(100 * met[measure] / asked[measure], 1) for measure in MEASURES if asked[measure]}


def _mark(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.file, finding.found


def _new(base: Counter[tuple[str, str, str]], findings: Iterable[Finding]) -> list[Finding]:
    known, new = Counter(base), []
    for finding in findings:
        if known[_mark(finding)]:
            known[_mark(finding)] -= 1
        else:
            new.append(finding)
    return new


def _renamed(file: str, name: str) -> str:
    return name if "/" in name else f"{file.rpartition('/')[0]}/{name}".lstrip("/")


def _make(guides: Path, mistake: Mistake) -> dict[Path, bytes | None]:
    """Make a mistake; what was there before is returned, None where there was nothing."""
    path, edit = guides / mistake.file, mistake.edit
    kept: dict[Path, bytes | None] = {path: path.read_bytes() if path.exists() else None}
    if "find" in edit:
        text = path.read_bytes().decode("utf-8")
        assert text.count(edit["find"]) == 1, mistake.id
        path.write_bytes(text.replace(edit["find"], edit["replace"]).encode("utf-8"))
    elif "append" in edit:
        path.write_bytes(path.read_bytes() + edit["append"].encode("utf-8"))
    elif "bytes" in edit:
        path.write_bytes(base64.b64decode(edit["bytes"]))
    elif "delete" in edit:
        path.unlink()
    else:
        moved = guides / _renamed(mistake.file, edit["rename"])
        kept[moved] = None
        moved.parent.mkdir(exist_ok=True)
        path.rename(moved)
    return kept


def _take_back(guides: Path, kept: dict[Path, bytes | None]) -> None:
    for path, data in kept.items():
        if data is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(data)


def _print(told: list[Told], *, missed: bool) -> None:
    for one in told:
        bad = [measure for measure, good in one.scores.items() if not good]
        if bad and missed:
            mistake = one.mistake
            print(
                f"== {mistake.id} misses {' '.join(bad)}: {mistake.why} {mistake.places[0]} {mistake.edit if 'bytes' not in mistake.edit else ''}"
            )
            print(f"   wants {mistake.causes} exact {mistake.exact}")
            for item in one.new[:6]:
                print(
                    f"   {item.file}:{item.line}:{item.column} {item.rule} {item.found}|{item.expected}|{item.next_step}"
                )
            if one.left:
                print("   left", [(item.rule, item.found) for item in one.left[:3]])
    print(len(told), shares(told))


def main() -> None:
    asked = [word for word in sys.argv[1:] if not word.startswith("-")]
    for which in YAML_SETS:
        with tempfile.TemporaryDirectory() as folder:
            chosen = [one for one in mistakes(HERE / f"yaml{which}.jsonl") if not asked or one.id in asked]
            _print(list(tell(office(Path(folder), which), chosen)), missed="--missed" in sys.argv)


if __name__ == "__main__":
    main()
