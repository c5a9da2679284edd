"""`banshi laws`: the law the guides rest on, as it stands on a day."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import click
import msgspec

from banshi.catalog.entry import Entry
from banshi.cli.as_of import as_of_option
from banshi.cli.chinese import Command
from banshi.cli.project import project_option
from banshi.model.limit import parse_limit
from banshi.model.matter import Matter
from banshi.report import laws_json, laws_markdown, laws_text
from banshi.report.cited_laws import cited_laws, due, uncited
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.rules.shared.law_days import year_after
from banshi.source.files import Project

_HELP = """列出事项引用的法律法规：层级、各版、条数、引用了几处、对照过全文没有。

--due 列出要废止或者换新版的法和要看的事项，--unverified 列出依据没有对照过全文的引用。"""


class Period(click.ParamType):  # type: ignore[type-arg]  # not generic before Click 8.4
    """A length of time as guides write it."""

    name = "时间"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            limit = parse_limit(value)
        except ValueError:
            limit = None
        if limit is None or limit.unit not in ("年", "个月", "日"):
            self.fail(f"“{value}”不是一段时间，请写成 1年、6个月、90日 这样。", param, ctx)
        return str(value)


@click.command(cls=Command, help=_HELP)
@click.option("--due", "coming", is_flag=True, help="只列一段时间内要废止、换新版的法，和要看的事项。")
@click.option("--within", type=Period(), default="1年", metavar="时间", help="和 --due 一起用：多长时间内，默认 1年。")
@click.option("--unverified", is_flag=True, help="只列没有对照过全文的法，和依据它的事项。")
@click.option("--format", "style", type=click.Choice(["text", "markdown", "json"]), default="text", help="输出形式。")
@as_of_option
@project_option
def laws(coming: bool, within: str, unverified: bool, style: str, today: date, project: Project) -> None:
    """Print what is cited, what changes, or what nobody compared."""
    if coming and unverified:
        raise click.UsageError("--due 和 --unverified 请分开运行。")
    inspection = inspect_project(project)
    index = inspection.catalog.setting.laws
    cited, documents = cited_laws(_matters(inspection), index, today)
    if coming:
        horizon = _horizon(today, within)
        rows = due(cited, horizon)
        shown = {
            "text": lambda: laws_text.due_as_text(rows, uncited(index.values(), cited, today, horizon), horizon),
            "markdown": lambda: laws_markdown.due_table(rows),
            "json": lambda: _json(laws_json.due_as_rows(rows, today, horizon)),
        }
    elif unverified:
        unseen = [one for one in cited if not one.verified]
        shown = {
            "text": lambda: laws_text.unverified_as_text(unseen),
            "markdown": lambda: laws_markdown.unverified_table(unseen),
            "json": lambda: _json(laws_json.as_rows(unseen, documents, today)),
        }
    else:
        shown = {
            "text": lambda: laws_text.as_text(cited, documents, today),
            "markdown": lambda: laws_markdown.page(cited, documents, today),
            "json": lambda: _json(laws_json.as_rows(cited, documents, today)),
        }
    click.echo(shown[style]())


def _horizon(today: date, within: str) -> str:
    if within == "1年":
        return year_after(today)
    return (today + timedelta(days=parse_limit(within).days)).isoformat()


def _matters(inspection: Inspection) -> Iterator[tuple[Entry, Matter]]:
    """Every public matter, in short and whole."""
    if not inspection.catalog.public:
        return
    with inspection.store.reader() as reader:
        for entry in inspection.catalog.public:
            yield entry, msgspec.msgpack.decode(reader.read(inspection.store.known[entry.file]), type=Matter)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
