"""The parts of a bundle as one: each question once, each document once, with who wants it and when."""

from __future__ import annotations

import msgspec
import pytest

from banshi.model.matter import Matter
from banshi.wording.merged import Merged, merged

BASE = {
    "kind": "公共服务",
    "level": ["县级"],
    "department": "gongan",
    "audience": ["自然人"],
    "status": "sample",
    "version": 1,
    "processing": "承诺件",
    "time_limit": {"statutory": "无", "promised": "5个工作日"},
    "trip_count": 1,
    "channels": {"window": True},
    "conditions": {"match": "全部", "items": ["有。"]},
    "steps": [{"name": "受理", "by": "窗口"}],
    "fees": [],
    "result": [{"type": "无"}],
    "legal_basis": [{"law": "某法"}],
    "source": [{"title": "某处"}],
}


def part(code: str, name: str, materials: list[dict[str, object]], questions: dict[str, list[str]]) -> Matter:
    rows = [{"original": "1", "necessity": "必要", **material} for material in materials]
    return msgspec.convert(
        {**BASE, "code": code, "code_status": "provisional", "name": name, "materials": rows, "questions": questions},
        Matter,
    )


@pytest.fixture
def shop() -> Merged:
    who = {"申请人": ["个人", "企业"]}
    return merged(
        [
            part(
                "990131901000",
                "登记",
                [
                    {"name": "身份证"},
                    {"name": "章程", "when": {"申请人": "企业"}},
                    {"name": "户口簿", "exempt": "数据共享"},
                ],
                who,
            ),
            part(
                "990131902000",
                "许可",
                [
                    {"name": "身份证", "when": {"申请人": "个人"}},
                    {"name": "章程", "when": {"场地": "自有"}},
                    {"name": "合同", "when": {"场地": "租赁", "办理人": "代办"}},
                ],
                {**who, "场地": ["自有", "租赁"], "办理人": ["本人", "代办"]},
            ),
            part(
                "990131903000", "备案", [{"name": "委托书", "when": {"办理人": "委托"}}], {"办理人": ["本人", "委托"]}
            ),
        ]
    )


def test_a_document_stands_once_with_everybody_who_wants_it(shop: Merged) -> None:
    names = [[link.text for link in paper.names] for paper in shop.papers]
    assert names == [["身份证"], ["章程"], ["合同"], ["委托书"]]
    assert shop.papers[0].who == (("登记", ""), ("许可", "“申请人：个人”"))


def test_what_one_part_wants_of_everybody_is_always_wanted(shop: Merged) -> None:
    assert shop.papers[0].when == ""


def test_either_part_is_enough_and_all_answers_of_one_part_are_needed(shop: Merged) -> None:
    assert shop.papers[1].when == "0:1|1:0"
    assert shop.papers[2].when == "1:1;2:1"


def test_a_question_stands_once_and_the_same_words_with_other_answers_are_another(shop: Merged) -> None:
    asked = {question.text: [text for _, text in question.options] for question in shop.questions}
    assert asked["申请人"] == ["个人", "企业"]
    assert asked["办理人"] == ["本人", "代办"]
    assert asked["办理人（备案）"] == ["本人", "委托"]
    assert len(asked) == 4


def test_what_is_spared_everywhere_is_said(shop: Merged) -> None:
    assert shop.spared == ("户口簿",)


def test_a_question_on_which_no_document_hangs_is_not_asked() -> None:
    found = merged([part("990131901000", "登记", [{"name": "身份证"}], {"年龄": ["大", "小"]})])
    assert found.questions == ()


def test_questions_of_equal_weight_stand_in_the_order_they_are_asked() -> None:
    questions = {f"问题{number}": ["是", "否"] for number in range(8)}
    found = merged(
        [part("990131901000", "登记", [{"name": "身份证", "when": dict.fromkeys(questions, "是")}], questions)]
    )
    assert [question.text for question in found.questions] == list(questions)
