"""A kit tells who made it, to this program and to the ones every machine has."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banshi.cli import main
from banshi.disk.signing import PRIVATE, PUBLIC, Signer, make_key
from banshi.lifecycle.kit import SIGNATURE, SUMS, sums_of


@pytest.fixture
def kit(tmp_path: Path) -> Path:
    """A kit as `make_kit` leaves it, its packages aside: those come from a registry."""
    folder = tmp_path / "kit"
    (folder / "wheels").mkdir(parents=True)
    (folder / "wheels" / "banshi-1-py3-none-any.whl").write_bytes(b"wheel")
    (folder / "run.py").write_bytes(b"print('run')\n")
    make_key(tmp_path / "keys")
    (folder / SUMS).write_bytes(sums_of(folder))
    (folder / SIGNATURE).write_bytes(Signer(tmp_path / "keys" / PRIVATE).sign((folder / SUMS).read_bytes()))
    return folder


def check(kit: Path, keys: str = "keys") -> Result:
    return CliRunner().invoke(main, ["kit", str(kit), "--check", "--key", str(kit.with_name(keys) / PUBLIC)])


def test_a_signed_kit_is_proved(kit: Path) -> None:
    done = check(kit)
    assert done.exit_code == 0 and "签名核对过了" in done.output


def test_each_way_of_not_being_signed_has_its_sentence(kit: Path, tmp_path: Path) -> None:
    (kit / "run.py").write_bytes(b"print('other')\n")
    assert (check(kit).exit_code, check(kit).output) == (
        1,
        "安装包里的 run.py 和签名的清单对不上。不要安装，请重新领取。\n",
    )
    (kit / "run.py").write_bytes(b"print('run')\n")
    assert check(kit).exit_code == 0
    (kit / "more.py").write_bytes(b"")
    assert "more.py" in check(kit).output
    (kit / SUMS).write_bytes(sums_of(kit))
    assert check(kit).exit_code == 1 and "清单被改动过" in check(kit).output
    make_key(tmp_path / "others")
    assert check(kit, "others").exit_code == 1
    (kit / SIGNATURE).unlink()
    assert check(kit).exit_code == 1 and "没有签名" in check(kit).output
    assert check(tmp_path / "keys").exit_code == 1


def test_the_key_and_the_check_go_together(kit: Path) -> None:
    done = CliRunner().invoke(main, ["kit", str(kit), "--check"])
    assert done.exit_code == 2 and "要一起写" in done.output


@pytest.mark.skipif(shutil.which("openssl") is None, reason="this machine has no openssl")
def test_the_programs_every_machine_has_prove_it_too(kit: Path) -> None:
    public = kit.with_name("keys") / PUBLIC
    command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", str(public), "-rawin", "-in", SUMS]
    done = subprocess.run([*command, "-sigfile", SIGNATURE], cwd=kit, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert subprocess.run(["sha256sum", "-c", SUMS], cwd=kit, capture_output=True, check=False).returncode == 0
