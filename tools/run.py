"""Sets the project up in its own .venv and runs it: `python3 tools/run.py site`, `test`, or `banshi` and a command.

The same file stands beside the guides of a city that only installs the engine: `python3 run.py site`, `check`.
Standard library only, because it runs before anything is installed.
"""

import argparse
import hashlib
import importlib.util
import os
import subprocess
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

# Before the first annotation, which an older Python could not evaluate; no newer syntax below, or it could not parse.
if sys.version_info < (3, 11):  # noqa: UP036
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    sys.stderr.write(f"本项目需要 Python 3.11 或更高版本，当前是 {version}，请升级后重试。\n")
    sys.exit(2)

HERE = Path(__file__).resolve().parent
# In the engine's repository this file is a tool; in a city that installs the engine it stands at the top.
ROOT = HERE.parent if HERE.name == "tools" else HERE
SCRIPT = Path(__file__).resolve().relative_to(ROOT).as_posix()
SITE_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"

HELP = f"""\
用法：
  python3 {SCRIPT} site [选项]          安装依赖，检查并生成网站，然后在本机打开网站服务。
  python3 {SCRIPT} check [lint 参数]    安装依赖，检查全部指南。
  python3 {SCRIPT} test [pytest 参数]   安装测试依赖并运行程序的测试，参数原样交给 pytest；只装程序的城市没有这一项。
  python3 {SCRIPT} code                安装测试依赖，检查程序自己的写法和类型（ruff、mypy）；只装程序的城市没有这一项。
  python3 {SCRIPT} banshi 命令 [参数]   安装依赖，再运行 banshi 的任何命令，适合自动流程。

site 的选项：
  --build-only    只检查和生成，不打开网站服务，适合自动构建。
  --host HOST     网站服务监听的地址，默认 127.0.0.1。
  --port PORT     网站服务监听的端口，默认 8000。
"""

NO_VENV = """\
这台机器的 Python 缺少建立独立环境的组件（venv、ensurepip）。
Debian、Ubuntu、统信 UOS、麒麟请先运行 sudo apt install python3-venv，再运行本命令。
"""

NO_INSTALL = """\
依赖没有安装成功，具体原因见上面 pip 的说明。
请检查网络后再次运行同一条命令；访问软件源较慢时，可以先用环境变量 PIP_INDEX_URL 指定本单位可用的镜像。
如果仍不成功，请删除项目里的 .venv 文件夹后重试。
"""


class Stop(Exception):
    """What ends the run: a sentence for the person, and the exit code."""

    def __init__(self, sentence: str, code: int = 2) -> None:
        super().__init__(sentence)
        self.code = code


class Parser(argparse.ArgumentParser):
    """Leaves the wording to us: argparse would explain a wrong option in English."""

    def error(self, message: str) -> NoReturn:
        raise ValueError(message)


def say(sentence: str) -> None:
    """Prints at once, so that our lines stay in order with those of the programs we start."""
    print(sentence, flush=True)


def venv_python(venv: Path) -> Path:
    """The interpreter inside `venv`."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def lock_path(root: Path, lock: str) -> Path:
    """Where a lock is: among the tools, or at the top of a city that only installs the engine."""
    tool = root / "tools" / lock
    return tool if tool.is_file() else root / lock


def digest(root: Path, lock: str) -> str:
    """What the installed environment depends on; the folder counts, because an editable install points at it."""
    files = [lock_path(root, lock), root / "pyproject.toml"]
    parts = [str(root).encode(), *(path.read_bytes() for path in files if path.is_file())]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def stamp_path(root: Path, lock: str) -> Path:
    """One stamp for each lock: the test environment contains the site's at the same versions."""
    return root / ".venv" / f"{lock}.stamp"


def is_ready(root: Path, lock: str) -> bool:
    """True when .venv holds exactly what the lock and pyproject.toml ask for."""
    stamp = stamp_path(root, lock)
    if not (venv_python(root / ".venv").is_file() and stamp.is_file()):
        return False
    return stamp.read_text(encoding="utf-8") == digest(root, lock)


def make_venv(venv: Path) -> None:
    """Makes an empty environment, replacing one whose interpreter is gone."""
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise Stop(NO_VENV)
    say("正在建立独立的 Python 环境 .venv ……")
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(venv)], check=False)
    if made.returncode:
        raise Stop(f"独立环境 {venv} 没有建成，具体原因见上面的说明。请确认磁盘空间和写入权限后重试。")


