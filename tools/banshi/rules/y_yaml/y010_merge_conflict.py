"""合并冲突的标记要清理干净。

查什么
    有没有留下“<<<<<<<”“=======”“>>>>>>>”这样的合并冲突标记。

为什么
    留着标记说明两个人的修改还没有选定用哪个，这时的内容不能发布。

反例
    <<<<<<< 甲的修改
    trip_count: 1
    =======
    trip_count: 0
    >>>>>>> 乙的修改

正例
    trip_count: 1

怎么改
    在标记之间选定要保留的内容，把三行标记删掉。

依据
    本产品的标准。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
