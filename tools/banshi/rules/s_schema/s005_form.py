"""编码、日期、时限、条款等要照规定的样子写。

查什么
    基本编码、日期、时限、有效期、份数、电话、网址、条款是不是规定的样子。

为什么
    “60天”“两个月左右”这样的写法没法比较长短，也没法算出最后一天。

反例
    time_limit: {statutory: 60天, promised: 20个工作日}
    ---
    legal_basis: [{law: 中华人民共和国居民身份证法, article: 第11条}]
    ---
    effective: 2026年11月1日
    ---
    legal_basis: [{law: 中华人民共和国居民身份证法, article: 第十一}]
    ---
    time_limit: {statutory: 60日, promised: 20个工作日左右}

正例
    time_limit: {statutory: 60日, promised: 20个工作日}
    ---
    legal_basis: [{law: 中华人民共和国居民身份证法, article: 第十一条}]
    ---
    effective: "2026-11-01"

怎么改
    照提示里的样子改。

依据
    本产品的标准：同一种内容只有一种写法。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
FIXES = ("safe", "unsafe")
