"""Git histories nobody would write by hand: odd names, links, modules, files that turn into folders, merges, deletions."""

from __future__ import annotations

import random
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from banshi.changes.comparison import compare
from banshi.changes.repository import Repository
from banshi.changes.revision_folder import unpack
from banshi.changes.versions import Revisions
from banshi.errors import HistoryUnavailable
from banshi.report.changes_json import changes_as_json
from banshi.report.changes_markdown import changes_as_markdown
from banshi.report.changes_text import changes_as_text
from banshi.rules.engine.gate import gate
from banshi.source.standard import Standard
from tests.changes.histories import ENVIRONMENT, git
from tests.mutating import MUTATIONS
from tests.projects import ROOT

_GOOD = ROOT / "tests/schema/good"
_PLACES = {
    "matter": (b"guides/matters/shichang/990131901000.yml", b"guides/matters/gongan/990709901000.yml"),
    "overlay": (b"guides/local/990102/gongan.yml",),
    "bundle": (b"guides/bundles/a.yml",),
    "batch": (b"guides/batches/2026-01.yml",),
    "retired": (b"guides/retired.yml",),
    "materials": (b"guides/materials.yml",),
    "laws": (b"guides/laws.yml",),
    "suppress": (b"guides/suppress.yml",),
    "city": (b"guides/city.yml",),
}
_ODD = (
    b"guides/matters/gongan/990709901000.YML", b"guides/matters/gongan/\xe8\xba\xab \xe4\xbb\xbd.yml", b"guides/matters/\xff\xfe/a.yml",
    b"guides/matters/gongan/new\nline.yml", b"guides/matters/gongan/tab\tquote\".yml", b"guides/matters/gongan/990709901000.yml/deep.yml",
    b"guides/matters.yml", b"guides/city.yml/b", b"guides/pages/a.md", b"guides/pages/a.md/b.md", b"guides", b"README.md",
    b"tools/a.py", b"guides/-r.yml", b"guides/matters/gongan/:(top)a.yml", b"guides/a/" + b"x" * 200 + b".yml", b"guides/*.yml",
)  # fmt: skip
_MODES = (b"100644", b"100644", b"100644", b"100644", b"100755", b"120000", b"160000")
_MOST = 300_000
Source = random.Random


@cache
def _standard() -> Standard:
    return Standard(ROOT / "schema")


@cache
def _good(kind: str) -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted((_GOOD / kind).glob("*.yml")))


def history(chance: Source) -> None:
    """Two states of any history are compared, judged, told and unpacked, or refused in one sentence."""
    with tempfile.TemporaryDirectory(prefix="banshi-fuzz-") as folder:
        root = Path(folder)
        git(root, "init", "--quiet", "--initial-branch=main")
        if not _written(root, chance):
            return
        (root / "guides").mkdir(exist_ok=True)
        marks = git(root, "rev-list", "--all").split()
        base, head = chance.choice(marks), chance.choice(marks)
        try:
            _asked(root, chance, base, head)
        except HistoryUnavailable as error:
            assert str(error).endswith("。") and "\n" not in str(error), str(error)


def _asked(root: Path, chance: Source, base: str, head: str) -> None:
    repository = Repository(root / "guides", ENVIRONMENT)
    if chance.random() < 0.5:
        base = repository.fork_point(base, head)
    states = Revisions(repository, base, head, root / "guides")
    changes = compare(states, _standard())
    findings = gate(changes, states)
    for told in (changes_as_text, changes_as_markdown, changes_as_json):
        assert isinstance(told(changes, findings), str)
    repository.changed_elsewhere(base, head)
    if base == head:
        assert not changes.comparisons and not findings
    unpacked = root / "unpacked"
    unpacked.mkdir()
    unpack(repository, head, unpacked)
    assert not any(path.is_symlink() for path in unpacked.rglob("*"))


def _written(root: Path, chance: Source) -> bool:
    """A history by `git fast-import`, which takes names no work tree could hold; False if git itself refuses it."""
    parts: list[bytes] = []
    for number in range(1, chance.randint(2, 6) + 1):
        parts.append(
            b"commit refs/heads/b%d\nmark :%d\ncommitter t <t@example.com> %d +0800\ndata 1\nx\n"
            % (number, number, 1_700_000_000 + number * chance.choice((1, -86_400, 10**9)))
        )
        if number > 1 and chance.random() < 0.9:
            parts.append(b"from :%d\n" % chance.randrange(1, number))
            if number > 2 and chance.random() < 0.3:
                parts.append(b"merge :%d\n" % chance.randrange(1, number))
        parts += [_entry(chance) for _ in range(chance.randint(0, 5))]
        parts.append(b"\n")
    done = subprocess.run(
        ["git", "fast-import", "--quiet", "--force"], cwd=root, env=ENVIRONMENT, input=b"".join(parts), capture_output=True, check=False,
    )  # fmt: skip
    for left in root.glob(".git/fast_import_crash_*"):
        left.unlink()
    return done.returncode == 0 and bool(git(root, "rev-list", "--all"))


def _entry(chance: Source) -> bytes:
    kind = chance.choice([*_PLACES])
    name = chance.choice(_PLACES[kind]) if chance.random() < 0.8 else chance.choice(_ODD)
    if chance.random() < 0.12:
        return b"D " + _quoted(name) + b"\n"
    mode = chance.choice(_MODES)
    if mode == b"160000":
        return b"M 160000 " + b"1234567890" * 4 + b" " + _quoted(name) + b"\n"
    data = chance.choice(_good(kind))
    for _ in range(chance.choice((0, 0, 1, 2, 4))):
        try:
            data = chance.choice(MUTATIONS)(data, chance) or data
        except (UnicodeDecodeError, ValueError, IndexError):
            break
    data = data[:_MOST]
    return b"M " + mode + b" inline " + _quoted(name) + b"\ndata %d\n" % len(data) + data + b"\n"


def _quoted(name: bytes) -> bytes:
    return (
        b'"'
        + b"".join(b"\\%03o" % sign if sign < 32 or sign > 126 or sign in b'"\\' else bytes([sign]) for sign in name)
        + b'"'
    )
