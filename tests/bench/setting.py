"""The fictional city around the synthetic matters."""

from __future__ import annotations

import random
import re
from typing import Any

from variation import Matter, prefix

from shapes import CITY, Shapes

REGIONS = {
    "990100": f"{CITY}市",
    "990102": "东湾区",
    "990103": "西屏区",
    "990121": "北河县",
    "990122": "南坪县",
    "990123": "望海县",
    "990124": "云台县",
}
DEPARTMENTS = [f"bumen-{number + 1}" for number in range(60)]
MATERIALS = 400
SOURCE = [{"title": "虚构的数据", "note": "只用来测量速度。"}]

_LINES = (
    "04",
    "05",
    "07",
    "09",
    "11",
    "12",
    "14",
    "15",
    "17",
    "18",
    "19",
    "20",
    "22",
    "23",
    "30",
    "31",
    "32",
    "33",
    "35",
    "36",
)
_HOURS = [{"days": "周一至周五（法定节假日除外）", "time": "08:30-11:30、13:30-17:00"}]
_BETTER = re.compile(r"([0-9]+)(.+)")


def line_of(department: str) -> str:
    """The business line of a department."""
    return _LINES[DEPARTMENTS.index(department) % len(_LINES)]


def documents(shapes: Shapes) -> list[dict[str, Any]]:
    """The dictionary: the real documents, and variants of them until there are enough."""
    real = shapes.value("materials.yml")["materials"]
    variants = []
    for number in range(max(0, MATERIALS - len(real))):
        known = real[number % len(real)]
        kept = {key: value for key, value in known.items() if key not in ("synonyms", "form", "sample")}
        variants.append(kept | {"name": prefix(number) + known["name"], "synonyms": []})
    return real + variants


def setting_files(shapes: Shapes, codes: dict[str, str]) -> dict[str, Any]:
    """File → content, for everything but matters, overlays and bundles.

    Args:
        shapes: What real guides look like.
        codes: Real code → the code of a variant of it, for what names matters.
    """
    return {
        "city.yml": _city(),
        "regions.yml": {"regions": [_region(code, name) for code, name in REGIONS.items()], "source": SOURCE},
        "departments.yml": {"departments": [_department(number) for number in range(len(DEPARTMENTS))]},
        "halls.yml": {"halls": [_hall(code, name) for code, name in REGIONS.items()], "source": SOURCE},
        "materials.yml": {"source": SOURCE, "materials": documents(shapes)},
        "laws.yml": shapes.value("laws.yml"),
        "terms.yml": _terms(shapes.value("terms.yml"), codes),
        "events.yml": {"events": [event | {"matters": []} for event in shapes.value("events.yml")["events"]]},
        "calendar.yml": {"holidays": [], "workdays": []},
        "retired.yml": {"retired": []},
        "suppress.yml": {"suppress": []},
        "reform/targets.yml": _targets(shapes.value("reform/targets.yml"), codes),
        "reform/tasks.yml": shapes.value("reform/tasks.yml"),
        "batches/2026-01.yml": _batch(sorted(codes.values())),
    }


def _terms(real: dict[str, Any], codes: dict[str, str]) -> dict[str, Any]:
    """The thesaurus, what is near named by the variants there are."""
    elsewhere = []
    for row in real["elsewhere"]:
        near = [codes[code] for code in row.get("near", ()) if code in codes]
        elsewhere.append({key: value for key, value in row.items() if key != "near"} | ({"near": near} if near else {}))
    return real | {"elsewhere": elsewhere}


def overlay(region: str, department: str, matters: list[Matter], chance: random.Random) -> dict[str, Any]:
    """One office: it claims half of what its department does at its level."""
    level = "市级" if region.endswith("00") else "县级"
    claims = [_claim(matter, chance) for matter in matters if level in matter["level"] and chance.random() < 0.5]
    windows = [
        {
            "id": "zonghe",
            "name": "综合窗口",
            "hall": f"dating-{region}",
            "counter": "2楼12号窗口",
            "phone": "0999-1234501",
        },
        {"id": "fenting", "name": "分厅窗口", "address": f"{REGIONS[region]}示例路8号", "hours": _HOURS},
    ]
    body = f"{REGIONS[region]}{_department(DEPARTMENTS.index(department))['short_name'][1:]}"
    return {
        "region": region,
        "department": department,
        "body": body,
        "windows": windows,
        "matters": claims,
        "source": SOURCE,
    }


