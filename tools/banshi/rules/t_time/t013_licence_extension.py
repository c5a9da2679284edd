"""行政许可延长超过 10 个工作日要有依据。

查什么
    行政许可可以延长（extension）的时间超过 10 个工作日，或者以日、月、年计的，要写依据（basis）。

为什么
    行政许可一般只能延长 10 日，更长的须由法律、法规另行规定。

反例
    kind: 行政许可
    time_limit:
      statutory: 20个工作日
      promised: 10个工作日
      extension: {limit: 15个工作日, condition: 情况复杂，经负责人批准。}

正例
    kind: 行政许可
    time_limit:
      statutory: 20个工作日
      promised: 10个工作日
      extension: {limit: 10个工作日, condition: 情况复杂，经负责人批准。}

怎么改
    补上 basis；没有特别规定的，改成 10个工作日。

依据
    《中华人民共和国行政许可法》第四十二条：二十日内不能作出决定的，经本行政机关负责人批准，可以延长十日，并应当将延长期限的理由告知申请人。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.limit import Limit, parse_limit
from banshi.model.matter import Matter

SEVERITY = Severity.WARNING
SCOPE = "matter"

_GENERAL = Limit(10, "个工作日")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report extensions the general law does not know."""
    extension = matter.time_limit.extension
    if extension is None or matter.kind != "行政许可" or extension.basis is not None:
        return
    if parse_limit(extension.limit).longer_than(_GENERAL):
        yield Problem(
            ("time_limit", "extension", "limit"),
            f"行政许可可以延长“{extension.limit}”，没有写依据。",
            "行政许可一般只能延长 10 个工作日，更长的要写明依据。",
            "请补上依据（basis）；没有特别规定的，请改成 10个工作日。",
        )
