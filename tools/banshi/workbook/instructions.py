"""The first sheet of the workbook: how to use it, for whoever opens it."""

from __future__ import annotations

from collections.abc import Sequence

from banshi.workbook.book import REMOVE, RETIRE

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
        "四、新增一行：在表格最下面的空行里写，先写基本编码（本地的表写行政区划代码和部门标识）。想排在第几条，就在“序号”里写几；不写就排在最后，插在中间的照插的位置排。",
        "　　复制一行再改，也算新增一行；复制以后一个字没改的不收。",
        f"五、删除一行：在“操作”列选“{REMOVE}”，不要直接删掉整行。",
        "　　新事项：在“事项”表最下面加一行，写一个没有用过的暂编码，再在别的表里用这个编码写材料、环节等。",
        f"　　取消事项：在“事项”表那一行的“操作”列选“{RETIRE}”，写上取消原因；有接替的事项，写上接替编码。",
        "六、“适用情形”写成：问题=选项。几个选项任一成立，用顿号隔开；几个问题要同时成立，一行写一个（用 Alt+Enter 换行）。",
        "七、一格里要写几样的，一行写一样，用 Alt+Enter 换行。不要用删除线、白字、只改格式的数字来表示内容，写成字。",
        "八、不要改工作表的名称、表头，不要合并单元格，不要写公式，不要隐藏有改动的行。要排序，先选中整张表。",
        "九、导出以后，如果文件已经被别人改过，导入时会指出来，不会盖掉别人的修改。",
        "",
        f"各张表：{'、'.join(sheets)}。",
        f"导入命令：{COMMAND} 文件名.xlsx（先加 --diff 看看会改什么）。",
    ]
