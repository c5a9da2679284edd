"""Generated pages that are not a matter: lists, departments, regions, materials, rules and fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.slug import theme_slug
from banshi.render.gone import gone_pages
from banshi.render.page import Page
from banshi.render.templates import Templates
from banshi.render.views.batch import batch_views
from banshi.render.views.bundle import bundle_views
from banshi.render.views.department import department_views
from banshi.render.views.field import fields_view
from banshi.render.views.form import form_view
from banshi.render.views.listing import entry_row
from banshi.render.views.material import material_views
from banshi.render.views.reform import reform_view
from banshi.render.views.region import region_views
from banshi.render.views.rule import rule_families
from banshi.render.views.wording import Link
from banshi.render.ways import Ways
from banshi.rules.engine.rule import Rule
from banshi.source.standard import Standard

_THEMES = 12

_MATERIALS = 40
"""Documents in sight; the others are folded away."""


class Indexes:
    """Iterates over the pages; every page is made when it is asked for.

    Args: as for `Pages`.
    """

    def __init__(
        self,
        templates: Templates,
        standard: Standard,
        catalog: Catalog,
        rules: Mapping[str, Rule],
    ) -> None:
        self._templates = templates
        self._standard = standard
        self._catalog = catalog
        self._rules = rules

    def __iter__(self) -> Iterator[Page]:
        rows = self._rows()
        yield from Ways(self._page, self._templates.macro, self._catalog, self._standard, rows)
        yield from self._bundles(rows)
        yield from self._reform()
        yield from self._batches(rows)
        yield from self._departments(rows)
        yield from self._regions()
        yield from self._materials(rows)
        yield from self._rule_pages()
        yield from self._fields()
        yield self._form()
        yield self._search()
        yield from self._help()
        yield from gone_pages(self._templates, self._catalog)

    def _rows(self) -> dict[str, str]:
        """Basic code → its line in lists, rendered once for all of them."""
        row = self._templates.macro("listing.html", "row")
        departments = self._catalog.setting.departments
        return {entry.code: row(*entry_row(entry, departments)) for entry in self._catalog.public}

    def _bundles(self, rows: dict[str, str]) -> Iterator[Page]:
        views = list(bundle_views(self._catalog))
        groups = {audience: [view for view in views if view.audience == audience] for audience in ("个人", "经营主体")}
        shown = [(audience, members) for audience, members in groups.items() if members]
        yield self._page(
            "bundles/index.html", "一件事", "几件事合在一起办，一套材料、能同时办的同时办。", (), groups=shown
        )
        trail = (("一件事", "bundles/index.html"),)
        for view in views:
            stages = [(stage, _lines(stage.matters, rows)) for stage in view.stages]
            toc = (("saving", "省了什么"), ("stages", "怎么办"), ("papers", "材料只交一次"), ("about", "部门与来源"))
            yield self._page(
                f"bundles/{view.slug}.html",
                view.name,
                view.summary or view.name,
                trail,
                toc,
                bundle=view,
                stages=stages,
            )

    def _reform(self) -> Iterator[Page]:
        toc = (("fields", "重点领域"), ("tasks", "重点任务"), ("batches", "分批公布"), ("departments", "各部门"))
        toc = (("lags", "谁落后"), *toc, ("regions", "各地区")) if self._catalog.setting.regions else toc
        said = "改革方案的目标和任务，现在做到了多少，谁还没有达到。"
        view = reform_view(self._catalog, len(self._rules))
        yield self._page("reform/index.html", "改革进度", said, (), toc, reform=view)

    def _batches(self, rows: dict[str, str]) -> Iterator[Page]:
        views = list(batch_views(self._catalog))
        yield self._page("batches/index.html", "分批公布", "分批公布的办事事项清单。", (), views=views)
        trail = (("改革进度", "reform/index.html"), ("分批公布", "batches/index.html"))
        for view in views:
            said = f"{view.date}公布的 {view.count} 个事项。"
            url = f"batches/{view.id}.html"
            yield self._page(url, view.name, said, trail, batch=view, lines=_lines(view.matters, rows))

    def _departments(self, rows: dict[str, str]) -> Iterator[Page]:
        views = list(department_views(self._catalog))
        yield self._page("departments/index.html", "部门", "办理政务服务事项的部门和它们的热线。", (), views=views)
        trail = (("部门", "departments/index.html"),)
        for view in views:
            groups = [(kind, len(entries), _lines(entries, rows)) for kind, entries in view.groups]
            said = f"{view.name}办理的 {view.counts.total} 个事项和咨询热线。"
            url = f"departments/{view.id}.html"
            yield self._page(url, view.name, said, trail, department=view, groups=groups)

    def _regions(self) -> Iterator[Page]:
        views = list(region_views(self._catalog))
        yield self._page("regions/index.html", "地区", "各地区的办事大厅和认领的事项。", (), views=views)
        trail = (("地区", "regions/index.html"),)
        for view in views:
            said = f"{view.name}的办事大厅、窗口和认领的 {view.claimed} 个事项。"
            yield self._page(f"regions/{view.code}.html", view.name, said, trail, region=view)

    def _materials(self, rows: dict[str, str]) -> Iterator[Page]:
        views = material_views(self._catalog)
        yield self._page(
            "materials/index.html", "材料", "办事要用的全部材料和哪些事项要用。", (), views=views, shown=_MATERIALS
        )
        trail = (("材料", "materials/index.html"),)
        for view in views:
            said = f"{view.name}从哪里来，哪 {view.count} 个事项要用。"
            url = f"materials/{view.slug}.html"
            yield self._page(url, view.name, said, trail, material=view, lines=_lines(view.matters, rows))

    def _rule_pages(self) -> Iterator[Page]:
        families = rule_families(self._rules)
        yield self._page(
            "rules/index.html", "检查规则", "办事指南发布前自动检查的全部规则。", (), families=families,
            toc=tuple((letter, name) for letter, name, _ in families),
        )  # fmt: skip
        trail = (("检查规则", "rules/index.html"),)
        for _, _, views in families:
            for view in views:
                yield self._page(f"rules/{view.code}.html", f"{view.code} {view.title}", view.title, trail, rule=view)

    def _fields(self) -> Iterator[Page]:
        views = [fields_view(self._standard[kind]) for kind in self._standard.kinds]
        yield self._page("fields/index.html", "字段说明", "每种文件可以写哪些字段、怎么写。", (), views=views)
        trail = (("字段说明", "fields/index.html"),)
        for view in views:
            yield self._page(f"fields/{view.kind}.html", view.title, view.note, trail, fields=view)

    def _form(self) -> Page:
        view = form_view(self._standard, self._catalog.setting)
        toc = tuple((section.id, section.title) for section in view.sections)
        said = "填写一个新事项，得到可以直接提交的指南文件。"
        return self._page("form/index.html", "填写新指南", said, (), (*toc, ("done", "得到文件")), form=view)

    def _search(self) -> Page:
        """Filled by the client; what is here helps those who have found nothing, or have no scripts."""
        views = [view for view in department_views(self._catalog) if view.counts.total]
        themes = sorted(self._catalog.by_theme, key=lambda name: -len(self._catalog.by_theme[name]))
        said = "用平常的说法、拼音、首字母或编码找办事事项。"
        # The rest are on the page of themes, which is linked beside them.
        links = [Link(name, f"../themes/{theme_slug(name)}.html") for name in themes[:_THEMES]]
        return self._page("search/index.html", "搜索", said, (), views=views, themes=links)

    def _help(self) -> Iterator[Page]:
        said = "适老版、键盘、读屏软件、放大、深色、没有网络时怎么用，用不了找谁。"
        toc = (
            ("care", "适老版"),
            ("keys", "只用键盘"),
            ("supported", "支持什么"),
            ("offline", "没有网络"),
            ("report", "告诉我们"),
        )
        yield self._page("accessibility/index.html", "无障碍说明", said, (), toc)
        yield self._page("offline/index.html", "没有网络", "没有网络时，这里列出已经保存、还能看的页面。", ())

    def _page(
        self, url: str, title: str, said: str, trail: tuple[tuple[str, str], ...], toc: tuple = (), **values: Any
    ) -> Page:
        """A page from the template of its section: `<section>/index.html`, or `<section>/page.html`."""
        section, _, name = url.partition("/")
        template = f"{section}/{'index' if name == 'index.html' else 'page'}.html"
        body = self._templates[template](title=title, **values)
        return Page(url, section, title, said, body, toc, trail)


def _lines(entries: list[Entry], rows: dict[str, str]) -> list[str]:
    return [rows[entry.code] for entry in entries if entry.code in rows]
