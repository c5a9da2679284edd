"""Founding a city: guides that build at once and name no other city, with the engine pinned beside them."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from banshi.catalog.catalog import Catalog
from banshi.errors import NotChanged
from banshi.lifecycle.city_frame import frame_files
from banshi.lifecycle.engine import WHEEL, put_wheel
from banshi.lifecycle.first_files import FORM, NewCity, first_files
from banshi.source.files import Project
from banshi.source.outline import Node, Outline

_NATIONAL = {"法律", "行政法规", "部门规章"}
_MOST_WORDS = 24
"""A longer list of what people say was tuned to the matters of one city."""

_FORM_ROW = f"""\
  - {{name: {FORM}, synonyms: [信息公开申请], type: 申请表, holder: 申请人, issuer: 申请人, source: 申请人自备}}
"""
_DEPENDENT = ("matters",)
"""What a row says of one city's content, left behind when the row is taken over."""


def found(source: Project, catalog: Catalog, target: Path, city: NewCity, wheels: Path | None = None) -> None:
    """Make a project for a new city; it is complete or not there at all.

    Args:
        source: A project to take what is true everywhere from.
        catalog: What its guides say; whatever names its city stays behind.
        target: Folder of the new project; must be missing or empty.
        city: The new city.
        wheels: Packages of an offline kit to take along; the engine's alone if not given.

    Raises:
        NotChanged: the folder has something in it, or cannot be written.
    """
    if target.is_symlink() or (target.exists() and (not target.is_dir() or any(target.iterdir()))):
        raise NotChanged(f"{target} 已经有内容，没有改动。请换一个空的或者还没有的文件夹。")
    if target.resolve().is_relative_to(source.guides):
        raise NotChanged("新城市不能放在另一个城市的 guides 里，请换一个文件夹。")
    beside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        if wheels is not None:
            shutil.copytree(wheels, beside / "wheels")
        wheel = put_wheel(beside / "wheels") if wheels is None else beside / "wheels" / WHEEL
        guides = {f"guides/{name}": text.encode() for name, text in _guides(source, catalog, city).items()}
        for name, data in {**frame_files(city.name, city.site_name, wheel), **guides}.items():
            path = beside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        if target.exists():
            target.rmdir()
        beside.rename(target)
    except OSError as error:
        raise NotChanged(f"{target} 没有建成（{error.strerror}），什么都没有留下。请检查磁盘空间和权限。") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _guides(source: Project, catalog: Catalog, city: NewCity) -> dict[str, str]:
    """The first guides. Editors find the standard by the settings beside them, not by a line in every file."""
    files = {**first_files(city), **taken_over(source, catalog)}
    return {name: re.sub(r"\A# yaml-language-server: .*\n", "", text) for name, text in files.items()}


def taken_over(source: Project, catalog: Catalog) -> dict[str, str]:
    """Laws, documents, words and stages of life that no city owns."""
    local = re.compile("|".join(map(re.escape, sorted(_local_words(catalog), key=len, reverse=True))) or "(?!)")
    spoken_of = "\n".join([*catalog.setting.materials, FORM])

    def of_nobody(row: str, node: Node) -> bool:
        return local.search(row) is None

    def of_nation(row: str, node: Node) -> bool:
        return of_nobody(row, node) and _said(node, "level") in _NATIONAL

    def of_everybody(row: str, node: Node) -> bool:
        few = len(_child(node, "words").children or []) <= _MOST_WORDS
        return of_nobody(row, node) and few and _said(node, "official") in spoken_of

    def of_every_life(row: str, node: Node) -> bool:
        return of_nobody(row, node) and "themes:" in row and "收录" not in row

    wanted = {"laws": of_nation, "materials": of_nobody, "terms": of_everybody, "events": of_every_life}
    found = {}
    for kind, keep in wanted.items():
        path = source.guides / f"{kind}.yml"
        rows = _rows(path.read_text(encoding="utf-8"), kind, keep) if path.is_file() else ""
        if kind == "materials" and FORM not in catalog.setting.materials:
            rows += _FORM_ROW
        if rows:
            found[f"{kind}.yml"] = f"# yaml-language-server: $schema=../schema/{kind}.schema.json\n{kind}:\n{rows}"
    return found


def _rows(text: str, key: str, keep: Callable[[str, Node], bool]) -> str:
    """The rows of a list that are kept, as they are written, without comments and without what depends on a city."""
    outline = Outline(text.replace("\r\n", "\n"))
    rows = outline.node((key,))
    kept = []
    for node in (rows.children or []) if rows else []:
        start = outline.text.rfind("\n", 0, node.start) + 1
        row = _without(outline.text, node, start)
        if keep(row, node):
            kept.append(row)
    return "".join(kept)


def _without(text: str, node: Node, start: int) -> str:
    """The lines of a row, without keys that depend on a city's content and without comments."""
    row = text[start : node.end] + "\n"
    if not node.in_brackets:
        for key, child in zip(node.keys, node.children or [], strict=True):
            if key.text in _DEPENDENT:
                row = row.replace(text[text.rfind("\n", 0, key.start) + 1 : child.end] + "\n", "")
    return re.sub(r"^ *#.*\n|(?<=\S) +#[^\n\"']*$", "", row, flags=re.M)


def _local_words(catalog: Catalog) -> Iterable[str]:
    """Names of the city, its regions, departments, halls and platform, and their short forms."""
    setting = catalog.setting
    names = {region.name for region in setting.regions.values()} | {hall.name for hall in setting.halls.values()}
    if setting.city is not None:
        names |= {setting.city.name, setting.city.short_name or setting.city.name}
        if setting.city.province_platform:
            names.add(setting.city.province_platform.name)
            # A platform is called after its province: 某省政务服务网.
            names.add(setting.city.province_platform.name.removesuffix("政务服务网"))
    short = {name[:-1] for name in names if len(name) > 2 and name[-1] in "省市县区"}
    return {name for name in names | short if len(name) > 1}


def _child(node: Node, key: str) -> Node:
    place = node.index(key)
    return (node.children or [])[place] if place is not None else Node(0, 0, 0)


def _said(node: Node, key: str) -> str:
    return _child(node, key).text
