"""文件所在的文件夹就是主管部门。

查什么
    事项文件所在的文件夹是不是它的主管部门（department）。

为什么
    按文件夹就能知道谁负责。放错了文件夹，修改会送到别的部门去审。

反例
    # 文件: matters/shichang/990709902000.yml
    department: gongan
    ---
    # 文件: matters/gongan/990709902000.yml
    department: jingcha

正例
    # 文件: matters/gongan/990709902000.yml
    department: gongan

怎么改
    把文件移到主管部门的文件夹里；部门写错了就改 department。

依据
    本产品的标准：一个部门一个文件夹。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("safe",)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare each file's folder with the department inside."""
    for entry in catalog.entries:
        if not entry.file.startswith(f"matters/{entry.department}/"):
            folder = entry.file.split("/")[1]
            # A department nobody knows in the folder of one everybody knows: the folder is right.
            departments = catalog.setting.departments
            meant = folder in departments and entry.department not in departments
            yield Problem(
                ("department",),
                f"文件放在“{folder}”文件夹里，主管部门却写的是“{entry.department}”。",
                f"主管部门应写“{folder}”（{departments[folder].name}）。"
                if meant
                else f"文件应放在 matters/{entry.department} 文件夹里。",
                f"请把主管部门（department）改成“{folder}”。"
                if meant
                else "请把文件移到主管部门的文件夹；部门写错了就改主管部门（department）。",
                file=entry.file,
                fix=written(("department",), folder) if meant else None,
            )
