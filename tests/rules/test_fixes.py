"""`--fix` mends what the rules' bad examples show, once and for all, and nothing else."""

from __future__ import annotations

import subprocess

import pytest

from banshi.model.finding import Severity
from banshi.report.fix_report import as_diff
from banshi.rules.engine.fixes import fix_project
from banshi.rules.engine.inspection import inspect_project
from banshi.rules.engine.registry import all_rules
from banshi.source.files import Project

from .examples import examples_of, make_example
from .places import recorded

RULES = [one for one in all_rules().values() if one.scope != "change"]
RECORDED = recorded()
MENDED = {"”，直接改": "safe", "”，看过再改": "unsafe"}
BAD = [example for one in RULES for example in examples_of(one) if not example.good]


def everything(finding):
    return True


def write(project, fixing):
    for name, data in fixing.after.items():
        if data is None:
            (project.guides / name).unlink()
        else:
            (project.guides / name).parent.mkdir(parents=True, exist_ok=True)
            (project.guides / name).write_bytes(data)


@pytest.mark.parametrize("one", RULES, ids=lambda one: one.code)
def test_a_rules_page_tells_the_truth_about_its_fix(one):
    """`test_pages.py` holds the record of places, which says of every finding how it is mended, against the rules."""
    lines = [line for name, found in RECORDED.items() if name.startswith(one.code) for line in found]
    kinds = {fixes for words, fixes in MENDED.items() if any(line.endswith(words) for line in lines)}
    assert kinds == set(one.fixes)
    assert one.mending.endswith("。")


def test_enough_rules_have_fixes():
    assert sum(bool(one.fixes) for one in RULES) >= 25


@pytest.mark.parametrize("example", [e for e in BAD if all_rules()[e.rule].fixes], ids=str)
def test_fixing_twice_is_fixing_once(example, tmp_path):
    make_example(example.text, tmp_path)
    project = Project(tmp_path)
    before = inspect_project(project).findings
    fixable = [finding for finding in before if finding.rule == example.rule and finding.fix]
    own = lambda finding: finding.rule == example.rule  # noqa: E731
    fixing = fix_project(project, own, unsafe=True)
    assert bool(fixable) == bool(fixing.applied or fixing.refused)
    if fixable and not fixing.refused:
        assert fixing.after
        write(project, fixing)
        assert not [item for item in inspect_project(project).findings if own(item) and item.fix]
    again = fix_project(project, own, unsafe=True)
    assert (again.after, again.applied) == ({}, [])


@pytest.fixture
def project(tmp_path):
    make_example("", tmp_path)
    return Project(tmp_path)


MATTER = "matters/gongan/990709901000.yml"


def replace(project, *pairs, name=MATTER):
    data = project.read(name)
    for old, new in pairs:
        assert old.encode() in data
        data = data.replace(old.encode(), new.encode(), 1)
    (project.guides / name).write_bytes(data)
    return data


@pytest.mark.parametrize("one", [one for one in RULES if one.fixes], ids=lambda one: one.code)
def test_a_rule_with_fixes_really_mends_something(one, tmp_path):
    def mends(example):
        root = tmp_path / str(example)
        root.mkdir()
        make_example(example.text, root)
        fixing = fix_project(Project(root), lambda item: item.rule == one.code, unsafe=True)
        return any(item.rule == one.code for item in fixing.applied)

    assert any(mends(example) for example in BAD if example.rule == one.code)


def test_byte_order_mark_and_line_ends_stay_where_nobody_asked_about_them(project):
    text = project.read(MATTER).decode()
    bad = text.replace("legal_basis:\n  - {law: 中华人民", "legal_basis:  # 依据\n  - {law: 《中华人民").replace(
        "居民身份证法, article: 第十一条}", "居民身份证法》, article: 第十一条}"
    )
    assert bad.count("》") == text.count("》") + 1
    (project.guides / MATTER).write_bytes(("\ufeff" + bad).replace("\n", "\r\n").encode())
    fixing = fix_project(project, lambda item: item.rule == "B005")
    good = text.replace("legal_basis:\n", "legal_basis:  # 依据\n")
    assert fixing.after == {MATTER: ("\ufeff" + good).replace("\n", "\r\n").encode()}
    write(project, fixing)
    assert fix_project(project, lambda item: item.rule == "Y005").after == {MATTER: good.encode()}


