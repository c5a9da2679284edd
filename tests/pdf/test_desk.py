"""A paper for one window: what is known of it is printed, what is not is a line to fill in; it stays on one sheet."""

from __future__ import annotations

import msgspec
import pytest

from banshi.catalog.catalog import Catalog
from banshi.errors import NotPrinted
from banshi.model.setting import Claim, Overlay, Window
from banshi.pdf.desk import ANYWHERE, Place, check_place, desk
from banshi.pdf.edition import NOTICE
from banshi.pdf.sheet import sheet_of
from tests.pdf.paper import CODE, labels_of, open_printer, text_of
from tests.projects import run

REGION = "990102"


@pytest.fixture(scope="module")
def printer(city):
    return open_printer(city)[0]


@pytest.fixture(scope="module")
def crowded(printer):
    """An office with thirty windows for one matter."""
    windows = [
        Window(
            id=f"w{number}",
            name=f"第{number}号窗口",
            address="人民路" * 9 + f"{number}号",
            phone=f"0999-12345{number:02}",
        )
        for number in range(1, 31)
    ]
    claim = Claim(code=CODE, windows=[window.id for window in windows])
    overlay = Overlay(region=REGION, department="gongan", body="东湾区公安分局", matters=[claim], windows=windows)
    return Catalog(printer.catalog.setting, printer.catalog.entries, overlays={"local/990102/gongan.yml": overlay})


def notice(printer, catalog, place):
    matter = printer.matter(catalog.by_code[CODE])
    return printer.fitted(sheet_of(matter, catalog, labels_of(), NOTICE, None, place), NOTICE)


def test_window_seven_of_thirty_on_one_sheet(printer, crowded):
    made = notice(printer, crowded, Place(REGION, "w7"))
    text = text_of(made.pdf)
    assert made.extent.pages <= 2
    for words in ("东湾区公安分局", "第7号窗口", "人民路7号", "0999-1234507"):
        assert words in text, words
    assert not any(f"第{number}号窗口" in text for number in range(1, 31) if number != 7)


def test_nobody_said_which_window(printer, crowded):
    made = notice(printer, crowded, ANYWHERE)
    assert made.extent.pages <= 2
    assert "号窗口" not in text_of(made.pdf)
    assert desk(CODE, crowded, ANYWHERE) == desk("990709902000", crowded, ANYWHERE)


def test_a_region_fills_in_its_office(crowded):
    known = desk(CODE, crowded, Place(REGION))
    assert (known.body, known.window) == ("东湾区公安分局", "")


def test_a_window_by_its_name(crowded):
    assert desk(CODE, crowded, Place("", "第7号窗口")) == desk(CODE, crowded, Place(REGION, "w7"))


@pytest.mark.parametrize(
    ("place", "said"),
    [(Place("990199"), "认领的地区有：990102"), (Place(REGION, "w99"), "没有 w99 这个窗口，公布的有：w1（第1号窗口）")],
)
def test_places_must_be_there(crowded, place, said):
    with pytest.raises(NotPrinted, match=said):
        check_place(CODE, "居民身份证补领", crowded, place)


def test_notice_has_no_hotline_of_other_matters(city, printer):
    """A line that answers for some themes only is not printed on a matter of another theme."""
    setting = printer.catalog.setting
    police = setting.departments["gongan"]
    line = msgspec.structs.replace(police.hotlines[0], phone="12367", themes=["出境入境"]) if police.hotlines else None
    if line is None:
        from banshi.model.department import DepartmentLine

        line = DepartmentLine(name="移民管理热线", phone="12367", themes=["出境入境"])
    departments = {**setting.departments, "gongan": msgspec.structs.replace(police, hotlines=[line])}
    before = setting.departments
    setting.departments = departments
    try:
        assert "12367" not in text_of(notice(printer, printer.catalog, ANYWHERE).pdf)
    finally:
        setting.departments = before


def test_command_takes_a_window(city, tmp_path):
    options = ["--matter", CODE, "--edition", "一次性告知单", "--out", str(tmp_path / "a.pdf")]
    done = run(city, "banshi", "pdf", *options, "--region", "990102")
    assert done.returncode == 0, done.stderr
    assert "户籍窗口" in text_of((tmp_path / "a.pdf").read_bytes())
    refused = run(city, "banshi", "pdf", "--matter", CODE, "--window", "w1")
    assert (refused.returncode, "只用于给一个申请人的纸" in refused.stderr) == (2, True)
