"""`banshi migrate`: guides of an older format become what this engine reads."""

from __future__ import annotations

from datetime import date

import click

from banshi.cli.chinese import Command
from banshi.cli.planned import finish, planned_options
from banshi.cli.project import project_option
from banshi.disk.transaction import content, exchange
from banshi.lifecycle.city_frame import SCHEMAS, editor_files
from banshi.lifecycle.migration import migrate as plan_migrations
from banshi.model.format import FORMAT
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project


@click.command(cls=Command, help="程序升级以后，把旧格式的指南一步步改成新格式；注释和顺序不动。")
@planned_options
@project_option
def migrate(dry_run: bool, allow_warnings: bool, project: Project) -> None:
    """Run the migrations that are missing."""
    _renew_editor_files(project, dry_run=dry_run)
    missing, plan = plan_migrations(project)
    if not missing:
        click.echo(f"指南的格式版本是 {FORMAT}，和程序一致，不用改。")
        return
    for migration in missing:
        click.echo(f"{migration.number:04d} {migration.title}")
    inspection = inspect_project(project, today=date.today())
    done = f"指南的格式版本现在是 {FORMAT}。"
    finish(project, inspection, plan, done, dry_run=dry_run, allow_warnings=allow_warnings)


def _renew_editor_files(project: Project, *, dry_run: bool) -> None:
    """What a city keeps for its editors follows the engine, which is installed, not copied."""
    new = editor_files()
    if dry_run or not (project.root / SCHEMAS).is_dir():
        return
    exchange(project.root, {name: content(project.root / name) for name in new}, new)
