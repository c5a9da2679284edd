"""The checklist of a release, run: `python tools/release.py --tests "3000 passed in 400.00s"`. For maintainers.

Nothing is changed and nothing is published; the last line names the commands that a person runs when all is well.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

ROOT = Path(__file__).resolve().parent.parent
SOURCE = "tools/banshi/__init__.py"
PARTS = ("看得到的变化", "升级时要做什么", "For maintainers")
LOCKS = {"tools/requirements.lock": (), "tools/requirements-test.lock": ("test",)}
REFERENCE = "schema/REFERENCE.md"
LAWS = "tools/manual/laws.md"


class Point(NamedTuple):
    """One point of the checklist.

    Attributes:
        name: What it is about.
        wrong: Sentences about what is not in order; none if all is well.
    """

    name: str
    wrong: list[str]


def version_of(root: Path) -> str:
    """The one place where the version is written."""
    found = re.search(r'^__version__ = "([^"]+)"', (root / SOURCE).read_text(encoding="utf-8"), re.M)
    return found[1] if found else ""


def sections(log: str) -> dict[str, str]:
    """Version → what CHANGELOG says of it, newest first."""
    parts = re.split(r"^## (\S+).*$", log, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def version(root: Path, log: str) -> Iterator[str]:
    """The number is well formed, written once, and one step above the one before."""
    now, known = version_of(root), list(sections(log))
    try:
        Version(now)
    except InvalidVersion:
        yield f"{SOURCE} 里的版本号“{now}”不成样子，应像 0.3.0。"
        return
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    if "version" in settings["project"] or "version" not in settings["project"].get("dynamic", []):
        yield f"pyproject.toml 里又写了一个版本号，只应写在 {SOURCE}。"
    if known[:1] != [now]:
        yield f"CHANGELOG.md 最上面一节是 {known[0] if known else '（没有）'}，版本号是 {now}，两处要一样。"
    elif len(known) > 1 and now not in steps_above(known[1]):
        yield f"{now} 不是 {known[1]} 的下一个版本，应是：{'、'.join(steps_above(known[1]))}。"
    if f"| {now.rpartition('.')[0]}.x | 修 |" not in (root / "SECURITY.md").read_text(encoding="utf-8"):
        yield f"SECURITY.md 的表里没有写 {now.rpartition('.')[0]}.x 还修漏洞。"


def steps_above(before: str) -> list[str]:
    """The versions that may follow one."""
    major, minor, patch = Version(before).release
    return [f"{major}.{minor}.{patch + 1}", f"{major}.{minor + 1}.0", f"{major + 1}.0.0"]


def changes(root: Path, log: str) -> Iterator[str]:
    """CHANGELOG tells what people see, what to do and what maintainers should know."""
    now = version_of(root)
    told = sections(log).get(now)
    if told is None:
        yield f"CHANGELOG.md 里没有 {now} 这一节。"
        return
    for part in PARTS:
        if not re.search(rf"^{part}[：:]\n+- \S", told, re.M):
            yield f"CHANGELOG.md 的 {now} 这一节没有“{part}”，或者下面一条也没有。"


def locks(root: Path) -> Iterator[str]:
    """Every dependency is pinned, within its range, to the same version in both locks."""
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*settings["project"]["dependencies"], *settings["build-system"]["requires"]]
    seen: dict[str, str] = {}
    for name, groups in LOCKS.items():
        text = (root / name).read_text(encoding="utf-8")
        pins = {canonicalize_name(pin): number for pin, number in re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.M)}
        for wish in [*asked, *(wish for group in groups for wish in settings["dependency-groups"][group])]:
            need = Requirement(wish)
            number = pins.get(canonicalize_name(need.name))
            if number is None or number not in need.specifier:
                yield f"{name} 里的 {need.name} 是 {number or '没有'}，pyproject.toml 要 {need.specifier}。请运行 tools/lock.py。"
        for pin, number in pins.items():
            if seen.setdefault(pin, number) != number:
                yield f"{pin} 在两个锁定文件里不一样：{seen[pin]} 和 {number}。请运行 tools/lock.py。"


def generated(root: Path) -> Iterator[str]:
    """What is made by commands is what they would make now, and the guides have no errors."""
    if banshi(root, "lint").returncode:
        yield "指南检查没有通过，请运行 banshi lint。"
    # The table of laws names the command, and the day, it was made by.
    made = re.search(r"`banshi (laws [^`]+)`", (root / LAWS).read_text(encoding="utf-8"))
    laws = made[1] if made else "laws --format markdown"
    remedies = {REFERENCE: ("fields", "banshi fields --write"), LAWS: (laws, f"banshi {laws} > {LAWS}")}
    for name, (command, remedy) in remedies.items():
        done = banshi(root, *command.split())
        if done.returncode or done.stdout.strip() != (root / name).read_text(encoding="utf-8").strip():
            yield f"{name} 不是最新的，请运行 {remedy}。"


def wheel(root: Path) -> Iterator[str]:
    """The package is built, is installed beside nothing of this repository, and says its version."""
    with tempfile.TemporaryDirectory() as folder:
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
        build = [*pip, "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, str(root)]
        made = run(build, root)
        found = list(Path(folder).glob(f"banshi-{version_of(root)}-*.whl"))
        if made.returncode or not found:
            yield f"安装包没有做成：{(made.stderr or made.stdout).strip()[-300:]}"
            return
        place = Path(folder) / "installed"
        installed = run([*pip, "install", "--quiet", "--no-deps", "--target", str(place), str(found[0])], root)
        told = run([sys.executable, "-m", "banshi", "--version"], Path(folder), PYTHONPATH=str(place))
        if installed.returncode or told.stdout.strip() != f"banshi {version_of(root)}":
            yield f"安装包装上以后说不出自己的版本：{(installed.stderr + told.stderr + told.stdout).strip()[-300:]}"


def tests(line: str) -> Iterator[str]:
    """The line pytest ended with, as it stood."""
    if not line:
        yield "没有给出测试的最后一行。请运行 python3 tools/run.py test，把最后一行写在 --tests 后面。"
    elif re.search(r"\b(?:failed|errors?)\b", line) or not re.search(r"\b[1-9]\d* passed\b.* in [\d.]+s", line):
        yield f"测试没有全部通过，或者这不是最后一行：“{line.strip('= ')}”。"


def tag(root: Path) -> Iterator[str]:
    """This version was never tagged, and nothing is left uncommitted."""
    name = f"v{version_of(root)}"
    if run(["git", "tag", "--list", name], root).stdout.strip():
        yield f"已经有 {name} 这个标签：这个版本发布过了，请先升版本号。"
    if left := run(["git", "status", "--porcelain"], root).stdout.splitlines():
        yield f"还有 {len(left)} 个文件没有提交，如 {left[0][3:]}。"


def banshi(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command of ours."""
    return run([sys.executable, "-m", "banshi", *arguments], root)


