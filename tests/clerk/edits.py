"""The clerks' edits of workbooks: each is made in a fresh export, imported in memory, and the outcome judged.

`python -m tests.clerk.edits [--missed] [--set=…] [id…]` prints the shares.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import openpyxl

from banshi.lifecycle.workbook_import import plan_import
from banshi.source.files import Project
from banshi.source.standard import Standard
from banshi.workbook.book import workbook
from banshi.workbook.guides import data_files
from banshi.workbook.sheets import Sheet, sheets

from .book_actions import count_from_1904
from .cell_setting import edit_cell
from .handling import handle
from .mistakes import HERE, TODAY, office
from .outcome import Outcome, outcome_of, shares
from .stored import Stored

SETS = ("", "-later", "-latest", "-fresh", "-sixth")
"""What stands behind the names of the files: edits of older exports, and of later ones."""
_OLD_FORMAT = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096)
_PASSWORD = _OLD_FORMAT + "EncryptedPackage".encode("utf-16-le")


def rows(which: str = "") -> list[dict[str, Any]]:
    """Every edit of a set."""
    return read_rows(HERE / f"workbook{which}.jsonl")


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Every edit of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


class Desk:
    """A department's workbook, exported once and edited again and again."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.layout: list[Sheet] = sheets(Standard(project.schema))
        self._made: dict[str, bytes] = {}

    def exported(self, department: str) -> bytes:
        if department not in self._made:
            files, _ = data_files(self.project, department)
            self._made[department] = workbook(self.layout, files, {}, ["说明"])
        return self._made[department]


def judged(desk: Desk, row: dict[str, Any]) -> Outcome | None:
    """Make an edit and import it; None for what cannot be made here."""
    data = edited(desk, row)
    if data is None:
        return None
    with _changed_since(desk.project, row.get("yaml_edit") or _yaml(row)):
        return outcome_of(row, plan_import(desk.project, [("工作簿.xlsx", data)], TODAY))


def edited(desk: Desk, row: dict[str, Any]) -> bytes | None:
    """The workbook after an edit."""
    book = openpyxl.load_workbook(io.BytesIO(desk.exported(row["department"])), rich_text=True)
    stored = Stored()
    format_ = row.get("format", "xlsx")
    if format_ == "date1904":
        count_from_1904(book, row, stored)
    # What is edited afterwards is looked up in the table as it stood before.
    then = row.get("then")
    if then and row.get("action") != "undo":
        edit_cell(book, {"sheet": row.get("sheet"), **then}, stored)
    handle(book, row, stored)
    return _saved(book, stored, format_)


def _saved(book: Any, stored: Stored, format_: str) -> bytes | None:
    """The bytes of a workbook saved in a format; None without the program that saves it."""
    if format_ == "csv":
        out = io.StringIO()
        csv.writer(out).writerows(book["事项"].iter_rows(values_only=True))
        return out.getvalue().encode("gb18030")
    if format_ == "xls":
        return _OLD_FORMAT
    if format_ == "encrypted-xlsx":
        return _PASSWORD
    data = stored.saved(book)
    if format_ in ("ods", "libreoffice-xlsx"):
        return _converted(data, "ods" if format_ == "ods" else "xlsx") if shutil.which("soffice") else None
    return data


def _converted(data: bytes, ending: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path, out = Path(folder) / "tables.xlsx", Path(folder) / "out"
        path.write_bytes(data)
        command = ["soffice", f"-env:UserInstallation={Path(folder).as_uri()}/profile", "--headless", "--convert-to"]
        subprocess.run(
            [*command, ending, "--outdir", str(out), str(path)], check=True, capture_output=True, timeout=180
        )
        return (out / f"tables.{ending}").read_bytes()


def _yaml(row: dict[str, Any]) -> dict[str, Any] | None:
    """How a file was changed since the export, where the row says so itself."""
    if row.get("action") != "yaml_changed_since":
        return None
    return {key: row.get(key, (row.get("yaml") or {}).get(key)) for key in ("file", "find", "replace")}


@contextmanager
def _changed_since(project: Project, change: dict[str, Any] | None) -> Iterator[None]:
    """The guides as somebody else has changed them since the export."""
    if change is None:
        yield
        return
    path = project.guides / change["file"]
    before = path.read_bytes()
    text = before.decode("utf-8")
    assert text.count(change["find"]) == 1, change
    path.write_bytes(text.replace(change["find"], change["replace"]).encode("utf-8"))
    try:
        yield
    finally:
        path.write_bytes(before)


def main() -> None:
    wanted = [word for word in sys.argv[1:] if not word.startswith("-")]
    sets = [word.removeprefix("--set=") for word in sys.argv if word.startswith("--set=")] or SETS
    for which in sets:
        with tempfile.TemporaryDirectory() as folder:
            chosen = [row for row in rows(which) if not wanted or row["id"] in wanted]
            measure(Desk(office(Path(folder), which)), chosen, asked=bool(wanted))


def measure(desk: Desk, chosen: list[dict[str, Any]], *, asked: bool) -> None:
    """Print the shares; with `--missed`, every edit that fell short."""
    found = []
    for row in chosen:
        try:
            outcome = judged(desk, row)
        except Exception as error:
            print("!!", row["id"], repr(error)[:300])
            if "--raise" in sys.argv:
                raise
            continue
        if outcome is None:
            continue
        found.append(outcome)
        if "--missed" in sys.argv and (not outcome.right or asked):
            _print(outcome)
    print(len(found), shares(found), flush=True)


def _print(outcome: Outcome) -> None:
    row = outcome.row
    place = [row.get("action"), row.get("sheet"), row.get("column"), row.get("set"), row.get("then")]
    print(f"== {row['id']} {row['why']} | {json.dumps(place, ensure_ascii=False)[:300]}")
    ways = [(one["expect"], one.get("expect_value")) for one in (row, *row.get("or", ()))]
    print(f"   wants {ways} cause {row.get('cause')}")
    print(f"   got {outcome.kind} {list(outcome.values.items())[-1:]}")
    for one in outcome.said[:4]:
        print("     ", one[:300])
    sys.stdout.flush()


if __name__ == "__main__":
    main()
