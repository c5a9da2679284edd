"""The report of a pull request: what it says first, who agrees, what leads where, and that it fits and stays text."""

from __future__ import annotations

import re
from datetime import date

import msgspec
import pytest
import yaml

from banshi.changes.difference import Changes, Comparison, Difference, Subject, UnreadableFile
from banshi.changes.kinds import terms
from banshi.model.finding import Finding, Severity
from banshi.model.matter import Change
from banshi.model.record import Citation
from banshi.report.approvals import Approver, Departments, department_of
from banshi.report.markdown import escaped
from banshi.report.review import Addresses, Review, page_of
from banshi.report.review_markdown import MOST, record_to_fill_in, review_as_markdown
from tests.report.test_changes import FILE, FINDING, HOSTILE, MIXED, UNREAD, changes, comparison

TODAY = date(2026, 11, 23)
ADDRESSES = Addresses("https://git.example.com/o/r/blob/abc/", "https://preview.example.com/7/")
RECORD = Change(
    version=2, on="2026-11-20", summary="跑动增加。", reason="要核对。", basis=Citation(law="某法", article="第一条"),
    effective="2026-12-01",
)  # fmt: skip
WARNING = Finding(
    rule="N003",
    severity=Severity.WARNING,
    file=FILE,
    line=9,
    column=3,
    found="“尽快”没有说多久。",
    expected="写明时间。",
    next_step="请写明几个工作日。",
)
BEFORE = {
    "city.yml": b"steward: yingshang\n",
    "departments.yml": """\
departments:
  - {id: shichang, name: 江海市市场监督管理局, short_name: 市市场监管局, owners: ["@jianghai/shichang"]}
  - {id: yingshang, name: 江海市营商环境局, short_name: 市营商环境局}
""".encode(),
}


def review(made: Changes, *findings: Finding, files: dict[str, bool] | None = None) -> Review:
    """A review of these changes, with who has to agree."""
    departments = Departments(BEFORE, BEFORE)
    touched = files if files is not None else {one.subject.file: False for one in made.comparisons}
    gate = [one for one in findings if one.rule.startswith("G")]
    lint = [one for one in findings if not one.rule.startswith("G")]
    return Review(made, touched, lint, gate, departments.approvers(made, touched), departments.steward, TODAY)


def test_a_report_reads(golden) -> None:
    made = changes(comparison(MIXED), comparison({"fees": []}, RECORD, status="sample"), unread=(UNREAD,))
    everything = review(made, FINDING, WARNING, files={FILE: False, "pages/index.md": False, "city.yml": False})
    golden("review.md", review_as_markdown(everything, ADDRESSES))


def test_a_short_report_reads(golden) -> None:
    golden("review-lighter.md", review_as_markdown(review(changes(comparison({"fees": []}))), Addresses()))
    golden("review-nothing.md", review_as_markdown(review(changes()), ADDRESSES))


def test_the_verdict() -> None:
    heavier, lighter, unclear = comparison({"trip_count": 2}), comparison({"fees": []}), comparison({"summary": "新。"})
    assert review(changes()).verdict == "没有改动指南，不用部门同意"
    assert review(changes(lighter)).verdict == "审核同意后可以合并"
    assert review(changes(unclear)).verdict == "请人判断轻重后合并"
    assert review(changes(comparison({"materials.0.note": "逐页签名。"}))).verdict == "请人判断轻重后合并"
    assert review(changes(heavier)).verdict == "市营商环境局同意后可以合并"
    assert review(changes(comparison({"trip_count": 2}, status="sample"))).verdict == "审核同意后可以合并"
    assert review(changes(heavier), WARNING).verdict == "市营商环境局同意后可以合并"
    assert review(changes(heavier), FINDING).verdict == "先改正，再合并"


