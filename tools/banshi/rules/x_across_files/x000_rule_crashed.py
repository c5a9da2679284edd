"""规则自己出错时如实报告。

查什么
    某条规则检查时自己出了错。

为什么
    规则出错不能悄悄略过，也不能让其他规则跟着停下来。

反例
    summary: 丢失后补领。

正例
    summary: 丢失后补领。

怎么改
    这不是填写人的问题。请把提示的内容转给维护人员。

依据
    本产品的标准。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
