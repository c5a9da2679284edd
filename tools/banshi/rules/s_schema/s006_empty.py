"""写了键就要有内容。

查什么
    写了键却没有填内容，或者列表里的项数不够。

为什么
    空着的内容分不清是“没有”还是“忘了写”。

反例
    summary: ""
    ---
    legal_basis: []
    ---
    questions: {办理人: [本人]}

正例
    summary: 丢失后补领。

怎么改
    填上内容；确实没有就把整行删掉。

依据
    本产品的标准：不知道的内容不写，页面上显示“未公布”。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
FIXES = ("safe",)
