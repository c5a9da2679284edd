"""Changes in four forms: the headline adds up, and hostile texts stay texts."""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec
import pytest

from banshi.changes.compare.matter import compare_matters
from banshi.changes.difference import Changes, Comparison, Difference, Subject, UnreadableFile
from banshi.changes.kinds import terms
from banshi.model.finding import Finding, Severity
from banshi.model.matter import Change
from banshi.model.record import Citation
from banshi.report.burden import burden, headline
from banshi.report.changes_github import changes_as_github, command
from banshi.report.changes_json import changes_as_json
from banshi.report.changes_markdown import MOST, changes_as_markdown
from banshi.report.changes_text import changes_as_text, record_in_words
from banshi.report.markdown import escaped
from tests.changes.matters import matter

FILE = "matters/shichang/990131901000.yml"
HEAVIER = {"time_limit.promised": "15个工作日", "trip_count": 2}
FINDING = Finding(
    rule="G001",
    severity=Severity.ERROR,
    file=FILE,
    line=7,
    column=1,
    found="加重了。",
    expected="写明。",
    next_step="请写。",
)
UNREAD = UnreadableFile("city.yml", True, FINDING)


def comparison(edits: dict[str, Any], *records: Change, status: str = "published") -> Comparison:
    """What these edits of the example matter change."""
    subject = Subject("matter", FILE, "食品经营许可", "990131901000", department="shichang", status=status)
    differences = tuple(one._replace(line=5) for one in compare_matters(matter(), matter(edits)))
    return Comparison(subject, differences, tuple(enumerate(records)), (1, 2), exempt=status == "sample")


def changes(*comparisons: Comparison, unread: tuple[UnreadableFile, ...] = ()) -> Changes:
    return Changes("main", "工作区", comparisons, unread)


MIXED = {**HEAVIER, "fees": [], "summary": "新的说明。", "materials.0.note": "逐页签名。"}


def test_headline_is_computed() -> None:
    assert headline(changes()) == "指南没有变化。"
    assert headline(changes(comparison(HEAVIER))) == "加重 2 处，涉及 1 个文件。"
    assert headline(changes(comparison({"fees": []}))) == "减轻 1 处，涉及 1 个文件。"
    told = headline(changes(comparison(MIXED), comparison({}), unread=(UNREAD,)))
    assert told == ("加重 2 处，减轻 1 处；另有要人判断轻重 2 处，涉及 2 个文件。有 1 个文件读不出来，没有比较。")
    assert headline(changes(comparison({"summary": "新。"}))).startswith("没有加重，也没有减轻；另有要人判断轻重 1 处")


def test_corrections_are_counted_apart() -> None:
    fix = Change(version=2, on="2026-11-20", summary="更正。", reason="漏算。", correction=True)
    one = comparison(HEAVIER, fix)
    assert burden([one]).corrected == 2 and burden([one]).heavier == 0
    assert "按更正处理的加重 2 处" in headline(changes(one))
    assert "  更正    承诺办结时限" in changes_as_text(changes(one))
    new = Change(version=3, on="2026-11-20", summary="新规定。")
    assert burden([comparison(HEAVIER, fix, new)]).heavier == 2


def test_text() -> None:
    record = Change(
        version=2, on="2026-11-20", summary="跑动增加。", reason="要核对。", basis=Citation(law="某法", article="第一条"),
        effective="2026-12-01",
    )  # fmt: skip
    text = changes_as_text(changes(comparison(MIXED, record, status="sample"), unread=(UNREAD,)), [FINDING])
    assert text.split("\n")[:6] == [
        "加重 2 处，减轻 1 处；另有要人判断轻重 2 处，涉及 1 个文件。有 1 个文件读不出来，没有比较。（main → 工作区）",
        "",
        f"食品经营许可（990131901000，示例）  guides/{FILE}",
        "  加重    承诺办结时限由 10个工作日 延长到 15个工作日  （第 5 行）",
        "  加重    到办事现场次数由 1 次增加到 2 次  （第 5 行）",
        "  待判断  材料申请书改写：新写“逐页签名。”  （第 5 行）",
    ]
    assert record_in_words(record) in text
    assert "依据：《某法》第一条；执行日期：2026-12-01。" in text
    assert "guides/city.yml:7\n  修改前的文件读不出来" in text
    assert "错误 G001" in text and "banshi explain G001" in text


