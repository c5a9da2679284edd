"""The MkDocs plugin: everything MkDocs-specific is in this folder, everything else is in the engine.

MkDocs builds the prose pages. The plugin inspects `guides/`, has the theme render one shell per section, and
lets the engine join every generated page into its shell. The site is built beside the standing one and put in
its place at the very end, so a build that fails or is killed leaves the old site whole.
"""

import gc
import logging
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING

from banshi.hooks.build import TEMPLATES, Build
from banshi.hooks.prose import keep_known
from banshi.hooks.settings import settle
from banshi.hooks.shells import Theme
from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler

from banshi.disk.program import program_digest
from banshi.disk.resources import HOOKS
from banshi.disk.swap import next_to, restore, swap
from banshi.errors import NotPrinted
from banshi.kiosk.home import kiosk_home
from banshi.render.calendar_script import calendar_script
from banshi.render.languages import frame_script, languages
from banshi.render.offline import MANIFEST_URL, WORKER_URL, manifest, retired_worker, worker
from banshi.render.open_data import open_data
from banshi.render.page import Page
from banshi.render.shell import ABOVE_SHAPE, DOWNLOADS_SHAPE, MATTER_SHAPE, NEWS_SHAPE, shape_of
from banshi.render.site import Site, look_digest
from banshi.render.sitemap import with_pages
from banshi.render.statics import form_script, head_script, is_part, script, style_sheets
from banshi.search.lexicon import Lexicon

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

STATIC = HOOKS / "static"
LANGUAGES = HOOKS / "languages"
THEME = HOOKS / "theme"
_THEME_SHEETS = ("assets/stylesheets/main.", "assets/stylesheets/palette.")
_POLLING_SECONDS = 0.3
_SETTLING_SECONDS = 0.05


class NoSettings(Config):  # type: ignore[no-untyped-call]  # MkDocs left its making without types
    """Everything there is to set stands in `guides/city.yml`."""


