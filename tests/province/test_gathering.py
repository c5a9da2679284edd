"""A portal's guides are made from what cities publish: one guide a code, every city's own promise, nothing half-written."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

from banshi.catalog.loading import read_catalog
from banshi.cli import main
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from tests.peers import data_of, publish
from tests.projects import edit, tree
from tests.province.making import CARD, CITIES, FILE_OF, FOOD, RECORD, STAND_IN, make_catalogue, make_city

LIST = """\
name: 江洲省
region: "990000"
catalogue: sheng
cities:
  - {name: 江海市, folder: 9901}
  - {name: 江源市, folder: 9902-data/api/v1}
  - {name: 江屏市, folder: 9903-data}
"""
BUNDLE = """\
slug: kaiban
name: 开办餐饮店
audience: 经营主体
stage: 准入准营
list: “高效办成一件事”2024年度重点事项清单
item: 开办餐饮店
lead: shichang
summary: 开一家饭店要办的事。
stages:
  - {name: 许可, parallel: ["990131901000"]}
trip_count: 1
status: sample
source:
  - {title: 虚构的示例}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three cities, one by its guides and two by their data, and a catalogue; the third's are samples."""
    folder = tmp_path_factory.mktemp("province")
    for city in CITIES:
        root = make_city(folder / city.stem, city)
        if city is not CITIES[2]:
            publish(root)
    (folder / "9901/guides/bundles").mkdir()
    (folder / "9901/guides/bundles/kaiban.yml").write_text(BUNDLE, encoding="utf-8")
    edit(folder / "9902/guides" / FILE_OF[CARD], "居民身份证已经丢失。", "居民身份证已经丢失或者损坏。")
    for stem in ("9902", "9903"):
        data_of(folder / stem, folder / f"{stem}-data/api/v1")
    make_catalogue(folder / "sheng")
    (folder / "list.yml").write_text(LIST, encoding="utf-8")
    return folder


def gather(folder: Path, into: Path, name: str = "list.yml") -> Result:
    return CliRunner().invoke(main, ["province", str(folder / name), "--into", str(into), "--no-site"])


@pytest.fixture(scope="module")
def portal(folder: Path) -> Project:
    before = {stem: tree(folder / stem / "guides") for stem in ("9901", "9902", "9903", "sheng")}
    done = gather(folder, folder / "portal")
    assert done.exit_code == 0, done.output
    assert "汇集了 3 个城市的 4 个事项" in done.output and "有 1 个编码各市的标准不一样" in done.output
    assert {stem: tree(folder / stem / "guides") for stem in before} == before, "cities are left as they are"
    return Project(folder / "portal")


def test_it_reads_as_guides_without_a_fault(portal: Project) -> None:
    assert inspect_project(portal).findings == []


def test_a_code_is_one_guide_with_the_longest_promise_and_every_citys_own(portal: Project) -> None:
    catalog = read_catalog(portal)
    card = catalog.by_code[CARD]
    assert (card.promised, card.trip_count, card.status) == ("20个工作日", 1, "published")
    claims = {overlay.region: claim for overlay, claim in catalog.claims[CARD]}
    assert {region: claim.promised for region, claim in claims.items()} == {
        "990100": None,
        "990200": "15个工作日",
        "990300": "10个工作日",
    }
    assert claims["990300"].note == "东湾区承诺 8个工作日。"
    windows = [window for overlay, _ in catalog.claims[CARD] for window in overlay.windows]
    assert [window.name for window in windows] == ["东湾区 户籍窗口"] * 3
    halls = [catalog.setting.halls[window.hall] for window in windows]
    assert [(hall.name, hall.region) for hall in halls] == [
        ("江海市 东湾区政务服务中心", "990100"),
        ("江源市 东湾区政务服务中心", "990200"),
        ("江屏市 东湾区政务服务中心", "990300"),
    ]
    assert catalog.by_code[FOOD].trip_count == 1
    assert {overlay.region: claim.trip_count for overlay, claim in catalog.claims[FOOD]} == {
        "990100": None,
        "990200": None,
    }
    assert [overlay.region for overlay, _ in catalog.claims[STAND_IN]] == ["990200", "990300"]
    assert catalog.setting.departments["gongan"].name == "公安局"


