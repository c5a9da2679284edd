"""The Markdown twin keeps what the page says beside a result and beside the online way."""

from __future__ import annotations

import msgspec

from banshi.model.matter import Result
from banshi.source.standard import Standard
from banshi.wording.labels import matter_labels
from banshi.wording.matter import matter_view
from banshi.wording.twin import matter_markdown
from tests.projects import ROOT

LABELS = matter_labels(Standard(ROOT / "schema")["matter"])


def _twin(inspection, matter) -> str:
    return matter_markdown(matter_view(matter, inspection.catalog, LABELS), "")


def test_a_twin_keeps_the_notes_of_results_and_of_the_online_way(inspection, matter_of) -> None:
    matter = matter_of("990709901000")
    online = msgspec.structs.replace(matter.channels.online, note="先在网上约时间。")
    channels = msgspec.structs.replace(matter.channels, online=online)
    text = _twin(inspection, msgspec.structs.replace(matter, channels=channels))
    assert "有效期 20年，窗口领取、邮寄。有效期按申领时的年龄确定。\n" in text
    assert "https://zwfw.example.com/ 先在网上约时间。\n" in text


def test_a_twin_says_that_there_is_no_document(inspection, matter_of) -> None:
    text = _twin(inspection, msgspec.structs.replace(matter_of("990709901000"), result=[Result(type="无")]))
    assert "\n- 不发文书\n" in text
