"""键后面用英文冒号，缩进用半角空格。

查什么
    键后面是不是误用了中文冒号“：”，行首是不是误用了全角空格。

为什么
    中文输入法打出的冒号和空格，看着差不多，但格式读不懂。

反例
    summary：丢失后补领。
    ---
    conditions:
      match: 全部
    ⟨U+3000⟩⟨U+3000⟩items: [居民身份证已经丢失。]
    ---
    aliases:
      1. 补办身份证
      2. 身份证丢了

正例
    summary: 丢失后补领。

怎么改
    切换到英文输入法，写成“键: 值”，冒号后面空一格；行首用半角空格重新缩进。

依据
    本产品的标准：文件用 YAML 里最简单的一部分书写。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
FIXES = ("safe", "unsafe")
