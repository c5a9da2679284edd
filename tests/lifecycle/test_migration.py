"""Guides come to the engine's format step by step."""

from __future__ import annotations

import pytest

from banshi.lifecycle.migration import Migration, all_migrations, migrate
from banshi.lifecycle.plan import Edits
from banshi.model.format import FORMAT
from banshi.source.files import Project
from tests.lifecycle.living import banshi, guides, lint
from tests.projects import edit

SHORT = """\
laws: # 索引
  - {name: 甲法, level: 法律, version: "2018-12-29", articles: 98} # 最新
  - name: 乙条例
    level: 行政法规
    articles: 35
    version: "2019-03-24"
  - {name: 丙法, level: 法律, editions: [{promulgated: "2020-01-01"}]}
  - name: 丁法
    level: 法律
    version: "2020-01-01" # 等核对
    articles: 9
"""
FULL = """\
laws: # 索引
  - {name: 甲法, level: 法律, editions: [{promulgated: "2018-12-29", articles: 98}]} # 最新
  - name: 乙条例
    level: 行政法规
    editions: [{promulgated: "2019-03-24", articles: 35}]
  - {name: 丙法, level: 法律, editions: [{promulgated: "2020-01-01"}]}
  - name: 丁法
    level: 法律
    version: "2020-01-01" # 等核对
    articles: 9
"""
STATUTE = "matters/gongan/990709901000.yml"
WITHOUT_GROUND = """\
code: "990709901000"
time_limit:
  statutory: 无 # 没有查到
  promised: 即办
  cases:
    - {when: {谁: 甲}, statutory: 无, promised: 即办}
    - {when: {谁: 乙}, statutory: 无, promised: 即办, note: 某法没有规定。}
"""
NOT_STATED = """\
code: "990709901000"
time_limit:
  statutory: 未写明 # 没有查到
  promised: 即办
  cases:
    - {when: {谁: 甲}, statutory: 未写明, promised: 即办}
    - {when: {谁: 乙}, statutory: 无, promised: 即办, note: 某法没有规定。}
"""
LINES = """\
departments:
  - id: gongan
    hotlines:
      - {name: 出入境热线, phone: "12367", note: 全天。} # 全国
      - {name: 移民热线, phone: "12367", matters: ["990709901000"]}
  - {id: renshe, hotlines: [{name: 热线, phone: "12333"}]}
  - {id: xinfang}
"""
SCOPED = LINES.replace('"12367", note', '"12367", themes: [出境入境], note')
EXAMPLES = {
    1: ({"city.yml": "# 说明\nname: 江海市 # 全称\n"}, {"city.yml": "# 说明\nformat: 1\nname: 江海市 # 全称\n"}),
    2: ({"laws.yml": SHORT}, {"laws.yml": FULL}),
    3: ({STATUTE: WITHOUT_GROUND}, {STATUTE: NOT_STATED}),
    4: ({"departments.yml": LINES}, {"departments.yml": SCOPED}),
}
"""Number → files before and after. Every migration has one."""


def changed(project, migration: Migration, files: dict[str, str]) -> dict[str, str]:
    for name, text in files.items():
        (project / "guides" / name).write_text(text, encoding="utf-8")
    edits = Edits(project / "guides")
    migration.migrate(edits, Project(project).files())
    return {name: (data or b"").decode() for name, data in edits.plan().after.items()}


def test_numbers_have_no_gaps_and_end_at_the_format():
    assert [migration.number for migration in all_migrations()] == list(range(1, FORMAT + 1))
    assert set(EXAMPLES) == {migration.number for migration in all_migrations()}
    assert all(migration.title.endswith("。") for migration in all_migrations())


@pytest.mark.parametrize("migration", all_migrations(), ids=lambda migration: f"{migration.number:04d}")
def test_a_migration_does_what_its_example_says_and_only_once(project, migration):
    before, after = EXAMPLES[migration.number]
    assert changed(project, migration, before) == after
    assert changed(project, migration, after) == {}


def test_the_command_brings_old_guides_up_and_says_when_there_is_nothing_to_do(project):
    before = guides(project)
    shown = banshi(project, "migrate", "--dry-run")
    assert f"+format: {FORMAT}" in shown.output
    assert guides(project) == before
    done = banshi(project, "migrate")
    assert done.exit_code == 0, done.output
    after = guides(project)
    assert sorted(name for name in after if after[name] != before[name]) == ["city.yml", "laws.yml"]
    assert after["city.yml"].replace(b"format: %d\n" % FORMAT, b"") == before["city.yml"]
    again = banshi(project, "migrate")
    assert "不用改" in again.output
    assert guides(project) == after


def test_only_what_is_missing_runs_in_order(project):
    ran = []
    known = [
        Migration(number, f"{number}。", lambda edits, files, number=number: ran.append(number)) for number in (1, 2, 3)
    ]
    edit(project / "guides/city.yml", "region: ", "format: 1\nregion: ")
    _, plan = migrate(Project(project), known)
    assert ran == [2, 3]
    assert b"format: 3\n" in plan.after["city.yml"]


@pytest.mark.parametrize(("number", "said"), [("9999", f"比程序（{FORMAT}）新"), ("一", "要写整数"), ("0", "要写整数")])
def test_guides_that_are_newer_or_say_nonsense_are_left_alone(project, number, said):
    edit(project / "guides/city.yml", "region: ", f"format: {number}\nregion: ")
    before = guides(project)
    done = banshi(project, "migrate")
    assert done.exit_code == 2
    assert said in done.output
    assert guides(project) == before


def test_lint_says_it_in_one_sentence(project):
    edit(project / "guides/city.yml", "region: ", "format: 9999\nregion: ")
    done = banshi(project, "lint")
    assert done.exit_code == 1
    assert "指南比程序新，请升级程序。" in done.output


def test_guides_of_the_first_format_are_still_as_good_as_they_were(project):
    assert guides(project)["city.yml"].count(b"format:") == 0
    assert lint(project) == ""
