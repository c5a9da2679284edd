"""Same code, same standard: proved over projects, repositories and what cities publish."""

from __future__ import annotations

import io
import json
import os
import shutil

import openpyxl
import pytest

from banshi.changes.same.sameness import Sameness, sameness
from banshi.changes.same.standard import standard_of
from banshi.errors import NotComparable
from banshi.lifecycle.same.cities import read_city, told_apart
from banshi.report.sameness import sameness_as_json, sameness_as_markdown, sameness_as_text, sameness_as_xlsx
from tests.changes.histories import commit, git, make_repository
from tests.lifecycle.upstream.following import layer, make_follower, sync
from tests.projects import edit, run
from tests.province.making import CARD, FILE_OF, FOOD, RECORD, STAND_IN, make_catalogue, make_cities


@pytest.fixture
def cities(tmp_path):
    return make_cities(tmp_path / "cities")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The first city's site."""
    root = make_cities(tmp_path_factory.mktemp("published"))[0]
    done = run(root, "banshi", "build")
    assert done.returncode == 0, done.stderr
    return root / "site"


def compared(*where: object) -> Sameness:
    return sameness(told_apart([read_city(str(one), os.environ) for one in where]))


def differences(found: Sameness) -> list[tuple[str, str, list[tuple[str, tuple[str, ...]]]]]:
    return [(one.code, one.field, [tuple(variant) for variant in one.variants]) for one in found.disagreements]


def test_better_promises_are_no_difference(cities):
    found = compared(*cities)
    assert (found.shared, found.same) == (4, 4)
    assert found.disagreements == () and found.many_codes == ()
    assert "4 个标准一样，0 个不一样" in sameness_as_text(found)


def test_every_field_is_told_with_who_says_what(cities):
    one, two, three = (root / "guides" for root in cities)
    edit(two / FILE_OF[CARD], "name: 居民身份证补领", "name: 居民身份证补办")
    edit(three / FILE_OF[CARD], "kind: 行政确认", "kind: 公共服务")
    edit(three / FILE_OF[CARD], "statutory: 60日", "statutory: 30日")
    edit(three / FILE_OF[CARD], "materials:\n", "materials:\n  - {name: 授权委托书, original: 1, necessity: 必要}\n")
    edit(two / FILE_OF[CARD], "居民身份证已经丢失。", "居民身份证已经丢失并且登报。")
    edit(one / FILE_OF[CARD], "valid: 20年", "valid: 10年")
    found = compared(*cities)
    told = {field: variants for _, field, variants in differences(found)}
    assert told["name"] == [("居民身份证补领", ("江海市", "江屏市")), ("居民身份证补办", ("江源市",))]
    assert told["kind"] == [("行政确认", ("江海市", "江源市")), ("公共服务", ("江屏市",))]
    assert told["statutory"][1] == ("30日", ("江屏市",))
    assert told["materials"] == [("授权委托书（必要，原件1）", ("江屏市",))]
    assert ("居民身份证已经丢失并且登报。", ("江源市",)) in told["conditions"]
    assert ("居民身份证（有效期10年）", ("江海市",)) in told["results"]
    assert {one.code for one in found.disagreements} == {CARD} and found.same == 3
    text = sameness_as_text(found)
    assert "名称：江海市、江屏市写“居民身份证补领”；江源市写“居民身份证补办”" in text
    assert "材料“授权委托书（必要，原件1）”：江屏市有，江海市、江源市没有" in text


def test_a_name_with_two_codes(cities):
    folder = cities[2] / "guides/matters/renshe"
    shutil.move(folder / f"{RECORD}.yml", folder / "992014902000.yml")
    edit(folder / "992014902000.yml", RECORD, "992014902000")
    found = compared(*cities)
    ((many),) = found.many_codes
    assert many.name == "社会保险个人权益记录查询"
    assert [tuple(one) for one in many.codes] == [(RECORD, ("江海市", "江源市")), ("992014902000", ("江屏市",))]
    assert "“社会保险个人权益记录查询”有 2 个编码" in sameness_as_text(found)


def test_published_data_says_the_same_as_the_guides_it_is_made_from(site, cities):
    assert compared(site, cities[1]).same == compared(site / "api/v1", cities[1]).same == 3
    edit(cities[1] / "guides" / FILE_OF[CARD], "statutory: 60日", "statutory: 30日")
    ((one),) = differences(compared(site, cities[1]))
    assert one[:2] == (CARD, "statutory")


