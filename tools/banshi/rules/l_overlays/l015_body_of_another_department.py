"""实施主体是这个部门的单位。

查什么
    认领文件是一个部门的，实施主体（body）的名称却是另一个部门的。

为什么
    多半是从别的部门的文件复制来没有改。群众会去错单位。

反例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市市场监督管理局东湾分局
    matters:
      - {code: "990709901000"}

正例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市公安局东湾分局
    matters:
      - {code: "990709901000"}

怎么改
    改成本部门在这个区划的单位；文件放错了部门的，移到那个部门的文件里。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting
from banshi.rules.shared.domains import domains

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = ("unsafe",)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for bodies called by the domain of another department, and not by their own."""
    for file, overlay in catalog.overlays.items():
        body = overlay.body or ""
        own = [domain for department, domain in domains(catalog.setting) if department == overlay.department]
        if not own or file.rpartition("/")[2] != f"{overlay.department}.yml" or any(domain in body for domain in own):
            continue
        others = {
            domain: department
            for department, domain in domains(catalog.setting)
            if department != overlay.department and domain in body
        }
        if not others:
            continue
        other = max(others, key=len)
        meant = body.replace(other, own[0])
        known = catalog.setting.departments[overlay.department]
        yield Problem(
            ("body",),
            f"这是{known.name}的认领文件，实施主体写的却是“{body}”，像是从别的部门的文件复制来没有改。",
            "实施主体（body）是这个部门在这个区划的单位。",
            f"是不是“{meant}”？请核对后改正；文件放错了部门的，移到那个部门的文件里。",
            file=file,
            fix=setting(("body",), meant, safe=False),
        )
