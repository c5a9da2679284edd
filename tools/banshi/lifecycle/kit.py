"""An installation kit for offices without a registry: the engine and everything it needs, for named machines."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement

from banshi import __version__
from banshi.disk.resources import EXAMPLE
from banshi.disk.signing import Signer, signed_by
from banshi.errors import NotChanged
from banshi.lifecycle.engine import pinned, put_wheel, sha256_of

PLATFORMS = {
    "linux-x86_64": ("linux", "x86_64", "Linux"),
    "linux-aarch64": ("linux", "aarch64", "Linux"),
    "windows": ("win32", "AMD64", "Windows"),
    "macos": ("darwin", "arm64", "Darwin"),
}
"""Name → what Python says on such a machine: `sys.platform`, machine, system (PEP 508)."""
PYTHONS = ("3.11", "3.12", "3.13")
_LINUX = ("manylinux2014", "manylinux_2_17", "manylinux_2_24", "manylinux_2_28", "manylinux1", "manylinux_2_5")
_TAGS = {
    "windows": ("win_amd64",),
    "macos": tuple(f"macosx_{version}_{arch}" for version in ("11_0", "12_0", "10_12") for arch in ("arm64", "universal2")),
}  # fmt: skip
MANIFEST = "kit.json"
SUMS, SIGNATURE = "SHA256SUMS", "SHA256SUMS.sig"
"""What `sha256sum -c` and `openssl pkeyutl -verify` read: a kit is checked where there is no program yet."""
_README = """\
最多跑一次办事指南 程序 {version} 离线安装包

给没有网络、连不上软件源的单位用。适用：{platforms}；Python {pythons}。

新建一个城市（文件夹名自己定）：
    python3 run.py banshi init 城市文件夹
然后进入城市文件夹，运行 python3 run.py site。

已经有城市文件夹的：把这里的 wheels 文件夹整个复制过去，再运行 python3 run.py site。
升级程序的：在城市文件夹里运行 python3 run.py banshi upgrade 这里的 wheels/{wheel}

要知道是谁做的：用制作单位的公钥，在装好的机器上运行 banshi kit --check 这个文件夹 --key 公钥，或者
    openssl pkeyutl -verify -pubin -inkey banshi-public.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig
    sha256sum -c SHA256SUMS

安装时不访问网络；每个文件都按 requirements.lock 里的校验值核对，坏了或者被换过就装不上。
"""


class Kit(NamedTuple):
    """What was made.

    Attributes:
        files: How many wheels.
        size: Bytes of all of them.
    """

    files: int
    size: int


def make_kit(target: Path, platforms: tuple[str, ...], pythons: tuple[str, ...], signer: Signer | None = None) -> Kit:
    """Make a kit; it is complete or not there at all.

    Args:
        target: Its folder; must not be there yet.
        platforms: Keys of `PLATFORMS`.
        pythons: Versions such as `3.11`.
        signer: Whose key it is signed with; None leaves it unsigned.

    Raises:
        NotChanged: the folder is there, a package is missing from the registry, or the disk refuses.
    """
    if target.exists():
        raise NotChanged(f"{target} 已经在那里，没有改动。请换一个还没有的文件夹。")
    beside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        wheels = beside / "wheels"
        engine = put_wheel(wheels)
        lock = (EXAMPLE / "tools/requirements.lock").read_text(encoding="utf-8")
        for platform in platforms:
            for python in pythons:
                _download(lock, wheels, platform, python)
        _describe(beside, wheels, lock, engine, platforms, pythons)
        sums = sums_of(beside)
        (beside / SUMS).write_bytes(sums)
        if signer:
            (beside / SIGNATURE).write_bytes(signer.sign(sums))
        beside.rename(target)
    except OSError as error:
        raise NotChanged(f"{target} 没有做成（{error.strerror}），什么都没有留下。请检查磁盘空间和权限。") from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    made = list((target / "wheels").glob("*.whl"))
    return Kit(len(made), sum(path.stat().st_size for path in made))


def sums_of(folder: Path) -> bytes:
    """Fingerprints of every file of a kit, as `sha256sum` writes them."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in (SUMS, SIGNATURE))
    return "".join(f"{sha256_of(path)}  {path.relative_to(folder).as_posix()}\n" for path in files).encode()


