"""The `git diff` driver: git hands over two states of one file, people read what changed.

git calls `<command> <path> <old file> <old hex> <old mode> <new file> <new hex> <new mode>`, with two words more for a
renamed file, its new path and what is alike, and with the path alone for one that is not merged yet. Whatever cannot
be compared is shown line by line, as git would.
"""

from __future__ import annotations

import difflib
import sys
from pathlib import Path

import click

from banshi.changes.comparison import compare_pair
from banshi.report.changes_text import comparison_as_text
from banshi.source.standard import Standard

_WORDS = 7
_NO_FILE = "/dev/null"


def driver(words: tuple[str, ...], standard: Standard) -> None:
    """Print one file's changes. Exit status 0, or git stops.

    Args:
        words: What git says.
        standard: The schemas.
    """
    if not words:
        raise click.BadParameter("--driver 由 git diff 调用，不用自己写。")
    click.echo("\n".join(_told(words, standard)))
    sys.exit(0)


def _told(words: tuple[str, ...], standard: Standard) -> list[str]:
    path = words[0]
    if len(words) < _WORDS:
        return [f"{path}  有合并冲突，还没有解决。", ""]
    before, after = _content(words[1]), _content(words[4])
    new_path = words[_WORDS] if len(words) > _WORDS else path
    moved = [f"{path} 改名为 {new_path}"] if new_path != path else []
    if before == after:
        return [*(moved or [f"{path}  内容没有变化。"]), ""]
    changes = compare_pair(new_path.partition("guides/")[2] or new_path, before, after, standard)
    if changes is None:
        return [*moved, f"--- {path}", f"+++ {new_path}", *_lines(before, after), ""]
    told = [comparison_as_text(comparison) for comparison in changes.comparisons]
    return [*moved, *(told or [f"{new_path}  只改了写法，内容没有变化。"]), ""]


def _content(file: str) -> bytes | None:
    return None if file == _NO_FILE else Path(file).read_bytes()


def _lines(before: bytes | None, after: bytes | None) -> list[str]:
    old, new = ((data or b"").decode("utf-8", "replace").splitlines() for data in (before, after))
    return list(difflib.unified_diff(old, new, lineterm=""))[2:]
