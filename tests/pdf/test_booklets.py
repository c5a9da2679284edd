"""Booklets as a reader, an archive and a judge of standards see them."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest

from banshi.catalog.burden_counts import counts
from banshi.errors import NotSet
from banshi.pdf.booklet import Volume, volumes
from banshi.pdf.booklet_printer import BookletPrinter, file_name
from banshi.pdf.booklets import (
    booklets,
    bundle_booklet,
    city_booklet,
    department_booklet,
    hall_booklet,
    handbook,
)
from banshi.pdf.edition import COLOUR, LARGE, MONO, NOTICE
from banshi.pdf.pinyin_index import by_sound
from tests.pdf.conftest import make_city
from tests.pdf.paper import CODE, failures_of, info_of, open_printer, pages_of, print_one
from tests.projects import edit, run

NAMES = ("户口迁移", "出生登记", "行车记录查询", "长期护照换发", "“绿色通道”登记", "A类客车驾驶证换发", "重新申领")
BUNDLE = """slug: diushi
name: 证件丢失“一件事”
audience: 个人
stage: 生活
status: sample
trip_count: 1
lead: gongan
summary: 证件丢了一次补齐。
source: [{title: 虚构的示例}]
stages:
  - {name: 先补身份证, parallel: ["990709901000"]}
  - {name: 再补其他, parallel: ["990709902000", "990709901000"]}
