"""各类清单里的字也都印得出来。

查什么
    城市、部门、大厅、材料字典、本地信息、一件事等文件的文字里，有没有印刷用的字体没有字形的字和符号。

为什么
    单位、窗口、地址和材料的名称会印在许多事项的 PDF 上，一个印不出来的字会让这些事项都没有纸质的指南。

反例
    # 追加: halls.yml
      - {id: xiwan, name: 西湾🏢政务服务中心, region: "990102"}

正例
    # 追加: halls.yml
      - {id: xiwan, name: 西湾政务服务中心, region: "990102"}

怎么改
    表情符号删掉；生僻字核对是不是输入法选错了，确实印不出来的改用规范汉字。

依据
    GB 18030—2022《信息技术 中文编码字符集》；本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.surroundings import surrounding_texts
from banshi.source.typefaces import codes_of, undrawable

SEVERITY = Severity.WARNING
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Hold every text around the matters against what the faces of paper can draw."""
    for file, at, text in surrounding_texts(catalog, undrawable):
        if signs := undrawable(text):
            yield Problem(
                at,
                f"文字里的{codes_of(signs)}在印刷字体里没有字形，用到它的事项不能生成 PDF。",
                "文字里只有印得出来的字。",
                "请改用规范汉字，或者删去这个符号。",
                file=file,
            )
