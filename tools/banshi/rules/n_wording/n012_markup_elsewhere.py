"""各类清单的文字里也没有网页代码。

查什么
    城市、部门、大厅、材料字典、本地信息、一件事、批次等文件的文字里，有没有网页标签和代码。

为什么
    这些文字也会显示在网页上。网页代码会让页面出现乱码，还可能是有人想借此做坏事。

反例
    # 追加: halls.yml
      - {id: xiwan, name: "<i>西湾</i>政务服务中心", region: "990102"}

正例
    # 追加: halls.yml
      - {id: xiwan, name: 西湾政务服务中心, region: "990102"}

怎么改
    删掉代码，只留文字。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import surrounding_texts
from banshi.rules.shared.wording import MARKUP, has_markup_signs

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("unsafe",)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for marks of HTML, XML or script around the matters."""
    for file, at, text in surrounding_texts(catalog, has_markup_signs):
        if has_markup_signs(text) and (hit := MARKUP.search(text)):
            yield Problem(
                at,
                f"文字里有网页代码“{hit[0]}”。",
                "这里只能写文字，不能写网页标签和代码。",
                "请删掉代码，只留文字。",
                file=file,
                fix=reworded(at, MARKUP.sub("", text).strip(), safe=False),
            )
