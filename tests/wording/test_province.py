"""The pages only a province's portal has: what they say of its cities, and what they leave out."""

from __future__ import annotations

from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.model.department import Department
from banshi.model.province import CatalogueMatter, Province, ProvinceBundle, ProvinceCity
from banshi.source.peers import Peers
from banshi.wording.cities import cities_view
from banshi.wording.province import bundles_view, coverage_view, league_view
from tests.catalog.test_catalog import A, B, C, entry
from tests.peers import peer, row

NAMES = {"990100": "江海市", "990200": "江源市", "990300": "江屏市"}
CITIES = [ProvinceCity(name=name, region=region, source="虚构", matters=2, samples=0) for region, name in NAMES.items()]
PEERS = (
    peer(
        "990100", row(A, promised="5日", trips=1), row(B, promised="5日"), name="江海市", site_url="https://a.example/"
    ),
    peer("990200", row(A, promised="3日", trips=1), row(B, promised="9日"), name="江源市"),
    peer("990300", row(A, status="sample", promised="即办"), row("990709999000"), name="江屏市"),
)


def portal(**fields) -> tuple[Catalog, Province]:
    province = Province(name="江洲省", taken="2026-11-29", cities=CITIES, **fields)
    department = Department(id="gongan", name="公安局", short_name="市公安局")
    entries = [entry(A, promised="5日"), entry(B, promised="9日")]
    catalog = Catalog(Setting({"departments": [department]}), entries, peers=Peers(PEERS), province=province)
    return catalog, province


def test_cities_of_a_matter_stand_side_by_side():
    catalog, _ = portal(origins={A: "990100"}, differing={A: ["990200"]})
    found = cities_view(A, catalog)
    assert [(one.link.text, one.link.url, one.state) for one in found.rows] == [
        ("江海市", f"https://a.example/matters/{A}.html", ""),
        ("江源市", "", ""),
        ("江屏市", "", "示例，不排名"),
    ]
    days = [one.cells[found.labels.index("承诺时限")] for one in found.rows]
    assert days == [("5日", False), ("3日", True), ("即办", False)], "a sample is nobody's best"
    assert [one.cells[found.labels.index("到现场次数")] for one in found.rows] == [
        ("1 次", False),
        ("1 次", False),
        ("未公布", False),
    ]
    assert (found.origin, found.differing, found.without) == ("江海市", ("江源市",), ())
    assert cities_view(B, catalog).without == ("江屏市",)


def test_a_citys_own_site_has_none_of_it():
    catalog = Catalog(Setting({}), [entry(A)], peers=Peers(PEERS))
    assert cities_view(A, catalog) is None


def test_the_league_counts_who_is_best_and_says_who_is_not_ranked():
    found = league_view(*portal())
    assert [(one.link.text, one.cells) for one in found.whole.lines] == [
        ("江海市", ("并列第 1", "66%", "2", "3")),
        ("江源市", ("并列第 1", "66%", "2", "3")),
    ]
    assert found.unranked == ("江屏市",) and found.matters == 2
    assert [one.title for one in found.measures] == ["承诺时限", "到现场次数"]
    assert [one.title for one in found.fields] == ["公安局"]
    (days,) = found.apart
    assert [(one.link.url, one.cells) for one in days.lines] == [
        (f"../matters/{B}.html#cities", ("江海市 5日", "江源市 9日", "少 4 日", "2 个市")),
        (f"../matters/{A}.html#cities", ("江源市 3日", "江海市 5日", "少 2 日", "2 个市")),
    ]


def test_the_catalogue_by_city():
    listed = [
        CatalogueMatter(code=A, name="甲"),
        CatalogueMatter(code=B, name="乙"),
        CatalogueMatter(code=C, name="丙"),
    ]
    found = coverage_view(*portal(catalogue="江洲省的事项目录", matters=listed))
    assert [(one.link.text, one.cells) for one in found.board.lines] == [
        ("江海市", ("66%", "2", "1", "0")),
        ("江源市", ("66%", "2", "1", "0")),
        ("江屏市", ("33%", "1", "2", "1")),
    ]
    assert [(link.text, link.url, without) for link, without in found.missing] == [
        ("丙", "", tuple(NAMES.values())),
        ("乙", f"../matters/{B}.html", ("江屏市",)),
    ]
    assert coverage_view(*portal()).total == 2, "without a catalogue, what the cities have published"


def test_who_has_which_bundle():
    bundles = [
        ProvinceBundle(
            slug="can", name="开餐饮店", official_list="清单", item="开办餐饮店", cities=["990100", "990300"]
        ),
        ProvinceBundle(slug="own", name="自己的", cities=["990200"]),
    ]
    _, province = portal(bundles=bundles)
    found = bundles_view(province, [{"group": "清单", "name": "退休"}, {"group": "清单", "name": "开办餐饮店"}])
    assert [title for title, _ in found.lists] == ["清单", "不在清单里的"]
    assert [(one.link.text, one.link.url, one.cells) for one in found.lists[0][1].lines] == [
        ("退休", "", ("0 / 3", "没有", "江海市、江源市、江屏市")),
        ("开办餐饮店", "../bundles/can.html", ("2 / 3", "江海市、江屏市", "江源市")),
    ]
