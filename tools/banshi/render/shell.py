"""The shell of a section: one page rendered by the site's theme, cut where the content goes.

Rendering the theme costs milliseconds, joining bytes costs microseconds; a shell is rendered once and every
page of its section is a join.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from markupsafe import escape

from banshi.render.page import Page

Values = dict[str, str]
"""Slot name → HTML to put there."""

Toc = tuple[tuple[str, str], ...]
"""Pairs of element id and text."""

Trail = tuple[tuple[str, str], ...]
"""Pairs of text and url below the root."""

_MARK = "zqSLOT{}zq"
_MARKS = re.compile("zqSLOT([a-z_]+)zq")


class Sentinels(NamedTuple):
    """A stand-in page for the theme to render: letters that occur nowhere else, in every slot."""

    title: str = _MARK.format("title")
    description: str = _MARK.format("description")
    canonical: str = _MARK.format("canonical")
    edit: str = _MARK.format("edit")
    # The theme adds a heading of its own unless the content has one.
    body: str = f"<h1>{_MARK.format('body')}</h1>"
    toc_id: str = _MARK.format("toc_id")
    toc_text: str = _MARK.format("toc_text")
    feed: str = _MARK.format("feed")


SENTINELS = Sentinels()


class Shape(NamedTuple):
    """What a theme lays out differently, so that pages of another shape need a shell of their own.

    Attributes:
        section: Section of the page.
        toc: It has a table of contents.
        source: It has one source file, so it can be edited.
        feed: It has a feed.
    """

    section: str
    toc: bool
    source: bool
    feed: bool = False

    def stand_in(self) -> Page:
        """A page of this shape full of sentinels."""
        toc = ((SENTINELS.toc_id, SENTINELS.toc_text),) if self.toc else ()
        source = SENTINELS.edit if self.source else None
        return Page(
            f"{self.section}/shell.html",
            self.section,
            "",
            "",
            SENTINELS.body,
            toc,
            (),
            source,
            SENTINELS.feed if self.feed else None,
        )


def shape_of(page: Page) -> Shape:
    """The shape of a page."""
    return Shape(page.section, bool(page.toc), page.source is not None, page.feed is not None)


MATTER_SHAPE = Shape("matters", True, True)
"""Every matter whose file is the city's has this shape."""

ABOVE_SHAPE = Shape("matters", True, False)
"""Matters from above, whose files nobody changes here."""

DOWNLOADS_SHAPE = Shape("downloads", True, False)
"""The page of open data, which is made when all other files are there."""

NEWS_SHAPE = Shape("news", False, False, True)
"""The page of what changed, which is made from what the feeds say."""


class Shell:
    """A page of the theme, cut into the parts between slots.

    Args:
        html: The stand-in page as the theme rendered it.
        site_url: Address of the site's root, ending in `/`; empty if it is not known.
        edit_url: Address a source file's name is appended to; empty for no edit links.

    Raises:
        ValueError: the theme dropped the content slot.
    """

    def __init__(self, html: str, site_url: str = "", edit_url: str = "") -> None:
        html = squeeze(html).replace(SENTINELS.body, _MARK.format("body"))
        if _MARK.format("body") not in html:
            raise ValueError("the theme's page has no place for content")
        html, self._toc_item = _cut_toc_item(html)
        # Odd parts are slot names.
        self._parts = [part.encode() if at % 2 == 0 else part for at, part in enumerate(_MARKS.split(html))]
        self._site_url = site_url
        self._edit_url = edit_url
        self._tocs: dict[Toc, str] = {}

    @property
    def fixed(self) -> bytes:
        """Everything that does not depend on the page, for cache keys."""
        parts = (part if isinstance(part, bytes) else part.encode() for part in self._parts)
        return b"\0".join([*parts, self._toc_item.encode(), self._site_url.encode(), self._edit_url.encode()])

    def join(self, page: Page) -> bytes:
        """The whole page."""
        values = page_values(page, self._site_url, self._edit_url)
        values["toc"] = self._toc(page.toc)
        # Besides its entry, the first heading is where the theme's skip link leads.
        values["toc_id"] = str(escape(page.toc[0][0])) if page.toc else ""
        filled = {name: value.encode() for name, value in values.items()}
        return b"".join(part if isinstance(part, bytes) else filled[part] for part in self._parts)

    def _toc(self, toc: Toc) -> str:
        """Entries of a table of contents; thousands of matters share a handful of them."""
        if toc not in self._tocs:
            self._tocs[toc] = "".join(
                self._toc_item.replace(SENTINELS.toc_id, str(escape(identifier))).replace(
                    SENTINELS.toc_text, str(escape(text))
                )
                for identifier, text in toc
            )
        return self._tocs[toc]


def squeeze(html: str) -> str:
    """Take out the white space a theme's templates leave between tags: a third of what a page would send.

    Only for the theme's own HTML, which has no preformatted text; content is never touched.
    """
    return re.sub(r">\s+<", "><", re.sub(r"\s*\n\s*", "\n", html)).strip() + "\n"


def page_values(page: Page, site_url: str, edit_url: str) -> Values:
    """What goes into the slots for one page, escaped."""
    return {
        "title": str(escape(page.title)),
        "description": str(escape(page.description)),
        "canonical": str(escape(site_url + page.url)),
        "edit": str(escape(edit_url + page.source)) if page.source else "",
        # The answers come first where people come for answers; where the page belongs stands below them.
        "body": page.body + trail_html(page.trail) if page.section == "matters" else trail_html(page.trail) + page.body,
        "feed": str(escape(page.feed or "")),
    }


@lru_cache(maxsize=1024)
def trail_html(trail: Trail) -> str:
    """Where a page belongs, from the home page down to its parent; every generated page is one folder down."""
    if not trail:
        return ""
    links = "".join(f'<a href="../{escape(url)}">{escape(text)}</a>' for text, url in (("首页", "index.html"), *trail))
    return f'<nav class="bs-trail" aria-label="位置">{links}</nav>'


def _cut_toc_item(html: str) -> tuple[str, str]:
    """Take the stand-in entry out of the table of contents: its `<li>` becomes a slot and a pattern."""
    at = html.find(SENTINELS.toc_text)
    if at < 0:
        return html, ""
    start, end = html.rfind("<li", 0, at), html.find("</li>", at) + len("</li>")
    return html[:start] + _MARK.format("toc") + html[end:], html[start:end]
