"""Packs somebody touched: bytes, names, links, manifests sealed anew; none passes for what it was not."""

from __future__ import annotations

import contextlib
import json
import random
import shutil
import tempfile
from functools import cache
from pathlib import Path

from banshi.disk.signing import PRIVATE, Signer, make_key
from banshi.errors import BanshiError
from banshi.kiosk.container import Folder, container
from banshi.kiosk.manifest import NAME, SIGNATURE, read_manifest, sealed, signature_written, written
from banshi.kiosk.update import Outcome, update
from banshi.kiosk.verification import verify
from tests.kiosk.packs import CONTENT, make_pack, zipped
from tests.projects import tree

Source = random.Random


@cache
def _signer() -> Signer:
    with tempfile.TemporaryDirectory() as folder:
        make_key(Path(folder))
        return Signer(Path(folder) / PRIVATE)


def pack(chance: Source) -> None:
    """A pack somebody touched is refused in sentences, or holds exactly what its maker put in; a terminal never breaks."""
    with tempfile.TemporaryDirectory(prefix="banshi-fuzz-") as folder:
        root = Path(folder)
        old, new = root / "hall", root / "stick" / "hall"
        make_pack(old)
        manifest = make_pack(new, {**CONTENT, "site/new.html": "新"}, "2026-12-01", signer=_signer().public)
        (new / SIGNATURE).write_bytes(signature_written(_signer().sign(manifest.message)))
        before, whole = tree(old), tree(new)
        for _ in range(chance.randint(1, 3)):
            with contextlib.suppress(OSError, ValueError, UnicodeError, BanshiError):
                chance.choice(_TOUCHES)(new, chance)
        path = new
        odd = any(one.is_symlink() or "\udcff" in one.name for one in new.rglob("*"))
        if chance.random() < 0.5 and not odd:
            path = zipped(new)
            if chance.random() < 0.7:
                _spoil(path, chance)
        try:
            opened = container(path)
        except BanshiError as error:
            assert str(error).endswith("。")
            return
        try:
            found = verify(opened, _signer().public)
            assert all(str(one).endswith("。") and str(one).isprintable() for one in found.problems), found.problems
            # Whose signature is right, is what was signed.
            assert found.problems or found.manifest == manifest
        finally:
            opened.close()
        try:
            done = update(old, path, trusted=_signer().public)
        except BanshiError as error:
            assert str(error).endswith("。")
            done = None
        if isinstance(done, Outcome):
            assert tree(old) == whole
        else:
            assert tree(old) == before
        assert not verify(Folder(old)).problems


def _spoil(path: Path, chance: Source) -> None:
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 1, 2, 20))):
        if data:
            data[chance.randrange(len(data))] = chance.randrange(256)
    if chance.random() < 0.2:
        del data[chance.randrange(len(data) + 1) :]
    if chance.random() < 0.1:
        data = data + data[: chance.randrange(len(data) + 1)]
    path.write_bytes(bytes(data))


def _file(pack: Path, chance: Source) -> Path:
    return chance.choice(sorted(path for path in pack.rglob("*") if path.is_file()))


def _bytes(pack: Path, chance: Source) -> None:
    _spoil(_file(pack, chance), chance)


def _gone(pack: Path, chance: Source) -> None:
    _file(pack, chance).unlink()


def _added(pack: Path, chance: Source) -> None:
    name = chance.choice(
        ("x.html", "Site.html", "site/INDEX.html", "con.txt", "site/a b.", "\udcff.txt", "site/深/y.js", ".hidden")
    )
    place = pack / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"x")


def _linked(pack: Path, chance: Source) -> None:
    place = _file(pack, chance)
    place.unlink()
    place.symlink_to(chance.choice(("/etc/passwd", "../../hall", "start.sh", "loop")))


def _swapped(pack: Path, chance: Source) -> None:
    one, other = _file(pack, chance), _file(pack, chance)
    data = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(data)


def _folder(pack: Path, chance: Source) -> None:
    place = _file(pack, chance)
    place.unlink()
    place.mkdir()
    if chance.random() < 0.5:
        (place / "inner").write_bytes(b"x")


def _resealed(pack: Path, chance: Source) -> None:
    """A content of one's own under a manifest that is right for it."""
    with (pack / NAME).open("rb") as file:
        key = read_manifest(file).signer
    kept = (pack / SIGNATURE).read_bytes() if (pack / SIGNATURE).is_file() else None
    shutil.rmtree(pack)
    make_pack(pack, {**CONTENT, "site/index.html": f"<h1>{chance.random()}</h1>"}, "2026-12-01", signer=key)
    if kept:
        (pack / SIGNATURE).write_bytes(kept)


def _edited(pack: Path, chance: Source) -> None:
    """One value of the manifest is another, sealed anew or not."""
    told = json.loads((pack / NAME).read_bytes())
    holder = chance.choice([told, told["hall"], *told["files"]])
    key = chance.choice([*holder])
    holder[key] = chance.choice(
        ("", "x", 0, -1, 2**63, 10**400, None, [], {}, "../x", "C:\\x", "\u202e", "0" * 64, chance.random(), True)
    )
    (pack / NAME).write_text(json.dumps(told), encoding="utf-8")
    with contextlib.suppress(BanshiError), (pack / NAME).open("rb") as file:
        (pack / NAME).write_bytes(written(sealed(read_manifest(file))))


_TOUCHES = (_bytes, _bytes, _gone, _added, _linked, _swapped, _folder, _resealed, _edited)
