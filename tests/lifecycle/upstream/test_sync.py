"""A catalogue is brought whole, told as burden, and read like the city's own; nobody changes a byte of it here."""

from __future__ import annotations

import hashlib
import shutil

import pytest

from banshi.catalog.loading import read_catalog
from banshi.errors import NotChanged
from banshi.model.finding import Severity
from banshi.report.burden import burden
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from tests.changes.histories import commit
from tests.projects import edit, run
from tests.province.making import CARD, FILE_OF, FOOD, RECORD, STAND_IN, make_catalogue, make_published

from .following import ASK, TODAY, kept, layer, make_follower, sync

ABOVE = f"upstream/sheng/{FILE_OF[CARD]}"


@pytest.fixture(scope="module")
def synced(tmp_path_factory):
    """A city and its province beside each other, synced once."""
    folder = tmp_path_factory.mktemp("follower")
    make_published(folder / "sheng")
    sync(make_follower(folder / "city", layer("../sheng")))
    return folder


@pytest.fixture
def both(synced, tmp_path):
    shutil.copytree(synced, tmp_path / "both", symlinks=True)
    return tmp_path / "both/sheng", tmp_path / "both/city"


def errors(city):
    findings = inspect_project(Project(city), today=TODAY).findings
    return [finding for finding in findings if finding.severity is Severity.ERROR]


def changed_promise(province):
    card = province / "guides" / FILE_OF[CARD]
    edit(card, "promised: 20个工作日", "promised: 8个工作日")
    edit(card, "limit: 15个工作日", "limit: 3个工作日")
    edit(card, "materials:\n", "materials:\n  - {name: 授权委托书, original: 1, necessity: 必要}\n")
    return commit(province)


def test_what_is_brought_is_read_like_the_citys_own(synced):
    city = synced / "city"
    assert errors(city) == []
    catalog = read_catalog(Project(city))
    assert [entry.code for entry in catalog.public] == sorted([CARD, FOOD, RECORD, STAND_IN])
    card = catalog.by_code[CARD]
    assert card.file == ABOVE and catalog.origin(card).level == "省级"
    assert "江海补证" in card.aliases and "补办身份证" in card.aliases and "公共安全" in card.themes
    assert [overlay.region for overlay, _ in catalog.claims[CARD]] == ["990102"]
    assert "forms/shenling.docx" in catalog.assets


def test_the_list_of_digests_is_one_that_sha256sum_reads(synced):
    folder = synced / "city/guides/upstream/sheng"
    rows = [line.split("  ") for line in (folder / "SHA256SUMS.txt").read_text(encoding="utf-8").splitlines()]
    assert len(rows) == len([path for path in folder.rglob("*") if path.is_file()]) - 1
    assert all(hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest for digest, name in rows)
    assert (folder.parent / ".gitattributes").read_bytes() == b"* -text\n"


def test_a_second_sync_changes_nothing(both):
    before = kept(both[1])
    made = sync(both[1])
    assert made.plan.after == {} and not made.brought[0].news
    assert kept(both[1]) == before


def test_a_change_above_is_burden_and_says_what_it_means_here(both):
    province, city = both
    head = changed_promise(province)
    made = sync(city)
    assert made.brought[0].layer.taken.commit == head
    total = burden(made.changes.comparisons)
    assert (total.heavier, total.lighter) == (1, 1)
    ((effect),) = made.effects
    assert (effect.rule, effect.file) == ("L001", "local/990102/gongan.yml")
    assert [finding.rule for finding in errors(city)] == ["L001"]
    assert set(made.plan.after) == {ABOVE, "upstream/sheng/SHA256SUMS.txt", "upstream.yml"}


def test_a_byte_changed_here_is_an_error_that_says_where_to_ask_and_sync_mends_it(both):
    city = both[1]
    before = kept(city)
    edit(city / "guides" / ABOVE, "promised: 20个工作日", "promised: 21个工作日")
    (city / "guides/upstream/sheng/laws.yml").unlink()
    (city / "guides/upstream/sheng/terms.yml").write_text("terms: []\n", encoding="utf-8")
    found = [finding for finding in errors(city) if finding.rule == "X060"]
    assert sorted(finding.file for finding in found) == sorted(["upstream.yml", ABOVE, "upstream/sheng/terms.yml"])
    assert all(ASK in finding.next_step for finding in found)
    assert sync(city).brought[0].restored == 3
    assert kept(city) == before


def test_nobody_can_accept_a_change_of_what_comes_from_above(both):
    city = both[1]
    edit(city / "guides" / ABOVE, "promised: 20个工作日", "promised: 21个工作日")
    (city / "guides/suppress.yml").write_text(
        f'suppress:\n  - {{rule: X060, path: {ABOVE}, reason: 省里慢。, until: "2099-01-01"}}\n', encoding="utf-8"
    )
    assert {finding.rule for finding in errors(city)} == {"X060", "X012"}


