"""Whatever stands in the guides is text on paper, or one Chinese sentence that says what is wrong."""

from __future__ import annotations

import errno
import os
import subprocess
from pathlib import Path

import msgspec
import pytest

from banshi.catalog.catalog import Catalog
from banshi.errors import NotPrinted
from banshi.model.material import Material
from banshi.model.matter import Matter
from banshi.model.setting import Claim, Overlay, Window
from banshi.pdf import placing
from banshi.pdf.compiler import Typesetter, typesetter
from banshi.pdf.compression import pack
from banshi.pdf.edition import COLOUR, EDITIONS, LARGE, NOTICE, REFUSAL
from banshi.pdf.fonts import find_font
from banshi.pdf.placing import place, sweep
from banshi.pdf.sheet import sheet_of
from banshi.source.typefaces import SIGNS, Face, undrawable, whole_faces
from tests.pdf.conftest import make_city
from tests.pdf.paper import CODE, failures_of, info_of, labels_of, open_printer, text_of
from tests.projects import edit, run

MARKUP = r'#panic("x")$y$*b*_i_\z`c`<a>@b=+-/[x]{y}//k/*k*/~'
# What decides how a row is worded, and what is no text.
_KEPT = {
    "code",
    "status",
    "code_status",
    "necessity",
    "exempt",
    "on",
    "effective",
    "department",
    "statutory",
    "promised",
}


@pytest.fixture(scope="module")
def printer(city):
    return open_printer(city)[0]


@pytest.fixture
def matter(printer) -> Matter:
    return printer.matter(printer.catalog.by_code[CODE])


def printed(printer, matter: Matter, edition=COLOUR, catalog: Catalog | None = None) -> bytes:
    """A matter on paper that no rule has looked at."""
    sheet = sheet_of(matter, catalog or printer.catalog, labels_of(), edition)
    return pack(typesetter().set("sheet.typ", {"sheet": sheet.json.decode()}, about=f"{matter.name}（{matter.code}）"))


def marked(value, key: str = ""):
    """The same data with markup at the end of every text."""
    if isinstance(value, dict):
        return {name: marked(item, name) for name, item in value.items()}
    if isinstance(value, list):
        return [marked(item, key) for item in value]
    return value + MARKUP if isinstance(value, str) and key not in _KEPT else value


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda edition: edition.key)
def test_markup_is_text(printer, matter, edition):
    hostile = msgspec.convert(marked(msgspec.to_builtins(matter)), Matter)
    pdf = printed(printer, hostile, edition)
    text = text_of(pdf)
    assert f"居民身份证补领{MARKUP}" in text
    assert ("近期照片#panic" in text) is (edition != REFUSAL)
    if edition is COLOUR:
        assert text.count(MARKUP) > 30
    assert failures_of(pdf, "2a", "ua-1") == []


@pytest.mark.parametrize("edition", [COLOUR, LARGE, NOTICE], ids=lambda edition: edition.key)
def test_very_long_lists(printer, matter, edition):
    name = "关于" + "跨区域联合办理的" * 13 + "证明核发"
    assert len(name) == 110
    rows = [
        Material(name=f"第{number}种材料", necessity="必要", original="1", note="说明。" * 40) for number in range(80)
    ]
    windows = [Window(id=f"w{number}", name=f"第{number}号窗口", address="人民路" * 9) for number in range(30)]
    claim = Claim(code=CODE, windows=[window.id for window in windows])
    overlay = Overlay(region="990102", department="gongan", matters=[claim], windows=windows)
    crowded = Catalog(printer.catalog.setting, printer.catalog.entries, overlays={"local/990102/gongan.yml": overlay})
    pdf = printed(printer, msgspec.structs.replace(matter, name=name, materials=rows), edition, crowded)
    text = text_of(pdf)
    assert name in text
    assert all(f"第{number}种材料" in text for number in range(80))
    # A notice comes from one window and leaves room to write which.
    assert all((f"第{number}号窗口" in text) is (edition != NOTICE) for number in range(30))
    assert failures_of(pdf, "2a", "ua-1") == []
    # The heads of the tables are said again on every page.
    assert int(info_of(pdf)["Pages"]) > 4


def test_one_row_longer_than_a_page(printer, matter):
    rows = [Material(name="材料", necessity="必要", original="1", note="很长的说明" * 700 + "到这里完。")]
    assert "到这里完。" in text_of(printed(printer, msgspec.structs.replace(matter, materials=rows)))


def test_rare_characters_are_drawn(printer, matter):
    rare = msgspec.structs.replace(matter, summary="姓名里有㛃、䶮、𬭎这些字，也能办。")
    pdf = printed(printer, rare)
    assert "姓名里有㛃、䶮、𬭎这些字，也能办。" in text_of(pdf)
    assert failures_of(pdf, "2a", "ua-1") == []


def test_other_faces_stand_in(printer, matter):
    """Signs, and characters the whole font lacks, are drawn; the judge of standards is content."""
    strange = msgspec.structs.replace(matter, summary="☑ 已交 ✔ ✗ ☐，姓名里有𠮷、𡈽。")
    assert undrawable("☑✔✗☐𠮷𡈽") == ""
    assert "☑已交✔✗☐，姓名里有𠮷、𡈽。" in text_of(printed(printer, strange))


