"""申请表不能靠电子证照或告知承诺免交。

查什么
    申请表类材料的免提交方式（exempt）不写“电子证照”或“告知承诺”。

为什么
    申请表写的是申请人自己的请求，没有证照可以代替，也没有什么可以另行承诺。

反例
    materials:
      - {name: 居民身份证申领登记表, original: 1, necessity: 必要, exempt: 告知承诺}

正例
    materials:
      - {name: 居民身份证申领登记表, electronic: true, necessity: 必要}

怎么改
    网上填写的写 electronic: true；系统能自动填好的写 exempt: 数据共享；窗口代填打印的，在 note 里说明。

依据
    《中华人民共和国行政许可法》第二十九条：申请书格式文本由行政机关提供；告知承诺针对的是证明事项，不是申请本身。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import removing
from banshi.model.matter import Matter
from banshi.rules.shared.documents import is_form

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = ("unsafe",)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report forms said to be replaced by a certificate or a promise."""
    for index, row in enumerate(matter.materials):
        if row.exempt in ("电子证照", "告知承诺") and row.name is not None and is_form(row.name, setting):
            yield Problem(
                ("materials", index, "exempt"),
                f"申请表“{row.name}”写着靠“{row.exempt}”免提交。",
                "申请表由申请人填写，不能用证照或者承诺代替。",
                "请删掉免提交方式；能在网上填写的，写可交电子件（electronic: true）。",
                fix=removing(("materials", index, "exempt"), safe=False),
            )
