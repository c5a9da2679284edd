"""Rules bear a project whose lists are missing; the texts of every file are read."""

from __future__ import annotations

import shutil

import pytest

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.rules.engine.inspection import inspect_project
from banshi.rules.engine.registry import rules_with_scope
from banshi.rules.shared.surroundings import Said, surroundings
from banshi.source.files import Project

from ..model.test_texts import matter
from .examples import BASE


@pytest.mark.parametrize("rule", rules_with_scope("matter"), ids=lambda rule: rule.code)
def test_a_matter_alone(rule):
    assert isinstance(list(rule.check(matter(), Setting({}))), list)


@pytest.mark.parametrize("rule", rules_with_scope("text"), ids=lambda rule: rule.code)
def test_a_text_alone(rule):
    assert isinstance(list(rule.check(Said(matter(), Setting({})))), list)


@pytest.mark.parametrize("rule", rules_with_scope("catalog"), ids=lambda rule: rule.code)
def test_an_empty_project(rule):
    assert list(rule.check(Catalog(Setting({}), []))) == []


def test_texts_of_every_other_file(tmp_path):
    shutil.copytree(BASE, tmp_path / "guides")
    catalog = inspect_project(Project(tmp_path)).catalog
    found = {(said.file, at): text for said in surroundings(catalog) for at, text in said.texts()}
    assert found["city.yml", ("hotline", "name")] == "政务服务便民热线"
    assert found["halls.yml", ("halls", 1, "name")] == "东湾区政务服务中心"
    assert found["materials.yml", ("materials", 0, "synonyms", 1)] == "二代身份证"
    assert found["reform/targets.yml", ("fields", 0, "targets", 1, "name")] == "商事登记最多跑一次"
    assert found["local/990102/gongan.yml", ("windows", 0, "counter")] == "2楼12号窗口"
    assert found["batches/2026-01.yml", ("source", 0, "title")] == "虚构的示例"
    assert not any(file.startswith("matters/") for file, _ in found)
