"""A rule's page says whole sentences, however its file is wrapped."""

from __future__ import annotations

import pytest

from banshi.rules.engine.registry import all_rules
from banshi.wording.rule import rule_view


@pytest.mark.parametrize("code", all_rules())
def test_every_paragraph_ends_its_sentence(code: str) -> None:
    parts = rule_view(all_rules()[code]).parts
    assert [text for part in parts for text in part.paragraphs if text[-1] not in "。？！："] == []


def test_a_wrapped_sentence_is_one_paragraph() -> None:
    looks = next(part for part in rule_view(all_rules()["N046"]).parts if part.heading == "查什么")
    assert any("有没有只有一边的，有没有左右写反的" in text for text in looks.paragraphs)
