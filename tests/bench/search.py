"""Builds a synthetic index, opens it in a slowed-down Chromium, and prints how fast, small and good the search is.

python tests/bench/search.py --entries 3400 --matters 2000 --slower 6
"""

from __future__ import annotations

import argparse
import gzip
import random
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# Run as a script: the benchmarks beside it, and the tests whose client and questions it uses.
sys.path[:0] = [str(HERE), str(ROOT)]

from measuring import table  # noqa: E402
from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402
from workshop import make_project  # noqa: E402

from banshi.catalog.catalog import Catalog  # noqa: E402
from banshi.render.bare import bare  # noqa: E402
from banshi.rules.engine.inspection import inspect_project  # noqa: E402
from banshi.search.data import search_data  # noqa: E402
from banshi.search.lexicon import Lexicon  # noqa: E402
from banshi.source.files import Project  # noqa: E402
from tests.conftest import FLAGS  # noqa: E402
from tests.search.client import PARTS, WHOLE, quality, questions, ranks  # noqa: E402

_ORACLE = """
asked => {
  const own = text => [...text].map((letter, at) => text.slice(at, at + 2)).concat([...text]);
  const oracle = new MiniSearch({ fields: ['name', 'aliases'], idField: 'code', tokenize: own });
  oracle.addAll(index.entries.map(({ code, name, aliases }) => ({ code, name, aliases: aliases.join(' ') })));
  return asked.map(text => oracle.search(text, { boost: { name: 1.1 } }).slice(0, 10).map(hit => hit.id));
}
"""


def main() -> None:
    """Print the tables."""
    options = _options()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=FLAGS)
        real = inspect_project(Project(ROOT)).catalog
        print(table(["what", "bytes"], _sizes(Path(folder), real, options.matters)))
        print()
        many = _catalog(Path(folder), options.entries)
        print(table(["on a slow machine", "milliseconds"], _speed(browser, many, real, options.slower)))
        print()
        head = ["questions", "asked", "hit@1", "hit@5", "MRR"]
        print(table(head, _quality(browser, real, _minisearch(Path(folder), options.oracle))))
        browser.close()


def _catalog(folder: Path, matters: int) -> Catalog:
    path = folder / str(matters)
    return inspect_project(Project(path if path.is_dir() else make_project(path, matters))).catalog


def _sizes(folder: Path, real: Catalog, matters: int) -> Iterator[tuple[str, float]]:
    for name, catalog in ((f"synthetic, {matters} matters", _catalog(folder, matters)), ("real guides", real)):
        size = len(gzip.compress(search_data(catalog, Lexicon()).encode(), 9))
        yield f"data of {name}, gzipped", float(size)
        yield f"data of {name}, gzipped, a matter", size / max(1, len(catalog.public))
    client = "\n".join(bare(path.read_text(encoding="utf-8")) for path in WHOLE)
    yield "client with interface, gzipped", float(len(gzip.compress(client.encode(), 9)))


def _speed(browser: Browser, many: Catalog, real: Catalog, slower: int) -> Iterator[tuple[str, float]]:
    page = _page(browser, many)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    ready = [page.evaluate(_TIMED.format("window.index = banshiFind.build(banshiData)")) for _ in range(5)]
    yield f"{len(many.public)} entries ready, CPU {slower}× slower, first", ready[0]
    yield f"{len(many.public)} entries ready, CPU {slower}× slower, median of 5", statistics.median(ready)
    asked = [question.text for question in questions({entry.code for entry in real.public})]
    typed = [
        text[:end] for text in random.Random(1).sample(asked, min(60, len(asked))) for end in range(1, 1 + len(text))
    ]
    times = page.evaluate(
        "typed => typed.map(text => { const start = performance.now();"
        " banshiFind.search(index, text); return performance.now() - start; })",
        typed,
    )
    cuts = statistics.quantiles(times, n=100)
    yield "keystroke, median", cuts[49]
    yield "keystroke, p95", cuts[94]
    yield "keystroke, slowest", max(times)
    page.close()


_TIMED = "(() => {{ const start = performance.now(); {}; return performance.now() - start; }})()"


def _quality(browser: Browser, real: Catalog, oracle: Path | None) -> Iterator[tuple[object, ...]]:
    asked = questions({entry.code for entry in real.public})
    if not asked:
        return
    page = _page(browser, real)
    page.evaluate("window.index = banshiFind.build(banshiData)")
    for kind, found in quality(asked, ranks(page, asked)).items():
        yield (kind, *found)
    if oracle:
        page.add_script_tag(path=oracle)
        codes = page.evaluate(_ORACLE, [question.text for question in asked])
        places = [
            next((at for at, code in enumerate(found, 1) if code in question.codes), 0)
            for question, found in zip(asked, codes, strict=True)
        ]
        for kind, found in quality(asked, places).items():
            yield (f"MiniSearch, {kind}", *found)
    page.close()


def _page(browser: Browser, catalog: Catalog) -> Page:
    page = browser.new_page()
    page.add_script_tag(content=search_data(catalog, Lexicon()))
    for part in PARTS:
        page.add_script_tag(path=part)
    return page


def _minisearch(folder: Path, wanted: bool) -> Path | None:
    """MiniSearch as npm has it, for comparison; None where npm cannot bring it."""
    if not wanted:
        return None
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), "minisearch@7"]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    except (OSError, subprocess.SubprocessError):
        return None
    path = folder / "node_modules" / "minisearch" / "dist" / "umd" / "index.js"
    return path if path.is_file() else None


def _options() -> argparse.Namespace:
    import shutil

    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--entries", type=int, default=3400, help="matters of the index that is timed")
    parser.add_argument("--matters", type=int, default=2000, help="matters of the data that is weighed")
    parser.add_argument("--slower", type=int, default=6, help="how much slower the processor is made")
    parser.add_argument("--oracle", action=argparse.BooleanOptionalAction, default=shutil.which("npm") is not None)
    parser.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("google-chrome"))
    parser.add_argument("--folder", type=Path, help="where the projects are made; the system's temporary folder")
    return parser.parse_args()


if __name__ == "__main__":
    main()
