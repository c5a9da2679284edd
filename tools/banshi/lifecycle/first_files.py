"""What a new city's guides begin with: true of every city, or marked as a sample to replace."""

from __future__ import annotations

from typing import Any, NamedTuple

from banshi.model.format import FORMAT
from banshi.source.yaml_text import on_lines

_SAMPLE = "新建城市时的样例，请换成本市核实过的内容。"
_REPLACE = "# 样例：请换成本市的内容，没有查实的不写。\n"
DEPARTMENT = "zhuguan"
_FIELD = "样例领域"
_LAW = "中华人民共和国政府信息公开条例"
FORM = "政府信息公开申请表"


class NewCity(NamedTuple):
    """A city that begins.

    Attributes:
        name: Full name.
        short_name: Without the last character, 市.
        region: GB/T 2260 code.
        level: Level of the region, such as 市级.
        site_name: What the site is called.
    """

    name: str
    short_name: str
    region: str
    level: str
    site_name: str


def first_files(city: NewCity) -> dict[str, str]:
    """Path below `guides/` → text of every file that is not taken over from another city."""
    code = f"{city.region[:2]}2099901000"
    return {
        "city.yml": _file(
            "city", _city(city), note="# 主管部门、平台、文件依据换成本市的；site_url 写了才有规范网址。\n"
        ),
        "regions.yml": _file("regions", _regions(city), note="# 把所辖的区、县都补上，代码照 GB/T 2260。\n"),
        "departments.yml": _file("departments", _departments(city), note=_REPLACE),
        "halls.yml": _file("halls", _halls(city), note=_REPLACE),
        "calendar.yml": _file("calendar", {"holidays": [], "workdays": []}),
        "retired.yml": _file("retired", {"retired": []}),
        "suppress.yml": _file("suppress", {"suppress": []}),
        "reform/targets.yml": _file("targets", _targets(), folders=2, note=_REPLACE),
        "reform/tasks.yml": _file("tasks", _tasks(city), folders=2, note=_REPLACE),
        f"matters/{DEPARTMENT}/{code}.yml": _file(
            "matter",
            _matter(city, code),
            folders=3,
            note="# 样例：国家统一的事项。照它写本市的事项，或者运行 banshi new。\n",
        ),
        f"local/{city.region}/{DEPARTMENT}.yml": _file("overlay", _overlay(city, code), folders=3, note=_REPLACE),
        "pages/index.md": _HOME,
    }


_HOME = """\
---
description: 办一件事要带什么、多久办完、跑几次、收多少钱，办之前一次看清。
---

## 怎样用这份指南

1. 先找到要办的事项，看清四件事：多久办完、跑几次、收多少钱、拿到什么。
2. 按自己的情形选一选，材料清单会只留下需要带的。
3. 把清单打印出来，或者拿着手机去窗口，一样一样对着交。
"""


def _file(kind: str, value: dict[str, Any], folders: int = 1, note: str = "") -> str:
    schema = f"# yaml-language-server: $schema={'../' * folders}schema/{kind}.schema.json\n"
    return schema + note + "".join(f"{line}\n" for key, item in value.items() for line in _lines(key, item))


def _lines(key: str, value: Any) -> list[str]:
    """A key with its value; rows get lines of their own, however short, because more will follow."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [f"{key}:", *(f"  {line}" for line in on_lines(value, 2))]
    return on_lines({key: value}, 0)


def _city(city: NewCity) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "name": city.name,
        "short_name": city.short_name,
        "region": city.region,
        "site_name": city.site_name,
        "province_platform": {"name": "国家政务服务平台", "url": "https://gjzwfw.www.gov.cn/"},
        "hotline": {"name": "政务服务便民热线", "phone": "12345"},
        "steward": DEPARTMENT,
        "hall": "shimin",
        "documents": [{"title": "优化营商环境条例", "date": "2019-10-22", "issuer": "国务院"}],
        "notice": "本页是示例，没有经主管部门核对发布。实际办理以窗口为准，办理前请拨打 12345 核实。",
    }


def _regions(city: NewCity) -> dict[str, Any]:
    return {"regions": [{"code": city.region, "name": city.name, "level": city.level}]}


def _departments(city: NewCity) -> dict[str, Any]:
    name = f"{city.name}政务服务主管部门"
    row = {"id": DEPARTMENT, "name": name, "short_name": "主管部门", "business_lines": ["99"], "note": _SAMPLE}
    return {"departments": [row]}


def _halls(city: NewCity) -> dict[str, Any]:
    return {"halls": [{"id": "shimin", "name": f"{city.name}政务服务大厅", "region": city.region, "note": _SAMPLE}]}


def _targets() -> dict[str, Any]:
    target = {"id": "zuiduo-paoyici", "name": "最多跑一次", "measure": "跑动次数", "most": 1}
    field = {"name": _FIELD, "content": _SAMPLE, "deadline": "未定", "lead": ["主管部门"], "responsible": []}
    return {"document": {"title": "优化营商环境条例"}, "fields": [{**field, "targets": [target]}]}


def _tasks(city: NewCity) -> dict[str, Any]:
    task = {"number": 1, "group": "梳理清单", "content": "梳理并公布“最多跑一次”事项清单和办事指南。"}
    return {"tasks": [{**task, "deadline": "未定", "lead": ["主管部门"], "responsible": []}]}


def _overlay(city: NewCity, code: str) -> dict[str, Any]:
    return {
        "region": city.region,
        "department": DEPARTMENT,
        "body": f"{city.name}政务服务主管部门",
        "matters": [{"code": code}],
        "source": [{"title": "样例", "note": _SAMPLE}],
    }


def _matter(city: NewCity, code: str) -> dict[str, Any]:
    """Asking for government information: every city's departments handle it, by the same regulation."""
    return {
        "code": code,
        "code_status": "provisional",
        "name": "政府信息公开申请",
        "aliases": ["申请信息公开"],
        "kind": "公共服务",
        "level": [city.level],
        "department": DEPARTMENT,
        "audience": ["自然人", "企业法人", "其他组织"],
        "reform_field": _FIELD,
        "status": "sample",
        "version": 1,
        "summary": "向行政机关申请公开它制作或者保存的政府信息。",
        "processing": "承诺件",
        "time_limit": {
            "statutory": "20个工作日",
            "promised": "20个工作日",
            "extension": {
                "limit": "20个工作日",
                "condition": "经政府信息公开工作机构负责人同意，并告知申请人。",
                "basis": {"law": _LAW, "article": "第三十三条"},
            },
        },
        "trip_count": 0,
        "channels": {"window": True, "mail": {"receive": True, "deliver": True}},
        "conditions": {"match": "全部", "items": ["写明要公开的是什么信息，行政机关能够据此查找。"]},
        "materials": [
            {
                "name": FORM,
                "original": 1,
                "necessity": "必要",
                "note": "写明姓名或者名称、联系方式、要什么信息、怎样获取。",
            },
            {
                "name": "居民身份证",
                "copies": 1,
                "necessity": "必要",
                "exempt": "电子证照",
                "basis": {"law": _LAW, "article": "第二十九条"},
            },
        ],
        "steps": [
            {"name": "受理", "by": "政府信息公开工作机构", "limit": "即办"},
            {"name": "答复", "by": "政府信息公开工作机构", "limit": "20个工作日"},
        ],
        "fees": [],
        "result": [{"name": "政府信息公开答复", "type": "其他", "delivery": ["邮寄"]}],
        "legal_basis": [{"law": _LAW, "article": "第二十七条"}],
        "source": [{"title": _LAW, "note": "取申请、时限的规定。承诺时限、环节和免交方式为示例。"}],
    }
