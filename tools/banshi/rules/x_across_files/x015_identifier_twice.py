"""清单里的标识、代码和名称不重复。

查什么
    部门、大厅、区划、办事阶段、法律、改革领域、目标和任务、取消记录、规范用语、本地窗口的标识、代码和名称，
    一件事和同一年的批次的名称，有没有写了两次的；不同地区的大厅可以同名；任务的编号是不是从小到大。

为什么
    同一个标识写两次，后一个会盖掉前一个，谁也不知道哪个算数。

反例
    # 追加: halls.yml
      - {id: shimin, name: 江海市新市民服务中心, region: "990100"}
    ---
    # 追加: laws.yml
      - {name: 优化营商环境条例, level: 行政法规, version: "2019-10-22", articles: 72}
    ---
    # 追加: halls.yml
      - {id: xin-shimin, name: 江海市民服务中心, region: "990100"}
    ---
    # 文件: batches/2026-02.yml
    id: "2026-02"
    name: 第一批“最多跑一次”事项清单
    date: "2026-05-01"
    matters: ["992014901000"]
    source: [{title: 虚构的示例}]
    ---
    # 文件: departments.yml
    departments:
      - {id: gongan, name: 江海市公安局, short_name: 市公安局, business_lines: ["09"]}
      - {id: gongan, name: 江海市市场监督管理局, short_name: 市市场监管局, business_lines: ["31", "72"]}
      - {id: renshe, name: 江海市人力资源和社会保障局, short_name: 市人社局, business_lines: ["14"]}
      - {id: yingshang, name: 江海市营商环境局, short_name: 市营商环境局, business_lines: []}

正例
    # 追加: halls.yml
      - {id: xin-shimin, name: 江海市新市民服务中心, region: "990100"}
    ---
    # 追加: halls.yml
      - {id: xihe, name: 江海市民服务中心, region: "990121"}
    ---
    # 文件: batches/2027-01.yml
    id: "2027-01"
    name: 第一批“最多跑一次”事项清单
    date: "2027-05-01"
    matters: ["992014901000"]
    source: [{title: 虚构的示例}]

怎么改
    删掉重复的一项；确实是两个不同的，换一个标识。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import Mend, removing, setting
from banshi.model.numerals import chinese_ordinal

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("safe", "unsafe")


_LISTS = (
    ("departments.yml", "departments", "departments", ("id", "name", "short_name")),
    ("halls.yml", "halls", "halls", ("id",)),
    ("regions.yml", "regions", "regions", ("code", "name")),
    ("events.yml", "events", "events", ("id", "name")),
    ("laws.yml", "laws", "laws", ("name",)),
    ("retired.yml", "retired", "retired", ("code",)),
    ("reform/targets.yml", "targets", "fields", ("name",)),
    ("reform/tasks.yml", "tasks", "tasks", ("number", "content")),
)
_DEPARTMENT = "departments.yml id"
_TASK = "reform/tasks.yml number"
_ORDINAL = re.compile("第[一二三四五六七八九十百0-9]+批")


class _Row(NamedTuple):
    """A value that may stand once among those of its kind; `row` is what it is a part of, at `around`."""

    kind: str
    file: str
    at: Path
    value: object
    row: object
    around: Path


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report every identifier and name that an earlier row of its kind has."""
    seen: dict[tuple[str, object], _Row] = {}
    told: set[tuple[str, Path]] = set()
    for one in _rows(catalog):
        first = seen.setdefault((one.kind, one.value), one)
        if first is one or (one.file, one.around) in told:
            continue
        if (own := _own_number(one, catalog)) and own in str(one.value):
            first, one = one, first
        lost = None
        if one.kind == _DEPARTMENT and (lost := _lost_department(catalog)) and _is(first, lost, catalog):
            first, one = one, first
        told.add((one.file, one.around))
        missing = _missing_number(catalog) if one.kind == _TASK else None
        there = f"在 {one.file} 里写了两次" if first.file == one.file else f"在 {first.file} 里已经用了"
        said = str(one.value[0] if isinstance(one.value, tuple) else one.value)
        yield Problem(
            one.at,
            f"“{said[:40]}”{there}，重复了。",
            "同一个标识、代码或名称在一个清单里只能出现一次。",
            f"别处还用着“{lost}”，清单里却没有它：是不是“{lost}”？请核对后改正。"
            if lost
            else f"序号里缺 {missing}：是不是“{missing}”？请核对后改正。"
            if missing
            else "请删掉重复的一项；确实是两个不同的，请换一个标识或名称。",
            file=one.file,
            fix=setting(one.at, lost or missing, safe=False) if lost or missing else _mend(one, first, catalog),
        )
    yield from _out_of_order(catalog)


