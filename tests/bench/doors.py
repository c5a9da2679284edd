"""Tries every door and prints what came of it: the gate class by class, every field, kills and full disks, hostile pages, fuzz.

python -m tests.bench.doors [--attacks FILE] [--honest FILE] [--minutes 1] [--every 1] [--gate-only]
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.changes.edits import FOLDER, HEAVIER, LOST, REFUSED, SILENT, TO_READ, Outcome, outcomes
from tests.chromium import chromium

COLUMNS = (REFUSED, HEAVIER, TO_READ, SILENT, LOST)


def table(found: Iterable[Outcome]) -> list[str]:
    """One line a class, and one for all."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        counted[one.edit.sort][one.what] += 1
        counted["all"][one.what] += 1
    lines = [f"{'class':<24}" + "".join(f"{name:>14}" for name in ("tried", *COLUMNS))]
    for sort in sorted(counted, key=lambda sort: (sort == "all", sort)):
        numbers = (counted[sort].total(), *(counted[sort][column] for column in COLUMNS))
        lines.append(f"{sort:<24}" + "".join(f"{number:>14}" for number in numbers))
    return lines


def summary(attacks: Iterable[Outcome], honest: Iterable[Outcome]) -> list[str]:
    """The two promises in two lines."""
    hostile, fair = Counter(one.what for one in attacks), Counter(one.what for one in honest)
    tried, edits = hostile.total() - hostile[LOST], fair.total() - fair[LOST]
    stopped = hostile[REFUSED] + hostile[HEAVIER]
    return [
        f"attacks: {tried} tried, {stopped} caught ({stopped / tried:.1%}), {hostile[TO_READ]} shown to be read, "
        f"{hostile[SILENT]} missed ({1 - hostile[SILENT] / tried:.1%} caught or shown)",
        f"honest:  {edits} tried, {fair[REFUSED] + fair[HEAVIER]} false alarms ({(fair[REFUSED] + fair[HEAVIER]) / edits:.1%}), "
        f"{fair[TO_READ]} shown to be read",
    ]


def gate(attacks: list[Path], honest: list[Path]) -> Iterator[str]:
    """Both tables and the summary."""
    hostile, fair = ([one for path in paths for one in outcomes(path)] for paths in (attacks, honest))
    yield from ["Attacks", *table(hostile), "", "Honest edits", *table(fair), "", *summary(hostile, fair)]


def fields() -> Iterator[str]:
    """A demand, and each of its disguises, put into every free text of every kind of file."""
    from tests.changes.test_every_variant import DEMAND, DISGUISED, PLACES, SORTING, compared, put, shown, texts

    yield "Every free text of every kind of file, with a demand put into it in each disguise"
    yield f"{'kind':<24}{'tried':>14}{'caught or shown':>18}{'silent':>14}"
    every = [0, 0]
    for kind in PLACES:
        tried = told = 0
        for value, path, text in texts(kind):
            if (kind, path[0]) in SORTING:
                continue
            for addition in (DEMAND, *DISGUISED.values()):
                tried += 1
                told += shown(compared(kind, value, put(value, path, f"{text.rstrip('。')}。{addition}")))
        every = [every[0] + tried, every[1] + told]
        yield f"{kind:<24}{tried:>14}{told:>18}{tried - told:>14}"
    yield f"{'all':<24}{every[0]:>14}{every[1]:>18}{every[0] - every[1]:>14}"


def faults(every: int) -> Iterator[str]:
    """Kills and full disks."""
    from tests.bench.stops import stops

    yield f"Kills and full disks{f', every {every}th step' if every > 1 else ', every step'}"
    yield f"{'what':<24}{'how':<12}{'tried':>8}{'lost':>8}"
    with tempfile.TemporaryDirectory(prefix="banshi-doors-") as folder:
        tried = lost = 0
        for name, way, trial in stops(Path(folder), every):
            tried, lost = tried + trial.tried, lost + trial.lost
            yield f"{name:<24}{way:<12}{trial.tried:>8}{trial.lost:>8}"
    yield f"{'all':<36}{tried:>8}{lost:>8}"


def pages() -> Iterator[str]:
    """Hostile strings in the browser."""
    yield "Hostile pages in Chromium"
    executable = chromium()
    if executable is None:
        yield "not tried: no Chromium on this machine"
        return
    from playwright.sync_api import sync_playwright

    from tests.browser.test_hostile import BREAKOUTS, built, make_hostile, open_all
    from tests.conftest import FLAGS

    with tempfile.TemporaryDirectory(prefix="banshi-doors-") as folder, sync_playwright() as playwright:
        site = built(make_hostile(Path(folder) / "city"))
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        opened = open_all(site, browser)
        browser.close()
    yield (
        f"{opened.pages} pages × {len(BREAKOUTS) + 3} hostile fields opened, {len(opened.dialogs)} dialogs, "
        f"{len(opened.outside)} requests to others, {len(opened.broken)} pages let something in"
    )


def fuzz(minutes: float, seed: int) -> Iterator[str]:
    """The fuzz room."""
    from tests.fuzz.__main__ import feed
    from tests.fuzz.targets import TARGETS

    yield f"Fuzz, {minutes:g} minutes from seed {seed}"
    tried, found = feed(TARGETS, minutes, seed)
    yield f"{'target':<24}{'tried':>14}{'found':>14}"
    for target, number in tried.items():
        yield f"{target:<24}{number:>14}{found[target]:>14}"
    yield f"{'all':<24}{sum(tried.values()):>14}{sum(found.values()):>14}"


def main() -> None:
    """Print everything as it comes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--attacks", type=Path, action="append", help="instead of the kept ones")
    parser.add_argument("--honest", type=Path, action="append", help="instead of the kept ones")
    parser.add_argument("--minutes", type=float, default=1.0, help="of fuzzing")
    parser.add_argument("--seed", type=int, default=1, help="of fuzzing")
    parser.add_argument("--every", type=int, default=1, help="stop at each so many-th step")
    parser.add_argument("--gate-only", action="store_true")
    asked = parser.parse_args()
    attacks = asked.attacks or sorted(FOLDER.glob("attacks*.jsonl"))
    honest = asked.honest or sorted(FOLDER.glob("honest*.jsonl"))
    parts = [gate(attacks, honest)]
    if not asked.gate_only:
        parts += [fields(), faults(asked.every), pages(), fuzz(asked.minutes, asked.seed)]
    for part in parts:
        for line in part:
            print(line, flush=True)
        print(flush=True)


if __name__ == "__main__":
    main()
