"""One build of the site: what is known of the guides, who makes the pages, where they are put."""

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError

from banshi.disk.ledger import Ledger, Publisher
from banshi.disk.resources import HOOKS
from banshi.disk.swap import next_to
from banshi.kiosk.home import kiosk_home
from banshi.model.finding import Severity
from banshi.model.setting import Hall
from banshi.open_data.release import release_of
from banshi.render.pages import Pages
from banshi.render.site import Site
from banshi.render.sitemap import with_pages
from banshi.report.text import headline, one_line
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.rules.engine.registry import all_rules
from banshi.source.files import Project
from banshi.source.standard import Standard

if TYPE_CHECKING:
    from banshi.pdf.printer import Printer

TEMPLATES = HOOKS / "templates"

log = logging.getLogger("mkdocs.banshi")
_MOST_LINES = 30
_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING}


class Build:
    """One build of the site, from its configuration to the swap.

    Attributes:
        site: Where the finished site belongs.
        inspection: What is known of the guides.
        pages: Makes pages.
        offline: Whether browsers keep pages.
        work: Publishes them; set once the theme is ready.
    """

    def __init__(self, config: MkDocsConfig, *, serving: bool) -> None:
        root = Path(config.config_file_path).resolve().parent
        self.project = Project(root)
        self.site = Path(config.site_dir)
        self.serving = serving
        self.inspection: Inspection = inspect_project(self.project)
        # A preview leaves out what has errors; a build does not get this far with them.
        self.catalog = self.inspection.catalog.without(self.inspection.faulty)
        self.paper = bool(config.extra.get("pdf")) and not serving
        self.standard = Standard(self.project.schema)
        self.release = release_of(self.catalog, config.site_url or "")
        self.printer: Printer | None = None
        unprinted: frozenset[str] = frozenset()
        bound: dict[str, list[tuple[str, str]]] = {}
        if self.paper:
            # Imported late: a site without paper needs no typesetter.
            from banshi.pdf import printer, site_paper

            self.printer = printer.Printer(self.project, self.inspection, self.catalog)
            unprinted = frozenset(self.printer.unprintable)
            bound = site_paper.booklet_links(self.catalog, unprinted)
        self.pages = Pages(
            TEMPLATES,
            self.standard,
            self.catalog,
            all_rules(),
            self.release.site_url,
            self.paper,
            bound,
            unprinted,
            self.inspection.whole,
        )
        self.hall = _hall(config.extra.get("kiosk"), self.catalog.setting.halls)
        self.draft = serving or self.hall is not None
        # Browsers keep pages, but not those of a preview; `extra: {offline: false}` takes everything kept back.
        self.offline = not serving and bool(config.extra.get("offline", True))
        # A preview has a folder of its own and must not make the real site's pages look new; nor must a kiosk's.
        kept = "preview" if serving else f"kiosk-{self.hall.id}" if self.hall else "site"
        self.ledger = Ledger(self.project.cache / f"pages-{kept}.msgpack", self.site)
        self.publisher = Publisher(next_to(self.site), self.site, self.ledger.records)
        self.work: Site | None = None

    @property
    def paper_look(self) -> bytes:
        """What every page shows of paper: whether there is any, and of which matters there is none."""
        return bytes([self.paper]) + ",".join(sorted(self.printer.unprintable) if self.printer else ()).encode()

    def home(self, html: str) -> str:
        """The home page around its prose; a terminal's is all tiles."""
        if self.hall is not None:
            return self.pages.body("kiosk.html", kiosk=kiosk_home(self.hall, self.catalog))
        return self.pages.home(html)

    def sitemap(self, listed: str, site_url: str) -> str:
        """The sitemap with the generated pages."""
        assert self.work is not None
        return with_pages(listed, site_url, [url for url in self.work.urls() if not url.startswith("offline/")])

    def report(self) -> None:
        """Say what is wrong with the guides; an error stops a build, a preview leaves the file out."""
        findings = self.inspection.findings
        telling = sorted(
            (finding for finding in findings if finding.severity in _LEVELS), key=lambda item: item.severity.rank
        )
        for finding in telling[:_MOST_LINES]:
            log.log(_LEVELS[finding.severity], one_line(finding))
        if len(telling) > _MOST_LINES:
            log.log(
                _LEVELS[telling[0].severity], f"还有 {len(telling) - _MOST_LINES} 个问题，请运行 banshi lint 查看。"
            )
        if self.inspection.worst is Severity.ERROR and not self.serving:
            raise BuildError(f"{headline(findings)}没有发布，原来的网站没有改动。请先运行 banshi lint 查看并改正。")


def _hall(wanted: str | None, halls: Mapping[str, Hall]) -> Hall | None:
    """The hall whose terminal the site is dressed for, where nobody writes guides; None for the public site."""
    if not wanted:
        return None
    if wanted not in halls:
        raise BuildError(f"guides/halls.yml 里没有标识为 {wanted} 的大厅。")
    return halls[wanted]
