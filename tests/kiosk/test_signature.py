"""Who made a pack is proved by the key it is signed with; each way of not being signed has its sentence."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banshi.cli import main
from banshi.disk import signing
from banshi.disk.signing import PRIVATE, PUBLIC, Signer, fingerprint, make_key
from banshi.kiosk import verification
from banshi.kiosk.manifest import NAME, SIGNATURE, read_manifest, sealed, signature_written, written
from banshi.kiosk.pack import Order
from banshi.kiosk.pack import make_pack as make_real
from tests.kiosk.packs import CONTENT, HALL, make_pack, zipped
from tests.projects import tree


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keys")
    make_key(folder / "city")
    make_key(folder / "stranger")
    return folder


def signed(folder: Path, keys: Path, whose: str = "city", **other) -> None:
    """A pack signed by somebody."""
    signer = Signer(keys / whose / PRIVATE)
    manifest = make_pack(folder, signer=signer.public, **other)
    (folder / SIGNATURE).write_bytes(signature_written(signer.sign(manifest.message)))


@pytest.fixture
def pack(tmp_path: Path, keys: Path) -> Path:
    signed(tmp_path / "pack", keys)
    return tmp_path / "pack"


def verify(path: Path, keys: Path, whose: str = "city") -> Result:
    return CliRunner().invoke(main, ["kiosk", "verify", str(path), "--key", str(keys / whose / PUBLIC)])


def update(old: Path, new: Path, *more: str) -> Result:
    return CliRunner().invoke(main, ["kiosk", "update", str(old), str(new), *more])


def test_a_signed_pack_is_proved_as_folder_and_as_zip(pack: Path, keys: Path) -> None:
    for path in (pack, zipped(pack)):
        done = verify(path, keys)
        assert done.exit_code == 0, done.output
        assert "签名核对过了" in done.output


def unsigned(pack: Path, keys: Path) -> None:
    make_pack(pack)
    (pack / SIGNATURE).unlink()


def missing(pack: Path, keys: Path) -> None:
    (pack / SIGNATURE).unlink()


def broken(pack: Path, keys: Path) -> None:
    (pack / SIGNATURE).write_bytes(b"no signature\n")


def borrowed(pack: Path, keys: Path) -> None:
    """The signature of another pack of the same city."""
    signed(pack.with_name("other"), keys, day="2026-10-01")
    (pack / SIGNATURE).write_bytes((pack.with_name("other") / SIGNATURE).read_bytes())


def flipped(pack: Path, keys: Path) -> None:
    digits = (pack / SIGNATURE).read_text(encoding="ascii")
    (pack / SIGNATURE).write_text(("0" if digits[0] != "0" else "1") + digits[1:], encoding="ascii")


def forged(pack: Path, keys: Path) -> None:
    """Another content under the city's name: somebody sealed the manifest anew and kept the old signature."""
    with (pack / NAME).open("rb") as file:
        key = read_manifest(file).key
    make_pack(pack, {**CONTENT, "site/index.html": "<h1>另交押金</h1>"}, signer=key)


def strangers(pack: Path, keys: Path) -> None:
    signed(pack, keys, "stranger")


@pytest.mark.parametrize(
    ("attack", "words"),
    [
        (unsigned, "资料包没有签名"),
        (missing, "签名文件却不见了"),
        (broken, "签名文件读不出来"),
        (borrowed, "签名和清单对不上"),
        (flipped, "签名和清单对不上"),
        (forged, "签名和清单对不上"),
        (strangers, "不是给出的公钥"),
    ],
)
def test_each_way_of_not_being_signed_has_its_sentence(
    pack: Path, keys: Path, attack: Callable[[Path, Path], None], words: str
) -> None:
    attack(pack, keys)
    for path in (pack, zipped(pack)):
        done = verify(path, keys)
        assert done.exit_code == 1
        assert words in done.output
        assert done.output.splitlines()[1:] == ["资料包有 1 个问题，不要使用。"]


