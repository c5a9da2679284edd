"""Loading says what the guides say, with or without a judge, and never forgets to judge."""

from __future__ import annotations

from banshi.catalog.loading import load_project, read_catalog
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from tests.projects import edit, make_project

CARD = "matters/gongan/990709901000.yml"


def test_without_a_judge_the_same_is_read(tmp_path):
    project = Project(make_project(tmp_path))
    unjudged = read_catalog(project)
    assert unjudged.by_code == inspect_project(project).catalog.by_code


def test_what_was_loaded_unjudged_is_judged_when_a_judge_comes(tmp_path):
    root = make_project(tmp_path)
    edit(root / "guides" / CARD, "promised: 20个工作日", "promised: 90个工作日")
    project = Project(root)
    assert read_catalog(project).by_code["990709901000"].name == "居民身份证补领"
    assert not [finding for finding in load_project(project).store.known[CARD].findings if finding.rule == "T001"]
    assert "T001" in {finding.rule for finding in inspect_project(project).findings}
    # Loading without a judge takes what a judge has left, and does not lose it.
    assert read_catalog(project).by_code["990709901000"].name == "居民身份证补领"
    assert "T001" in {finding.rule for finding in inspect_project(project).findings}


def test_a_judge_is_asked_once_for_each_matter(tmp_path):
    project = Project(make_project(tmp_path))
    asked = []

    def judge(matter, setting):
        asked.append(matter.code)
        return ()

    load_project(project, judge).remember(project)
    assert len(asked) == len(set(asked)) == len(read_catalog(project).by_code)
    asked.clear()
    load_project(project, judge)
    assert asked == []
