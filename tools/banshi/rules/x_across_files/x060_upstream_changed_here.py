"""上级的标准不能在这里改。

查什么
    guides/upstream 里从上级目录取来的文件，和取来时的摘要是不是一个字节也不差；有没有多出来、少了的文件；有没有还没有取来的目录。

为什么
    标准由上级统一确定，同一编码在各市才是同一标准。一个市自己改了，就等于自己加了条件、加了材料，别人还以为是上级定的。

反例
    # 原文: upstream/sheng/laws.yml
    laws:
      - {name: 虚构省户籍条例, level: 地方性法规, version: "2021-01-01", articles: 9}
    # 原文: upstream/sheng/SHA256SUMS.txt
    67f20c05c4523977d0258b6212f5db21d6fed0de48175f349e31e3e157eb7c79  laws.yml
    # 原文: upstream.yml
    layers:
      - id: sheng
        name: 虚构省政务服务事项目录
        level: 省级
        address: ../mulu
        taken: {"on": "2026-11-01", digest: sha256:87edf22394b2d0c51d29289bb490f73764c329e498cbc7185bd84f59cea38662}

正例
    # 原文: upstream/sheng/laws.yml
    laws:
      - {name: 虚构省户籍条例, level: 地方性法规, version: "2020-01-01", articles: 9}
    # 原文: upstream/sheng/SHA256SUMS.txt
    67f20c05c4523977d0258b6212f5db21d6fed0de48175f349e31e3e157eb7c79  laws.yml
    # 原文: upstream.yml
    layers:
      - id: sheng
        name: 虚构省政务服务事项目录
        level: 省级
        address: ../mulu
        taken: {"on": "2026-11-01", digest: sha256:87edf22394b2d0c51d29289bb490f73764c329e498cbc7185bd84f59cea38662}

怎么改
    运行 banshi sync，按摘要恢复原样。标准有错的，向 upstream.yml 里写的地方（ask）提，上级改了再取来。

依据
    优化营商环境条例：同一事项在不同地区无差别受理、同标准办理。本产品的标准：上级的文件只能整份取来。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.catalog.vendored import Tampered
from banshi.model.finding import Path, Problem, Severity

SEVERITY = Severity.ERROR
SCOPE = "catalog"

_EACH = 5
"""Files of a catalogue told one by one; of more, it is the catalogue that is not as it was."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Report every file from above that is not as it was brought."""
    layers = catalog.setting.upstream.layers
    for index, layer in enumerate(layers):
        found = [one for one in catalog.tampered if one.layer is layer]
        for one in found[: _EACH if len(found) > _EACH else None]:
            yield _problem(one, index)
        if len(found) > _EACH:
            yield Problem(
                ("layers", index),
                f"“{layer.name}”的文件和取来时不一样，除了上面几个，还有 {len(found) - _EACH} 个。",
                "从上级目录取来的文件一个字节也不能改。",
                f"请运行 banshi sync 恢复原样；标准要改的，向{layer.whom_to_ask}提。",
                file="upstream.yml",
            )
    for one in catalog.tampered:
        if one.layer is None:
            yield Problem(
                (),
                f"{one.file} 不属于 upstream.yml 里的任何一份上级目录，没有读。",
                "upstream 文件夹里只放 banshi sync 取来的文件。",
                "不用的请删掉；是上级目录的，请在 upstream.yml 里写上这份目录，再运行 banshi sync。",
                file=one.file,
            )


_FOUND = {
    "changed": "{file} 和取来时不一样，被改过。",
    "added": "{file} 不是从上级目录取来的，是后来加进去的。",
    "missing": "从上级目录取来的 {file} 不见了。",
    "seal": "{file} 和 upstream.yml 里写的摘要对不上，没法知道“{name}”的文件有没有被改过。",
    "untaken": "“{name}”还没有取来。",
}


def _problem(one: Tampered, index: int) -> Problem:
    assert one.layer is not None
    at: Path = () if one.how in ("changed", "added") else ("layers", index)
    return Problem(
        at,
        _FOUND[one.how].format(file=one.file, name=one.layer.name),
        f"“{one.layer.name}”由上级公布，取来的文件一个字节也不能改。",
        "请运行 banshi sync 把它取来。"
        if one.how == "untaken"
        else f"请运行 banshi sync 恢复原样；标准要改的，向{one.layer.whom_to_ask}提。",
        file="upstream.yml" if at else one.file,
    )
