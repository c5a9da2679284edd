"""文件要放在该放的地方。

查什么
    内容文件夹里有没有放错地方、名字不对的数据文件，如 .yml.txt、.YML 结尾的，备份和副本。

为什么
    放错地方的文件不会被读到，写的人却以为已经发布了。

反例
    # 原文: shixiang/990709902000.yml
    name: 居民身份证换领
    ---
    # 原文: matters/gongan/990709902000.yml.txt
    name: 居民身份证换领
    ---
    # 原文: matters/990709902000.yml
    name: 居民身份证换领
    ---
    # 删除: calendar.yml
    # 原文: calendar.yml.txt
    holidays: []
    workdays: []

正例
    # 文件: matters/gongan/990709902000.yml
    name: 居民身份证换领

怎么改
    事项放在 matters/部门标识/基本编码.yml；本地信息放在 local/区划代码/部门标识.yml；不用的文件删掉。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.fix import moving
from banshi.source.files import DATA_FILES
from banshi.source.lookalikes import meant

SEVERITY = Severity.ERROR
SCOPE = "catalog"
FIXES = ("safe",)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report data files nobody reads."""
    for file in catalog.misplaced:
        if (wanted := meant(file, DATA_FILES)) is not None:
            yield _named_wrongly(file, wanted)
            continue
        yield Problem(
            (),
            f"“{file}”放的地方不对，不会被读到。",
            "事项放在“matters/部门标识/基本编码.yml”，本地信息放在“local/区划代码/部门标识.yml”，"
            "一件事放在“bundles/标识.yml”，批次放在“batches/批次号.yml”。",
            "请把文件移到该放的地方，并检查文件名；不用的文件请删掉。",
            file=file,
        )


def _named_wrongly(file: str, wanted: str) -> Problem:
    last = file.rpartition("/")[2]
    name = wanted.rpartition("/")[2]
    return Problem(
        (),
        f"文件名“{last}”不对，这个文件没有读，里面的内容不会发布。",
        f"文件名要以小写的 .yml 结尾，前后没有别的字：{name}。",
        f"请把文件名改成“{name}”；是备份或者副本就删掉它。看不到后缀的，先在资源管理器的“查看”里勾上“文件扩展名”。",
        file=file,
        # What an editor puts behind a name is an ending; a word there may say that it is a copy.
        fix=moving(wanted) if _ENDING.fullmatch(file.removeprefix(wanted.removesuffix(".yml"))) else None,
    )


_ENDING = re.compile(r"(?:\.[A-Za-z]{2,5}){1,2}")
