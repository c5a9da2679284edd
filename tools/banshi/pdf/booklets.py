"""Which booklets there are: of a department, a hall, a bundle, the city, and the windows' handbook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.errors import NotPrinted
from banshi.pdf.booklet import Booklet, Chapter, Group
from banshi.pdf.selection import of_bundle, of_department, of_hall

_CHAPTERS_FROM = 25
"""Matters from which a department's themes become chapters; fewer would be more dividers than guides."""
_OTHER = "其他"


def department_booklet(catalog: Catalog, department: str) -> Booklet:
    """The matters of a department by theme."""
    entries = of_department(catalog, department)
    name = catalog.setting.departments[department].name
    themes = _by(entries, lambda entry: entry.themes[0] if entry.themes else _OTHER)
    if len(entries) < _CHAPTERS_FROM:
        chapters = [_department(catalog, department, [Group(theme, tuple(some)) for theme, some in themes.items()])]
    else:
        chapters = [Chapter(theme, theme, "", (Group("", tuple(some)),)) for theme, some in themes.items()]
    about = f"本册收录{name}的 {len(entries)} 个办事事项，按主题编排，同一主题的按基本编码排列。"
    return Booklet(f"department-{department}", name, "办事指南汇编", (about,), tuple(chapters))


def hall_booklet(catalog: Catalog, hall: str) -> Booklet:
    """The matters handled in a hall by department."""
    entries = of_hall(catalog, hall)
    name = catalog.setting.halls[hall].name
    about = f"本册收录在{name}的窗口办理的 {len(entries)} 个事项，按部门编排，同一部门的按基本编码排列。"
    return Booklet(f"hall-{hall}", name, "办事指南汇编", (about,), _departments(catalog, entries))


def bundle_booklet(catalog: Catalog, slug: str) -> Booklet:
    """The matters of a bundle by stage."""
    entries = {entry.code: entry for entry in of_bundle(catalog, slug)}
    bundle = next(bundle for bundle in catalog.bundles.values() if bundle.slug == slug)
    placed: set[str] = set()
    groups = []
    for stage in bundle.stages:
        some = [entries[code] for code in dict.fromkeys(stage.parallel) if code in entries and code not in placed]
        placed |= {entry.code for entry in some}
        if some:
            groups.append(Group(stage.name, tuple(some)))
    about = f"本册收录“{bundle.name}”包含的 {len(entries)} 个事项，按办理的先后编排；同一步里的事项可以同时办。"
    lines = (bundle.summary, about) if bundle.summary else (about,)
    chapter = Chapter(bundle.name, bundle.name, "", tuple(groups))
    return Booklet(f"bundle-{slug}", bundle.name, "办事指南汇编", lines, (chapter,))


def city_booklet(catalog: Catalog) -> Booklet:
    """All matters by department."""
    entries = catalog.public
    if not entries:
        raise NotPrinted("还没有公布的事项，没有可以汇编的内容。")
    city = catalog.setting.city
    chapters = _departments(catalog, entries)
    about = (
        f"本册收录全部已经公布的 {len(entries)} 个事项，涉及 {len(chapters)} 个部门，"
        "按部门编排，同一部门的按基本编码排列。"
    )
    return Booklet("city", city.site_name if city else "办事指南", "全部事项汇编", (about,), chapters)


def handbook(catalog: Catalog) -> Booklet:
    """What the windows of the city take in: the matters with a window among their ways."""
    entries = [entry for entry in catalog.public if entry.window]
    if not entries:
        raise NotPrinted("还没有写明可以到窗口办理的事项，手册没有内容。")
    chapters = _departments(catalog, entries)
    about = (
        f"本手册收录办理渠道里写明可以到窗口办理的 {len(entries)} 个事项，涉及 {len(chapters)} 个部门；"
        f"已经公布、没有窗口渠道的 {len(catalog.public) - len(entries)} 个事项没有收录。",
        "同一事项在全市是同一编码、同一名称、同一材料和同一条件。各单位只能写明地点、时间和电话，或者作出更优的承诺，"
        "不能增加材料和条件。",
        "按部门编排，同一部门的按基本编码排列。哪些窗口综合受理、哪些分设，以各大厅公布的为准，本手册不作规定。",
        "每个事项先列要问的问题和每种回答改变什么，再列收件清单、可以后补的材料、条件、环节和时限、收费和依据。"
        "给群众看的说明（在哪办、结果、常见问题、救济途径）在办事指南里，本手册不重复。",
        "受理时按“收件清单”核对，缺少的一次说全；标明可以后补的材料，签容缺受理承诺书后先受理。",
    )
    return Booklet("handbook", "“一窗受理”事项标准化手册", "窗口办理事项汇编", about, chapters, windows=True)


def booklets(catalog: Catalog) -> Iterator[Booklet]:
    """Every booklet that has something in it."""
    if catalog.public:
        yield city_booklet(catalog)
    if any(entry.window for entry in catalog.public):
        yield handbook(catalog)
    for department in sorted(catalog.by_department):
        if department in catalog.setting.departments:
            yield department_booklet(catalog, department)
    for make, names in (
        (hall_booklet, catalog.setting.halls),
        (bundle_booklet, [bundle.slug for bundle in catalog.bundles.values()]),
    ):
        for name in sorted(names):
            try:
                yield make(catalog, name)
            except NotPrinted:
                continue


def _departments(catalog: Catalog, entries: Iterable[Entry]) -> tuple[Chapter, ...]:
    """Chapters in the order of `departments.yml`."""
    found = _by(entries, lambda entry: entry.department)
    known = [department for department in catalog.setting.departments if department in found]
    unknown = [department for department in found if department not in catalog.setting.departments]
    return tuple(
        _department(catalog, department, [Group("", tuple(found[department]))]) for department in known + unknown
    )


def _department(catalog: Catalog, identifier: str, groups: Iterable[Group]) -> Chapter:
    department = catalog.setting.departments.get(identifier)
    if department is None:
        return Chapter(identifier, identifier, "", tuple(groups))
    phones = "　".join(line.words for line in department.hotlines)
    return Chapter(department.name, department.short_name, phones, tuple(groups))


def _by(entries: Iterable[Entry], key: Callable[[Entry], str]) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(key(entry), []).append(entry)
    return found
