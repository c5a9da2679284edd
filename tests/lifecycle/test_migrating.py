"""Guides come to the engine's format step by step."""

from __future__ import annotations

import pytest

from banshi.lifecycle.migrating import Migration, all_migrations, migrate
from banshi.lifecycle.plan import Desk
from banshi.model.format import FORMAT
from banshi.source.files import Project
from tests.lifecycle.living import banshi, guides
from tests.projects import edit

EXAMPLES = {
    1: ({"city.yml": "# 说明\nname: 江海市 # 全称\n"}, {"city.yml": "# 说明\nformat: 1\nname: 江海市 # 全称\n"})
}
"""Number → files before and after. Every migration has one."""


def changed(project, migration: Migration, files: dict[str, str]) -> dict[str, str]:
    for name, text in files.items():
        (project / "guides" / name).write_text(text, encoding="utf-8")
    desk = Desk(project / "guides")
    migration.migrate(desk, Project(project).files())
    return {name: (data or b"").decode() for name, data in desk.plan().after.items()}


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
    assert "+format: 1" in shown.output
    assert guides(project) == before
    done = banshi(project, "migrate")
    assert done.exit_code == 0, done.output
    after = guides(project)
    assert [name for name in after if after[name] != before[name]] == ["city.yml"]
    assert after["city.yml"].replace(b"format: 1\n", b"") == before["city.yml"]
    again = banshi(project, "migrate")
    assert "不用改" in again.output
    assert guides(project) == after


def test_only_what_is_missing_runs_in_order(project):
    ran = []
    known = [
        Migration(number, f"{number}。", lambda desk, files, number=number: ran.append(number)) for number in (1, 2, 3)
    ]
    edit(project / "guides/city.yml", "region: ", "format: 1\nregion: ")
    _, plan = migrate(Project(project), known)
    assert ran == [2, 3]
    assert b"format: 3\n" in plan.after["city.yml"]


@pytest.mark.parametrize(("number", "said"), [("9999", "比程序（1）新"), ("一", "要写整数"), ("0", "要写整数")])
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
