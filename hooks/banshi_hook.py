"""The MkDocs adapter: everything MkDocs-specific is here, everything else is in the engine.

MkDocs builds the prose pages. This hook inspects `guides/`, has the theme render one shell per section, and
lets the engine join every generated page into its shell. The site is built beside the standing one and put in
its place at the very end, so a build that fails or is killed leaves the old site whole.
"""

import gc
import logging
from collections.abc import Mapping
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import CountHandler
from watchdog.observers.polling import PollingObserver

from banshi.errors import NotPrinted
from banshi.exchange.release import release_of
from banshi.kiosk.home import kiosk_home
from banshi.model.finding import Severity
from banshi.model.setting import Hall
from banshi.pdf.press import open_press
from banshi.pdf.publishing import booklet_links, publish_paper
from banshi.render.calendar_script import calendar_script
from banshi.render.offline import MANIFEST_URL, WORKER_URL, manifest, retired_worker, worker
from banshi.render.open_data import open_data
from banshi.render.page import Page
from banshi.render.pages import Pages
from banshi.render.publishing import Ledger, Publisher
from banshi.render.shell import DOWNLOADS_SHAPE, MATTER_SHAPE, SENTINELS, Shape, Shell, page_values, shape_of, squeeze
from banshi.render.site import Site, look_digest
from banshi.render.sitemap import with_pages
from banshi.render.statics import head_script, is_part, script, style_sheet
from banshi.render.swap import next_to, restore, swap
from banshi.report.text import headline, one_line
from banshi.rules.engine.inspection import Inspection, inspect_project
from banshi.rules.engine.registry import all_rules
from banshi.search.lexicon import Lexicon
from banshi.source.files import Project
from banshi.source.standard import Standard

HOOKS = Path(__file__).resolve().parent
TEMPLATES = HOOKS / "templates"
STATIC = HOOKS / "static"
THEME = HOOKS / "theme"
_THEME_SHEETS = ("assets/stylesheets/main.", "assets/stylesheets/palette.")

log = logging.getLogger("mkdocs.banshi")
_MOST_LINES = 30
_POLLING_SECONDS = 0.3
_SETTLING_SECONDS = 0.05
_LEVELS = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING}


class Build:
    """One build of the site, from its configuration to the swap.

    Attributes:
        site: Where the finished site belongs.
        inspection: What is known of the guides.
        pages: Makes pages.
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
        bound = booklet_links(self.catalog) if self.paper else {}
        self.pages = Pages(
            TEMPLATES, self.standard, self.catalog, all_rules(), self.release.site_url, self.paper, bound
        )
        self.hall = _hall(config.extra.get("kiosk"), self.catalog.setting.halls)
        self.draft = serving or self.hall is not None
        # A preview has a folder of its own and must not make the real site's pages look new; nor must a kiosk's.
        kept = "preview" if serving else f"kiosk-{self.hall.id}" if self.hall else "site"
        self.ledger = Ledger(self.project.cache / f"pages-{kept}.msgpack", self.site)
        self.publisher = Publisher(next_to(self.site), self.site, self.ledger.records)
        self.work: Site | None = None


_command = "build"
_build: Build | None = None


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether somebody builds or previews."""
    global _command
    _command = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Inspect the guides, name the site after its city, and build beside the standing site."""
    global _build
    # A build makes many records and no cycles worth looking for; the collector takes a seventh of a preview's rebuild.
    gc.disable()
    if config.strict:
        # `--quiet` would hide warnings from the counter that makes a build strict.
        logging.getLogger("mkdocs").setLevel(min(logging.WARNING, logging.getLogger("mkdocs").level))
    _build = Build(config, serving=_command == "serve")
    _report(_build)
    restore(_build.site)
    city = _build.inspection.catalog.setting.city
    if city is not None:
        config.site_name = city.site_name
        config.site_description = city.slogan or config.site_description
        config.site_url = city.site_url or config.site_url
        config.extra["city"] = city
    config.site_dir = str(next_to(_build.site))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the style sheets and scripts of the generated pages, and the guides' attachments."""
    build = _current()
    looks = _take_theme(files)
    sources = [page.content_string for page in files.documentation_pages()]
    sources += [path.read_text(encoding="utf-8") for room in (TEMPLATES, THEME) for path in room.rglob("*.html")]
    static = [
        path.relative_to(HOOKS).as_posix() for path in sorted(STATIC.rglob("*")) if path.is_file() and not is_part(path)
    ]
    if build.hall is None:
        static = [name for name in static if not name.startswith("static/kiosk")]
    calendar = calendar_script(build.inspection.catalog.setting.calendar)
    attachments = [f"assets/{name}" for name in sorted(build.inspection.catalog.assets)]
    for folder, names in ((HOOKS, static), (build.project.guides, attachments)):
        for name in names:
            files.append(File(name, str(folder), config.site_dir, use_directory_urls=False))
    kinds = {
        "style_sheet": style_sheet(STATIC, looks, sources),
        "script": script(STATIC, calendar, offline=_offline(build, config)),
        "head_script": head_script(STATIC),
    }
    files.append(File.generated(config, MANIFEST_URL, content=manifest(config.site_name, config.site_description)))
    for kind, joined in kinds.items():
        files.append(File.generated(config, joined.url, content=joined.text))
        config.extra[kind] = joined.url
    return files


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """The home page is prose set into computed numbers and lists; a terminal's is all tiles."""
    build = _current()
    if not page.is_homepage:
        return html
    if build.hall is not None:
        return build.pages.body("kiosk.html", kiosk=kiosk_home(build.hall, build.catalog))
    return build.pages.home(html)


