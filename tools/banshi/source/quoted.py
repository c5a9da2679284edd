"""Numbers and true or false in quotes where the schema wants no text: other programs read them as words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.errors import Unpatchable
from banshi.model.finding import Severity
from banshi.model.fix import Edit, Fix
from banshi.source.file_schema import FileSchema
from banshi.source.flaw import Flaw
from banshi.source.outline import Outline

_TYPED = re.compile("-?(?:0|[1-9][0-9]{0,8})(?:[.][0-9]+)?|true|false")
# Six digits are the code of a region, which most files bear in quotes.
_QUOTED = re.compile("[\"'](?:true|false|-?[0-9]{1,5}(?:[.][0-9]+)?|[0-9]{7,9})[\"']")
_TYPES = {"integer": "整数", "number": "数", "boolean": " true 或者 false"}


def quoted(text: str, schema: FileSchema) -> Iterator[Flaw]:
    """Look for quotes around what is no text.

    Args:
        text: A file's text without byte order mark.
        schema: What it must conform to.
    """
    if _QUOTED.search(text) is None:
        return
    try:
        outline = Outline(text)
    except Unpatchable:
        return
    for path in outline.paths():
        node = outline.node(path)
        if node is None or node.style not in ("'", '"') or node.children is not None or not _TYPED.fullmatch(node.text):
            continue
        nodes = list(schema.nodes(path))
        kind = schema.resolve(nodes[-1]).get("type") if len(nodes) == len(path) + 1 else None
        if not isinstance(kind, str) or kind not in _TYPES:
            continue
        yield Flaw(
            "Y016", text.count("\n", 0, node.start), node.column, node.end - node.start,
            f"“{text[node.start : node.end]}”多了引号。",
            f"{schema.label(path)}（{path[-1]}）写{_TYPES[kind]}，不加引号；编码、日期、文字才加。",
            f"请删掉引号，写成“{node.text}”。",
            severity=Severity.WARNING, fix=Fix(True, (Edit(node.start, node.end, node.text),)),
        )  # fmt: skip
