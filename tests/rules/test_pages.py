"""Every rule's page is whole, and its examples do what it says."""

from __future__ import annotations

import inspect
import re

import msgspec
import pytest

from banshi.model.finding import Finding, Severity
from banshi.rules.engine.registry import all_rules, rule
from banshi.rules.engine.rule import HEADINGS, SCOPES
from banshi.source.document import Map

from .examples import Example, examples_of, inspect_example, parts_of
from .places import inspected, places, recorded

RULES = list(all_rules().values())
RECORDED = recorded()
EXAMPLES = [example for one in RULES for example in examples_of(one)]
# A broken rule, and what a future keyword of the schemas would say.
NOT_SHOWN_BY_DATA = {"X000", "S010"}
# What is missing or misplaced has no place of its own.
POINTS_AT_NOTHING = {"X006", "X022", "X042"}
CODE = re.compile(r"[A-Z][0-9]{3}")


@pytest.mark.parametrize("one", RULES, ids=lambda one: one.code)
def test_page_is_whole(one):
    assert CODE.fullmatch(one.code)
    assert one.severity in Severity
    assert one.scope in SCOPES
    assert (one.check is None) == (one.scope == "writing")
    assert list(one.sections) == list(HEADINGS)
    assert all(text.strip() for text in one.sections.values())
    first = inspect.cleandoc(one._docstring).split("\n")
    assert first[0].endswith("。") and first[1] == ""
    assert 4 <= len(one.title) <= 60


def unfinished(finding: Finding) -> list[str]:
    """Sentences of a finding that do not end like one."""
    sentences = (finding.found, finding.expected, finding.next_step)
    return [sentence for sentence in sentences if not sentence.rstrip("”）").endswith(("。", "？", "！"))]


def test_titles_differ():
    assert len({one.title for one in RULES}) == len(RULES)


def test_clean_base(tmp_path):
    assert inspect_example("", tmp_path) == []


@pytest.fixture
def lost(monkeypatch: pytest.MonkeyPatch) -> list[tuple]:
    """Paths that were pointed at and are not in the file."""
    found: list[tuple] = []
    find = Map.span

    def span(self, path, *, on_key=False):
        if path not in self._values and path not in self._keys:
            found.append(path)
        return find(self, path, on_key=on_key)

    monkeypatch.setattr(Map, "span", span)
    return found


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_example(example: Example, tmp_path, lost):
    findings = inspected(example, tmp_path)
    assert [sentence for finding in findings for sentence in unfinished(finding)] == []
    own = [finding for finding in findings if finding.rule == example.rule]
    if not example.good:
        assert own or example.rule in NOT_SHOWN_BY_DATA, findings
        assert all(finding.severity is rule(example.rule).severity for finding in own if example.rule[0] != "Y")
        assert places(example, findings) == RECORDED[str(example)], "read it, then `python -m tests.rules.places`"
        # A change has two states; each alone is no example of anything.
        assert not lost or example.rule in POINTS_AT_NOTHING or rule(example.rule).scope == "change", lost
        return
    assert own == []
    assert [finding for finding in findings if finding.severity is Severity.ERROR] == []


def test_the_record_of_places_is_of_the_bad_examples_and_no_others():
    assert list(RECORDED) == [str(example) for example in EXAMPLES if not example.good]


def test_a_finding_in_another_file_or_under_another_word_is_seen(tmp_path):
    """What the record is for: a rule that forgets its file lands on the city's, one that forgets its field on the whole."""
    (example,) = [one for one in EXAMPLES if str(one) == "X002-bad-1"]
    (finding,) = [one for one in inspected(example, tmp_path) if one.rule == "X002"]
    assert places(example, [finding]) == RECORDED["X002-bad-1"]
    for change in ({"file": "city.yml"}, {"line": finding.line + 1}, {"column": 5}, {"length": 1}, {"fix": None}):
        assert places(example, [msgspec.structs.replace(finding, **change)]) != RECORDED["X002-bad-1"]


def test_parts():
    text = (
        'name: 甲\n# 文件: laws.yml\nlaws: []\n# 追加: halls.yml\n  - {id: dong}\n# 原文: city.yml (gbk)\nname: "乙"\n'
    )
    assert parts_of(text) == [
        (None, "name: 甲\n", None, False),
        ("laws.yml", "laws: []\n", None, False),
        ("halls.yml", "  - {id: dong}\n", None, True),
        ("city.yml", 'name: "乙"\n', "gbk", False),
    ]


def test_a_piece_replaces_keys_and_keeps_the_rest(tmp_path):
    inspect_example("# 删去: trip_reason\nkind: 行政许可\nname: 换了名字⟨U+200B⟩\n", tmp_path)
    text = (tmp_path / "guides/matters/shichang/990131901000.yml").read_text(encoding="utf-8")
    assert text.endswith("kind: 行政许可\nname: 换了名字\u200b\n")
    assert text.count("\nname:") == text.count("\nkind:") == 1
    assert "trip_reason" not in text and "审查" in text


def test_a_new_matter_stands_on_a_base_matter(tmp_path):
    findings = inspect_example("# 文件: matters/gongan/990709902000.yml\ntrip_count: 0\n", tmp_path)
    assert "S" not in {finding.rule[0] for finding in findings}
    text = (tmp_path / "guides/matters/gongan/990709902000.yml").read_text(encoding="utf-8")
    assert 'code: "990709902000"' in text and "trip_count: 0" in text
