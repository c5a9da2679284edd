"""From a change in the province to a pull request of the city, and to its pages, as people do it."""

from __future__ import annotations

import json

import pytest

from tests.changes.histories import commit, git
from tests.lifecycle.upstream.following import layer, make_follower
from tests.projects import edit, run
from tests.province.making import CARD, FILE_OF, FOOD, STAND_IN, make_published


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """The province, and a city that has taken its catalogue and keeps it in git."""
    folder = tmp_path_factory.mktemp("both")
    province, _ = make_published(folder / "sheng")
    city = make_follower(folder / "city", layer("../sheng"))
    (city / ".gitignore").write_text(".cache\nsite\n__pycache__\n", encoding="utf-8")
    done = run(city, "banshi", "sync")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "第一次取来" in done.stdout and "4 个事项" in done.stdout and "增加" not in done.stdout
    git(city, "init", "--quiet", "--initial-branch=main")
    commit(city)
    return province, city


def test_pages_say_which_level_fixed_the_standard(both):
    city = both[1]
    done = run(city, "banshi", "build")
    assert done.returncode == 0, done.stderr
    page = (city / "site" / f"matters/{CARD}.html").read_text(encoding="utf-8")
    assert "标准由省级确定" in page and "江洲省政务服务事项目录（省级，" in page
    assert "江海补证" in (city / "site/search-data.js").read_text(encoding="utf-8")
    told = json.loads((city / "site" / f"api/v1/matters/{STAND_IN}.json").read_text(encoding="utf-8"))
    assert told["standard"]["level"] == "省级" and told["standard"]["taken"]["digest"].startswith("sha256:")
    assert (city / "site/assets/forms/shipin.docx").is_file()
    assert "标准由省级确定" in (city / "site" / f"matters/{CARD}.md").read_text(encoding="utf-8")


def test_a_change_above_becomes_one_pull_request_that_reads_well(both):
    province, city = both
    card = province / "guides" / FILE_OF[CARD]
    edit(card, "promised: 20个工作日", "promised: 8个工作日")
    edit(card, "limit: 15个工作日", "limit: 3个工作日")
    edit(card, "materials:\n", "materials:\n  - {name: 授权委托书, original: 1, necessity: 必要}\n")
    edit(province / "guides" / FILE_OF[FOOD], "  谁来办: [法定代表人, 委托经办人]", "  谁来办: [法定代表人, 经办人]")
    edit(province / "guides" / FILE_OF[FOOD], "when: {谁来办: 委托经办人}", "when: {谁来办: 经办人}")
    commit(province)
    git(city, "switch", "--quiet", "--create", "sync")

    stale = run(city, "banshi", "sync", "--check")
    assert stale.returncode == 1 and "不一样：江洲省政务服务事项目录" in stale.stderr
    assert git(city, "status", "--porcelain") == ""

    done = run(city, "banshi", "sync", "--report", "report.md")
    assert done.returncode == 1, "the city has something to mend"
    assert "加重    增加材料“授权委托书”" in done.stdout
    assert "减轻    承诺办结时限由 20个工作日 缩短到 8个工作日" in done.stdout
    assert "情形“谁来办”的选项“委托经办人”改为“经办人”" in done.stdout
    assert "本市有 1 处要跟着改" in done.stdout and "承诺“10个工作日”，长于全市标准的“8个工作日”" in done.stdout
    report = (city / "report.md").read_text(encoding="utf-8")
    assert report.startswith("# 上级标准更新") and "| ▲ 加重 | 增加材料“授权委托书” |" in report
    (city / "report.md").unlink()

    edit(city / "guides/local/990102/gongan.yml", "promised: 10个工作日", "promised: 5个工作日")
    commit(city)
    review = run(city, "banshi", "review", "main")
    assert review.returncode == 0, review.stdout
    assert "加重 1 处，减轻 2 处" in review.stdout
    assert f"upstream/sheng/{FILE_OF[CARD]} 第 " in review.stdout
    # What the province did not record is the province's to record: told, with whom to ask, and no bar to the city.
    assert "市公安局" in review.stdout and "把关没有通过" not in review.stdout
    assert run(city, "banshi", "sync", "--check").returncode == 0


def test_the_answer_for_programs(both):
    told = json.loads(run(both[1], "banshi", "sync", "--dry-run", "--format", "json").stdout)
    assert told["catalogues"][0]["matters"] == 4 and told["catalogues"][0]["taken"]["commit"]
    assert told["changes"]["version"] == 1 and told["effects"] == []
