"""其他不符合标准结构的内容。

查什么
    不属于上面各条，但仍不符合标准结构的内容。

为什么
    标准以后增加新的要求时，先由这一条报告，不会放过。

反例
    time_limit: 60日

正例
    time_limit: {statutory: 60日, promised: 20个工作日}

怎么改
    对照字段说明核对这一处的写法；看不明白时请联系标准主管部门。

依据
    本产品的标准。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
