"""Checks the types of everything: the engine, the adapter under the name it runs by, and the tools.

`hooks/` is `banshi.hooks` only once it is installed or imported; mypy looks for packages on disk. So the two rooms are
laid out side by side, by links, as the wheel has them, and what is said of them is said of the real files.

    python tools/check_types.py
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".mypy_cache"


def fresh(folder: Path) -> Path:
    """An empty folder; links in it are taken away, never what they lead to."""
    if folder.is_dir():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    return folder


def lay_out(root: Path, room: Path) -> Path:
    """Link the engine and the adapter into one package.

    Args:
        root: The repository.
        room: An empty folder.

    Returns:
        The package.
    """
    package = room / "banshi"
    package.mkdir()
    for path in (root / "tools" / "banshi").iterdir():
        (package / path.name).symlink_to(path)
    (package / "hooks").symlink_to(root / "hooks")
    return package


def real_names(lines: list[str], package: Path, root: Path) -> Iterator[str]:
    """What mypy said, with the files where they really are."""
    rooms = {str(package / "hooks"): "hooks", str(package): str(Path("tools", "banshi"))}
    for line in lines:
        for laid, real in rooms.items():
            line = line.replace(laid, real)
        yield line.replace(f"{root}/", "")


def check(root: Path) -> tuple[int, list[str]]:
    """Run mypy.

    Returns:
        Its status and what it said.
    """
    # Always the same place, so that mypy remembers what it has seen.
    package = lay_out(root, fresh(CACHE / "rooms"))
    tools = sorted(str(path) for path in (root / "tools").glob("*.py"))
    said = [f"--config-file={root / 'pyproject.toml'}", f"--cache-dir={CACHE}", "--show-absolute-path"]
    status, lines = 0, []
    # Two programs: the scripts are no package, and what they import is judged by the first run.
    for what in (["--package=banshi"], tools):
        done = subprocess.run(
            [sys.executable, "-m", "mypy", *said, *what],
            cwd=root,
            env=_environment(package.parent),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        status = max(status, done.returncode)
        lines += list(real_names((done.stdout + done.stderr).splitlines(), package, root))
    return status, lines


def _environment(path: Path) -> dict[str, str]:
    return {**os.environ, "MYPYPATH": str(path), "PYTHONUTF8": "1"}


if __name__ == "__main__":
    code, told = check(ROOT)
    print("\n".join(told))
    sys.exit(code)
