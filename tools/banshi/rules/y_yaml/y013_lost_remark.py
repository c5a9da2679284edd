"""“#”后面的字不会丢。

查什么
    正文后面空一格写了“#”的，后面有没有跟着正文；必填的内容前面有没有“#”；注释的“#”前面有没有空格。

为什么
    空格加“#”以后的字都是注释，网站、PDF、表格里都不会有。写的人看着在，群众看不到。

反例
    summary: 丢失后补领 #当天可取。
    ---
    summary: "丢失后补领"#示例
    ---
    # 文件: batches/2026-02.yml
    id: "2026-02"
    name: 第二批清单
    # date: "2026-05-01"
    matters: ["992014901000"]
    source: [{title: 虚构的示例}]

正例
    summary: "丢失后补领 #当天可取。"
    ---
    # 这一行是给自己看的说明。
    summary: 丢失后补领。

怎么改
    是正文就给整句加英文双引号，或者去掉“#”；是给自己看的说明，另起一行，单独写在上面。

依据
    本产品的标准：写下的每一个字都要有去处。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
FIXES = ("safe", "unsafe")
