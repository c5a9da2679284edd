"""Names that say the same, and published guides nobody has looked at for a year."""

from datetime import date

import pytest

from banshi.model.alike import alike, likeness, likeness_number
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project

from .examples import make_example


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("居民身份证补领", "补领居民身份证"),
        ("居民身份证补领", "居民身份证的补领"),
        ("食品经营许可（新办）", "食品经营许可(新办)"),
        ("婚姻登记、收养登记", "收养登记和婚姻登记"),
        ("A证申领", "A证 申领"),
    ],
)
def test_alike(one, other):
    assert likeness(one) == likeness(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("居民身份证补领", "居民身份证换领"), ("第12号许可", "第21号许可"), ("食品经营许可", "食品经营许可注销")],
)
def test_not_alike(one, other):
    assert likeness(one) != likeness(other)


def test_the_later_is_told_of_the_earlier():
    names = ["甲证补领", "乙证补领", "补领甲证", "甲证的补领", "甲证补领", "第12号", "第21号"]
    assert list(alike((place, name, likeness_number(name)) for place, name in enumerate(names))) == [
        (2, 0, "甲证补领"),
        (3, 0, "甲证补领"),
    ]


@pytest.mark.parametrize(
    ("verified", "stale"),
    [('verified: {on: "2025-11-22", by: 某局}', True), ('verified: {on: "2025-11-23", by: 某局}', False), ("", True)],
)
def test_a_published_guide_is_to_be_checked_every_year(tmp_path, verified, stale):
    make_example(f"status: published\n{verified}\n", tmp_path)
    found = inspect_project(Project(tmp_path), today=date(2026, 11, 23)).findings
    assert [item.rule for item in found] == ["X021"] * stale
    if stale and verified:
        assert "2025-11-22" in found[0].found and "verified" in found[0].excerpt
