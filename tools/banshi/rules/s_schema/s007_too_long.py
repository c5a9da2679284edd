"""内容不要太长。

查什么
    名称、说明有没有超过规定的字数，列表有没有超过规定的项数。

为什么
    太长的内容手机上看不下，打印也排不下。

反例
    questions:
      办理人: [甲, 乙, 丙, 丁, 戊, 己, 庚, 辛, 壬, 癸, 子, 丑, 寅, 卯, 辰, 巳, 午, 未, 申, 酉, 戌]

正例
    questions:
      办理人: [本人, 监护人代办]

怎么改
    精简文字，或者分成几处写。

依据
    国家平台交换表规定了各字段是否必填、类型和可选的值；字段清单见 schema 文件夹。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
