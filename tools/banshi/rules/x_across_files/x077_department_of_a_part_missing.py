"""一件事里的事项由谁办，都写进部门。

查什么
    一件事里每个事项的主管部门，是不是牵头部门（lead）或者配合部门（partners）；
    牵头部门是不是又写在配合部门里。

为什么
    少写一个部门，页面上看不到它，它也不知道自己要配合，事情到了那里就停下。

反例
    # 文件: bundles/ban-zheng.yml
    slug: ban-zheng
    name: 补证“一件事”
    audience: 个人
    stage: 生活
    lead: gongan
    summary: 补证一次办完。
    stages: [{name: 补证, parallel: ["990709901000", "990131901000"]}]
    trip_count: 1
    source: [{title: 虚构的示例}]
    status: sample
    ---
    # 文件: bundles/ban-zheng.yml
    slug: ban-zheng
    name: 补证“一件事”
    audience: 个人
    stage: 生活
    lead: gongan
    partners: [renshe]
    summary: 补证一次办完。
    stages: [{name: 补证, parallel: ["990709901000", "990131901000"]}]
    trip_count: 1
    source: [{title: 虚构的示例}]
    status: sample
    ---
    # 文件: bundles/ban-zheng.yml
    slug: ban-zheng
    name: 补证“一件事”
    audience: 个人
    stage: 生活
    lead: gongan
    partners: [gongan, shichang]
    summary: 补证一次办完。
    stages: [{name: 补证, parallel: ["990709901000", "990131901000"]}]
    trip_count: 1
    source: [{title: 虚构的示例}]
    status: sample

正例
    # 文件: bundles/ban-zheng.yml
    slug: ban-zheng
    name: 补证“一件事”
    audience: 个人
    stage: 生活
    lead: gongan
    partners: [shichang]
    summary: 补证一次办完。
    stages: [{name: 补证, parallel: ["990709901000", "990131901000"]}]
    trip_count: 1
    source: [{title: 虚构的示例}]
    status: sample

怎么改
    把这个部门写进配合部门；事项本来就不该列的，删掉事项的编码。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.fix import Mend, Step, removing, setting

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = ("unsafe",)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for parts whose department the bundle does not name."""
    departments = catalog.setting.departments
    for file, bundle in catalog.bundles.items():
        named = {bundle.lead, *bundle.partners}
        if bundle.lead in bundle.partners:
            place = bundle.partners.index(bundle.lead)
            yield Problem(
                ("partners", place),
                f"“{bundle.lead}”已经是牵头部门，又写在了配合部门（partners）里。",
                "牵头的部门不再写成配合部门。",
                f"请从配合部门里删掉“{bundle.lead}”；牵头部门写错了的，改牵头部门（lead）。",
                file=file,
                fix=removing(("partners", place), safe=False),
            )
        for code in (code for stage in bundle.stages for code in stage.parallel):
            entry = catalog.by_code.get(code)
            if entry is None or entry.department in named or entry.department not in departments:
                continue
            missing = entry.department
            # A department is missed once, however many of the matters are its own.
            named.add(missing)
            yield Problem(
                ("partners",) if bundle.partners else ("lead",),
                f"“{entry.name}”（{code}）由“{missing}”（{departments[missing].name}）主管，牵头部门和配合部门里都没有它。",
                "里面的事项由哪些部门主管，都写进牵头部门（lead）或者配合部门（partners）。",
                f"请在配合部门（partners）里加上 {missing}；这个事项不该列的，请删掉编码“{code}”。",
                on_key=True,
                file=file,
                # Whether the code or the list is wrong only the author knows.
                fix=Mend((Step("append", ("partners",), missing),), safe=False)
                if bundle.partners
                else setting(("partners",), [missing], safe=False),
            )