def pip_commands(root: Path, lock: str) -> list[list[str]]:
    """The installs: pinned packages by hash, then the project itself, where it is the engine's, with its own builder."""
    pip = [str(venv_python(root / ".venv")), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    wheels = root / "wheels"
    found = ["--find-links", str(wheels)] if wheels.is_dir() else []
    # An offline kit holds everything: a registry that is not there must not be asked, and waited for.
    alone = ["--no-index"] if (wheels / "kit.json").is_file() else []
    pinned = [*pip, *alone, *found, "--require-hashes", "-r", str(lock_path(root, lock))]
    if not (root / "pyproject.toml").is_file():
        return [pinned]
    return [pinned, [*pip, "--no-deps", "--no-build-isolation", "--editable", str(root)]]


def set_up(root: Path, lock: str) -> None:
    """Brings .venv to the state the lock describes; does nothing when it is there already."""
    if is_ready(root, lock):
        return
    # First of all, so that an aborted install is never taken for a finished one.
    stamp_path(root, lock).unlink(missing_ok=True)
    if not venv_python(root / ".venv").is_file():
        make_venv(root / ".venv")
    say("正在安装依赖，第一次需要几分钟 ……")
    for command in pip_commands(root, lock):
        if subprocess.run(command, cwd=root, check=False).returncode:
            raise Stop(NO_INSTALL)
    stamp_path(root, lock).write_text(digest(root, lock), encoding="utf-8")


def run_module(root: Path, module: str, *arguments: str) -> int:
    """Runs a module inside .venv from the project root and returns its exit code."""
    # UTF-8 mode: Windows consoles would otherwise refuse Chinese. The other silences a notice about MkDocs 2.
    environment = {**os.environ, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
    if (root / "wheels" / "kit.json").is_file():
        # A city founded from an offline kit takes the kit along.
        environment["BANSHI_WHEELS"] = str(root / "wheels")
    command = [str(venv_python(root / ".venv")), "-m", module, *arguments]
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode


def site_options(arguments: list[str]) -> argparse.Namespace:
    """Reads the options of `site`."""
    parser = Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("--build-only", action="store_true")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    try:
        return parser.parse_args(arguments)
    except ValueError as error:
        raise Stop(f"选项“{' '.join(arguments)}”无法识别，请对照下面的用法改正。\n\n{HELP}") from error


def site(root: Path, arguments: list[str]) -> int:
    """Checks, builds and serves the site; stops at the first step that fails, with its exit code."""
    options = site_options(arguments)
    set_up(root, SITE_LOCK)
    code = run_module(root, "banshi", "lint")
    if code == 1:
        raise Stop("办事指南没有通过检查，网站没有重新生成。请按上面每一条的说明修改，再运行同一条命令。", code)
    code = code or run_module(root, "banshi", "build")
    if code:
        raise Stop("网站没有生成，具体原因见上面的说明。", code)
    if options.build_only:
        say(f"网站已生成：{root / 'site' / 'index.html'}")
        return 0
    say(f"网站地址：http://{options.host}:{options.port}/ （按 Ctrl+C 停止）")
    return run_module(root, "banshi", "serve", "--host", options.host, "--port", str(options.port))


def check(root: Path, arguments: list[str]) -> int:
    """Checks the guides; exit code as `banshi lint`."""
    set_up(root, SITE_LOCK)
    return run_module(root, "banshi", "lint", *arguments)


def test(root: Path, arguments: list[str]) -> int:
    """Runs the tests on every core, at least two; a -n of the caller's own comes later and wins.

    Each core begins with a row of neighbours, which share what is dear to make, and takes over others' when it is done.
    """
    if not lock_path(root, TEST_LOCK).is_file():
        raise Stop(f"这里只装了程序，没有程序的测试。检查指南请用 python3 {SCRIPT} check。")
    set_up(root, TEST_LOCK)
    cores = str(max(2, os.cpu_count() or 2))
    return run_module(root, "pytest", "-n", cores, "--dist", "worksteal", *arguments)


def code(root: Path) -> int:
    """Judges the program's own text: habits, layout and types; says everything, and fails if any of them does."""
    if not lock_path(root, TEST_LOCK).is_file():
        raise Stop(f"这里只装了程序，没有它的源代码。检查指南请用 python3 {SCRIPT} check。")
    set_up(root, TEST_LOCK)
    rooms = ("tools", "hooks", "tests")
    codes = [
        run_module(root, "ruff", "check", *rooms),
        run_module(root, "ruff", "format", "--check", *rooms),
        run_module(root, "tools.check_types"),
    ]
    if max(codes):
        raise Stop(
            "程序的写法或类型有问题，见上面每一条。写法可以先用 ruff check --fix 和 ruff format 改。", max(codes)
        )
    say("程序的写法和类型检查通过。")
    return 0


def main(arguments: list[str]) -> int:
    """Returns the exit code: that of the program run, or 2 when it could not be run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    command, rest = (arguments[0], arguments[1:]) if arguments else ("--help", [])
    if command in ("-h", "--help") or rest in (["-h"], ["--help"]):
        say(HELP)
        return 0
    try:
        if command == "site":
            return site(ROOT, rest)
        if command == "check":
            return check(ROOT, rest)
        if command == "test":
            return test(ROOT, rest)
        if command == "code" and not rest:
            return code(ROOT)
        if command == "banshi":
            set_up(ROOT, SITE_LOCK)
            return run_module(ROOT, "banshi", *rest)
        raise Stop(f"没有“{command}”这个命令，可用的是 site、check、test、code 和 banshi。\n\n{HELP}")
    except Stop as stop:
        print(stop, file=sys.stderr)
        return stop.code
    except KeyboardInterrupt:
        say("\n已停止。")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
