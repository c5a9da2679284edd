"""文件要按“键: 值”的格式写。

查什么
    文件能不能按 YAML 读懂：冒号、缩进、引号、括号是否成对、是否对齐。

为什么
    格式错一处，后面的内容就都读不出来，这个事项也就上不了网站。

反例
    summary: 办理地点: 户籍窗口。
    ---
    aliases: [补办身份证, 身份证丢了
    ---
    summary: 居民身份证丢失后，
    申请补领新证。
    ---
    summary: 网上申请先下载 App，
    iOS 手机在应用商店里找。

正例
    summary: 办理地点：户籍窗口。
    ---
    aliases: [补办身份证, 身份证丢了]

怎么改
    看提示指出的那一行和它的上一行：同级的键左对齐，下一级多缩进两个空格；引号、括号成对；
    正文里的冒号用中文“：”，或者给整句加英文双引号。

依据
    本产品的标准：文件用 YAML 里最简单的一部分书写。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
FIXES = ("safe", "unsafe")
