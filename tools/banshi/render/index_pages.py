"""Generated pages that are not a matter: lists, departments, regions, materials, rules and fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.matter import Matter
from banshi.model.province import Province
from banshi.model.slug import theme_slug
from banshi.render.gone_pages import gone_pages
from banshi.render.listing_pages import Ways
from banshi.render.page import Page, Toc
from banshi.render.templates import Templates
from banshi.rules.engine.rule import Rule
from banshi.source.standard import Standard
from banshi.wording.batch import batch_views
from banshi.wording.bundle import bundle_views
from banshi.wording.department import department_views
from banshi.wording.field import fields_view
from banshi.wording.form import form_view
from banshi.wording.material import material_views
from banshi.wording.matter_lines import entry_row
from banshi.wording.merged import merged
from banshi.wording.peers import PeersView, peers_view
from banshi.wording.phrases import Link
from banshi.wording.province import bundles_view, coverage_view, league_view
from banshi.wording.reform import reform_view
from banshi.wording.region import region_views
from banshi.wording.rule import rule_families

_THEMES = 12

_MATERIALS = 40
"""Documents in sight; the others are folded away."""


Whole = Callable[[Entry], Matter | None]
"""The whole matter an entry stands for; None where it cannot be read."""


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
        whole: Whole,
    ) -> None:
        self._templates = templates
        self._standard = standard
        self._catalog = catalog
        self._rules = rules
        self._whole = whole

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
            entries = [entry for stage in view.stages for entry in stage.matters]
            parts = [matter for entry in entries if (matter := self._whole(entry))]
            toc = (("saving", "省了什么"), ("papers", "材料只交一次"), ("stages", "怎么办"), ("about", "部门与来源"))
            yield self._page(
                f"bundles/{view.slug}.html",
                view.name,
                view.summary or view.name,
                trail,
                toc,
                bundle=view,
                # Half of a list would send somebody away with half of the papers.
                merged=merged(parts) if len(parts) == len(entries) else None,
                stages=stages,
            )

    def _reform(self) -> Iterator[Page]:
        toc: Toc = (("fields", "重点领域"), ("tasks", "重点任务"), ("batches", "分批公布"), ("departments", "各部门"))
        toc = (("lags", "谁落后"), *toc, ("regions", "各地区")) if self._catalog.setting.regions else toc
        said = "改革方案的目标和任务，现在做到了多少，谁还没有达到。"
        lists = self._standard.table("bundle_list")["rows"]
        view = reform_view(self._catalog, len(self._rules), lists)
        peers = None if self._catalog.province else peers_view(self._catalog)
        yield self._page("reform/index.html", "改革进度", said, (), toc, reform=view, peers=peers)
        if peers is not None:
            yield self._peers(peers)
        if self._catalog.province is not None:
            yield from self._province(self._catalog.province, lists)

    def _province(self, province: Province, lists: list[dict[str, str]]) -> Iterator[Page]:
        """The cities of a province beside each other."""
        cities: Toc = (("cities", "各市公布的事项"), ("whole", "七样合起来"), ("measures", "一样一样看"))
        cities = (*cities, ("fields", "一个部门一个部门看"), ("apart", "差得最多的事项"))
        made = (
            ("league", "各市比一比", "哪个市的承诺最好，差得最多的是哪些事项。", cities, league_view(self._catalog, province)),
            (
                "coverage", "各市认领了多少", "统一目录里的事项，各市公布了多少。",
                (("cities", "各市"), ("missing", "还有市没有的事项")), coverage_view(self._catalog, province),
            ),
            ("bundles", "一件事各市有没有", "国家重点事项清单里的每一件，哪些市有。", (), bundles_view(province, lists)),
        )  # fmt: skip
        for name, title, said, toc, view in made:
            body = self._templates[f"reform/{name}.html"](title=title, view=view)
            yield Page(f"reform/{name}.html", "reform", title, said, body, toc, (("改革进度", "reform/index.html"),))

    def _peers(self, view: PeersView) -> Page:
        """Other cities; there is no such page where nobody has been compared with."""
        said = "同一个编码的事项，别的城市公布的是怎样的，谁最好，这里差多少。"
        toc: Toc = (
            ("cities", "和谁比"),
            ("measures", "七样比下来"),
            ("departments", "哪些部门落后"),
            ("behind", "落后多少"),
        )
        body = self._templates["reform/peers.html"](title="对标", peers=view)
        return Page("reform/peers.html", "reform", "对标", said, body, toc, (("改革进度", "reform/index.html"),))

    def _batches(self, rows: dict[str, str]) -> Iterator[Page]:
        views = list(batch_views(self._catalog))
        yield self._page("batches/index.html", "分批公布", "分批公布的办事事项清单。", (), views=views)
        trail = (("改革进度", "reform/index.html"), ("分批公布", "batches/index.html"))
        for view in views:
            said = f"{view.date}公布的 {view.total} 个事项。"
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
            said = f"{view.name}从哪里来，哪 {view.total} 个事项要用。"
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
        said = "填写一个新事项，或者修改已有的事项，得到可以直接提交的指南文件。"
        return self._page("form/index.html", "填写和修改指南", said, (), (*toc, ("done", "得到文件")), form=view)

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
        toc: Toc = (
            ("care", "适老版"),
            ("keys", "只用键盘"),
            ("supported", "支持什么"),
            ("browsers", "支持的浏览器"),
            ("offline", "没有网络"),
            ("report", "告诉我们"),
        )
        yield self._page("accessibility/index.html", "无障碍说明", said, (), toc)
        heard = (
            ("progress", "查办到哪一步"),
            ("complaint", "投诉和举报"),
            ("advice", "建议和纠错"),
            ("rating", "好差评"),
        )
        said = "投诉、建议、纠错、评价和查办理进度找谁。"
        yield self._page("voice/index.html", "投诉、建议、查进度", said, (), heard)
        yield self._page("list/index.html", "我的清单", "把要办的几件事放在一起，一张纸带齐要带的材料。", ())
        yield self._page("offline/index.html", "没有网络", "没有网络时，这里列出已经保存、还能看的页面。", ())

    def _page(
        self, url: str, title: str, said: str, trail: tuple[tuple[str, str], ...], toc: Toc = (), **values: Any
    ) -> Page:
        """A page from the template of its section: `<section>/index.html`, or `<section>/page.html`."""
        section, _, name = url.partition("/")
        template = f"{section}/{'index' if name == 'index.html' else 'page'}.html"
        body = self._templates[template](title=title, **values)
        return Page(url, section, title, said, body, toc, trail)


def _lines(entries: list[Entry], rows: dict[str, str]) -> list[str]:
    return [rows[entry.code] for entry in entries if entry.code in rows]
