"""What a city publishes is read by another, and what no guide says is refused in one sentence."""

from __future__ import annotations

import json

import pytest

from banshi.errors import NotComparable
from banshi.model.peer import Measures
from banshi.open_data.published import published
from tests.peers import CODE, altered, index_of
from tests.projects import make_project


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> bytes:
    return index_of(make_project(tmp_path_factory.mktemp("city")))


def test_a_city_reads_what_a_city_publishes(data):
    found = published(data, "它")
    assert (found.city.name, found.city.region) == ("江海市", "990100")
    card = next(one for one in found.rows() if one.code == CODE)
    assert (card.name, card.status, card.ranked) == ("居民身份证补领", "sample", False)
    assert card.measures == Measures(
        promised="20个工作日", trips=1, papers=["居民身份证申领登记表"], later=[], spared=["居民户口簿"], fee="40元/证",
        online="网上预约",
    )  # fmt: skip


def test_an_index_of_an_older_program_says_less(data):
    rows = json.loads(data)["matters"]
    for one in rows:
        del one["measures"]
    found = published(altered(data, matters=rows, city=None), "它")
    assert found.city is None
    card = next(one for one in found.rows() if one.code == CODE)
    assert card.measures == Measures(promised="20个工作日")


def rows(data: bytes, **fields: object) -> bytes:
    first, *others = json.loads(data)["matters"]
    return altered(data, matters=[{**first, **fields}, *others])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda data: b"<html>", "不是一份 JSON"),
        (lambda data: b"", "不是一份 JSON"),
        (lambda data: b"[" * 10_000, "不是一份 JSON"),
        (lambda data: data[: len(data) // 2], "不是一份 JSON"),
        (lambda data: b"[]", "不是一份 JSON"),
        (lambda data: b"{}", "不是办事指南的事项总表"),
        (lambda data: b'{"data_version":1,"departments":[]}', "不是办事指南的事项总表"),
        (lambda data: altered(data, data_version=2), "第 2 版的数据，这个程序读的是第 1 版"),
        (lambda data: altered(data, data_version="<b>"), "不是办事指南的事项总表"),
        (lambda data: altered(data, matters="x"), "matters 不合标准"),
        (lambda data: altered(data, date="昨天"), "date 不合标准"),
        (lambda data: altered(data, city={"name": "a", "region": "../../etc"}), "region 不合标准"),
        (lambda data: altered(data, matters=json.loads(data)["matters"] * 2), "同一个基本编码出现了几次"),
        (lambda data: rows(data, name="a\u202eb"), "第 1 个事项的 name 不合标准"),
        (lambda data: rows(data, name="字" * 201), "第 1 个事项的 name 不合标准"),
        (lambda data: rows(data, name="a\x1b[31m"), "第 1 个事项的 name 不合标准"),
        (lambda data: rows(data, code="../../../etc"), "第 1 个事项的 code 不合标准"),
        (lambda data: rows(data, status="best"), "第 1 个事项的 status 不合标准"),
        (lambda data: rows(data, measures={"promised": "很快"}), "第 1 个事项的 promised 不合标准"),
        (lambda data: rows(data, measures={"trips": 1e9}), "第 1 个事项的 trips 不合标准"),
        (lambda data: rows(data, measures={"papers": ["a\n"]}), "第 1 个事项"),
        (lambda data: rows(data, measures={"online": "<script>"}), "第 1 个事项的 online 不合标准"),
    ],
)
def test_what_no_guide_says(data, change, said):
    with pytest.raises(NotComparable) as caught:
        published(change(data), "对方.json")
    told = str(caught.value)
    assert said in told and told.startswith("对方.json") and told.endswith("什么都没有写入。")
    assert told.isprintable()
