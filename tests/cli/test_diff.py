"""`banshi diff` as people and git run it."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banshi.cli import main
from tests.changes.histories import commit, git, make_repository
from tests.projects import ROOT, edit, make_project

MATTER = "guides/matters/gongan/990709901000.yml"
RECORD = """\
changes:
  - version: 2
    "on": "2026-11-20"
    summary: 跑动次数由 1 次改为 2 次。
    reason: 领取时须当面核对指纹。
    basis: {law: 中华人民共和国居民身份证法, article: 第十一条}
    effective: "2026-12-01"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A published matter, committed."""
    project = make_project(tmp_path / "city")
    make_repository(project)
    edit(project / MATTER, "status: sample", "status: published")
    commit(project)
    return project


def diff(project: Path, *arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["diff", *map(str, arguments), "--project", str(project)])


def burden(project: Path) -> None:
    edit(project / MATTER, "trip_count: 1\n", "trip_count: 2\n")


def test_work_tree_against_a_revision(project: Path) -> None:
    assert diff(project, "HEAD").output == "指南没有变化。（HEAD → 工作区）\n"
    burden(project)
    done = diff(project, "HEAD")
    assert done.exit_code == 0
    assert done.output.startswith("加重 1 处，涉及 1 个文件。（HEAD → 工作区）\n\n居民身份证补领（990709901000）")
    line = (project / MATTER).read_text(encoding="utf-8").split("\n").index("trip_count: 2") + 1
    assert f"  加重    到办事现场次数由 1 次增加到 2 次  （第 {line} 行）" in done.output


def test_two_revisions_two_folders_and_the_fork_point(project: Path, tmp_path: Path) -> None:
    shutil.copytree(project / "guides", tmp_path / "old" / "guides")
    git(project, "checkout", "--quiet", "-b", "topic")
    burden(project)
    commit(project)
    git(project, "checkout", "--quiet", "main")
    edit(project / MATTER, "promised: 20个工作日", "promised: 10个工作日")
    commit(project)
    assert "加重 2 处" in diff(project, "main", "topic").output
    for versions in (["main...topic"], ["main~1", "topic"]):
        assert diff(project, *versions).output.startswith("加重 1 处，涉及 1 个文件。")
    assert "（topic 离开 main 之前 → topic）" in diff(project, "main...topic").output
    assert diff(project, tmp_path / "old", project).output.startswith("减轻 1 处")
    assert diff(project, tmp_path / "old" / "guides", project / "guides").output.startswith("减轻 1 处")
    git(tmp_path, "clone", "--quiet", "--bare", str(project), "bare.git")
    bare = diff(project, "main~1", "topic", "--repository", tmp_path / "bare.git")
    assert bare.output.startswith("加重 1 处，涉及 1 个文件。")


def test_the_gate(project: Path) -> None:
    burden(project)
    assert diff(project, "HEAD").exit_code == 0
    stopped = diff(project, "HEAD", "--gate")
    assert stopped.exit_code == 1
    assert "错误 G001" in stopped.output and "加重了 1 处" in stopped.output
    edit(project / MATTER, "version: 1\n", f"version: 2\n{RECORD}")
    passed = diff(project, "HEAD", "--gate")
    assert (passed.exit_code, "G0" in passed.output) == (0, False)
    assert "修改记录 第 2 版：跑动次数由 1 次改为 2 次；原因：领取时须当面核对指纹" in passed.output


def test_the_gate_lets_samples_pass(tmp_path: Path) -> None:
    project = make_project(tmp_path / "city")
    make_repository(project)
    commit(project)
    burden(project)
    done = diff(project, "HEAD", "--gate")
    assert done.exit_code == 0 and "，示例）" in done.output


def test_a_file_with_conflict_marks_is_named(project: Path) -> None:
    text = (project / MATTER).read_text(encoding="utf-8")
    (project / MATTER).write_text(f"<<<<<<< 甲\n{text}=======\n>>>>>>> 乙\n", encoding="utf-8")
    done = diff(project, "HEAD", "--gate")
    assert done.exit_code == 1
    assert f"{MATTER}:1\n  修改后的文件读不出来：文件里留着合并冲突的标记" in done.output
    assert "错误 G009" in done.output
    commit(project)
    (project / MATTER).write_text(text, encoding="utf-8")
    before = diff(project, "HEAD", "--gate")
    assert before.exit_code == 0, "an unreadable base is reported, not fatal"
    assert "警告 G008" in before.output


def test_formats(project: Path) -> None:
    burden(project)
    report = json.loads(diff(project, "HEAD", "--gate", "--format", "json").output)
    assert report["counts"]["heavier"] == 1 and [one["rule"] for one in report["findings"]] == ["G004", "G001"]
    assert diff(project, "HEAD", "--format", "markdown").output.startswith("## 加重 1 处")
    assert diff(project, "HEAD", "--format", "github").output.startswith("::warning title=加重,file=guides/")


def test_notes_name_files_as_the_repository_does(tmp_path: Path) -> None:
    repository = make_repository(tmp_path / "all")
    project = make_project(repository / "sites" / "one")
    commit(repository)
    burden(project)
    notes = diff(project, "HEAD", "--format", "github").output
    assert notes.startswith(f"::warning title=加重,file=sites/one/{MATTER},line=")


@pytest.mark.parametrize(
    ("versions", "sentence"),
    [
        ([], "请写一个或两个版本。"),
        (["a", "b", "c"], "请写一个或两个版本。"),
        (["nowhere"], "没有叫 nowhere 的分支、标签或提交"),
        (["deadbeefdead"], "多半是分支被强制推送改写过"),
        (["HEAD", "no such"], "没有叫 no such 的"),
        (["HEAD...nowhere"], "没有叫 nowhere 的"),
        (["--", "--output=x"], "不能作版本的名字"),
    ],
)
def test_what_git_does_not_know_is_one_sentence(project: Path, versions: list[str], sentence: str) -> None:
    done = CliRunner().invoke(main, ["diff", "--project", str(project), *versions])
    assert done.exit_code == 2
    assert sentence in done.stderr and len(done.stderr.strip().split("\n")) == 1


def test_outside_a_repository(tmp_path: Path) -> None:
    done = diff(make_project(tmp_path / "city"), "HEAD")
    assert done.exit_code == 2
    assert "不在 git 仓库里" in done.stderr


@pytest.fixture
def driven(project: Path) -> Path:
    """A repository set up as the README says, but with this environment's Python."""
    shutil.copy(ROOT / ".gitattributes", project)
    commit(project)
    git(project, "config", "diff.banshi.command", f"PYTHONPATH='{ROOT}/tools' {sys.executable} -m banshi diff --driver")
    return project