def test_findings_are_the_worst_first_and_only_what_concerns_the_change() -> None:
    error = msgspec.structs.replace(WARNING, severity=Severity.ERROR, rule="A001")
    elsewhere = msgspec.structs.replace(error, file="bundles/x.yml")
    not_ours = msgspec.structs.replace(WARNING, file="bundles/x.yml")
    made = review(changes(comparison({"fees": []})), WARNING, error, FINDING, elsewhere, not_ours)
    assert [(one.rule, one.file) for one in made.findings] == [
        ("G001", FILE), ("A001", "bundles/x.yml"), ("A001", FILE), ("N003", FILE),
    ]  # fmt: skip
    assert made.elsewhere == 1
    assert "其中 1 个错误在没有改动的文件里" in review_as_markdown(made, ADDRESSES)


def test_who_agrees_is_told_by_the_old_state() -> None:
    taken = {"departments.yml": BEFORE["departments.yml"].replace(b"@jianghai/shichang", b"@me"), "city.yml": b"x: 1\n"}
    made = changes(comparison({"trip_count": 2}))
    (shichang, steward) = Departments(BEFORE, taken).approvers(made, [FILE])
    assert shichang == Approver("市市场监管局", ("@jianghai/shichang",), ("改动了它的 1 个文件",))
    assert (steward.name, steward.reasons) == ("市营商环境局", ("负担加重 1 处",))
    fresh = {"departments.yml": "departments:\n  - {id: xin, short_name: 新局, owners: '@me'}\n".encode()}
    assert Departments(BEFORE, fresh).approvers(changes(), ["matters/xin/1.yml", "matters/x/1.yml"]) == (
        Approver("新局", (), ("改动了它的 1 个文件",)),
        Approver("部门 x", (), ("改动了它的 1 个文件",)),
    )
    (common,) = Departments(BEFORE, {}).approvers(
        changes(), ["laws.yml", "pages/index.md", "local/990102/yingshang.yml"]
    )
    assert (common.name, common.reasons) == ("市营商环境局", ("改动了全市共用的 3 个文件",))
    assert Departments({"city.yml": b"a: ["}, {}).approvers(changes(), ["laws.yml"])[0].name == "标准主管部门"
    assert department_of("local/990102/gongan.yml") == "gongan" and department_of("halls.yml") == ""


def test_a_correction_and_an_unclear_change_are_the_stewards_too() -> None:
    fix = Change(version=2, on="2026-11-20", summary="更正。", reason="漏算。", correction=True)
    made = review(changes(comparison(MIXED, fix)))
    assert made.approvers[-1].reasons == ("按更正处理的加重 2 处", "要人判断轻重的改动 2 处")
    assert made.verdict == "市营商环境局同意后可以合并"


@pytest.mark.parametrize(
    ("file", "page"),
    [
        ("matters/gongan/990709901000.yml", "matters/990709901000.html"),
        ("bundles/gouche.yml", "bundles/gouche.html"),
        ("local/990102/gongan.yml", "regions/990102.html"),
        ("batches/2026-01.yml", "batches/2026-01.html"),
        ("reform/tasks.yml", "reform/index.html"),
        ("pages/guide/how.md", "guide/how.html"),
        ("bundles/a b)[x](.yml", "bundles/a%20b%29%5Bx%5D%28.html"),
        ("city.yml", "index.html"),
        ("laws.yml", ""),
        ("suppress.yml", ""),
        ("assets/form.pdf", ""),
    ],
)
def test_pages_of_files(file: str, page: str) -> None:
    assert page_of(file) == page


def test_only_what_will_be_on_the_site_is_shown() -> None:
    made = changes(comparison({"fees": []}))
    assert review(made).pages == {"matters/990131901000.html": FILE}
    assert review(made, FINDING, WARNING).pages, "the gate keeps nothing off the site"
    assert review(made, msgspec.structs.replace(WARNING, severity=Severity.ERROR)).pages == {}
    assert review(made, files={FILE: True}).pages == {}
    download = review_as_markdown(review(made), Addresses("", "", "https://git.example.com/runs/7"))
    assert "- 食品经营许可（990131901000）：matters/990131901000.html" in download
    assert "[这次运行的页面](https://git.example.com/runs/7)" in download


