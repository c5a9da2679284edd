"""编码和后面的注释说的是同一个事项。

查什么
    本地认领、一件事、批次、办事阶段里，编码后面用“#”写了事项名称的，这个名称是不是编码所指的事项。

为什么
    编码打颠倒了，还是一个真的编码，程序看不出来；写在后面的名称说出了本来要写的是哪一个。

反例
    # 文件: batches/2026-02.yml
    id: "2026-02"
    name: 第二批清单
    date: "2026-05-01"
    matters:
      - "990131901000" # 居民身份证补领
    source: [{title: 虚构的示例}]

正例
    # 文件: batches/2026-02.yml
    id: "2026-02"
    name: 第二批清单
    date: "2026-05-01"
    matters:
      - "992014901000" # 参保登记（新的）
    source: [{title: 虚构的示例}]

怎么改
    照提示改编码；编码没有错的，改注释。

依据
    本产品的标准：同一事项、同一编码。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.alike import likeness
from banshi.model.finding import Problem, Severity
from banshi.rules.shared.grouping import grouped

SEVERITY = Severity.WARNING
SCOPE = "catalog"

_MORE = re.compile("[（(，；。].*")
"""What a remark says besides the name."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look up the name in every remark behind a code."""
    yield from grouped(_contradicted(catalog))


def _contradicted(catalog: Catalog) -> Iterator[tuple[str, Problem]]:
    named: dict[str, list[str]] = {}
    for entry in catalog.public:
        named.setdefault(entry.name, []).append(entry.code)
    for file, (line, written, remark) in catalog.remarked():
        name = remark if remark in named else _MORE.sub("", remark)
        codes = named.get(name, ())
        if len(codes) != 1 or written in codes or written in catalog.unread:
            continue
        (meant,) = codes
        other = catalog.by_code.get(written)
        if catalog.by_code[meant].file.endswith(f"/{written}.yml") or (other and _names(remark, name, other)):
            continue  # what is mistyped is the matter's own code or name, which is told there
        yield (
            f"{written} {meant}",
            Problem(
                (line,),
                f"注释写的是“{name}”，编码“{written}”" + (f"却是“{other.name}”。" if other else "没有对应的事项。"),
                f"“{name}”的编码是“{meant}”。",
                f"要写的是“{name}”，请把编码改成“{meant}”；编码没有错的，请改注释。",
                file=file,
            ),
        )


def _names(remark: str, name: str, entry: Entry) -> bool:
    """Whether a remark means a matter after all: by a name people use, or by its own with other signs."""
    return name in entry.aliases or likeness(remark) == likeness(entry.name)
