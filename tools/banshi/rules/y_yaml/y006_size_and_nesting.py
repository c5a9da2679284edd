"""文件不过大，嵌套不过深。

查什么
    文件不超过 256 KB，内容嵌套不超过 20 层。

为什么
    一份指南只有几 KB。过大、过深的文件是粘贴错了，还会拖慢所有人的检查。

反例
    aliases: [[[[[[[[[[[[[[[[[[[[[[补办身份证]]]]]]]]]]]]]]]]]]]]]]

正例
    aliases: [补办身份证]

怎么改
    检查是不是多打了括号，或者把别的文件粘贴进来了；附件放在 assets 文件夹里。

依据
    本产品的标准。
"""

from __future__ import annotations

from banshi.model.finding import Severity

SEVERITY = Severity.ERROR
SCOPE = "writing"
