"""The list of a province's cities: what it may say, and one sentence for what it may not."""

from __future__ import annotations

import pytest

from banshi.errors import NotGathered
from banshi.lifecycle.province.listing import ListedCity, read_list

GOOD = """\
name: 江洲省
region: "990000"
cities:
  - {name: 江海市, folder: ../jianghai}
"""


def test_a_list(tmp_path):
    path = tmp_path / "list.yml"
    path.write_text(GOOD, encoding="utf-8")
    found = read_list(path)
    assert (found.name, found.region, found.cities) == (
        "江洲省",
        "990000",
        [ListedCity(name="江海市", folder="../jianghai")],
    )
    assert (found.catalogue, found.hotline.phone) == (None, "12345")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name: [", "不是能读的 YAML，第 1 行"),
        ("", "不是能读的 YAML"),
        ("- 江海市\n", "不是能读的 YAML"),
        ("name: 江洲省\nname: 江洲省\n" + GOOD, "不是能读的 YAML，第 2 行"),
        (GOOD.replace("990000", "99"), "region 写得不对"),
        (GOOD.replace("cities:", "city:"), "最外层 写得不对"),
        (GOOD.partition("cities")[0] + "cities: []\n", "cities 写得不对"),
        (GOOD.replace("folder:", "address:"), "cities[0] 写得不对"),
        (GOOD.replace("江洲省", '"\\x1b[31m"'), "第 1 行"),
        ("x" * 300_000, "不是能读的 YAML"),
    ],
)
def test_what_it_may_not_say(tmp_path, text, said):
    path = tmp_path / "list.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(NotGathered) as caught:
        read_list(path)
    assert said in str(caught.value) and str(caught.value).endswith("什么都没有写入。")


def test_a_list_that_is_not_there(tmp_path):
    with pytest.raises(NotGathered, match="没有"):
        read_list(tmp_path / "no.yml")
