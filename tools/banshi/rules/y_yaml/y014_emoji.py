"""文字里不用表情符号。

查什么
    有没有表情、图案这类符号。

为什么
    打印出来是方框，读屏软件会念成一串英文，别的系统也导不进去；办事指南是正式文件。

反例
    summary: 丢失后补领😊。

正例
    summary: 丢失后补领。

怎么改
    把符号删掉；想强调的话，用文字说清楚。

依据
    本产品的标准。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.WARNING
SCOPE = "writing"
FIXES = ("unsafe",)
