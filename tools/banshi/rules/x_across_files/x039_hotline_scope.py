"""热线管哪些事，要写得对、用得上。

查什么
    部门热线（hotlines）写了只管的主题（themes）、只管的事项（matters）的，这个部门至少有一个这样的事项；
    说明（note）写着只答某类业务、又没有写只管的主题或者事项的，部门没有别的业务。

为什么
    出入境热线印在身份证、车管的页面上，群众打过去没有人能答。

反例
    # 文件: departments.yml
    departments:
      - {id: gongan, name: 江海市公安局, short_name: 市公安局, business_lines: ["09"], hotlines: [{name: 出入境热线, phone: "12367", themes: [出境入境]}]}
      - {id: shichang, name: 江海市市场监督管理局, short_name: 市市场监管局, business_lines: ["31", "72"]}
      - {id: renshe, name: 江海市人力资源和社会保障局, short_name: 市人社局, business_lines: ["14"]}
      - {id: yingshang, name: 江海市营商环境局, short_name: 市营商环境局, business_lines: []}
    ---
    # 文件: departments.yml
    departments:
      - {id: gongan, name: 江海市公安局, short_name: 市公安局, business_lines: ["09"], hotlines: [{name: 移民管理热线, phone: "12367", note: 只答出入境证件。}]}
      - {id: shichang, name: 江海市市场监督管理局, short_name: 市市场监管局, business_lines: ["31", "72"]}
      - {id: renshe, name: 江海市人力资源和社会保障局, short_name: 市人社局, business_lines: ["14"]}
      - {id: yingshang, name: 江海市营商环境局, short_name: 市营商环境局, business_lines: []}

正例
    # 文件: departments.yml
    departments:
      - {id: gongan, name: 江海市公安局, short_name: 市公安局, business_lines: ["09"], hotlines: [{name: 证件热线, phone: "12367", themes: [证件办理]}]}
      - {id: shichang, name: 江海市市场监督管理局, short_name: 市市场监管局, business_lines: ["31", "72"]}
      - {id: renshe, name: 江海市人力资源和社会保障局, short_name: 市人社局, business_lines: ["14"]}
      - {id: yingshang, name: 江海市营商环境局, short_name: 市营商环境局, business_lines: []}

怎么改
    只管一部分的，写 themes 或者 matters；写错的改对，没有这类事项的先不写这条热线。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"

_PARTLY = re.compile("只(?:答|管|受理|接听)|仅(?:答|管|受理|接听|限)|专(?:门答|管)|出入境证件")
# The national line of the immigration authority answers for nothing else a police office does.
_IMMIGRATION = "12367"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Hold the scope of every line against what the department handles."""
    for number, department in enumerate(catalog.setting.lists.get("departments", ())):
        entries = catalog.by_department.get(department.id, [])
        for index, line in enumerate(department.hotlines):
            at = ("departments", number, "hotlines", index)
            if line.themes or line.matters:
                if entries and not any(line.answers(entry.code, entry.themes) for entry in entries):
                    yield Problem(
                        (*at, "themes" if line.themes else "matters"),
                        f"{line.name}（{line.phone}）只管的事项，{department.short_name}一个也没有，哪一页都不会写它。",
                        "热线只管的主题和事项，是这个部门有的。",
                        "请核对主题或者编码；部门还没有这类事项的，先不写这条热线。",
                        file="departments.yml",
                    )
            elif entries and (line.phone == _IMMIGRATION or (line.note and _PARTLY.search(line.note))):
                yield Problem(
                    (*at, "phone"),
                    f"{line.name}（{line.phone}）只答一部分业务，没有写明是哪些，会印在{department.short_name}的每一个事项上。",
                    "只管一部分事项的热线，写明只管的主题或者事项。",
                    "请加上 themes（如 [出境入境]）或者 matters。",
                    file="departments.yml",
                )
