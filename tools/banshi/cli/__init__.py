"""The command line. Exit status: 0 fine, 1 findings, 2 could not run. Only this room prints."""

from __future__ import annotations

import click

from banshi.cli.build import build
from banshi.cli.chinese import Group
from banshi.cli.diff import diff
from banshi.cli.explain import explain
from banshi.cli.export import export
from banshi.cli.fields import fields
from banshi.cli.importing import import_
from banshi.cli.init import init
from banshi.cli.kiosk import kiosk
from banshi.cli.lint import lint
from banshi.cli.matters import assign, batch, claim, new, publish, retire
from banshi.cli.migrate import migrate
from banshi.cli.owners import owners
from banshi.cli.pdf import pdf
from banshi.cli.review import review
from banshi.cli.serve import serve
from banshi.cli.stats import stats


@click.group(cls=Group, help="最多跑一次办事指南：检查、构建和预览。")
@click.version_option(package_name="banshi", prog_name="banshi", message="%(prog)s %(version)s", help="显示版本。")
def main() -> None:
    """Commands for departments, the steward and the publisher."""


_CHECKING = (lint, diff, review, explain, stats)
_WRITING = (new, claim, assign, publish, retire, batch, import_, init, migrate, owners)
_GIVING = (build, serve, pdf, kiosk, export, fields)

for command in (*_CHECKING, *_WRITING, *_GIVING):
    main.add_command(command)
