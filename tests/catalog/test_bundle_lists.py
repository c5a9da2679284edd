"""Which items of an official list have a bundle."""

from __future__ import annotations

from banshi.catalog.bundle_lists import Coverage, bundle_lists
from banshi.catalog.catalog import Catalog
from banshi.catalog.setting import Setting
from banshi.model.setting import Bundle

TABLE = [
    {"group": "首批", "name": "新生儿出生"},
    {"group": "首批", "name": "退休"},
    {"group": "首批", "name": "教育入学"},
]


def listed(slug: str, official_list: str | None = None, item: str | None = None, status: str = "sample") -> Bundle:
    return Bundle(
        slug=slug,
        name=slug,
        audience="个人",
        lead="weijian",
        stages=[],
        status=status,
        official_list=official_list,
        item=item,
    )


def covered(*bundles: Bundle, table=TABLE) -> list[Coverage]:
    return list(bundle_lists(Catalog(Setting({}), [], bundles={one.slug: one for one in bundles}), table))


def test_items_stand_in_the_order_of_the_list():
    assert covered(listed("a", "首批", "退休"), listed("b", "首批", "新生儿出生"), listed("c")) == [
        Coverage("首批", ("新生儿出生", "退休"), ("教育入学",), known=True)
    ]


def test_an_item_with_two_bundles_counts_once():
    (found,) = covered(listed("a", "首批", "退休"), listed("b", "首批", "退休"))
    assert found.present == ("退休",)


def test_a_retired_bundle_leaves_its_item_open():
    (found,) = covered(listed("a", "首批", "退休", status="retired"))
    assert (found.present, found.missing) == ((), ("新生儿出生", "退休", "教育入学"))


def test_a_list_nobody_has_put_in_the_table_is_not_called_whole():
    found = covered(listed("a", "本省清单", "灵活就业"), table=())
    assert found == [Coverage("本省清单", ("灵活就业",), (), known=False)]
