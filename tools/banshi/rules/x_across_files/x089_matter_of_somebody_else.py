"""给个人的清单里是个人能办的，给经营主体的清单里不混进个人的事。

查什么
    生活事件（events.yml）和一件事面向个人的，里面每个事项的服务对象有没有自然人；面向经营主体的，里面有没有只由自然人办、
    主题又只是婚姻、户籍、生育收养、出境入境、优待抚恤、入伍服役、离职退休、死亡殡葬的事项。

为什么
    编码填错一行，“生孩子”里就多出一个企业才办的审批，群众点进去白看一遍。

反例
    # 文件: events.yml
    events:
      - {id: kai-dian, name: 开店办厂, audience: 经营主体, stage: 准入准营, icon: 店铺, summary: 开一家店。, matters: ["990709901000"]}
    # 文件: matters/gongan/990709901000.yml
    themes: [户籍办理]
    audience: [自然人]
    ---
    # 文件: events.yml
    events:
      - {id: ban-zheng, name: 落户办证, audience: 个人, stage: 生活, icon: 证件, summary: 证件丢了。, matters: ["990131901000"]}
    # 文件: matters/shichang/990131901000.yml
    audience: [企业法人]

正例
    # 文件: events.yml
    events:
      - {id: kai-dian, name: 开店办厂, audience: 经营主体, stage: 准入准营, icon: 店铺, summary: 开一家店。, matters: ["990131901000"]}

怎么改
    核对编码，换成真要办的事项；编码没有错的，核对事项的服务对象（audience）和清单的面向。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.finding import Path, Problem, Severity

SEVERITY = Severity.WARNING
SCOPE = "catalog"

_PERSON = "自然人"
_OF_A_LIFE = frozenset({"婚姻登记", "户籍办理", "生育收养", "出境入境", "优待抚恤", "入伍服役", "离职退休", "死亡殡葬"})
"""Themes of a person's own life, which no business has."""


def check(catalog: Catalog) -> Iterator[Problem]:
    """Look for matters in lists for others than those who can apply for them."""
    for file, at, audience, codes in _lists(catalog):
        for index, code in enumerate(codes):
            entry = catalog.by_code.get(code)
            if entry is None or not entry.audience or not _foreign(entry, audience):
                continue
            yield Problem(
                (*at, index),
                f"这里面向{audience}，“{entry.name}”（{code}）却只由{'、'.join(entry.audience)}办。",
                "面向个人的列自然人能办的事项，面向经营主体的不列个人生活里的事。",
                "请核对编码，换成真要办的事项；编码没有错的，请核对事项的服务对象和这里的面向。",
                file=file,
            )


def _lists(catalog: Catalog) -> Iterator[tuple[str, Path, str, Sequence[str]]]:
    """File, place, audience and codes of every list for somebody."""
    for number, event in enumerate(catalog.setting.lists.get("events", ())):
        yield "events.yml", ("events", number, "matters"), event.audience, event.matters
    for file, bundle in catalog.bundles.items():
        for number, stage in enumerate(bundle.stages):
            yield file, ("stages", number, "parallel"), bundle.audience, stage.parallel


def _foreign(entry: Entry, audience: str) -> bool:
    if audience == "个人":
        return _PERSON not in entry.audience
    return entry.audience == [_PERSON] and bool(entry.themes) and _OF_A_LIFE.issuperset(entry.themes)
