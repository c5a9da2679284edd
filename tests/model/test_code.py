"""The codes of a matter, on codes seen on the portals of other provinces."""

from __future__ import annotations

import pytest
from stdnum.cn import uscc as standard_uscc

from banshi.model.code import (
    KIND_SEGMENT,
    LEVEL_DIGIT,
    ON_APPLICATION,
    check_digit,
    implementing_code,
    split_code,
)

# As published: code, body, level, the five segments, number of the handling item.
PUBLISHED = [
    ("11450000007565194H200011501500504", "11450000007565194H", "2", "00 01 15 015 005", "04"),
    ("11650000010183859F2650116013001", "11650000010183859F", "2", "65 01 16 013 001", ""),
    ("11440000553612461J244211105N00302", "11440000553612461J", "2", "44 21 11 05N 003", "02"),
    ("11440000MB2D0164XH2440289876000", "11440000MB2D0164XH", "2", "44 02 89 876 000", ""),
    ("11440100007482575H3440118009000", "11440100007482575H", "3", "44 01 18 009 000", ""),
    ("11440100007483172Q3440106043001", "11440100007483172Q", "3", "44 01 06 043 001", ""),
    ("11440100MB2C91891K3442025036000", "11440100MB2C91891K", "3", "44 20 25 036 000", ""),
    ("11440300MB2C94128A3440217281000", "11440300MB2C94128A", "3", "44 02 17 281 000", ""),
    ("1144030069395137733442015052006", "114403006939513773", "3", "44 20 15 052 006", ""),
    ("114403006939513773344201505200802", "114403006939513773", "3", "44 20 15 052 008", "02"),
    ("11440300MB2D0722464440127028001", "11440300MB2D072246", "4", "44 01 27 028 001", ""),
    ("12441500196720244T3442199806003", "12441500196720244T", "3", "44 21 99 806 003", ""),
]
# Basic codes with the body they were published with, where it was told.
BASIC = [
    ("512023377001", "51 20 23 377 001", "11511301008778490F"),
    ("512036010003", "51 20 36 010 003", None),
    ("511F82001002", "51 1F 82 001 002", "11511301452259996U"),
    ("512004013001", "51 20 04 013 001", "11511301008778175U"),
    ("511F31141002", "51 1F 31 141 002", "115113016823646795"),
    ("511Z17419001", "51 1Z 17 419 001", "11511301008778255F"),
    ("511G12015001", "51 1G 12 015 001", "115113010087786859"),
    ("512011001001", "51 20 11 001 001", "11511301008778298W"),
    ("511A09001023", "51 1A 09 001 023", "11511300008778693M"),
    ("511A14004003", "51 1A 14 004 003", "11511301008778239R"),
]
BODIES = [body for _, body, *_ in PUBLISHED] + [body for *_, body in BASIC if body]
LEVEL_NAMES = {digit: name for name, digit in LEVEL_DIGIT.items()}


@pytest.mark.parametrize(("published", "body", "level", "segments", "item"), PUBLISHED)
def test_published_codes_are_made_again(published, body, level, segments, item):
    basic = segments.replace(" ", "")
    assert " ".join(split_code(basic)) == segments
    made = implementing_code(body, LEVEL_NAMES[level], basic)
    assert len(made) == 31
    assert (f"{made}{item}" if item else made) == published
    assert len(published) == (33 if item else 31)


@pytest.mark.parametrize(("code", "segments", "body"), BASIC)
def test_basic_codes_are_split(code, segments, body):
    assert " ".join(split_code(code)) == segments


@pytest.mark.parametrize("body", sorted(set(BODIES)))
def test_check_digit_of_real_bodies(body):
    assert check_digit(body) == body[-1]
    assert standard_uscc.is_valid(body)
    # One character read wrongly is noticed.
    other = "1" if body[5] != "1" else "2"
    assert check_digit(body[:5] + other + body[6:]) != body[-1]


@pytest.mark.parametrize("body", ["", "1", "1145000000756519", "中文", "O" * 18, "11450000007565194"])
def test_check_digit_of_what_is_no_code(body):
    digit = check_digit(body)
    assert digit is None or len(digit) == 1


@pytest.mark.parametrize(
    "code",
    [
        "",
        "99070990100",
        "9907099010000",
        "9907099o1000",
        "99-709901000",
        "AB0709901000",
        "990709901000\n",
        "９９0709901000",
        " 990709901000",
    ],
)
def test_not_a_basic_code(code):
    with pytest.raises(ValueError, match="not a basic code"):
        split_code(code)


@pytest.mark.parametrize(
    ("code", "parent", "provisional"),
    [("99070990100Y", False, True), ("99070900100Y", False, False), ("99070990000Y", False, True)],
)
def test_parents_end_in_00y(code, parent, provisional):
    split = split_code(code)
    assert split.is_parent is (split.sub_item == "00Y") is True
    assert split.is_provisional_form is provisional


def test_an_ordinary_code_is_no_parent():
    assert not split_code("990709901000").is_parent


def test_tables_agree():
    assert len(set(KIND_SEGMENT.values())) == len(KIND_SEGMENT) == 11
    assert set(KIND_SEGMENT) > ON_APPLICATION
    assert sorted(LEVEL_DIGIT.values()) == list("123456")
