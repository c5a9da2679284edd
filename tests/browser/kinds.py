"""One page of every kind a site has, found by looking, so that a new kind is tested without being listed."""

from __future__ import annotations

from pathlib import Path

from banshi.render.page import SECTIONS

MATTER = "matters/990709901000.html"
PUBLISHED = "https://guide.example.gov.cn/"
"""Where the richer of the cities says its site is."""
ASKED = "search/index.html?q=身份证"


def kinds(site: Path) -> list[str]:
    """Addresses below the site's root: every page at the root, every index, and one page of each section.

    Of matters there are three: with a situation, the longest and the shortest.
    """
    names = [path.name for path in sorted(site.glob("*.html"))]
    for section in SECTIONS:
        pages = sorted((site / section).glob("*.html"), key=lambda path: path.stat().st_size)
        inner = [f"{section}/{path.name}" for path in pages if path.name != "index.html"]
        names += [f"{section}/index.html"] if (site / section / "index.html").is_file() else []
        some = [name for name in (MATTER,) if (site / name).is_file()]
        names += [*some, inner[0], inner[-1]] if section == "matters" else inner[-1:]
    return list(dict.fromkeys([*names, ASKED]))


def address(site: Path, name: str) -> str:
    """A page's address on disk, its question after `?` kept as it is."""
    path, _, query = name.partition("?")
    return (site / path).as_uri() + (f"?{query}" if query else "")
