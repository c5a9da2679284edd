"""同一级里一个键只写一次。

查什么
    同一级里有没有重复的键。

为什么
    重复的键，后一个会悄悄盖掉前一个，写的人和看的人都不知道哪个算数。

反例
    trip_count: 1
    trip_count: 0
    summary: 丢失后补领。

正例
    trip_count: 1
    summary: 丢失后补领。

怎么改
    把两处内容合并成一处，删掉多余的一处。

依据
    本产品的标准：文件用 YAML 里最简单的一部分书写。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
