"""Free texts are found with their paths, and the joined form holds the same words."""

from __future__ import annotations

import msgspec
import pytest
import yaml

from banshi.model.matter import Matter
from banshi.model.texts import joined, texts

from ..rules.examples import BASE, BASE_MATTERS


def matter(base: str = BASE_MATTERS[0], /, **changed: object) -> Matter:
    value = yaml.load((BASE / f"matters/{base}.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return msgspec.convert({**value, **changed}, Matter, strict=False)


@pytest.mark.parametrize("name", BASE_MATTERS)
def test_both_forms_agree(name):
    one = matter(name)
    assert [text for _, text in texts(one)] == joined(one).split("\n")


def test_paths_lead_to_the_text():
    found = dict(texts(matter()))
    assert found["name",] == "居民身份证补领"
    assert found["aliases", 1] == "身份证丢了"
    assert found["questions", "办理人"] == "办理人"
    assert found["questions", "办理人", 1] == "监护人代办"
    assert found["conditions", "items", 0] == "居民身份证已经丢失。"
    assert found["conditions", "items", 1, "text"] == "未满16周岁的，由监护人代为申请。"
    assert found["materials", 2, "basis", "law"] == "中华人民共和国居民身份证法"
    assert found["fees", 0, "standard"] == "40元/证"


def test_codes_choices_and_limits_are_not_free():
    words = {text for _, text in texts(matter())}
    assert not words & {"990709901000", "行政确认", "gongan", "60日", "必要", "第十一条", "https://zwfw.example.com/"}


def test_another_matter_is_joined_anew():
    first, second = matter(summary="甲。"), matter(summary="乙。")
    assert "甲。" in joined(first)
    assert "乙。" in joined(second) and "甲。" not in joined(second)
    assert joined(first) != joined(second)
