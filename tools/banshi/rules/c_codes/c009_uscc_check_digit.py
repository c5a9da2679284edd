"""统一社会信用代码的校验码要对。

查什么
    departments.yml 和各单位本地信息里统一社会信用代码（uscc）的最后一位校验码对不对。

为什么
    实施编码由它生成。抄错一位，生成的编码就全错了，校验码能发现抄错。

反例
    # 追加: departments.yml
      - {id: minzheng, name: 江海市民政局, short_name: 市民政局, business_lines: ["11"], uscc: "11990100MB00000009"}

正例
    # 追加: departments.yml
      - {id: minzheng, name: 江海市民政局, short_name: 市民政局, business_lines: ["11"], uscc: "11990100MB0000000P"}

怎么改
    对照单位的统一社会信用代码证书重新抄写。查不到的不写，不要自己凑校验码。

依据
    GB 32100-2015《法人和其他组织统一社会信用代码编码规则》。
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import ne

from banshi.catalog.catalog import Catalog
from banshi.model.code import check_digit
from banshi.model.finding import Path, Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"

_SLIPS = 2
"""Characters that differ where one was mistyped or two were swapped."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Recompute the check digit of every body."""
    for index, department in enumerate(catalog.setting.lists.get("departments", ())):
        yield from _judge("departments.yml", ("departments", index, "uscc"), department.uscc)
    for file, overlay in catalog.overlays.items():
        own = catalog.setting.departments.get(overlay.department)
        yield from _judge(file, ("uscc",), overlay.uscc, own.uscc if own else None)


def _judge(file: str, at: Path, uscc: str | None, known: str | None = None) -> Iterator[Problem]:
    if uscc is None:
        return
    digit = check_digit(uscc)
    if digit != uscc[-1]:
        like = known is not None and sum(map(ne, known, uscc)) <= _SLIPS
        yield Problem(
            at,
            f"统一社会信用代码“{uscc}”的校验码是“{uscc[-1]}”。",
            f"按前 17 位计算，校验码应为“{digit}”。" if digit else "前 17 位里有不该出现的字符，算不出校验码。",
            (f"是不是“{known}”（departments.yml 里这个部门的代码）？" if like else "")
            + "请对照统一社会信用代码证书核对全部 18 位；查不到的请删掉这一行，不要自己凑。",
            file=file,
        )