def run(command: list[str], where: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a program and keep what it says."""
    environment = {**os.environ, "PYTHONUTF8": "1", **more}
    return subprocess.run(command, cwd=where, env=environment, capture_output=True, encoding="utf-8", check=False)


def checklist(root: Path, closing_line: str) -> Iterator[Point]:
    """Every point, one after the other."""
    log = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    points: dict[str, Callable[[], Iterator[str]]] = {
        "版本号": lambda: version(root, log),
        "更新记录": lambda: changes(root, log),
        "锁定文件": lambda: locks(root),
        "生成的文件": lambda: generated(root),
        "安装包": lambda: wheel(root),
        "测试": lambda: tests(closing_line),
        "标签": lambda: tag(root),
    }
    for name, point in points.items():
        yield Point(name, list(point()))


def main(arguments: list[str]) -> int:
    """Returns the exit code: 0 ready, 1 something is missing."""
    parser = argparse.ArgumentParser(description="发布以前逐条检查，什么都不改。")
    parser.add_argument("--tests", default="", metavar="最后一行", help="测试命令打印的最后一行，原样。")
    options = parser.parse_args(arguments)
    wrong = 0
    for point in checklist(ROOT, options.tests):
        print(f"{'差' if point.wrong else '好'}  {point.name}", flush=True)
        for sentence in point.wrong:
            print(f"      {sentence}", flush=True)
        wrong += len(point.wrong)
    if wrong:
        print(f"\n还差 {wrong} 处，不能发布。")
        return 1
    name = f"v{version_of(ROOT)}"
    print(f"\n可以发布。请运行：git tag --annotate {name} --message {name}，然后 git push origin {name}。")
    return 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(main(sys.argv[1:]))
