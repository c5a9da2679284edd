"""The benchmarks still run and print their tables. How long anything takes is not a test."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from banshi.pdf.edition import EDITIONS
from tests.bench.chart import chart

HERE = Path(__file__).resolve().parent

pytestmark = pytest.mark.slow


def run(script: str, *arguments: str) -> str:
    """What a benchmark prints."""
    command = [sys.executable, str(HERE / script), *arguments]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout


def rows(printed: str) -> list[list[str]]:
    """The cells of every table row."""
    return [re.split(r" \| ", line.strip("| ")) for line in printed.splitlines() if line.startswith("| ")]


def test_build_prints_its_tables(tmp_path):
    printed = run("build.py", "--matters", "30,60", "--runs", "1", "--no-hugo", "--folder", str(tmp_path))
    names = [cells[1] for cells in rows(printed) if cells[0] == "30"]
    programs = [
        f"{name} build, {state}" for name in ("mkdocs", "banshi") for state in ("cold", "one changed", "no change")
    ]
    assert names == [*programs, "matters as written", "our pages"]
    assert "t(60)/t(30), cold" in printed


def test_lint_prints_its_table(tmp_path):
    printed = run("lint.py", "--matters", "30", "--runs", "1", "--folder", str(tmp_path))
    assert [cells[1] for cells in rows(printed)[1:]] == [
        "cold",
        "no change",
        "one changed",
        "since HEAD, 50 changed",
    ]


def test_diff_prints_its_table(tmp_path):
    printed = run("diff.py", "--matters", "60", "--changed", "5", "--runs", "1", "--folder", str(tmp_path))
    assert [cells[:2] for cells in rows(printed)[1:]] == [["60", "5"]] * 5


def test_exchange_prints_its_table(tmp_path):
    printed = run("exchange.py", "--matters", "30", "--changed", "5", "--runs", "1", "--folder", str(tmp_path))
    assert [cells[3] for cells in rows(printed)[1:]] == ["export xlsx", "import --dry-run"]


def test_pdf_prints_its_tables(tmp_path):
    small = ("--matters", "30", "--changed", "5", "--warm", "2", "--bound", "40")
    printed = run("pdf.py", *small, "--folder", str(tmp_path))
    assert [cells[1] for cells in rows(printed) if cells[0] == "40"] == ["all", "all, no change"]
    names = [cells[1] for cells in rows(printed) if cells[0] == "30"]
    assert names == ["one, nothing known", "one, guides known", "all", "all, no change", "all, 5 changed"]
    told = [cells[0] for cells in rows(printed)]
    assert [name for name in told if name in EDITIONS] == list(EDITIONS)


def test_serve_prints_its_table(tmp_path):
    printed = run("serve.py", "--matters", "30", "--edits", "1", "--folder", str(tmp_path))
    assert rows(printed)[1][0] == "30"


def test_curve_prints_its_table(tmp_path):
    printed = rows(run("curve.py", "--matters", "30", "--runs", "1", "--folder", str(tmp_path)))
    assert printed[-1][0] == "pdf, 50 changed"
    assert " / " in printed[-1][1]


def test_a_chart_draws_every_line_and_keeps_names_apart():
    lines = {"one <cold>": [(146, 1.5), (2000, 8.0)], "two": [(146, 1.4), (2000, 7.9)]}
    drawn = ElementTree.fromstring(chart(lines, "matters", "seconds"))
    assert len(drawn.findall("{*}polyline")) == 2
    places = {text.text: float(text.get("y")) for text in drawn.findall("{*}text")}
    assert abs(places["one <cold>"] - places["two"]) >= 16


@pytest.mark.browser
@pytest.mark.skipif(not shutil.which("chromium"), reason="no Chromium on this machine")
def test_search_prints_its_tables(tmp_path):
    small = ("--entries", "60", "--matters", "60", "--slower", "1", "--no-rivals", "--folder", str(tmp_path))
    printed = run("search.py", *small)
    assert "60 entries" in printed and "key p95" in printed
    assert any(cells[:2] == ["blind", "ours"] for cells in rows(printed))


@pytest.mark.browser
@pytest.mark.skipif(not shutil.which("chromium"), reason="no Chromium on this machine")
def test_pages_prints_its_table(site):
    printed = rows(run("pages.py", "--runs", "1", "--slower", "1", "--settle", "50", "--site", str(site)))
    matter = next(cells for cells in printed if cells[0].startswith("matters/9"))
    assert float(matter[1]) <= 60 and float(matter[2]) <= 250
    assert all(cells[4] == "0" for cells in printed[1:])


def test_the_synthetic_city_lints_clean_and_repeats(tmp_path):
    for name in ("one", "two"):
        run("synthetic.py", str(tmp_path / name), "--matters", "100")
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    lint = [sys.executable, "-m", "banshi", "lint", "--project", str(tmp_path / "one")]
    done = subprocess.run(lint, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of the guides with its bytes."""
    guides = folder / "guides"
    return {path.relative_to(guides).as_posix(): path.read_bytes() for path in guides.rglob("*") if path.is_file()}


def test_doors_prints_its_tables():
    command = [sys.executable, "-m", "tests.bench.doors", "--minutes", "0.02", "--every", "20"]
    printed = subprocess.run(command, capture_output=True, check=True, encoding="utf-8", cwd=HERE.parents[1]).stdout
    assert re.search(r"^attacks: \d+ tried, .* 0 missed", printed, re.M)
    assert re.search(r"^honest:  \d+ tried, \d+ false alarms", printed, re.M)
    assert re.search(r"^kiosk update +killed +\d+ +0$", printed, re.M)
    assert "Hostile pages in Chromium" in printed and re.search(r"^pack +\d+ +0$", printed, re.M)
