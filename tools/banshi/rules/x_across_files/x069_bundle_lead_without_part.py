"""牵头部门要办其中的事项。

查什么
    一件事的牵头部门（lead），是不是其中至少一个事项的主管部门或者联办部门。有的事项还没有文件的不查。

为什么
    牵头部门写成了不相干的部门，群众问错地方，也没有人真的牵头。

反例
    # 文件: bundles/ban-zheng.yml
    slug: ban-zheng
    name: 补证“一件事”
    audience: 个人
    stage: 生活
    summary: 补证一次办完。
    trip_count: 1
    source: [{title: 虚构的示例}]
    lead: shichang
    stages: [{name: 补证, parallel: ["990709901000"]}]
    status: sample

正例
    # 文件: bundles/ban-zheng.yml
    slug: ban-zheng
    name: 补证“一件事”
    audience: 个人
    stage: 生活
    summary: 补证一次办完。
    trip_count: 1
    source: [{title: 虚构的示例}]
    lead: gongan
    stages: [{name: 补证, parallel: ["990709901000"]}]
    status: sample

怎么改
    核对牵头部门；真由别的部门牵头、一个事项也不办的，写进 suppress.yml 并说明理由。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for lead departments that handle no part of their bundle."""
    departments = catalog.setting.departments
    for file, bundle in catalog.bundles.items():
        parts = [catalog.by_code.get(code) for stage in bundle.stages for code in stage.parallel]
        known = [entry for entry in parts if entry is not None]
        if len(known) < len(parts) or not known or bundle.lead not in departments:
            continue
        if any(bundle.lead in (entry.department, *entry.partners) for entry in known):
            continue
        most = max((entry.department for entry in known), key=[entry.department for entry in known].count)
        name = departments[most].name if most in departments else most
        yield Problem(
            ("lead",),
            f"牵头部门写的是“{bundle.lead}”（{departments[bundle.lead].name}），里面没有一个它主管或者联办的事项。",
            "牵头部门至少办其中一个事项。",
            f"请核对牵头部门；里面的事项大多由“{most}”（{name}）主管。",
            file=file,
        )
