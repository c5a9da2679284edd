"""Takes the README's pictures anew: a guide on a phone, on paper, and a finding. For maintainers; needs the test group.

Real ones: the site is built, the PDF is set and `banshi lint` is run on a copy of the guides with one promise made
longer than the law allows. Chromium and poppler must be on the machine.
"""

from __future__ import annotations

import html
import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "tools" / "manual" / "pictures"
MATTER = "230709903000"
FILE = f"guides/matters/gongan/{MATTER}.yml"
LARGEST = 60_000
"""Bytes of a picture: a README has to open quickly on a slow line."""
_TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body{{margin:0;width:900px;background:#16202c;color:#dfe7ef}}
pre{{margin:0;padding:24px 28px;font:17px/1.65 "Noto Sans Mono CJK SC",monospace;white-space:pre-wrap}}
b{{color:#8fd18f;font-weight:400}}</style><pre><b>$ banshi lint</b>
{said}</pre>"""


def main() -> int:
    """Returns the exit code: 0 written, 1 a picture is too large, 2 could not run."""
    executable = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if executable is None or shutil.which("pdftoppm") is None:
        print("要有 Chromium 和 poppler-utils 才能照相，请先安装。", file=sys.stderr)
        return 2
    FOLDER.mkdir(parents=True, exist_ok=True)
    # Whoever only asks how large the pictures may be needs no browser.
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        work = Path(name)
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        pictures = {
            "phone.webp": on_a_phone(browser, work),
            "paper.webp": on_paper(work),
            "finding.webp": in_a_terminal(browser, work),
        }
        browser.close()
    for file, picture in pictures.items():
        (FOLDER / file).write_bytes(squeezed(picture))
        print(f"{file}: {(FOLDER / file).stat().st_size} 字节")
    return int(any((FOLDER / file).stat().st_size > LARGEST for file in pictures))


def on_a_phone(browser: Browser, work: Path) -> bytes:
    """The matter's page as it opens on a phone."""
    banshi("build", "--site-dir", str(work / "site"))
    page = browser.new_page(viewport={"width": 390, "height": 780}, device_scale_factor=1.5, locale="zh-CN")
    page.goto((work / "site" / "matters" / f"{MATTER}.html").as_uri())
    page.wait_for_load_state("networkidle")
    return page.screenshot()


def on_paper(work: Path) -> bytes:
    """The first page of the matter's PDF."""
    banshi("pdf", "--matter", MATTER, "--out", str(work / "guide.pdf"), "--quiet")
    command = ["pdftoppm", "-png", "-singlefile", "-scale-to", "1000", str(work / "guide.pdf"), str(work / "paper")]
    subprocess.run(command, check=True)
    return (work / "paper.png").read_bytes()


def in_a_terminal(browser: Browser, work: Path) -> bytes:
    """What `banshi lint` says of a promise that is longer than the law allows."""
    shutil.copytree(ROOT / "guides", work / "city" / "guides")
    path = work / "city" / FILE
    text = path.read_text(encoding="utf-8")
    (line,) = (line for line in text.splitlines() if line.startswith("  promised: "))
    path.write_text(text.replace(line, "  promised: 90日"), encoding="utf-8")
    said = banshi("lint", "--project", str(work / "city"), expected=1)
    page = browser.new_page(viewport={"width": 900, "height": 200})
    page.set_content(_TERMINAL.format(said=html.escape(said.strip())))
    return page.screenshot(full_page=True)


def banshi(*arguments: str, expected: int = 0) -> str:
    """Run a command of ours and return what it said."""
    environment = {**os.environ, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "banshi", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)
    if done.returncode != expected:
        raise SystemExit(done.stdout + done.stderr)
    return done.stdout


def squeezed(picture: bytes) -> bytes:
    """The same picture as WebP, as well as the limit allows."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    for quality in (90, 80, 70, 60, 50, 40, 30):
        out = io.BytesIO()
        image.save(out, "WEBP", quality=quality, method=6)
        if out.tell() <= LARGEST:
            break
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
