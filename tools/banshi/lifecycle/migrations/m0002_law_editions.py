"""法律索引（laws.yml）的每一行写成各版（editions）：原来的版本日期和条数成为其中一版，以后新的一版接着写在后面。"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from banshi.lifecycle.plan import Edits
from banshi.model.fix import Edit
from banshi.source.files import SourceFile
from banshi.source.outline import Node, Outline
from banshi.source.patch import apply

_PLAIN = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2} [1-9][0-9]{0,3}")


def migrate(edits: Edits, files: Sequence[SourceFile]) -> None:
    """Write every short row in full. All rows are changed at once: an index has a thousand of them."""
    if edits.has("laws.yml"):
        data = edits.read("laws.yml")
        outline = Outline(data.decode("utf-8"))
        edits.rewrite("laws.yml", apply(outline.text, _rows(outline)).encode("utf-8"))


def _rows(outline: Outline) -> Iterator[Edit]:
    """The changes of the rows that are short and plain enough to change without a person."""
    listed = outline.node(("laws",))
    for row in (listed.children or []) if listed else []:
        values = {key.text: (key, value) for key, value in zip(row.keys, row.children or [], strict=True)}
        if "version" in values and "articles" in values and "editions" not in values:
            yield from _short_row(outline.text, row, values)


def _short_row(text: str, row: Node, values: dict[str, tuple[Node, Node]]) -> Iterator[Edit]:
    (first, version), (second, articles) = values["version"], values["articles"]
    if not _PLAIN.fullmatch(f"{version.text} {articles.text}"):
        return
    written = f'promulgated: "{version.text}", articles: {articles.text}'
    start, end = min(first.start, second.start), max(version.end, articles.end)
    between = text[min(version.end, articles.end) : max(first.start, second.start)]
    # A comment or another key between the two stays where it is: such a row remains short, which is valid too.
    if not between.strip(" ,\n\r"):
        yield Edit(start, end, f"editions: [{{{written}}}]")
