"""清单里的标识和代码不重复。

查什么
    部门、大厅、区划、办事阶段、法律、改革领域、目标和任务、取消记录、本地窗口的标识或代码，有没有写了两次的。

为什么
    同一个标识写两次，后一个会盖掉前一个，谁也不知道哪个算数。

反例
    # 追加: halls.yml
      - {id: shimin, name: 江海市新市民服务中心, region: "990100"}
    ---
    # 追加: laws.yml
      - {name: 优化营商环境条例, level: 行政法规, version: "2019-10-22", articles: 72}

正例
    # 追加: halls.yml
      - {id: xin-shimin, name: 江海市新市民服务中心, region: "990100"}

怎么改
    删掉重复的一项；确实是两个不同的，换一个标识。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import removing

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("safe",)


_LISTS = (
    ("departments.yml", "departments", "departments", "id"),
    ("halls.yml", "halls", "halls", "id"),
    ("regions.yml", "regions", "regions", "code"),
    ("events.yml", "events", "events", "id"),
    ("laws.yml", "laws", "laws", "name"),
    ("retired.yml", "retired", "retired", "code"),
    ("reform/targets.yml", "targets", "fields", "name"),
    ("reform/tasks.yml", "tasks", "tasks", "number"),
)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report every identifier that an earlier row of its list has."""
    lists = catalog.setting.lists
    for file, kind, key, field in _LISTS:
        yield from _repeated(
            file, [((key, index, field), getattr(row, field), row) for index, row in enumerate(lists.get(kind, ()))]
        )
    targets: list[tuple[Path, str, object]] = [
        (("fields", number, "targets", index, "id"), target.id, target)
        for number, row in enumerate(lists.get("targets", ()))
        for index, target in enumerate(row.targets)
    ]
    yield from _repeated("reform/targets.yml", targets)
    for file, overlay in catalog.overlays.items():
        yield from _repeated(
            file, [(("windows", index, "id"), row.id, row) for index, row in enumerate(overlay.windows)]
        )


def _repeated(file: str, named: list[tuple[Path, str, object]]) -> Iterator[Problem]:
    seen: dict[str, object] = {}
    for at, name, row in named:
        if name in seen:
            yield Problem(
                at,
                f"“{name}”在 {file} 里写了两次。",
                "同一个标识、代码或名称在一个清单里只能出现一次。",
                "请删掉重复的一项；确实是两个不同的，请换一个标识。",
                file=file,
                fix=removing(at[:-1]) if row == seen[name] else None,
            )
        seen.setdefault(name, row)