def test_every_sign_that_is_promised_is_drawn(printer, matter):
    signs = "".join(sorted(SIGNS))
    assert signs in text_of(printed(printer, msgspec.structs.replace(matter, summary=f"{signs}。")))


def test_one_bad_matter_stops_no_other(city, tmp_path):
    root = make_city(tmp_path)
    edit(root / "guides" / "matters" / "gongan" / f"{CODE}.yml", "申请补领新证。", "申请补领鿶新证。")
    said = f"居民身份证补领（{CODE}）里的“鿶”（U+9FF6）在字体里没有字形"
    everything = run(root, "banshi", "pdf", "--all", "--out", "pdf")
    assert (everything.returncode, "Traceback" in everything.stderr) == (1, False)
    assert said in everything.stderr
    inspection = open_printer(root)[1]
    made = {path.stem for path in (root / "pdf").iterdir()}
    assert made == {entry.code for entry in inspection.catalog.public} - {CODE}
    bound = run(root, "banshi", "pdf", "--all", "--booklet", "--out", "book")
    assert (bound.returncode, said in bound.stderr) == (1, True)
    text = text_of((root / "book" / "city.pdf").read_bytes())
    assert CODE not in text
    assert next(iter(made)) in text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("申请🎉补领。", "“🎉”（U+1F389）在字体里没有字形"),
        ("申请العربية补领。", "在字体里没有字形"),
        ("姓名里有鿶字。", "“鿶”（U+9FF6）在字体里没有字形"),
        ("申请\u202e补领。", "看不见的字符 U+202E（在“申请”之后）"),
        ("申请\u200b补领。", "看不见的字符 U+200B"),
        ("申请\x00补领。", "看不见的字符 U+0000"),
        ("申请\x1b[31m补领。", "看不见的字符 U+001B"),
    ],
)
def test_what_cannot_be_drawn_is_named(printer, matter, text, said):
    with pytest.raises(NotPrinted) as caught:
        printed(printer, msgspec.structs.replace(matter, summary=text))
    assert f"居民身份证补领（{CODE}）里" in str(caught.value)
    assert said in str(caught.value)


def test_without_a_font_there_is_one_sentence(tmp_path):
    with pytest.raises(NotPrinted, match="没有找到中文字体 Noto Sans SC"):
        Typesetter([Face("Noto Sans SC", tmp_path / "nowhere"), Face("Noto Sans SC", tmp_path)])


def test_the_system_font_stands_in(tmp_path, printer, matter):
    packaged, system = whole_faces()
    if not system.folder.is_dir():
        pytest.skip("no fonts-noto-cjk on this machine")
    assert find_font([Face(packaged.family, tmp_path), system])[0] == system
    sheet = sheet_of(matter, printer.catalog, labels_of(), COLOUR)
    pdf = Typesetter([system]).set("sheet.typ", {"sheet": sheet.json.decode()}, about="一个事项")
    # The judge reads no widths from this font's outlines, so the standards are promised of the packaged one only.
    assert [
        failure for failure in failures_of(pdf, "2a", "ua-1") if "embedded CIDFontType0C program" not in failure
    ] == []
    assert "居民身份证补领" in text_of(pdf)


def test_a_full_disk_leaves_nothing_half_written(tmp_path, monkeypatch):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"old")

    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(placing.Path, "replace", full)
    with pytest.raises(NotPrinted, match="磁盘空间不够"):
        place(path, b"new")
    assert [(item.name, item.read_bytes()) for item in tmp_path.iterdir()] == [("a.pdf", b"old")]


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 64 KB; only root can make one."""
    folder = tmp_path / "small"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("cannot mount a disk here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_really_full_disk(small_disk):
    place(small_disk / "a.pdf", b"old")
    with pytest.raises(NotPrinted, match="磁盘空间不够"):
        place(small_disk / "a.pdf", bytes(200_000))
    assert [(item.name, item.read_bytes()) for item in small_disk.iterdir()] == [("a.pdf", b"old")]


def test_a_folder_that_is_a_file(tmp_path):
    (tmp_path / "pdf").write_text("no folder", encoding="utf-8")
    with pytest.raises(NotPrinted, match="文件和文件夹弄混了"):
        place(tmp_path / "pdf" / "a.pdf", b"new")


def test_leftovers_of_a_killed_run_are_swept(tmp_path):
    gone = subprocess.Popen(["true"])
    gone.wait()
    (tmp_path / f".banshi-{gone.pid}-a.pdf").write_bytes(b"half")
    mine = tmp_path / f".banshi-{os.getpid()}-b.pdf"
    mine.write_bytes(b"being written")
    (tmp_path / "c.pdf").write_bytes(b"whole")
    sweep(tmp_path)
    assert sorted(item.name for item in tmp_path.iterdir()) == [mine.name, "c.pdf"]


def test_a_torn_pdf_on_the_shelf_is_made_again(city, tmp_path):
    root = make_city(tmp_path)
    first, inspection = open_printer(root)
    entry = inspection.catalog.by_code[CODE]
    pdf = first.pdf(entry)
    kept = Path(root / ".cache" / "banshi" / "pdf" / f"{CODE}.pdf")
    kept.write_bytes(kept.read_bytes()[:-1000])
    assert open_printer(root)[0].pdf(entry) == pdf
