"""What the fill-in page knows of the standard, of the city's names and codes, and of the weight of changes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.changes.kinds.fields import WEIGHTS
from banshi.lifecycle.codes import used
from banshi.render.form_texts import shard_count
from banshi.rules.engine.rule import Rule
from banshi.search.lexicon import Lexicon
from banshi.source.file_schema import FileSchema

URL = "form/known.js"
"""Where the page finds it."""

_UNSOUNDED = re.compile("[^\u4e00-\u9fffA-Za-z0-9]")


def key_orders(schema: FileSchema) -> dict[str, list[str]]:
    """Place of every map → its keys in the order people write them; rows are `*`, and dots stand between."""
    return dict(_orders(schema, schema.schema, ()))


def known_script(catalog: Catalog, schema: FileSchema, rules: Mapping[str, Rule], lexicon: Lexicon) -> str:
    """All of it, as a script: the page is opened from disk too, where nothing can be fetched."""
    setting = catalog.setting
    told = {
        "schema": _without_words(schema.schema),
        "orders": key_orders(schema),
        "codes": {code: [entry.department, entry.name] for code, entry in sorted(catalog.by_code.items())},
        "past": sorted(used(catalog) - catalog.by_code.keys()),
        "region": setting.city.region[:2] if setting.city else "",
        "lines": {one.id: list(one.business_lines) for one in setting.departments.values()},
        "names": _names(setting, lexicon),
        "weights": list(_weights()),
        "rules": {code: rule.title for code, rule in sorted(rules.items())},
        "shards": shard_count(len(catalog.public)),
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f"var banshiKnown = {text};\n"


def _without_words(node: Any) -> Any:
    """A schema without what only people read, except the form to write in."""
    if isinstance(node, list):
        return [_without_words(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _fields(value) if key in ("properties", "$defs", "patternProperties") else _without_words(value)
        for key, value in node.items()
        if key not in ("description", "x-labels", "x-table", "$id", "$schema")
    }


def _fields(value: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _without_words(field) for key, field in value.items()}


def _names(setting: Setting, lexicon: Lexicon) -> dict[str, list[list[str]]]:
    """What is offered while a name is typed: the name, what else it is called, and how all of it sounds."""
    sorts: dict[str, list[tuple[str, Iterable[str]]]] = {
        "materials": [(one.name, one.synonyms) for one in setting.materials.values()],
        "laws": [(name, [name.removeprefix("中华人民共和国")]) for name in setting.laws],
        "fields": [(name, ()) for name in setting.fields],
    }
    texts = [text for rows in sorts.values() for name, others in rows for text in (name, *others)]
    readings = lexicon.look_up("\n".join(texts), "form")
    sounds = {sign: sound for sound, signs in readings.items() for sign in signs}
    return {sort: [_row(name, list(others), sounds) for name, others in rows] for sort, rows in sorts.items()}


def _row(name: str, others: list[str], sounds: Mapping[str, str]) -> list[str]:
    said = [name, *(other for other in others if other != name)]
    plain = [_UNSOUNDED.sub("", text) for text in said]
    full = ["".join(sounds.get(sign, sign.lower()) for sign in text) for text in plain]
    initials = ["".join(sounds.get(sign, sign.lower())[:1] for sign in text) for text in plain]
    return [name, "、".join(said[1:]), " ".join(dict.fromkeys([*full, *initials]))]


def _weights() -> Iterator[dict[str, Any]]:
    for one in WEIGHTS:
        sides = {
            side: [kind.code, kind.direction.label, kind.name]
            for side, kind in zip(("more", "less"), one.pair, strict=True)
        }
        yield {"path": one.path, "way": one.way, "ranks": one.ranks, "spared": one.spared, **sides}


def _orders(schema: FileSchema, node: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    node = schema.resolve(node)
    branches = [schema.resolve(one) for one in (node, node.get("then", {}), node.get("else", {}))]
    fields = {key: field for branch in branches[:2] for key, field in branch.get("properties", {}).items()}
    if fields:
        yield ".".join(path), list(fields)
    for key, field in fields.items():
        if isinstance(field, Mapping):
            yield from _orders(schema, field, (*path, key))
    for branch in branches:
        if isinstance(branch.get("items"), Mapping):
            yield from _orders(schema, branch["items"], (*path, "*"))
