"""Every generated page of a site, as a body and what its shell needs to know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from markupsafe import Markup

from banshi.catalog.catalog import Catalog
from banshi.exchange.release import Release
from banshi.model.matter import Matter
from banshi.model.setting import City, Hotline
from banshi.render.gone import moved_pages
from banshi.render.indexes import Indexes
from banshi.render.linked import Linked
from banshi.render.page import Page
from banshi.render.templates import Templates
from banshi.render.views.downloads import downloads
from banshi.render.views.home import home_view
from banshi.render.views.labels import matter_labels
from banshi.render.views.matter import description, matter_view
from banshi.rules.engine.rule import Rule
from banshi.source.standard import Standard

_TOP_HEADING = re.compile(r"<(/?)h1\b")
_NOBODY = City(name="", region="", site_name="", hotline=Hotline(name="政务服务便民热线", phone="12345"))


class Pages:
    """Makes pages; knows the whole catalog and nothing of the shell around them.

    Args:
        templates: Folder of the page templates.
        standard: The schemas, for labels and the field reference.
        catalog: Everything the pages speak of.
        rules: Rule code → rule.
        site_url: Address of the site's root, ending in `/`; empty if it is not known.
        paper: Whether the site carries its matters as PDFs too.
        booklets: Key of a booklet the site carries → words and place of each of its volumes.
    """

    def __init__(
        self,
        templates: Path,
        standard: Standard,
        catalog: Catalog,
        rules: Mapping[str, Rule],
        site_url: str = "",
        paper: bool = False,
        booklets: Mapping[str, Sequence[tuple[str, str]]] | None = None,
    ) -> None:
        self._catalog = catalog
        self._bound = bool(booklets)
        self._labels = matter_labels(standard["matter"])
        city = catalog.setting.city or _NOBODY
        everywhere = {
            "labels": self._labels,
            "city": city,
            "hotline": city.hotline.phone,
            "hotline_name": city.hotline.name,
            "notice": city.notice or "",
            "paper": paper,
            "booklets": booklets or {},
        }
        self._templates = Templates(templates, everywhere)
        self._render_matter = self._templates["matter.html"]
        self._indexes = Indexes(self._templates, standard, catalog, rules)
        self._linked = Linked(catalog, city, site_url)
        self._site_url = site_url

    def matter(self, matter: Matter) -> Page:
        """The page of one matter."""
        view = matter_view(matter, self._catalog, self._labels)
        return Page(
            url=f"matters/{matter.code}.html",
            section="matters",
            title=matter.name,
            description=description(matter),
            body=f"{self._render_matter(matter=view)}\n{self._linked.matter(matter)}",
            toc=view.toc,
            trail=(("全部事项", "matters/index.html"), (view.department.text, view.department.url.removeprefix("../"))),
            source=f"matters/{matter.department}/{matter.code}.yml",
        )

    def body(self, template: str, **values: Any) -> str:
        """The body of a page another room has words for."""
        return self._templates[template](**values)

    def indexes(self) -> Iterator[Page]:
        """Every other generated page."""
        return map(self._linked.page, self._indexes)

    def moved(self) -> Iterator[tuple[str, bytes]]:
        """Place and bytes of every page that only leads to a matter's new code."""
        return moved_pages(self._catalog, self._site_url)

    def downloads(self, release: Release, sizes: Mapping[str, int]) -> Page:
        """The page of open data.

        Args:
            release: What the files say about themselves.
            sizes: Place of every file there is below the site's root → its bytes.
        """
        title, said = "开放数据与下载", "表格、数据接口、关联数据和更新订阅：每个文件是什么、多大、怎么用。"
        toc = (("hotline", "热线话务表"), ("tables", "表格"), ("api", "给程序用"), ("feeds", "更新订阅"))
        toc = (("booklets", "办事指南汇编"), *toc) if self._bound else toc
        data = downloads(self._catalog, release, sizes)
        body = self._templates["downloads/index.html"](title=title, data=data)
        return Page("downloads/index.html", "downloads", title, said, body, toc)

    def home(self, prose: str) -> str:
        """The body of the home page, at the site's root, around already rendered prose."""
        # The page has its heading already.
        below = _TOP_HEADING.sub(r"<\1h2", prose)
        html = self._templates["home.html"](home=home_view(self._catalog), prose=Markup(below))
        return html + self._linked.home()
