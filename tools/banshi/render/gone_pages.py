"""Pages of codes no public matter bears any more: a printed QR code and an old link must lead somewhere for ever."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.setting import Retired
from banshi.render.page import Page
from banshi.render.templates import Templates
from banshi.wording.phrases import Link, date_words

_MOVED = """\
<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';base-uri 'none'">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="refresh" content="0; url={file}">
<meta name="robots" content="noindex">
{canonical}<title>{name}（编码已更换）</title>
</head>
<body>
<main>
<h1>{name}</h1>
<p>这个事项的编码已经由 {old} 换成 {new}，事项照常办理。</p>
<p><a href="{file}">打开“{name}”</a></p>
</main>
</body>
</html>
"""


def gone_url(row: Retired) -> str:
    """The permanent place of a code, below the site's root."""
    return f"matters/{row.code}.html"


def is_moved(row: Retired, catalog: Catalog) -> bool:
    """Whether the matter lives on under another code."""
    return row.renumbered and catalog.heir(row) is not None


def gone_pages(templates: Templates, catalog: Catalog) -> Iterator[Page]:
    """A page for every code that was cancelled: since when, why, and what to do instead."""
    for row in catalog.gone:
        if is_moved(row, catalog):
            continue
        heir = catalog.heir(row)
        body = templates["matters/gone.html"](
            row=row,
            since=date_words(row.on) if row.on else "",
            heir=Link(heir.name, f"{heir.code}.html") if heir else None,
            department=_department(row, catalog),
        )
        instead = f"，请办理“{heir.name}”" if heir else ""
        said = f"“{row.name}”已经取消{instead}。"
        yield Page(
            gone_url(row), "matters", f"{row.name}（已取消）", said, body, (), (("全部事项", "matters/index.html"),)
        )


def moved_pages(catalog: Catalog, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Place and bytes of a page for every code that was replaced by another: it leads on at once, without scripts.

    Args:
        catalog: Where the codes are.
        site_url: Address of the site's root, ending in `/`; empty if it is not known.
    """
    for row in catalog.gone:
        heir = catalog.heir(row)
        if heir is not None and row.renumbered:
            yield gone_url(row), _moved(row, heir, site_url)


def _moved(row: Retired, heir: Entry, site_url: str) -> bytes:
    canonical = f'<link rel="canonical" href="{escape(site_url + heir.url)}">\n' if site_url else ""
    values = {"old": row.code, "new": heir.code, "name": heir.name, "file": f"{heir.code}.html"}
    return _MOVED.format(canonical=canonical, **{key: escape(value) for key, value in values.items()}).encode()


def _department(row: Retired, catalog: Catalog) -> Link | None:
    """Whom to ask: known while the matter's own file is kept."""
    entry = catalog.by_code.get(row.code)
    department = catalog.setting.departments.get(entry.department) if entry else None
    return Link(department.name, f"../departments/{department.id}.html") if department else None
