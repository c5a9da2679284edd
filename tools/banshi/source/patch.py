"""Changes to a text that touch one value, one entry or one item, and leave every other character alone.

Each function looks at an `Outline` and returns the edit that does it. `Draft` applies them to a file's bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from banshi.errors import Unpatchable
from banshi.model.finding import Path
from banshi.model.fix import Edit
from banshi.source.outline import Node, Outline
from banshi.source.yaml_text import in_line, is_short, on_lines, scalar


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that do not overlap.

    Raises:
        Unpatchable: two of them overlap.
    """
    parts, at = [], 0
    for edit in sorted(edits):
        if edit.start < at:
            raise Unpatchable("两处修改碰到了一起，请分两次修改。")
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    return "".join([*parts, text[at:]])


def set_value(outline: Outline, path: Path, value: Any) -> Edit:
    """Write another value at a path that is written down already; quotes stay as they were.

    Raises:
        Unpatchable: there is nothing at the path.
    """
    node, parents = _found(outline, path), _parents(outline, path)
    in_brackets = any(parent.in_brackets for parent in parents)
    plural = isinstance(value, dict | list | tuple)
    if in_brackets or (not plural and (node.children is None or node.in_brackets)):
        style = "0" if not node.style and node.text.isdigit() else node.style if node.children is None else ""
        # Lines of text would swallow a comment behind the value.
        followed = outline.text[node.end : _line_end(outline.text, node.end)].strip()
        indent = None if in_brackets or followed else parents[-1].column + 2 if parents else 0
        new = in_line(value) if plural else scalar(value, in_brackets=in_brackets, style=style, indent=indent)
        return Edit(node.start, node.end, _gap(outline, path, node) + _lines(outline, new.split("\n"), 0))
    if node.children is not None and not node.in_brackets and plural and value:
        return Edit(node.start, node.end, _lines(outline, on_lines(value, node.column), node.column))
    if not (parents and parents[-1].is_map):
        column = node.column + (node.start == node.end)
        lines = (
            on_lines(value, column) if plural and not is_short(value, column) else [in_line(value, in_brackets=plural)]
        )
        return Edit(node.start, node.end, _gap(outline, path, node) + _lines(outline, lines, column))
    key = _key(outline, path)
    lines = on_lines({key.text: value}, key.column)
    head = scalar(key.text, in_brackets=False) + ":"
    colon = outline.text.index(":", key.end)
    return Edit(colon + 1, node.end, _lines(outline, lines, key.column).removeprefix(head))


def insert_key(outline: Outline, path: Path, key: str, value: Any, order: Sequence[str] = ()) -> Edit:
    """Add a key to the map at a path.

    Args:
        outline: The text.
        path: The map.
        key: A key it does not have.
        value: Its value: text, whole number, yes/no, list or map.
        order: Keys in the order people write them; the new one comes after those before it. Empty puts it last.

    Raises:
        Unpatchable: there is no such map, or it has the key.
    """
    node = _found(outline, path)
    if not node.is_map or node.index(key) is not None:
        raise Unpatchable(f"没法在这里补上“{key}”：这里不是一组“键: 值”，或者已经写了这个键。")
    place = _place(node, key, order)
    if node.in_brackets or any(parent.in_brackets for parent in _parents(outline, path)):
        pair = in_line({key: value})[1:-1]
        return _into_brackets(outline, node, place, pair)
    lines = on_lines({key: value}, node.column)
    return _beside(outline, node.keys[0].start if place == 0 else None, node, place, lines)


def insert_item(outline: Outline, path: Path, place: int, value: Any) -> Edit:
    """Add an item to the list at a path, written like its neighbour.

    Args:
        outline: The text.
        path: The list.
        place: The new item's index, from 0 to the number of items.
        value: Text, whole number, yes/no, list or map.

    Raises:
        Unpatchable: there is no such list.
    """
    node = _found(outline, path)
    if node.children is None or node.is_map or not 0 <= place <= len(node.children):
        raise Unpatchable("没法在这里加一项：这里不是列表。")
    plural = isinstance(value, dict | list | tuple)
    around = _parents(outline, path)
    if node.in_brackets or any(parent.in_brackets for parent in around):
        if not node.children and plural and around and not any(parent.in_brackets for parent in around):
            return _first_row(outline, path, node, value)
        return _into_brackets(outline, node, place, in_line(value))
    neighbour = node.children[max(0, place - 1)]
    if plural and value and neighbour.children is not None and not neighbour.in_brackets:
        first, *others = on_lines(value, node.column + 2)
        lines = [f"- {first}", *(f"  {line}" if line else "" for line in others)]
    elif neighbour.in_brackets:
        lines = [f"- {in_line(value, in_brackets=plural)}"]
    else:
        lines = on_lines([value], node.column)
    return _beside(outline, node.start if place == 0 else None, node, place, lines)


def append_item(outline: Outline, path: Path, value: Any) -> Edit:
    """Add an item to the end of the list at a path."""
    return insert_item(outline, path, len(_found(outline, path).children or ()), value)


