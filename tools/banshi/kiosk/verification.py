"""Whether a pack is whole: exactly the files of its manifest, each as it was made, none outside."""

from __future__ import annotations

from typing import NamedTuple

from banshi.disk.signing import available, signed_by
from banshi.disk.signing import fingerprint as key_fingerprint
from banshi.errors import PackUnreadable
from banshi.kiosk.container import READ_ERRORS, Container
from banshi.kiosk.manifest import NAME, SIGNATURE, FileRecord, Manifest, fingerprint, read_manifest, read_signature
from banshi.kiosk.names import clashes, fault

_AGAIN = "请重新拷贝或重新领取资料包"
_ASK = "不要使用，请向制作资料包的单位核实"


class PackProblem(NamedTuple):
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


class Verification(NamedTuple):
    """What was found.

    Attributes:
        manifest: What the pack says of itself; None when that cannot be trusted.
        problems: Empty for a pack that is whole.
    """

    manifest: Manifest | None
    problems: tuple[PackProblem, ...]


def verify(pack: Container, trusted: str = "") -> Verification:
    """Check every file of a pack, reading each once and unpacking nothing to disk.

    Args:
        pack: The pack.
        trusted: The public key it has to be signed with, as hexadecimal digits; empty if anybody may have made it.

    Raises:
        KeyUnusable: a key is asked for, and the library to use it is missing.
    """
    try:
        items = list(pack.items())
    except READ_ERRORS as error:
        return Verification(None, (PackProblem("", f"资料包读不出来（{error}）"),))
    sizes: dict[str, int] = {}
    problems = []
    for item in items:
        wrong = item.fault or fault(item.path)
        if wrong is None and item.path in sizes:
            wrong = "同一个文件名出现了两次"
        if wrong:
            problems.append(PackProblem(item.path, wrong, "这个资料包不能用，请重新领取"))
        sizes.setdefault(item.path, item.size)
    for one, other in clashes(path for path in sizes if not fault(path)):
        problems.append(PackProblem(other, f"和 {one} 在 Windows 上是同一个名字", "这个资料包不能用，请重新领取"))
    if NAME not in sizes:
        return Verification(
            None, (*problems, PackProblem("", f"资料包里没有清单 {NAME}", "请确认写的是资料包，或重新领取"))
        )
    try:
        with pack.open(NAME) as file:
            manifest = read_manifest(file)
    except PackUnreadable as error:
        sentence, _, advice = str(error).removesuffix("。").rpartition("，")
        return Verification(None, (*problems, PackProblem("", sentence, advice)))
    except READ_ERRORS:
        return Verification(None, (*problems, PackProblem(NAME, "读不出来，文件已损坏")))
    problems += _compare(pack, manifest, sizes, {problem.file for problem in problems})
    problems += _signature(pack, manifest, SIGNATURE in sizes, trusted)
    return Verification(manifest, tuple(problems))


def check_file(pack: Container, record: FileRecord) -> PackProblem | None:
    """Compare one file with what the manifest says of it."""
    try:
        with pack.open(record.path) as file:
            digest, length = fingerprint(file, record.size)
    except READ_ERRORS:
        return PackProblem(record.path, "读不出来，文件已损坏")
    if length != record.size:
        words = "多" if length > record.size else "少"
        return PackProblem(record.path, f"比清单里写的 {record.size} 字节{words}，文件不完整或被改动过")
    if digest != record.sha256:
        return PackProblem(record.path, "内容和清单的校验码对不上，文件已损坏或被改动过")
    return None


def _compare(pack: Container, manifest: Manifest, sizes: dict[str, int], known: set[str]) -> list[PackProblem]:
    listed = {record.path for record in manifest.files}
    problems = []
    if len(listed) < len(manifest.files):
        problems.append(PackProblem(NAME, "清单里有重复的文件"))
    for record in manifest.files:
        wrong = fault(record.path)
        if wrong:
            problems.append(PackProblem(record.path, wrong, "这个资料包不能用，请重新领取"))
        elif record.path not in sizes:
            problems.append(PackProblem(record.path, "清单里有，资料包里没有"))
        elif record.path not in known and (problem := check_file(pack, record)):
            problems.append(problem)
    for path in sizes:
        if path not in listed and path != NAME and path not in known and not (path == SIGNATURE and manifest.key):
            problems.append(PackProblem(path, "清单里没有这个文件", "请把它移走，再检查一次"))
    return problems


def _signature(pack: Container, manifest: Manifest, there: bool, trusted: str) -> list[PackProblem]:
    """Whether who made the pack is who should have."""
    if not manifest.key:
        return [PackProblem("", "资料包没有签名，不能证明是谁做的", _ASK)] if trusted else []
    if not there:
        return [PackProblem(SIGNATURE, "清单里写着有签名，签名文件却不见了")]
    if trusted and trusted != manifest.key:
        ours, theirs = key_fingerprint(trusted), key_fingerprint(manifest.key)
        return [PackProblem("", f"签名用的钥匙是 {theirs}，不是给出的公钥 {ours}", _ASK)]
    if not trusted and not available():
        return []
    try:
        with pack.open(SIGNATURE) as file:
            signature = read_signature(file)
    except READ_ERRORS:
        signature = None
    if signature is None:
        return [PackProblem(SIGNATURE, "签名文件读不出来，已损坏或被改动过")]
    if not signed_by(manifest.key, signature, manifest.message):
        return [PackProblem(SIGNATURE, "签名和清单对不上，资料包被人改动过", _ASK)]
    return []


def _shown(path: str) -> str:
    """A name that may hold anything, fit for a terminal."""
    return "".join(character if character.isprintable() else "?" for character in path)[:200]
