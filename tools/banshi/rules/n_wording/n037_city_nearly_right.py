"""本市的名称要写对。

查什么
    事项和各类清单的文字里，有没有和本市名称只差一个字的写法。名称不到三个字的城市不查。

为什么
    名称错一个字，多半是输入法选错了，或者抄了别处的指南；群众会怀疑这一页说的是不是本市。

反例
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
      - {title: 云梦泽市“最多跑一次”改革实施方案, date: "2019-12-31", issuer: 云梦泽市人民政府办公室}
    notice: 本页是示例，实际办理以窗口为准。
    # 文件: matters/gongan/990709901000.yml
    summary: 在云蒙泽补领身份证。
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
      - {title: 云梦泽市“最多跑一次”改革实施方案, date: "2019-12-31", issuer: 云梦泽市人民政府办公室}
    notice: 本页是示例，实际办理以窗口为准。
    # 文件: matters/gongan/990709901000.yml
    summary: 在云雾泽补领身份证。

正例
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
      - {title: 云梦泽市“最多跑一次”改革实施方案, date: "2019-12-31", issuer: 云梦泽市人民政府办公室}
    notice: 本页是示例，实际办理以窗口为准。
    # 文件: matters/gongan/990709901000.yml
    summary: 在云梦泽补领身份证。

怎么改
    改成本市的名称；说的真是别的地方的，换一个说法，如写上省名。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from banshi.model.finding import Problem, Severity
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said
from banshi.source.mistyped import respelt

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("safe", "unsafe")

_KIND = re.compile("(?:省|市|自治区)$")
_SHORTEST = 3
_HAN = "[\u4e00-\u9fff]"


def check(said: Said) -> Iterator[Problem]:
    """Look for the city's name with one character wrong."""
    name = _KIND.sub("", said.setting.city.name) if said.setting.city else ""
    if len(name) < _SHORTEST or not (_begins_otherwise(name, said.words) or _inside(name).search(said.words)):
        return
    for at, text in said.written():
        if hit := _nearly(name).search(text):
            yield Problem(
                at,
                f"“{hit[0]}”和本市的名称“{name}”只差一个字。",
                f"本市的名称是“{name}”。",
                f"请核对：说的是本市，改成“{name}”。",
                # What sounds the same was meant to be the same; another character may be another place.
                fix=reworded(at, text.replace(hit[0], name), safe=respelt(hit[0], [name]) is not None),
            )


def _begins_otherwise(name: str, words: str) -> bool:
    """Whether the name without its first character stands where the name does not."""
    return words.count(name[1:]) > words.count(name)


@cache
def _inside(name: str) -> re.Pattern[str]:
    """The name with any one character of it another but the first."""
    return re.compile("|".join(_with_another(name, range(1, len(name)))))


@cache
def _nearly(name: str) -> re.Pattern[str]:
    """The name with any one character of it another."""
    return re.compile("|".join(_with_another(name, range(len(name)))))


def _with_another(name: str, places: Iterable[int]) -> list[str]:
    return [f"{name[:at]}(?!{name[at]}){_HAN}{name[at + 1 :]}" for at in places]
