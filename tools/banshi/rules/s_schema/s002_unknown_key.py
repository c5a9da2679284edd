"""只写标准里有的键。

查什么
    有没有标准里没有的键，包括拼错的键、写错地方的键、不能同时出现的键。

为什么
    标准里没有的键不会显示出来，写的人却以为写上了；增加办事条件的内容也没有地方写。

反例
    trip_cout: 1
    ---
    time_limit: {statutory: 60日, promised: 20个工作日, real: 90日}
    ---
    # 删去: aliases
    日常用语: [补办身份证]
    ---
    # 删去: steps
    process: [{name: 受理, by: 窗口}]

正例
    trip_count: 1

怎么改
    照提示改成正确的键，或者删掉这一行。

依据
    本产品的标准：一个事项有哪些内容全市统一。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
FIXES = ("safe", "unsafe")
