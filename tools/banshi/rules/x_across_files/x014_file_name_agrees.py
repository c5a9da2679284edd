"""文件名和里面的标识一致。

查什么
    本地信息的文件夹和文件名是不是它的区划代码和部门标识，一件事、批次的文件名是不是它的标识、批次号。

为什么
    文件名就是网址。不一致时，改的人会改错文件，链接也会指错。

反例
    # 文件: batches/2026-02.yml
    id: "2026-03"
    name: 第二批清单
    date: "2026-05-01"
    matters: ["992014901000"]
    source: [{title: 虚构的示例}]
    ---
    # 文件: local/990121/gongan.yml
    region: "990102"
    department: gongan
    body: 江海市公安局东湾分局
    matters: [{code: "990709901000"}]

正例
    # 文件: batches/2026-02.yml
    id: "2026-02"
    name: 第二批清单
    date: "2026-05-01"
    matters: ["992014901000"]
    source: [{title: 虚构的示例}]
    ---
    # 文件: local/990121/gongan.yml
    region: "990121"
    department: gongan
    body: 北河县公安局
    matters: [{code: "990709901000"}]

怎么改
    核对哪一个是对的，把另一个改成一致。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Path, Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare each file's place with what it says of itself."""
    for file, overlay in catalog.overlays.items():
        expected = f"local/{overlay.region}/{overlay.department}.yml"
        folder = file.split("/")[1]
        yield from _compare(file, expected, ("region" if folder != overlay.region else "department",))
    for file, bundle in catalog.bundles.items():
        yield from _compare(file, f"bundles/{bundle.slug}.yml", ("slug",))
    for file, batch in catalog.batches.items():
        yield from _compare(file, f"batches/{batch.id}.yml", ("id",))


def _compare(file: str, expected: str, at: Path) -> Iterator[Problem]:
    if file != expected:
        yield Problem(
            at,
            f"文件是“{file}”，里面写的却是“{expected}”的内容：文件夹、文件名和里面写的不一致。",
            f"按里面的内容，文件应是“{expected}”。",
            "请核对哪一个是对的：文件放错了就移动、改名，里面写错了就改里面。",
            file=file,
        )
