"""Which matters are meant: a department's, a hall's, a bundle's, those that changed."""

from __future__ import annotations

from collections.abc import Collection

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry
from banshi.errors import NotPrinted

_SHOWN_EVERYWHERE = ("city.yml", "regions.yml", "departments.yml", "halls.yml", "materials.yml")


def of_department(catalog: Catalog, department: str) -> list[Entry]:
    """Public matters of a department, by code.

    Raises:
        NotPrinted: there is no such department, or it has no matter.
    """
    if department not in catalog.setting.departments:
        raise NotPrinted(f"没有 {department} 这个部门，部门的编号见 departments.yml。")
    return _some(catalog.by_department.get(department, []), catalog.setting.departments[department].name)


def of_hall(catalog: Catalog, hall: str) -> list[Entry]:
    """Public matters some office handles at a window of a hall, by code.

    Raises:
        NotPrinted: there is no such hall, or no matter is handled there.
    """
    if hall not in catalog.setting.halls:
        raise NotPrinted(f"没有 {hall} 这个大厅，大厅的编号见 halls.yml。")
    codes = set()
    for overlay in catalog.overlays.values():
        windows = {window.id for window in overlay.windows if window.hall == hall}
        codes |= {claim.code for claim in overlay.matters if not windows.isdisjoint(claim.windows)}
    return _some([entry for entry in catalog.public if entry.code in codes], catalog.setting.halls[hall].name)


def of_bundle(catalog: Catalog, slug: str) -> list[Entry]:
    """Public matters of a bundle, in the order of its stages.

    Raises:
        NotPrinted: there is no such bundle, or none of its matters is public.
    """
    bundle = next((bundle for bundle in catalog.bundles.values() if bundle.slug == slug), None)
    if bundle is None:
        raise NotPrinted(f"没有 {slug} 这个一件事，它的编号就是 bundles 里的文件名。")
    codes = dict.fromkeys(code for stage in bundle.stages for code in stage.parallel)
    found = (catalog.by_code.get(code) for code in codes)
    return _some([entry for entry in found if entry is not None and entry.public], bundle.name)


def of_code(catalog: Catalog, code: str) -> Entry:
    """One public matter.

    Raises:
        NotPrinted: it is not there, was retired, or has errors.
    """
    entry = catalog.by_code.get(code)
    if entry is None or not entry.public:
        why = "已经取消" if entry is not None or code in catalog.setting.retired else "没有找到，或者它的文件有错误"
        raise NotPrinted(f"事项 {code} {why}，不能生成 PDF。可以运行 banshi lint 查看。")
    return entry


def of_changes(catalog: Catalog, names: Collection[str]) -> list[Entry]:
    """Public matters whose paper may look different since some files changed, by code.

    What surrounds the matters shows on every sheet; an office's file on those of its department, even where it has
    given a matter up; a batch dates its matters. Too many are no harm: what says the same is not set again.

    Args:
        names: Files below `guides/`.
    """
    if any(name in _SHOWN_EVERYWHERE for name in names):
        return catalog.public
    places = [name.removesuffix(".yml").split("/") for name in names]
    departments = {place[-1] for place in places if place[0] == "local"}
    codes = {place[-1] for place in places if place[0] == "matters"}
    for name in names:
        if name in catalog.overlays:
            codes |= {claim.code for claim in catalog.overlays[name].matters}
        if name in catalog.batches:
            codes.update(catalog.batches[name].matters)
    return [entry for entry in catalog.public if entry.code in codes or entry.department in departments]


def _some(entries: list[Entry], name: str) -> list[Entry]:
    if not entries:
        raise NotPrinted(f"{name}没有可以生成 PDF 的事项。")
    return entries
