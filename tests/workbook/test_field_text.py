"""What a cell stands for."""

from __future__ import annotations

import pytest

from banshi.workbook.field_text import Unreadable, understood
from banshi.workbook.sheets import Column

WHEN = Column((), "适用情形", kind="situation")
QUESTIONS = {"车怎么来的": ["国内买的新车", "自己进口的", "受赠、获奖或者别的方式"], "办理人": ["本人", "代办"]}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("办理人=本人", {"办理人": "本人"}),
        ("办理人 ＝ 本人、代办", {"办理人": ["本人", "代办"]}),
        ("车怎么来的=受赠、获奖或者别的方式", {"车怎么来的": "受赠、获奖或者别的方式"}),
        ("车怎么来的=国内买的新车、受赠、获奖或者别的方式", {"车怎么来的": ["国内买的新车", "受赠、获奖或者别的方式"]}),
        (
            "任一：办理人=本人\n任一：办理人=代办\n且：车怎么来的=自己进口的",
            {"any": [{"办理人": "本人"}, {"办理人": "代办", "车怎么来的": "自己进口的"}]},
        ),
    ],
)
def test_a_situation(text, wanted):
    assert understood(text, WHEN, QUESTIONS) == wanted


def test_what_is_no_option_is_told():
    with pytest.raises(Unreadable, match="“受赠”不是“车怎么来的”的选项"):
        understood("车怎么来的=国内买的新车、受赠", WHEN, QUESTIONS)
