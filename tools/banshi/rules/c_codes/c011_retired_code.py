"""取消了的编码不再用。

查什么
    事项的基本编码是不是已经列在 retired.yml 里。

为什么
    旧网址、旧打印件上还印着这个编码。拿来给别的事项用，就会把人引到错的地方。

反例
    # 文件: retired.yml
    retired:
      - {code: "990709901000", name: 居民身份证挂失, "on": "2025-01-01", reason: 并入补领。}

正例
    # 文件: retired.yml
    retired:
      - {code: "990709950000", name: 居民身份证挂失, "on": "2025-01-01", reason: 并入补领。}

怎么改
    给事项换一个没有用过的编码；如果事项恢复办理，从 retired.yml 里删掉那一条并说明原因。

依据
    本产品的标准：编码永不重用。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for living matters under retired codes."""
    for code, retired in catalog.setting.retired.items():
        entry = catalog.by_code.get(code)
        if entry is not None and entry.public:
            yield Problem(
                ("code",),
                f"基本编码“{code}”在 {retired.on} 已经随“{retired.name}”取消。",
                "取消了的编码永不重用。",
                "请给这个事项换一个没有用过的编码；事项本身已经取消的，请把发布状态（status）改为 retired。",
                file=entry.file,
            )
