"""必填的内容不能少。

查什么
    每一项必填的键是否都写了。

为什么
    缺了编码、时限、材料、依据这样的内容，群众照着指南办不成事，窗口也没有统一的标准。

反例
    # 删去: trip_count
    summary: 丢失后补领。
    ---
    time_limit: {statutory: 60日}

正例
    time_limit: {statutory: 60日, promised: 20个工作日}

怎么改
    照提示补上那一行；不收费、不要材料的写 []。

依据
    《国务院关于在线政务服务的若干规定》第六条：办事指南应含受理条件、办事材料、办理流程等信息。
    《中华人民共和国政府信息公开条例》第二十条：公开办理行政许可和其他对外管理服务事项的依据、条件、程序以及结果。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
