"""不写手机号码和个人身份证号。

查什么
    文字里有没有 11 位的手机号码、18 位的个人身份证号码。

为什么
    这些是个人信息。指南要长期公开，人换了岗位，号码还印在外面。

反例
    faq: [{q: 找谁问？, a: 打经办人电话 13900001234。}]
    ---
    summary: 示例号码 110101199001011237。
    ---
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市公安局东湾分局
    matters: [{code: "990709901000", note: 请联系民警 13900001234。}]

正例
    faq: [{q: 找谁问？, a: 打 12345 热线。}]

怎么改
    换成单位的固定电话或热线；身份证号删掉，举例用“×”代替数字。

依据
    《中华人民共和国个人信息保护法》第十条：任何组织、个人不得非法公开他人个人信息。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.model.finding import Problem, Severity
from banshi.rules.shared.surroundings import Said
from banshi.rules.shared.wording import personal, private_number

SEVERITY = Severity.ERROR
SCOPE = "text"


def check(said: Said) -> Iterator[Problem]:
    """Look for numbers that belong to one person."""
    if private_number(said.words) is None:
        return
    for at, text in said.texts():
        yield from personal(at, text, "指南")
