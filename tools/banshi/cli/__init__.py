"""The command line. Exit status: 0 fine, 1 findings, 2 could not run. Only this room prints."""

from __future__ import annotations

import sys

import click

from banshi.cli.build import build
from banshi.cli.explain import explain
from banshi.cli.fields import fields
from banshi.cli.lint import lint
from banshi.cli.serve import serve
from banshi.errors import BanshiError


class _Group(click.Group):
    """Turns what stops the work into one sentence and status 2."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BanshiError as error:
            click.echo(str(error), err=True)
            sys.exit(2)


@click.group(cls=_Group, help="最多跑一次办事指南：检查、构建和预览。")
@click.version_option(package_name="banshi", prog_name="banshi", message="%(prog)s %(version)s")
def main() -> None:
    """Commands for departments, the steward and the publisher."""


for command in (lint, explain, build, serve, fields):
    main.add_command(command)
