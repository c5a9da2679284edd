"""数字要在合理的范围里。

查什么
    版本、次数等数字是否过小或过大。

为什么
    版本从 1 开始；跑动次数超过 9 次，多半是写错了地方。

反例
    version: 0
    ---
    trip_count: 12

正例
    version: 1
    trip_count: 1

怎么改
    核对后改正。

依据
    国家平台交换表规定了各字段是否必填、类型和可选的值；字段清单见 schema 文件夹。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