def on_env(env, config: MkDocsConfig, files: Files):
    """With the theme ready, cut the shells and publish every generated page."""
    build = _current()
    # The theme's templates change with its version only; compiling them is a fifth of a small build.
    compiled = build.project.cache / "theme"
    compiled.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(compiled))
    theme = Theme(env, config, files)
    indexes = [page for page in build.pages.indexes() if page.section != "form" or not build.hall]
    shapes = {MATTER_SHAPE, DOWNLOADS_SHAPE, *(shape_of(page) for page in indexes)}
    shells = {shape: theme.shell(shape) for shape in sorted(shapes)}
    look = look_digest(TEMPLATES, [shell.fixed for shell in shells.values()]) + bytes([build.paper])

    def join(page: Page) -> bytes:
        return shells[shape_of(page)].join(page)

    # The long way round, one theme rendering per page: the splice is proved equal to it.
    plain = config.extra.get("plain_pipeline")
    lexicon = Lexicon(build.project.cache / "lexicon.msgpack")
    chosen = theme.render if plain else join
    data = open_data(build.project, build.inspection, build.catalog, build.standard, build.release)
    build.work = Site(build.inspection, build.catalog, build.pages, indexes, chosen, look, lexicon, data, build.draft)
    build.work.publish(build.publisher)
    if build.paper:
        try:
            publish_paper(open_press(build.project, build.inspection, build.catalog), build.publisher)
        except NotPrinted as error:
            raise BuildError(f"{error}网站没有发布，原来的网站没有改动。") from error
    return env


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """List the generated pages in the sitemap."""
    if template_name == "sitemap.xml" and config.site_url:
        work = _current().work
        assert work is not None
        urls = [url for url in work.urls() if not url.startswith("offline/")]
        return with_pages(output_content, config.site_url, urls)
    return output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Everything is there: put the new site in the place of the old one."""
    build = _current()
    if config.strict and _warned():
        raise BuildError("有警告，严格模式下不发布；原来的网站没有改动。")
    text = worker(Path(config.site_dir), STATIC) if _offline(build, config) else retired_worker(STATIC)
    (Path(config.site_dir) / WORKER_URL).write_text(text, encoding="utf-8")
    swap(Path(config.site_dir), build.site)
    build.ledger.save(build.publisher.records)
    config.site_dir = str(build.site)
    gc.enable()


def on_build_error(error: Exception) -> None:
    """A preview goes on after a build that failed."""
    gc.enable()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder) -> LiveReloadServer:
    """Look for saved files three times a second instead of twice: a preview should feel immediate."""
    watched = [config.docs_dir, str(config.config_file_path)]
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=_POLLING_SECONDS)
    server.build_delay = _SETTLING_SECONDS
    for path in watched:
        server.watch(path)
    return server


class Theme:
    """The theme, asked for pages MkDocs does not know of.

    Args:
        env: The theme's Jinja environment.
        config: MkDocs' configuration.
        files: MkDocs' files.
    """

    def __init__(self, env, config: MkDocsConfig, files: Files) -> None:
        from mkdocs.commands.build import get_context  # not a public module, so only asked when needed

        self._config = config
        self._files = files
        self._get_context = get_context
        self._template = env.get_template("main.html")
        self._nav = files_navigation[0]

    def shell(self, shape: Shape) -> Shell:
        """The shell of a shape, cut from a page full of sentinels."""
        return Shell(self._render(shape.stand_in(), SENTINELS._asdict()), self._site_url(), self._edit_url())

    def render(self, page: Page) -> bytes:
        """A whole page, rendered by the theme on its own."""
        values = page_values(page, self._site_url(), self._edit_url())
        html = squeeze(self._render(page, {**values, "body": SENTINELS.body}))
        return html.replace(SENTINELS.body, values["body"]).encode()

    def _render(self, page: Page, values: dict[str, str]) -> str:
        file = File.generated(self._config, f"{page.section}/{Path(page.url).stem}.md", content="")
        stand_in = MkDocsPage(None, file, self._config)
        # `Markup`-free strings: the theme does not escape titles, so they come escaped.
        stand_in.title = values["title"]
        stand_in.meta = {"title": values["title"], "description": values["description"], "hide": ["navigation"]}
        if page.feed:
            stand_in.meta["feed"] = values["feed"]
        stand_in.content = values["body"]
        stand_in.canonical_url = values["canonical"] if self._config.site_url else None
        stand_in.edit_url = values["edit"] if page.source and self._edit_url() else None
        stand_in.toc = TableOfContents([AnchorLink(text, identifier, 2) for identifier, text in page.toc])
        links = (item for item in self._nav if isinstance(item, Link))
        link = next((item for item in links if item.url.startswith(f"{page.section}/")), None)
        if link is not None:
            link.active = True
        try:
            context = self._get_context(self._nav, self._files, self._config, stand_in)
            return self._template.render(context)
        finally:
            if link is not None:
                link.active = False

    def _site_url(self) -> str:
        return (self._config.site_url or "").rstrip("/") + "/" if self._config.site_url else ""

    def _edit_url(self) -> str:
        city = self._config.extra.get("city")
        return (city.edit_url or "") if city else ""


files_navigation: list[Navigation] = []


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the navigation: shells show it too."""
    files_navigation[:] = [nav]
    return nav


