"""The script of a window says what each answer changes, once."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from banshi.model.matter import Matter
from banshi.pdf.script import script
from tests.pdf.paper import CODE, open_printer


@pytest.fixture
def matter(city) -> Matter:
    printer, inspection = open_printer(city, whole=True)
    return printer.matter(inspection.catalog.by_code[CODE])


def changed(matter: Matter, **fields: Any) -> Matter:
    return msgspec.convert({**msgspec.to_builtins(matter), **fields}, Matter)


def changes(matter: Matter) -> dict[str, dict[str, list[str]]]:
    return {question["text"]: {name: told for name, _, told in question["options"]} for question in script(matter)}


def test_every_question_with_what_its_answers_change(matter):
    assert changes(matter) == {
        "办理人": {"本人": [], "监护人代办": ["收 监护关系证明", "核对：未满16周岁的，由监护人代为申请"]}
    }


def test_a_row_of_two_answers_stands_under_the_last_with_the_other_named(matter):
    asked = changed(
        matter,
        questions={"办理人": ["本人", "代办"], "户籍": ["本市", "外地"]},
        conditions={"match": "全部", "items": ["居民身份证已经丢失。"]},
        materials=[
            {"name": "委托书", "necessity": "必要", "original": "1", "when": {"办理人": "代办"}},
            {"name": "居住证", "necessity": "必要", "original": "1", "when": {"户籍": "外地"}},
            {"name": "亲属关系证明", "necessity": "必要", "original": "1", "when": {"办理人": "代办", "户籍": "外地"}},
            {"name": "户口簿", "necessity": "必要", "original": "1", "exempt": "数据共享", "when": {"户籍": "本市"}},
            {"name": "申请表", "necessity": "必要", "original": "1"},
        ],
    )
    told = changes(asked)
    both = [text for options in told.values() for lines in options.values() for text in lines if "亲属" in text]
    assert len(both) == 1
    assert "“" in both[0] and "时）" in both[0]
    every = "".join(text for options in told.values() for lines in options.values() for text in lines)
    assert every.count("委托书") == 1 and every.count("居住证") == 1
    assert "不用收，自己查 户口簿" in told["户籍"]["本市"]
    # What everybody brings depends on no answer.
    assert "申请表" not in every


def test_who_is_not_asked_anything_has_no_script(matter):
    plain = changed(
        matter,
        questions={},
        materials=[{"name": "申请表", "necessity": "必要", "original": "1"}],
        conditions={"match": "全部", "items": ["居民身份证已经丢失。"]},
    )
    assert script(plain) == []
