"""The engine as a wheel, to be pinned beside a city's guides: built from its repository, or put together again from
what is installed."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import zipfile
from importlib.metadata import Distribution, distribution
from pathlib import Path
from urllib.parse import unquote, urlsplit

from packaging.version import InvalidVersion, Version

from banshi import __version__
from banshi.disk.resources import EXAMPLE
from banshi.errors import NotChanged

WHEEL = f"banshi-{__version__}-py3-none-any.whl"
# Written by the installer, not part of what was installed.
_OF_INSTALLER = {"INSTALLER", "REQUESTED", "direct_url.json", "RECORD"}
_EPOCH = (1980, 1, 1, 0, 0, 0)


def put_wheel(folder: Path) -> Path:
    """Put this engine's wheel into a folder.

    Raises:
        NotChanged: it could not be built.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if (EXAMPLE / "pyproject.toml").is_file():
        return _built(folder)
    installed = distribution("banshi")
    return _original(installed, folder) or _packed_again(installed, folder)


def sha256_of(path: Path) -> str:
    """The digest pip asks for, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def pinned(lock: str, wheel: Path) -> str:
    """A lock with the engine in it: every package by version and digest."""
    return f"{lock.rstrip()}\nbanshi=={version_of_wheel(wheel)} \\\n    --hash=sha256:{sha256_of(wheel)}\n"


def version_of_pin(lock: str) -> str | None:
    """The engine's version in a lock."""
    found = re.search(r"^banshi==(\S+)", lock, re.M)
    return found[1] if found else None


def version_of_wheel(wheel: Path) -> str:
    """The version in the name of an engine's wheel.

    Raises:
        NotChanged: it is none.
    """
    form = re.fullmatch(r"banshi-([^-]+)-py3-none-any\.whl", wheel.name)
    try:
        if form is not None and wheel.is_file():
            return str(Version(form[1]))
    except InvalidVersion:
        pass
    raise NotChanged(f"{wheel} 不是本程序的安装包。请写明一个在那里的文件，名称像 {WHEEL}。")


def _built(folder: Path) -> Path:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet", "--no-deps"]
    command = [*pip, "--no-build-isolation", "--wheel-dir", str(folder), str(EXAMPLE)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode or not (folder / WHEEL).is_file():
        raise NotChanged(f"程序的安装包没有做成，什么都没有改动：{(done.stderr or done.stdout).strip()[-300:]}")
    return folder / WHEEL


def _original(installed: Distribution, folder: Path) -> Path | None:
    """The very file pip installed from, if it is still there and still the same (PEP 610)."""
    told = json.loads(installed.read_text("direct_url.json") or "{}")
    address, digests = urlsplit(told.get("url", "")), told.get("archive_info", {}).get("hashes", {})
    path = Path(unquote(address.path))
    if address.scheme != "file" or path.name != WHEEL or not path.is_file():
        return None
    if sha256_of(path) != digests.get("sha256"):
        return None
    target = folder / WHEEL
    target.write_bytes(path.read_bytes())
    return target


def _packed_again(installed: Distribution, folder: Path) -> Path:
    """The same files under the same record; the same bytes on every machine."""
    told = installed.read_text("RECORD") or ""
    kept = [line for line in told.splitlines() if _belongs(line.partition(",")[0])]
    record = next(file for file in installed.files or [] if file.name == "RECORD")
    target = folder / WHEEL
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for line in kept:
            name = line.partition(",")[0]
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), Path(str(installed.locate_file(name))).read_bytes())
        archive.writestr(zipfile.ZipInfo(record.as_posix(), _EPOCH), "\n".join([*kept, f"{record.as_posix()},,", ""]))
    return target


def _belongs(name: str) -> bool:
    return not (name.startswith("..") or name.endswith(".pyc") or Path(name).name in _OF_INSTALLER)
