"""Looking a phrase up among those that a sentence refuses says the same as asking the sentence."""

from __future__ import annotations

import pytest

from banshi.rules.shared.refusal import plain, refusal, refused_phrases

SENTENCES = [
    "身份证丢了的，办居民身份证补领。",
    "身份证丢失的，办居民身份证补领。",
    "没有达到节能审查规模的项目。",
    "换证。",
    "",
]
PHRASES = [
    "身份证丢了", "身份证丢了的", "身份证", "份证丢失", "证丢了", "节能审查", "没有达到节能审查规模的项目", "换证", "了的", "",
]  # fmt: skip


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("phrase", PHRASES)
def test_both_ways_say_the_same(phrase, sentence):
    assert (refusal(phrase, [sentence]) is not None) == (plain(phrase) in refused_phrases(sentence))


def test_some_are_refused():
    assert refusal("身份证丢了", SENTENCES) == SENTENCES[0]
    assert [phrase for phrase in PHRASES if any(plain(phrase) in refused_phrases(text) for text in SENTENCES)] == [
        "身份证丢了", "身份证丢了的", "身份证", "份证丢失", "没有达到节能审查规模的项目",
    ]  # fmt: skip
