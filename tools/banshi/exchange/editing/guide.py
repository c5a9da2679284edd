"""The first sheet of the workbook: how to use it, for whoever opens it."""

from __future__ import annotations

from collections.abc import Sequence

from banshi.exchange.editing.book import REMOVE

COMMAND = "banshi import"


def guide(title: str, sheets: Sequence[str], matters: int) -> list[str]:
    """Lines of the first sheet.

    Args:
        title: Whose guides these are.
        sheets: Names of the other sheets.
        matters: How many matters there are.
    """
    return [
        f"{title}办事指南（可以修改的表），共 {matters} 个事项。",
        "",
        "一、怎样改：直接改白色的格子，保存成“Excel 工作簿（*.xlsx）”，交给管理员导入。没有改过的内容，导入时一个字也不动。",
        "二、表头是橙色的必须填写；鼠标放在表头上可以看到怎样填。有下拉列表的格子，从列表里选。不适用的留空。",
        "三、灰色的格子（编码、事项名称、序号）用来认出是哪一行，不能改。改事项名称在“事项”表里改。",
        "四、新增一行：在表格最下面的空行里写，先写基本编码（本地的表写行政区划代码和部门标识）。想排在第几条，就在“序号”里写几；不写就排在最后。",
        f"五、删除一行：在“操作”列选“{REMOVE}”。新增、取消整个事项不在表格里做，请找管理员。",
        "六、“适用情形”写成：问题=选项。几个选项任一成立，用顿号隔开；几个问题要同时成立，一行写一个（用 Alt+Enter 换行）。",
        "七、一格里要写几样的，一行写一样，用 Alt+Enter 换行。",
        "八、不要改工作表的名称、表头，不要合并单元格，不要写公式，不要隐藏有改动的行。",
        "九、导出以后，如果文件已经被别人改过，导入时会指出来，不会盖掉别人的修改。",
        "",
        f"各张表：{'、'.join(sheets)}。",
        f"导入命令：{COMMAND} 文件名.xlsx（先加 --diff 看看会改什么）。",
    ]