def test_json_says_the_same() -> None:
    report = json.loads(changes_as_json(changes(comparison(MIXED), unread=(UNREAD,)), [FINDING]))
    assert report["counts"] == {"heavier": 2, "lighter": 1, "corrected": 0, "unclear": 2, "neutral": 0}
    (file,) = report["files"]
    assert (file["file"], file["code"], file["version_after"]) == (f"guides/{FILE}", "990131901000", 2)
    first = file["changes"][0]
    assert (first["kind"], first["direction"], first["old"], first["new"]) == (
        "promise-longer", "heavier", "10个工作日", "15个工作日",
    )  # fmt: skip
    assert all(re.fullmatch("[0-9a-f]{12}", one["fingerprint"]) for one in file["changes"])
    assert report["unreadable"][0]["state"] == "base"
    assert report["findings"][0]["file"] == f"guides/{FILE}"


HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "| a | b |\n\n# 标题",
    "[点这里](https://evil.example.com)",
    "https://evil.example.com/",
    "@everyone `code` **粗** _斜_ ~删~",
    "::error::x\r\n::set-output name=a::b",
    "%0A::error::x",
    "\x1b[31m红\u202e反",
]


def hostile(text: str) -> Changes:
    """A change whose every text is hostile."""
    subject = Subject("matter", FILE, text, "990131901000", status="published")
    record = Change(version=2, on="2026-11-20", summary=text, reason=text)
    difference = Difference(terms.CONDITION.more, ("conditions",), text, text, text, text, line=3)
    return Changes("main", "head", (Comparison(subject, (difference,), ((0, record),)),))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_in_markdown(text: str) -> None:
    harmless, report = changes_as_markdown(hostile("无害")), changes_as_markdown(hostile(text))
    assert len(report.split("\n")) == len(harmless.split("\n")), "no line more than there should be"
    for sign in "<>[]@`*_~":
        assert report.count(sign) == harmless.count(sign), sign
    assert report.count("|") == harmless.count("|") and "https:" not in report
    assert all(line.isprintable() for line in report.split("\n") if "红" not in line or "\x1b" not in text)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_in_workflow_commands_and_terminals(text: str) -> None:
    lines = changes_as_github(hostile(text)).split("\n")
    assert len(lines) == 2 and all(line.startswith(("::warning ", "::notice ")) for line in lines)
    assert not any("\r" in line for line in lines)
    shown = changes_as_text(hostile(text))
    assert "\x1b" not in shown and "\u202e" not in shown


def test_a_command_is_escaped() -> None:
    made = command("error", "100%\n::x", "a:b,c", "guides/a,b.yml", 3)
    assert made == "::error title=a%3Ab%2Cc,file=guides/a%2Cb.yml,line=3::100%25%0A::x"
    assert escaped("a|b\nc") == "a&#124;b c"


def test_a_report_stays_within_what_hosts_take() -> None:
    difference = Difference(terms.CONDITION.more, ("conditions",), new="条件。" * 60, line=3)
    subject = Subject("matter", FILE, "许可", "990131901000", status="published")
    many = Changes("a", "b", tuple(Comparison(subject, (difference,) * 300) for _ in range(3)))
    report = changes_as_markdown(many)
    assert report.count("增加受理条件") == MOST
    assert "没有列出" in report and len(report) < 65_536


def test_what_came_of_the_gate() -> None:
    info = msgspec.structs.replace(FINDING, severity=Severity.INFO, rule="G010")
    for report in (changes_as_text, changes_as_markdown):
        assert "把关" not in report(changes(comparison(HEAVIER)))
        assert "把关通过。" in report(changes(comparison(HEAVIER)), [])
        assert "把关通过，发现 1 个提示" in report(changes(comparison(HEAVIER)), [info])
        assert "把关没有通过：发现 1 个错误、1 个提示" in report(changes(comparison(HEAVIER)), [info, FINDING])
    table = changes_as_markdown(changes(), [info, FINDING])
    assert table.index("| 错误 |") < table.index("| 提示 |")


def test_github_notes_point_at_lines() -> None:
    lines = changes_as_github(changes(comparison(MIXED), unread=(UNREAD,)), [FINDING]).split("\n")
    assert lines[0] == f"::error title=G001,file=guides/{FILE},line=7::加重了。请写。"
    assert f"::warning title=加重,file=guides/{FILE},line=5::承诺办结时限由 10个工作日 延长到 15个工作日" in lines
    assert lines[-1].startswith("::notice title=负担变化::加重 2 处")
    assert not any("减轻" in line for line in lines[:-1])
