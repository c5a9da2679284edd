"""容易被误读的编码、日期和词要加引号。

查什么
    编码、电话、日期、时刻、科学记数写法以及 yes、no、on、off 等词，有没有加引号。

为什么
    别的程序会把不加引号的 0123 读成 83，12:30 读成 750，no 读成“否”，长编码读成科学记数。

反例
    effective: 2026-11-01
    ---
    code: 990709901000
    ---
    # 追加: departments.yml
      - {id: yibao, name: 江海市医疗保障局, short_name: 市医保局, business_lines: ["36"], hotlines: [{name: 医疗保障服务热线, phone: 12393}]}

正例
    effective: "2026-11-01"
    ---
    code: "990709901000"

怎么改
    给它加英文双引号。

依据
    本产品的标准：文件用 YAML 里最简单的一部分书写。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
FIXES = ("safe",)
