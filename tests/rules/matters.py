"""Small matters and catalogs for tests of single rules."""

from __future__ import annotations

from typing import Any

import msgspec

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import entry_of
from banshi.catalog.setting import Setting
from banshi.model.finding import Problem
from banshi.model.law import Law
from banshi.model.matter import Matter
from banshi.model.setting import City, DictionaryMaterial, Overlay, ReformField, Region
from banshi.rules.engine.registry import rule

PLAIN: dict[str, Any] = {
    "code": "990709901000",
    "code_status": "provisional",
    "name": "居民身份证补领",
    "kind": "行政确认",
    "level": ["县级"],
    "department": "gongan",
    "audience": ["自然人"],
    "status": "sample",
    "version": 1,
    "processing": "承诺件",
    "time_limit": {"statutory": "60日", "promised": "20个工作日"},
    "trip_count": 1,
    "trip_reason": "须现场采集人像和指纹。",
    "conditions": {"match": "全部", "items": ["居民身份证已经丢失。"]},
    "materials": [],
    "steps": [{"name": "受理", "by": "户籍窗口"}],
    "fees": [],
    "result": [{"type": "无"}],
    "legal_basis": [{"law": "中华人民共和国居民身份证法", "article": "第十一条"}],
    "source": [{"title": "虚构的示例"}],
}


def matter(**fields: Any) -> Matter:
    """A plain matter with some fields replaced."""
    return msgspec.convert({**PLAIN, **fields}, Matter)


def setting(*, fields: list[dict] = (), materials: list[dict] = (), laws: list[dict] = ()) -> Setting:
    """The fictional city, with targets, dictionary and laws as given."""
    regions = [("990100", "江海市", "市级"), ("990102", "东湾区", "县级"), ("990121", "北河县", "县级")]
    return Setting(
        {
            "city": msgspec.convert(
                {
                    "name": "江海市",
                    "region": "990100",
                    "site_name": "指南",
                    "hotline": {"name": "热线", "phone": "12345"},
                },
                City,
            ),
            "regions": [Region(code=code, name=name, level=level) for code, name, level in regions],
            "materials": msgspec.convert(list(materials), list[DictionaryMaterial]),
            "laws": msgspec.convert(list(laws), list[Law]),
            "targets": msgspec.convert(list(fields), list[ReformField]),
        }
    )


def field(name: str, *targets: dict) -> dict:
    """A field of the plan with these targets."""
    return {"name": name, "content": "改。", "deadline": "2019年", "lead": ["市公安局"], "targets": list(targets)}


def catalog(*matters: Matter, overlays: dict[str, dict] | None = None, fields: list[dict] = ()) -> Catalog:
    """A catalog of these matters; overlays are given by file name."""
    files = {name: msgspec.convert({"body": "某局", **overlay}, Overlay) for name, overlay in (overlays or {}).items()}
    entries = [entry_of(f"matters/{item.department}/{item.code}.yml", item) for item in matters]
    return Catalog(setting(fields=fields), entries, overlays=files)


def judged(code: str, subject: Matter | Catalog, around: Setting | None = None) -> list[Problem]:
    """What one rule says of a matter or a catalog."""
    check = rule(code).check
    assert check is not None
    return list(check(subject, around or setting()) if isinstance(subject, Matter) else check(subject))


def overlay(*claims: dict, region: str = "990102", department: str = "gongan", **more: Any) -> dict[str, dict]:
    """One office's overlay at its proper place."""
    name = f"local/{region}/{department}.yml"
    return {name: {"region": region, "department": department, "matters": list(claims), **more}}