def test_what_is_known_of_all_is_told(portal: Project) -> None:
    province = read_catalog(portal).province
    assert province is not None
    assert [(city.name, city.matters, city.samples) for city in province.cities] == [
        ("江海市", 3, 0),
        ("江源市", 4, 0),
        ("江屏市", 3, 3),
    ]
    assert province.catalogue == "江洲省的事项目录" and len(province.matters) == 4
    assert province.differing == {CARD: ["990200"]}, "a condition more is another standard"
    assert province.origins == {}, "the catalogue has every code"
    assert [(one.item, one.cities) for one in province.bundles] == [("开办餐饮店", ["990100"])]


def test_without_a_catalogue_a_checked_guide_stands_before_a_sample(folder: Path, tmp_path: Path) -> None:
    rows = LIST.replace("catalogue: sheng\n", "").split("\n")
    (folder / "turned.yml").write_text("\n".join([*rows[:3], rows[5], rows[3], rows[4], ""]), encoding="utf-8")
    assert gather(folder, tmp_path / "portal", "turned.yml").exit_code == 0
    province = read_catalog(Project(tmp_path / "portal")).province
    assert province.origins == {CARD: "990100", FOOD: "990100", RECORD: "990100", STAND_IN: "990200"}
    assert province.catalogue is None and province.matters == []


def test_published_data_alone_is_enough(folder: Path, tmp_path: Path) -> None:
    rows = LIST.replace("catalogue: sheng\n", "").replace("  - {name: 江海市, folder: 9901}\n", "")
    (folder / "data.yml").write_text(rows, encoding="utf-8")
    done = gather(folder, tmp_path / "portal", "data.yml")
    assert done.exit_code == 0, done.output
    project = Project(tmp_path / "portal")
    assert inspect_project(project).findings == []
    setting = read_catalog(project).setting
    assert setting.events and setting.laws and setting.thesaurus.terms, "as every new city begins"
    assert not any(event.matters for event in setting.events.values())


def test_gathered_again_it_takes_the_place_of_the_old_one(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "portal"
    assert gather(folder, target).exit_code == 0
    before = tree(target)
    (target / "guides/matters/gongan/x.yml").write_text("x", encoding="utf-8")
    assert gather(folder, target).exit_code == 0
    assert tree(target) == before


def broken(folder: Path, tmp_path: Path, name: str) -> Path:
    """A copy of the second city's data with something wrong."""
    data = tmp_path / "data"
    shutil.copytree(folder / "9902-data/api/v1", data)
    # The first city's card stands for all; of the stand-in this city's guide does.
    code = STAND_IN if name in ("path", "hidden", "control") else CARD
    card = data / "matters" / f"{code}.json"
    said = json.loads(card.read_text(encoding="utf-8"))
    if name == "gone":
        card.unlink()
    elif name == "other":
        said["matter"]["code"] = FOOD
    elif name == "path":
        said["matter"]["department"] = "../../../evil"
    elif name == "hidden":
        said["matter"]["summary"] = "看\u202e不见"
    elif name == "control":
        said["matter"]["summary"] = "a\x1b[31m"
    elif name == "half":
        card.write_bytes(card.read_bytes()[:100])
        return data
    elif name == "version":
        index = json.loads((data / "index.json").read_text(encoding="utf-8"))
        (data / "index.json").write_text(json.dumps({**index, "data_version": 2}), encoding="utf-8")
    elif name == "offices":
        (data / "offices.json").write_text('{"offices": [{"region": 1}]}', encoding="utf-8")
    if card.exists():
        card.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    return data


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gone", f"缺少 {CARD}.json"),
        ("other", f"{CARD}.json 里是另一个编码的事项"),
        ("path", "合成的 matter 不合标准"),
        ("hidden", f"matters/gongan/{STAND_IN}.yml 不合标准"),
        ("control", f"matters/gongan/{STAND_IN}.yml 不合标准"),
        ("half", f"{CARD}.json 不合标准"),
        ("version", "第 2 版"),
        ("offices", "offices.json 不合标准"),
    ],
)
def test_what_a_city_must_not_publish_stops_everything(
    folder: Path, portal: Project, tmp_path: Path, name, said
) -> None:
    data = broken(folder, tmp_path, name)
    text = LIST.replace("catalogue: sheng\n", "").replace("9902-data/api/v1", str(data))
    (folder / "broken.yml").write_text(text, encoding="utf-8")
    before = tree(portal.root)
    done = gather(folder, portal.root, "broken.yml")
    assert done.exit_code == 2
    assert said in done.output and done.output.count("\n") == 1
    assert tree(portal.root) == before
    assert not list(folder.rglob("*evil*"))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("folder: 9901}", "folder: nowhere}", "没有 api/v1 的数据"),
        ("folder: 9903-data}", "folder: 9901}", "行政区划代码都是 990100"),
    ],
)
def test_wrong_lists(folder: Path, tmp_path: Path, old: str, new: str, said: str) -> None:
    (folder / "wrong.yml").write_text(LIST.replace(old, new), encoding="utf-8")
    done = gather(folder, tmp_path / "new", "wrong.yml")
    assert done.exit_code == 2 and said in done.output
    assert not (tmp_path / "new").exists()


