"""A real office program saves the workbook: what nobody changed is no change, and its own edits arrive as they look."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from banshi.lifecycle.workbook_import import Import, plan_import
from banshi.source.files import Project

from .edits import TODAY, Desk, edited, rows

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice on this machine"),
]
DEPARTMENTS = ("gongan", "minzheng", "shichang")


@pytest.fixture(scope="module")
def desk(office: Callable[[str], Project]) -> Desk:
    return Desk(office(""))


def saved(data: bytes, folder: Path, *ways: str) -> bytes:
    """The workbook after the office program has opened and saved it, once for every format."""
    path = folder / "tables.xlsx"
    path.write_bytes(data)
    for number, way in enumerate(ways):
        out = folder / str(number)
        command = ["soffice", f"-env:UserInstallation={folder.as_uri()}/profile", "--headless", "--convert-to", way]
        subprocess.run([*command, "--outdir", str(out), str(path)], check=True, capture_output=True, timeout=180)
        path = out / f"tables.{way.partition(':')[0]}"
    return path.read_bytes()


def come_back(desk: Desk, data: bytes) -> Import:
    return plan_import(desk.project, [("tables.xlsx", data)], TODAY)


@pytest.mark.parametrize("department", DEPARTMENTS)
@pytest.mark.parametrize("ways", [("xlsx",), ("ods", "xlsx")], ids="-".join)
def test_saving_changes_nothing(desk, tmp_path, department, ways):
    result = come_back(desk, saved(desk.exported(department), tmp_path, *ways))
    assert [str(one) for one in (*result.problems, *result.notes)] == []
    assert result.plan.after == {}


@pytest.mark.parametrize(
    ("edit", "wanted"),
    [
        ("w085", "删除线"),
        ("w107", "删除线"),
        ("w215", "看不见"),
        ("w159", "看不见"),
        ("w235", "格式"),
        ("w267", "格式"),
        ("w083", "公式"),
        ("w285", "日期"),
        ("w224", None),
        ("w287", "30元/证"),
        ("w106", "家庭困难的，按月领取低保金。"),
        ("w198", "2026-03-01"),
        ("w155", "“残疾人”申领'证'\\n。"),
    ],
)
def test_edits_survive_it(desk, tmp_path, edit, wanted):
    (row,) = [one for one in rows() if one["id"] == edit]
    data = edited(desk, row)
    assert data is not None
    result = come_back(desk, saved(data, tmp_path, "xlsx"))
    if row["expect"] == "refused":
        assert wanted in "\n".join(map(str, result.problems)) and result.plan.after == {}
    elif wanted is None:
        assert result.problems == [] and result.plan.after == {}
    else:
        assert result.problems == [] and wanted in "\n".join(
            (text or b"").decode() for text in result.plan.after.values()
        ).replace('\\"', '"').replace("\\\\", "\\")


def test_the_old_format_is_refused_with_the_way_out(desk, tmp_path):
    result = come_back(desk, saved(desk.exported("minzheng"), tmp_path, "xls"))
    assert "另存为" in str(result.problems[0]) and result.plan.after == {}
