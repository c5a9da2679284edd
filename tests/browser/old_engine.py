"""A real browser of 2019, as a package carries it: it opens a page, runs a probe in it, and says what it found."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

PACKAGE = "chrome-aws-lambda@1.20.4"
"""Carries Chromium 78, packed with Brotli; the oldest engine whose market share is told as more than nothing."""
KEPT = Path.home() / ".cache" / "banshi-tests"
_UNPACK = """
const [packed, bare] = process.argv.slice(1);
require("fs").writeFileSync(bare, require("zlib").brotliDecompressSync(require("fs").readFileSync(packed)), { mode: 0o755 });
"""
_TRIES = 3
_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--single-process",
    "--no-zygote",
    "--disable-dev-shm-usage",
    "--enable-logging=stderr",
    "--virtual-time-budget=4000",
]


def old_chromium() -> Path | str:
    """The browser, fetched once; or why it cannot be had."""
    browser = KEPT / "chromium-78"
    if browser.is_file():
        return browser
    if not (shutil.which("npm") and shutil.which("node")):
        return "no npm on this machine"
    KEPT.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        ["npm", "pack", "--silent", PACKAGE], cwd=KEPT, capture_output=True, encoding="utf-8", check=False, timeout=300
    )
    if done.returncode:
        return f"npm cannot fetch {PACKAGE}: {done.stderr.strip()[-200:]}"
    package = KEPT / done.stdout.split()[-1]
    with tarfile.open(package) as archive:
        archive.extract("package/bin/chromium.br", KEPT, filter="data")
    packed = KEPT / "package" / "bin" / "chromium.br"
    subprocess.run(["node", "-e", _UNPACK, str(packed), str(browser)], check=True, timeout=120)
    shutil.rmtree(KEPT / "package")
    package.unlink()
    return browser


def visit(browser: Path, url: str, width: int, home: Path) -> tuple[str, list[str]]:
    """What a page has become once its scripts have run, and what they complained of."""
    command = [str(browser), *_FLAGS, f"--window-size={width},800", f"--user-data-dir={home}", "--dump-dom", url]
    for _ in range(_TRIES):
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
        # On a busy machine it now and then gives up before it has begun.
        if "probed" in done.stdout:
            break
    said = re.findall(r'CONSOLE\(\d+\)\] "(.*?)", source', done.stderr, flags=re.DOTALL)
    return done.stdout, said


def told(html: str) -> dict[str, object]:
    """What the probe left in the page."""
    found = re.search(r'<pre id="probed">(.*?)</pre>', html, flags=re.DOTALL)
    assert found, html[-500:]
    answer: dict[str, object] = json.loads(found[1].replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"))
    return answer
