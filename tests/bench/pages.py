"""Opens one page of every kind in a Chromium with an empty cache and prints what a first visit costs.

python tests/bench/pages.py --slower 4
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# Run as a script: the benchmarks beside it, and the tests whose server and kinds of page it uses.
sys.path[:0] = [str(HERE), str(ROOT)]

from measuring import table  # noqa: E402
from playwright.sync_api import Browser, CDPSession, sync_playwright  # noqa: E402

from tests.browser.kinds import kinds  # noqa: E402
from tests.browser.serving import Server, serving  # noqa: E402
from tests.conftest import FLAGS  # noqa: E402

_WATCH = """
window.watched = { shift: 0, paint: 0, task: 0 };
const watch = (type, note) => new PerformanceObserver(list => list.getEntries().forEach(note)).observe({ type, buffered: true });
watch("layout-shift", entry => { if (!entry.hadRecentInput) watched.shift += entry.value; });
watch("largest-contentful-paint", entry => { watched.paint = entry.startTime; });
watch("longtask", entry => { watched.task = Math.max(watched.task, entry.startTime + entry.duration); });
"""
_READ = """
() => {
  const [visit] = performance.getEntriesByType("navigation");
  const ready = visit.domContentLoadedEventEnd;
  return { ready, interactive: Math.max(ready, watched.task), ...watched };
}
"""
_SETTLED = "navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated')"


class Visit(NamedTuple):
    """One first visit.

    Attributes:
        page: Bytes transferred until the page had loaded, heads of answers included.
        beyond: Bytes of bodies the service worker then fetched to keep, in the background.
        requests: Requests until the page had loaded.
        strangers: Requests to any other host.
        shift: Cumulative layout shift.
        paint: Milliseconds to the largest contentful paint.
        interactive: Milliseconds until the scripts had attached their handlers and the last long task was over.
        busy: Milliseconds of processor time of the page's main thread until then, slowed down as well; unlike the
            clock it does not count what other programs took.
        unused: Share of the style sheet's bytes this page does not use.
    """

    page: int
    beyond: int
    requests: int
    strangers: int
    shift: float
    paint: float
    interactive: float
    busy: float
    unused: float


def main() -> None:
    """Print the table."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = options.site or _built(Path(folder))
        browser = playwright.chromium.launch(executable_path=options.chromium, args=FLAGS)
        head = [
            "page",
            "KB first visit",
            "KB in all",
            "requests",
            "to others",
            "CLS",
            "LCP ms",
            "interactive ms",
            "busy ms",
            "CSS unused %",
        ]
        print(table(head, _rows(browser, site, options)))
        browser.close()


def _built(folder: Path) -> Path:
    for name in ("guides", "schema", "hooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    subprocess.run([sys.executable, "-m", "banshi", "build"], cwd=folder, check=True, capture_output=True)
    return folder / "site"


def _rows(browser: Browser, site: Path, options: argparse.Namespace) -> Iterator[tuple[object, ...]]:
    with serving(site) as server:
        for name in _names(site):
            visits = [_visit(browser, server, name, options) for _ in range(options.runs)]
            cost = Visit(*(statistics.median(column) for column in zip(*visits, strict=True)))
            kilobytes = (cost.page / 1024, (cost.page + cost.beyond) / 1024)
            timed = (cost.paint, cost.interactive, cost.busy, 100 * cost.unused)
            yield (name, *kilobytes, int(cost.requests), int(cost.strangers), f"{cost.shift:.3f}", *timed)


def _names(site: Path) -> list[str]:
    """Every kind of page, and the three largest matters: they decide whether the budget is kept."""
    matters = sorted(site.glob("matters/[0-9]*.html"), key=lambda path: -path.stat().st_size)
    largest = [f"matters/{path.name}" for path in matters[:3]]
    return [
        *largest,
        *(name for name in kinds(site) if name not in largest and (site / name.partition("?")[0]).is_file()),
    ]


def _visit(browser: Browser, server: Server, name: str, options: argparse.Namespace) -> Visit:
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="zh-CN")
    page = context.new_page()
    page.add_init_script(_WATCH)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    session.send("Emulation.setCPUThrottlingRate", {"rate": options.slower})
    bytes_: list[float] = []
    urls: list[str] = []
    session.on("Network.loadingFinished", lambda event: bytes_.append(event["encodedDataLength"]))
    session.on("Network.requestWillBeSent", lambda event: urls.append(event["request"]["url"]))
    before = len(server.sent)
    tracking = _track(session)
    page.goto(server.address + name, wait_until="load")
    first, loaded, asked = sum(bytes_), len(server.sent), len(urls)
    page.wait_for_timeout(options.settle)
    metrics = {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}
    busy = 1000 * metrics["TaskDuration"]
    done = page.evaluate(_READ)
    unused = _unused(session, tracking)
    page.evaluate(_SETTLED)
    page.wait_for_timeout(options.settle)
    beyond = sum(size for _, size in server.sent[max(loaded, before) :])
    context.close()
    strangers = [url for url in urls if not url.startswith((server.address, "data:", "blob:"))]
    return Visit(first, beyond, asked, len(strangers), done["shift"], done["paint"], done["interactive"], busy, unused)


def _track(session: CDPSession) -> dict[str, float]:
    """Begin to note which rules of the style sheets are used; fills with the sheets' lengths."""
    sheets: dict[str, float] = {}
    session.on(
        "CSS.styleSheetAdded", lambda event: sheets.update({event["header"]["styleSheetId"]: event["header"]["length"]})
    )
    session.send("DOM.enable")
    session.send("CSS.enable")
    session.send("CSS.startRuleUsageTracking")
    return sheets


def _unused(session: CDPSession, sheets: dict[str, float]) -> float:
    used = session.send("CSS.stopRuleUsageTracking")["ruleUsage"]
    taken = sum(rule["endOffset"] - rule["startOffset"] for rule in used if rule["used"])
    return 1 - taken / max(1, sum(sheets.values()))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--slower", type=int, default=4, help="how much slower the processor is made")
    parser.add_argument("--runs", type=int, default=3, help="visits of each page; figures are their median")
    parser.add_argument("--settle", type=int, default=800, help="milliseconds to wait for late shifts and long tasks")
    parser.add_argument("--site", type=Path, help="a built site; without it the real guides are built")
    parser.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("google-chrome"))
    return parser.parse_args()


if __name__ == "__main__":
    main()
