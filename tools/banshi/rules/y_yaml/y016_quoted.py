"""整数和 true、false 不加引号。

查什么
    次数、份数、版本这样的整数，true、false 这样的选择，有没有加引号。编码、日期、时刻、电话照样加引号。

为什么
    加了引号就成了文字，别的程序不会拿它计算和比较；同样的内容两种写法，比对时像是改了。

反例
    trip_count: "1"
    ---
    high_frequency: 'true'
    ---
    # 追加: laws.yml
      - {name: 虚构新证法, level: 法律, editions: [{promulgated: "2020-10-17", articles: "82", verified: "true"}]}

正例
    trip_count: 1
    high_frequency: true
    ---
    aliases: ["4050"]

怎么改
    删掉引号。

依据
    本产品的标准：文件用 YAML 里最简单的一部分书写。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.WARNING
SCOPE = "writing"
FIXES = ("safe",)