def bundle(number: int, matters: list[Matter]) -> dict[str, Any]:
    """Three matters as one."""
    first, second, third = (matter["code"] for matter in matters)
    lead, *others = dict.fromkeys(matter["department"] for matter in matters)
    return {
        "slug": f"yijianshi-{number}",
        "name": f"{prefix(number)}开办“一件事”",
        "audience": "经营主体",
        "stage": "准入准营",
        "lead": lead,
        **({"partners": others} if others else {}),
        "summary": "三件事一次办完。",
        "stages": [{"name": "办照", "parallel": [first]}, {"name": "许可", "parallel": [second, third]}],
        "trip_count": str(max(matter["trip_count"] for matter in matters)),
        "source": SOURCE,
        "status": "published",
    }


def _city() -> dict[str, Any]:
    return {
        "name": f"{CITY}市",
        "short_name": CITY,
        "region": "990100",
        "site_name": f"{CITY}市“最多跑一次”办事指南",
        "site_url": "https://banshi.example.com/",
        "province_platform": {"name": f"{CITY}政务服务网", "url": "https://zwfw.example.com/"},
        "hotline": {"name": "政务服务便民热线", "phone": "12345"},
        "steward": DEPARTMENTS[0],
        "hall": "dating-990100",
        "documents": [
            {"title": f"{CITY}市“最多跑一次”改革实施方案", "date": "2019-12-31", "issuer": f"{CITY}市人民政府办公室"}
        ],
        "notice": "本页是示例，实际办理以窗口为准。",
        "source": SOURCE,
    }


def _region(code: str, name: str) -> dict[str, str]:
    return {"code": code, "name": name, "level": "市级" if code.endswith("00") else "县级"}


def _department(number: int) -> dict[str, Any]:
    name = f"{prefix(number)}事务局"
    return {
        "id": DEPARTMENTS[number],
        "name": f"{CITY}市{name}",
        "short_name": f"市{name}",
        "business_lines": [line_of(DEPARTMENTS[number])],
        "hotlines": [{"name": f"{name}热线", "phone": "0999-1234500"}],
    }


def _hall(code: str, name: str) -> dict[str, Any]:
    place = {"address": f"{name}示例路1号", "hours": _HOURS, "phone": "0999-1234500"}
    return {"id": f"dating-{code}", "name": f"{name}政务服务中心", "region": code, **place}


def _claim(matter: Matter, chance: random.Random) -> dict[str, Any]:
    claim: dict[str, Any] = {"code": matter["code"], "windows": [chance.choice(("zonghe", "fenting"))]}
    better = _BETTER.fullmatch(matter["time_limit"]["promised"])
    if better and int(better[1]) > 1 and chance.random() < 0.5:
        claim["promised"] = f"{int(better[1]) - 1}{better[2]}"
    claim |= {"phone": "0999-1234502", "supervise_phone": "0999-1234503"}
    if chance.random() < 0.2:
        claim["note"] = "周六上午照常办理。"
    return claim


def _targets(content: dict[str, Any], codes: dict[str, str]) -> dict[str, Any]:
    """The real targets; one that names matters keeps those that have a variant, or goes."""
    for field in content["fields"]:
        for target in field["targets"]:
            if "matters" in target:
                target["matters"] = [codes[code] for code in target["matters"] if code in codes]
        field["targets"] = [target for target in field["targets"] if target.get("matters") != []]
    return content


def _batch(codes: list[str]) -> dict[str, Any]:
    return {
        "id": "2026-01",
        "name": "第一批“最多跑一次”事项清单",
        "date": "2026-03-01",
        "matters": codes,
        "source": SOURCE,
    }
