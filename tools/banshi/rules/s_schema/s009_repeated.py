"""同一个列表里不写重复的内容。

查什么
    服务对象、主题、日常用语、选项等列表里有没有重复的项。

为什么
    重复的项会让统计多算，也让页面显得粗糙。

反例
    audience: [自然人, 自然人]
    ---
    aliases: [补办身份证, 补办身份证]

正例
    audience: [自然人]

怎么改
    删掉重复的一项。

依据
    本产品的标准。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
FIXES = ("safe",)
