"""The command line, as people run it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banshi.cli import main
from tests.projects import ROOT, edit, make_project, tree

MATTER = "guides/matters/gongan/990709901000.yml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "project")


def banshi(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_clean_guides_pass(project: Path) -> None:
    done = banshi("lint", "--project", project)
    assert done.exit_code == 0, done.output
    assert "没有发现问题" in done.output


def test_a_mistake_is_shown_with_its_line_and_what_to_do(project: Path) -> None:
    edit(project / MATTER, "version: 1", "version: 一")
    done = banshi("lint", "--project", project)
    line = (project / MATTER).read_text(encoding="utf-8").split("\n").index("version: 一") + 1
    assert done.exit_code == 1
    assert f"{MATTER}:{line}:10  错误 S003" in done.output
    assert f"  {line} | version: 一\n" in done.output
    assert "问题：版本（version）写成了“一”。" in done.output
    assert "怎么改：请改成整数，写成“1”。" in done.output
    assert "发现 1 个错误，分布在 1 个文件。" in done.output


def test_guides_are_judged_on_the_day_that_is_asked_for(project: Path) -> None:
    edit(
        project / "guides/laws.yml",
        '{name: 中华人民共和国居民身份证法, level: 法律, version: "2011-10-29", articles: 23}',
        '{name: 中华人民共和国居民身份证法, level: 法律, editions: [{promulgated: "2011-10-29", until: "2027-01-01"}]}',
    )
    assert "B008" not in banshi("lint", "--project", project, "--as-of", "2026-12-31").output
    assert "从 2027-01-01 起已经废止" in banshi("lint", "--project", project, "--as-of", "2027-01-01").output
    wrong = banshi("lint", "--project", project, "--as-of", "2027-13-01")
    assert wrong.exit_code == 2
    assert "“2027-13-01”不是日期" in wrong.output


def test_json_says_the_same(project: Path) -> None:
    edit(project / MATTER, "version: 1", "version: 一")
    report = json.loads(banshi("lint", "--format", "json", "--project", project).output)
    assert report["counts"] == {"error": 1, "warning": 0, "info": 0}
    assert report["findings"][0]["file"] == MATTER
    assert report["findings"][0]["rule"] == "S003"


def test_only_the_asked_files_are_reported(project: Path) -> None:
    edit(project / MATTER, "version: 1", "version: 一")
    assert banshi("lint", "--project", project, project / "guides/matters/renshe").exit_code == 0
    assert banshi("lint", "--project", project, project / "guides/matters/gongan").exit_code == 1
    assert banshi("lint", "--project", project, project / MATTER).exit_code == 1
    assert banshi("lint", "--project", project, project / "guides").exit_code == 1


def test_only_the_asked_rules_are_reported(project: Path) -> None:
    edit(project / MATTER, "version: 1", "version: 一")
    assert banshi("lint", "--project", project, "--select", "T").exit_code == 0
    assert banshi("lint", "--project", project, "--select", "S003").exit_code == 1


@pytest.mark.parametrize("path", ["nowhere.yml", "/"])
def test_a_path_outside_the_guides_is_refused(project: Path, path: str) -> None:
    done = banshi("lint", "--project", project / "guides" / "..", path if path != "/" else "/usr")
    assert done.exit_code == 2


def test_a_folder_that_is_no_project_is_one_sentence(tmp_path: Path) -> None:
    done = banshi("lint", "--project", tmp_path)
    assert done.exit_code == 2
    assert "没有找到 guides 文件夹" in done.output
    assert "Traceback" not in done.output


def test_a_rule_is_explained() -> None:
    done = banshi("explain", "t001")
    assert done.exit_code == 0
    assert done.output.startswith("T001  错误  承诺时限不得长于法定时限。")
    assert "怎么改\n" in done.output


def test_all_rules_are_listed() -> None:
    done = banshi("explain")
    assert {line[0] for line in done.output.splitlines()} >= set("YSCNMTVFBDXLP")
    assert len(done.output.splitlines()) >= 35


def test_an_unknown_rule_is_one_sentence() -> None:
    done = banshi("explain", "Z999")
    assert done.exit_code == 2
    assert done.output == "没有编号为 Z999 的规则。\n"


def test_field_reference_is_the_committed_one(project: Path) -> None:
    done = banshi("fields", "--project", project)
    assert done.output.rstrip("\n") == (ROOT / "schema/REFERENCE.md").read_text(encoding="utf-8").rstrip("\n")


@pytest.mark.parametrize(
    ("command", "heavy"),
    [
        ("pdf", ("mkdocs", "xlsxwriter", "openpyxl", "pypinyin", "jieba", "jsonschema", "chinese_calendar", "pikepdf")),
        ("lint", ("mkdocs", "xlsxwriter", "openpyxl", "pypinyin", "jieba", "typst", "pikepdf", "jinja2")),
    ],
)
def test_a_command_waits_for_no_other_ones_libraries(command: str, heavy: tuple[str, ...]) -> None:
    code = (
        "import sys; from banshi.cli import main; main.get_command(None, sys.argv[1]); "
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code, command], capture_output=True, check=True, encoding="utf-8")
    assert "banshi" in done.stdout.split()
    assert not set(heavy) & set(done.stdout.split())


@pytest.mark.parametrize("command", main.list_commands(None))
def test_every_command_has_help_in_chinese(command: str) -> None:
    done = banshi(command, "--help")
    assert done.exit_code == 0
    assert any("一" <= character <= "鿿" for character in done.output)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["lint", "--formt", "json"], "没有 --formt 这个选项。是不是想写 --format？"),
        (["lint", "--format", "x"], "--format 只能是：text、json、github、"),
        (["serve", "--port", "x"], "--port 要写整数。"),
        (["frob"], "没有 frob 这个命令。"),
        (["lint", "nowhere.yml"], "没有找到 nowhere.yml。"),
    ],
)
def test_a_wrong_call_is_answered_in_chinese(
    project: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], sentence: str
) -> None:
    monkeypatch.chdir(project)
    done = banshi(*arguments)
    assert done.exit_code == 2
    assert done.stderr.startswith(sentence)
    assert "--help" in done.stderr


def test_lint_diff_writes_nothing_and_fix_writes_what_it_showed(project: Path) -> None:
    edit(project / MATTER, "name: 居民户口簿", "name: 户口本")
    before = tree(project / "guides")
    shown = banshi("lint", "--diff", "--project", project)
    assert shown.exit_code == 1
    assert "+  - {name: 居民户口簿, original: 1" in shown.stdout and "可以自动改 1 处" in shown.stderr
    assert tree(project / "guides") == before
    done = banshi("lint", "--fix", "--project", project)
    assert (done.exit_code, "改好了 1 处" in done.stderr) == (0, True)
    assert "没有发现问题" in done.stdout
    again = banshi("lint", "--diff", "--project", project)
    assert (again.exit_code, again.stdout) == (0, "")
    assert tree(project / "guides").keys() == before.keys()
