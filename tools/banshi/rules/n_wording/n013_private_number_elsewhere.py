"""各类清单里不写手机号码和个人身份证号。

查什么
    城市、部门、大厅、材料字典、本地信息、一件事、批次等文件的文字里，有没有手机号码和个人身份证号码。

为什么
    这些是个人信息。指南要长期公开，人换了岗位，号码还印在外面。

反例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市公安局东湾分局
    matters: [{code: "990709901000", note: 请联系民警 13900001234。}]

正例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市公安局东湾分局
    matters: [{code: "990709901000", note: 请拨打 12345 热线。}]

怎么改
    换成单位的固定电话或热线。

依据
    《中华人民共和国个人信息保护法》第十条：任何组织、个人不得非法公开他人个人信息。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.surroundings import surrounding_texts
from banshi.rules.shared.wording import personal, private_number

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for numbers that belong to one person around the matters."""
    for file, at, text in surrounding_texts(catalog, private_number):
        yield from personal(at, text, "内容", file)