def _rows(catalog: Catalog) -> Iterator[_Row]:
    lists = catalog.setting.lists
    for file, kind, key, fields in _LISTS:
        for field in fields:
            for index, row in enumerate(lists.get(kind, ())):
                yield _Row(f"{file} {field}", file, (key, index, field), getattr(row, field), row, (key, index))
    for index, hall in enumerate(lists.get("halls", ())):
        # Two counties may each have a 政务服务中心.
        yield _Row("hall name", "halls.yml", ("halls", index, "name"), (hall.name, hall.region), hall, ("halls", index))
    for number, row in enumerate(lists.get("targets", ())):
        for index, target in enumerate(row.targets):
            at: Path = ("fields", number, "targets", index)
            yield _Row("target id", "reform/targets.yml", (*at, "id"), target.id, target, at)
            yield _Row(f"target {number}", "reform/targets.yml", (*at, "name"), target.name, target, at)
    for key, terms in (("terms", catalog.setting.terms), ("foreign", catalog.setting.thesaurus.foreign)):
        for index, term in enumerate(terms):
            yield _Row(key, "terms.yml", (key, index, "official"), term.official, term, (key, index))
    for key in ("trades", "elsewhere"):
        for index, trade in enumerate(getattr(catalog.setting.thesaurus, key)):
            for place, word in enumerate(trade.words):
                # Asked for one, both would answer.
                yield _Row("said", "terms.yml", (key, index, "words", place), word, trade, (key, index))
    for file, overlay in catalog.overlays.items():
        for index, window in enumerate(overlay.windows):
            at = ("windows", index)
            yield _Row(file, file, (*at, "id"), window.id, window, at)
            counter = (window.name, window.hall, window.counter, window.address)
            yield _Row(file, file, (*at, "name"), counter, window, at)
    for file, bundle in sorted(catalog.bundles.items()):
        yield _Row("bundle", file, ("name",), bundle.name, bundle, ())
        yield _Row("bundle slug", file, ("slug",), bundle.slug, bundle, ())
        if bundle.item:
            yield _Row("bundle item", file, ("item",), (bundle.item, bundle.official_list), bundle, ("item",))
        for index, stage in enumerate(bundle.stages):
            yield _Row(file, file, ("stages", index, "name"), stage.name, stage, ("stages", index))
    for file, batch in sorted(catalog.batches.items()):
        # Whoever counts anew every year has a first one every year.
        yield _Row(f"batch of {batch.id[:4]}", file, ("name",), batch.name, batch, ())


def _mend(one: _Row, first: _Row, catalog: Catalog) -> Mend | None:
    """A row written twice goes; a batch that bears the number of another gets its own."""
    if one.around and one.row == first.row and one.around[0] != "item":
        return removing(one.around)
    own = _own_number(one, catalog)
    if own and (hit := _ORDINAL.search(str(one.value))):
        named = str(one.value).replace(hit[0], own)
        if named not in {batch.name for batch in catalog.batches.values()}:
            return setting(one.at, named, safe=False)
    return None


def _missing_number(catalog: Catalog) -> int | None:
    """The only number the tasks leave out, where they are counted from one."""
    numbers = [task.number for task in catalog.setting.lists.get("tasks", ())]
    missing = set(range(1, max(numbers, default=0) + 1)) - set(numbers)
    return missing.pop() if len(missing) == 1 else None


def _lost_department(catalog: Catalog) -> str | None:
    """The only department that matters belong to and the list does not have."""
    lost = {entry.department for entry in catalog.entries} - catalog.setting.departments.keys()
    return lost.pop() if len(lost) == 1 else None


def _is(row: _Row, lost: str, catalog: Catalog) -> bool:
    """Whether a row has the lines of business of that department's matters."""
    lines = {entry.code[4:6] for entry in catalog.entries if entry.department == lost}
    return lines <= set(getattr(row.row, "business_lines", ()))


def _own_number(one: _Row, catalog: Catalog) -> str | None:
    """What number a batch has; None of anything else, and where more years than one may count in two ways."""
    if one.file not in catalog.batches or len({batch.id[:4] for batch in catalog.batches.values()}) > 1:
        return None
    return chinese_ordinal(sorted(catalog.batches).index(one.file) + 1, "批")


def _out_of_order(catalog: Catalog) -> Iterator[Problem]:
    """A task whose number is below the one before it."""
    for index, (before, task) in enumerate(zip(catalog.setting.tasks, catalog.setting.tasks[1:], strict=False), 1):
        if task.number < before.number:
            yield Problem(
                ("tasks", index, "number"),
                f"任务的编号 {task.number} 排在 {before.number} 后面。",
                "任务照方案的顺序，编号从小到大。",
                "请对照方案核对编号和顺序。",
                file="reform/tasks.yml",
            )
