"""`banshi explain`: a rule's page in the terminal."""

from __future__ import annotations

import click

from banshi.cli.chinese import Command
from banshi.rules.engine.registry import all_rules, rule
from banshi.rules.engine.rule import HEADINGS


@click.command(cls=Command, help="说明一条检查规则：查什么、为什么、怎么改。不写编号则列出全部规则。")
@click.argument("code", required=False, metavar="[规则编号]")
def explain(code: str | None) -> None:
    """Print one rule's page, or the list of rules."""
    if code is None:
        for item in all_rules().values():
            click.echo(f"{item.code}  {item.severity.label}  {item.title}")
        return
    item = rule(code)
    click.echo(f"{item.code}  {item.severity.label}  {item.title}。")
    for heading in HEADINGS:
        text = "\n".join(f"  {line}" if line else "" for line in item.sections[heading].split("\n"))
        click.echo(f"\n{heading}\n{text}")
    click.echo(f"\n自动修改\n  {item.mending}")