"""


def make_full_city(root: Path) -> Path:
    """The fictional city with more matters, of two themes, and a bundle of them."""
    make_city(root)
    folder = root / "guides" / "matters" / "gongan"
    model = (folder / f"{CODE}.yml").read_text(encoding="utf-8")
    for number, name in enumerate(NAMES, 902):
        code = f"990709{number}000"
        text = model.replace(CODE, code).replace("name: 居民身份证补领", f"name: {name}", 1)
        text = text.replace("themes: [证件办理]", "themes: [交通出行]") if number % 2 else text
        (folder / f"{code}.yml").write_text(text, encoding="utf-8")
    edit(folder / "990709903000.yml", "window: true", "window: false")
    (root / "guides" / "bundles").mkdir(exist_ok=True)
    (root / "guides" / "bundles" / "diushi.yml").write_text(BUNDLE, encoding="utf-8")
    return root


class Printed(NamedTuple):
    """A volume and the text of its pages."""

    volume: Volume
    pdf: bytes
    pages: list[str]
    labels: list[str]


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return make_full_city(tmp_path_factory.mktemp("booklets"))


@pytest.fixture(scope="module")
def catalog(root):
    return open_printer(root, whole=True)[1].catalog


@pytest.fixture(scope="module")
def booklet_printer(root):
    return BookletPrinter(open_printer(root, whole=True)[0])


@pytest.fixture(scope="module")
def city(catalog, booklet_printer):
    return printed(volumes(city_booklet(catalog))[0], booklet_printer)


def printed(volume: Volume, booklet_printer: BookletPrinter, edition=COLOUR) -> Printed:
    """Print one volume."""
    pdf = booklet_printer.pdf(volume, edition)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        labels = [str(page.label) for page in document.pages]
    return Printed(volume, pdf, pages_of(pdf), labels)


def listed(text: str, names: list[str]) -> dict[str, str]:
    """Name → number behind it, in the text of contents or an index."""
    found = {}
    for name in names:
        if match := re.search(rf"{re.escape(''.join(name.split()))}(\d+?)(?=\D|$)", text):
            found[name] = match[1]
    return found


@pytest.mark.parametrize("edition", [COLOUR, MONO, LARGE], ids=lambda edition: edition.key)
def test_keeps_the_standard(catalog, booklet_printer, edition):
    pdf = booklet_printer.pdf(volumes(city_booklet(catalog))[0], edition)
    assert failures_of(pdf, "ua-1") == []


def test_judge_can_fail(city):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(city.pdf)) as document:
        del document.Root.StructTreeRoot
        document.save(out)
    assert failures_of(out.getvalue(), "ua-1")


def test_every_code_is_in_it(city, catalog):
    text = "".join(city.pages)
    assert len(catalog.public) == 10
    assert [entry.code for entry in catalog.public if entry.code not in text] == []
    assert info_of(city.pdf)["Title"].endswith("办事指南 全部事项汇编")


@pytest.mark.parametrize("where", ["隔页", "音序索引"])
def test_page_numbers_are_true(city, catalog, where):
    """Whatever number stands behind a name, the page that bears it is the first of that matter."""
    names = [entry.name for entry in catalog.public]
    lists = {
        "隔页": lambda page: "项一次不用跑" in page and "编写说明" not in page and "办事事项" not in page,
        "音序索引": lambda page: page.count("音序索引") >= 2 and "编写说明" not in page,
    }
    text = "".join(page for page in city.pages if lists[where](page))
    found = listed(text, names)
    assert set(found) == set(names)
    for entry in catalog.public:
        page = city.pages[city.labels.index(found[entry.name])]
        assert f"基本编码{entry.code}" in page
        # What stands at the foot is what a viewer calls the page.
        assert re.search(rf"(核对|记录){found[entry.name]}政务服务便民热线12345", page)


def test_bookmarks_lead_to_the_matters(city, catalog):
    with pikepdf.open(io.BytesIO(city.pdf)) as document:
        numbers = {page.objgen: number for number, page in enumerate(document.pages)}
        with document.open_outline() as outline:
            roots = list(outline.root)
            children = [child for item in roots for child in item.children]
            targets = {child.title: numbers[target_of(document, child).objgen] for child in children}
    assert [item.title for item in roots] == [
        "编写说明",
        "目录",
        "江海市公安局",
        "江海市市场监督管理局",
        "江海市人力资源和社会保障局",
        "音序索引",
    ]
    assert [child.title for child in children] == [entry.name for entry in city.volume.entries]
    for entry in catalog.public:
        assert f"基本编码{entry.code}" in city.pages[targets[entry.name]]


def target_of(document, item):
    """The page a bookmark leads to."""
    destination = item.destination if item.destination is not None else item.action.D
    if isinstance(destination, pikepdf.String | pikepdf.Name):
        destination = pikepdf.NameTree(document.Root.Names.Dests)[str(destination)].D
    return destination[0]


def test_cover_counts(city, catalog):
    count = counts(catalog.public)
    for words in (
        f"{count.total}项办事事项",
        f"{count.at_most_once}项最多跑一次",
        f"{count.never}项一次不用跑",
        f"{count.online}项可以网上办",
        f"{count.days_saved.average}个工作日比法定时限平均快",
        "江海市营商环境局",
        "内容截至",
    ):
        assert words in city.pages[0], words


def test_running_heads_and_tabs(city):
    page = next(page for page in city.pages if "基本编码990709902000" in page)
    assert page.startswith("江海市公安局户口迁移")
    # Once more than the name of the department says it.
    assert page.count("市公安局") == page.count("江海市公安局") + 1


def test_volumes_hold_everything_once(catalog, booklet_printer):
    cut = volumes(city_booklet(catalog), most=4)
    assert [(volume.number, volume.total, len(volume.entries)) for volume in cut] == [(1, 3, 3), (2, 3, 3), (3, 3, 4)]
    assert [entry.code for volume in cut for entry in volume.entries] == [
        entry.code for entry in city_booklet(catalog).entries
    ]
    # The police have eight matters, more than a volume takes.
    assert [[chapter.name for chapter in volume.chapters] for volume in cut][1] == ["江海市公安局（续）"]
    last = printed(cut[2], booklet_printer)
    assert "第3册（共3册）" in last.pages[0]
    assert "全书共3册，这是第3册，有4个事项" in "".join(last.pages[1].split())
    assert file_name(cut[2], MONO) == "city-mono-3.pdf"


def test_cuts_between_chapters_where_it_can(catalog):
    assert [len(volume.entries) for volume in volumes(city_booklet(catalog), most=8)] == [8, 2]
    assert len(volumes(city_booklet(catalog), most=10)) == 1


def test_same_input_same_bytes(city, tmp_path):
    printer, inspection = open_printer(make_full_city(tmp_path), whole=True)
    assert BookletPrinter(printer).pdf(volumes(city_booklet(inspection.catalog))[0]) == city.pdf


def test_the_handbook_holds_what_has_a_window(catalog, booklet_printer):
    book = handbook(catalog)
    assert "990709903000" not in {entry.code for entry in book.entries}
    assert len(book.entries) == 9
    pages = printed(volumes(book)[0], booklet_printer).pages
    assert "“一窗受理”事项标准化手册" in pages[0]
    assert "窗口办理的9个事项" in "".join(pages[1].split())
    assert "没有窗口渠道的1个事项没有收录" in "".join(pages[1].split())


def test_the_handbook_is_for_windows_and_not_the_city_booklet_again(catalog, booklet_printer, city):
    book = printed(volumes(handbook(catalog))[0], booklet_printer)
    assert failures_of(book.pdf, "ua-1") == []
    assert len(book.pages) < len(city.pages) * 2 / 3
    page = next(page for page in book.pages if CODE in page)
    for words in (
        "先问清",
        "1.办理人？",
        "□监护人代办：收监护关系证明；核对：未满",
        "收件清单",
        "环节和时限",
        "20个工作日",
        "第十一条",
    ):
        assert words in page, words
    # What is told to applicants stands in their guide.
    text = "".join(book.pages)
    assert "常见问题" not in text.replace("（在哪办、结果、常见问题、救济途径）", "")
    assert "扫码看" not in text
    for name, number in listed(text, [entry.name for entry in handbook(catalog).entries]).items():
        assert name in book.pages[book.labels.index(number)]


def test_departments_halls_and_bundles(catalog, booklet_printer):
    police = department_booklet(catalog, "gongan")
    assert [group.name for group in police.chapters[0].groups] == ["证件办理", "交通出行"]
    assert [entry.code for entry in hall_booklet(catalog, "dongwan").entries] == [CODE]
    both = bundle_booklet(catalog, "diushi")
    assert [(group.name, [entry.code for entry in group.entries]) for group in both.chapters[0].groups] == [
        ("先补身份证", [CODE]),
        ("再补其他", ["990709902000"]),
    ]
    assert {booklet.key for booklet in booklets(catalog)} == {
        "city",
        "handbook",
        "department-gongan",
        "department-renshe",
        "department-shichang",
        "hall-dongwan",
        "bundle-diushi",
    }
    # One chapter: its matters stand in the contents, and nowhere a second time.
    small = printed(volumes(both)[0], booklet_printer)
    assert len(small.pages) == 6
    assert all(words in small.pages[1] for words in ("编写说明", "目录", "先补身份证", "再补其他", "户口迁移"))
    assert not any("音序索引" in page for page in small.pages)


def test_chapters_lie_on_the_right_and_nothing_is_blank_without_need(city):
    """Printed on both sides: odd pages are on the right, and only the page before such a one may be empty."""
    dividers = [number for number, page in enumerate(city.pages, 1) if "项一次不用跑" in page and page[-1:] != "i"]
    dividers = [number for number in dividers if number > 2]
    assert len(dividers) == 3
    assert all(number % 2 == 1 for number in dividers)
    blank = {number for number, page in enumerate(city.pages, 1) if not page}
    assert blank <= {number - 1 for number in dividers}
    # No matter is listed twice: in the contents are chapters, on the dividers their matters, in the index all by sound.
    assert "户口迁移" not in city.pages[1]
    assert sum("户口迁移" in page and "基本编码" not in page for page in city.pages) == 2 + 1


def test_unchanged_is_not_bound_again(catalog, booklet_printer, tmp_path):
    cut = volumes(hall_booklet(catalog, "dongwan"))
    assert [bound.what for bound in booklet_printer.bind(cut, COLOUR, tmp_path)] == ["made"]
    before = (tmp_path / "hall-dongwan.pdf").stat()
    assert [bound.what for bound in booklet_printer.bind(cut, COLOUR, tmp_path)] == ["kept"]
    assert (tmp_path / "hall-dongwan.pdf").stat() == before


def test_a_change_is_bound(root, tmp_path):
    copy = shutil.copytree(root, tmp_path / "copy")
    first = run(copy, "banshi", "pdf", "--booklet", "--hall", "dongwan", "--out", "pdf")
    assert first.returncode in (0, 1), first.stderr
    before = (copy / "pdf" / "hall-dongwan.pdf").read_bytes()
    edit(copy / "guides" / "matters" / "gongan" / f"{CODE}.yml", "申请补领新证。", "到窗口申请补领新证。")
    run(copy, "banshi", "pdf", "--booklet", "--hall", "dongwan", "--out", "pdf")
    after = (copy / "pdf" / "hall-dongwan.pdf").read_bytes()
    assert after != before
    assert "到窗口申请补领新证" in "".join(pages_of(after))


def test_what_cannot_be_printed_is_left_out(root, tmp_path):
    copy = shutil.copytree(root, tmp_path / "copy")
    edit(copy / "guides" / "matters" / "gongan" / f"{CODE}.yml", "申请补领新证。", "申请补领新证🎉。")
    printer, inspection = open_printer(copy, whole=True)
    assert list(printer.unprintable) == [CODE]
    assert f"居民身份证补领（{CODE}）里的“🎉”" in printer.unprintable[CODE]
    # The hall has only this matter.
    with pytest.raises(NotSet, match="没有生成 PDF"):
        BookletPrinter(printer).pdf(volumes(hall_booklet(inspection.catalog, "dongwan"))[0])


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--booklet", "--matter", CODE], "--booklet 要和 --department、--hall、--bundle、--all 当中的一个同用"),
        (["--handbook", "--edition", NOTICE.name], "不能装订成册"),
        (["--handbook", "--out", "一册.pdf"], "--out 要写文件夹"),
        (["--booklet", "--department", "nobody"], "没有 nobody 这个部门"),
        (["--handbook", "--all"], "也只写一个"),
    ],
)
def test_what_cannot_be_bound_is_said(root, options, said):
    done = run(root, "banshi", "pdf", *options)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (root / "pdf").exists()


def test_command_says_where_volumes_are(root, tmp_path):
    done = run(root, "banshi", "pdf", "--handbook", "--volume", "5", "--edition", "黑白", "--out", str(tmp_path))
    assert "《“一窗受理”事项标准化手册》（黑白）" in done.stdout, done.stderr
    assert sorted(path.name for path in tmp_path.iterdir())[0] == "handbook-mono-1.pdf"


def test_names_in_order_of_their_sound():
    rows = by_sound(
        (name, name) for name in ("重新申领", "长期护照", "行车记录", "“绿色”登记", "A类证", "3证合一", "重量检定")
    )
    assert [(letter, [name for name, _ in names]) for letter, names in rows] == [
        ("A", ["A类证"]),
        ("C", ["长期护照", "重新申领"]),
        ("L", ["“绿色”登记"]),
        ("X", ["行车记录"]),
        ("Z", ["重量检定"]),
        ("其他", ["3证合一"]),
    ]


def test_a_booklet_says_what_the_sheet_says(root, city):
    """Everything between head and foot of a single guide stands in the booklet too."""
    sheet = "".join(pages_of(print_one(root, COLOUR)))
    for words in re.findall(r"[\u4e00-\u9fff]{8,}", sheet):
        assert words in "".join(city.pages) or "办事指南" in words or "便民热线" in words, words
