"""A city's own key (Ed25519): made once, used to sign what is carried away, and to prove on the spot who made it.

The library `cryptography` is an optional extra: who neither signs nor asks who signed needs none of it.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import os
from pathlib import Path
from typing import Any

from banshi.errors import KeyUnusable

PRIVATE, PUBLIC = "banshi-private.pem", "banshi-public.pem"
_LENGTH = 32
_LARGEST = 16 * 1024


def make_key(folder: Path) -> str:
    """Make a key: the private half only its owner may read, and the public half.

    Args:
        folder: Where both files go; it is made if need be.

    Returns:
        The fingerprint.

    Raises:
        KeyUnusable: there is a key already, the folder is in a repository, or the library is missing.
        OSError: the disk refuses.
    """
    ed25519, serialization = _ed25519(), _library().serialization
    if inside := next((above for above in (folder.resolve(), *folder.resolve().parents) if (above / ".git").exists()), None):  # fmt: skip
        raise KeyUnusable(f"{folder} 在代码仓库 {inside} 里，私钥会跟着提交出去。请换一个仓库外面的文件夹。")
    for name in (PRIVATE, PUBLIC):
        if (folder / name).exists():
            raise KeyUnusable(f"{folder / name} 已经在那里，没有改动。换钥匙请另写一个文件夹。")
    key = ed25519.Ed25519PrivateKey.generate()
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    told = key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )  # fmt: skip
    folder.mkdir(parents=True, exist_ok=True)
    # Born unreadable for others: to take the right away afterwards would leave a moment.
    handle = os.open(folder / PRIVATE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secret)
        (folder / PUBLIC).write_bytes(told)
    except OSError:
        (folder / PRIVATE).unlink(missing_ok=True)
        (folder / PUBLIC).unlink(missing_ok=True)
        raise
    return fingerprint(_raw(key.public_key()))


class Signer:
    """Signs with a private key.

    Args:
        path: Its file.

    Raises:
        KeyUnusable: the file is no such key, or the library is missing.
    """

    def __init__(self, path: Path) -> None:
        ed25519, serialization = _ed25519(), _library().serialization
        try:
            key = serialization.load_pem_private_key(_read(path), None)
        except (ValueError, TypeError, _library().unsupported):
            key = None
        if not isinstance(key, ed25519.Ed25519PrivateKey):
            raise KeyUnusable(f"{path} 不是 banshi key 做的私钥。请写 {PRIVATE} 在哪里。")
        self._key = key
        self.public: str = _raw(key.public_key()).hex()

    def sign(self, message: bytes) -> bytes:
        """The signature of a message, 64 bytes."""
        signature: bytes = self._key.sign(message)
        return signature


def read_public(path: Path) -> str:
    """The public key of a file, as hexadecimal digits.

    Raises:
        KeyUnusable: the file is no such key, or the library is missing.
    """
    ed25519, serialization = _ed25519(), _library().serialization
    try:
        key = serialization.load_pem_public_key(_read(path))
    except (ValueError, TypeError, _library().unsupported):
        key = None
    if not isinstance(key, ed25519.Ed25519PublicKey):
        raise KeyUnusable(f"{path} 不是 banshi key 做的公钥。请写 {PUBLIC} 在哪里。")
    return _raw(key).hex()


def signed_by(public: str, signature: bytes, message: bytes) -> bool:
    """Whether the holder of a key signed a message.

    Args:
        public: The public key, as hexadecimal digits.

    Raises:
        KeyUnusable: the library is missing.
    """
    ed25519 = _ed25519()
    try:
        ed25519.Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(signature, message)
    except (ValueError, _library().invalid):
        return False
    return True


def available() -> bool:
    """Whether this machine can sign and verify."""
    return importlib.util.find_spec("cryptography") is not None


def fingerprint(public: bytes | str) -> str:
    """128 bits of its SHA-256 in groups of four, which two people can compare on the telephone."""
    raw = bytes.fromhex(public) if isinstance(public, str) else public
    digits = hashlib.sha256(raw).hexdigest().upper()
    return "-".join(digits[start : start + 4] for start in range(0, 32, 4))


class _Library:
    """What is used of the library."""

    def __init__(self) -> None:
        self.serialization: Any = importlib.import_module("cryptography.hazmat.primitives.serialization")
        exceptions = importlib.import_module("cryptography.exceptions")
        self.invalid: type[Exception] = exceptions.InvalidSignature
        self.unsupported: type[Exception] = exceptions.UnsupportedAlgorithm


def _library() -> _Library:
    return _Library()


def _ed25519() -> Any:
    if not available():
        raise KeyUnusable("没有安装 cryptography，不能签名，也不能核对签名。请运行 pip install 'banshi[sign]' 后再试。")
    return importlib.import_module("cryptography.hazmat.primitives.asymmetric.ed25519")


def _read(path: Path) -> bytes:
    if not path.is_file():
        raise KeyUnusable(f"没有找到 {path}。请写 banshi key 做的文件在哪里。")
    with path.open("rb") as file:
        return file.read(_LARGEST)


def _raw(key: Any) -> bytes:
    raw: bytes = key.public_bytes_raw()
    assert len(raw) == _LENGTH
    return raw
