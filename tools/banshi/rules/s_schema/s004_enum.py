"""从规定的几种写法里选一个。

查什么
    事项类型、服务对象、办件类型、必要性等内容是不是规定的写法之一。

为什么
    同一个意思各写各的，就没法按类型查找、统计和上报。

反例
    processing: 承诺
    ---
    audience: [个人]
    ---
    processing: 马上办

正例
    processing: 承诺件
    audience: [自然人]

怎么改
    从提示列出的写法里选一个，照着写。

依据
    国家平台交换表规定了各字段是否必填、类型和可选的值；字段清单见 schema 文件夹。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
FIXES = ("safe", "unsafe")