def test_unsafe_fixes_wait_to_be_asked_for(project):
    replace(project, ("processing: 承诺件", "processing: 限时件"))
    assert fix_project(project, everything).after == {}
    assert "承诺件" in fix_project(project, everything, unsafe=True).after[MATTER].decode()


def test_a_fix_that_would_make_an_error_is_refused(project):
    # The key meant is there already: renaming would write it twice.
    before = replace(project, ("trip_count: 1\n", "trip_count: 1\n到办事现场次数: 2\n"))
    fixing = fix_project(project, everything, unsafe=True)
    assert [item.rule for item in fixing.refused] == ["S002"]
    assert fixing.after == {} and project.read(MATTER) == before


def test_one_bad_fix_does_not_keep_others_back(project):
    replace(
        project,
        ("trip_count: 1\n", "trip_count: 1\n到办事现场次数: 2\n"),
        ("high_frequency: true", "high_frequency: 是"),
        ("promised: 20个工作日", "promised: 20 工作日"),
        ("article: 第十一条", "article: 第11条"),
    )
    fixing = fix_project(project, everything, unsafe=True)
    assert sorted(item.rule for item in fixing.applied) == ["S003", "S005", "S005"]
    assert [item.rule for item in fixing.refused] == ["S002"]
    text = fixing.after[MATTER].decode()
    assert "promised: 20个工作日" in text and "high_frequency: true" in text and "article: 第十一条" in text


def test_fixes_that_touch_are_made_in_turns(project):
    replace(
        project, ("summary: 居民身份证丢失后，申请补领新证。", "summary: 居民身份证丢失后,，申请(补领)新证６张，，好。")
    )
    fixing = fix_project(project, everything)
    assert "summary: 居民身份证丢失后，申请（补领）新证6张，好。" in fixing.after[MATTER].decode()


def test_what_was_hidden_behind_a_broken_file_does_not_stop_its_fix(project):
    replace(project, ("summary: ", "summary："), ("promised: 20个工作日", "promised: 90日"))
    fixing = fix_project(project, lambda item: item.rule == "Y009")
    assert [item.rule for item in fixing.applied] == ["Y009"]
    assert any(item.rule == "T001" and item.severity is Severity.ERROR for item in fixing.left.findings)


def test_names_across_files(project):
    replace(project, ("name: 居民户口簿", "name: 户口本"))
    assert fix_project(project, everything).after[MATTER] == project.read(MATTER).replace(
        "户口本".encode(), "居民户口簿".encode()
    )


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("  promised: 20个工作日\ntrip_count: 1\n", "promised: 20个工作日\ntrip_count: 1\n"),
        ("  promised: 20个工作日\ntrip_count: 1\n", "  promised: 20个工作日\n  trip_count: 1\n"),
        ("  appointment: true\nquestions:", "appointment: true\nquestions:"),
    ],
)
def test_a_line_at_the_wrong_depth_goes_home(good, bad, project):
    before = project.read(MATTER)
    replace(project, (good, bad))
    fixing = fix_project(project, everything)
    assert [item.rule for item in fixing.applied] == ["S002"] and fixing.left.findings == []
    assert fixing.after[MATTER] == before


def test_a_key_that_was_written_too_deep_stands_behind_its_map(project):
    replace(project, ("version: 1\n", ""), ("channels:\n", "channels:\n  version: 2\n"))
    after = fix_project(project, everything).after[MATTER].decode()
    assert "channels:\n  window: true\n" in after and "\nversion: 2\nquestions:" in after


