"""What other programs and an earlier state left in a file: a fence of code around it, an empty list above its items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from banshi.source.slips.slip import Slip, indent

_FENCE = re.compile(r" *(?:`{3,}|~{3,})\w* *")
_EMPTY = re.compile(r"(?P<head> *(?:- +)?[a-z_]+:) *(?P<empty>\[ *\]|\{ *\}) *")


def fence(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """A line that begins or ends a block of code, as answers of assistants and chats have it."""
    if _FENCE.fullmatch(lines[number]):
        # The fences at both ends came together.
        gone: dict[int, str | None] = {place: None for place, line in enumerate(lines) if _FENCE.fullmatch(line)}
        yield Slip(
            "Y001", number, indent(lines[number]), 3, f"这一行“{lines[number].strip()}”是代码块的标记，不是指南的内容。",
            "文件里只写指南的内容。", "请删掉这一行", gone,
        )  # fmt: skip


def slashes(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """A remark behind `//`, as other languages have it."""
    if hit := _SLASHES.fullmatch(lines[number]):
        yield Slip(
            "Y013", number, hit.start("sign"), 2, "“//”后面的说明被当成了内容。", "给自己看的说明写在“#”后面，“#”前面空一格。",
            "请把“//”改成“#”", {number: f"{hit['before']} # {hit['remark'].strip()}"},
        )  # fmt: skip


_SLASHES = re.compile(r"(?P<before> *(?:- +)?[a-z_]+: +[^\s/][^/#]*?) *(?P<sign>//)(?P<remark>.*)")


def empty_list(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """Items below a key that says there are none."""
    after = next((line for line in lines[number + 1 :] if line.strip()), "")
    if (
        (hit := _EMPTY.fullmatch(lines[number]))
        and indent(after) >= indent(lines[number])
        and after.lstrip()[:2] == "- "
    ):
        yield Slip(
            "Y001", number, hit.start("empty"), len(hit["empty"]), f"这里写着空列表“{hit['empty']}”，下面又列了项。",
            "有内容的列表，一项一行写在下面，键后面不写“[]”。", f"请删掉“{hit['empty']}”", {number: hit["head"]},
        )  # fmt: skip
