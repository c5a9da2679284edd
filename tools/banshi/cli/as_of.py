"""The day guides are judged on."""

from __future__ import annotations

from datetime import date
from typing import Any

import click


class Day(click.ParamType):  # type: ignore[type-arg]  # not generic before Click 8.4
    """A day as it is written in guides."""

    name = "日期"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            if len(value) == len("2026-11-29"):
                return date.fromisoformat(value)
        except ValueError:
            pass
        self.fail(f"“{value}”不是日期，请写成“年-月-日”，如 2026-11-29。", param, ctx)


as_of_option = click.option(
    "--as-of",
    "today",
    type=Day(),
    default=date.today,
    metavar="日期",
    help="按哪一天判断：法律有没有废止、施行，暂不报告的问题到没到期。默认是今天。",
)
