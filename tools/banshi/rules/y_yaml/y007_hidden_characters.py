"""文字里没有看不见的控制字符。

查什么
    有没有零宽空格、控制字符、改变文字方向的字符等看不见的字符。

为什么
    看不见的字符会让搜索找不到、核对对不上，还可能让显示的内容和实际的内容不一样。

反例
    summary: 丢失后⟨U+200B⟩补领。
    ---
    summary: 丢失后⟨U+0008⟩补领。

正例
    summary: 丢失后补领。

怎么改
    删掉它，重新输入这几个字。从网页或 Word 复制时常会带进来，可以先粘贴到记事本里再复制。

依据
    本产品的标准。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
FIXES = ("safe",)
