"""Another city: founded, built, and not a word of the first one in it."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

import banshi
from banshi.cli import main
from tests.lifecycle import living
from tests.lifecycle.living import lint
from tests.projects import ROOT, run, tree
from tests.test_words import any_of, city_words, found, region_pattern

NAME, REGION = "云梦泽市", "990100"


def init(folder: Path, *arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(main, ["init", str(folder), *arguments], input=answers)


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
    made = living.banshi(city, "new", "--name", "居民身份证补领", "--kind", "行政确认", *who)
    assert made.exit_code == 0, made.output
    base = (ROOT / "tests/rules/base/matters/gongan/990709901000.yml").read_text(encoding="utf-8")
    text = base.replace("reform_field: 公安管理\n", "").replace("居民身份证申领登记表", "居民身份证异地受理登记表")
    (folder / "matters/gongan/990709901000.yml").write_text(text, encoding="utf-8")
    claimed = living.banshi(city, "claim", "990102", "990709901000", "--body", "云梦泽市公安局东湾分局")
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
    frame = {name for name in tree(folder) if not name.startswith("guides/")}
    assert {"README.md", "mkdocs.yml", "run.py", "start.bat", "requirements.lock", ".vscode/settings.json"} <= frame
    # The engine is pinned, not copied.
    assert not [name for name in frame if name.endswith(".py") and name not in ("run.py", "ci/comment.py")]
    (wheel,) = (name for name in frame if name.endswith(".whl"))
    digest = hashlib.sha256((folder / wheel).read_bytes()).hexdigest()
    lock = (folder / "requirements.lock").read_text(encoding="utf-8")
    assert f"banshi=={banshi.__version__} \\\n    --hash=sha256:{digest}\n" in lock
    recipes = [data for name, data in tree(folder).items() if name.startswith((".github", ".gitee", "ci/"))]
    assert recipes and not [data for data in recipes if b"tools/" in data]


def test_editors_know_what_belongs_where(city):
    places = json.loads((city / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    for schema, place in places.items():
        assert (city / schema).is_file()
        assert place.count("*") or (city / place).is_file() or place.startswith("guides/")
    assert places["./.vscode/schema/matter.schema.json"] == "guides/matters/*/*.yml"


def test_it_brings_what_is_true_everywhere(city):
    laws = (city / "guides/laws.yml").read_text(encoding="utf-8")
    known = yaml.safe_load((ROOT / "guides/laws.yml").read_text(encoding="utf-8"))["laws"]
    national = [law["name"] for law in known if law["level"] in ("法律", "行政法规", "部门规章")]
    assert [law["name"] for law in yaml.safe_load(laws)["laws"]] == national
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
    # The search knows every other city by name, this one among them, to say that it is another.
    left = words_of_first_city(lived_in / "site")
    assert [one for one in left if not one.startswith("search-data.js:")] == []
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


def test_every_command_of_its_readme_is_one(city):
    text = (city / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"run\.py banshi ([a-z-]+)", text)) | set(re.findall(r"`banshi ([a-z-]+)`", text))
    assert {"new", "claim", "export", "import", "review", "pdf", "kiosk", "upgrade"} <= named
    assert named <= set(main.list_commands(None))
