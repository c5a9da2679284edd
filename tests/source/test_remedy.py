"""What a mistyped value was meant to be, and whether nobody has to look at the mend."""

from __future__ import annotations

import pytest

from banshi.model.finding import Path
from banshi.model.fix import Mend, setting
from banshi.source.names import matters_called
from banshi.source.remedy import Asked, nearest_option, remedy

EXEMPT = ["电子证照", "数据共享", "告知承诺"]
CODES = {"type": "object", "required": ["code"], "properties": {"code": {"type": "string"}}}


@pytest.mark.parametrize(
    ("found", "options", "wanted"),
    [
        ("共享数据", EXEMPT, ("数据共享", True)),
        ("数据", EXEMPT, ("数据共享", False)),
        ("诺承知告", ["承诺告知", "告知承诺"], None),
    ],
)
def test_nearest_option(found: str, options: list[str], wanted: tuple[str, bool] | None) -> None:
    option, safe = nearest_option(found, options)
    assert (option, safe) == wanted if wanted else not safe


PLACE: Path = ("matters", 0)


@pytest.mark.parametrize(
    ("found", "row", "wanted"),
    [
        ("230115901000", CODES, setting(PLACE, {"code": "230115901000"})),
        ("用地预审", CODES, setting(PLACE, {"code": "用地预审"}, safe=False)),
        ("230115901000", {**CODES, "required": ["code", "name"]}, None),
    ],
)
def test_a_row_of_one_thing_that_was_written_alone(found: str, row: dict[str, object], wanted: Mend | None) -> None:
    assert remedy(Asked("type", PLACE, "object", found, field=row)) == wanted


NAMES = {
    "江海市公安局": "gongan",
    "公安局出入境大队": "churujing-12",
    "教师资格认定": "230105901000",
    "民办幼儿园设立审批": "230105902000",
}
CODE, IDENTIFIER = "^[0-9]{2}[0-9A-Z]{10}$", "^[a-z][a-z0-9-]{1,39}$"


@pytest.mark.parametrize(
    ("found", "pattern", "wanted"),
    [
        ("教师资格认定", CODE, setting(PLACE, "230105901000")),
        ("民办幼儿园审批", CODE, setting(PLACE, "230105902000", safe=False)),
        ("江海市公安局", CODE, None),
        ("23010590100", CODE, setting(PLACE, "230105901000", safe=False)),
        ("230105901001", CODE, None),
        ("江海市公安局", IDENTIFIER, setting(PLACE, "gongan")),
        ("公安局出入境大队", IDENTIFIER, setting(PLACE, "churujing-12")),
        ("教师资格认定", IDENTIFIER, None),
        ("教师资格认定", "^[0-9-]{3,20}$", None),
    ],
)
def test_a_name_where_a_code_is_wanted(found: str, pattern: str, wanted: Mend | None) -> None:
    assert remedy(Asked("pattern", PLACE, pattern, found, names=NAMES)) == wanted


STATUS = ["sample", "published", "paused", "retired"]


@pytest.mark.parametrize(
    ("found", "wanted"),
    [("样例", "sample"), ("已公布", "published"), ("暂停", "paused"), ("停办", "retired"), ("取消", "retired")],
)
def test_a_word_for_a_status(found: str, wanted: str) -> None:
    assert remedy(Asked("enum", ("status",), STATUS, found)) == setting(("status",), wanted, safe=wanted == "sample")


def test_matters_are_known_by_names_no_other_bears() -> None:
    guides = [
        'code: "230105901000"\nname: 教师资格认定 # 高中以下\n',
        "code: '230105902000'\nname: \"民办幼儿园设立审批\"\n",
        'code: "230105903000"\nname: 变更\n',
        'code: "230105904000"\nname: 变更\n',
        "name: 没有编码\n",
    ]
    called = matters_called([guide.encode() for guide in guides])
    assert called == {"教师资格认定": "230105901000", "民办幼儿园设立审批": "230105902000"}


DEPTHS = ["互联网咨询", "网上预约", "受理", "办理", "全程网办", "其他"]


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ("全流程网上办", setting(PLACE, "全程网办")),
        ("全网办", setting(PLACE, "全程网办")),
        ("网上受理", setting(PLACE, "受理")),
    ],
)
def test_an_option_with_a_word_too_many_or_too_few(found: str, wanted: Mend) -> None:
    assert remedy(Asked("enum", PLACE, DEPTHS, found)) == wanted


def test_a_word_that_turns_the_sense_round_is_no_slip() -> None:
    mend = remedy(Asked("enum", PLACE, DEPTHS, "全程不网办"))
    assert mend is None or not mend.safe