def test_git_diff_says_what_it_means(driven: Path) -> None:
    burden(driven)
    (driven / "guides/pages/index.md").write_text("# 首页\n\n新的话。\n", encoding="utf-8")
    (driven / "guides/retired.yml").unlink()
    (driven / "guides/matters/renshe/992014901000.yml").write_text("name: [\n", encoding="utf-8")
    said = git(driven, "diff")
    assert f"居民身份证补领（990709901000）  {MATTER}\n  加重    到办事现场次数由 1 次增加到 2 次" in said
    assert "+新的话。" in said, "pages are not the driver's"
    assert "删除整个文件" in said or "删除文件" in said
    assert "--- guides/matters/renshe/992014901000.yml" in said and "+name: [" in said
    git(driven, "mv", "guides/city.yml", "guides/bundles.yml")
    with (driven / "guides/laws.yml").open("a", encoding="utf-8") as file:
        file.write("# 说明\n")
    git(driven, "add", "--all")
    staged = git(driven, "diff", "--cached", "-M")
    assert "guides/city.yml 改名为 guides/bundles.yml" in staged
    assert "guides/laws.yml  只改了写法，内容没有变化。" in staged
    commit(driven)
    assert "加重    到办事现场次数" in git(driven, "log", "-p", "--ext-diff", "-1")


def test_git_diff_in_the_middle_of_a_merge(driven: Path) -> None:
    git(driven, "checkout", "--quiet", "-b", "topic")
    burden(driven)
    commit(driven)
    git(driven, "checkout", "--quiet", "main")
    edit(driven / MATTER, "trip_count: 1\n", "trip_count: 0\n")
    commit(driven)
    with pytest.raises(AssertionError):
        git(driven, "merge", "topic")
    assert "有合并冲突，还没有解决。" in git(driven, "diff", "--cached")


def test_git_diff_without_the_setting_is_an_ordinary_diff(project: Path) -> None:
    shutil.copy(ROOT / ".gitattributes", project)
    burden(project)
    assert "+trip_count: 2" in git(project, "diff")


def test_the_driver_is_for_git(project: Path) -> None:
    done = diff(project, "--driver")
    assert done.exit_code == 2 and "由 git diff 调用" in done.stderr
