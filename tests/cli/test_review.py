"""`banshi review` as a pipeline runs it: on the work tree, and on a revision nobody has checked out."""

from __future__ import annotations

import textwrap
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banshi.cli import main
from tests.changes.histories import commit, git, make_repository
from tests.projects import edit, make_project

MATTER = "guides/matters/gongan/990709901000.yml"
ADDRESS = "https://git.example.com/o/r/blob/abc"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """On `main` a published matter; on `topic` it is heavier, another file is wrong and a page is new."""
    project = make_project(tmp_path_factory.mktemp("review") / "city")
    make_repository(project)
    edit(project / MATTER, "status: sample", "status: published")
    commit(project)
    git(project, "checkout", "--quiet", "-b", "topic")
    edit(project / MATTER, "trip_count: 1\n", "trip_count: 2\n")
    commit(
        project, {"guides/pages/new.md": "# 新页\n", "guides/bundles/x.yml": "name: [\n", "guides/assets/a.txt": "a"}
    )
    git(project, "checkout", "--quiet", "main")
    commit(project, {"guides/pages/index.md": "# 别的改动\n"})
    return project


def review(project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["review", *arguments, "--project", str(project)])


def test_a_revision_is_judged_without_a_checkout(project: Path) -> None:
    before = git(project, "status", "--porcelain")
    done = review(project, "main", "topic", "--file-url", ADDRESS, "--preview-url", "https://preview.example.com/7")
    assert done.exit_code == 1
    assert done.output.startswith("## 先改正，再合并。加重 1 处，涉及 1 个文件。有 1 个文件读不出来，没有比较。\n")
    assert "**最要紧的一条**：错误 G009，bundles/x.yml" in done.output
    line = (git(project, "show", f"topic:{MATTER}")).split("\n").index("trip_count: 2") + 1
    assert f"| [第 {line} 行]({ADDRESS}/{MATTER}#L{line}) |" in done.output
    assert "| 错误 G001 |" in done.output
    assert "| 市营商环境局 | 改动了全市共用的 3 个文件，负担加重 1 处 |" in done.output
    assert "改好以后的样子" not in done.output, "what has errors is not built"
    assert "别的改动" not in done.output and "index.md" not in done.output, "main went on; that is not this change"
    assert git(project, "status", "--porcelain") == before


