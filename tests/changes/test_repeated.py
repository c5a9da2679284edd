"""To ask again for what a row asks is to ask nothing; to ask for anything else is."""

from __future__ import annotations

import pytest

from banshi.changes.words.repeated import repeated

ROWS = (
    "授权委托书\n到窗口办的才带，加盖单位公章。",
    "行驶证工本费\n10元/本",
    "出生证明\n不用带，窗口核对。",
    "监护关系证明\n带出生医学证明、法院文书或者公证书中的一种。",
)


@pytest.mark.parametrize(
    "clause", ["须带授权委托书", "加盖单位公章", "工本费10元1本", "带出生医学证明法院文书或者公证书中的1种"]
)
def test_what_a_row_asks_is_repeated(clause: str) -> None:
    assert repeated(clause, clause, ROWS)


@pytest.mark.parametrize(
    "clause",
    [
        "授权委托书要公证",
        "授权委托书2份",
        "还要带授权委托书",
        "工本费20元1本",
        "带出生证明",
        "带出生医学证明法院文书和公证书",
        "带租赁合同",
        "要",
    ],
)
def test_anything_more_is_not(clause: str) -> None:
    assert not repeated(clause, clause, ROWS)
