"""Another city: founded, built, and not a word of the first one in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banshi.cli import main
from tests.lifecycle.living import banshi, lint
from tests.projects import ROOT, run, tree
from tests.test_words import any_of, city_words, found, region_pattern

NAME, REGION = "云梦泽市", "990100"


def init(folder: Path, *arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(main, ["init", str(folder), "--project", str(ROOT), *arguments], input=answers)


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The second city, as `init` leaves it."""
    folder = tmp_path_factory.mktemp("second") / "yunmeng"
    done = init(folder, "--name", NAME, "--region", REGION)
    assert done.exit_code == 0, done.output
    return folder


@pytest.fixture(scope="module")
def lived_in(city: Path) -> Path:
    """The second city with a department, a matter and an office of its own, built by command and by hand."""
    folder = city / "guides"
    with (folder / "regions.yml").open("a", encoding="utf-8") as file:
        file.write('  - {code: "990102", name: 东湾区, level: 县级}\n')
    with (folder / "departments.yml").open("a", encoding="utf-8") as file:
        file.write('  - {id: gongan, name: 云梦泽市公安局, short_name: 市公安局, business_lines: ["09"]}\n')
    who = ("--department", "gongan", "--level", "县级", "--audience", "自然人")
    made = banshi(city, "new", "--name", "居民身份证补领", "--kind", "行政确认", *who)
    assert made.exit_code == 0, made.output
    base = (ROOT / "tests/rules/base/matters/gongan/990709901000.yml").read_text(encoding="utf-8")
    text = base.replace("reform_field: 公安管理\n", "").replace("居民身份证申领登记表", "居民身份证异地受理登记表")
    (folder / "matters/gongan/990709901000.yml").write_text(text, encoding="utf-8")
    claimed = banshi(city, "claim", "990102", "990709901000", "--body", "云梦泽市公安局东湾分局")
    assert claimed.exit_code == 0, claimed.output
    built = run(city, "banshi", "build")
    assert built.returncode == 0, built.stdout + built.stderr
    return city


def words_of_first_city(folder: Path) -> list[str]:
    texts = [(name, data.decode("utf-8", "replace")) for name, data in tree(folder).items()]
    assert texts
    return found(texts, any_of(city_words(ROOT / "guides")))


def test_a_new_city_has_nothing_to_mend_and_names_no_other(tmp_path):
    folder = tmp_path / "new"
    assert init(folder, answers=f"{NAME}\n{REGION}\n").exit_code == 0
    assert lint(folder) == ""
    assert words_of_first_city(folder) == []
    codes = [(name, data.decode()) for name, data in tree(folder / "guides").items()]
    assert found(codes, region_pattern(ROOT / "guides")) == []
    assert {"README.md", "mkdocs.yml", "pyproject.toml", "tools/run.py", "schema/matter.schema.json"} <= tree(
        folder
    ).keys()


def test_it_brings_what_is_true_everywhere(city):
    laws = (city / "guides/laws.yml").read_text(encoding="utf-8")
    assert laws.count("\n  - ") == (ROOT / "guides/laws.yml").read_text(encoding="utf-8").split("source:")[0].count(
        "\n  - "
    )
    materials = (city / "guides/materials.yml").read_text(encoding="utf-8")
    assert "name: 居民身份证\n" in materials
    assert "official: 补领" in (city / "guides/terms.yml").read_text(encoding="utf-8")
    assert "matters:" not in (city / "guides/events.yml").read_text(encoding="utf-8")


def test_the_second_city_is_built_end_to_end(lived_in):
    pages = tree(lived_in / "site")
    home = pages["index.html"].decode()
    assert NAME in home
    assert "居民身份证补领" in pages["matters/990709901000.html"].decode()
    assert "东湾区" in pages["regions/990102.html"].decode()
    assert words_of_first_city(lived_in / "site") == []
    html = [(name, data.decode()) for name, data in pages.items() if name.endswith((".html", ".json", ".csv"))]
    assert found(html, region_pattern(ROOT / "guides")) == []


def test_what_is_there_is_never_overwritten(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("x", encoding="utf-8")
    done = init(tmp_path / "mine", "--name", NAME, "--region", REGION)
    assert done.exit_code == 2
    assert "已经有内容，没有改动" in done.output
    assert [path.name for path in tmp_path.rglob("*")] == ["mine", "letter.txt"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--name", NAME, "--region", "9901"), "6 位数字"),
        (("--name", NAME, "--region", "990000"), "6 位数字"),
        (("--name", "x\ny", "--region", REGION), "一行文字"),
        (("--name", " ", "--region", REGION), "一行文字"),
    ],
)
def test_nonsense_makes_nothing(tmp_path, options, said):
    done = init(tmp_path / "new", *options)
    assert done.exit_code == 2
    assert said in done.output
    assert not list(tmp_path.iterdir())


def test_a_hostile_name_stays_a_name(tmp_path):
    name = '<b>"市: #{{ 1 }}'
    assert init(tmp_path / "new", "--name", name, "--region", "990102", "--site-name", "x: y").exit_code == 0
    text = (tmp_path / "new/guides/city.yml").read_text(encoding="utf-8")
    assert 'name: "<b>\\"市: #{{ 1 }}"\n' in text
    assert 'site_name: "x: y"\n' in text
