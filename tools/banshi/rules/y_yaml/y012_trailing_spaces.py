"""行末不留空格。

查什么
    有没有哪一行的末尾多了空格。

为什么
    行末的空格看不见，却会让修改记录里多出没有意义的改动，还可能跟着文字复制到别处。

反例
    summary: 丢失后补领。⟨U+0020⟩⟨U+0020⟩

正例
    summary: 丢失后补领。

怎么改
    删掉行末的空格。

依据
    本产品的标准。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.WARNING
SCOPE = "writing"
FIXES = ("safe",)
