"""Whether a pack is whole: exactly the files of its manifest, each as it was made, none outside."""

from __future__ import annotations

from typing import NamedTuple

from banshi.errors import PackUnreadable
from banshi.kiosk.container import READ_ERRORS, Container
from banshi.kiosk.manifest import NAME, FileRecord, Manifest, fingerprint, read_manifest
from banshi.kiosk.names import clashes, fault

_AGAIN = "请重新拷贝或重新领取资料包"


class Problem(NamedTuple):
    """Something wrong with a pack.

    Attributes:
        file: Which file; the pack itself when empty.
        found: What is wrong, a sentence without its full stop.
        advice: What to do, a sentence without its full stop.
    """

    file: str
    found: str
    advice: str = _AGAIN

    def __str__(self) -> str:
        name = f"{_shown(self.file)}：" if self.file else ""
        return f"{name}{self.found}。{self.advice}。"


class Verdict(NamedTuple):
    """What was found.

    Attributes:
        manifest: What the pack says of itself; None when that cannot be trusted.
        problems: Empty for a pack that is whole.
    """

    manifest: Manifest | None
    problems: tuple[Problem, ...]


def verify(pack: Container) -> Verdict:
    """Check every file of a pack, reading each once and unpacking nothing to disk."""
    try:
        items = list(pack.items())
    except READ_ERRORS as error:
        return Verdict(None, (Problem("", f"资料包读不出来（{error}）"),))
    sizes: dict[str, int] = {}
    problems = []
    for item in items:
        wrong = item.fault or fault(item.path)
        if wrong is None and item.path in sizes:
            wrong = "同一个文件名出现了两次"
        if wrong:
            problems.append(Problem(item.path, wrong, "这个资料包不能用，请重新领取"))
        sizes.setdefault(item.path, item.size)
    for one, other in clashes(path for path in sizes if not fault(path)):
        problems.append(Problem(other, f"和 {one} 在 Windows 上是同一个名字", "这个资料包不能用，请重新领取"))
    if NAME not in sizes:
        return Verdict(None, (*problems, Problem("", f"资料包里没有清单 {NAME}", "请确认写的是资料包，或重新领取")))
    try:
        with pack.open(NAME) as file:
            manifest = read_manifest(file)
    except PackUnreadable as error:
        sentence, _, advice = str(error).removesuffix("。").rpartition("，")
        return Verdict(None, (*problems, Problem("", sentence, advice)))
    except READ_ERRORS:
        return Verdict(None, (*problems, Problem(NAME, "读不出来，文件已损坏")))
    problems += _compare(pack, manifest, sizes, {problem.file for problem in problems})
    return Verdict(manifest, tuple(problems))


def check_file(pack: Container, record: FileRecord) -> Problem | None:
    """Compare one file with what the manifest says of it."""
    try:
        with pack.open(record.path) as file:
            digest, length = fingerprint(file, record.size)
    except READ_ERRORS:
        return Problem(record.path, "读不出来，文件已损坏")
    if length != record.size:
        words = "多" if length > record.size else "少"
        return Problem(record.path, f"比清单里写的 {record.size} 字节{words}，文件不完整或被改动过")
    if digest != record.sha256:
        return Problem(record.path, "内容和清单的校验码对不上，文件已损坏或被改动过")
    return None


def _compare(pack: Container, manifest: Manifest, sizes: dict[str, int], known: set[str]) -> list[Problem]:
    listed = {record.path for record in manifest.files}
    problems = []
    if len(listed) < len(manifest.files):
        problems.append(Problem(NAME, "清单里有重复的文件"))
    for record in manifest.files:
        wrong = fault(record.path)
        if wrong:
            problems.append(Problem(record.path, wrong, "这个资料包不能用，请重新领取"))
        elif record.path not in sizes:
            problems.append(Problem(record.path, "清单里有，资料包里没有"))
        elif record.path not in known and (problem := check_file(pack, record)):
            problems.append(problem)
    for path in sizes:
        if path not in listed and path != NAME and path not in known:
            problems.append(Problem(path, "清单里没有这个文件", "请把它移走，再检查一次"))
    return problems


def _shown(path: str) -> str:
    """A name that may hold anything, fit for a terminal."""
    return "".join(character if character.isprintable() else "?" for character in path)[:200]
