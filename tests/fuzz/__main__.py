"""Feeds random things to everything that reads, for as long as one likes; what it finds is kept as a seed.

python -m tests.fuzz --minutes 10 [--target change] [--seed 1]
"""

from __future__ import annotations

import argparse
import time
import traceback
from collections.abc import Iterable

from tests.fuzz.kept import keep
from tests.fuzz.targets import TARGETS, attempt


def main() -> int:
    """Run, print a line a target, and return 1 if anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--target", choices=[*TARGETS], action="append")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    asked = parser.parse_args()
    tried, found = feed(asked.target or [*TARGETS], asked.minutes, asked.seed)
    for target, number in tried.items():
        print(f"{target:<10} {number:>8} tried")
    print(f"{asked.minutes:g} minutes, {sum(found.values())} found")
    return 1 if any(found.values()) else 0


def feed(targets: Iterable[str], minutes: float, seed: int) -> tuple[dict[str, int], dict[str, int]]:
    """Feed targets in turn; how often each was tried, and how often it did not hold."""
    tried, found = dict.fromkeys(targets, 0), dict.fromkeys(targets, 0)
    end = time.monotonic() + 60 * minutes
    while time.monotonic() < end:
        for target in tried:
            tried[target] += 1
            try:
                attempt(target, seed)
            except Exception as error:  # whatever it is, it is what we are here for
                found[target] += 1
                keep(target, seed, f"{type(error).__name__}: {error}"[:200])
                print(f"{target} {seed}\n{''.join(traceback.format_exception(error)[-3:])}")
        seed += 1
    return tried, found


if __name__ == "__main__":
    raise SystemExit(main())
