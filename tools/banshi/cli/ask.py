"""`banshi ask`: a question in ordinary words, answered as the site's search answers it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from banshi.cli.chinese import Command
from banshi.cli.desk import Desk
from banshi.cli.project import project_option
from banshi.source.files import Project


@click.command(cls=Command, help="用平常的话提问，回答和网站上的搜索一样。没有这件事时如实说没有，退出码是 1。")
@click.argument("question", metavar="问题")
@click.option("--most", type=click.IntRange(1, 50), default=5, show_default=True, help="最多列出几个结果。")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="输出形式。")
@project_option
@click.pass_context
def ask(ctx: click.Context, question: str, most: int, style: str, project: Project) -> None:
    """Print an answer; exit status 1 where the guides hold none."""
    told = Desk(project).ask(question, most)
    click.echo(json.dumps(told, ensure_ascii=False, indent=2) if style == "json" else "\n".join(_lines(told)))
    if told["state"] == "none":
        ctx.exit(1)


def _lines(told: dict[str, Any]) -> Iterator[str]:
    yield from told["says"]
    for at, hit in enumerate(told["hits"], 1):
        alias = f"（说法：{hit['alias']}）" if hit["alias"] else ""
        code = f" {hit['code']}" if "code" in hit else ""
        yield f"{at}. [{hit['kind']}] {hit['name']}{alias}{code}"
        yield f"   {hit['address']}"
        if "status" in hit and at == 1:
            yield f"   {hit['department']}；{hit['status']}；数据日期：{hit['data_date']}"
        for name, text in hit.get("facts", {}).items():
            if at == 1:
                yield f"   {name}：{text}"
    if told["beside"]:
        yield "相关：" + "、".join(f"{hit['name']}（{hit['kind']}）" for hit in told["beside"])
