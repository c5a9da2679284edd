"""不用锚点、引用、标签、指令，一个文件只写一份内容。

查什么
    有没有用“&”锚点、“*”引用、“<<”合并、“!”标签、“%”指令，有没有用“---”隔开的第二份内容。

为什么
    这些高级写法不懂编程的人看不懂，也改不对；各种工具对它们的理解还不一样。

反例
    summary: &shuoming 丢失后补领。
    ---
    summary: !!str 丢失后补领。
    ---
    summary: 丢失后补领。
    --- {name: 第二份}

正例
    summary: 丢失后补领。

怎么改
    把内容直接写出来；内容本身以 &、*、! 开头时，给整句加英文双引号；第二份内容放到它自己的文件里。

依据
    本产品的标准：文件用 YAML 里最简单的一部分书写。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
