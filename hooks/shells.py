"""Pages MkDocs does not know of, asked of the theme: the shells generated pages are joined into."""

from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link, Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from banshi.render.page import Page
from banshi.render.shell import SENTINELS, Shape, Shell, page_values, squeeze


class Theme:
    """The theme, asked for pages MkDocs does not know of.

    Args:
        env: The theme's Jinja environment.
        config: MkDocs' configuration.
        files: MkDocs' files.
        nav: The navigation: shells show it too.
    """

    def __init__(self, env: Environment, config: MkDocsConfig, files: Files, nav: Navigation) -> None:
        from mkdocs.commands.build import get_context  # not a public module, so only asked when needed

        self._config = config
        self._files = files
        self._get_context = get_context
        self._template = env.get_template("main.html")
        self._nav = nav

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
        # What comes from `page_values` is escaped already.
        safe = {name: Markup(value) for name, value in values.items()}
        stand_in.title = safe["title"]
        stand_in.meta = {"title": safe["title"], "description": safe["description"], "hide": ["navigation"]}
        if page.feed:
            stand_in.meta["feed"] = safe["feed"]
        stand_in.content = safe["body"]
        stand_in.canonical_url = safe["canonical"] if self._config.site_url else None
        stand_in.edit_url = safe["edit"] if page.source and self._edit_url() else None
        stand_in.toc = TableOfContents([AnchorLink(str(escape(text)), identifier, 2) for identifier, text in page.toc])
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