def _hall(wanted: str | None, halls: Mapping[str, Hall]) -> Hall | None:
    """The hall whose terminal the site is dressed for, where nobody writes guides; None for the public site."""
    if not wanted:
        return None
    if wanted not in halls:
        raise BuildError(f"guides/halls.yml 里没有标识为 {wanted} 的大厅。")
    return halls[wanted]


def _current() -> Build:
    assert _build is not None
    return _build


def _take_theme(files: Files) -> str:
    """The theme's style sheets as one text. None of its files is published: what we use of them is in ours."""
    looks = []
    for file in [file for file in files if file.src_uri.startswith("assets/")]:
        if file.src_uri.startswith(_THEME_SHEETS) and file.src_uri.endswith(".css"):
            looks.append(file.content_string)
        files.remove(file)
    return "".join(looks)


def _report(build: Build) -> None:
    """Say what is wrong with the guides; an error stops a build, a preview leaves the file out."""
    findings = build.inspection.findings
    telling = sorted(
        (finding for finding in findings if finding.severity in _LEVELS), key=lambda item: item.severity.rank
    )
    for finding in telling[:_MOST_LINES]:
        log.log(_LEVELS[finding.severity], one_line(finding))
    if len(telling) > _MOST_LINES:
        log.log(_LEVELS[telling[0].severity], f"还有 {len(telling) - _MOST_LINES} 个问题，请运行 banshi lint 查看。")
    if build.inspection.worst is Severity.ERROR and not build.serving:
        raise BuildError(f"{headline(findings)}没有发布，原来的网站没有改动。请先运行 banshi lint 查看并改正。")


def _offline(build: Build, config: MkDocsConfig) -> bool:
    """Whether browsers keep pages: not those of a preview, and `extra: {offline: false}` takes everything kept back."""
    return not build.serving and config.extra.get("offline", True)


def _warned() -> bool:
    """Whether MkDocs has counted a warning, which strict mode forbids."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