def fault_of(folder: Path, trusted: str) -> str | None:
    """Why a kit is not what the holder of a key signed, as a sentence; None if it is.

    Args:
        folder: The kit.
        trusted: The public key, as hexadecimal digits.

    Raises:
        KeyUnusable: the library to use the key is missing.
    """
    if not (folder / SUMS).is_file():
        return f"{folder} 不是离线安装包，里面没有 {SUMS}。"
    if not (folder / SIGNATURE).is_file():
        return f"安装包没有签名，里面没有 {SIGNATURE}，不能证明是谁做的。请向制作的单位核实。"
    sums = (folder / SUMS).read_bytes()
    if not signed_by(trusted, (folder / SIGNATURE).read_bytes(), sums):
        return "安装包的签名不是给出的公钥签的，或者清单被改动过。不要安装，请向制作的单位核实。"
    # Line by line: what differs is named, whichever side it is on.
    differing = set(sums.decode("utf-8").splitlines()) ^ set(sums_of(folder).decode("utf-8", "replace").splitlines())
    if differing:
        return f"安装包里的 {min(line.partition('  ')[2] for line in differing)} 和签名的清单对不上。不要安装，请重新领取。"
    return None


def this_platform() -> str | None:
    """The name of the machine this runs on; None where there is no kit for it."""
    here = os.uname().machine if hasattr(os, "uname") else "AMD64"
    return next((name for name, (system, machine, _) in PLATFORMS.items() if (system, machine) == (sys.platform, here)), None)  # fmt: skip


def wanted(lock: str, platform: str, python: str) -> Iterator[str]:
    """The entries of a lock that a machine needs, without their conditions: pip would judge those by its own machine."""
    system, machine, name = PLATFORMS[platform]
    environment: dict[str, str | AbstractSet[str]] = {
        "implementation_name": "cpython",
        "implementation_version": f"{python}.0",
        "os_name": "nt" if system == "win32" else "posix",
        "platform_machine": machine,
        "platform_python_implementation": "CPython",
        "platform_release": "",
        "platform_system": name,
        "platform_version": "",
        # The newest of its line: what only early releases needed may be left out.
        "python_full_version": f"{python}.99",
        "python_version": python,
        "sys_platform": system,
    }
    for entry in re.split(r"\n(?=\S)", lock.strip()):
        first, _, hashes = entry.partition(" \\\n")
        requirement = Requirement(first)
        if requirement.marker is None or requirement.marker.evaluate(environment):
            yield f"{requirement.name}{requirement.specifier} \\\n{hashes}\n"


def _download(lock: str, wheels: Path, platform: str, python: str) -> None:
    listed = wheels.with_name("wanted.lock")
    listed.write_text("".join(wanted(lock, platform, python)), encoding="utf-8")
    machine = PLATFORMS[platform][1]
    tags = _TAGS.get(platform) or tuple(f"{tag}_{machine}" for tag in _LINUX)
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps"]
    # A package without a wheel for that machine comes as its source, and the lock holds what builds it.
    command += ["--prefer-binary", "--require-hashes", "--dest", str(wheels), "--requirement", str(listed)]
    command += ["--implementation", "cp", "--python-version", f"{python}.99"]
    command += [part for tag in tags for part in ("--platform", tag)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    listed.unlink()
    if done.returncode:
        said = next((line for line in reversed(done.stderr.splitlines()) if "ERROR" in line), done.stderr[-300:])
        raise NotChanged(f"{platform}、Python {python} 的软件包没有下载全，安装包没有做：{said}")


def _describe(
    folder: Path, wheels: Path, lock: str, engine: Path, platforms: tuple[str, ...], pythons: tuple[str, ...]
) -> None:
    files = {path.name: sha256_of(path) for path in sorted(wheels.glob("*.whl"))}
    manifest = {"engine": __version__, "platforms": platforms, "pythons": pythons, "sha256": files}
    (wheels / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    (folder / "requirements.lock").write_text(pinned(lock, engine), encoding="utf-8")
    (folder / "run.py").write_bytes((EXAMPLE / "tools/run.py").read_bytes())
    told = _README.format(
        version=__version__, platforms="、".join(platforms), pythons="、".join(pythons), wheel=engine.name
    )
    (folder / "说明.txt").write_text(told, encoding="utf-8")
