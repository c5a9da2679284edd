"""`banshi export xlsx` and `banshi import`: all of a workbook is written, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banshi.cli import main
from tests.projects import make_project, tree
from tests.workbook.edited import MATTER, Edited


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_project(tmp_path / "city")


def banshi(root: Path, *arguments: str | Path) -> Result:
    done = CliRunner().invoke(main, [*map(str, arguments), "--project", str(root)])
    assert "Traceback" not in done.output
    return done


def exported(root: Path, *arguments: str) -> Edited:
    done = banshi(root, "export", "xlsx", "--out", root / "a.xlsx", *arguments)
    assert done.exit_code == 0, done.output
    return Edited((root / "a.xlsx").read_bytes())


def save(root: Path, book: Edited) -> Path:
    (root / "b.xlsx").write_bytes(book.data)
    return root / "b.xlsx"


def test_there_and_back(root: Path) -> None:
    book = exported(root)
    before = tree(root / "guides")
    untouched = banshi(root, "import", save(root, book))
    assert (untouched.exit_code, tree(root / "guides")) == (0, before)
    assert "没有改动" in untouched.output

    book.type("办理流程", MATTER + "#1", "环节时限", "2个工作日")
    dry = banshi(root, "import", save(root, book), "--dry-run")
    assert dry.exit_code == 0, dry.output
    assert "环节时限：“3个工作日” → “2个工作日”" in dry.output
    diff = banshi(root, "import", save(root, book), "--diff")
    assert "+  - {name: 审核, by: 县级公安机关, limit: 2个工作日}" in diff.output
    assert tree(root / "guides") == before

    done = banshi(root, "import", save(root, book))
    assert done.exit_code == 0, done.output
    after = tree(root / "guides")
    assert [name for name in after if after[name] != before[name]] == [MATTER]
    assert after[MATTER] == before[MATTER].replace("limit: 3个工作日".encode(), "limit: 2个工作日".encode())
    assert banshi(root, "lint").exit_code == 0


def test_one_matter_that_would_be_wrong_keeps_all_as_they_are(root: Path) -> None:
    book = exported(root)
    book.type("办理流程", MATTER + "#1", "环节时限", "2个工作日")
    book.type("事项", "matters/renshe/992014901000.yml", "办结时限·承诺办结时限", "尽快")
    before = tree(root / "guides")
    done = banshi(root, "import", save(root, book))
    assert done.exit_code == 1
    assert "没有写入任何文件" in done.output and "尽快" in done.output
    assert "工作表“事项”第" in done.output and "承诺办结时限）：写的是“尽快”" in done.output
    assert tree(root / "guides") == before


def test_troubles_name_their_cells(root: Path) -> None:
    book = exported(root)
    book.type("事项", MATTER, "事项类型", "许可")
    before = tree(root / "guides")
    done = banshi(root, "import", save(root, book))
    assert done.exit_code == 1
    assert "工作表“事项”第" in done.output and "没有写入任何文件" in done.output
    assert tree(root / "guides") == before


def test_a_department_gets_its_own(root: Path) -> None:
    book = exported(root, "--department", "gongan")
    assert [cell.value for cell in book.book["事项"]["A"]] == ["行", MATTER]
    assert book.book["事项"].sheet_properties is not None
    assert book.book["事项"].protection.sheet
    assert book.book["_核对"].sheet_state == "veryHidden"
    assert banshi(root, "export", "xlsx", "--department", "nobody").exit_code == 2
    assert banshi(root, "export", "xlsx", "--out", root / "a.csv").exit_code == 2
    assert banshi(root, "import", root / "none.xlsx").exit_code == 2


def test_a_file_somebody_saves_meanwhile_is_not_overwritten(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from banshi.cli import import_workbook as importing

    write = importing.carry_out

    def meanwhile(guides, plan):
        (root / "guides" / MATTER).write_text("code: 别人刚写的\n", encoding="utf-8")
        write(guides, plan)

    monkeypatch.setattr(importing, "carry_out", meanwhile)
    book = exported(root)
    book.type("办理流程", MATTER + "#1", "环节时限", "2个工作日")
    done = banshi(root, "import", save(root, book))
    assert done.exit_code == 2 and "刚刚被别人改过" in done.output
    assert (root / "guides" / MATTER).read_text(encoding="utf-8") == "code: 别人刚写的\n"
    assert [path for path in (root / "guides").rglob(".*") if path.is_file()] == []
