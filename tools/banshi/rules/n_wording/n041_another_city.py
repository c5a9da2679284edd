"""不写别的城市。

查什么
    事项和各类清单的文字里有没有别的设区的市的名称：带“市”字的，三个字以上的，本省两个字的城市前后写着“在、到、户口”等字的。法律和文件的名称、来源、用语对照不查。
    城市设置（city.yml）里，城市名称和区划清单里的是不是一样，简称是不是别的城市，发文机关、文件名称的开头是不是别的城市，
    发文机关、省级平台、说明里有没有别的省。

为什么
    照别的城市的指南改，地名没有换完，群众会以为这一页不管本市，或者真的跑到那里去。

反例
    scope: 户口在杭州市的居民。
    ---
    faq: [{q: 外地人能在石家庄办吗？, a: 能。}]
    ---
    # 追加: halls.yml
      - {id: xiwan, name: 杭州市政务服务中心, region: "990102"}
    ---
    # 文件: city.yml
    name: 云梦泽市
    short_name: 云梦泽
    region: "990100"
    site_name: 云梦泽市“最多跑一次”办事指南
    province_platform: {name: 云梦泽政务服务网, url: https://zwfw.example.com/}
    hotline: {name: 政务服务便民热线, phone: "12345"}
    steward: yingshang
    hall: shimin
    documents:
      - {title: 云梦泽市“最多跑一次”改革实施方案, date: "2019-12-31", issuer: 杭州市人民政府办公室}
    notice: 本页是示例，实际办理以窗口为准。

正例
    scope: 户口在本市的居民。
    ---
    source: [{title: 杭州市证件办理规定, note: 只作参考。}]

怎么改
    改成本市的名称或者“本市”；真要说那里的，换一个说法，或者写进 suppress.yml 并说明理由。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.model.finding import Path, Problem, Severity
from banshi.model.setting import City
from banshi.rules.shared.cities import PROVINCES, elsewhere, is_city, other_named, other_province, pattern
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("unsafe",)

_ASIDE = frozenset({"laws.yml", "reform/targets.yml", "reform/tasks.yml", "regions.yml", "suppress.yml"})
"""Files that may speak of other cities, or are no words of this one."""


def check(said: Said) -> Iterator[Problem]:
    """Look every text through for the names of other cities."""
    city, words = said.setting.city, said.words
    if city and said.file == "city.yml":
        yield from _of_the_city(said, city)
    if city and said.file not in _ASIDE and other_named(words, city):
        for at, text in said.written():
            if "source" not in at and "documents" not in at:
                yield from elsewhere(at, text, said.setting)


def _of_the_city(said: Said, city: City) -> Iterator[Problem]:
    """Look at what the city says of itself: its names, who issues its documents, and its province."""
    region = said.setting.regions.get(city.region)
    if region and region.name[:2] not in city.name and city.name[:2] not in region.name:
        yield _wrong(("name",), city.name, f"区划清单里 {city.region} 是“{region.name}”", region.name, city.name)
    short = city.short_name
    if short and short not in city.name and is_city(short.removesuffix("市")):
        yield _wrong(("short_name",), short, f"本市是{city.name}", city.name.removesuffix("市"), short)
    for index, document in enumerate(city.documents):
        for field in ("issuer", "title"):
            text = getattr(document, field) or ""
            hit = next(
                (one for one in pattern(city).finditer(text) if one.start() == 0 or text[one.start() - 1] == "《"), None
            )
            if hit and hit[0].endswith("市"):
                yield _wrong(("documents", index, field), text, f"本市是{city.name}", city.name, hit[0])
                break
    for at, text in said.written():
        if "source" in at or at[-1] in ("title", "number"):
            continue
        if other := other_province(text, city.region):
            own = PROVINCES[city.region[:2]]
            yield _wrong(at, text, f"本市在{own}", own, other)


def _wrong(at: Path, text: str, known: str, meant: str, written: str) -> Problem:
    """A name of another place, the right one in its place."""
    return Problem(
        at,
        f"这里写着“{written}”，{known}，像是照别处的设置改的，没有改完。",
        f"{known}。",
        f"请改成“{text.replace(written, meant)[:60]}”。",
        fix=reworded(at, text.replace(written, meant), safe=False),
    )
