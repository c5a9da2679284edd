"""Keys that are missing and keys nobody knows: told together, since one is often the other misspelt or misplaced."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Any

from banshi.model.finding import Path, Problem
from banshi.model.fix import Mend, Step, renaming
from banshi.source.file_schema import FileSchema
from banshi.source.flaw import MOST, short
from banshi.source.mistyped import one_slip

_MANY = 3
"""So many keys missing at one place have one cause: part of the file is gone."""

_SAME = {
    "name": ("title", "mingcheng"), "title": ("name",), "steps": ("process", "procedure", "flow", "workflow"),
    "fees": ("charge", "cost", "price", "fee"), "materials": ("documents", "papers", "material"), "note": ("remark", "remarks", "comment", "beizhu"),
    "conditions": ("requirements", "condition"), "result": ("results", "output"), "phone": ("tel", "telephone", "mobile"),
    "summary": ("description", "desc", "intro"), "time_limit": ("limit", "deadline", "timelimit"), "legal_basis": ("basis", "law", "laws"),
    "date": ("day", "time"), "url": ("link", "website", "address"), "code": ("id", "number"), "id": ("code",),
    "aliases": ("alias", "keywords", "synonyms"), "department": ("dept", "bumen"), "statutory": ("legal",), "promised": ("promise", "commitment"),
    "on": ("date", "day", "since"), "questions": ("question", "cases"), "when": ("if", "condition"),
}  # fmt: skip


class Keys:
    """What the schema says of the keys of one document.

    Args:
        schema: The document's schema.
        value: What was read of it.
    """

    def __init__(self, schema: FileSchema, value: Any = None) -> None:
        self._schema, self._value = schema, value
        self._missing: dict[Path, list[str]] = {}
        self._unknown: dict[Path, list[str]] = {}

    def missing(self, path: Path, key: str) -> None:
        """A key that must be in the map at a path."""
        self._add(self._missing, path, key)

    def unknown(self, path: Path, key: str) -> None:
        """A key that must not be in the map at a path."""
        self._add(self._unknown, path, key)

    @property
    def full(self) -> bool:
        """Whether there are more than anybody reads."""
        return max(sum(map(len, self._missing.values())), sum(map(len, self._unknown.values()))) >= MOST

    def problems(self) -> Iterator[tuple[str, Problem]]:
        """One problem for each mistake, not for each of its consequences."""
        for path, keys in self._unknown.items():
            for key in keys:
                yield "S002", self._unknown_key(path, key)
        for path, keys in self._missing.items():
            if len(keys) >= _MANY:
                yield "S001", self._many(path, keys)
            else:
                yield from (("S001", self._missing_key(path, key)) for key in keys)

    @staticmethod
    def _add(found: dict[Path, list[str]], path: Path, key: str) -> None:
        if key not in (keys := found.setdefault(path, [])):
            keys.append(key)

    def _fields(self, path: Path) -> dict[str, Any]:
        nodes = list(self._schema.nodes(path))
        node = self._schema.resolve(nodes[-1]) if len(nodes) == len(path) + 1 else {}
        fields = {**node.get("then", {}).get("properties", {}), **node.get("properties", {})}
        return {key: sub for key, sub in fields.items() if isinstance(sub, Mapping)}

    def _unknown_key(self, path: Path, key: str) -> Problem:
        schema, fields = self._schema, self._fields(path)
        wanted = [name for name in fields if name != key]
        titles = {schema.label((*path, name)): name for name in fields}
        listed = "、".join(f"{name}（{schema.label((*path, name))}）" for name in fields if name != key)
        expected = (
            f"这里可以写：{listed}。"
            if len(fields) <= 12 and listed
            else f"这里有 {len(fields)} 个可写的键，见字段说明。"
        )
        at = (*path, key)
        if key in fields:
            if key == "number" and "document" in fields:
                advice = "文号（number）要和文件名称（document）写在一起，请补上“document: ”；引用法律就删掉这一行。"
            else:
                advice = "请删掉这一行，或者删掉和它冲突的内容。"
            found = f"“{key}”（{schema.label(at)}）不能和这里的其他内容同时出现。"
            return Problem(at, found, expected, advice, on_key=True)
        found = f"不认识的键“{short(key)}”。"
        meant, safe = self._lost_key(path, key, titles) or _meant(key, wanted, titles)
        home = self._home(path, key)
        # What is written just as a key of another map is that key, however like it one of this map looks.
        if meant and (safe or home is None):
            self._settle(path, meant)
            advice = f"是不是想写“{meant}”（{schema.label((*path, meant))}）？请改过来，或者删掉这一行。"
            return Problem(at, found, expected, advice, on_key=True, fix=renaming(at, meant, safe=safe))
        if home is not None:
            self._settle(home, key)
            where = "最外层（顶格写）" if not home else f"{home[-1]}（{schema.label(home)}）里面"
            inside = f"{short(schema.label(path))}（{path[-1]}）里面" if path and isinstance(path[-1], str) else "这里"
            found = f"“{key}”（{schema.label((*home, key))}）写错了位置，不能写在{inside}。"
            written = value_at(self._value, at)
            shown = f"，写成“{key}: {written}”" if isinstance(written, str | int) else ""
            advice = f"“{key}”应写在{where}，请移过去{shown}，注意缩进。"
            return Problem(at, found, expected, advice, on_key=True, fix=self._moved(at, home, written))
        return Problem(at, found, expected, "请删掉这一行；内容确实需要时，写到合适的键里。", on_key=True)

    def _moved(self, at: Path, home: Path, written: Any) -> Mend | None:
        """A line that goes where it belongs; a list or map is left to whoever sees what belongs to it."""
        there, key = value_at(self._value, home), at[-1]
        # A map that stands there anyway, which lacks the key: one with it was written twice.
        if not isinstance(there, dict) or key in there or not isinstance(written, str | int) or written == "":
            return None
        kind = self._schema.resolve(list(self._schema.nodes((*home, key)))[-1]).get("type")
        text = str(written)
        value = (
            int(text)
            if kind == "integer" and text.isdigit()
            else _TRUTHS.get(text, text)
            if kind == "boolean"
            else text
        )
        return Mend((Step("remove", at), Step("set", (*home, key), value)))

    def _settle(self, path: Path, key: str) -> None:
        """A missing key that was found somewhere is not missing."""
        keys = self._missing.get(path, [])
        if key in keys:
            keys.remove(key)

    def _lost_key(self, path: Path, key: str, titles: Mapping[str, str]) -> tuple[str, bool] | None:
        """The only key missing here whose Chinese name has every character of a Chinese word in its order."""
        lost = self._missing.get(path, [])
        named = [name for title, name in titles.items() if name in lost and len(key) > 1 and _within(key, title)]
        return (named[0], True) if len(named) == 1 else None

    def _home(self, path: Path, key: str) -> Path | None:
        """Where a key belongs that is written in the wrong map: around it, or in one of the maps beside it."""
        for depth in range(len(path) - 1, -1, -1):
            if key in self._fields(path[:depth]):
                return path[:depth]
        for name, sub in self._fields(path).items():
            if self._schema.resolve(sub).get("type") == "object" and key in self._fields((*path, name)):
                return (*path, name)
        return None

    def _missing_key(self, path: Path, key: str) -> Problem:
        label = self._schema.label((*path, key))
        help_text = field_help(self._schema, (*path, key))
        empty = "没有就写“" + key + ": []”。" if "[]" in help_text else ""
        return Problem(
            path,
            f"{field_name(self._schema, path)}缺少“{label}”（{key}）。",
            f"“{label}”是必填项。{help_text}",
            f"请补上一行“{key}: ”并填写{label}。{empty}",
            on_key=True,
        )

    def _many(self, path: Path, keys: list[str]) -> Problem:
        listed = "、".join(f"{self._schema.label((*path, key))}（{key}）" for key in keys)
        return Problem(
            path,
            f"{field_name(self._schema, path)}缺少 {len(keys)} 项必填内容：{listed}。",
            "必填的内容一项也不能少。",
            f"请检查是不是误删了几行，再补上：{'、'.join(f'“{key}: ”' for key in keys)}。",
            on_key=True,
        )


def _meant(key: str, wanted: list[str], titles: Mapping[str, str]) -> tuple[str | None, bool]:
    """The key a word stands for, and whether it certainly does."""
    if key in titles:
        return titles[key], True
    plain = key.strip("“”\"' *").lower().replace("-", "_").replace(" ", "_")
    for name in wanted:
        if plain == name or plain.rstrip("s") == name.rstrip("s") or plain.replace("_", "") == name.replace("_", ""):
            return name, True
    for name in wanted:
        if plain in _SAME.get(name, ()):
            return name, one_slip(plain, name)
    close = difflib.get_close_matches(plain, wanted, 1, 0.6)
    if not close:
        title = difflib.get_close_matches(key, titles, 1, 0.6)
        return (titles[title[0]], False) if title else (None, False)
    sure = plain[:1] == close[0][:1] and difflib.SequenceMatcher(None, plain, close[0]).ratio() >= 0.8
    return close[0], sure


_TRUTHS = {"true": True, "false": False, "True": True, "False": False}


def _within(word: str, title: str) -> bool:
    signs = iter(title)
    return all(sign in signs for sign in word)


def value_at(value: Any, path: Path) -> Any:
    """What stands at a path of a document; None where nothing does."""
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def field_name(schema: FileSchema, path: Path) -> str:
    """“承诺办结时限（promised）”, or the row's position in its list."""
    if not path:
        return schema.label(())
    if isinstance(path[-1], int):
        return f"{schema.label(path[:-1])}的第 {path[-1] + 1} 项"
    return f"{short(schema.label(path))}（{short(path[-1])}）"


def field_help(schema: FileSchema, path: Path) -> str:
    """The schema's own advice for a field: its description, its own or by reference."""
    nodes = list(schema.nodes(path))
    if len(nodes) != len(path) + 1:
        return ""
    # The common one-line and free-text definitions say nothing a clerk needs here.
    inherited = (
        ""
        if str(nodes[-1].get("$ref", "")).endswith(("/line", "/text"))
        else schema.resolve(nodes[-1]).get("description")
    )
    return str(nodes[-1].get("description") or inherited or "")
