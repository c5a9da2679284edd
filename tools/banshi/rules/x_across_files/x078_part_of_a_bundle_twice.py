"""一件事里同一个事项只列一次。

查什么
    一件事的各个阶段（stages）里，有没有同一个基本编码列了两次的。

为什么
    同一个事项列在两个阶段，材料、次数、时限都算了两遍，群众以为要办两回。

反例
    # 文件: bundles/ban-zheng.yml
    slug: ban-zheng
    name: 补证“一件事”
    audience: 个人
    stage: 生活
    lead: gongan
    partners: [shichang]
    summary: 补证一次办完。
    stages: [{name: 补证, parallel: ["990709901000"]}, {name: 办许可, parallel: ["990131901000", "990709901000"]}]
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
    summary: 补证一次办完。
    stages: [{name: 补证, parallel: ["990709901000"]}, {name: 领证, parallel: ["990709901000"]}]
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
    stages: [{name: 补证, parallel: ["990709901000"]}, {name: 办许可, parallel: ["990131901000"]}]
    trip_count: 1
    source: [{title: 虚构的示例}]
    status: sample

怎么改
    只留先办的那一个；列错了的，换成真正要办的事项的编码。

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
FIXES = ("safe", "unsafe")


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for codes that come back in a later stage; twice in the same one is told where lists are."""
    for file, bundle in catalog.bundles.items():
        stage_of: dict[str, str] = {}
        for index, stage in enumerate(bundle.stages):
            for place, code in enumerate(stage.parallel):
                if code not in stage_of:
                    stage_of[code] = stage.name
                    continue
                known = catalog.by_code.get(code)
                at: Path = ("stages", index, "parallel", place)
                # A stage cannot be empty, and its name and note go with it: that is for somebody to look at.
                alone = len(stage.parallel) == 1
                yield Problem(
                    at,
                    f"“{code}”{f'（{known.name}）' if known else ''}在“{stage_of[code]}”里已经列了，"
                    f"“{stage.name}”里又列了一次。",
                    "同一个事项在一件事里只列一次。",
                    f"请删掉“{stage.name}”{'这个阶段' if alone else f'里的“{code}”'}；列错了的，请换成真正要办的事项的编码。",
                    file=file,
                    fix=removing(("stages", index), safe=False) if alone else removing(at),
                )
