"""Every generated page of a site, as a body and what its shell needs to know."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from markupsafe import Markup

from banshi.catalog.catalog import Catalog
from banshi.model.department import Hotline
from banshi.model.matter import Matter
from banshi.model.setting import City
from banshi.model.upstream import is_from_above
from banshi.open_data.atom import CITY_FEED, News
from banshi.open_data.release import Release
from banshi.render.assistants import llms_txt
from banshi.render.form_rules import known_script
from banshi.render.gone_pages import moved_pages
from banshi.render.index_pages import Indexes, Whole
from banshi.render.machine_data import Linked
from banshi.render.page import Page, Toc
from banshi.render.templates import Templates
from banshi.rules.engine.rule import Rule
from banshi.search.lexicon import Lexicon
from banshi.source.standard import Standard
from banshi.wording.downloads import downloads
from banshi.wording.facts import facts
from banshi.wording.home import home_view
from banshi.wording.labels import matter_labels
from banshi.wording.matter import MatterView, description, matter_view
from banshi.wording.news import months
from banshi.wording.twin import matter_markdown

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
        unprinted: Codes of matters that cannot be on paper.
        whole: Reads the whole matter of an entry, for what bundles ask and want.
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
        unprinted: Collection[str] = (),
        whole: Whole = lambda entry: None,
    ) -> None:
        self._catalog = catalog
        self._schema = standard["matter"]
        self._rules = rules
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
            "unprinted": unprinted,
            "booklets": booklets or {},
            "province": catalog.province,
        }
        self._templates = Templates(templates, everywhere)
        self._render_matter = self._templates["matter.html"]
        self._indexes = Indexes(self._templates, standard, catalog, rules, whole)
        self._linked = Linked(catalog, city, site_url)
        self._site_url = site_url
        self._notice = city.notice or ""
        self._last: tuple[Matter, MatterView] | None = None

    def matter(self, matter: Matter) -> Page:
        """The page of one matter."""
        view = self._view(matter)
        file = self._catalog.by_code[matter.code].file
        return Page(
            url=f"matters/{matter.code}.html",
            section="matters",
            title=matter.name,
            description=description(matter),
            body=f"{self._render_matter(matter=view)}\n{self._linked.matter(matter)}",
            toc=view.toc,
            trail=(("全部事项", "matters/index.html"), (view.department.text, view.department.url.removeprefix("../"))),
            # A file from above is changed above; no link invites to do it here.
            source=None if is_from_above(file) else f"matters/{matter.department}/{matter.code}.yml",
        )

    def facts_script(self, matter: Matter) -> bytes:
        """What is asked about a matter, as a script: the search shows it with the result, also where there is no server."""
        found = facts(matter, self._view(matter), self._catalog)
        told = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
        safe = told.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
        return f'banshiFind.facts.set("{matter.code}",{safe});\n'.encode()

    def form_script(self, lexicon: Lexicon) -> bytes:
        """What the page on which a matter is filled in or changed knows."""
        return known_script(self._catalog, self._schema, self._rules, lexicon).encode()

    def markdown(self, matter: Matter) -> bytes:
        """The page of a matter as Markdown."""
        return matter_markdown(self._view(matter), self._notice).encode()

    def _view(self, matter: Matter) -> MatterView:
        """The words of a matter; its page, its Markdown and its facts are made one after the other."""
        if self._last is None or self._last[0] is not matter:
            self._last = (matter, matter_view(matter, self._catalog, self._labels))
        return self._last[1]

    def body(self, template: str, **values: Any) -> str:
        """The body of a page another room has words for."""
        return self._templates[template](**values)

    def indexes(self) -> Iterator[Page]:
        """Every other generated page."""
        return map(self._linked.page, self._indexes)

    def assistants(self) -> bytes:
        """What assistants read first."""
        return llms_txt(self._catalog, self._site_url).encode()

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
        toc: Toc = (("hotline", "热线话务表"), ("tables", "表格"), ("api", "给程序用"), ("feeds", "更新订阅"))
        toc = (("booklets", "办事指南汇编"), *toc) if self._bound else toc
        data = downloads(self._catalog, release, sizes)
        body = self._templates["downloads/index.html"](title=title, data=data)
        return Page("downloads/index.html", "downloads", title, said, body, toc)

    def news(self, news: Iterable[tuple[str, News]]) -> Page:
        """The page of what changed lately.

        Args:
            news: Short name of a department, empty for the whole city, and its news.
        """
        found = months(news)
        title, said = "最近改了什么", "办事指南最近的修改、更正和新公布的批次，按月排列。"
        body = self._templates["news/index.html"](title=title, months=found, feed=CITY_FEED)
        return Page("news/index.html", "news", title, said, body, (), feed=CITY_FEED)

    def home(self, prose: str) -> str:
        """The body of the home page, at the site's root, around already rendered prose."""
        # The page has its heading already.
        below = _TOP_HEADING.sub(r"<\1h2", prose)
        html = self._templates["home.html"](home=home_view(self._catalog), prose=Markup(below))
        return html + self._linked.home()
