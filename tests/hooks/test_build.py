"""Building the site: complete, repeatable, never half done."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.projects import ROOT, edit, make_project, run, tree

MATTER = "guides/matters/gongan/990709901000.yml"
PAGE = "matters/990709901000.html"
# Links people follow are welcome; nothing may be fetched by the page itself.
FETCHES = re.compile(
    rb"""<(?:script|img|iframe|source|embed|audio|video)[^>]+?(?:src|srcset)=["']?(?:https?:)?//[^"'\s>]+"""
    rb"""|<link[^>]+rel=["'](?:stylesheet|preconnect|preload|icon|dns-prefetch)["'][^>]+href=["']?(?:https?:)?//[^"'\s>]+"""
    rb"""|@import|url\(["']?(?:https?:)?//"""
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that has been built once."""
    root = make_project(tmp_path_factory.mktemp("built"))
    assert build(root).returncode == 0
    return root


@pytest.fixture
def built(project: Path, tmp_path: Path) -> Path:
    """The same in a place of its own, to be changed."""
    return shutil.copytree(project, tmp_path / "project")


def build(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return run(root, "mkdocs", "build", "--quiet", *options)


def names(root: Path) -> set[str]:
    return set(tree(root / "site"))


def test_every_matter_has_its_page_and_data(project: Path) -> None:
    for path in (project / "guides" / "matters").rglob("*.yml"):
        assert {f"matters/{path.stem}.html", f"api/v1/matters/{path.stem}.json"} <= names(project)


def test_sections_have_index_pages(project: Path) -> None:
    sections = ("matters", "departments", "regions", "materials", "rules", "fields")
    assert {f"{section}/index.html" for section in sections} | {"index.html", "404.html"} <= names(project)


def test_every_link_inside_the_site_leads_somewhere(project: Path) -> None:
    site = project / "site"
    broken = []
    for path in site.rglob("*.html"):
        if path.name == "404.html":
            continue
        for href in re.findall(r'(?:href|src)="([^"#?]+)', path.read_text(encoding="utf-8")):
            if not re.match(r"[a-z]+:", href) and not (path.parent / href).resolve().exists():
                broken.append(f"{path.relative_to(site)} → {href}")
    assert not broken


def test_every_anchor_of_a_page_exists_in_it(project: Path) -> None:
    for path in (project / "site").rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        identifiers = set(re.findall(r'\bid="([^"]+)"', html))
        wanted = set(re.findall(r'href="#([^"]+)"', html))
        assert wanted <= identifiers, f"{path.name}: {wanted - identifiers}"


def test_nothing_is_fetched_from_elsewhere(project: Path) -> None:
    for name, data in tree(project / "site").items():
        if name.endswith((".html", ".css")):
            assert not FETCHES.findall(data), name


def test_no_source_file_reaches_the_site(project: Path) -> None:
    found = names(project)
    assert not [name for name in found if name.endswith((".yml", ".yaml", ".py"))]
    # Pages have twins in Markdown; what somebody wrote in Markdown has none.
    twins = {name.removesuffix(".html") + ".md" for name in found if name.endswith(".html")}
    assert not [name for name in found if name.endswith(".md") and name not in twins]


def test_pages_are_small(project: Path) -> None:
    sizes = {path.name: path.stat().st_size for path in (project / "site" / "matters").glob("99*.html")}
    assert max(sizes.values()) <= 25 * 1024, sizes


def test_index_lists_every_matter(project: Path) -> None:
    index = json.loads((project / "site" / "api" / "v1" / "index.json").read_text(encoding="utf-8"))
    codes = [row["code"] for row in index["matters"]]
    assert codes == sorted(path.stem for path in (project / "guides" / "matters").rglob("*.yml"))


def test_same_input_gives_the_same_bytes(project: Path, tmp_path: Path) -> None:
    other = make_project(tmp_path / "elsewhere")
    assert build(other).returncode == 0
    one, two = tree(project / "site"), tree(other / "site")
    # MkDocs stamps the day and a gzip header into its sitemap.
    for volatile in ("sitemap.xml.gz",):
        one.pop(volatile, None)
        two.pop(volatile, None)
    assert one == two


def test_however_many_processes_give_the_same_bytes(project: Path, tmp_path: Path) -> None:
    other = make_project(tmp_path / "shared")
    # Three matters deserve no second process; in another one, a set has another order as well.
    many = (
        "import runpy, banshi.disk.workers as workers\n"
        "workers.processes_for = lambda count, per_process: 2\n"
        "import banshi.catalog.examination as examination, banshi.render.site as site\n"
        "examination._BATCH = site._BATCH = 1\n"
        "runpy.run_module('mkdocs', run_name='__main__')\n"
    )
    for seed in ("1", "2"):
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", many, "build", "--quiet"]
        subprocess.run(command, cwd=other, env=environment, check=True)
        assert tree(other / "site") == tree(project / "site")
        shutil.rmtree(other / ".cache")


def test_command_and_strict_mkdocs_give_the_same_site(project: Path, tmp_path: Path) -> None:
    strict = make_project(tmp_path / "strict")
    assert (done := build(strict, "--strict")).returncode == 0, done.stderr
    command = make_project(tmp_path / "command")
    assert (done := run(command, "banshi", "build")).returncode == 0, done.stderr
    one, two = tree(strict / "site"), tree(command / "site")
    one.pop("sitemap.xml.gz")
    two.pop("sitemap.xml.gz")
    assert one == two


def test_splice_equals_rendering_every_page_with_the_theme(tmp_path: Path) -> None:
    spliced = make_project(tmp_path / "spliced")
    plain = make_project(tmp_path / "plain")
    for root in (spliced, plain):
        edit(
            root / "guides" / "city.yml",
            "site_name:",
            "site_url: https://guide.example.gov.cn/\nedit_url: https://git.example.gov.cn/guides/\nsite_name:",
        )
    edit(plain / "mkdocs.yml", "\nhooks:\n", "\nextra:\n  plain_pipeline: true\n\nhooks:\n")
    for root in (spliced, plain):
        assert (done := build(root)).returncode == 0, done.stderr
    one, two = tree(spliced / "site"), tree(plain / "site")
    one.pop("sitemap.xml.gz")
    two.pop("sitemap.xml.gz")
    assert one == two
    page = one[PAGE].decode()
    assert '<link rel="canonical" href="https://guide.example.gov.cn/matters/990709901000.html">' in page
    assert "https://git.example.gov.cn/guides/matters/gongan/990709901000.yml" in page
    assert b"https://guide.example.gov.cn/matters/990709901000.html" in one["sitemap.xml"]
    assert b"https://guide.example.gov.cn/downloads/index.html" in one["sitemap.xml"]
    assert (
        b'<link rel="search"' in one["index.html"] and b"https://guide.example.gov.cn/search/" in one["opensearch.xml"]
    )


def test_one_change_rewrites_only_what_shows_it(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    edit(root / "guides/matters/shichang/990131901000.yml", "source:", 'related: ["990709901000"]\nsource:')
    assert build(root).returncode == 0
    before = {path: path.stat().st_ino for path in (root / "site" / "matters").glob("99*.html")}
    beside, other = (root / "site" / "matters" / f"{code}.html" for code in ("990131901000", "992014901000"))
    edit(root / MATTER, "version: 1", "version: 2")
    assert build(root).returncode == 0
    assert (root / "site" / PAGE).stat().st_ino != before[root / "site" / PAGE]
    assert [path.stat().st_ino for path in (beside, other)] == [before[beside], before[other]]
    # A page names the matters beside it, and is written anew when one of them is called something else.
    edit(root / MATTER, "name: 居民身份证补领\n", "name: 居民身份证补办领取\n")
    assert build(root).returncode == 0
    assert "居民身份证补办领取" in beside.read_text("utf-8")
    assert other.stat().st_ino == before[other]


def test_a_removed_matter_leaves_the_site(built: Path) -> None:
    lonely = next(
        path
        for path in sorted((built / "guides" / "matters").rglob("*.yml"))
        if f"{path.stem}" not in references(built, path)
    )
    lonely.unlink()
    assert (done := build(built)).returncode == 0, done.stderr
    assert f"matters/{lonely.stem}.html" not in names(built)


def references(root: Path, matter: Path) -> str:
    """Everything in the guides besides one matter, as one text."""
    return "".join(path.read_text(encoding="utf-8") for path in (root / "guides").rglob("*.yml") if path != matter)


def test_an_error_leaves_the_old_site_standing(built: Path) -> None:
    before = tree(built / "site")
    edit(built / MATTER, "version: 1", "version: 一")
    done = run(built, "banshi", "build")
    assert done.returncode == 2
    assert "原来的网站没有改动" in done.stderr
    assert f"{MATTER}:" in done.stderr
    assert tree(built / "site") == before


def test_a_warning_stops_only_a_strict_build(built: Path) -> None:
    before = tree(built / "site")
    (built / "guides" / "terms.yml").unlink()
    assert build(built, "--strict").returncode != 0
    assert tree(built / "site") == before
    assert build(built).returncode == 0
    assert tree(built / "site") != before


def test_killed_half_way_the_old_site_stands(built: Path) -> None:
    before = tree(built / "site")
    edit(built / MATTER, "version: 1", "version: 2")
    # Stop the build for good at the moment its first page is written.
    (built / "hooks" / "stop.py").write_text(
        "import os, signal\n\n\ndef on_env(env, config, files):\n    os.kill(os.getpid(), signal.SIGKILL)\n",
        encoding="utf-8",
    )
    edit(built / "mkdocs.yml", "  - hooks/banshi_hook.py", "  - hooks/banshi_hook.py\n  - hooks/stop.py")
    assert build(built).returncode == -signal.SIGKILL
    assert tree(built / "site") == before
    edit(built / "mkdocs.yml", "\n  - hooks/stop.py", "")
    assert build(built).returncode == 0
    assert tree(built / "site") != before
    assert not list(built.glob(".site.*"))


@pytest.mark.skipif(sys.platform != "linux", reason="counts processes of Linux")
def test_preview_follows_an_edit_and_survives_a_mistake(tmp_path: Path) -> None:
    from urllib.request import urlopen

    root = make_project(tmp_path / "project")
    port = free_port()
    command = [sys.executable, "-m", "banshi", "serve", "--port", str(port)]
    server = subprocess.Popen(
        command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )

    def shows(text: str) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{port}/{PAGE}", timeout=2) as answer:
                return text in answer.read().decode()
        except OSError:
            return False

    try:
        assert eventually(lambda: shows("居民身份证"))
        edit(root / MATTER, "version: 1", "version: 一")
        time.sleep(1.5)
        assert server.poll() is None
        edit(root / MATTER, "version: 一", "version: 3")
        edit(root / MATTER, "summary: ", "summary: 改过的说明。")
        assert eventually(lambda: shows("改过的说明。"))
    finally:
        import os

        os.killpg(server.pid, signal.SIGTERM)
        server.wait(10)


def eventually(check, seconds: float = 20) -> bool:
    """Whether something becomes true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if check():
            return True
        time.sleep(0.2)
    return False


def free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_offline_reading_can_be_withdrawn(tmp_path: Path) -> None:
    root = make_project(tmp_path / "project")
    edit(root / "mkdocs.yml", "plugins: []", "plugins: []\n\nextra:\n  offline: false")
    assert (done := build(root)).returncode == 0, done.stderr
    files = tree(root / "site")
    assert b"unregister" in files["service-worker.js"]
    assert not [name for name, data in files.items() if name.endswith(".js") and b"serviceWorker" in data]


def test_the_real_guides_build_strictly(tmp_path: Path) -> None:
    import shutil

    root = tmp_path / "real"
    root.mkdir()
    for folder in ("guides", "schema", "hooks"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", root)
    done = build(root, "--strict")
    assert done.returncode == 0, done.stderr
    assert len(list((root / "site" / "matters").glob("[0-9]*.html"))) >= 48


def test_a_new_label_of_the_standard_reaches_every_page_and_paper(tmp_path: Path) -> None:
    root = make_project(tmp_path, standard=True)
    assert run(root, "banshi", "build", "--pdf").returncode == 0
    old = tree(root / "site")
    edit(root / "schema" / "matter.schema.json", '      "title": "设定依据"', '      "title": "法律依据"')
    assert run(root, "banshi", "build", "--pdf").returncode == 0
    new = tree(root / "site")
    codes = [path.stem for path in (root / "guides" / "matters").rglob("*.yml")]
    assert codes
    for code in codes:
        page = new[f"matters/{code}.html"].decode()
        assert "<h2>法律依据</h2>" in page and "<h2>设定依据</h2>" not in page
        papers = [name for name in new if name.endswith(f"{code}.pdf")]
        assert papers
        assert all(new[name] != old[name] for name in papers)
