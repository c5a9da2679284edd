"""Which file names a pack may hold: below its root, and possible on every terminal's system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_LONGEST_NAME = 255
_LONGEST_PATH = 1024


def fault(path: str) -> str | None:
    """Why a path may not be in a pack, as part of a sentence; None when it may."""
    if not path or len(path) > _LONGEST_PATH:
        return "文件名是空的或者太长"
    if re.match(r"[A-Za-z]:", path):
        return "文件名带有盘符，会写到资料包外面"
    if path.startswith(("/", "\\")):
        return "文件名是绝对路径，会写到资料包外面"
    parts = re.split(r"[/\\]", path)
    if ".." in parts:
        return "文件名里有“..”，会写到资料包外面"
    if _FORBIDDEN.search(path):
        return "文件名里有 Windows 不允许的字符"
    for part in parts:
        if part in ("", "."):
            return "文件名里有空的一级"
        if part.endswith((" ", ".")) or _DEVICES.fullmatch(part):
            return "文件名在 Windows 上不能用"
        if len(part.encode("utf-8", "replace")) > _LONGEST_NAME:
            return "文件名太长"
    return None


def clashes(paths: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of paths that are one and the same on a system that ignores case or accents' spelling.

    A file and a folder of one name clash as well.
    """
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    found = []
    for path in paths:
        folded = _folded(path)
        if folded in files:
            found.append((files[folded], path))
        files.setdefault(folded, path)
        parts = path.split("/")[:-1]
        for depth in range(1, len(parts) + 1):
            folder = "/".join(parts[:depth])
            other = folders.setdefault(_folded(folder), folder)
            if other != folder:
                found.append((other, folder))
    found += [(files[folded], folders[folded]) for folded in files.keys() & folders.keys()]
    return sorted(set(found))


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
