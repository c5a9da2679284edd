"""Every generated page in its shell, and everything of a build put in the place of the site that stood."""

from pathlib import Path

from banshi.hooks.build import Build
from banshi.hooks.shells import Theme
from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from banshi.disk.resources import HOOKS
from banshi.disk.swap import swap
from banshi.errors import NotPrinted
from banshi.render.offline import WORKER_URL, retired_worker, worker
from banshi.render.open_data import open_data
from banshi.render.page import Page
from banshi.render.shell import ABOVE_SHAPE, DOWNLOADS_SHAPE, MATTER_SHAPE, NEWS_SHAPE, shape_of
from banshi.render.site import Site, look_digest
from banshi.search.lexicon import Lexicon

STATIC = HOOKS / "static"


def publish(build: Build, env: Environment, files: Files, nav: Navigation, config: MkDocsConfig) -> None:
    """With the theme ready, cut the shells and put every generated page beside the standing site."""
    # The theme's templates change with its version only; compiling them is a fifth of a small build.
    # Whatever a city writes is text, in the theme's own templates too.
    env.autoescape = True
    compiled = build.project.cache / "theme-escaping"
    compiled.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(compiled))
    theme = Theme(env, config, files, nav)
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
    data = open_data(build.project, build.inspection, build.catalog, build.standard, build.release)
    build.work = Site(
        build.inspection, build.catalog, build.pages, indexes, theme.render if plain else join, look, lexicon, data,
        build.draft, build.project.read,
    )  # fmt: skip
    build.work.publish(build.publisher)
    if build.printer:
        from banshi.pdf.site_paper import publish_paper

        try:
            publish_paper(build.printer, build.publisher)
        except NotPrinted as error:
            raise BuildError(f"{error}网站没有发布，原来的网站没有改动。") from error


def finish(build: Build, config: MkDocsConfig) -> None:
    """Everything is there: put the new site in the place of the old one."""
    finished = Path(config.site_dir)
    text = worker(finished, STATIC) if build.offline else retired_worker(STATIC)
    (finished / WORKER_URL).write_text(text, encoding="utf-8")
    swap(finished, build.site)
    build.ledger.save(build.publisher.records)
    config.site_dir = str(build.site)
