"""A key is made once and for its owner alone; what it signed is known by its public half, and nothing else is."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from banshi.cli import main
from banshi.disk import signing
from banshi.disk.signing import PRIVATE, PUBLIC, Signer, fingerprint, make_key, read_public, signed_by
from banshi.errors import KeyUnusable


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    make_key(tmp_path / "keys")
    return tmp_path / "keys"


def test_what_was_signed_is_known_and_nothing_else(keys: Path, tmp_path: Path) -> None:
    signer, public = Signer(keys / PRIVATE), read_public(keys / PUBLIC)
    signature = signer.sign(b"one")
    make_key(tmp_path / "others")
    assert public == signer.public
    assert signed_by(public, signature, b"one")
    assert not signed_by(public, signature, b"two")
    assert not signed_by(public, bytes(64), b"one")
    assert not signed_by(public, b"", b"one")
    assert not signed_by(read_public(tmp_path / "others" / PUBLIC), signature, b"one")
    assert not signed_by("00" * 31, signature, b"one")


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such rights")
def test_only_the_owner_can_read_the_private_half(keys: Path) -> None:
    assert stat.S_IMODE((keys / PRIVATE).stat().st_mode) == 0o600


def test_a_key_is_never_written_over(keys: Path) -> None:
    before = (keys / PRIVATE).read_bytes()
    with pytest.raises(KeyUnusable, match="已经在那里"):
        make_key(keys)
    (keys / PRIVATE).unlink()
    with pytest.raises(KeyUnusable, match="已经在那里"):
        make_key(keys)
    assert before and not (keys / PRIVATE).exists()


def test_no_key_is_made_in_a_repository(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    with pytest.raises(KeyUnusable, match="代码仓库"):
        make_key(tmp_path / "deep" / "keys")
    assert not (tmp_path / "deep").exists()


@pytest.mark.parametrize("data", [b"", b"no key", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"])
def test_what_is_no_key_is_said(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "key.pem"
    path.write_bytes(data)
    for read in (Signer, read_public):
        with pytest.raises(KeyUnusable, match="不是 banshi key 做的"):
            read(path)
        with pytest.raises(KeyUnusable, match="没有找到"):
            read(tmp_path / "none.pem")


def test_halves_are_not_taken_for_each_other(keys: Path) -> None:
    with pytest.raises(KeyUnusable, match="不是 banshi key 做的私钥"):
        Signer(keys / PUBLIC)
    with pytest.raises(KeyUnusable, match="不是 banshi key 做的公钥"):
        read_public(keys / PRIVATE)


def test_without_the_library_one_sentence_says_what_to_do(keys: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(signing, "available", lambda: False)
    done = CliRunner().invoke(main, ["key", str(tmp_path / "new")])
    assert done.exit_code == 2
    assert done.output.count("。") == 2 and "pip install 'banshi[sign]'" in done.output
    for use in (lambda: Signer(keys / PRIVATE), lambda: read_public(keys / PUBLIC), lambda: signed_by("00", b"", b"")):
        with pytest.raises(KeyUnusable, match="没有安装 cryptography"):
            use()


def test_the_command_tells_the_fingerprint_and_where_the_halves_go(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["key", str(tmp_path / "keys")])
    assert done.exit_code == 0
    assert fingerprint(read_public(tmp_path / "keys" / PUBLIC)) in done.output
    again = CliRunner().invoke(main, ["key", str(tmp_path / "keys")])
    assert again.exit_code == 2 and again.output.count("\n") == 1
