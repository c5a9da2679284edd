"""Writes tools/requirements.lock and tools/requirements-test.lock anew. For maintainers; needs the package `uv`."""

import importlib.util
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Packages without a wheel for some machine come there as source, and this builds them.
SOURCE_BUILDERS = ["setuptools>=77"]
RUNTIME_LOCK = "tools/requirements.lock"
TEST_LOCK = "tools/requirements-test.lock"


def compile_lock(output: str, build_requires: list[str], extra: list[str]) -> None:
    """Resolves pyproject.toml and the build requirements into one hashed lock for every platform."""
    command = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", "-", "--output-file", output, *extra]
    # The public index is named here so that a maintainer's private mirror cannot leak into what is resolved.
    command += ["--default-index", "https://pypi.org/simple", "--no-config", "--no-header", "--no-annotate"]
    command += ["--universal", "--python-version", "3.11", "--generate-hashes", "--upgrade", "--quiet"]
    subprocess.run(command, cwd=ROOT, check=True, input="\n".join(build_requires), text=True, encoding="utf-8")


def main() -> int:
    """Returns the exit code: 0 written, 2 could not run."""
    if importlib.util.find_spec("uv") is None:
        print("没有找到 uv。请先用同一个 Python 运行 -m pip install uv，再运行本命令。", file=sys.stderr)
        return 2
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    # The project is installed without build isolation, so the lock must bring what builds it.
    build_requires = [*project["build-system"]["requires"], *SOURCE_BUILDERS]
    try:
        compile_lock(RUNTIME_LOCK, build_requires, [])
        # One .venv serves both locks: what they share must be the same version.
        compile_lock(TEST_LOCK, build_requires, ["--group", "test", "--constraint", RUNTIME_LOCK])
    except subprocess.CalledProcessError:
        print("锁定文件没有写成，原因见上面 uv 的说明。请按说明修改 pyproject.toml 后重试。", file=sys.stderr)
        return 2
    print(f"已写好 {RUNTIME_LOCK} 和 {TEST_LOCK}。请运行 python3 tools/run.py test，通过后再提交。")
    return 0


if __name__ == "__main__":
    sys.exit(main())
