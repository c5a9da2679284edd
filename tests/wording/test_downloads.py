"""The page of open data tells what is there, how large it is, and what is not known."""

from __future__ import annotations

from banshi.model.setting import Licence
from banshi.open_data.files import TABLES, table_url
from banshi.open_data.release import release_of
from banshi.open_data.tables.table import CityTable
from banshi.wording.downloads import downloads, size_words
from tests.render.reading import read


def test_sizes_are_said_in_words():
    said = [size_words(size) for size in (None, 0, 1023, 1024, 400_000, 3_500_000)]
    assert said == ["", "0 字节", "1023 字节", "1 KB", "391 KB", "3.3 MB"]


def test_every_table_is_offered_in_both_formats(pages, inspection):
    release = release_of(inspection.catalog)
    sizes = {table_url(table, ending): 2048 for table in TABLES for ending in ("csv", "xlsx")}
    text = read(pages.downloads(release, sizes).body)
    for table in TABLES:
        if isinstance(table, CityTable) and not table.applies(inspection.catalog):
            assert f"tables/{table.name}." not in text, table.name
            continue
        for ending, label in (("csv", "CSV"), ("xlsx", "Excel")):
            assert f"{label} 2 KB <../{table_url(table, ending)}>" in text, table.name
    assert "这一份网站里没有" in text, "what was not made has no link"
    assert "未声明" in text


def test_a_licence_is_named_where_there_is_one(inspection):
    release = release_of(inspection.catalog)
    assert downloads(inspection.catalog, release, {}).licence == ("", "")
    fields = {name: getattr(release.city, name) for name in release.city.__struct_fields__}
    city = type(release.city)(**fields | {"licence": Licence(name="示例协议")})
    assert downloads(inspection.catalog, release._replace(city=city), {}).licence == ("示例协议", "")
