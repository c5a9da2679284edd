"""`banshi export national` and `banshi import-national`: there and back, and every cell that cannot be taken."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import openpyxl
import pytest
import yaml
from click.testing import CliRunner, Result

from banshi.cli import main
from banshi.source.standard import Standard
from banshi.workbook.national.columns import national_table
from banshi.workbook.national.matter_row import _GIVE
from tests.projects import ROOT, edit, make_project, tree

TABLE = national_table(Standard(ROOT / "schema"))
IDENTITY_CARD = "matters/gongan/990709901000.yml"


def banshi(root: Path, *arguments: str | Path) -> Result:
    done = CliRunner().invoke(main, [*map(str, arguments), "--project", str(root)])
    assert "Traceback" not in done.output and (done.exception is None or isinstance(done.exception, SystemExit))
    return done


def export(root: Path, name: str = "a.csv") -> Path:
    done = banshi(root, "export", "national", "--samples", "--out", root / name)
    assert done.exit_code == 0, done.output
    return root / name


def read(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def save(path: Path, rows: list[dict[str, str]], encoding: str = "utf-8-sig") -> Path:
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_project(tmp_path / "city")


@pytest.fixture
def empty(root: Path, tmp_path: Path) -> Path:
    """The same city without a matter."""
    copied = shutil.copytree(root, tmp_path / "empty")
    for path in (copied / "guides" / "matters").rglob("*.yml"):
        path.unlink()
    return copied


def test_every_column_is_a_field_of_ours_or_says_why_not() -> None:
    matter = Standard(ROOT / "schema")["matter"]
    assert len({column.key for column in TABLE.columns}) == len(TABLE.columns)
    for column in TABLE.columns:
        assert column.label and column.direction in ("both", "out", "none"), column.key
        assert column.reason or column.direction == "both", column.key
        assert (column.form in _GIVE) == (column.direction != "none"), column.key
        if column.field:
            assert matter.label(tuple(column.field.split("."))), column.key


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_there_and_back(root: Path, empty: Path, name: str) -> None:
    edit(root / "guides" / IDENTITY_CARD, "  statutory: 60日\n", "  statutory: 3个月\n")
    edit(
        root / "guides" / IDENTITY_CARD,
        "department: gongan\n",
        "department: gongan\npartners: [renshe]\nquota: 每人一证\n",
    )
    edit(root / "guides" / IDENTITY_CARD, "  mail:", "  range: 全省\n  mail:")
    table = export(root, name)
    dry = banshi(empty, "import-national", table, "--dry-run")
    assert dry.exit_code == 0 and "+name: 居民身份证补领" in dry.output, dry.output
    assert not list((empty / "guides" / "matters").rglob("*.yml"))
    done = banshi(empty, "import-national", table)
    assert done.exit_code == 0 and "新建了 3 个示例" in done.output, done.output
    assert "处待填" in done.output
    made = (empty / "guides" / IDENTITY_CARD).read_text(encoding="utf-8")
    assert "# 国家平台交换表写的是：设定依据：《中华人民共和国居民身份证法》第十一条\nlegal_basis:\n" in made

    # The gaps filled from the old file, what was taken must be what was given.
    before = {row["catalog_code"]: row for row in read(export(root, "before.csv"))}
    for file, data in tree(root / "guides" / "matters").items():
        _fill(empty / "guides" / "matters" / file, data.decode())
    after = {row["catalog_code"]: row for row in read(export(empty, "after.csv"))}
    both = [column.key for column in TABLE.columns if column.direction == "both"]
    for code, row in before.items():
        assert {key: after[code][key] for key in both} == {key: row[key] for key in both}


def _fill(made: Path, old: str) -> None:
    """Put the old block in the place of every block with a gap."""
    blocks, old_blocks = _blocks(made.read_text(encoding="utf-8")), _blocks(old)
    filled = {key: old_blocks[key] if "待填" in block else block for key, block in blocks.items()}
    if "questions" in old_blocks:
        filled["questions"] = old_blocks["questions"]
    texts = {"made": blocks.get("channels", "{}"), "old": old_blocks.get("channels", "{}")}
    channels = {key: yaml.safe_load(text).get("channels", {}) for key, text in texts.items()}
    if "online" in channels["old"]:
        channels["made"]["online"] = channels["old"]["online"]
    filled["channels"] = f"channels: {json.dumps(channels['made'], ensure_ascii=False)}\n"
    made.write_text("".join(filled.values()), encoding="utf-8")


def _blocks(text: str) -> dict[str, str]:
    blocks: dict[str, str] = {}
    key = ""
    for line in text.splitlines(keepends=True):
        if line.startswith("#"):
            continue
        key = key if line.startswith(" ") else line.partition(":")[0]
        blocks[key] = blocks.get(key, "") + line
    return blocks


def test_matters_that_are_there_stay_as_they_are(root: Path) -> None:
    table = export(root)
    rows = read(table)
    rows[0]["task_name"] = "改过的名称"
    before = tree(root / "guides")
    done = banshi(root, "import-national", save(table, rows))
    assert done.exit_code == 0 and "有 3 行的编码已经有事项" in done.output and "没有要新建" in done.output
    assert tree(root / "guides") == before


def test_every_cell_that_cannot_be_taken_is_named_and_nothing_written(empty: Path, root: Path) -> None:
    rows = read(export(root))
    rows[0].update(task_type="77", limit_scene_num="一次", is_schedule="也许", dept_name="没有的局")
    rows[1].update(promise_type="周", plan_effective_date="2026年13月", task_state="3", task_name="")
    rows[2].update(catalog_code=rows[1]["catalog_code"])
    before = tree(empty / "guides")
    done = banshi(empty, "import-national", save(root / "b.csv", rows))
    assert done.exit_code == 1 and "没有新建任何事项" in done.output
    for said in (
        "第 2 行 D 列（task_type 事项类型）：写的是“77”，这一列只能写：01 行政许可、",
        "（limit_scene_num 到办事现场次数）：写的是“一次”",
        "（is_schedule 是否支持预约）",
        "（dept_name 实施主体）：写的是“没有的局”",
        "单位只能写“工作日”或“自然日”",
        "（plan_effective_date 计划生效日期）",
        "这个事项已经取消",
        "（task_name 事项名称）：是空的",
        "第 4 行 B 列（catalog_code 基本编码）：“",
    ):
        assert said in done.output, (said, done.output)
    assert tree(empty / "guides") == before


def test_good_rows_are_taken_and_the_others_can_be_mended_and_given_back(empty: Path, root: Path) -> None:
    rows = read(export(root))
    right = rows[0]["task_type"]
    rows[0].update(task_type="77")
    done = banshi(empty, "import-national", save(root / "b.csv", rows))
    assert done.exit_code == 1 and "有 1 行要先改好；别的 2 行照常新建" in done.output
    made = {path.stem for path in (empty / "guides" / "matters").rglob("*.yml")}
    assert made == {row["catalog_code"] for row in rows[1:]}
    apart = root / "b-要改的行.xlsx"
    book = openpyxl.load_workbook(apart)
    page = book.active
    said = next(cell for cell in page[1] if cell.value == "要改的地方")
    assert page.max_row == 2 and "task_type" in page.cell(2, said.column).value
    kind = next(cell for cell in page[1] if cell.value == "task_type")
    page.cell(2, kind.column).value = right
    book.save(apart)
    done = banshi(empty, "import-national", apart)
    assert done.exit_code == 0, done.output
    assert len(list((empty / "guides" / "matters").rglob("*.yml"))) == 3


@pytest.mark.parametrize(
    ("change", "written"),
    [
        (lambda row: {key.upper(): value for key, value in row.items()}, "statutory: 60日"),
        (lambda row: row | {"anticipate_day": "5个工作日", "anticipate_type": "个工作日"}, "statutory: 5个工作日"),
        (lambda row: row | {"anticipate_day": "9999"}, "statutory: 未写明"),
        (lambda row: row | {"anticipate_day": "无"}, "statutory: 未写明"),
        (lambda row: row | {"promise_day": "即办"}, "promised: 即办"),
        (lambda row: row | {"limit_scene_num": "1次"}, "trip_count: 1"),
        (lambda row: row | {"accept_condition": "<p>满18周岁&nbsp;</p><p>有户籍</p>"}, "受理条件：满18周岁 有户籍"),
    ],
)
def test_what_databases_and_people_write(empty: Path, root: Path, change, written: str) -> None:
    first = next(row for row in read(export(root)) if row["catalog_code"] == "990709901000")
    done = banshi(empty, "import-national", save(root / "b.csv", [change(first)], "gb18030"))
    assert done.exit_code == 0, done.output
    assert written in (empty / "guides" / IDENTITY_CARD).read_text(encoding="utf-8")


def test_titles_and_merged_cells(empty: Path, root: Path) -> None:
    rows = read(export(root))[:2]
    book = openpyxl.Workbook()
    page = book.active
    page.append(["云梦泽市实施清单"])
    page.append([])
    page.append(list(rows[0]))
    for row in rows:
        page.append([value or None for value in row.values()])
    column = list(rows[0]).index("task_version") + 1
    page.merge_cells(start_row=1, end_row=1, start_column=1, end_column=8)
    page.merge_cells(start_row=4, end_row=5, start_column=column, end_column=column)
    book.save(root / "b.xlsx")
    done = banshi(empty, "import-national", root / "b.xlsx")
    assert done.exit_code == 0, done.output
    assert len(list((empty / "guides" / "matters").rglob("*.yml"))) == 2


def test_a_missing_column_is_named(empty: Path, root: Path) -> None:
    rows = [
        {("server_typ" if key == "server_type" else key): value for key, value in row.items()}
        for row in read(export(root))
    ]
    done = banshi(empty, "import-national", save(root / "b.csv", rows))
    assert done.exit_code == 1 and "没有“server_type”" in done.output and "是不是写错了" in done.output


def test_a_matter_without_a_code_gets_the_next_provisional_one(root: Path) -> None:
    first = next(row for row in read(export(root)) if row["catalog_code"] == "990709901000")
    rows = [
        first | {"catalog_code": "", "task_name": "居民身份证换领", "power_source": "1", "自己加的": "x"},
        first | {"catalog_code": "", "task_name": "=cmd|' /C calc'!A1", "by_law": "甲\nlegal_basis: []\u2028乙"},
    ]
    rows[1]["自己加的"] = ""
    done = banshi(root, "import-national", save(root / "b.csv", rows))
    assert done.exit_code == 0, done.output
    assert "power_source（权力来源）没有取" in done.output and "没有取：自己加的" in done.output
    made = [(root / "guides/matters/gongan" / f"99070990{at}000.yml").read_text(encoding="utf-8") for at in (2, 3)]
    assert "name: 居民身份证换领\n" in made[0] and "code_status: provisional\n" in made[0]
    assert '\nname: "=cmd' in made[1] and "\n# 国家平台交换表写的是：设定依据：甲 legal_basis: [] 乙\n" in made[1]


def test_what_acts_ex_officio_and_foreign_codes_are_refused_row_by_row(empty: Path, root: Path) -> None:
    rows = read(export(root))
    rows[0]["task_type"] = "02"
    rows[1]["catalog_code"] = "../../../etc"
    done = banshi(empty, "import-national", save(root / "b.csv", rows, "gb18030"))
    assert done.exit_code == 1
    assert "第 2 行：“行政处罚”不是依申请办理的" in done.output and "第 3 行：“../../../etc”不是基本编码" in done.output


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"a,b\n1,2\n", b'"task_name","x\n', b"\xff\xfe\x00\x80\xff"])
def test_what_is_no_table_is_said(root: Path, data: bytes) -> None:
    (root / "b.xlsx").write_bytes(data)
    done = banshi(root, "import-national", root / "b.xlsx")
    assert done.exit_code == 1 and "整个文件：" in done.output


def test_samples_are_not_for_the_nation_unless_asked_for(root: Path) -> None:
    done = banshi(root, "export", "national", "--out", root / "a.csv")
    assert done.exit_code == 2 and "--samples" in done.output and not (root / "a.csv").exists()


def test_a_workbook_is_all_text_and_says_what_is_left_empty(root: Path) -> None:
    book = openpyxl.load_workbook(export(root, "a.xlsx"))
    cells = [cell for row in book[TABLE.title].iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr"}
    said = {row[0].value: row[1].value for row in book["说明"].iter_rows()}
    assert "留空" in said["power_source"] and set(said) >= {column.key for column in TABLE.columns}
