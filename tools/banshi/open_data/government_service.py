"""What search engines read on a page (schema.org), as data that no browser runs."""

from __future__ import annotations

from typing import Any

import msgspec

from banshi.model.department import Department
from banshi.model.matter import Matter
from banshi.model.setting import Bundle, City

Node = dict[str, Any]


def matter_node(matter: Matter, department: str, city: City, site_url: str) -> str:
    """A matter as a `GovernmentService`: JSON that is safe inside a `<script>`.

    Args:
        matter: The matter.
        department: Name of the department that handles it.
        city: Where it is handled.
        site_url: Address of the site's root, ending in `/`; empty if it is not known.
    """
    node: Node = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "identifier": matter.code,
        "name": matter.name,
        "serviceType": matter.kind,
        "provider": {"@type": "GovernmentOrganization", "name": department},
        "audience": {"@type": "Audience", "audienceType": "、".join(matter.audience)},
    }
    if city.name:
        node["areaServed"] = city.name
    if matter.result[0].name:
        node["serviceOutput"] = {"@type": "Thing", "name": matter.result[0].name}
    if site_url:
        node["url"] = f"{site_url}matters/{matter.code}.html"
    return script_json(node)


def bundle_node(bundle: Bundle, lead: str, city: City, site_url: str) -> str:
    """A bundle as a `GovernmentService`."""
    node: Node = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": bundle.name,
        "serviceType": "一件事",
        "provider": {"@type": "GovernmentOrganization", "name": lead},
    }
    if city.name:
        node["areaServed"] = city.name
    if site_url:
        node["url"] = f"{site_url}bundles/{bundle.slug}.html"
    return script_json(node)


def department_node(department: Department, city: City) -> str:
    """A department as a `GovernmentOrganization`."""
    node: Node = {"@context": "https://schema.org", "@type": "GovernmentOrganization", "name": department.name}
    if city.name:
        node["areaServed"] = city.name
    if whole := [line.phone for line in department.hotlines if not line.themes and not line.matters]:
        node["telephone"] = whole[0]
    if department.site:
        node["url"] = department.site
    return script_json(node)


def site_node(city: City, site_url: str) -> str:
    """The site as a `WebSite`, with its search once its address is known."""
    node: Node = {"@context": "https://schema.org", "@type": "WebSite", "name": city.site_name}
    if site_url:
        target = f"{site_url}search/index.html?q={{search_term_string}}"
        action = {"@type": "SearchAction", "target": target, "query-input": "required name=search_term_string"}
        node |= {"url": site_url, "potentialAction": action}
    return script_json(node)


def script_json(node: Node) -> str:
    """JSON that cannot end the `<script>` it stands in, nor begin a comment there."""
    text = msgspec.json.encode(node).decode()
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026") if _unsafe(text) else text


def _unsafe(text: str) -> bool:
    return "<" in text or ">" in text or "&" in text
