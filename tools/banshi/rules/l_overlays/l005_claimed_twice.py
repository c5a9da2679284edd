"""一个单位对一个事项只认领一次。

查什么
    同一个行政区划、同一个部门，同一个编码只出现一次。

为什么
    写了两遍，窗口、电话和承诺以哪一遍为准说不清。

反例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", promised: 10个工作日}
      - {code: "990709901000", promised: 5个工作日}
    ---
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", promised: 10个工作日}
      - {code: "990709901000"}

正例
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市某分局
    matters:
      - {code: "990709901000", promised: 5个工作日}

怎么改
    把两遍的内容合成一项，删掉另一项。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.fix import removing
from banshi.model.setting import Claim

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("safe",)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report a code an office names again, in the same file or another."""
    seen: dict[tuple[str, str, str], Claim] = {}
    for file, overlay in catalog.overlays.items():
        if file != f"local/{overlay.region}/{overlay.department}.yml":
            continue  # what it says of itself is wrong, and another rule says so
        for index, claim in enumerate(overlay.matters):
            key = (overlay.region, overlay.department, claim.code)
            if key in seen:
                # What says nothing the first does not say may go.
                idle = claim in (seen[key], Claim(code=claim.code))
                yield Problem(
                    ("matters", index, "code"),
                    f"{overlay.body or overlay.region}已经认领过 {claim.code}，这里又写了一遍。",
                    "一个单位对一个事项只认领一次。",
                    "请把两遍的内容合成一项，删掉另一项。",
                    file=file,
                    fix=removing(("matters", index)) if idle else None,
                )
            seen.setdefault(key, claim)