def test_a_folder_with_something_else_is_left_alone(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "论文.docx").write_bytes(b"x")
    done = gather(folder, tmp_path)
    assert done.exit_code == 2 and "里有别的内容" in done.output
    assert tree(tmp_path) == {"论文.docx": b"x"}


def test_guides_with_errors_are_mended_at_home(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "9901", tmp_path / "9901")
    edit(tmp_path / "9901/guides" / FILE_OF[CARD], "trip_count: 1\n", "trip_count: 许多\n")
    (folder / "wrong.yml").write_text(LIST.replace("folder: 9901}", f"folder: {tmp_path / '9901'}}}"), encoding="utf-8")
    done = gather(folder, tmp_path / "new", "wrong.yml")
    assert done.exit_code == 2 and "指南有 1 个文件有错误，请先在那里运行 banshi lint 改正" in done.output


@pytest.mark.parametrize("linted", [False, True], ids=["first", "after-lint"])
def test_what_a_city_accepts_with_a_reason_is_no_error(folder: Path, tmp_path: Path, linted: bool) -> None:
    shutil.copytree(folder / "9901", tmp_path / "9901")
    edit(tmp_path / "9901/guides" / FILE_OF[CARD], "trip_count: 1\n", "trip_count: 3\n")
    accepted = (
        f"suppress:\n  - {{rule: P002, path: {FILE_OF[CARD]}, reason: 法律要求本人到场三次。, until: '2030-01-01'}}\n"
    )
    (tmp_path / "9901/guides/suppress.yml").write_text(accepted, encoding="utf-8")
    (folder / "accepted.yml").write_text(
        LIST.replace("folder: 9901}", f"folder: {tmp_path / '9901'}}}"), encoding="utf-8"
    )
    if linted:
        assert not inspect_project(Project(tmp_path / "9901")).faulty
    assert gather(folder, tmp_path / "new", "accepted.yml").exit_code == 0


def test_data_of_an_older_program_has_no_windows(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "9902-data/api/v1", tmp_path / "old")
    (tmp_path / "old/offices.json").unlink()
    (folder / "old.yml").write_text(LIST.replace("9902-data/api/v1", str(tmp_path / "old")), encoding="utf-8")
    assert gather(folder, tmp_path / "new", "old.yml").exit_code == 0
    claims = {
        overlay.region: (overlay, claim) for overlay, claim in read_catalog(Project(tmp_path / "new")).claims[CARD]
    }
    overlay, claim = claims["990200"]
    assert (overlay.windows, claim.windows, claim.promised) == ([], [], "15个工作日")


def test_a_damaged_record_of_the_province_is_one_sentence(folder: Path, tmp_path: Path) -> None:
    assert gather(folder, tmp_path / "portal").exit_code == 0
    (tmp_path / "portal/guides/province.json").write_bytes(msgspec.json.encode({"name": 1}))
    done = CliRunner().invoke(main, ["lint", "--project", str(tmp_path / "portal")])
    assert done.exit_code == 2 and "请再运行一次 banshi province" in done.output
