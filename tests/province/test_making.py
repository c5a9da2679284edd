"""The fictional cities and their province are what the product calls sound, and differ as they are said to."""

import json

import pytest

from tests.projects import run
from tests.province.making import (
    CARD,
    CITIES,
    FILE_OF,
    FOOD,
    PROVINCE,
    STAND_IN,
    make_catalogue,
    make_cities,
    make_city,
)


@pytest.fixture(scope="module")
def cities(tmp_path_factory):
    return make_cities(tmp_path_factory.mktemp("cities"))


def test_every_city_and_the_catalogue_lint_clean(cities, tmp_path):
    for root in (*cities, make_catalogue(tmp_path / "sheng")):
        done = run(root, "banshi", "lint")
        assert (done.returncode, "没有发现问题" in done.stdout) == (0, True), done.stdout


def test_the_three_are_built_and_differ(cities):
    told = {}
    for root in cities:
        done = run(root, "banshi", "build")
        assert done.returncode == 0, done.stderr
        rows = json.loads((root / "site/api/v1/index.json").read_text(encoding="utf-8"))["matters"]
        told[root.name] = {row["code"]: row for row in rows}
    assert [told[city.stem][CARD]["promised"] for city in CITIES] == ["20个工作日", "15个工作日", "10个工作日"]
    assert [FOOD in told[city.stem] for city in CITIES] == [True, True, False]
    assert [STAND_IN in told[city.stem] for city in CITIES] == [False, True, True]


def test_a_city_may_have_fewer_files_of_its_own(tmp_path):
    root = make_city(tmp_path / "thin", CITIES[1], own=[FOOD])
    assert [name for name in FILE_OF.values() if (root / "guides" / name).exists()] == [FILE_OF[FOOD]]
    assert PROVINCE in (make_catalogue(tmp_path / "sheng") / "guides/city.yml").read_text(encoding="utf-8")
