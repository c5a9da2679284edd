"""The sitemap with the generated pages in it."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import escape


def with_pages(sitemap: str, site_url: str, urls: Iterable[str]) -> str:
    """Add pages to a sitemap.

    Args:
        sitemap: As MkDocs made it.
        site_url: Address of the site's root.
        urls: Places below it.
    """
    root = site_url.rstrip("/") + "/"
    rows = "".join(f"    <url>\n         <loc>{escape(root + url)}</loc>\n    </url>\n" for url in urls)
    return sitemap.replace("</urlset>", f"{rows}</urlset>")