def test_an_index_alone_is_compared_as_far_as_it_goes_and_says_so(site, cities):
    edit(cities[1] / "guides" / FILE_OF[CARD], "materials:\n", "materials:\n  - {name: 授权委托书, necessity: 必要}\n")
    found = compared(site / "api/v1/index.json", cities[1])
    assert found.disagreements == ()
    assert "只给了事项总表，材料、条件、结果没有比较" in sameness_as_text(found)


def test_a_repository_by_its_address(cities, tmp_path):
    make_repository(cities[0])
    commit(cities[0])
    git(tmp_path, "clone", "--quiet", "--bare", str(cities[0]), "city.git")
    found = compared(f"file://{tmp_path}/city.git", cities[1])
    assert (found.shared, found.same, found.cities[0].city) == (3, 3, "江海市")


def test_the_standard_from_above_is_a_citys_standard(tmp_path, cities):
    make_catalogue(tmp_path / "sheng")
    follower = make_follower(tmp_path / "city", layer("../sheng"))
    sync(follower)
    found = compared(follower, cities[1])
    assert (found.shared, found.same) == (4, 4)
    assert {STAND_IN, FOOD} <= found.cities[0].standards.keys()


def test_two_cities_of_one_name_are_told_apart(cities, tmp_path):
    shutil.copytree(cities[0], tmp_path / "again")
    edit(tmp_path / "again/guides" / FILE_OF[CARD], "statutory: 60日", "statutory: 30日")
    found = compared(cities[0], tmp_path / "again")
    assert len({city.city for city in found.cities}) == 2 and len(found.disagreements) == 1


def test_a_file_that_cannot_be_read_is_named_and_not_compared(cities):
    (cities[1] / "guides" / FILE_OF[CARD]).write_bytes(b"name: \xff\xfe")
    found = compared(*cities)
    assert f"江源市有 1 个文件读不出来，没有比较：{FILE_OF[CARD]}" in sameness_as_text(found)


@pytest.mark.parametrize(
    "matter",
    [
        {},
        {"code": "1"},
        {"code": ["x"], "name": "a"},
        {"code": "1", "name": "a", "materials": "b", "conditions": ["c"], "time_limit": 3, "result": {"x": None}},
        {
            "code": "1",
            "name": "a",
            "materials": [{"any_of": "x", "when": ["y"]}],
            "conditions": {"items": [{"text": []}, 5]},
        },
    ],
)
def test_anything_may_be_wrong_in_what_others_write(matter):
    one = standard_of(matter)
    assert one is None or one.code == "1"


def test_what_is_no_city_is_told(tmp_path, cities):
    (tmp_path / "empty").mkdir()
    (tmp_path / "other.json").write_text('{"data_version": 9, "matters": []}', encoding="utf-8")
    for where, said in (("nowhere", "也不是 git 仓库的网址"), ("empty", "api/v1"), ("other.json", "第 9 版")):
        with pytest.raises(NotComparable, match=said):
            read_city(str(tmp_path / where), os.environ)


def test_every_form_of_the_report_says_the_same(cities):
    edit(cities[1] / "guides" / FILE_OF[CARD], "statutory: 60日", "statutory: 30日")
    found = compared(*cities)
    told = json.loads(sameness_as_json(found))
    assert told["disagreements"][0]["variants"][1] == {"text": "30日", "cities": ["江源市"]}
    assert [city["samples"] for city in told["cities"]] == [3, 4, 3]
    assert f"| 居民身份证补领 | {CARD} | 法定时限 |" in sameness_as_markdown(found)
    book = openpyxl.load_workbook(io.BytesIO(sameness_as_xlsx(found)))
    rows = list(book["标准对照"].iter_rows(values_only=True))
    assert rows[2] == (CARD, "居民身份证补领", "法定时限", "30日", "江源市", "江海市、江屏市")


def test_the_command(cities, tmp_path):
    done = run(tmp_path, "banshi", "same", *map(str, cities))
    assert done.returncode == 0 and "0 个不一样" in done.stdout, done.stderr
    edit(cities[1] / "guides" / FILE_OF[CARD], "statutory: 60日", "statutory: 30日")
    done = run(tmp_path, "banshi", "same", *map(str, cities), "--format", "xlsx", "--output", "same.xlsx")
    assert done.returncode == 1 and (tmp_path / "same.xlsx").is_file()
    assert run(tmp_path, "banshi", "same", str(cities[0])).returncode == 2
