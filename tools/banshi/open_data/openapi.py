"""The description of the data interface (OpenAPI 3.1), made from the standard's own schemas."""

from __future__ import annotations

import json
from typing import Any

from banshi.open_data.plain_schema import plain
from banshi.open_data.release import API, DATA_VERSION, Release
from banshi.source.standard import Standard

Schema = dict[str, Any]

_COMMON = "common.schema.json#/$defs/"
_HERE = "#/components/schemas/"
_LISTS = {
    "departments": ("部门", "departments", "departments"),
    "regions": ("行政区划", "regions", "regions"),
    "halls": ("办事大厅", "halls", "halls"),
    "offices": ("办理单位和窗口", "overlay", None),
    "materials": ("材料字典", "materials", "materials"),
    "bundles": ("一件事", "bundle", None),
    "batches": ("批次", "batch", None),
}
"""Name of a file → title, schema of its records, and the key their list has in it (None: a file is a record)."""

_CODES = {"type": "array", "items": {"$ref": _HERE + "code"}}
_PAGE = {"title": "网页", "description": "网页在网站根目录下的位置。", "type": "string"}


def openapi(standard: Standard, release: Release) -> bytes:
    """The description of every JSON file."""
    description: Schema = {
        "openapi": "3.1.0",
        "info": {
            "title": f"{release.title}开放数据",
            "version": str(DATA_VERSION),
            "description": "静态文件，只读，不需要密钥。字段含义改变或取消时换版本号，旧版本的地址不变。",
            **({"license": _licence(release)} if release.licence else {}),
        },
        "servers": [{"url": release.address("", "../../").rstrip("/") or "/"}],
        "paths": {f"/{API}{path}": _operation(*said) for path, said in _paths().items()},
        "components": {"schemas": _schemas(standard)},
    }
    return json.dumps(description, ensure_ascii=False, separators=(",", ":")).encode()


def _licence(release: Release) -> Schema:
    licence = release.licence
    assert licence is not None
    return {"name": licence.name, **({"url": licence.url} if licence.url else {})}


def _paths() -> dict[str, tuple[str, str, str]]:
    """Path below the interface → operation, summary and schema."""
    return {
        "index.json": ("listMatters", "全部事项的简要信息", "MatterIndex"),
        "matters/{code}.json": ("getMatter", "一个事项的全部信息和办理单位", "MatterFile"),
        **{f"{name}.json": (f"list{name.title()}", said, f"{name.title()}File") for name, (said, *_) in _LISTS.items()},
    }


def _operation(identifier: str, summary: str, schema: str) -> Schema:
    body = {"application/json": {"schema": {"$ref": _HERE + schema}}}
    operation: Schema = {
        "operationId": identifier,
        "summary": summary,
        "responses": {"200": {"description": summary, "content": body}},
    }
    if identifier != "getMatter":
        return {"get": operation}
    code = {
        "name": "code",
        "in": "path",
        "required": True,
        "schema": {"$ref": _HERE + "code"},
        "description": "基本编码",
    }
    missing = {"404": {"description": "没有这个编码，或事项已经取消。"}}
    return {"get": {**operation, "parameters": [code], "responses": {**operation["responses"], **missing}}}


def _schemas(standard: Standard) -> dict[str, Schema]:
    written = standard.written()
    found = {name: _local(schema) for name, schema in written["common"]["$defs"].items()}
    matter = _local(written["matter"])
    claim = _local(written["overlay"]["properties"]["matters"]["items"])
    return {
        **found,
        "Matter": matter,
        "Office": _office(claim),
        "Standard": _standard(_local(written["upstream"]["properties"]["layers"]["items"])),
        "MatterFile": _matter_file(),
        "MatterShort": _short(matter),
        "Measures": _local(written["peer"]["$defs"]["measures"]),
        "MatterIndex": _file({"city": _city(written), "matters": _many("MatterShort")}),
        **{name.title(): _record(name, written) for name in _LISTS},
        **{f"{name.title()}File": _file({name: _many(name.title())}) for name in _LISTS},
    }


