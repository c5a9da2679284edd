"""The MkDocs plugin: everything MkDocs-specific is in this folder, everything else is in the engine.

MkDocs builds the prose pages. The plugin inspects `guides/`, has the theme render one shell per section, and
lets the engine join every generated page into its shell. The site is built beside the standing one and put in
its place at the very end, so a build that fails or is killed leaves the old site whole.
"""

import gc
import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from banshi.hooks.prose import keep_known
from banshi.hooks.settings import settle
from banshi.hooks.standing import Listener, seal_of
from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from banshi.disk.seal import Seal
from banshi.disk.swap import next_to, restore

if TYPE_CHECKING:
    from banshi.hooks.build import Build
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.banshi")
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
        self._seal: Seal | None = None
        self._listener = Listener()

    def on_startup(self, command: str, dirty: bool) -> None:
        """Remember whether somebody builds or previews."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Inspect the guides, name the site after its city, and build beside the standing site.

        Raises:
            SystemExit: nothing has changed since the standing site was built.
        """
        # A build makes many records and no cycles worth looking for; the collector takes a seventh of a preview's rebuild.
        gc.disable()
        if config.strict:
            # `--quiet` would hide warnings from the counter that makes a build strict.
            logging.getLogger("mkdocs").setLevel(min(logging.WARNING, logging.getLogger("mkdocs").level))
        settle(config)
        site = Path(config.site_dir)
        restore(site)
        self._stop_if_unchanged(config)
        # The engine takes longer to import than a build without changes takes in all.
        from banshi.hooks.build import Build

        self._listener = Listener()
        logging.getLogger("mkdocs").addHandler(self._listener)
        build = self._build = Build(config, serving=self._serving)
        build.report()
        city = build.inspection.catalog.setting.city
        if city is not None:
            config.site_name = city.site_name
            config.site_description = city.slogan or config.site_description
            config.site_url = city.site_url or config.site_url
            config.extra["city"] = city
        config.site_dir = str(next_to(site))
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the style sheets and scripts of the generated pages, and the guides' attachments."""
        from banshi.hooks.looks import add_looks

        add_looks(self._current(), files, config)
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
        return self._current().home(html) if page.is_homepage else html

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Publish every generated page."""
        from banshi.hooks.publishing import publish

        assert self._nav is not None
        publish(self._current(), env, files, self._nav, config)
        return env

    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> str:
        """List the generated pages in the sitemap."""
        if template_name == "sitemap.xml" and config.site_url:
            return self._current().sitemap(output_content, config.site_url)
        return output_content

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Everything is there: put the new site in the place of the old one, and seal it."""
        from banshi.hooks.publishing import finish

        if config.strict and self._listener.said:
            raise BuildError("有警告，严格模式下不发布；原来的网站没有改动。")
        finish(self._current(), config)
        self._stop_listening()
        if self._serving:
            gc.enable()
            return
        if self._seal:
            self._seal.close(self._listener.said)
        # The program ends here; to look through all it has made once more takes a sixth of a build without changes.
        gc.freeze()

    def on_build_error(self, error: Exception) -> None:
        """A preview goes on after a build that failed."""
        self._stop_listening()
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

    def _stop_if_unchanged(self, config: MkDocsConfig) -> None:
        """End here, with what the last build said, where it would only be built again."""
        self._seal = None if self._serving else seal_of(config)
        said = self._seal.unbroken() if self._seal else None
        if said is not None:
            for level, sentence in said:
                log.log(level, sentence)
            log.info("没有改动，网站已经是最新的。")
            raise SystemExit(0)

    def _stop_listening(self) -> None:
        logging.getLogger("mkdocs").removeHandler(self._listener)

    def _current(self) -> "Build":
        assert self._build is not None
        return self._build
