"""What the guides rest on is counted by edition; what changes is listed with the guides it touches."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banshi.cli import main
from tests.projects import edit, make_project

CARD = '{name: 中华人民共和国居民身份证法, level: 法律, version: "2011-10-29", articles: 23}'
EDITIONS = """name: 中华人民共和国居民身份证法
    level: 法律
    editions:
      - {promulgated: "2003-06-28", in_force: "2004-01-01", articles: 20, verified: true}
      - {promulgated: "2011-10-29", in_force: "2012-01-01", articles: 23, verified: true}
      - {promulgated: "2026-10-28", in_force: "2027-07-01", articles: 30}
  - {name: 江海市养犬管理条例, level: 地方性法规, editions: [{in_force: "2027-03-01"}]}"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = make_project(tmp_path / "project")
    edit(root / "guides/laws.yml", CARD, EDITIONS)
    return root


def laws(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["laws", *arguments, "--as-of", "2026-11-29", "--project", str(project)])


def test_every_edition_is_shown_and_the_one_in_force_is_judged(project: Path) -> None:
    done = laws(project)
    assert done.exit_code == 0, done.output
    shown = done.output.split("\n")
    first = next(index for index, line in enumerate(shown) if line.startswith("《中华人民共和国居民身份证法》"))
    assert "法律，现行，2011-10-29 公布 2012-01-01 施行 23 条，已核对" in shown[first]
    assert shown[first + 1] == "    另一版：2003-06-28 公布 2004-01-01 施行 20 条"
    assert shown[first + 2] == "    另一版：2026-10-28 公布 2027-07-01 施行 30 条"


def test_the_sentence_counts_what_the_rows_say(project: Path) -> None:
    report = json.loads(laws(project, "--format", "json").output)
    cited, seen = (
        sum(row["citations"] for row in report["laws"] if row["verified"] >= verified) for verified in (False, True)
    )
    assert 0 < seen < cited
    assert f"引用法律法规 {cited} 处，涉及 {len(report['laws'])} 部；其中 {seen} 处" in laws(project).output
    assert report["as_of"] == "2026-11-29"
    card = next(row for row in report["laws"] if row["name"] == "中华人民共和国居民身份证法")
    assert card["edition"]["articles"] == 23
    assert [edition["articles"] for edition in card["editions"]] == [20, 23, 30]
    assert card["state"] == "现行"
    assert {matter["code"] for matter in card["matters"]} == {"990709901000"}


def test_what_a_coming_edition_touches_is_due(project: Path) -> None:
    done = laws(project, "--due").output
    assert "2027-07-01  《中华人民共和国居民身份证法》新的一版施行，共30条，要看 1 个事项：" in done
    assert "    990709901000  居民身份证补领" in done
    assert "    2027-03-01  《江海市养犬管理条例》" in done
    assert "没有要废止或者换新版的" in laws(project, "--due", "--within", "6个月").output
    report = json.loads(laws(project, "--due", "--format", "json").output)
    assert [(row["day"], row["law"]) for row in report["due"]] == [("2027-07-01", "中华人民共和国居民身份证法")]
    assert report["until"] == "2027-11-29"


def test_what_has_ended_is_due_first(project: Path) -> None:
    edit(
        project / "guides/laws.yml",
        '{name: 中华人民共和国社会保险法, level: 法律, version: "2018-12-29", articles: 98}',
        '{name: 中华人民共和国社会保险法, level: 法律, editions: [{promulgated: "2018-12-29", until: "2026-06-01", '
        "replaced_by: 中华人民共和国居民身份证法}]}",
    )
    report = json.loads(laws(project, "--due", "--format", "json").output)
    assert [row["day"] for row in report["due"]] == ["2026-06-01", "2027-07-01"]
    assert report["due"][0]["change"] == "废止，由《中华人民共和国居民身份证法》代替"


def test_what_nobody_compared_is_listed_with_its_guides(project: Path) -> None:
    done = laws(project, "--unverified").output
    assert "《中华人民共和国居民身份证法》" not in done
    assert "《中华人民共和国社会保险法》" in done
    assert "    992014901000  " in done
    table = laws(project, "--unverified", "--format", "markdown").output.split("\n")
    assert table[0] == "| 法律法规 | 层级 | 这一天 | 版本 | 引用的条 | 事项 |"
    assert all(line.count(" | ") == 5 for line in table[2:] if line)


def test_the_table_has_a_row_for_every_edition(project: Path) -> None:
    rows = laws(project, "--format", "markdown").output.split("\n")
    card = next(index for index, line in enumerate(rows) if line.startswith("| 中华人民共和国居民身份证法 |"))
    states = [row.split(" | ")[5] for row in rows[card : card + 3]]
    assert states == ["尚未施行", "现行", "旧版"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--due", "--unverified"], "请分开运行"), (["--due", "--within", "一年"], "不是一段时间")],
)
def test_what_makes_no_sense_is_said(project: Path, arguments: list[str], said: str) -> None:
    done = laws(project, *arguments)
    assert done.exit_code == 2
    assert said in done.output
