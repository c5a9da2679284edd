"""基本编码里不写字母 O 和 I。

查什么
    基本编码里有没有大写字母 O 或 I。

为什么
    它们和数字 0、1 长得一样，写错了看不出来；群众照着编码查不到，换个系统又成了另一件事。

反例
    # 文件: matters/gongan/99070990600O.yml
    name: 另一件事

    ---
    # 文件: matters/gongan/990709906000.yml
    code: "99070990600O"
    name: 另一件事

正例
    # 文件: matters/gongan/990709906000.yml
    name: 另一件事

怎么改
    把字母 O 改成数字 0，字母 I 改成数字 1，文件名也一起改。

依据
    统一社会信用代码（GB 32100）的字符集不用 I、O，本产品的基本编码照此办理。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("safe",)

_DIGITS = str.maketrans("OI", "01")


def check(catalog: Catalog) -> Iterator[Problem]:
    """Refuse letters that look like digits; where the file's name has the digits, they are what was meant."""
    for entry in catalog.entries:
        meant = entry.code.translate(_DIGITS)
        if meant != entry.code:
            named = entry.file.endswith(f"/{meant}.yml")
            yield Problem(
                ("code",),
                f"基本编码“{entry.code}”里有字母 O 或 I。",
                "编码里用数字 0 和 1，不用和它们相像的字母。",
                f"请改成“{meant}”。" if named else f"是不是“{meant}”？请改正编码，文件名也一起改。",
                fix=setting(("code",), meant) if named else None,
                file=entry.file,
            )
