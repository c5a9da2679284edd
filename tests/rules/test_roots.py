"""One mistake is told where it was made: what it leads to elsewhere is not told besides."""

from __future__ import annotations

from pathlib import Path

import pytest

from .examples import inspect_example

DEPARTMENTS = """\
# 文件: departments.yml
departments:
  - {id: gongan, name: 江海市公安局, short_name: 市公安局, business_lines: ["09"]}
  - {id: gongan, name: 江海市市场监督管理局, short_name: 市市场监管局, business_lines: ["31", "72"]}
  - {id: renshe, name: 江海市人力资源和社会保障局, short_name: 市人社局, business_lines: ["14"]}
  - {id: yingshang, name: 江海市营商环境局, short_name: 市营商环境局, business_lines: []}
"""
BUNDLE = """\
# 文件: bundles/{file}.yml
slug: ban-zheng
name: {name}
audience: 个人
stage: 生活
summary: 补证一次办完。
trip_count: 1
lead: gongan
stages: [{{name: 补证, parallel: ["990709901000"]}}]
source: [{{title: 虚构的示例}}]
status: sample
"""
HOTLINE = """\
faq: [{q: 打哪里问？, a: 拨打12393问。}]
# 追加: departments.yml
  - {id: yibao, name: 江海市医疗保障局, short_name: 市医保局, business_lines: ["36"], hotlines: [{name: 医疗保障服务热线, phone: "12339"}]}
"""
MATERIAL = """\
materials:
  - {name: 暂住凭证, original: 1, necessity: 必要}
# 文件: matters/shichang/990131901000.yml
materials:
  - {name: 暂住凭证, original: 1, necessity: 必要}
# 追加: materials.yml
  - {name: 暂住平证, synonyms: [], type: 证照, holder: 申请人, issuer: 公安机关, source: 政府部门核发}
"""
LAW = """\
legal_basis: [{law: 虚构新证条例, article: 第一条}]
# 追加: laws.yml
  - {name: 《虚构新证条例》, level: 行政法规, version: "2019-10-22", articles: 72}
"""


@pytest.mark.parametrize(
    ("text", "told", "not_told"),
    [
        (HOTLINE, "X074", {"N036"}),
        (MATERIAL, "X090", {"X002"}),
        (LAW, "X090", {"B001"}),
        (DEPARTMENTS, "X015", {"X001", "X013", "C002", "C008"}),
        ("# 文件: matters/renshe/992014901000.yml\ndepartment: shichang\n", "C002", {"C008"}),
        ('# 文件: matters/gongan/990709902000.yml\ncode: "990709901000"\n', "C001", {"C010"}),
        ('# 删除: matters/shichang/990131901000.yml\nrelated: ["990131901000"]\n', "X003", {"X016", "X018"}),
        (
            BUNDLE.format(file="ban-zheng", name="补证“一件事”") + BUNDLE.format(file="bu-zheng", name="换证“一件事”"),
            "X014",
            {"X015"},
        ),
    ],
)
def test_a_mistake_is_told_where_it_was_made(text: str, told: str, not_told: set[str], tmp_path: Path):
    rules = _rules(text, tmp_path)
    assert rules.count(told) == 1
    assert not_told.isdisjoint(rules)


def _rules(text: str, root: Path) -> list[str]:
    return [finding.rule for finding in inspect_example(text, root)]


def test_another_mistake_is_told_beside_it(tmp_path: Path):
    """A hotline that is wrong in the list explains only what is said of that number."""
    text = HOTLINE.replace("12393问。", "12393问，也可以拨打12354。")
    assert {"X074", "N036"} <= set(_rules(text, tmp_path))
