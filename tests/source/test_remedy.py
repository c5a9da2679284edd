"""What a mistyped value was meant to be, and whether nobody has to look at the mend."""

from __future__ import annotations

import pytest

from banshi.model.finding import Path
from banshi.model.fix import Mend, setting
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
