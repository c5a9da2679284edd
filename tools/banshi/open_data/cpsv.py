"""A matter as the European vocabulary of public services says it (CPSV-AP 3.2), in JSON-LD.

Names are those of the profile; texts are tagged Chinese. Nothing is fetched to read it: the context is inside.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import ceil
from typing import Any

import msgspec

from banshi.catalog.catalog import Catalog
from banshi.model.limit import parse_limit
from banshi.model.matter import Channels, Matter
from banshi.model.slug import material_slug
from banshi.open_data.release import Release

Node = dict[str, Any]

_PREFIXES = {
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_CHINESE = ("dct:title", "dct:description", "skos:prefLabel", "dcat:keyword")
_CONTEXT: Node = {
    **_PREFIXES,
    **{name: {"@language": "zh"} for name in _CHINESE},
    "dct:identifier": {"@type": "xsd:string"},
    "cv:processingTime": {"@type": "xsd:duration"},
    "foaf:page": {"@type": "@id"},
}
_UNITS = {"分钟": "PT{}M", "小时": "PT{}H", "日": "P{}D", "个月": "P{}M", "年": "P{}Y"}


@lru_cache(maxsize=1024)
def duration(text: str) -> str | None:
    """A limit as an ISO 8601 duration. Working days become the calendar days they take at least: 5 are a week.

    Args:
        text: A limit as guides write it.

    Returns:
        None where there is no limit.
    """
    limit = parse_limit(text)
    if not limit.exists:
        return None
    if limit.immediate:
        return "PT0S"
    return _UNITS[limit.unit].format(limit.amount) if limit.unit in _UNITS else f"P{ceil(limit.days)}D"


def service(matter: Matter, catalog: Catalog, release: Release) -> bytes:
    """One public service, with what belongs to it alone; ends in a comma and a new line."""
    here = release.address(f"matters/{matter.code}.html")
    node: Node = {
        "@id": here,
        "@type": "cpsv:PublicService",
        "dct:identifier": matter.code,
        "dct:title": matter.name,
        "dct:description": matter.summary or matter.name,
        "cv:hasCompetentAuthority": _at(release, f"departments/{matter.department}.html"),
        "foaf:page": here,
        "cv:processingTime": duration(matter.time_limit.promised),
        "cv:thematicArea": [_concept("theme", theme) for theme in matter.themes],
        "cv:isClassifiedBy": [_concept("kind", matter.kind)],
        "dct:audience": [_concept("audience", one) for one in matter.audience],
        "dcat:keyword": matter.aliases,
        "cv:relatedService": [_at(release, f"matters/{code}.html") for code in _public(matter.related, catalog)],
        "cv:isGroupedBy": [
            _at(release, f"bundles/{bundle.slug}.html")
            for bundle in catalog.bundles_of.get(matter.code, ())
            if bundle.status != "retired"
        ],
        "cv:hasLegalResource": [
            _own("eli:LegalResource", f"{basis}", {"dct:title": f"{basis}"}) for basis in matter.legal_basis
        ],
        "cpsv:hasInput": [
            _at(release, f"materials/{material_slug(name)}.html")
            for name in dict.fromkeys(name for row in matter.materials for name in row.names)
        ],
        "cpsv:produces": [
            _own("cv:Output", f"{matter.code}-output-{number}", {"dct:title": result.name})
            for number, result in enumerate(matter.result, 1)
            if result.name
        ],
        "cv:hasCost": [
            _own("cv:Cost", f"{matter.code}-cost-{number}", {"dct:description": f"{fee.name}：{fee.standard}"})
            for number, fee in enumerate(matter.fees, 1)
        ],
        "cv:hasChannel": [
            _own("cv:Channel", f"{matter.code}-channel-{name}", {"dct:description": said, **more})
            for name, said, more in _channels(matter.channels)
        ],
        "cv:holdsRequirement": [
            _own("cv:Requirement", f"{matter.code}-requirement-{number}", {"dct:title": said})
            for number, said in enumerate(_conditions(matter), 1)
        ],
    }
    return msgspec.json.encode({key: value for key, value in node.items() if value not in (None, [])}) + b",\n"


def whole(catalog: Catalog, release: Release, services: bytes) -> bytes:
    """The file: context, services, and the organisations, documents, bundles and concepts they name.

    Args:
        catalog: What they name.
        release: Where it is published.
        services: As `service` makes them, one after the other.
    """
    context = msgspec.json.encode(_CONTEXT)
    others = b",\n".join(msgspec.json.encode(node) for node in _shared(catalog, release))
    return b'{"@context":' + context + b',\n"@graph":[\n' + services + others + b"\n]}\n"


def _shared(catalog: Catalog, release: Release) -> Iterator[Node]:
    city = release.city
    place = f"urn:cn:gbt2260:{city.region}" if city else "urn:cn:gbt2260:000000"
    yield {"@id": place, "@type": "dct:Location", "skos:prefLabel": city.name if city else release.title}
    named = catalog.setting.departments
    for identifier in {**named, **catalog.by_department}:
        one = named.get(identifier)
        yield {
            **_at(release, f"departments/{identifier}.html"),
            "@type": "cv:PublicOrganisation",
            "dct:identifier": (one.uscc if one else None) or identifier,
            "skos:prefLabel": one.name if one else identifier,
            "dct:spatial": {"@id": place},
        }
    for name in dict.fromkeys([*catalog.setting.materials, *catalog.by_material]):
        slug = material_slug(name)
        where = _at(release, f"materials/{slug}.html")
        yield {**where, "@type": "cv:Evidence", "dct:identifier": slug, "dct:title": name}
    for bundle in catalog.bundles.values():
        if bundle.status != "retired":
            kind = "cv:BusinessEvent" if bundle.audience == "经营主体" else "cv:LifeEvent"
            yield {
                **_at(release, f"bundles/{bundle.slug}.html"),
                "@type": ["cv:Event", kind],
                "dct:identifier": bundle.slug,
                "dct:title": bundle.name,
            }


def _at(release: Release, url: str) -> Node:
    return {"@id": release.address(url)}


def _own(kind: str, identifier: str, more: Node) -> Node:
    """A node that belongs to one service, so it needs no address."""
    return {"@type": kind, "dct:identifier": identifier, **more}


def _concept(scheme: str, label: str) -> Node:
    return {"@type": "skos:Concept", "dct:identifier": f"{scheme}:{label}", "skos:prefLabel": label}


def _public(codes: list[str], catalog: Catalog) -> list[str]:
    found = (catalog.by_code.get(code) for code in codes)
    return [entry.code for entry in found if entry is not None and entry.public]


def _conditions(matter: Matter) -> Iterator[str]:
    for item in matter.conditions.items:
        yield item if isinstance(item, str) else item.text


def _channels(channels: Channels) -> Iterator[tuple[str, str, Node]]:
    if channels.window:
        yield "window", "窗口办理", {}
    if channels.online:
        online = channels.online
        yield "online", f"网上办理：{online.depth}", {"foaf:page": online.url} if online.url else {}
    if channels.mail and channels.mail.receive:
        yield "mail", "邮寄收件", {}
    if channels.self_service:
        yield "terminal", "自助终端", {}
