"""The site's search for the browser's own search box (OpenSearch 1.1)."""

from __future__ import annotations

from markupsafe import escape

from banshi.open_data.release import Release

URL = "opensearch.xml"
"""Its place below the site's root."""

_SHORTEST_NAME = 16
"""Characters of a short name the format allows."""


def opensearch(release: Release) -> bytes | None:
    """The description; None while the site has no address, for the browser needs a full one."""
    if not release.site_url:
        return None
    city = release.city
    name = f"{(city.short_name or city.name) if city else ''}办事指南"[:_SHORTEST_NAME]
    text = f"""<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>{escape(name)}</ShortName>
<Description>{escape(release.title)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>zh-CN</Language>
<Image width="16" height="16" type="image/svg+xml">{escape(release.site_url)}static/icon.svg</Image>
<Url type="text/html" template="{escape(release.site_url)}search/index.html?q={{searchTerms}}"/>
</OpenSearchDescription>
"""
    return text.encode()
