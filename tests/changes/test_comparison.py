"""Whole states compared: moved, renamed and deleted files, offices, bundles, what cannot be read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from banshi.changes.comparison import compare
from banshi.changes.difference import Changes, fingerprint
from banshi.changes.kinds import places
from banshi.changes.kinds.kind import Kind, Pair
from banshi.changes.kinds.register import ALL_KINDS
from banshi.changes.repository import Repository
from banshi.changes.versions import Folders, Revisions
from banshi.source.standard import Standard
from tests.projects import BASE, edit

from .histories import ENVIRONMENT, commit, git, make_repository

STANDARD = Standard(Path(__file__).resolve().parents[2] / "schema")
MATTER = "matters/shichang/990131901000.yml"
OVERLAY = "local/990102/gongan.yml"
BUNDLE = """\
slug: kaidian
name: 开店
audience: 经营主体
stage: 准入准营
lead: shichang
summary: 开一家店。
stages:
  - {name: 办照, parallel: ["990131901000"]}
  - {name: 参保, parallel: ["992014901000"]}
promised: 10个工作日
trip_count: 1
source: [{title: 虚构的示例}]
status: published
"""


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """The fictional city before and after, still the same."""
    for name in ("before", "after"):
        shutil.copytree(BASE, tmp_path / name)
    return tmp_path / "before", tmp_path / "after"


def compared(folders: tuple[Path, Path]) -> Changes:
    return compare(Folders(*folders), STANDARD)


def said(changes: Changes) -> list[tuple[str, str]]:
    """Kind and sentence of everything that differs."""
    return [(one.kind.code, one.sentence) for comparison in changes.comparisons for one in comparison.differences]


def kinds(changes: Changes) -> list[str]:
    return [kind for kind, _ in said(changes)]


def test_nothing_changed(folders: tuple[Path, Path]) -> None:
    assert compared(folders) == Changes(str(folders[0]), str(folders[1]), ())


def test_line_ends_and_order_are_no_change(folders: tuple[Path, Path]) -> None:
    path = folders[1] / MATTER
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert compared(folders).comparisons == ()


def test_lines_and_subject(folders: tuple[Path, Path]) -> None:
    edit(folders[1] / MATTER, "promised: 10个工作日", "promised: 12个工作日")
    edit(folders[1] / MATTER, "  - {name: 授权委托书, original: 1, necessity: 必要, when: {谁来办: 委托经办人}}\n", "")
    (comparison,) = compared(folders).comparisons
    assert (comparison.subject.name, comparison.subject.code) == ("食品经营许可", "990131901000")
    assert comparison.exempt
    longer, fewer = comparison.differences
    for difference, folder in ((longer, folders[1]), (fewer, folders[0])):
        line = (folder / MATTER).read_text(encoding="utf-8").split("\n")[difference.line - 1]
        assert "12个工作日" in line or "授权委托书" in line
    assert (longer.gone, fewer.gone) == (False, True)


def test_fingerprints_stay_when_lines_move(folders: tuple[Path, Path]) -> None:
    edit(folders[1] / MATTER, "promised: 10个工作日", "promised: 12个工作日")
    (first,) = compared(folders).comparisons
    edit(folders[1] / MATTER, "kind: 行政许可", "\n\n# 说明\nkind: 行政许可")
    (again,) = compared(folders).comparisons
    assert first.differences[0].line != again.differences[0].line
    prints = [fingerprint(one.subject, one.differences[0]) for one in (first, again)]
    assert prints[0] == prints[1] and len(prints[0]) == 12
    edit(folders[1] / MATTER, "promised: 12个工作日", "promised: 13个工作日")
    (other,) = compared(folders).comparisons
    assert fingerprint(other.subject, other.differences[0]) != prints[0]


def test_a_moved_file_is_the_same_matter(folders: tuple[Path, Path]) -> None:
    shutil.move(folders[1] / MATTER, folders[1] / "matters/renshe/990131901000.yml")
    edit(folders[1] / "matters/renshe/990131901000.yml", "department: shichang", "department: renshe")
    assert kinds(compared(folders)) == ["department-changed"]


def test_a_new_code_is_followed_by_name_and_by_local_code(folders: tuple[Path, Path]) -> None:
    new = folders[1] / "matters/shichang/990131000001.yml"
    shutil.move(folders[1] / MATTER, new)
    edit(new, 'code: "990131901000"\ncode_status: provisional', 'code: "990131000001"\ncode_status: assigned')
    assert kinds(compared(folders)) == ["code-changed", "code-assigned"]
    edit(new, "name: 食品经营许可\n", 'name: 经营食品的许可\nlocal_codes: ["990131901000"]\n')
    assert kinds(compared(folders)) == ["code-changed", "name-changed", "code-assigned", "detail"]


def test_added_and_deleted(folders: tuple[Path, Path]) -> None:
    (folders[1] / MATTER).unlink()
    changes = compared(folders)
    assert kinds(changes) == ["matter-removed"]
    assert changes.comparisons[0].subject.name == "食品经营许可"
    assert kinds(compared(folders[::-1])) == ["matter-added"]


CONFLICT = "<<<<<<< 甲\ntrip_count: 1\n=======\ntrip_count: 2\n>>>>>>> 乙\n"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (CONFLICT.encode(), "文件里留着合并冲突的标记“<<<<<<<”。"),
        (b"name: [", "括号"),
        (b"", "文件里没有一行行的“键: 值”。"),
        ("name: 名称\n".encode("gb18030"), "GBK"),
        ("name: 食品\n".encode(), "（code）"),
        (b"\x00" * 300_000, "KB"),
    ],
)
def test_what_cannot_be_read_is_reported(folders: tuple[Path, Path], content: bytes, sentence: str) -> None:
    edit(folders[1] / OVERLAY, "promised: 10个工作日", "promised: 9个工作日")
    (folders[0] / MATTER).write_bytes(content)
    changes = compared(folders)
    assert [(one.file, one.old) for one in changes.unread] == [(MATTER, True)]
    assert sentence in changes.unread[0].finding.found
    assert kinds(changes) == ["local-promise-shorter"], "the others are compared all the same"
    assert [one.old for one in compared(folders[::-1]).unread] == [False]


def test_old_files_need_not_conform_to_the_standard_of_today(folders: tuple[Path, Path]) -> None:
    edit(folders[0] / MATTER, "promised: 10个工作日", "promised: 十个工作日")
    edit(folders[0] / MATTER, "version: 1", "version: 1\nunknown_key: 1")
    changes = compared(folders)
    assert changes.unread == ()
    assert kinds(changes) == ["limit-reworded"]


def overlay(edits: list[tuple[str, str]], folders: tuple[Path, Path]) -> list[str]:
    for old, new in edits:
        edit(folders[1] / OVERLAY, old, new)
    return kinds(compared(folders))


PROMISE = "promised: 10个工作日"


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([(f", {PROMISE}", "")], ["local-promise-withdrawn"]),
        ([(PROMISE, "promised: 12个工作日")], ["local-promise-longer"]),
        ([(PROMISE, f"{PROMISE}, trip_count: 0")], ["local-trips-given"]),
        ([(PROMISE, f"{PROMISE}, deferrable: [居民户口簿]")], ["local-deferral-gained"]),
        ([(PROMISE, f"{PROMISE}, fee_waived: [居民身份证工本费]")], ["local-waiver-gained"]),
        ([(PROMISE, f"{PROMISE}, phone: '12345'")], ["phone-gained"]),
        ([(PROMISE, f"{PROMISE}, online_url: 'https://a.example.com/'")], ["online-address-gained"]),
        ([(PROMISE, f"{PROMISE}, note: 周六照常。")], ["demand-lessened"]),
        ([("counter: 2楼12号窗口", "counter: 3楼1号窗口")], ["window-changed"]),
        (
            [("counter: 2楼12号窗口", "hours: [{days: 周一, time: 全天}], counter: 2楼12号窗口")],
            ["hours-longer"],
        ),
        (
            [
                ("windows: [huji]", "windows: [huji, er]"),
                ("counter: 2楼12号窗口}", "counter: 2楼12号窗口}\n  - {id: er, name: 二号窗口}"),
            ],
            ["window-gained", "row-added"],
        ),
        ([('- {code: "990709901000"', '- {code: "992014901000"}\n  - {code: "990709901000"')], ["office-gained"]),
    ],
)
def test_one_office(folders: tuple[Path, Path], edits: list[tuple[str, str]], expected: list[str]) -> None:
    assert overlay(edits, folders) == expected
    assert kinds(compared(folders[::-1])) == [ALL_KINDS[kind].mirror for kind in expected]


def test_more_of_one_office(folders: tuple[Path, Path]) -> None:
    for folder, number, phone in ((folders[0], 0, "0999-1234567"), (folders[1], 1, "0999-1234568")):
        edit(folder / OVERLAY, PROMISE, f"{PROMISE}, trip_count: {number}, phone: {phone}")
    assert kinds(compared(folders)) == ["local-trips-more", "phone-changed"]


def test_an_office_is_named_with_its_region_and_its_matters(folders: tuple[Path, Path]) -> None:
    (folders[1] / OVERLAY).unlink()
    (comparison,) = compared(folders).comparisons
    assert comparison.subject.region == "990102"
    assert "东湾" in comparison.subject.name
    assert [(one.kind.code, one.matter_name) for one in comparison.differences] == [("office-lost", "居民身份证补领")]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("trip_count: 1", "trip_count: 2", ["trips-more"]),
        ("trip_count: 1\n", "", ["bundle-trips-withdrawn"]),
        ("promised: 10个工作日", "promised: 15个工作日", ["bundle-promise-longer"]),
        ("promised: 10个工作日\n", "", ["bundle-promise-withdrawn"]),
        ('  - {name: 参保, parallel: ["992014901000"]}\n', "", ["bundle-part-lost", "text-changed"]),
        (
            '["990131901000"]}\n  - {name: 参保, parallel: ["992014901000"]}',
            '["990131901000", "992014901000"]}',
            ["bundle-parallel", "text-changed"],
        ),
        (
            '["990131901000"]}\n  - {name: 参保, parallel: ["992014901000"]}',
            '["992014901000"]}\n  - {name: 参保, parallel: ["990131901000"]}',
            ["bundle-order"],
        ),
        ("status: published", "status: paused", ["matter-paused"]),
        ("summary: 开一家店。", "summary: 开一家小店。", ["text-changed"]),
        ("lead: shichang", "list: 本省清单\nitem: 开店\nlead: shichang", ["bundle-listed"]),
    ],
)
def test_a_bundle(folders: tuple[Path, Path], old: str, new: str, expected: list[str]) -> None:
    for folder in folders:
        (folder / "bundles").mkdir()
        (folder / "bundles/kaidian.yml").write_text(BUNDLE, encoding="utf-8")
    edit(folders[1] / "bundles/kaidian.yml", old, new)
    assert kinds(compared(folders)) == expected
    assert kinds(compared(folders[::-1])) == [ALL_KINDS[kind].mirror for kind in expected]
    (folders[1] / "bundles/kaidian.yml").unlink()
    assert kinds(compared(folders)) == ["bundle-removed"]


def test_another_list_or_another_name_on_it(folders: tuple[Path, Path]) -> None:
    for folder, named in zip(folders, ("首批清单", "第二批清单"), strict=True):
        (folder / "bundles").mkdir()
        text = BUNDLE.replace("lead:", f"list: {named}\nitem: 开店\nlead:")
        (folder / "bundles/kaidian.yml").write_text(text, encoding="utf-8")
    assert kinds(compared(folders)) == ["detail"]
    edit(folders[1] / "bundles/kaidian.yml", "item: 开店", "item: 开办店铺")
    assert kinds(compared(folders)) == ["detail", "detail"]


def test_files_around_the_matters(folders: tuple[Path, Path]) -> None:
    materials = folders[1] / "materials.yml"
    text = materials.read_text(encoding="utf-8")
    materials.write_text(text.replace("replaced_by: 电子证照", "note: 说明。", 1), encoding="utf-8")
    (folders[1] / "batches/2026-01.yml").unlink()
    found = kinds(compared(folders))
    assert "replaced-by-lost" in found and "file-removed" in found
    assert "replaced-by-gained" in kinds(compared(folders[::-1]))
    with (folders[1] / "retired.yml").open("w", encoding="utf-8") as file:
        file.write('retired: [{code: "990131902000", name: 某事项, "on": "2026-11-01", reason: 合并。}]\n')
    assert ("leaned-row-added", "增加“某事项”") in said(compared(folders))


def test_a_hall_that_moved_is_told_with_both_addresses(folders: tuple[Path, Path]) -> None:
    halls = (folders[1] / "halls.yml").read_text(encoding="utf-8")
    name = halls.split("name: ")[1].split(",")[0].split("\n")[0]
    for folder, street in zip(folders, ("东路1号", "西路2号"), strict=True):
        text = halls.replace(f"name: {name}", f"name: {name}, note: {street}", 1)
        (folder / "halls.yml").write_text(text, encoding="utf-8")
    assert said(compared(folders)) == [("text-changed", f"“{name}”的说明改写：由“东路1号”改为“西路2号”")]


def test_every_kind_of_other_files_has_an_example_here() -> None:
    """The tables of offices, bundles and files hold nothing that this file and that of the laws do not bring about."""
    constants = [value for value in vars(places).values() if isinstance(value, Kind | Pair)]
    known = {kind.code for value in constants for kind in (value if isinstance(value, Pair) else (value,))}
    files = (Path(__file__), *(Path(__file__).with_name(f"test_{name}.py") for name in ("laws", "setting")))
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    shown = {code for code in known if f'"{code}"' in text}
    assert {ALL_KINDS[code].mirror for code in known - shown} <= shown


def test_through_git(tmp_path: Path) -> None:
    folder = make_repository(tmp_path / "city")
    shutil.copytree(BASE, folder / "guides")
    commit(folder)
    edit(folder / "guides" / MATTER, "promised: 10个工作日", "promised: 12个工作日")
    commit(folder)
    (folder / "guides" / OVERLAY).unlink()
    guides = folder / "guides"
    repository = Repository(guides, ENVIRONMENT)
    assert kinds(compare(Revisions(repository, "HEAD~1", "HEAD", guides), STANDARD)) == ["promise-longer"]
    changes = compare(Revisions(repository, "HEAD~1", None, guides), STANDARD)
    assert kinds(changes) == ["promise-longer", "office-lost"]
    assert changes.comparisons[1].differences[0].matter_name == "居民身份证补领"
    git(tmp_path, "clone", "--quiet", "--bare", str(folder), "bare.git")
    bare = Repository(tmp_path / "bare.git", ENVIRONMENT)
    assert kinds(compare(Revisions(bare, "HEAD~1", "HEAD", tmp_path), STANDARD)) == ["promise-longer"]


GONE = 'retired: [{code: "990131901000", name: 食品经营许可, "on": "2026-11-01", reason: 合并。, replaced_by: "%s"}]\n'


def test_a_new_matter_that_takes_anothers_place_is_compared_whoever_says_only_the_number_changed(folders) -> None:
    text = (folders[1] / MATTER).read_text(encoding="utf-8").replace("990131901000", "990131902000")
    heavier = text.replace("trip_count: 1", "trip_count: 3").replace("name: 食品经营许可", "name: 另一个名字")
    (folders[1] / MATTER).unlink()
    (folders[1] / "matters/shichang/990131902000.yml").write_text(heavier, encoding="utf-8")
    row = (GONE % "990131902000").replace("}]", ", renumbered: true}]")
    (folders[1] / "retired.yml").write_text(row, encoding="utf-8")
    found = compared(folders)
    assert "trips-more" in kinds(found)
    assert next(one for one in found.comparisons if one.heavier).subject.sort == "matter"


def test_a_matter_retired_in_place_is_compared_with_the_heir_that_stood_before(folders) -> None:
    text = (folders[1] / MATTER).read_text(encoding="utf-8").replace("990131901000", "990131902000")
    for folder in folders:
        (folder / "matters/shichang/990131902000.yml").write_text(
            text.replace("trip_count: 1", "trip_count: 3"), "utf-8"
        )
    edit(folders[1] / MATTER, "status: sample", "status: retired")
    (folders[1] / "retired.yml").write_text(GONE % "990131902000", encoding="utf-8")
    (heir,) = [one for one in compared(folders).comparisons if one.subject.sort == "successor"]
    assert "trips-more" in [one.kind.code for one in heir.heavier]
    assert "接替食品经营许可" in heir.subject.name


def test_the_old_dictionary_decides_what_is_the_same_document(folders) -> None:
    edit(folders[1] / MATTER, "授权委托书", "三代亲属证明")
    dictionary = folders[1] / "materials.yml"
    row = "  - {name: 三代亲属证明, type: 证明, source: 申请人自备, synonyms: [授权委托书]}\n"
    dictionary.write_text(dictionary.read_text(encoding="utf-8") + row, encoding="utf-8")
    assert "material-added" in kinds(compared(folders))
    assert "material-renamed" not in kinds(compared(folders))