def test_a_signature_beside_an_unsigned_manifest_is_a_stranger(pack: Path, keys: Path) -> None:
    make_pack(pack)
    done = verify(pack, keys)
    assert done.exit_code == 1 and "清单里没有这个文件" in done.output


def test_without_a_key_the_fingerprint_is_told_and_nothing_is_claimed(pack: Path, keys: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["kiosk", "verify", str(pack)])
    assert done.exit_code == 0
    assert fingerprint(Signer(keys / "city" / PRIVATE).public) in done.output and "--key" in done.output
    make_pack(tmp_path / "unsigned")
    done = CliRunner().invoke(main, ["kiosk", "verify", str(tmp_path / "unsigned")])
    assert done.exit_code == 0 and "没有签名，不能证明是谁做的" in done.output


def test_without_the_library_nobody_says_it_was_checked(pack: Path, keys: Path, monkeypatch) -> None:
    monkeypatch.setattr(signing, "available", lambda: False)
    monkeypatch.setattr(verification, "available", lambda: False)
    monkeypatch.setattr("banshi.cli.kiosk.available", lambda: False)
    done = verify(pack, keys)
    assert done.exit_code == 2
    assert "没有安装 cryptography" in done.output and done.output.count("\n") == 1
    done = CliRunner().invoke(main, ["kiosk", "verify", str(pack)])
    assert done.exit_code == 0 and "没有核对" in done.output


def test_a_manifest_nobody_signed_has_the_bytes_it_always_had(pack: Path, tmp_path: Path) -> None:
    manifest = make_pack(tmp_path / "unsigned")
    assert b"signer" not in written(manifest)
    assert sealed(manifest).digest == manifest.digest


def test_the_engine_signs_what_it_packs_in_folder_and_zip(tmp_path: Path, keys: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("<h1>首页</h1>", encoding="utf-8")
    order = Order(HALL, "2026-11-01", "hall", site, {}, {}, Signer(keys / "city" / PRIVATE))
    made = make_real(order, tmp_path / "out" / "kiosk-a")
    for path in (made.folder, made.zip):
        assert verify(path, keys).exit_code == 0
    with zipfile.ZipFile(made.zip) as archive:
        assert archive.read(SIGNATURE) == (made.folder / SIGNATURE).read_bytes()
    again = make_real(order, tmp_path / "again" / "kiosk-a")
    assert again.zip.read_bytes() == made.zip.read_bytes()


def test_a_terminal_stays_with_the_key_it_knows(pack: Path, keys: Path, tmp_path: Path) -> None:
    newer = {**CONTENT, "site/new.html": "新"}
    signed(tmp_path / "newer", keys, content=newer, day="2026-11-02")
    signed(tmp_path / "strange", keys, "stranger", content=newer, day="2026-11-03")
    make_pack(tmp_path / "unsigned", newer, "2026-11-03")
    before = tree(pack)
    for wrong, words in (("strange", "不是给出的公钥"), ("unsigned", "资料包没有签名")):
        done = update(pack, tmp_path / wrong)
        assert done.exit_code == 1 and words in done.output
        assert tree(pack) == before
    done = update(pack, zipped(tmp_path / "newer"))
    assert done.exit_code == 0, done.output
    assert verify(pack, keys).exit_code == 0
    # A new key is taken where somebody names it.
    done = update(pack, tmp_path / "strange", "--key", str(keys / "stranger" / PUBLIC))
    assert done.exit_code == 0 and verify(pack, keys, "stranger").exit_code == 0
    assert update(pack, tmp_path / "strange").output.startswith("已经是这个资料包了")


def test_an_unsigned_terminal_may_ask_for_a_key(tmp_path: Path, keys: Path) -> None:
    make_pack(tmp_path / "old")
    make_pack(tmp_path / "unsigned", day="2026-11-02")
    signed(tmp_path / "new", keys, day="2026-11-03")
    key = ("--key", str(keys / "city" / PUBLIC))
    assert update(tmp_path / "old", tmp_path / "unsigned", *key).exit_code == 1
    assert update(tmp_path / "old", tmp_path / "new", *key).exit_code == 0
    assert (tmp_path / "old" / SIGNATURE).is_file()
