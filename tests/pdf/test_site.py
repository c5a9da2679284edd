"""A site built with paper: every matter's PDFs, linked from its page, and none without being asked."""

from __future__ import annotations

import shutil

import pytest

from tests.pdf.conftest import make_city
from tests.pdf.paper import CODE, text_of
from tests.projects import edit, run, tree

BOOKLETS = {
    "city.pdf",
    "handbook.pdf",
    "department-gongan.pdf",
    "department-renshe.pdf",
    "department-shichang.pdf",
    "hall-dongwan.pdf",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    root = make_city(tmp_path_factory.mktemp("site"))
    done = run(root, "banshi", "build", "--pdf")
    assert done.returncode == 0, done.stderr
    return root


def page_of(root):
    return (root / "site" / "matters" / f"{CODE}.html").read_text(encoding="utf-8")


def test_every_matter_lies_on_paper_and_is_linked(built):
    pages = {path.stem for path in (built / "site" / "matters").glob("9*.html")}
    papers = {path.name for path in (built / "site" / "pdf").iterdir()}
    assert papers == {f"{code}{kind}.pdf" for code in pages for kind in ("", "-notice")} | BOOKLETS
    assert f'href="../pdf/{CODE}.pdf"' in page_of(built)
    assert f'href="../pdf/{CODE}-notice.pdf"' in page_of(built)
    assert CODE in text_of((built / "site" / "pdf" / f"{CODE}.pdf").read_bytes())


@pytest.mark.parametrize(
    ("page", "booklet"),
    [
        ("departments/gongan", "department-gongan"),
        ("halls/dongwan", "hall-dongwan"),
        ("downloads/index", "city"),
        ("downloads/index", "handbook"),
    ],
)
def test_booklets_are_linked_where_people_look(built, page, booklet):
    html = (built / "site" / f"{page}.html").read_text(encoding="utf-8")
    assert f'href="../pdf/{booklet}.pdf"' in html


def test_what_has_no_booklet_links_none(built):
    assert "../pdf/" not in (built / "site" / "halls" / "shimin.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_only_what_changed_is_made_again(built, tmp_path):
    root = shutil.copytree(built, tmp_path / "again", copy_function=shutil.copy2)
    before = {path.name: path.stat().st_mtime_ns for path in (root / "site" / "pdf").iterdir()}
    edit(root / "guides" / "matters" / "gongan" / f"{CODE}.yml", "申请补领新证。", "到窗口申请补领新证。")
    # The copy is another folder, so its pages are new; what lies on the sheets is not set again.
    assert run(root, "banshi", "build", "--pdf").returncode == 0
    after = tree(root / "site" / "pdf")
    assert set(after) == set(before)
    changed = {name for name, data in after.items() if (built / "site" / "pdf" / name).read_bytes() != data}
    # A window's handbook tells steps that depend on an answer, and this one does not.
    mine = {"city.pdf", "department-gongan.pdf", "hall-dongwan.pdf"}
    assert changed == {f"{CODE}.pdf", f"{CODE}-notice.pdf"} | mine


def test_without_paper_there_is_no_link(built, tmp_path):
    root = shutil.copytree(built, tmp_path / "plain")
    assert run(root, "banshi", "build").returncode == 0
    assert not (root / "site" / "pdf").exists()
    assert "../pdf/" not in page_of(root)
    for page in ("departments/gongan", "halls/dongwan", "downloads/index"):
        assert "../pdf/" not in (root / "site" / f"{page}.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_missing_glyph_leaves_out_one_paper(built, tmp_path):
    root = shutil.copytree(built, tmp_path / "glyph")
    edit(root / "guides" / "matters" / "gongan" / f"{CODE}.yml", "申请补领新证。", "申请补领新证🎉。")
    done = run(root, "banshi", "build", "--pdf")
    assert done.returncode == 1
    assert f"居民身份证补领（{CODE}）里的“🎉”（U+1F389）在字体里没有字形" in done.stderr
    assert "申请补领新证🎉" in page_of(root)
    assert "../pdf/" not in page_of(root)
    papers = {path.name for path in (root / "site" / "pdf").iterdir()}
    assert papers == {path.name for path in (built / "site" / "pdf").iterdir()} - {
        f"{CODE}.pdf",
        f"{CODE}-notice.pdf",
        "department-gongan.pdf",
        "hall-dongwan.pdf",
    }
