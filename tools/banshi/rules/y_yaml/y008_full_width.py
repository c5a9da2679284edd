"""数字和英文字母用半角。

查什么
    有没有全角的数字和英文字母。

为什么
    全角的“６０”和半角的“60”在计算机里是不同的字，编码、时限、金额都会认不出来。

反例
    summary: 丢失后６０日内补领。
    ---
    summary: 登录Ａ窗口补领。

正例
    summary: 丢失后60日内补领。

怎么改
    切换到英文输入法，改成半角。

依据
    本产品的标准。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
FIXES = ("safe",)