def remove(outline: Outline, path: Path) -> Edit:
    """Take out a key with its value, or an item of a list; comments on lines of their own stay.

    Raises:
        Unpatchable: there is nothing at the path.
    """
    node, around = _found(outline, path), _parents(outline, path)
    parent = around[-1] if around else None
    place = parent.index(path[-1]) if parent else None
    if parent is None or place is None or parent.children is None:
        raise Unpatchable("没法把整个文件的内容删掉。")
    if parent.style == "?" or (len(parent.children) == 1 and not parent.in_brackets):
        return set_value(outline, path[:-1], {} if parent.is_map else [])
    if parent.in_brackets:
        return _out_of_brackets(parent, place)
    text, start = outline.text, _begin(outline, parent, place)
    line = _line_start(text, start)
    if text[line:start].strip():  # it shares its line with the dash of the row around it
        return Edit(start, _begin(outline, parent, place + 1), "")
    end = _line_end(text, node.end)
    if end == len(text):
        before = len(text[:line].removesuffix("\n").removesuffix("\r"))
        return Edit(before, end, "")
    return Edit(line, end + (2 if text.startswith("\r\n", end) else 1), "")


def rename_key(outline: Outline, path: Path, new: str) -> Edit:
    """Write another key before a value.

    Raises:
        Unpatchable: there is no such key.
    """
    key = _key(outline, path)
    return Edit(key.start, key.end, scalar(new, in_brackets=False, style=key.style))


def reorder(outline: Outline, path: Path, order: Sequence[int]) -> list[Edit]:
    """Put the items of a list into another order: `order[n]` is the old index of the new item `n`."""
    items = _found(outline, path).children or []
    moved = ((item, items[old]) for item, old in zip(items, order, strict=True))
    return [Edit(item.start, item.end, outline.text[old.start : old.end]) for item, old in moved if item is not old]


def _found(outline: Outline, path: Path) -> Node:
    if (node := outline.node(path)) is None:
        raise Unpatchable(f"文件里没有“{'.'.join(map(str, path))}”这一处。")
    return node


def _key(outline: Outline, path: Path) -> Node:
    if (key := outline.key(path)) is None:
        raise Unpatchable(f"文件里没有“{'.'.join(map(str, path))}”这个键。")
    return key


def _parents(outline: Outline, path: Path) -> list[Node]:
    return [_found(outline, path[:depth]) for depth in range(len(path))]


def _place(node: Node, key: str, order: Sequence[str]) -> int:
    """The index a new key is to have."""
    if key not in order:
        return len(node.keys)
    before = set(order[: order.index(key)])
    return max((place + 1 for place, known in enumerate(node.keys) if known.text in before), default=0)


def _gap(outline: Outline, path: Path, node: Node) -> str:
    """What must stand before a value where none was written."""
    if node.start != node.end or not path:
        return ""
    key = outline.key(path)
    colon = ":" if key is not None and ":" not in outline.text[key.end : node.start] else ""
    return colon + ("" if outline.text[: node.start].endswith(" ") and not colon else " ")


def _lines(outline: Outline, lines: Sequence[str], indent: int) -> str:
    """Lines joined by the line end of the file, all but the first indented."""
    return ("\r\n" if "\r\n" in outline.text else "\n").join(
        " " * indent + line if number and line else line for number, line in enumerate(lines)
    )


def _beside(outline: Outline, first: int | None, node: Node, place: int, lines: list[str]) -> Edit:
    """New lines before the first entry, which begins at `first`, or after the entry before `place`."""
    if first is not None:
        return Edit(first, first, _lines(outline, [*lines, " "], node.column)[:-1])
    at = _line_end(outline.text, (node.children or [])[place - 1].end)
    return Edit(at, at, _lines(outline, ["", *lines], node.column))


def _into_brackets(outline: Outline, node: Node, place: int, new: str) -> Edit:
    children = node.children or []
    if node.style == "?":
        return Edit(node.start, node.end, "{" + outline.text[node.start : node.end] + ", " + new + "}")
    if not children:
        return Edit(node.start + 1, node.end - 1, new)
    if place == 0:
        at = (node.keys or children)[0].start
        return Edit(at, at, new + ", ")
    return Edit(children[place - 1].end, children[place - 1].end, ", " + new)


def _out_of_brackets(parent: Node, place: int) -> Edit:
    children = parent.children or []
    begins = parent.keys or children
    if len(children) == 1:
        return Edit(parent.start + 1, parent.end - 1, "")
    if place == 0:
        return Edit(begins[0].start, begins[1].start, "")
    return Edit(children[place - 1].end, children[place].end, "")


def _first_row(outline: Outline, path: Path, node: Node, value: Any) -> Edit:
    """`key: []` becomes a list with a row on a line of its own."""
    key = outline.key(path)
    if key is None:
        return _into_brackets(outline, node, 0, in_line(value))
    colon = outline.text.index(":", key.end)
    return Edit(colon + 1, node.end, _lines(outline, ["", f"  - {in_line(value)}"], key.column))


def _begin(outline: Outline, parent: Node, place: int) -> int:
    """Where an entry of a block collection begins: its key or its dash."""
    if parent.is_map:
        return parent.keys[place].start
    if place == 0:
        return parent.start
    dash = re.compile(rf"^ {{{parent.column}}}-", re.M)
    hit = dash.search(outline.text, (parent.children or [])[place - 1].end)
    if hit is None:
        raise Unpatchable("没法确定这一项从哪里开始，请手工修改。")
    return hit.end() - 1


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_end(text: str, at: int) -> int:
    found = re.compile(r"[\r\n]").search(text, at)
    return found.start() if found else len(text)
