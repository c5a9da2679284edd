"""列表的两项没有连成一项。

查什么
    列表里有没有一行忘了开头的“- ”，因此和上一行连成了一项。

为什么
    少一个“- ”，YAML 不报错，两个条件就成了一句话，群众会漏看一条。

反例
    not_eligible:
      - 居民身份证还在有效期内的。
        已经在外地申请补领的。

正例
    not_eligible:
      - 居民身份证还在有效期内的。
      - 已经在外地申请补领的。

怎么改
    是新的一项就在前面加“- ”；是上一行的话就接在上一行后面，写在一行里。

依据
    本产品的标准：写下的每一个字都要有去处。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.WARNING
SCOPE = "writing"
