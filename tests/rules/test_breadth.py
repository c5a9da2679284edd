"""A mistake in a sentence is told wherever the sentence stands: every kind of slip in every kind of file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project

from .examples import BASE

SLIPS = {
    "N004": "详情<b>见</b>窗口。",
    "N007": "照江政办〔2081〕5号设立。",
    "N008": "先取号,再交材料。",
    "N009": "先取号，，再交材料。",
    "N010": "请打13900001234。",
    "N014": "到XX窗口取号。",
    "N030": "先取号🎉。",
    "N032": "先登计再交材料。",
    "N034": "先取号，再交材料，",
    "N036": "请拨打12354。",
    "N039": "先取號再交材料。",
    "N041": "杭州市的窗口也收。",
    "N046": "先取号（再交材料。",
    "N047": "2月30日以后取号。",
}
"""Rule → a sentence it objects to."""
PLACES = {
    "matters/gongan/990709901000.yml": ("summary: 居民身份证丢失后，申请补领新证。", "summary: {said}"),
    "local/990102/gongan.yml": ("promised: 10个工作日}", "promised: 10个工作日, note: {said}}"),
    "batches/2026-01.yml": ("  - {title: 虚构的示例}", "  - {title: 虚构的示例, note: {said}}"),
    "city.yml": ("notice: 本页是示例，实际办理以窗口为准。", "notice: {said}"),
    "departments.yml": (
        "short_name: 市公安局, ",
        "short_name: 市公安局, hotlines: [{phone: '12389', name: 举报电话, note: {said}}], ",
    ),
    "halls.yml": ('region: "990102"}', 'region: "990102", note: {said}}'),
    "materials.yml": ("source: 其他}", "source: 其他, note: {said}}"),
    "laws.yml": ("articles: 72}", "articles: 72, note: {said}}"),
    "events.yml": ("summary: 开一家店。", "summary: {said}"),
    "terms.yml": ("terms:", "elsewhere:\n  - {words: [护照], handled_by: 出入境, note: {said}}\nterms:"),
    "retired.yml": ("[]", '[{code: "990709950000", name: 挂失, "on": "2025-02-28", reason: {said}}]'),
    "reform/targets.yml": ("content: 压缩许可办理时间。", "content: {said}"),
    "regions.yml": ("regions:", "source: [{title: 虚构的示例, note: {said}}]\nregions:"),
    "reform/tasks.yml": ("content: 公布“最多跑一次”事项清单。", "content: {said}"),
    "bundles/kaidian.yml": (
        "",
        "slug: kaidian\nname: 开店“一件事”\naudience: 经营主体\nstage: 准入准营\ntrip_count: 1\nlead: shichang\nstatus: sample\n"
        'stages: [{name: 许可, parallel: ["990131901000"]}]\nsummary: {said}\nsource: [{title: 虚构的示例}]\n',
    ),
}
"""File → a piece of it, and the same piece with a sentence."""
ASIDE = {"N041": {"batches/2026-01.yml", "regions.yml", "laws.yml", "reform/targets.yml", "reform/tasks.yml"}}
"""Rule → files that may say it."""


@pytest.mark.parametrize("rule", SLIPS)
def test_a_slip_is_told_in_every_file(rule: str, tmp_path: Path):
    shutil.copytree(BASE, tmp_path / "guides")
    told = set()
    for name, (old, new) in PLACES.items():
        path = tmp_path / "guides" / name
        path.parent.mkdir(exist_ok=True)
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        assert old in text, name
        text = text.replace(old, new.replace("{said}", f'"{SLIPS[rule]}"'), 1)
        path.write_text(text, encoding="utf-8")
        (line,) = (number for number, one in enumerate(text.splitlines(), 1) if SLIPS[rule] in one)
        told |= {(name, line)} if name not in ASIDE.get(rule, ()) else set()
    findings = inspect_project(Project(tmp_path)).findings
    assert told == {(one.file, one.line) for one in findings if one.rule == rule}, findings
