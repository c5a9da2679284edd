"""份数范围从少写到多。

查什么
    原件份数（original）、复印件份数（copies）写成范围时，前一个数小于后一个数。

为什么
    “3-1”这样的范围读不懂，也算不出要带几份。

反例
    materials:
      - {name: 居民户口簿, copies: 3-1, necessity: 必要, exempt: 数据共享}
    ---
    materials:
      - {name: 居民户口簿, copies: 2-2, necessity: 必要, exempt: 数据共享}

正例
    materials:
      - {name: 居民户口簿, copies: 1-3, necessity: 必要, exempt: 数据共享}

怎么改
    把小的数写在前面；只有一个数的，直接写这个数。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.model.matter import Matter

SEVERITY = Severity.ERROR
SCOPE = "matter"
FIXES = (
    "safe",
    "unsafe",
)


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report ranges that do not rise."""
    for index, row in enumerate(matter.materials):
        for key, count in (("original", row.original), ("copies", row.copies)):
            if count is None or "-" not in count:
                continue
            low, high = map(int, count.split("-"))
            if low >= high:
                yield Problem(
                    ("materials", index, key),
                    f"“{'、'.join(row.names)}”的份数写成“{count}”。",
                    "份数范围从少写到多，如 1-3。",
                    f"请改成“{high}-{low}”。" if low > high else f"请直接写“{low}”。",
                    fix=written(("materials", index, key), f"{high}-{low}" if low > high else low, safe=low == high),
                )
