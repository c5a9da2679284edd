"""Pages that are ways into the guide: the table of all matters, events, themes, halls and online entrances."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.model.slug import theme_slug
from banshi.render.page import Page
from banshi.source.standard import Standard
from banshi.wording.event import EventView, by_audience, event_views
from banshi.wording.hall import hall_views
from banshi.wording.online import Entrance, OnlineGroup, online_links
from banshi.wording.phrases import Link
from banshi.wording.table import table_view
from banshi.wording.theme import theme_views

MakePage = Callable[..., Page]
"""Address, title, description, trail, contents and what the template shows → page."""


class Ways:
    """Iterates over the pages.

    Args:
        page: Makes a page from the template of its section.
        macro: Gives a macro of a template.
        catalog: Everything the pages speak of.
        standard: Where the national table of themes is.
        rows: Basic code → its line in lists.
    """

    def __init__(
        self,
        page: MakePage,
        macro: Callable[[str, str], Callable[..., str]],
        catalog: Catalog,
        standard: Standard,
        rows: dict[str, str],
    ) -> None:
        self._page = page
        self._catalog = catalog
        self._themes = standard.table("theme")["rows"]
        self._rows = rows
        self._events = event_views(catalog)
        self._entrance = macro("online/pieces.html", "out")
        self._local = macro("online/pieces.html", "local")
        self._shown: dict[Entrance, str] = {}

    def __iter__(self) -> Iterator[Page]:
        yield self._table()
        yield from self._event_pages()
        yield from self._theme_pages()
        yield from self._halls()
        yield from self._online()

    def _table(self) -> Page:
        view = table_view(self._catalog)
        said = f"全部 {view.counts.total} 个办事事项，可以按对象、部门、主题、跑动次数、网上办理筛选。"
        departments = [(item.id, item.short_name) for item in self._catalog.setting.departments.values()]
        listed = [
            (identifier, name, len(self._catalog.by_department[identifier]))
            for identifier, name in departments
            if identifier in self._catalog.by_department
        ]
        return self._page(
            "matters/index.html", "全部事项", said, (), table=view, data=Markup(view.data), departments=listed
        )

    def _event_pages(self) -> Iterator[Page]:
        yield self._page(
            "events/index.html",
            "按阶段找",
            "遇到生孩子、买房、退休、开办企业这样的事，要办哪些事项。",
            (),
            groups=by_audience(self._events),
        )
        trail = (("按阶段找", "events/index.html"),)
        for view in self._events:
            themes = [
                Link(name, f"../themes/{theme_slug(name)}.html") for name in view.themes if name in self._with_matters
            ]
            yield self._page(
                f"events/{view.id}.html",
                view.name,
                view.summary,
                trail,
                event=view,
                named=self._lines(view.named),
                themed=self._lines(view.themed),
                themes=themes,
                others=[other for other in self._events if other.audience == view.audience and other is not view],
            )

    @property
    def _with_matters(self) -> dict[str, list[Entry]]:
        return self._catalog.by_theme

    def _theme_pages(self) -> Iterator[Page]:
        views = theme_views(self._catalog, self._themes)
        groups = [
            (audience, members)
            for audience, members in (
                ("个人", [(view, view.people) for view in views if "个人" in view.audiences and view.people]),
                ("经营主体", [(view, view.businesses) for view in views if view.businesses]),
            )
            if members
        ]
        yield self._page(
            "themes/index.html", "按主题找", "按国家统一的主题分类找办事事项。", (), groups=groups, total=len(views)
        )
        trail = (("按主题找", "themes/index.html"),)
        for view in views:
            yield self._page(
                f"themes/{view.slug}.html",
                view.name,
                f"主题“{view.name}”的 {view.total} 个办事事项。",
                trail,
                theme=view,
                groups=[(department, self._lines(entries)) for department, entries in view.groups],
                events=self._events_of(view.name),
            )

    def _events_of(self, theme: str) -> list[EventView]:
        return [event for event in self._events if theme in event.themes]

    def _halls(self) -> Iterator[Page]:
        views = list(hall_views(self._catalog))
        setting = self._catalog.setting
        placed = {hall.region for hall in setting.halls.values()}
        without = [region for region in setting.regions.values() if region.code not in placed]
        yield self._page(
            "halls/index.html", "办事大厅", "办事大厅的地址、办公时间、电话和窗口。", (), views=views, without=without
        )
        trail = (("办事大厅", "halls/index.html"),)
        for view in views:
            said = f"{view.name}的地址、办公时间、电话，有哪些窗口、每个窗口办什么。"
            toc = (("departments", "进驻的部门"), ("windows", "窗口"))
            yield self._page(f"halls/{view.id}.html", view.name, said, trail, toc, hall=view)

    def _online(self) -> Iterator[Page]:
        view = online_links(self._catalog)
        said = f"{view.addressed} 个事项的网上办理入口，按部门列在一起。"
        toc = tuple((group.id, group.name) for group in view.groups) if view.whole else ()
        groups = [(group, self._entrances(group)) for group in view.groups]
        yield self._page("online/index.html", "网上办理入口", said, (), toc, online=view, groups=groups)
        if not view.whole:
            trail = (("网上办理入口", "online/index.html"),)
            for group, lines in groups:
                title = f"{group.name}的网上办理入口"
                said = f"{title}，逐个事项列出。"
                yield self._page(f"online/{group.id}.html", title, said, trail, group=group, lines=lines)

    def _entrances(self, group: OnlineGroup) -> list[Markup]:
        """The lines of matters, each with its entrance; an entrance is rendered once."""
        lines = []
        for entry, entrance, local in group.rows:
            if (shown := self._shown.get(entrance)) is None:
                shown = self._shown[entrance] = str(self._entrance(*entrance))
            own = "".join([str(self._local(*link)) for link in local])
            # Plain strings: adding to a `Markup` would escape what is added.
            lines.append(Markup(str.removesuffix(self._rows[entry.code], "</li>") + shown + own + "</li>"))
        return lines

    def _lines(self, entries: list[Entry]) -> list[str]:
        return [self._rows[entry.code] for entry in entries if entry.code in self._rows]