def test_the_work_tree_gives_the_same_report(project: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", str(project), "clone")
    git(tmp_path / "clone", "checkout", "--quiet", "topic")
    here = review(tmp_path / "clone", "origin/main")
    there = review(project, "main", "topic")
    assert here.output.rsplit("\n\n", 1)[0] == there.output.rsplit("\n\n", 1)[0]
    notes = review(tmp_path / "clone", "origin/main", "--format", "github", "--report", str(tmp_path / "new/review.md"))
    assert notes.exit_code == 1
    assert all(line.startswith("::") for line in notes.output.strip().split("\n"))
    assert f"::error title=G001,file={MATTER},line=" in notes.output
    assert (tmp_path / "new/review.md").read_text(encoding="utf-8") == here.output


def test_the_record_the_report_offers_opens_the_gate(project: Path, tmp_path: Path) -> None:
    city = tmp_path / "city"
    git(tmp_path, "clone", "--quiet", str(project), "city")
    edit(city / MATTER, "trip_count: 1\n", "trip_count: 2\n")
    stopped = review(city, "origin/main")
    assert stopped.exit_code == 1 and "把 version 改成 2" in stopped.output
    offered = textwrap.dedent(stopped.output.partition("  ```yaml\n")[2].partition("  ```")[0])
    for gap, filled in (
        ("（为什么要这样改）", "领取时须当面核对指纹。"),
        ("（依据的全称）", "中华人民共和国居民身份证法"),
        ("（第几条）", "第十一条"),
        ("（从哪天起执行，写成 2026-01-31 的样子）", (date.today() + timedelta(days=30)).isoformat()),
    ):
        assert gap in offered
        offered = offered.replace(gap, filled)
    edit(city / MATTER, "version: 1\n", f"version: 2\n{offered}")
    passed = review(city, "origin/main")
    assert "把关通过" in passed.output and "错误 G" not in passed.output
    assert "### 修改记录里写的" in passed.output and "照着填" not in passed.output


def test_what_was_judged_before_changes_nothing(project: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", str(project), "warm")
    warm = tmp_path / "warm"
    CliRunner().invoke(main, ["lint", "--project", str(warm)])
    kept = {path.name: path.read_bytes() for path in (warm / ".cache" / "banshi").iterdir()}
    assert "index.msgpack" in kept
    assert review(warm, "main", "origin/topic").output.replace("origin/", "") == review(project, "main", "topic").output
    assert {path.name: path.read_bytes() for path in (warm / ".cache" / "banshi").iterdir()} == kept


def test_a_work_tree_that_lacks_files_or_has_others_changes_nothing(project: Path, tmp_path: Path) -> None:
    wanted = review(project, "main~1", "main").output
    git(tmp_path, "clone", "--quiet", str(project), "other")
    other = tmp_path / "other"
    git(other, "checkout", "--quiet", "main")
    # Ignored, and wrong.
    (other / ".git/info/exclude").write_text("draft.yml\n", encoding="utf-8")
    (other / "guides/draft.yml").write_text("name: [\n", encoding="utf-8")
    assert review(other, "main~1", "main").output == wanted
    (other / "guides/draft.yml").unlink()
    # Sparse: a file git does not miss.
    git(other, "update-index", "--skip-worktree", str(MATTER))
    (other / MATTER).unlink()
    assert review(other, "main~1", "main").output == wanted


def test_what_may_be_merged_ends_well(project: Path) -> None:
    done = review(project, "main~1", "main", "--preview-url", "https://preview.example.com/7")
    assert done.exit_code == 0
    assert "- [pages/index.md](https://preview.example.com/7/index.html)" in done.output
    assert done.output.startswith("## 审核同意后可以合并。")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "少写了"),
        (["nowhere"], "没有叫 nowhere 的分支、标签或提交"),
        (["main", "deadbeefdead"], "多半是分支被强制推送改写过"),
        (["main", "--preview-url", "javascript:alert(1)"], "--preview-url 要写 http 或 https 开头的网址。"),
        (["main", "--file-url", "https://a.example.com/) [x](y"], "--file-url 要写 http 或 https 开头的网址。"),
    ],
)
def test_wrong_calls_are_one_sentence(project: Path, arguments: list[str], sentence: str) -> None:
    done = review(project, *arguments)
    assert done.exit_code == 2
    assert sentence in done.stderr and len(done.stderr.strip().split("\n")) == 1


def test_what_changed_outside_the_guides_is_said(project: Path) -> None:
    git(project, "checkout", "--quiet", "-b", "program")
    commit(project, {"tools/judge.py": "pass\n", ".github/workflows/check.yml": "on: push\n"})
    git(project, "checkout", "--quiet", "main")
    done = review(project, "main", "program")
    assert "没有改动指南，改动的是程序或者流程" in done.output
    assert "tools/judge.py" in done.output and ".github/workflows/check.yml" in done.output


def test_what_a_change_accepts_does_not_count_before_it_is_merged(project: Path) -> None:
    text = (project / MATTER).read_text(encoding="utf-8").replace("trip_count: 1\n", "trip_count: 5\n")
    row = f'suppress:\n  - {{rule: V004, path: {MATTER[7:]}, reason: 暂时这样。, until: "2099-01-01"}}\n'
    git(project, "checkout", "--quiet", "-b", "accepting")
    commit(project, {MATTER: text, "guides/suppress.yml": row})
    git(project, "checkout", "--quiet", "main")
    done = review(project, "main", "accepting")
    assert "V004" in done.output and "G017" in done.output
    assert done.exit_code == 1
