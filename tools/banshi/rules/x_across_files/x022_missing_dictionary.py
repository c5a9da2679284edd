"""城市的其他清单文件也要在。

查什么
    大厅、用语对照、办事阶段、日历、改革目标等清单文件，是不是都在。

为什么
    清单不在，靠它做的检查就不声不响地停了：名称写错、法条过时，都没有人说了。

反例
    # 删除: terms.yml
    summary: 丢失后补领。

正例
    summary: 丢失后补领。

怎么改
    误删的，从以前的版本里找回来；确实没有内容的，留一个写着空列表的文件。

依据
    本产品的标准：检查不会自己关掉。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.rules.x_across_files.x042_foundation_missing import NEEDED

SEVERITY = Severity.WARNING
SCOPE = "catalog"

_NAMES = {
    "halls.yml": "办事大厅",
    "terms.yml": "俗话词表（用语对照）",
    "events.yml": "办事阶段",
    "calendar.yml": "本地日历",
    "retired.yml": "取消的编码",
    "suppress.yml": "接受的问题",
    "reform/targets.yml": "改革目标",
    "reform/tasks.yml": "改革任务",
}


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report dictionaries that have vanished."""
    for file in catalog.absent:
        if file.removesuffix(".yml") in NEEDED:
            continue  # without these nothing stands, which another rule says
        name = _NAMES.get(file, file)
        yield Problem(
            (),
            f"没有 {file}（{name}），靠它做的检查都停了。",
            f"guides 文件夹里要有 {file}。",
            f"误删了的，请从以前的版本里找回 {file}；改了名的，请改回来；确实没有内容的，请留一个写着空列表的文件。",
            file=file,
        )
