"""A pack with anything wrong in it is refused, and the sentence names the file and what to do."""

from __future__ import annotations

import os
import stat
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banshi.cli import main
from banshi.errors import ProjectNotFound
from banshi.kiosk.container import container
from banshi.kiosk.manifest import NAME, VERSION
from banshi.kiosk.names import clashes, fault
from banshi.kiosk.verification import verify
from tests.kiosk.packs import CONTENT, make_pack, zipped
from tests.projects import edit

PAGE = "site/matters/990709901000.html"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "pack"
    make_pack(folder)
    return folder


def told(path: Path) -> list[str]:
    opened = container(path)
    try:
        return [str(problem) for problem in verify(opened).problems]
    finally:
        opened.close()


def command(path: Path) -> Result:
    return CliRunner().invoke(main, ["kiosk", "verify", str(path)])


def test_a_whole_pack_is_whole_as_folder_and_as_zip(pack: Path) -> None:
    assert told(pack) == told(zipped(pack)) == []


def test_the_command_says_so_in_one_sentence(pack: Path) -> None:
    done = command(pack)
    assert done.exit_code == 0
    assert "资料包完整" in done.output
    assert "江海市民服务中心" in done.output
    assert "2026年11月1日" in done.output


def damaged(pack: Path) -> None:
    data = bytearray((pack / PAGE).read_bytes())
    data[100] ^= 1
    (pack / PAGE).write_bytes(data)


def truncated(pack: Path) -> None:
    os.truncate(pack / PAGE, 50)


def longer(pack: Path) -> None:
    (pack / PAGE).write_bytes((pack / PAGE).read_bytes() + b"<script>")


def missing(pack: Path) -> None:
    (pack / PAGE).unlink()


def extra(pack: Path) -> None:
    (pack / "site/virus.exe").write_bytes(b"MZ")


def linked(pack: Path) -> None:
    (pack / PAGE).unlink()
    (pack / PAGE).symlink_to("/etc/hostname")


def linked_folder(pack: Path) -> None:
    (pack / "site/more").symlink_to("/etc")


def edited_list(pack: Path) -> None:
    edit(pack / NAME, '"papers": 1', '"papers": 2')


def torn_list(pack: Path) -> None:
    os.truncate(pack / NAME, 200)


def no_list(pack: Path) -> None:
    (pack / NAME).unlink()


def newer_version(pack: Path) -> None:
    make_pack(pack, version=VERSION + 1)


def other_format(pack: Path) -> None:
    make_pack(pack, format="something")


def pipe(pack: Path) -> None:
    os.mkfifo(pack / "site/pipe")


FAULTS: list[tuple[Callable[[Path], None], str, str]] = [
    (damaged, PAGE, "校验码对不上"),
    (truncated, PAGE, "字节少"),
    (longer, PAGE, "字节多"),
    (missing, PAGE, "资料包里没有"),
    (extra, "site/virus.exe", "清单里没有这个文件"),
    (linked, PAGE, "链接"),
    (linked_folder, "site/more", "链接"),
    (edited_list, NAME, "校验码对不上"),
    (torn_list, NAME, "已损坏"),
    (no_list, NAME, "没有清单"),
    (newer_version, f"{VERSION + 1}", "版本"),
    (other_format, "something", "格式"),
    (pipe, "site/pipe", "不是普通文件"),
]


@pytest.mark.parametrize(("plant", "where", "what"), FAULTS, ids=[plant.__name__ for plant, _, _ in FAULTS])
def test_a_planted_fault_is_named_with_what_to_do(
    pack: Path, plant: Callable[[Path], None], where: str, what: str
) -> None:
    plant(pack)
    done = command(pack)
    assert done.exit_code == 1
    assert any(where in line and what in line and "。" in line for line in done.output.splitlines()), done.output
    assert "Traceback" not in done.output


@pytest.mark.parametrize("plant", [damaged, truncated, longer, missing, extra, edited_list, torn_list, newer_version])
def test_a_zip_is_refused_for_the_same_faults(pack: Path, plant: Callable[[Path], None]) -> None:
    plant(pack)
    assert told(zipped(pack)) == told(pack) != []


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.999])
def test_a_truncated_zip_is_refused(pack: Path, share: float) -> None:
    path = zipped(pack)
    os.truncate(path, int(path.stat().st_size * share))
    done = command(path)
    assert done.exit_code == 1
    assert "没有拷贝完" in done.output


def test_a_flipped_byte_of_a_zip_is_refused_or_harmless(pack: Path) -> None:
    path = zipped(pack)
    whole = path.read_bytes()
    harmless = 0
    for at in range(0, len(whole), 7):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        harmless += command(path).exit_code == 0
    # Dates and attributes of the zip's own table do not reach the files.
    assert harmless < len(range(0, len(whole), 7)) / 3


def add(pack: Path, name: str, attributes: int = 0o644 << 16) -> Path:
    path = zipped(pack)
    with zipfile.ZipFile(path, "a") as archive:
        entry = zipfile.ZipInfo("x")
        entry.filename = entry.orig_filename = name
        entry.external_attr = attributes
        archive.writestr(entry, "x")
    return path


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("../outside.html", "资料包外面"),
        ("site/../../outside.html", "资料包外面"),
        ("/etc/cron.d/x", "资料包外面"),
        ("C:/Windows/x.exe", "资料包外面"),
        ("..\\outside.html", "资料包外面"),
        ("\\\\server\\share\\x", "资料包外面"),
        ("site/INDEX.html", "同一个名字"),
        ("site/aux.html", "Windows 上不能用"),
        ("site/a?.html", "Windows 不允许"),
        ("site/dot./x.html", "Windows 上不能用"),
        ("../", "资料包外面"),
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(pack: Path, name: str, word: str) -> None:
    done = command(add(pack, name))
    assert done.exit_code == 1
    assert word in done.output


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_twice_and_a_link_in_a_zip_are_refused(pack: Path) -> None:
    assert any("两次" in line for line in told(add(pack, PAGE)))
    assert any("链接" in line for line in told(add(pack, "site/link.html", (stat.S_IFLNK | 0o777) << 16)))


def test_what_is_no_pack_could_not_be_checked(tmp_path: Path) -> None:
    done = command(tmp_path / "nowhere")
    assert done.exit_code == 2
    assert "没有找到" in done.output
    (tmp_path / "text.zip").write_text("no zip", encoding="utf-8")
    assert command(tmp_path / "text.zip").exit_code == 1


def test_a_manifest_may_not_name_what_lies_outside(tmp_path: Path) -> None:
    make_pack(tmp_path / "pack" / "inner", {**CONTENT, "../outside.txt": "x"})
    assert any("资料包外面" in line for line in told(tmp_path / "pack" / "inner"))


@pytest.mark.parametrize(
    "name", ["a", "材料/户口簿.html", "pdf/990709901000.pdf", "comet.css", "console.js", ".nojekyll"]
)
def test_ordinary_names_are_fine(name: str) -> None:
    assert fault(name) is None


def test_a_file_and_a_folder_of_one_name_clash() -> None:
    assert clashes(["a/b", "A", "c/d", "C/e"]) == [("A", "a"), ("c", "C")]
    assert clashes(["café/x", unicodedata.normalize("NFD", "café/y")]) != []
    assert clashes(["a/b", "a/c", "ab"]) == []


def test_a_pack_is_checked_where_there_are_no_guides(pack: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert command(pack).exit_code == 0
    alone = CliRunner().invoke(main, ["kiosk", "--hall", "shimin"], standalone_mode=False)
    assert isinstance(alone.exception, ProjectNotFound)
