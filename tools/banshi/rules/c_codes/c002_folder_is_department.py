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
    ---
    # 文件: matters/gongan/990709902000.yml
    department: shichang

正例
    # 文件: matters/gongan/990709902000.yml
    department: gongan

怎么改
    把文件移到主管部门的文件夹里；部门写错了就改 department。

依据
    本产品的标准：一个部门一个文件夹。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.department import Department
from banshi.model.finding import Problem, Severity
from banshi.model.fix import moving
from banshi.model.fix import setting as written

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("safe", "unsafe")


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare each file's folder with the department inside."""
    departments = catalog.setting.departments
    for entry in catalog.entries:
        if entry.file.startswith(f"matters/{entry.department}/"):
            continue
        folder = entry.file.split("/")[1]
        # A department nobody knows in the folder of one everybody knows: the folder is right.
        unknown = folder in departments and entry.department not in departments
        # The line in the code is a second witness for the folder; still, matters do change hands.
        meant = unknown or _line_says(departments, entry, folder, entry.department)
        yield Problem(
            ("department",),
            f"文件放在“{folder}”文件夹里，主管部门却写的是“{entry.department}”。",
            f"主管部门应写“{folder}”（{departments[folder].name}）。"
            if unknown
            else f"编码的业务条线（{entry.code[4:6]}）是“{folder}”（{departments[folder].name}）的，不是“{entry.department}”的。"
            if meant
            else f"文件应放在 matters/{entry.department} 文件夹里：{_place(entry)}。",
            f"请把主管部门（department）改成“{folder}”。"
            if unknown
            else f"请把主管部门（department）改成“{folder}”；真的换了主管部门的，把文件移到它的文件夹。"
            if meant
            else "请把文件移到主管部门的文件夹；部门写错了就改主管部门（department）。",
            file=entry.file,
            fix=written(("department",), folder, safe=unknown)
            if meant
            else moving(_place(entry), safe=_line_says(departments, entry, entry.department, folder)),
        )


def _place(entry: Entry) -> str:
    return f"matters/{entry.department}/{entry.file.rpartition('/')[2]}"


def _line_says(departments: Mapping[str, Department], entry: Entry, one: str, other: str) -> bool:
    """Whether the line in the code is one department's and not another's."""
    line = entry.code[4:6]
    if one not in departments or other not in departments:
        return False
    others = departments[other].business_lines
    return line in departments[one].business_lines and bool(others) and line not in others
