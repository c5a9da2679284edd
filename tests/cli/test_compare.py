"""`banshi compare`: snapshots are taken whole or not at all, and what stands is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banshi.catalog.loading import read_catalog
from banshi.cli import main
from banshi.source.files import Project
from tests.changes.histories import commit, git, make_repository
from tests.peers import CODE, FASTER, altered, index_of, keep, peer, publish, row
from tests.projects import edit, make_project, run, tree
from tests.province.making import CITIES, FOOD, make_city


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What the second and the third of three cities publish: the second as published, the third as samples."""
    folder = tmp_path_factory.mktemp("others")
    found = {}
    for city in CITIES[1:]:
        root = make_city(folder / city.stem, city)
        if city is CITIES[1]:
            publish(root)
        place = folder / f"{city.stem}-site/api/v1/index.json"
        place.parent.mkdir(parents=True)
        place.write_bytes(index_of(root))
        found[city.stem] = place.parents[2]
    return found


@pytest.fixture
def city(tmp_path: Path) -> Path:
    return make_project(tmp_path / "city")


def compare(root: Path, *arguments: object) -> Result:
    return CliRunner().invoke(main, ["compare", *map(str, arguments), "--project", str(root)])


def test_snapshots_are_kept_dated_with_their_source_and_told(city: Path, published: dict[str, Path]) -> None:
    publish(city)
    done = compare(city, published["9902"], published["9903"] / "api/v1")
    assert done.exit_code == 0, done.output
    assert "已经存下 guides/reform/peers/990200.json。江源市（990200）：" in done.output
    assert "取自" in done.output and "9902-site/api/v1/index.json，数据日期 2026-03-01，4 个事项" in done.output
    assert "3 个事项，其中 3 个是示例、不参加排名" in done.output
    assert "990709901000 居民身份证补领：第 2 / 2，20个工作日；江源市 15个工作日，少 5 个工作日" in done.output
    assert "江屏市 10个工作日" not in done.output, "a sample is nobody's best"
    kept = read_catalog(Project(city)).peers
    assert [one.region for one in kept.usable] == ["990200", "990300"] and not kept.unusable
    told = json.loads(compare(city, "--format", "json").output)
    food = next(one for one in told["matters"] if one["code"] == FOOD)
    trips = next(one for one in food["measures"] if one["measure"] == "trips")
    assert (trips["ours"], trips["rank"], trips["of"], trips["best"], trips["gap"]) == (
        "1 次",
        2,
        2,
        ["990200"],
        "少跑 1 次",
    )
    assert [(one["city"], one["trips"]) for one in food["elsewhere"]] == [("江源市", 0)]
    assert compare(city, published["9902"]).exit_code == 0, "a newer snapshot takes the place of the old one"
    assert compare(city, "--remove", "990200").exit_code == 0
    assert [one.region for one in read_catalog(Project(city)).peers.usable] == ["990300"]


def test_without_snapshots_it_says_so(city: Path) -> None:
    assert "还没有别的城市的快照" in compare(city).output


def test_one_that_cannot_be_used_keeps_all_from_being_written(city: Path, published: dict[str, Path], tmp_path) -> None:
    good = published["9902"] / "api/v1/index.json"
    bad = {
        "new.json": altered(good.read_bytes(), data_version=2),
        "text.json": b"<!doctype html>",
        "own.json": index_of(city),
        "nobody.json": altered(good.read_bytes(), city=None),
        "hostile.json": altered(good.read_bytes(), city={"name": "<script>\u202e", "region": "990400"}),
        "twice.json": good.read_bytes(),
    }
    said = {
        "new.json": "第 2 版",
        "text.json": "不是一份 JSON",
        "own.json": "本市（江海市）自己的数据",
        "nobody.json": "没有写明是哪个城市的",
        "hostile.json": "name 不合标准",
        "twice.json": "有两份数据都是 江源市（990200）的",
    }
    before = tree(city / "guides")
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
        done = compare(city, good, tmp_path / name)
        assert done.exit_code != 0
        assert said[name] in done.output, name
        assert "什么都没有写入" in done.output
        assert tree(city / "guides") == before, name


def test_on_the_terminal_it_is_one_sentence(city: Path) -> None:
    done = run(city, "banshi", "compare", "https://zwfw.example.com/")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1 and "请加上 --online" in done.stderr


def test_an_older_city_is_named_by_whoever_asks(city: Path, published: dict[str, Path], tmp_path) -> None:
    old = tmp_path / "old.json"
    old.write_bytes(altered((published["9902"] / "api/v1/index.json").read_bytes(), city=None))
    done = compare(city, old, "--name", "古江市", "--region", "990900")
    assert done.exit_code == 0 and "古江市（990900）" in done.output
    for arguments in ((old, "--name", "古江市"), (old, old, "--name", "a", "--region", "990900")):
        assert "--name 和 --region 要一起写" in compare(city, *arguments).output
    assert "6 位数字" in compare(city, old, "--name", "古", "--region", "x").output
    assert "6 位数字" in compare(city, "--remove", "../../city").output
    assert "没有 990800 的快照" in compare(city, "--remove", "990800").output


def test_a_change_is_told_its_new_place(tmp_path: Path) -> None:
    root = make_project(tmp_path / "city")
    publish(root)
    keep(
        root,
        peer("990200", row(**FASTER)),
        peer("990300", row(promised="即办")),
        peer("990400", row(status="sample", promised="即办")),
    )
    make_repository(root)
    commit(root)
    edit(root / f"guides/matters/gongan/{CODE}.yml", "promised: 20个工作日", "promised: 3个工作日")
    done = CliRunner().invoke(main, ["review", "HEAD", "--project", str(root)])
    assert "### 对标：改了以后排第几" in done.output
    row_ = next(line for line in done.output.split("\n") if line.startswith("| 居民身份证补领 | 承诺时限 |"))
    assert row_.replace("\\", "") == (
        "| 居民身份证补领 | 承诺时限 | 20个工作日，第 3（共 3 个城市） | 3个工作日，并列第 2（共 3 个城市） "
        "| 虚构03市 即办，少 3 个工作日（2026-11-01 的快照） |"
    )
    assert "| 居民身份证补领 | 收费 |" not in done.output, "only what the change touches"
    git(root, "checkout", "--quiet", "--", ".")
    edit(root / "guides/matters/shichang/990131901000.yml", "promised: 10个工作日", "promised: 9个工作日")
    done = CliRunner().invoke(main, ["review", "HEAD", "--project", str(root)])
    assert "对标" not in done.output, "nobody else has this code"
