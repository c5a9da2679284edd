"""A pull request as one Markdown report that reads well on GitHub, Gitee and GitLab."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from urllib.parse import quote

from banshi.changes.difference import Comparison, Difference
from banshi.model.finding import Finding
from banshi.report.burden import by_weight, headline, label, title, told
from banshi.report.changes_markdown import SIGNS
from banshi.report.changes_text import gate_in_words, record_in_words
from banshi.report.length_limit import Part, fitted
from banshi.report.markdown import escaped, link, table
from banshi.report.moves import best_words, place_words
from banshi.report.review import Addresses, Review
from banshi.report.text import headline as findings_headline

MOST = 60_000
"""Bytes of a report: GitHub takes 65,536 characters, and what posts it adds a line of its own."""
_LONGEST = 240
_OPEN_RECORDS = 3
_WEIGHING = ("加重", "更正", "待判断", "减轻")


def review_as_markdown(review: Review, addresses: Addresses) -> str:
    """Verdict and worst finding, what to mend, burden by matter, who agrees, what to look at; the rest folded.

    Args:
        review: What is known.
        addresses: Where it leads to.
    """
    if addresses.files:
        addresses = addresses._replace(files=addresses.files + quote(review.changes.folder))
    parts = (
        _mending(review, addresses),
        _filling_in(review),
        _burden(review, addresses),
        _moves(review),
        _records(review),
        _unread(review),
        _program(review),
        _approvers(review),
        _pages(review, addresses),
        _remarks(review, addresses),
        _others(review, addresses),
    )
    return fitted(_head(review), parts, _foot(review), MOST)


def _head(review: Review) -> str:
    lines = [f"## {escaped(f'{review.verdict}。{headline(review.changes)}' if review.files else review.verdict)}"]
    if review.findings:
        worst = review.findings[0]
        said = f"{worst.severity.label} {worst.rule}，{worst.file} 第 {worst.line} 行：{worst.found}"
        lines += ["", f"**最要紧的一条**：{_cell(said)}"]
    lines.append("")
    lines += table(("看什么", "结果"), [
        ("指南规范", escaped(findings_headline(review.lint)) + _elsewhere(review)),
        ("负担变化", escaped(headline(review.changes))),
        ("负担把关", escaped(gate_in_words(review.gate))),
        ("由谁同意", _cell("、".join(one.name for one in review.approvers)) or "没有改动指南，不用部门同意"),
        *([("指南以外", f"改动了 {len(review.program)} 个文件，请维护程序的人审核")] if review.program else []),
    ])  # fmt: skip
    return "\n".join(lines)


def _elsewhere(review: Review) -> str:
    count = review.elsewhere
    return f"其中 {count} 个错误在没有改动的文件里，可能是这次改动引起的。" if count else ""


def _mending(review: Review, addresses: Addresses) -> Part:
    return Part("要改正的", ("规则", "位置", "问题", "怎么改"), [_finding(one, addresses) for one in review.errors])


def _filling_in(review: Review) -> Part:
    """What a record of each heavier matter would look like, ready to be copied."""
    rows = []
    for one in review.unrecorded:
        version = max(one.versions[1], one.versions[0] + 1)
        said = (
            f"{escaped(title(one))}：把 version 改成 {version}，在 changes 里加一条（原来没有 changes 就写上这一行）："
        )
        block = ["```yaml", *record_to_fill_in(one, version, review.today), "```"]
        rows.append((f"{said}\n\n" + "\n".join(f"  {line}" for line in block),))
    return Part("照着填：加重负担要写明原因、依据和执行日期", (), rows, folded=len(rows) > _OPEN_RECORDS)


def record_to_fill_in(comparison: Comparison, version: int, today: date) -> list[str]:
    """Lines of YAML: a record of what got heavier, with the gaps a person has to fill."""
    said = "；".join(one.sentence for one in comparison.heavier)
    # Hosts show code as it stands, so whatever would need an escape is left to the person too.
    summary = f"{said}。" if len(said) <= _LONGEST and escaped(said) == said and '"' not in said else "（改了什么）"
    return [
        "changes:",
        f"  - version: {version}",
        f'    "on": "{today.isoformat()}"',
        f'    summary: "{summary}"',
        "    reason: （为什么要这样改）",
        "    basis: {law: （依据的全称）, article: （第几条）}",
        '    effective: "（从哪天起执行，写成 2026-01-31 的样子）"',
    ]


def _remarks(review: Review, addresses: Addresses) -> Part:
    rows = [_finding(one, addresses) for one in review.remarks]
    title_ = f"不挡合并的警告和提示 {len(rows)} 条"
    return Part(title_, ("规则", "位置", "问题", "怎么改"), rows, folded=True)


def _finding(one: Finding, addresses: Addresses) -> tuple[str, ...]:
    place = _place(f"{one.file} 第 {one.line} 行", one.file, one.line, addresses)
    return (f"{one.severity.label} {one.rule}", place, _cell(one.found), _cell(one.next_step))


def _burden(review: Review, addresses: Addresses) -> Part:
    """What weighs first, whatever file it is in."""
    rows = sorted(_changes(review, addresses, _WEIGHING), key=lambda found: _WEIGHING.index(found[0]))
    return Part("负担变化", ("负担", "事项", "改动", "位置"), [cells for _, cells in rows])


def _moves(review: Review) -> Part:
    """Where the matters stood and will stand among other cities: only what the snapshots say."""
    rows = []
    for entry, before, after in review.moves:
        words = after.measure.words
        was = f"{words(before.own)}，{place_words(before)}" if before else "没有这个事项"
        sample = "（示例）" if entry.status == "sample" else ""
        now = f"{words(after.own)}，{place_words(after)}"
        cells = (f"{entry.name}{sample}", after.measure.label, was, now, best_words(after))
        rows.append(tuple(map(_cell, cells)))
    return Part("对标：改了以后排第几", ("事项", "比什么", "原来", "改了以后", "最好的"), rows)


def _records(review: Review) -> Part:
    """What the matters themselves say of their changes."""
    told = ((title(one), record_in_words(record)) for one in review.changes.comparisons for record in one.records)
    return Part("修改记录里写的", (), [(f"{escaped(name)}：{_cell(said, 500)}",) for name, said in told])


def _others(review: Review, addresses: Addresses) -> Part:
    rows = [cells for _, cells in _changes(review, addresses, ("中性",))]
    return Part(f"不分轻重的改动 {len(rows)} 处", ("负担", "事项", "改动", "位置"), rows, folded=True)


def _changes(
    review: Review, addresses: Addresses, labels: tuple[str, ...]
) -> Iterator[tuple[str, tuple[str, str, str, str]]]:
    """Label and cells of the changes that carry one of the labels."""
    for comparison in review.changes.comparisons:
        for one in by_weight(comparison):
            word = label(comparison, one)
            if word in labels:
                place = _where(comparison, one, addresses)
                yield word, (f"{SIGNS[word]} {word}", escaped(title(comparison)), _cell(told(one)), place)


def _where(comparison: Comparison, one: Difference, addresses: Addresses) -> str:
    file = comparison.subject.file
    if one.gone or not (one.line and one.path):
        return escaped(file) if one.gone else _place(file, file, 0, addresses)
    # What the file is about stands beside it; the address says where it lies.
    text = f"第 {one.line} 行" if addresses.files else f"{file} 第 {one.line} 行"
    return _place(text, file, one.line, addresses)


def _unread(review: Review) -> Part:
    rows = []
    for one in review.changes.unread:
        when = "修改前" if one.old else "修改后"
        rows.append(
            (escaped(one.file), f"{when}的文件读不出来：{_cell(one.finding.found)}", _cell(one.finding.next_step))
        )
    return Part("没有比较的文件", ("文件", "原因", "怎么改"), rows)


def _program(review: Review) -> Part:
    """What could change the judge itself is never left unsaid."""
    rows = [(escaped(name), escaped(_MEANING.get(name.split("/")[0], ""))) for name in review.program]
    return Part(f"指南以外改动的文件 {len(rows)} 个", ("文件", "是什么"), rows, folded=len(rows) > _OPEN_FILES)


_OPEN_FILES = 12
_MEANING = {
    "tools": "检查和生成网站的程序",
    "hooks": "网站的模板和脚本",
    "schema": "标准",
    ".github": "自动检查的流程，或者由谁审核",
    ".ci": "自动检查的流程",
    ".gitlab-ci.yml": "自动检查的流程",
    ".gitee": "自动检查的流程",
    "tests": "程序的测试",
    "CODEOWNERS": "由谁审核",
}


def _approvers(review: Review) -> Part:
    rows = [
        (escaped(one.name), escaped("，".join(one.reasons)), escaped("、".join(one.accounts)))
        for one in review.approvers
    ]
    # Few cities register accounts: an empty column would only ask questions.
    columns = 3 if any(one.accounts for one in review.approvers) else 2
    return Part("由谁同意", ("单位", "原因", "账号")[:columns], [cells[:columns] for cells in rows])


def _pages(review: Review, addresses: Addresses) -> Part:
    names = {one.subject.file: title(one) for one in review.changes.comparisons}
    rows = []
    for page, file in review.pages.items():
        name = names.get(file) or file
        if addresses.preview:
            rows.append((link(name, addresses.preview + page),))
        elif addresses.download:
            rows.append((f"{escaped(name)}：{escaped(page)}",))
    below = ""
    if not addresses.preview and addresses.download:
        below = f"在[这次运行的页面]({addresses.download})下载 site，解压以后打开上面写的文件。"
    return Part("改好以后的样子", (), rows, below)


def _foot(review: Review) -> str:
    bounds = escaped(f"{review.changes.base} → {review.changes.head}")
    return f"比较的是 {bounds}。规则为什么这样定，用编号查，如 banshi explain G001。"


def _place(text: str, file: str, line: int, addresses: Addresses) -> str:
    url = f"{addresses.files}{quote(file)}" + (f"#L{line}" if line else "") if addresses.files else ""
    return link(text, url)


def _cell(text: str, longest: int = _LONGEST) -> str:
    return escaped(text if len(text) <= longest else text[: longest - 1] + "…")
