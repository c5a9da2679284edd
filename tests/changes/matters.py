"""One matter and what can be done to it, for tests that compare two versions."""

from __future__ import annotations

import copy
from typing import Any

import msgspec

from banshi.changes.compare.matter import compare_matters
from banshi.changes.difference import Difference
from banshi.model.matter import Matter

BASE: dict[str, Any] = {
    "code": "990131901000",
    "code_status": "provisional",
    "name": "食品经营许可",
    "kind": "行政许可",
    "level": ["县级"],
    "department": "shichang",
    "audience": ["企业法人"],
    "status": "published",
    "version": 1,
    "processing": "承诺件",
    "time_limit": {"statutory": "20个工作日", "promised": "10个工作日"},
    "trip_count": 1,
    "channels": {"window": True, "online": {"depth": "受理", "trips": 1, "url": "https://a.example.com/"}},
    "questions": {"谁来办": ["本人", "代办"], "经营方式": ["销售", "餐饮", "食堂"]},
    "conditions": {"match": "全部", "items": ["已经取得营业执照。", "有与经营相适应的场所和设备。"]},
    "materials": [
        {"name": "申请书", "original": "1", "necessity": "必要"},
        {"name": "营业执照", "original": "1", "necessity": "必要"},
        {"name": "授权委托书", "original": "1", "necessity": "必要", "when": {"谁来办": "代办"}},
    ],
    "steps": [{"name": "受理", "by": "窗口"}, {"name": "审查", "by": "市场监管部门", "limit": "5个工作日"}],
    "fees": [{"name": "工本费", "standard": "40元/证", "basis": {"law": "某法", "article": "第一条"}}],
    "result": [{"name": "食品经营许可证", "type": "证照", "valid": "5年", "delivery": ["窗口领取", "邮寄"]}],
    "legal_basis": [{"law": "某法", "article": "第三十五条"}],
    "source": [{"title": "虚构的数据"}],
}
GONE = object()
"""A value that takes the key away."""


def patched(edits: dict[str, Any], base: dict[str, Any] = BASE) -> dict[str, Any]:
    """The base with values at dotted paths replaced: `materials.0.copies`; `materials.+` appends."""
    value = copy.deepcopy(base)
    for path, wanted in edits.items():
        *way, last = path.split(".")
        place: Any = value
        for step in way:
            place = place[int(step)] if isinstance(place, list) else place.setdefault(step, {})
        if isinstance(place, list) and last == "+":
            place.append(wanted)
        elif wanted is GONE:
            del place[int(last) if isinstance(place, list) else last]
        else:
            place[int(last) if isinstance(place, list) else last] = wanted
    return value


def matter(edits: dict[str, Any] | None = None) -> Matter:
    """The base matter, edited."""
    return msgspec.convert(patched(edits or {}), Matter)


def differences(old: dict[str, Any], new: dict[str, Any]) -> list[Difference]:
    """What differs between two edits of the base matter."""
    return list(compare_matters(matter(old), matter(new), lambda: {"执照": "营业执照"}))
