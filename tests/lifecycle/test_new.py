"""`banshi new`: a file that names its own gaps."""

from __future__ import annotations

import json
import re

from tests.lifecycle.living import CARD, banshi, guides, lint
from tests.projects import edit

LOST = (
    "--name",
    "居民身份证挂失",
    "--department",
    "gongan",
    "--kind",
    "行政确认",
    "--level",
    "县级",
    "--audience",
    "自然人",
)
FILE = "matters/gongan/990709902000.yml"
FILLED = {
    "statutory": "无",
    "promised": "即办",
    "trip_count": "1\ntrip_reason: 须当面核对身份。",
    "-": '"居民身份证已经丢失。"',
    "materials": "[{name: 居民户口簿, original: 1, check_only: true, necessity: 必要, exempt: 数据共享}]",
    "- name": "受理",
    "by": "户籍窗口",
    "fees": "[]",
    "type": "其他",
    "- law": "中华人民共和国居民身份证法",
    "article": "第十一条",
    "- title": "中华人民共和国居民身份证法",
}


def test_every_gap_is_a_finding_and_nothing_else_is(project):
    before = guides(project)
    done = banshi(project, "new", *LOST)
    assert done.exit_code == 0, done.output
    after = guides(project)
    assert after.keys() - before.keys() == {FILE}
    assert {name: after[name] for name in before} == before
    text = after[FILE].decode()
    gaps = [number for number, line in enumerate(text.split("\n"), 1) if "# 待填" in line]
    found = json.loads(banshi(project, "lint", "--format", "json").output)["findings"]
    assert {finding["file"] for finding in found} == {f"guides/{FILE}"}
    assert sorted(finding["line"] for finding in found) == gaps
    assert f"还有 {len(gaps)} 处待填" in done.output
    assert all(f"第 {line} 行：" in done.output for line in gaps)


def test_filled_in_it_is_clean(project):
    banshi(project, "new", *LOST, "--processing", "即办件")
    path = project / "guides" / FILE
    text = path.read_text(encoding="utf-8")
    for key, value in FILLED.items():
        text = re.sub(rf"^( *{key}:?) # 待填.*$", rf"\1 {value}", text, flags=re.M)
    assert "# 待填" not in text
    path.write_text(text, encoding="utf-8")
    assert "错误" not in lint(project)


def test_it_asks_for_what_is_missing(project):
    done = banshi(project, "new", answers="\n居民身份证挂失\n九\n1\n3\n县级\n1\n")
    assert done.exit_code == 0, done.output
    assert "这一项必须填写。" in done.output
    assert "请写 1 到 4 之间的序号。" in done.output
    text = (project / "guides" / FILE).read_text(encoding="utf-8")
    assert "name: 居民身份证挂失\nkind: 行政确认\nlevel: [县级]\ndepartment: gongan\naudience: [自然人]\n" in text


def test_who_cannot_be_asked_learns_the_option(project):
    before = guides(project)
    done = banshi(project, "new", "--name", "某事项")
    assert done.exit_code == 2
    assert "--department" in done.output
    assert guides(project) == before


def test_a_department_with_several_lines_is_asked_which(project):
    done = banshi(project, "new", "--name", "酒类批发许可", "--department", "shichang", "--kind", "行政许可",
                  "--level", "县级", "--audience", "企业法人", answers="2\n")  # fmt: skip
    assert done.exit_code == 0, done.output
    assert (project / "guides/matters/shichang/990172901000.yml").is_file()


def test_numbers_once_used_are_passed_over(project):
    path = project / "guides" / "retired.yml"
    path.write_text(
        'retired:\n  - {code: "990709902000", name: 甲, "on": "2026-01-01", reason: 取消。}\n', encoding="utf-8"
    )
    (project / "guides/matters/gongan/990709903000.yml").write_text("broken", encoding="utf-8")
    assert banshi(project, "new", *LOST).exit_code == 0
    assert (project / "guides/matters/gongan/990709904000.yml").is_file()


def test_nothing_is_made_twice(project):
    for options, said in [
        (("--name", "居民身份证补领", *LOST[2:]), f"已经有叫“居民身份证补领”的事项：guides/matters/gongan/{CARD}.yml"),
        ((*LOST[:2], "--department", "nobody", *LOST[4:], "--line", "09"), "没有“nobody”这个部门"),
    ]:
        done = banshi(project, "new", *options)
        assert done.exit_code == 2
        assert said in done.output


def test_a_hostile_name_stays_a_name(project):
    done = banshi(project, "new", "--name", 'x"\ncode: 1 #', *LOST[2:])
    assert 'name: "x\\"\\ncode: 1 #"' in (project / "guides" / FILE).read_text(encoding="utf-8"), done.output


def test_a_dry_run_shows_and_writes_nothing(project):
    before = guides(project)
    done = banshi(project, "new", *LOST, "--dry-run")
    assert done.exit_code == 0
    assert f"+++ b/guides/{FILE}" in done.output
    assert "没有写入" in done.output
    assert guides(project) == before


def test_what_was_wrong_before_does_not_stop_it(project):
    edit(project / f"guides/matters/gongan/{CARD}.yml", "version: 1", "version: 一")
    assert banshi(project, "new", *LOST).exit_code == 0
