"""Feeds of what changed (Atom, RFC 4287): one for the city, one for each department."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from markupsafe import escape

from banshi.catalog.catalog import Catalog
from banshi.model.setting import Batch
from banshi.open_data.cells import rows_of
from banshi.open_data.release import API, Release

CITY_FEED = f"{API}changes.atom"

_MOST = 100
_MOST_NAMES = 20
_NO_DATE = "1970-01-01"


class News(NamedTuple):
    """One entry.

    Attributes:
        key: What makes it another entry than all others of the city, for ever.
        page: Place below the site's root.
        date: Day it is known since.
    """

    key: str
    title: str
    page: str
    date: str
    text: str


def department_feed(department: str) -> str:
    """The place of a department's feed below the site's root."""
    return f"{API}departments/{department}.atom"


def changes(part: bytes) -> Iterator[News]:
    """News from rows of the table of changes."""
    for code, name, number, version, on, summary, reason, basis, effective, correction in rows_of(part):
        said = [
            summary,
            f"原因：{reason}" if reason else "",
            f"依据：{basis}" if basis else "",
            f"执行日期：{effective}" if effective else "",
        ]
        title = f"{name}：{'更正' if correction == '是' else '修改'}（第 {version} 版）"
        yield News(f"{code}/{version}/{number}", title, f"matters/{code}.html", on, "\n".join(filter(None, said)))


def batch_news(batches: Iterable[Batch], catalog: Catalog, department: str | None = None) -> Iterator[News]:
    """News of published batches; for a department, of its own matters in them."""
    for batch in batches:
        found = (catalog.by_code.get(code) for code in batch.matters)
        names = [entry.name for entry in found if entry and entry.public and department in (None, entry.department)]
        if names:
            text = f"公布 {len(names)} 个事项：{'、'.join(names[:_MOST_NAMES])}{'等' * (len(names) > _MOST_NAMES)}。"
            yield News(f"batch/{batch.id}", f"公布{batch.name}", f"batches/{batch.id}.html", batch.date, text)


def feed(title: str, url: str, page: str, news: Iterable[News], release: Release) -> bytes:
    """A feed, the newest entries first.

    Args:
        title: Its title.
        url: Its place below the site's root.
        page: The page it belongs to.
        news: In any order.
        release: Whose it is.
    """
    newest = sorted(news, key=lambda one: (one.date, one.key), reverse=True)[:_MOST]
    updated = newest[0].date if newest else release.date or _NO_DATE
    # From a file, links lead up to the site's root.
    up = "../" * url.count("/")
    parts = [
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
        f"<id>{escape(_identifier(release, url, url))}</id>",
        f"<title>{_text(title)}</title>",
        f"<updated>{_moment(updated)}</updated>",
        f"<author><name>{_text(release.city.name if release.city else release.title)}</name></author>",
        f'<link rel="alternate" type="text/html" href="{escape(release.address(page, up))}"/>',
    ]
    if release.site_url:
        parts.append(f'<link rel="self" type="application/atom+xml" href="{escape(release.site_url + url)}"/>')
    for one in newest:
        parts += [
            "<entry>",
            f"<id>{escape(_identifier(release, one.page + '#' + one.key, f'{url} {one.key}'))}</id>",
            f"<title>{_text(one.title)}</title>",
            f"<updated>{_moment(one.date)}</updated>",
            f'<link rel="alternate" type="text/html" href="{escape(release.address(one.page, up))}"/>',
            f'<content type="text">{_text(one.text)}</content>',
            "</entry>",
        ]
    return "\n".join([*parts, "</feed>\n"]).encode("utf-8", "replace")


def _identifier(release: Release, url: str, key: str) -> str:
    """A full address where the site has one; otherwise a number that only this entry of this city gets."""
    if release.site_url:
        return release.site_url + url
    region = release.city.region if release.city else ""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{region} {key}')}"


def _moment(date: str) -> str:
    return f"{date}T00:00:00+08:00"


def _text(text: str) -> str:
    """Escaped, without the characters XML has no way to write."""
    return str(escape("".join(sign for sign in text if (sign >= " " and sign not in "\ufffe\uffff") or sign in "\n\t")))
