"""What changed lately, by month: the newest first, each with its day, its department and what was said."""

from banshi.open_data.atom import News
from banshi.wording.news import months


def news(key: str, date: str, text: str = "") -> News:
    return News(key, f"改了{key}", f"matters/{key}.html", date, text)


def test_the_newest_month_and_day_come_first() -> None:
    found = months(
        [("公安", news("a", "2026-03-01")), ("", news("b", "2026-11-02")), ("公安", news("c", "2026-11-20"))]
    )
    assert [(month.id, month.name) for month in found] == [("m2026-11", "2026年11月"), ("m2026-03", "2026年3月")]
    assert [line.title for line in found[0].lines] == ["改了c", "改了b"]
    assert found[0].lines[0].department == "公安"
    assert found[0].lines[0].url == "../matters/c.html"


def test_what_is_said_is_one_line_each() -> None:
    (month,) = months([("", news("a", "2026-03-01", "取消照片。\n\n原因：窗口现场拍照。"))])
    assert month.lines[0].said == ("取消照片。", "原因：窗口现场拍照。")
    assert month.lines[0].day == "2026年3月1日"


def test_nothing_new_is_no_month() -> None:
    assert months([]) == ()
