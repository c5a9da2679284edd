"""Citations are judged on the day somebody names, at their line and column, and on none if nobody does."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from banshi.rules.engine.inspection import inspect_project
from banshi.rules.shared.law_days import year_after
from banshi.source.files import Project

from .examples import make_example

MATTER = "matters/gongan/990709901000.yml"
LAWS = """\
# 追加: laws.yml
  - name: 江海市暂住证管理办法
    level: 地方政府规章
    editions: [{promulgated: "2005-03-01", until: "2025-01-01", replaced_by: 江海市居住登记条例, articles: 20}]
  - name: 江海市居住登记条例
    level: 地方性法规
    editions:
      - {promulgated: "2024-11-02", in_force: "2025-01-01", articles: 31}
      - {promulgated: "2026-10-20", in_force: "2027-03-01", articles: 40}
"""


def judged(root: Path, cited: str, day: str | None, more: str = "") -> list[tuple[str, int, int]]:
    """Rule, line and column of what is wrong with the law on a day. The citation stands alone on the last line."""
    make_example(f"{more}legal_basis:\n  - {cited}\n{LAWS}", root)
    today = date.fromisoformat(day) if day else None
    last = (root / "guides" / MATTER).read_text(encoding="utf-8").rstrip("\n").count("\n") + 1
    found = inspect_project(Project(root), today=today).findings
    return [
        (finding.rule, finding.line - last, finding.column)
        for finding in found
        if finding.file == MATTER and finding.rule in {"B002", "B008", "B009", "B010", "B011", "B012"}
    ]


OLD = "{law: 江海市暂住证管理办法, article: 第五条}"
NEW = "{law: 江海市居住登记条例, article: 第三十五条}"


@pytest.mark.parametrize(
    ("cited", "day", "found"),
    [
        (OLD, "2023-12-31", []),
        (OLD, "2024-06-01", [("B011", 0, 11)]),
        (OLD, "2024-12-31", [("B011", 0, 11)]),
        (OLD, "2025-01-01", [("B008", 0, 11)]),
        (OLD, None, []),
        (NEW, "2024-06-01", [("B009", 0, 11)]),
        (NEW, "2025-06-01", [("B010", 0, 31)]),
        (NEW, "2026-11-29", [("B010", 0, 31), ("B011", 0, 11)]),
        (NEW, "2027-03-01", []),
        (NEW, None, []),
        (NEW.replace("三十五", "四十一"), "2026-11-29", [("B011", 0, 11), ("B002", 0, 31)]),
        (NEW.replace("三十五", "四十一"), None, [("B002", 0, 31)]),
    ],
)
def test_the_day_decides(cited, day, found, tmp_path):
    assert sorted(judged(tmp_path, cited, day)) == sorted(found)


@pytest.mark.parametrize(("checked", "found"), [("2024-12-31", [("B012", 0, 11)]), ("2025-01-01", []), (None, [])])
def test_a_check_before_the_edition_began_does_not_count(checked, found, tmp_path):
    more = f'verified: {{on: "{checked}", by: 江海市公安局}}\n' if checked else ""
    cited = "{law: 江海市居住登记条例, article: 第三条}"
    assert judged(tmp_path, cited, "2025-02-01", more) == found


def test_a_retired_guide_is_left_as_it_was(tmp_path):
    assert judged(tmp_path, OLD, "2026-11-29", "status: retired\n") == []


def test_every_citation_of_a_repealed_law_is_shown_and_the_successor_with_its_length(tmp_path):
    make_example(f"legal_basis:\n  - {OLD}\n  - {OLD.replace('五', '六')}\n{LAWS}", tmp_path)
    found = [
        finding
        for finding in inspect_project(Project(tmp_path), today=date(2026, 11, 29)).findings
        if finding.rule == "B008"
    ]
    assert [finding.column for finding in found] == [11, 11]
    assert found[1].line == found[0].line + 1
    assert "代替它的是《江海市居住登记条例》（共 31 条）" in found[0].next_step


def test_judging_on_a_day_leaves_the_memory_of_what_was_judged_alone(tmp_path):
    judged(tmp_path, OLD, "2026-11-29")
    again = inspect_project(Project(tmp_path))
    assert not [finding for finding in again.findings if finding.rule == "B008"]


@pytest.mark.parametrize(("day", "after"), [("2026-11-29", "2027-11-29"), ("2028-02-29", "2029-02-28")])
def test_a_year_later(day, after):
    assert year_after(date.fromisoformat(day)) == after
