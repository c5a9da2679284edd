"""The page of 对标: there only where there is somebody to compare with, and honest about what it rests on."""

from __future__ import annotations

from pathlib import Path

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.source.peers import Peers
from banshi.wording.peers import peers_view
from tests.catalog.test_catalog import A, B, entry
from tests.peers import FASTER, keep, peer, row
from tests.projects import make_project, run


def view(*peers, **fields):
    entries = [entry(A, promised="10个工作日", **fields), entry(B, promised="5个工作日", **fields)]
    return peers_view(Catalog(Setting({}), entries, peers=Peers(peers)))


def test_nobody_to_compare_with_is_no_page():
    assert view() is None


def test_what_it_rests_on_is_told():
    found = view(peer("990200", row(A, promised="3个工作日"), row(B, status="sample", promised="即办"), date=None))
    (city,) = found.cities
    assert city.facts == (
        "2026年11月1日取得", "没有写数据日期", "来源：虚构/api/v1/index.json", "公布 2 个事项，其中 1 个是示例，不参加排名",
    )  # fmt: skip
    assert city.cells == ("2", "1", "0", "0")
    days = found.measures[0]
    assert (days.cells, days.rest) == (("0", "1", "1"), 0)
    assert [(one.link.url, one.cells) for one in days.behind] == [
        (f"../matters/{A}.html", ("第 2 / 2", "10个工作日", "虚构02市 3个工作日", "少 7 个工作日"))
    ]
    assert found.samples == 2 and days.behind[0].note == "本市是示例"
    assert [float(piece.length) for piece in days.behind[0].bars[1]] == [30]


def test_what_is_left_out_is_said_beside_the_rank():
    others = (row(A, promised="3个工作日"), row(A), row(A, status="paused", promised="即办"))
    found = view(*(peer(f"99{number:02}00", one) for number, one in enumerate(others, 2)), status="published")
    assert found.measures[0].behind[0].note == "1 个城市没有公布或者没法比，1 个城市是示例或者暂停办理，没有排"
    assert found.samples == 0


def test_of_many_the_worst_are_named_and_the_rest_counted():
    entries = [entry(f"9907099{number:02}000", promised=f"{number + 2}日") for number in range(1, 13)]
    others = [row(one.code, promised="1日") for one in entries]
    found = peers_view(Catalog(Setting({}), entries, peers=Peers((peer("990200", *others),))))
    days = found.measures[0]
    assert (len(days.behind), days.rest, days.behind[0].cells[3]) == (8, 4, "少 13 日")


def test_on_the_site(site: Path):
    page = (site / "reform/peers.html").read_text(encoding="utf-8")
    assert "虚构02市" in page and "少 17 个工作日" in page and "其中 1 个是示例，不参加排名" in page
    assert 'href="peers.html"' in (site / "reform/index.html").read_text(encoding="utf-8")
    table = (site / "api/v1/tables/peers.csv").read_text(encoding="utf-8-sig")
    assert '"居民身份证补领","示例","虚构02市","990200","已发布","20个工作日","3个工作日","2/2"' in table
    assert '"虚构03市","990300","示例"' in table
    assert table.count("\n") == 4


def test_a_city_without_snapshots_has_no_such_page_and_hostile_names_stay_text(tmp_path):
    root = make_project(tmp_path / "city")
    assert run(root, "banshi", "build").returncode == 0
    assert not (root / "site/reform/peers.html").exists()
    assert "peers.html" not in (root / "site/reform/index.html").read_text(encoding="utf-8")
    hostile = '"><script>alert(1)</script>{{ 7*7 }}'
    keep(root, peer("990200", row(**{**FASTER, "fee": "=1+1", "papers": [hostile]}), name=hostile, source=hostile))
    assert run(root, "banshi", "build").returncode == 0
    page = (root / "site/reform/peers.html").read_text(encoding="utf-8")
    assert "<script>alert" not in page and "&lt;script&gt;alert" in page and "{{ 7*7 }}" in page
    assert '"\'=1+1"' in (root / "site/api/v1/tables/peers.csv").read_text(encoding="utf-8-sig")
