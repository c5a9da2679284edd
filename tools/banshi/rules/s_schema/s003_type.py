"""内容的种类要写对。

查什么
    该写整数的写整数，该写 true 或 false 的写 true 或 false，该写列表的写列表，该写文字的写文字。

为什么
    次数、份数、版本要拿来计算和比较，写成一句话就没法算了。

反例
    trip_count: 一次
    ---
    high_frequency: 是
    ---
    audience: 自然人
    ---
    audience: 自然人、企业法人
    ---
    high_frequency: 有
    ---
    aliases: 补办身份证、身份证丢了
    ---
    # 文件: calendar.yml
    holidays: [2026年5月2日]
    workdays: []

正例
    trip_count: 1
    high_frequency: true
    audience: [自然人]

怎么改
    照提示改成整数、true 或 false、列表。

依据
    国家平台交换表规定了各字段是否必填、类型和可选的值；字段清单见 schema 文件夹。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
FIXES = ("safe", "unsafe")