def test_a_remark_is_not_lost_on_the_way_home(project):
    before = replace(project, ("version: 1\n", ""), ("channels:\n", "channels:\n  version: 2 # 第二版\n"))
    assert fix_project(project, everything, unsafe=True).after == {}
    assert project.read(MATTER) == before


def test_a_chinese_key_is_the_one_that_is_missing(project):
    replace(project, ("  promised: 20个工作日", "  承诺时限: 20个工作日"))
    (found,) = inspect_project(project).findings
    assert found.rule == "S002" and "“promised”" in found.next_step
    assert "  promised: 20个工作日\n" in fix_project(project, everything).after[MATTER].decode()


def test_a_file_under_a_wrong_name_gets_its_own(project):
    data, renamed = project.read(MATTER), MATTER + ".txt"
    (project.guides / MATTER).rename(project.guides / renamed)
    fixing = fix_project(project, everything)
    assert fixing.before == {renamed: data, MATTER: None} and fixing.after == {renamed: None, MATTER: data}
    assert [item.rule for item in fixing.applied] == ["X006"] and fixing.left.findings == []
    git = ["git", "apply", "-"]
    subprocess.run(git, input=as_diff(fixing.before, fixing.after).encode(), cwd=project.root, check=True)
    assert project.read(MATTER) == data and project.read(renamed) is None


def test_no_file_takes_the_place_of_another(project):
    (project.guides / (MATTER + ".txt")).write_bytes(b"name: x\n")
    before = project.read(MATTER)
    fixing = fix_project(project, everything, unsafe=True)
    assert fixing.after == {} and project.read(MATTER) == before


def test_two_copies_do_not_get_one_name(project):
    data = project.read(MATTER)
    copies = [MATTER.replace(".yml", f" ({number}).yml") for number in (1, 2)]
    (project.guides / MATTER).rename(project.guides / copies[0])
    (project.guides / copies[1]).write_bytes(data + b"# second\n")
    fixing = fix_project(project, everything, unsafe=True)
    write(project, fixing)
    left = [project.read(name) for name in (MATTER, *copies)]
    assert data in left and data + b"# second\n" in left and left.count(None) == 1


def test_no_mend_is_promised_where_the_name_is_taken(project):
    (project.guides / (MATTER + ".txt")).write_bytes(b"name: x\n")
    assert [one.fix for one in inspect_project(project).findings if one.rule == "X006"] == [None]


def test_a_copy_that_is_all_there_is_takes_its_name_back(project):
    copy = MATTER.replace(".yml", " - 副本.yml")
    (project.guides / MATTER).rename(project.guides / copy)
    assert set(fix_project(project, everything).after) == {MATTER, copy}


def test_a_file_is_named_after_the_code_the_lists_know(project):
    turned = "matters/renshe/992014910000.yml"
    (project.guides / "matters/renshe/992014901000.yml").rename(project.guides / turned)
    batch = '"2026-02"\nname: 第二批\ndate: "2026-05-01"\nmatters: ["992014901000"]\nsource: [{title: 虚构的示例}]\n'
    (project.guides / "batches").mkdir(exist_ok=True)
    (project.guides / "batches/2026-02.yml").write_text(f"id: {batch}", encoding="utf-8")
    fixing = fix_project(project, lambda item: item.file == turned)
    assert fixing.after.keys() == {turned, "matters/renshe/992014901000.yml"}


def test_a_diff_is_what_git_applies(project):
    replace(project, ("name: 居民户口簿", "name: 户口本"))
    last = project.read(MATTER).rstrip(b"\n").replace("第十一条".encode(), "第11条".encode())
    (project.guides / MATTER).write_bytes(last)
    fixing = fix_project(project, everything)
    assert not fixing.after[MATTER].endswith(b"\n")
    subprocess.run(
        ["git", "apply", "-"], input=as_diff(fixing.before, fixing.after).encode(), cwd=project.root, check=True
    )
    assert project.read(MATTER) == fixing.after[MATTER]
