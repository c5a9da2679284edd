"""Feeds as RFC 4287 wants them, whatever the texts."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import datetime

import msgspec
import pytest

from banshi.model.matter import Change
from banshi.open_data.atom import News, batch_news, changes, department_feed, feed
from banshi.open_data.cells import part
from banshi.open_data.release import release_of
from banshi.open_data.tables.rows import CHANGES

from .conftest import SITE
from .hostile import HOSTILE

NS = "{http://www.w3.org/2005/Atom}"
NEWS = [
    News("1/1", "甲：修改（第 1 版）", "matters/990709901000.html", "2026-03-01", "改了。"),
    News("1/2", "甲：修改（第 2 版）", "matters/990709901000.html", "2026-05-01", "又改了。"),
]


def check(root: ET.Element) -> None:
    """What RFC 4287 requires of a feed and its entries."""
    identifiers = [one.text for one in root.iter(f"{NS}id")]
    assert len(set(identifiers)) == len(identifiers)
    assert all(one.startswith(("https://", "urn:uuid:")) for one in identifiers)
    assert root.find(f"{NS}author/{NS}name").text
    for one in [root, *root.findall(f"{NS}entry")]:
        for name in ("id", "title", "updated"):
            assert len(one.findall(f"{NS}{name}")) == 1, name
        assert datetime.fromisoformat(one.find(f"{NS}updated").text).utcoffset() is not None
        assert len([link for link in one.findall(f"{NS}link") if link.get("rel") == "alternate"]) == 1


@pytest.mark.parametrize("site", ["", SITE])
def test_the_newest_comes_first_and_dates_the_feed(inspection, site):
    url = department_feed("gongan")
    data = feed("公安更新", url, "departments/gongan.html", NEWS, release_of(inspection.catalog, site))
    root = ET.fromstring(data)
    check(root)
    assert [entry.find(f"{NS}content").text for entry in root.findall(f"{NS}entry")] == ["又改了。", "改了。"]
    assert root.find(f"{NS}updated").text == "2026-05-01T00:00:00+08:00"
    links = {link.get("rel"): link.get("href") for link in root.findall(f"{NS}link")}
    assert links["alternate"] == (site or "../../../") + "departments/gongan.html"
    assert links.get("self") == (f"{SITE}api/v1/departments/gongan.atom" if site else None)


def test_no_news_is_a_feed_too(inspection):
    root = ET.fromstring(feed("更新", "api/v1/changes.atom", "index.html", [], release_of(inspection.catalog)))
    check(root)
    assert root.findall(f"{NS}entry") == []


def test_changes_of_matters_are_news(matters):
    change = Change(version=3, on="2026-06-01", summary="-少跑一次", reason="省里赋码", effective="2026-07-01")
    matter = msgspec.structs.replace(matters[0], changes=[change])
    (one,) = changes(part(list(CHANGES.rows(matter, None))))
    assert one.title == f"{matter.name}：修改（第 3 版）"
    assert one.text == "-少跑一次\n原因：省里赋码\n执行日期：2026-07-01"
    assert (one.page, one.date) == (f"matters/{matter.code}.html", "2026-06-01")


def test_a_department_hears_of_its_own_matters_only(inspection):
    catalog = inspection.catalog
    everybody = list(batch_news(catalog.batches.values(), catalog))
    assert len(everybody) == len(catalog.batches)
    for news in batch_news(catalog.batches.values(), catalog, "gongan"):
        names = {entry.name for entry in catalog.by_department["gongan"]}
        assert set(news.text.partition("：")[2].rstrip("。").split("、")) <= names


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_inert_in_feeds(inspection, text):
    news = [News("k", text, "matters/1.html", "2026-01-01", text)]
    data = feed(text, "api/v1/changes.atom", "index.html", news, release_of(inspection.catalog, SITE))
    root = ET.fromstring(data)
    check(root)
    assert not [one for one in root.iter() if not one.tag.startswith(NS)]
    assert b"<script" not in data
