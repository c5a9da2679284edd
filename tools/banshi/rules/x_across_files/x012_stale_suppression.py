"""暂不报告的问题要在期限内，而且真的存在。

查什么
    suppress.yml 里的每一条：截止日期过了没有，所指的文件和问题还在不在，是不是文件写法的错误（Y、S 开头的规则）。

为什么
    问题改好了还留着，或者期限过了还不改，这张表就成了掩盖问题的地方。文件写法有错误的事项读不出来，
    接受了它，整个事项就会悄悄从网站上消失。

反例
    # 文件: suppress.yml
    suppress:
      - {rule: T001, path: matters/gongan/990709901000.yml, reason: 等省里答复。, until: "2099-12-31"}
    ---
    name: 居民身份证补领指南
    # 文件: suppress.yml
    suppress:
      - {rule: N005, path: matters/gongan/990709910000.yml, reason: 等省里改名。, until: "2099-12-31"}
    ---
    name: 居民身份证补领指南
    # 文件: suppress.yml
    suppress:
      - {rule: N005, path: matters/gongan/990709911100.yml, reason: 等省里改名。, until: "2099-12-31"}

正例
    name: 居民身份证补领指南
    # 文件: suppress.yml
    suppress:
      - {rule: N005, path: matters/gongan/990709901000.yml, reason: 等省里改名。, until: "2099-12-31"}

怎么改
    问题已经改好的，删掉这一条；还没有改好的，写明原因延长期限。

依据
    本产品的标准。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
FIXES = ("safe", "unsafe")
