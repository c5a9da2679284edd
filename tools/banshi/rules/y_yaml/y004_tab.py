"""缩进和间隔不用制表符。

查什么
    文件里有没有制表符（Tab 键）。

为什么
    制表符在不同的编辑器里宽窄不一，看着对齐，读出来却不是同一级。

反例
    summary:⟨U+0009⟩丢失后补领。
    ---
    conditions:
      match: 全部
      items:
    ⟨U+0009⟩- 居民身份证已经丢失。

正例
    summary: 丢失后补领。

怎么改
    把制表符换成空格，每一级缩进两个空格。

依据
    本产品的标准：文件用 YAML 里最简单的一部分书写。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
FIXES = ("safe",)
