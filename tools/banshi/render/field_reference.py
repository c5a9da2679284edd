"""The field reference: what may be written in which file, made from the schemas alone.

Parts that several kinds of file share (a citation, a time limit) are described once, at the end, and linked to.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

COMMON = "common"
# The order in which a department meets the files; a kind not named here follows, by name.
ORDER = (
    "matter", "overlay", "bundle", "batch", "materials", "departments", "halls", "regions", "city", "laws", "terms", "events",
    "calendar", "targets", "tasks", "retired", "suppress", "upstream",
)  # fmt: skip
LONG_LIST = 12
HEADER = "| 键 | 名称 | 写法 | 必填 | 说明 |\n| --- | --- | --- | --- | --- |"
PREAMBLE = """\
# 字段说明

本页由 `schema/` 里的标准生成，请不要手工修改。

- “键”照原样写在冒号左边；`a.b` 是 a 里面的 b，`a[].b` 是 a 列表每一项里的 b，`a.*.b` 是 a 里面自己起名的每一项里的 b。
- “必填”一栏的“视情况”是：和别的键只写其一，或者只在某些情形下要写，见说明。
- 编码、日期、电话加英文双引号书写。"""


class Row(NamedTuple):
    """One field as the reference shows it."""

    key: str
    name: str
    form: str
    needed: str
    note: str


def field_reference(schemas: Mapping[str, Mapping[str, Any]], tables: Mapping[str, Mapping[str, Any]]) -> str:
    """The whole reference as Markdown.

    Args:
        schemas: JSON Schemas by kind of file, `common` among them.
        tables: National code tables by name.
    """
    kinds = sorted(set(schemas) - {COMMON}, key=lambda kind: (ORDER.index(kind) if kind in ORDER else len(ORDER), kind))
    describe = _Describer(schemas[COMMON].get("$defs", {}), tables)
    parts = [PREAMBLE, _contents(schemas, kinds)]
    parts += [describe.section(kind, schemas[kind]) for kind in kinds]
    parts += [_heading("公用写法", COMMON), "上面各表里“见公用写法”的内容。", describe.shared()]
    parts += [_heading("代码表", "tables"), "标准里的选项取自这些代码表，代码只用于上报和导入导出。"]
    parts += [_table_section(tables[name]) for name in sorted(tables)]
    return "\n\n".join(parts) + "\n"


class _Describer:
    """Turns schemas into sections; knows what they share and the tables their options come from."""

    def __init__(self, shared: Mapping[str, Mapping[str, Any]], tables: Mapping[str, Mapping[str, Any]]) -> None:
        self._shared = shared
        self._tables = tables
        self._own: Mapping[str, Mapping[str, Any]] = {}

    def section(self, kind: str, schema: Mapping[str, Any]) -> str:
        self._own = schema.get("$defs", {})
        intro = f"{_heading(schema['title'], kind)}\n\n{_plain(schema['description'])}"
        return f"{intro}\n\n{_rows(self._fields(schema, ''))}"

    def shared(self) -> str:
        """Every common definition: one-line ones in a table, the others each with a table of their keys."""
        self._own = self._shared
        single, composed = [HEADER.replace("| 键 ", "").replace("| 必填 ", "").replace("| --- ", "", 2)], []
        for key, node in self._shared.items():
            rows = list(self._fields(node, ""))
            name = f'<a id="common-{key}"></a>{node["title"]}'
            note = _plain(node.get("description", ""))
            if rows:
                composed.append("\n\n".join(part for part in (f"### {name}", note, _rows(rows)) if part))
            else:
                single.append(f"| {name} | {_cell(self._form(node))} | {note} |")
        return "\n\n".join(["\n".join(single), *composed])

    def _fields(self, node: Mapping[str, Any], path: str) -> Iterator[Row]:
        """The fields below a node, depth first; a common part is linked to and not entered."""
        node = self._local(node)
        if "items" in node:
            yield from self._inside(node["items"], f"{path}[]")
        branches = list(_branches(node))
        required = set(node.get("required", []))
        sometimes = _conditional(node)
        if "properties" not in node:
            required |= sometimes
        for key, field in self._properties(node, branches).items():
            needed = "是" if key in required else "视情况" if key in sometimes else "否"
            key_path = f"{path}.{key}".removeprefix(".")
            yield self._row(key_path, field, needed)
            yield from self._inside(field, key_path)
        if isinstance(free := node.get("additionalProperties"), Mapping):
            yield from self._inside(free, f"{path}.*".removeprefix("."))

    def _inside(self, node: Mapping[str, Any], path: str) -> Iterator[Row]:
        if _shared_name(self._local(node)) is None:
            yield from self._fields(node, path)

    @staticmethod
    def _properties(node: Mapping[str, Any], branches: list[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
        """All fields of an object; options that stand only in its branches are put together."""
        merged = dict(node.get("properties", {}))
        # A key known by its form is one key in this standard: `any`.
        merged |= {key.strip("^$"): field for key, field in node.get("patternProperties", {}).items()}
        for branch in branches:
            for key, field in branch.get("properties", {}).items():
                if isinstance(field, Mapping):
                    options = [*merged.get(key, {}).get("enum", []), *field.get("enum", [])]
                    both = {**field, **merged.get(key, {})}
                    merged[key] = {**both, "enum": options} if options else both
        return merged

    def _row(self, path: str, field: Mapping[str, Any], needed: str) -> Row:
        target = self._target(field)
        name = field.get("title") or target["title"]
        # What a common definition says of itself stands once, under the common definitions.
        note = _plain(self._local(field).get("description", ""))
        return Row(f"`{path}`", name, self._form(field), needed, note)

    def _form(self, field: Mapping[str, Any]) -> str:
        """How a value is written, in words."""
        field = self._local(field)
        shared = _shared_name(field)
        target = self._target(field)
        if shared and (_is_composed(target) or "enum" in target):
            return f"见公用写法“[{target['title']}](#common-{shared})”"
        if "enum" in target:
            return self._options(target)
        kinds = target.get("type", "object")
        if isinstance(kinds, list):
            if kinds == ["array", "object"]:
                return "列表，或一组键"
            return "一句话，或一组键" if "object" in kinds else "一项，或几项的列表"
        return self._plain_form(kinds, target)

    def _plain_form(self, kind: str, node: Mapping[str, Any]) -> str:
        if kind == "boolean":
            return "true 或 false"
        if kind in ("integer", "number"):
            return f"{'整数' if kind == 'integer' else '数字'}，{node['minimum']} 到 {node['maximum']}"
        if kind == "array":
            return self._list_form(node)
        if kind == "object":
            free = isinstance(node.get("additionalProperties"), Mapping)
            return f"左边自拟，右边{self._form(node['additionalProperties'])}" if free else "一组键"
        longest = f"文字，最多 {node['maxLength']} 字" if "maxLength" in node else "文字"
        return str(node.get("x-expect", longest))

    def _list_form(self, node: Mapping[str, Any]) -> str:
        least = f"，至少 {node['minItems']} 项" if "minItems" in node else ""
        most = f"，最多 {node['maxItems']} 项" if "maxItems" in node else ""
        once = "，不能重复" if node.get("uniqueItems") else ""
        item = self._form(node["items"])
        return f"列表{least}{most}{once}；每项{item}"

    def _options(self, node: Mapping[str, Any]) -> str:
        table = self._tables.get(node.get("x-table", ""))
        if table and len(node["enum"]) > LONG_LIST:
            return f"从代码表“[{table['title']}](#table-{table['name']})”里选"
        labels = node.get("x-labels", {})
        options = (f"{value}（{labels[value]}）" if value in labels else value for value in node["enum"])
        return f"只能写：{'、'.join(options)}"

    def _local(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """The node itself, or the definition of the same file it refers to."""
        name = node.get("$ref", "").removeprefix("#/$defs/")
        if not name or name not in self._own or self._own is self._shared:
            return node
        return {**self._own[name], **{key: value for key, value in node.items() if key != "$ref"}}

    def _target(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """What is said about the node's value, here or in the common definitions."""
        shared = _shared_name(self._local(node))
        return self._shared[shared] if shared else self._local(node)


