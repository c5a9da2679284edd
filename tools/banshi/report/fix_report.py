"""What mending changes, for people and for `git apply`."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from banshi.model.finding import Finding
from banshi.source.flaw import quotable


def as_diff(before: Mapping[str, bytes | None], after: Mapping[str, bytes | None]) -> str:
    """A unified diff; paths begin with `guides/`. A file in another encoding is only named."""
    return "".join(part for name in sorted(after) for part in _diff(name, before[name], after[name]))


def summary(applied: Sequence[Finding], refused: Sequence[Finding], titles: Mapping[str, str], *, done: bool) -> str:
    """How much was mended, by rule.

    Args:
        applied: What was mended.
        refused: What could not be mended without making another error.
        titles: Rule code → title.
        done: Whether it was written to disk.
    """
    verb = "改好了" if done else "可以自动改"
    if not applied:
        lines = ["没有可以自动改的问题。"]
    else:
        lines = [f"{verb} {len(applied)} 处，涉及 {len({finding.file for finding in applied})} 个文件："]
        counts = Counter(finding.rule for finding in applied)
        lines += [f"  {rule}  {count} 处  {titles[rule]}" for rule, count in sorted(counts.items())]
    lines += [
        f"没有改 guides/{quotable(finding.file)} 第 {finding.line} 行（{finding.rule}）：自动改会带来别的错误，请手工改。"
        for finding in refused
    ]
    return "\n".join(lines)


def _diff(name: str, before: bytes | None, after: bytes | None) -> Iterator[str]:
    path = quotable(name)
    try:
        old, new = ((data or b"").decode("utf-8") for data in (before, after))
    except UnicodeDecodeError:
        yield f"guides/{path}：改成 UTF-8 编码保存。\n"
        return
    # A file with another name is one that is gone and one that is new, which every `git apply` understands.
    was, will_be = (
        f"{side}/guides/{path}" if data is not None else "/dev/null" for side, data in (("a", before), ("b", after))
    )
    for line in difflib.unified_diff(_lines(old), _lines(new), was, will_be):
        yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """Lines with their ends, parted at `\\n` only, as git parts them."""
    parts = text.split("\n")
    return [part + "\n" for part in parts[:-1]] + parts[-1:] * bool(parts[-1])
