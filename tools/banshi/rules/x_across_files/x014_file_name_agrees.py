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
    ---
    # 文件: batches/2026-02.yml
    id: "2026-01"
    name: 第二批清单
    date: "2026-05-01"
    matters: ["992014901000"]
    source: [{title: 虚构的示例}]

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
    核对哪一个是对的，把另一个改成一致。照里面写的，那个文件另有一份的，多半是里面写错了。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("safe",)

_SLUG, _NUMBER = re.compile("[a-z][a-z0-9-]{1,39}"), re.compile("[0-9]{4}-[0-9]{2}")


def check(catalog: Catalog) -> Iterator[Problem]:
    """Compare each file's place with what it says of itself."""
    for file, overlay in catalog.overlays.items():
        expected = f"local/{overlay.region}/{overlay.department}.yml"
        _, folder, name = file.split("/")
        wrong = [("region", folder)] if folder != overlay.region else []
        if (department := name.removesuffix(".yml")) != overlay.department:
            wrong.append(("department", department))
        fitting = folder in catalog.setting.regions and department in catalog.setting.departments
        yield from _compare(file, expected, wrong, other=fitting and expected in catalog.overlays)
    for file, bundle in catalog.bundles.items():
        slug = _stem(file)
        other = (expected := f"bundles/{bundle.slug}.yml") in catalog.bundles and bool(_SLUG.fullmatch(slug))
        yield from _compare(file, expected, [("slug", slug)], other=other)
    for file, batch in catalog.batches.items():
        number = _stem(file)
        other = (expected := f"batches/{batch.id}.yml") in catalog.batches and bool(_NUMBER.fullmatch(number))
        yield from _compare(file, expected, [("id", number)], other=other)


def _stem(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".yml")


def _compare(file: str, expected: str, wrong: Sequence[tuple[str, str]], *, other: bool) -> Iterator[Problem]:
    """Say which of the two is wrong, where another file already is what the contents say."""
    if file == expected:
        return
    key, value = wrong[0]
    problem = Problem(
        (key,),
        f"文件是“{file}”，里面写的却是“{expected}”的内容：文件夹、文件名和里面写的不一致。",
        f"按里面的内容，文件应是“{expected}”。",
        "请核对哪一个是对的：文件放错了就移动、改名，里面写错了就改里面。",
        file=file,
    )
    if other and len(wrong) == 1:
        problem = problem._replace(
            expected=f"“{expected}”已经有了，是另一份；按文件名，这里的 {key} 应是“{value}”。",
            next_step=f"多半是从那一份抄来没有改：请把 {key} 改成“{value}”；两份真是一样的，删掉一份。",
            fix=written((key,), value),
        )
    yield problem
