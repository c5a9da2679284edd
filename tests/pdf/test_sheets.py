"""Every edition as a reader, a phone and an archive see it."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest

from banshi.errors import NotPrinted
from banshi.pdf.edition import COLOUR, CORRECTION, EDITIONS, LARGE, MONO, NOTICE, NOTICE_MONO, PROMISE, REFUSAL
from banshi.pdf.preset import answers_for
from tests.pdf.paper import CODE, failures_of, fonts_of, info_of, open_printer, print_one, qr_codes_of, text_of


@pytest.fixture(scope="module")
def printed(city):
    return {edition: print_one(city, edition) for edition in EDITIONS.values()}


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda edition: edition.key)
def test_keeps_the_standards(printed, edition):
    assert failures_of(printed[edition], "2a", "ua-1") == []


def test_judge_can_fail(printed):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(printed[COLOUR])) as document:
        del document.Root.MarkInfo
        document.save(out)
    assert failures_of(out.getvalue(), "ua-1")


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda edition: edition.key)
def test_says_name_code_and_title(printed, edition):
    text, info = text_of(printed[edition]), info_of(printed[edition])
    assert "居民身份证补领" in text
    assert CODE in text
    assert info["Title"] == f"居民身份证补领{edition.title}"
    assert info["Tagged"] == "yes"


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda edition: edition.key)
def test_carries_its_own_small_fonts(printed, edition, tmp_path):
    rows = fonts_of(printed[edition], tmp_path)
    assert rows
    for row in rows:
        # name, kind (two words), encoding, embedded, subset, unicode
        assert "+BanshiSans-" in row[0], "a common character is missing from the cut"
        assert row[-5:-2] == ["yes", "yes", "yes"]


@pytest.mark.parametrize("edition", [COLOUR, MONO, LARGE], ids=lambda edition: edition.key)
def test_guide_says_everything(printed, edition):
    text = text_of(printed[edition])
    for words in (
        "承诺办结时限", "20个工作日", "要带什么", "共4项", "居民户口簿", "□", "不用带·数据共享",
        "只在“办理人：监护人代办”时", "可以后补", "受理条件", "居民身份证已经丢失。", "办理流程", "制证",
        "在哪办", "东湾区", "户籍窗口", "东湾区政务服务中心，2楼12号窗口", "承诺10个工作日",
        "40元/证", "法定办结时限", "60日", "有效期20年", "《中华人民共和国居民身份证法》第十一条",
        "新证没下来，急着坐车怎么办？", "示例，以窗口为准", "暂编码", "政务服务便民热线12345", "1/",
    ):  # fmt: skip
        assert words in text, words


def test_notice_has_room_to_tick_and_sign(printed):
    text = text_of(printed[NOTICE])
    for words in (
        "已收",
        "补正",
        "受理编号",
        "告知部门（印章）",
        "告知人签名（工号）",
        "申请人或代办人签名",
        "告知日期",
        "5个工作日",
        "网上补传。",
        "终止办理，补齐后可以重新申请。",
    ):
        assert words in text, words
    # Two squares for each of three documents to bring; none for the one the window looks up itself; two to conclude.
    assert text.count("□") == 8
    assert "窗口自己查，不用带、不打勾：" in text


def test_notice_in_black_and_white_says_the_same(printed):
    assert text_of(printed[NOTICE_MONO]) == text_of(printed[NOTICE])
    with pikepdf.open(io.BytesIO(printed[NOTICE_MONO])) as document:
        drawn = b"".join(page.Contents.read_bytes() for page in document.pages)
    colours = {
        tuple(map(float, found.split())) for found in re.findall(rb"([\d.]+ [\d.]+ [\d.]+) (?:scn|SCN|rg|RG)\b", drawn)
    }
    assert all(len(set(colour)) == 1 for colour in colours), colours


def test_what_has_to_be_put_right(printed):
    text = text_of(printed[CORRECTION])
    for words in ("补正材料告知书", "受理编号", "不齐全或者不符合法定形式", "缺少", "不符合", "怎样补正", "（印章）"):
        assert words in text, words
    # An identity card is no licence: the law of licences is not cited.
    assert "行政许可法" not in text


def test_what_is_not_taken_in(printed):
    text = text_of(printed[REFUSAL])
    for words in ("不予受理告知书", "不属于本机关职权范围，请向", "写明理由和依据", "行政复议", "（印章）", "日期"):
        assert words in text, words


def test_promise_names_deadline_and_consequence(printed):
    text = text_of(printed[PROMISE])
    for words in ("容缺受理承诺书", "近期照片", "5个工作日", "网上补传。", "终止办理", "申请人（签名或者盖章）"):
        assert words in text, words
    assert text.count("□") == 1


def test_nothing_to_promise_makes_no_letter(city):
    printer, inspection = open_printer(city)
    entry = next(entry for entry in inspection.catalog.public if not entry.deferrable)
    assert printer.pdf(entry, PROMISE) is None


@pytest.mark.parametrize("edition", [COLOUR, LARGE, NOTICE], ids=lambda edition: edition.key)
def test_phone_reads_the_code(printed, edition):
    assert qr_codes_of(printed[edition]) == [f"https://guide.example.com/matters/{CODE}.html"]


def test_same_input_same_bytes(city, printed, tmp_path):
    from tests.pdf.conftest import make_city

    assert print_one(make_city(tmp_path), COLOUR) == printed[COLOUR]


def test_answers_leave_exactly_that_list(city):
    mine = text_of(print_one(city, NOTICE, {"办理人": "本人"}))
    theirs = text_of(print_one(city, NOTICE, {"办理人": "监护人代办"}))
    assert "监护关系证明" not in mine
    assert "监护关系证明" in theirs
    assert "共2项" in mine
    assert "共3项" in theirs
    # The question has been answered: no row is marked with it any more.
    assert "只在“办理人" not in theirs
    assert "办理人：监护人代办" in theirs


@pytest.mark.parametrize(
    ("pair", "said"),
    [("办理人", "写法不对"), ("谁办=本人", "它问的是：办理人"), ("办理人=邻居", "只能是：本人、监护人代办")],
)
def test_answers_must_fit(city, pair, said):
    printer, inspection = open_printer(city)
    with pytest.raises(NotPrinted, match=said):
        answers_for(printer.matter(inspection.catalog.by_code[CODE]), [pair])
