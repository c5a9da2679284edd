"""有统一号码的热线写对号码。

查什么
    部门的热线（hotlines），名称是医保、人社、公积金、税务、法律服务等全国统一的热线的，号码是不是那一个；
    城市的总客服热线（city.yml）写短号码的，是不是 12345。

为什么
    热线抄错一位，全市的页面都跟着错，群众打过去是空号或者别的单位。

反例
    # 追加: departments.yml
      - {id: yibao, name: 江海市医疗保障局, short_name: 市医保局, business_lines: ["36"], hotlines: [{name: 医疗保障服务热线, phone: "12939"}]}
    ---
    # 文件: city.yml
    name: 江海市
    short_name: 江海
    region: "990100"
    site_name: 江海市“最多跑一次”办事指南
    province_platform: {name: 江海政务服务网, url: https://zwfw.example.com/}
    hotline: {name: 政务服务便民热线, phone: "12435"}
    steward: yingshang
    hall: shimin
    documents:
      - {title: 江海市“最多跑一次”改革实施方案, date: "2019-12-31", issuer: 江海市人民政府办公室}

正例
    # 追加: departments.yml
      - {id: yibao, name: 江海市医疗保障局, short_name: 市医保局, business_lines: ["36"], hotlines: [{name: 医疗保障服务热线, phone: "12393"}]}

怎么改
    改成全国统一的号码；本市另有一条线的，名称写清楚是哪里的电话。

依据
    工业和信息化部核配的短号码；《国务院办公厅关于进一步优化地方政务服务便民热线的指导意见》（国办发〔2020〕53号）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.catalog import Catalog
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as written
from banshi.source.mistyped import one_slip

SEVERITY = Severity.WARNING
SCOPE = "catalog"
FIXES = ("unsafe",)

_NUMBERS = {
    "医疗保障": "12393", "医保": "12393", "人力资源": "12333", "人社": "12333", "劳动保障": "12333", "社会保险": "12333",
    "住房公积金": "12329", "公积金": "12329", "纳税": "12366", "税务": "12366", "法律援助": "12348", "公共法律": "12348",
    "消费者投诉": "12315", "市场监管": "12315", "移民": "12367", "出入境": "12367", "交通运输": "12328", "残疾人": "12385",
    "便民热线": "12345", "安全生产": "12350", "烟草": "12313", "住房城乡建设": "12319",
}  # fmt: skip
_SHORT = re.compile("12[0-9]{3}")
_FOR_ALL = "12345"


def check(catalog: Catalog) -> Iterator[Problem]:
    """Hold the number of every line with a national name against the national number."""
    yield from _of_the_city(catalog)
    departments = catalog.setting.lists.get("departments", ())
    for number, department in enumerate(departments):
        for index, line in enumerate(department.hotlines):
            meant = next((phone for words, phone in _NUMBERS.items() if words in line.name), None)
            # A whole telephone number is an office's own, and 12345 takes the calls of many.
            if meant in (None, line.phone) or not _SHORT.fullmatch(line.phone) or line.phone == _FOR_ALL:
                continue
            at = ("departments", number, "hotlines", index, "phone")
            yield Problem(
                at,
                f"“{line.name}”写的是“{line.phone}”，全国统一的号码是“{meant}”。",
                "有全国统一号码的热线，写那个号码。",
                f"请核对后改成“{meant}”。",
                file="departments.yml",
                fix=written(at, meant, safe=False),
            )


def _of_the_city(catalog: Catalog) -> Iterator[Problem]:
    """The line of a whole city has one number in all of China; another national number there is no slip of the hand."""
    line = catalog.setting.city.hotline if catalog.setting.city else None
    if line is None or line.phone in (_FOR_ALL, *_NUMBERS.values()):
        return
    if _SHORT.fullmatch(line.phone) or (line.phone.isdigit() and one_slip(line.phone, _FOR_ALL)):
        at = ("hotline", "phone")
        yield Problem(
            at,
            f"“{line.name}”写的是“{line.phone}”，全国统一的号码是“{_FOR_ALL}”。",
            "有全国统一号码的热线，写那个号码。",
            f"请核对后改成“{_FOR_ALL}”。",
            file="city.yml",
            fix=written(at, _FOR_ALL, safe=False),
        )
