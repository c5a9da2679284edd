"""The page in a pack finds in the browser what `verify` finds, opened from disk without any flag."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from banshi.kiosk.pack import Pack
from tests.kiosk.conftest import MATTER

pytestmark = pytest.mark.browser
PAGE = f"site/matters/{MATTER}.html"


def flipped(folder: Path) -> None:
    data = bytearray((folder / PAGE).read_bytes())
    data[100] ^= 1
    (folder / PAGE).write_bytes(data)


def missing(folder: Path) -> None:
    (folder / PAGE).unlink()


def shorter(folder: Path) -> None:
    os.truncate(folder / PAGE, 50)


def extra(folder: Path) -> None:
    (folder / "site/virus.exe").write_bytes(b"MZ")


def edited_list(folder: Path) -> None:
    manifest = folder / "manifest.json"
    text = manifest.read_text(encoding="utf-8")
    digest = hashlib.sha256((folder / PAGE).read_bytes()).hexdigest()
    manifest.write_text(text.replace(digest, digest[::-1]), encoding="utf-8")


def no_list(folder: Path) -> None:
    (folder / "manifest.json").unlink()


def checked(browser: Browser, page_of: Path, folder: Path) -> tuple[str, list[str]]:
    page = browser.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto((page_of / "check.html").as_uri())
    page.locator("input").set_input_files(folder)
    expect(page.locator(".kc-told.kc-good, .kc-told.kc-bad")).to_have_count(1, timeout=60_000)
    told, rows = page.locator(".kc-told").inner_text(), page.locator(".kc-list li").all_inner_texts()
    page.close()
    assert wrong == []
    return told, rows


def test_a_whole_pack_is_whole_and_its_digest_can_be_told(browser: Browser, pack: Pack) -> None:
    told, rows = checked(browser, pack.folder, pack.folder)
    assert "资料包完整" in told and pack.manifest.short_digest in told and pack.manifest.hall.name in told
    assert rows == []


@pytest.mark.parametrize(
    ("plant", "said"),
    [
        (flipped, "校验码对不上"),
        (missing, "资料包里没有"),
        (shorter, "大小和清单不一样"),
        (extra, "清单里没有这个文件"),
        (edited_list, "清单被改动过"),
        (no_list, "不是资料包"),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_a_planted_fault_is_named(
    browser: Browser, pack: Pack, tmp_path: Path, plant: Callable[[Path], None], said: str
) -> None:
    folder = Path(shutil.copytree(pack.folder, tmp_path / "kiosk"))
    plant(folder)
    told, rows = checked(browser, pack.folder, folder)
    assert said in "".join([told, *rows])
    assert "资料包完整" not in told
