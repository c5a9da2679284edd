"""改革目标的名称和数要一致。

查什么
    改革目标（reform/targets.yml）的名称里写“几个工作日、几日、几小时、几次”的，和这个目标的上限（limit、most）是不是同一个数。

为什么
    名称是给人看的，上限是用来算的。两个数不一样，达没达标就说不清。

反例
    # 文件: reform/targets.yml
    document: {title: 江海市“最多跑一次”改革实施方案}
    fields:
      - name: 商事登记
        content: 压缩许可办理时间。
        deadline: 2019年12月底前
        lead: [市市场监管局]
        responsible: []
        targets: [{id: shipin-xuke, name: 食品经营许可不超过 5 个工作日, measure: 承诺时限, limit: 10个工作日, matters: ["990131901000"]}]
      - name: 公安管理
        content: 深化户籍、出入境改革。
        deadline: 2019年12月底前
        lead: [市公安局]
        responsible: []
        targets: [{id: gongan-paodong, name: 公安管理事项最多跑一次, measure: 跑动次数, most: 1}]

正例
    # 文件: reform/targets.yml
    document: {title: 江海市“最多跑一次”改革实施方案}
    fields:
      - name: 商事登记
        content: 压缩许可办理时间。
        deadline: 2019年12月底前
        lead: [市市场监管局]
        responsible: []
        targets: [{id: shipin-xuke, name: 食品经营许可不超过 10 个工作日, measure: 承诺时限, limit: 10个工作日, matters: ["990131901000"]}]
      - name: 公安管理
        content: 深化户籍、出入境改革。
        deadline: 2019年12月底前
        lead: [市公安局]
        responsible: []
        targets: [{id: gongan-paodong, name: 公安管理事项最多跑一次, measure: 跑动次数, most: 1}]

怎么改
    对照方案核对，把写错的一处改过来。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = ("unsafe",)

_NAMED = re.compile("(?P<number>[0-9]+) ?(?P<unit>个工作日|工作日|日|天|小时)")
_LIMIT = re.compile("[0-9]+")
_TRIPS = re.compile("跑(?P<number>[0-9一二两三]) ?[次趟]")
_NUMBERS = {"一": 1, "二": 2, "两": 2, "三": 3}


def check(catalog: Catalog) -> Iterator[Problem]:
    """Hold the number in every target's name against the one it is measured by."""
    for number, field in enumerate(catalog.setting.lists.get("targets", ())):
        for index, target in enumerate(field.targets):
            at = ("fields", number, "targets", index, "name")
            named, limit = _NAMED.search(target.name), _LIMIT.match(target.limit or "")
            if named and limit and named["number"] != limit[0]:
                yield Problem(
                    at,
                    f"名称里写的是“{named[0]}”，上限（limit）写的是“{target.limit}”。",
                    "目标的名称和上限是同一个数。",
                    f"请对照方案核对是“{limit[0]}”还是“{named['number']}”，把写错的一处改过来。",
                    file="reform/targets.yml",
                    fix=written(at, target.name.replace(named["number"], limit[0], 1), safe=False),
                )
            trips = _TRIPS.search(target.name)
            if trips and target.most is not None:
                said = _NUMBERS.get(trips["number"]) or int(trips["number"])
                if said != target.most:
                    yield Problem(
                        at,
                        f"名称里写的是“{trips[0]}”，最多（most）写的是 {target.most}。",
                        "目标的名称和最多的次数是同一个数。",
                        "请对照方案核对，把写错的一处改过来。",
                        file="reform/targets.yml",
                    )