def _record(name: str, written: dict[str, Schema]) -> Schema:
    """A record as its file in `guides/` has it, and what is computed."""
    _, kind, key = _LISTS[name]
    schema = _local(written[kind]["properties"][key]["items"] if key else written[kind])
    computed: Schema = {} if name in ("halls", "offices") else {"page": _PAGE}
    if name in ("departments", "materials"):
        computed["matters"] = {**_CODES, "title": "事项", "description": "由它办理，或要用到它的事项。"}
    required = [one for one in schema.get("required", ()) if one in _always(schema)]
    return {**schema, "properties": {**schema["properties"], **computed}, "required": required}


def _matter_file() -> Schema:
    schema = _file({"page": _PAGE, "matter": _ref("Matter"), "offices": _many("Office")}, dated=False)
    return {**schema, "properties": {**schema["properties"], "standard": _ref("Standard")}}


def _standard(layer: Schema) -> Schema:
    """Which catalogue above the city fixes a matter; matters of the city itself have none."""
    properties = {name: layer["properties"][name] for name in ("level", "name", "taken")}
    about = {"title": "标准由谁定", "description": "本市照着办的上级目录；本市自己定的事项没有这一项。"}
    return {**about, "type": "object", "properties": properties, "required": ["level", "name"]}


def _always(schema: Schema) -> set[str]:
    """Required keys that are written even when they are empty: empty lists and false are left out."""
    empty = {name for name, field in schema["properties"].items() if field.get("type") in ("array", "boolean")}
    return set(schema["properties"]) - empty | {name for name in empty if schema["properties"][name].get("minItems")}


def _office(claim: Schema) -> Schema:
    body = {"title": "实施主体", "type": ["string", "null"]}
    own = {"region": _ref("region"), "department": _ref("identifier"), "body": body}
    properties = {**own, **claim["properties"]}
    return {**claim, "title": "办理单位", "properties": properties, "required": ["region", "department", "code"]}


def _short(matter: Schema) -> Schema:
    """One line of the index: keys of the matter, the two limits taken out of theirs."""
    limits = matter["properties"]["time_limit"]["properties"]
    taken = (
        "code", "code_status", "name", "aliases", "kind", "level", "department", "audience", "themes", "status",
        "version", "processing", "trip_count", "high_frequency",
    )  # fmt: skip
    properties = {name: matter["properties"][name] for name in taken}
    properties |= {name: limits[name] for name in ("statutory", "promised")}
    for name in ("reform_field", "summary"):
        properties[name] = {"title": matter["properties"][name]["title"], "type": ["string", "null"]}
    properties |= {
        "updated": {"title": "更新日期", "type": ["string", "null"]},
        "page": _PAGE,
        "data": {**_PAGE, "title": "数据", "description": "数据文件在网站根目录下的位置。"},
        "measures": _ref("Measures"),
    }
    return {"title": "事项摘要", "type": "object", "properties": properties, "required": list(properties)}


def _city(written: dict[str, Schema]) -> Schema:
    """Whose data it is."""
    fields = written["city"]["properties"]
    own = _local({name: fields[name] for name in ("name", "region", "site_url")})
    required = ["name", "region"]
    return {"title": "城市", "type": "object", "properties": own, "required": required, "additionalProperties": False}


def _file(properties: Schema, *, dated: bool = True) -> Schema:
    head: Schema = {"data_version": {"title": "数据格式版本", "const": DATA_VERSION}}
    if dated:
        licence = {"name": {"type": "string"}, "url": {"type": "string"}}
        head["date"] = {**_ref("date"), "description": "数据里最新的日期。"}
        head["licence"] = {"title": "数据许可", "type": "object", "properties": licence, "required": ["name"]}
    return {
        "type": "object",
        "properties": {**head, **properties},
        "required": ["data_version", *properties],
        "additionalProperties": False,
    }


def _ref(name: str) -> Schema:
    return {"$ref": _HERE + name}


def _many(name: str) -> Schema:
    return {"type": "array", "items": _ref(name)}


def _local(schema: Schema) -> Schema:
    """A schema of the standard with its references leading into the description."""
    kept = plain({key: value for key, value in schema.items() if key not in ("$schema", "$id", "$defs")})
    text = json.dumps(kept, ensure_ascii=False).replace(f'"{_COMMON}', f'"{_HERE}').replace('"#/$defs/', f'"{_HERE}')
    local: Schema = json.loads(text)
    return local