class BanshiPlugin(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]  # MkDocs left this one without types
    """`plugins: [banshi]` in mkdocs.yml."""

    def __init__(self) -> None:
        self._serving = False
        self._build: Build | None = None
        self._nav: Navigation | None = None

    def on_startup(self, command: str, dirty: bool) -> None:
        """Remember whether somebody builds or previews."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Inspect the guides, name the site after its city, and build beside the standing site."""
        # A build makes many records and no cycles worth looking for; the collector takes a seventh of a preview's rebuild.
        gc.disable()
        if config.strict:
            # `--quiet` would hide warnings from the counter that makes a build strict.
            logging.getLogger("mkdocs").setLevel(min(logging.WARNING, logging.getLogger("mkdocs").level))
        settle(config)
        build = self._build = Build(config, serving=self._serving)
        build.report()
        restore(build.site)
        city = build.inspection.catalog.setting.city
        if city is not None:
            config.site_name = city.site_name
            config.site_description = city.slogan or config.site_description
            config.site_url = city.site_url or config.site_url
            config.extra["city"] = city
        config.site_dir = str(next_to(build.site))
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the style sheets and scripts of the generated pages, and the guides' attachments."""
        build = self._current()
        looks = _take_theme(files)
        _leave_out(files, build.inspection.faulty)
        sources = [page.content_string for page in files.documentation_pages()]
        sources += [path.read_text(encoding="utf-8") for room in (TEMPLATES, THEME) for path in room.rglob("*.html")]
        static = [
            path.relative_to(HOOKS).as_posix()
            for path in sorted(STATIC.rglob("*"))
            if path.is_file() and not is_part(path)
        ]
        if build.hall is None:
            static = [name for name in static if not name.startswith("static/kiosk")]
        calendar = calendar_script(build.inspection.catalog.setting.calendar)
        catalog, guides = build.inspection.catalog, build.project.guides
        attachments = [
            (f"assets/{name}", guides / catalog.borrowed.get(name, ""))
            for name in sorted(catalog.assets)
            if f"assets/{name}" not in build.inspection.faulty
        ]
        for name, folder in (*((name, HOOKS) for name in static), *attachments):
            files.append(File(name, str(folder), config.site_dir, use_directory_urls=False))
        project = build.project
        sheets = style_sheets(
            STATIC, looks, sources, project.cache / "style_sheets.msgpack", program_digest(project.schema)
        )
        kinds = {
            "style_sheet": sheets.own,
            "older_style_sheet": sheets.older,
            "script": script(STATIC, calendar, offline=_offline(build, config)),
            "head_script": head_script(STATIC),
            "form_script": form_script(STATIC),
        }
        files.append(File.generated(config, MANIFEST_URL, content=manifest(config.site_name, config.site_description)))
        for kind, joined in kinds.items():
            files.append(File.generated(config, joined.url, content=joined.text))
            config.extra[kind] = joined.url
        config.extra["languages"] = []
        for language in languages(LANGUAGES):
            words = frame_script(language)
            files.append(File.generated(config, words.url, content=words.text))
            config.extra["languages"].append((language.language, language.name, words.url))
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation: shells show it too."""
        self._nav = nav
        return nav

    def on_page_markdown(self, markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Front matter may name a page and describe it, no more."""
        keep_known(page)
        return markdown

    def on_page_content(self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """The home page is prose set into computed numbers and lists; a terminal's is all tiles."""
        build = self._current()
        if not page.is_homepage:
            return html
        if build.hall is not None:
            return build.pages.body("kiosk.html", kiosk=kiosk_home(build.hall, build.catalog))
        return build.pages.home(html)

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """With the theme ready, cut the shells and publish every generated page."""
        build = self._current()
        # The theme's templates change with its version only; compiling them is a fifth of a small build.
        # Whatever a city writes is text, in the theme's own templates too.
        env.autoescape = True
        compiled = build.project.cache / "theme-escaping"
        compiled.mkdir(parents=True, exist_ok=True)
        env.bytecode_cache = FileSystemBytecodeCache(str(compiled))
        theme = Theme(env, config, files, self._navigation())
        indexes = [page for page in build.pages.indexes() if page.section != "form" or not build.hall]
        shapes = {MATTER_SHAPE, DOWNLOADS_SHAPE, NEWS_SHAPE, *(shape_of(page) for page in indexes)}
        if build.catalog.setting.upstream.layers:
            shapes.add(ABOVE_SHAPE)
        shells = {shape: theme.shell(shape) for shape in sorted(shapes)}
        look = look_digest(build.project.schema, [shell.fixed for shell in shells.values()]) + build.paper_look

        def join(page: Page) -> bytes:
            return shells[shape_of(page)].join(page)

        # The long way round, one theme rendering per page: the splice is proved equal to it.
        plain = config.extra.get("plain_pipeline")
        lexicon = Lexicon(build.project.cache / "lexicon")
        chosen = theme.render if plain else join
        data = open_data(build.project, build.inspection, build.catalog, build.standard, build.release)
        build.work = Site(
            build.inspection, build.catalog, build.pages, indexes, chosen, look, lexicon, data, build.draft,
            build.project.read,
        )  # fmt: skip
        build.work.publish(build.publisher)
        if build.printer:
            from banshi.pdf.site_paper import publish_paper

            try:
                publish_paper(build.printer, build.publisher)
            except NotPrinted as error:
                raise BuildError(f"{error}网站没有发布，原来的网站没有改动。") from error
        return env

    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> str:
        """List the generated pages in the sitemap."""
        if template_name == "sitemap.xml" and config.site_url:
            work = self._current().work
            assert work is not None
            urls = [url for url in work.urls() if not url.startswith("offline/")]
            return with_pages(output_content, config.site_url, urls)
        return output_content

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Everything is there: put the new site in the place of the old one."""
        build = self._current()
        if config.strict and _warned():
            raise BuildError("有警告，严格模式下不发布；原来的网站没有改动。")
        text = worker(Path(config.site_dir), STATIC) if _offline(build, config) else retired_worker(STATIC)
        (Path(config.site_dir) / WORKER_URL).write_text(text, encoding="utf-8")
        swap(Path(config.site_dir), build.site)
        build.ledger.save(build.publisher.records)
        config.site_dir = str(build.site)
        if self._serving:
            gc.enable()
        else:
            # The program ends here; to look through all it has made once more takes a sixth of a build without changes.
            gc.freeze()

    def on_build_error(self, error: Exception) -> None:
        """A preview goes on after a build that failed."""
        gc.enable()

    def on_serve(
        self, server: "LiveReloadServer", config: MkDocsConfig, builder: Callable[..., None]
    ) -> "LiveReloadServer":
        """Look for saved files three times a second instead of twice: a preview should feel immediate."""
        # Imported late: a build serves nobody.
        from banshi.hooks.preview import guard
        from watchdog.observers.polling import PollingObserver

        guard(server)
        watched = [config.docs_dir, str(config.config_file_path)]
        for path in watched:
            server.unwatch(path)
        server.observer = PollingObserver(timeout=_POLLING_SECONDS)
        server.build_delay = _SETTLING_SECONDS
        for path in watched:
            server.watch(path)
        return server

    def _current(self) -> Build:
        assert self._build is not None
        return self._build

    def _navigation(self) -> Navigation:
        assert self._nav is not None
        return self._nav


def _take_theme(files: Files) -> str:
    """The theme's style sheets as one text. None of its files is published: what we use of them is in ours."""
    looks = []
    for file in [file for file in files if file.src_uri.startswith("assets/")]:
        if file.src_uri.startswith(_THEME_SHEETS) and file.src_uri.endswith(".css"):
            looks.append(file.content_string)
        files.remove(file)
    return "".join(looks)


def _leave_out(files: Files, faulty: Collection[str]) -> None:
    """A preview goes on without pages that have errors, as without matters that have."""
    for file in [file for file in files if f"pages/{file.src_uri}" in faulty]:
        files.remove(file)


def _offline(build: Build, config: MkDocsConfig) -> bool:
    """Whether browsers keep pages: not those of a preview, and `extra: {offline: false}` takes everything kept back."""
    return not build.serving and config.extra.get("offline", True)


def _warned() -> bool:
    """Whether MkDocs has counted a warning, which strict mode forbids."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