def test_files_and_the_list_changed_together_do_not_fit_what_upstream_yml_says(both):
    city = both[1]
    edit(city / "guides" / ABOVE, "promised: 20个工作日", "promised: 21个工作日")
    folder = city / "guides/upstream/sheng"
    digest = hashlib.sha256((city / "guides" / ABOVE).read_bytes()).hexdigest()
    sums = (folder / "SHA256SUMS.txt").read_text(encoding="utf-8").splitlines()
    kept_rows = [f"{digest}  {FILE_OF[CARD]}" if row.endswith(FILE_OF[CARD]) else row for row in sums]
    (folder / "SHA256SUMS.txt").write_text("\n".join(kept_rows) + "\n", encoding="utf-8")
    ((found),) = errors(city)
    assert (found.rule, found.file) == ("X060", "upstream.yml") and "摘要对不上" in found.found


def test_a_matter_of_the_citys_own_may_not_repeat_one_from_above(both):
    province, city = both
    own = city / "guides" / FILE_OF[FOOD]
    own.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(province / "guides" / FILE_OF[FOOD], own)
    assert [(finding.rule, finding.file) for finding in errors(city)] == [("X061", FILE_OF[FOOD])]
    other = own.with_name("990131902000.yml")
    shutil.move(own, other)
    edit(other, f'"{FOOD}"', '"990131902000"')
    assert [finding.rule for finding in errors(city)] == ["X062"]


def test_wording_from_above_is_not_the_citys_to_mend(both):
    province, city = both
    edit(province / "guides" / FILE_OF[CARD], "summary: 居民身份证丢失后，申请补领新证。", "summary: 及时尽快办理等。")
    commit(province)
    sync(city)
    assert [
        one for one in inspect_project(Project(city), today=TODAY).findings if one.file.startswith("upstream/")
    ] == []


def test_commands_do_not_edit_what_comes_from_above(both):
    city = both[1]
    before = kept(city)
    done = run(city, "banshi", "retire", CARD, "--reason", "不办了")
    assert done.returncode == 2 and "由上级公布" in done.stderr, done.stderr
    assert kept(city) == before


def test_a_catalogue_this_program_cannot_read_is_refused_whole(both):
    province, city = both
    before = kept(city)
    edit(province / "guides" / FILE_OF[CARD], "kind: 行政确认", "kind: 新类型")
    commit(province)
    with pytest.raises(NotChanged, match=r"1 个文件读不出来.*新类型"):
        sync(city)
    edit(province / "guides" / FILE_OF[CARD], "kind: 新类型", "kind: 行政确认")
    edit(province / "guides/city.yml", "name: 江洲省", "format: 99\nname: 江洲省")
    commit(province)
    with pytest.raises(NotChanged, match="请先升级程序"):
        sync(city)
    assert kept(city) == before


def test_a_matter_under_another_name_than_its_code_is_refused(both):
    province, city = both
    shutil.move(province / "guides" / FILE_OF[CARD], province / "guides/matters/gongan/990709903000.yml")
    commit(province)
    with pytest.raises(NotChanged, match="和文件名不同"):
        sync(city)


def test_departments_of_other_names_are_translated(tmp_path):
    province = make_catalogue(tmp_path / "sheng")
    shutil.move(province / "guides/matters/gongan", province / "guides/matters/gonganting")
    for path in (province / "guides/matters/gonganting").glob("*.yml"):
        edit(path, "department: gongan", "department: gonganting")
    edit(province / "guides/departments.yml", "{id: gongan,", "{id: gonganting,")
    city = make_follower(tmp_path / "city", layer("../sheng") + "    departments: {gonganting: gongan}\n")
    sync(city)
    assert errors(city) == []
    assert read_catalog(Project(city)).by_code[CARD].department == "gongan"


def test_own_words_change_what_is_read_at_once(both):
    city = both[1]
    edit(city / "guides/upstream.yml", "江海补证", "江海换证")
    assert "江海换证" in read_catalog(Project(city)).by_code[CARD].aliases
    assert "江海补证" not in read_catalog(Project(city)).by_code[CARD].aliases


def test_without_a_list_there_is_nothing_to_bring(both):
    (both[1] / "guides/upstream.yml").unlink()
    with pytest.raises(NotChanged, match=r"没有 upstream\.yml"):
        sync(both[1])
    found = {finding.rule for finding in errors(both[1])}
    assert "X060" in found, "what lies in the folder is told to be nobody's"