def _shared_name(node: Mapping[str, Any]) -> str | None:
    """The common definition a node refers to."""
    return node["$ref"].rpartition("/")[2] if "$ref" in node else None


def _is_composed(node: Mapping[str, Any]) -> bool:
    return node.get("type") in ("object", "array")


def _branches(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """What `then` and `else` say, nested ones too."""
    for keyword in ("then", "else"):
        if keyword in node:
            yield node[keyword]
            yield from _branches(node[keyword])


def _conditional(node: Mapping[str, Any]) -> set[str]:
    """Keys that only some branch requires or forbids, and keys whose absence chooses the branch."""
    keys = set(node.get("if", {}).get("not", {}).get("required", []))
    for branch in _branches(node):
        keys.update(branch.get("required", []))
        keys.update(key for key, field in branch.get("properties", {}).items() if field is False)
    return keys


def _contents(schemas: Mapping[str, Mapping[str, Any]], kinds: list[str]) -> str:
    links = [f"- [{schemas[kind]['title']}](#{kind})" for kind in kinds]
    return "\n".join([*links, f"- [公用写法](#{COMMON})", "- [代码表](#tables)"])


def _heading(title: str, anchor: str) -> str:
    return f'## <a id="{anchor}"></a>{title}'


def _rows(rows: Iterator[Row] | list[Row]) -> str:
    return "\n".join([HEADER, *(f"| {' | '.join(_cell(text) for text in row)} |" for row in rows)])


def _table_section(table: Mapping[str, Any]) -> str:
    grouped = any("group" in row for row in table["rows"])
    lines = ["| 代码 | 名称 | 适用 |" if grouped else "| 代码 | 名称 |", "| --- " * (2 + grouped) + "|"]
    for row in table["rows"]:
        name = f"{row['name']}（本产品增加）" if row.get("local") else row["name"]
        group = f" {row['group']} |" if grouped else ""
        lines.append(f"| {row['code']} | {name} |{group}")
    intro = f"来源：{table['source']}。日期：{table['date']}。{table['note']}"
    return f'### <a id="table-{table["name"]}"></a>{table["title"]}\n\n{_plain(intro)}\n\n' + "\n".join(lines)


def _plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    return text.replace("<", "&lt;")


def _cell(text: str) -> str:
    """Text for one cell of a table; anchors and links are ours and stay."""
    return text.replace("|", "\\|").replace("\n", " ")
