"""认领的事项要归本部门办。

查什么
    认领事项的部门，是事项的主管部门（department）或者联办部门（partners）。综合窗口和审批局集中办理的，把它写进联办部门。

为什么
    群众要知道谁负责；别的部门认领了，出了问题找不到主管的人。

反例
    # 文件: local/990102/shichang.yml
    region: "990102"
    department: shichang
    body: 东湾区市场监督管理局
    matters:
      - {code: "990709901000"}

正例
    # 文件: local/990102/shichang.yml
    region: "990102"
    department: shichang
    body: 东湾区市场监督管理局
    matters:
      - {code: "990131901000"}

怎么改
    编码写错了的改正；确实一起办的，在事项的 partners 里加上这个部门。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.overlays import claimed

SEVERITY = Severity.WARNING
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report matters claimed by a department that has no part in them."""
    for file, at, overlay, _, standard in claimed(catalog):
        if file != f"local/{overlay.region}/{overlay.department}.yml":
            continue  # what the file says of itself is wrong, and another rule says so
        if standard.file.split("/")[1] != standard.department:
            continue  # the matter's own department is written wrong, and another rule says so
        if overlay.department != standard.department and overlay.department not in standard.partners:
            known = catalog.setting.departments.get(standard.department)
            yield Problem(
                (*at, "code"),
                f"“{standard.name}”由{known.name if known else standard.department}主管，这里却由 {overlay.department} 认领。",
                "只认领本部门主管或者联办的事项。",
                "编码写错了的请改正；一起办的，请在事项的联办部门（partners）里加上这个部门。",
                file=file,
            )
