"""Receipts as a ticket printer and a phone see them."""

from __future__ import annotations

import io
import re
import shutil

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from banshi.pdf.edition import COLOUR, RECEIPT
from banshi.pdf.receipt import DOTS, receipt_picture
from tests.pdf.paper import CODE, open_printer, print_one, text_of
from tests.projects import edit, run

ROLL = 80 / 25.4 * 72


@pytest.fixture(scope="module")
def printed(city):
    return print_one(city, RECEIPT)


@pytest.fixture(scope="module")
def picture(city):
    printer, inspection = open_printer(city, whole=True)
    return receipt_picture(printer.sheet(inspection.catalog.by_code[CODE], RECEIPT))


def test_it_is_as_wide_as_the_roll_and_as_long_as_it_needs(printed):
    with pikepdf.open(io.BytesIO(printed)) as document:
        (page,) = document.pages
        _, _, width, height = map(float, page.mediabox)
    assert abs(width - ROLL) < 0.1
    assert 300 < height < 900


def test_it_says_what_to_bring_what_it_costs_and_where(printed):
    text = text_of(printed)
    for words in (
        "居民身份证补领", CODE, "要带什么", "监护关系证明", "只在“办理人：监护人代办”时", "原件1份", "可以后补",
        "不用带，窗口自己查：居民户口簿。", "20个工作日", "1次", "40元/证", "户籍窗口",
        "东湾区政务服务中心，2楼12号窗口", "12345", "示例", "扫码看",
    ):  # fmt: skip
        assert words in text, words
    # One box for each paper to bring, none for the one the window looks up itself.
    assert text.count("□") == 3


def test_it_is_black_on_white(printed):
    with pikepdf.open(io.BytesIO(printed)) as document:
        drawn = b"".join(page.Contents.read_bytes() for page in document.pages)
    colours = re.findall(rb"((?:[\d.]+ )+)(?:sc|SC|scn|SCN|rg|RG|g|G|k|K)\b", drawn)
    assert colours
    assert {float(number) for colour in colours for number in colour.split()} <= {0.0, 1.0}


def test_a_ticket_printer_gets_dots(picture):
    with Image.open(io.BytesIO(picture)) as image:
        assert (image.width, image.mode, image.format) == (DOTS, "1", "PNG")
        assert round(image.info["dpi"][0]) == 203
        # Black somewhere near both edges and down to the end, white for the most part.
        black = image.convert("L").point(lambda light: 255 * (light == 0))
        left, top, right, bottom = black.getbbox()
        assert left < 30 and right > DOTS - 30 and bottom > image.height - 60 and top < 60
        assert 0.02 < sum(black.histogram()[255:]) / (image.width * image.height) < 0.35
        assert len(picture) < 60_000


def test_a_phone_reads_the_dots_and_every_module_is_as_large(picture):
    with Image.open(io.BytesIO(picture)) as image:
        (code,) = zxingcpp.read_barcodes(image.convert("L"))
    assert code.text == f"https://guide.example.com/matters/{CODE}.html"
    width = code.position.top_right.x - code.position.top_left.x
    # 33 modules of six dots: an address of this length takes version 4.
    assert abs(width - 33 * 6) <= 3


def test_without_an_address_there_is_no_code(city, tmp_path):
    root = shutil.copytree(city, tmp_path / "city")
    edit(root / "guides" / "city.yml", "site_url: https://guide.example.com/\n", "")
    assert "扫码" not in text_of(print_one(root, RECEIPT))


def test_answers_leave_exactly_that_list(city):
    mine = text_of(print_one(city, RECEIPT, {"办理人": "本人"}))
    assert "监护关系证明" not in mine
    assert "办理人：本人" in mine


def test_the_command_writes_papers_and_pictures(city, tmp_path):
    options = ["pdf", "--matter", CODE, "--edition", RECEIPT.name]
    done = run(city, "banshi", *options, "--out", str(tmp_path))
    assert (tmp_path / f"{CODE}-receipt.pdf").is_file(), done.stderr
    done = run(city, "banshi", *options, "--image", "--region", "990102", "--out", str(tmp_path / "one.png"))
    assert (done.returncode, "宽 576 点" in done.stdout) == (0, True), done.stderr
    with Image.open(tmp_path / "one.png") as image:
        assert image.width == DOTS
    wrong = run(city, "banshi", "pdf", "--matter", CODE, "--image", "--edition", COLOUR.name)
    assert (wrong.returncode, "--image 只用于小票" in wrong.stderr) == (2, True)