def hostile(text: str) -> Review:
    """A review whose every text is hostile, file names too."""
    file = f"matters/x/{text.replace('/', '')}.yml"
    subject = Subject("matter", file, text, text, status="published")
    record = Change(version=2, on="2026-11-20", summary=text, reason=text)
    kinds = (terms.CONDITION.more, terms.CONDITION.less)
    differences = tuple(Difference(kind, ("conditions",), text, text, text, text, line=3) for kind in kinds)
    said = {"file": file, "found": text, "next_step": text}
    error, warning = (msgspec.structs.replace(one, **said) for one in (FINDING, WARNING))
    made = Changes(
        text, text, (Comparison(subject, differences, ((0, record),)),), (UnreadableFile(file, True, error),)
    )
    return Review(made, {file: False}, [warning], [error], (Approver(text, (text,), (text,)),), text, TODAY)


@pytest.mark.parametrize(
    "text", [*HOSTILE, "www.evil.example.com a@b.example.com", "#1 !2 %3 &4 $5 ~6 GH-7", "^ok: -->"]
)
def test_hostile_texts_stay_texts(text: str) -> None:
    harmless, report = (review_as_markdown(hostile(one), ADDRESSES) for one in ("无害", text))
    assert len(report.split("\n")) == len(harmless.split("\n")), "no line more than there should be"
    outside = re.sub(r"\]\(https://(git|preview)\.example\.com/[\w/.%#~-]*\)", "]()", report)
    for sign in "<>[]@`*_~|!":
        assert outside.count(sign) == re.sub(r"\]\([^)]*\)", "]()", harmless).count(sign), sign
    assert "https:" not in outside and "www." not in outside and "::" not in outside
    assert all(line.isprintable() for line in report.split("\n"))


def test_what_hosts_look_for_after_rendering_is_apart() -> None:
    for text in ("@everyone", "#12", "!12", "%12", "&12", "$12", "~12", "https://x", '%"x"'):
        after = re.sub(r"&#8203;", "\u200b", escaped(text))
        after = re.sub(r"&#(\d+);", lambda hit: chr(int(hit[1])), after)
        assert text not in after and after.replace("\u200b", "") == text
    assert escaped("时间：8:30 到 9 点") == "时间：8&#58;&#8203;30 到 9 点"


def test_a_record_to_fill_in_is_sound_yaml() -> None:
    one = comparison({"trip_count": 2, "time_limit.promised": "15个工作日"})
    value = yaml.safe_load("\n".join(record_to_fill_in(one, 3, TODAY)))
    (record,) = value["changes"]
    assert record["version"] == 3 and record["on"] == "2026-11-23"
    assert record["summary"] == "承诺办结时限由 10个工作日 延长到 15个工作日；到办事现场次数由 1 次增加到 2 次。"
    assert set(record) == {"version", "on", "summary", "reason", "basis", "effective"}
    for text in HOSTILE:
        (record,) = yaml.safe_load("\n".join(record_to_fill_in(hostile(text).changes.comparisons[0], 3, TODAY)))[
            "changes"
        ]
        assert record["summary"] == "（改了什么）"


def test_a_report_fits_and_says_what_is_left_out() -> None:
    difference = Difference(terms.CONDITION.more, ("conditions",), new="条件<>。" * 60, line=3)
    subject = Subject("matter", FILE, "许可", "990131901000", status="published")
    many = Changes("a", "b", tuple(Comparison(subject, (difference,) * 60, ((0, RECORD),)) for _ in range(9)))
    errors = [msgspec.structs.replace(FINDING, line=line, found="<@>" * 90) for line in range(1, 200)]
    files = {f"matters/a/{number}.yml": False for number in range(500)}
    report = review_as_markdown(review(many, *errors, WARNING, files={FILE: False, **files}), ADDRESSES)
    assert MOST - 3_000 < len(report.encode()) <= MOST
    assert report.count("没有列出") >= 3
    for part in ("### 要改正的", "### 负担变化", "### 由谁同意", "### 改好以后的样子", "不挡合并的警告和提示"):
        assert part in report
