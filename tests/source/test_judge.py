"""What the schema refuses, in sentences: rule, place, words."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import pytest

from banshi.source.file_schema import FileSchema
from banshi.source.judge import judge
from banshi.source.reader import read
from banshi.source.remedy import Asked, remedy
from banshi.source.standard import Standard

ROOT = Path(__file__).resolve().parents[2]
MATTER = Standard(ROOT / "schema")["matter"]
GOOD = read((ROOT / "tests/schema/good/matter/smallest.yml").read_text(encoding="utf-8")).value


def objections(**changes: object) -> list[tuple[str, str, str]]:
    """Rule, dotted place and what was found, after changing some keys (None takes a key away)."""
    value = {key: item for key, item in {**deepcopy(GOOD), **changes}.items() if item is not None}
    return [(rule, ".".join(map(str, problem.at)), problem.found) for rule, problem in judge(MATTER, value)]


def test_the_good_matter_is_good():
    assert objections() == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"fees": None}, [("S001", "", "事项缺少“收费”（fees）。")]),
        (
            {"fees": None, "steps": None},
            [("S001", "", "事项缺少“办理流程”（steps）。"), ("S001", "", "事项缺少“收费”（fees）。")],
        ),
        (
            {"time_limit": {"statutory": "无"}},
            [("S001", "time_limit", "办结时限（time_limit）缺少“承诺办结时限”（promised）。")],
        ),
        (
            {"materials": [{"necessity": "必要"}]},
            [("S001", "materials.0", "申请材料的第 1 项缺少“材料名称”（name）。")],
        ),
        ({"trip_cuont": "1"}, [("S002", "trip_cuont", "不认识的键“trip_cuont”。")]),
        (
            {"甲": "1", "乙": "2"},
            [("S002", "甲", "不认识的键“甲”。"), ("S002", "乙", "不认识的键“乙”。")],
        ),
        (
            {"legal_basis": [{"law": "", "number": ""}]},
            [
                ("S002", "legal_basis.0.number", "“number”（文号）不能和这里的其他内容同时出现。"),
                ("S006", "legal_basis.0.law", "法律法规（law）是空的，没有填写。"),
                ("S006", "legal_basis.0.number", "文号（number）是空的，没有填写。"),
            ],
        ),
        ({"version": "一"}, [("S003", "version", "版本（version）写成了“一”。")]),
        ({"version": ""}, [("S003", "version", "版本（version）是空的，没有填写。")]),
        ({"channels": {"window": "True"}}, [("S003", "channels.window", "窗口办理（window）写成了“True”。")]),
        ({"name": ["甲"]}, [("S003", "name", "事项名称（name）写成了列表。")]),
        ({"name": {"甲": "乙"}}, [("S003", "name", "事项名称（name）写成了一组“键: 值”。")]),
        ({"audience": "自然人"}, [("S003", "audience", "服务对象（audience）写成了“自然人”。")]),
        (
            {"conditions": {"match": "全部", "items": [["甲"]]}},
            [("S003", "conditions.items.0", "条件的第 1 项写成了列表。")],
        ),
        ({"kind": "许可"}, [("S004", "kind", "事项类型（kind）写成了“许可”。")]),
        ({"level": ["市级", ""]}, [("S004", "level.1", "行使层级的第 2 项是空的，没有填写。")]),
        ({"code": "12"}, [("S005", "code", "基本编码（code）写成了“12”。")]),
        ({"code": "990709901000\n"}, [("S005", "code", "基本编码（code）写成了“990709901000↵”。")]),
        ({"name": ""}, [("S006", "name", "事项名称（name）是空的，没有填写。")]),
        ({"name": "甲"}, [("S006", "name", "事项名称（name）写成了“甲”。")]),
        (
            {"fees": None, "steps": None, "result": None},
            [("S001", "", "事项缺少 3 项必填内容：办理流程（steps）、收费（fees）、办理结果（result）。")],
        ),
        (
            {"trip_count": None, "channels": {"window": "true", "trip_count": "1"}},
            [
                (
                    "S002",
                    "channels.trip_count",
                    "“trip_count”（到办事现场次数）写错了位置，不能写在办理渠道（channels）里面。",
                )
            ],
        ),
        ({"fees": None, "fee": []}, [("S002", "fee", "不认识的键“fee”。")]),
        ({"steps": []}, [("S006", "steps", "办理流程（steps）只有 0 项。")]),
        ({"name": "长" * 111}, [("S007", "name", "事项名称（name）有 111 个字。")]),
        ({"aliases": [str(n) for n in range(31)]}, [("S007", "aliases", "日常用语（aliases）有 31 项。")]),
        (
            {"questions": {"问" * 41: ["甲", "乙"]}},
            [("S007", f"questions.{'问' * 41}", f"选项（{'问' * 39}…）有 41 个字。")],
        ),
        ({"version": "0"}, [("S008", "version", "版本（version）是 0。")]),
        ({"trip_count": "10"}, [("S008", "trip_count", "到办事现场次数（trip_count）是 10。")]),
        (
            {"level": ["市级", "县级", "市级"]},
            [("S009", "level.2", "行使层级（level）里的“市级”写了两遍，重复了。")],
        ),
    ],
)
def test_objection(changes, expected):
    assert objections(**changes) == expected


@pytest.mark.parametrize(
    ("changes", "advice"),
    [
        ({"trip_cuont": "1"}, "是不是想写“trip_count”（到办事现场次数）？请改过来，或者删掉这一行。"),
        ({"事项名称": "甲"}, "是不是想写“name”（事项名称）？请改过来，或者删掉这一行。"),
        ({"zzz": "1"}, "请删掉这一行；内容确实需要时，写到合适的键里。"),
        ({"result": [{"type": "无", "name": "证"}]}, "请删掉这一行，或者删掉和它冲突的内容。"),
        ({"processing": "承诺"}, "是不是“承诺件”？请从可选的写法里选一个。"),
        ({"level": ["市级，县级"]}, "有好几项的，每一项分开写，用英文逗号“,”隔开，不用顿号、斜线或空格。"),
        ({"version": "一"}, "请改成整数。"),
    ],
)
def test_next_step(changes, advice):
    ((_, problem),) = judge(MATTER, {**deepcopy(GOOD), **changes})
    assert problem.next_step == advice


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"version": "一"}, "这里应写整数。内容每改一次加 1，编码不变。"),
        ({"processing": "马上办"}, "只能是：即办件、承诺件。"),
        ({"effective": "今天"}, '应写成“年-月-日”，如 "2026-11-01"。'),
        ({"questions": {"谁": ["甲"]}}, "至少要有 2 项。"),
    ],
)
def test_what_is_expected(changes, said):
    ((_, problem),) = judge(MATTER, {**deepcopy(GOOD), **changes})
    assert problem.expected == said


@pytest.mark.parametrize(
    "keyword", [{"const": 1}, {"not": {}}, {"oneOf": [{}, {}]}, {"multipleOf": 2}, {"contains": False}]
)
def test_a_keyword_nobody_thought_of_is_still_an_objection(keyword):
    schema = FileSchema("thing", {"title": "事物", "properties": {"a": {"title": "甲", **keyword}}})
    assert [rule for rule, _ in judge(schema, {"a": [3] if "contains" in keyword else 3})] == ["S010"]


def test_a_value_only_the_quick_check_refuses_is_not_let_through():
    schema = FileSchema("thing", {"title": "事物"})
    schema.accepts = lambda value: False
    assert [rule for rule, _ in judge(schema, {})] == ["S010"]


@pytest.mark.parametrize(
    ("written", "meant"), [("工信局", "gongxin"), ("信访", "xinfang"), ("工业信息化局", "gongxin"), ("局", None)]
)
def test_a_department_is_known_by_an_abbreviation(written, meant):
    names = {"江海市工业和信息化局": "gongxin", "江海市信访局": "xinfang"}
    asked = Asked("pattern", ("department",), "^[a-z][a-z0-9-]*$", written, names=names)
    mend = remedy(asked)
    assert (mend.steps[0].value if mend else None) == meant
