"""Running a command and knowing what it took: seconds, seconds of CPU, and memory."""

from __future__ import annotations

import contextlib
import os
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

_PAUSE = 0.1


class Cost(NamedTuple):
    """What a command took, with all the processes it started.

    Attributes:
        wall: Seconds on the clock.
        cpu: Seconds of processor time, user and system.
        largest: MiB of its largest process at its peak, exact.
        together: MiB of all its processes at the peak, shared pages counted once; sampled.
    """

    wall: float
    cpu: float
    largest: float
    together: float


def measure(command: Sequence[str], folder: Path, fine: Sequence[int] = (0,)) -> Cost:
    """Run a command to its end.

    Args:
        command: The command.
        folder: Where it runs.
        fine: Exit statuses that mean it did its work.

    Raises:
        RuntimeError: it failed; the message holds what it said.
    """
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=said, stderr=subprocess.STDOUT)
        watch = _Watch(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        together = watch.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in fine:
            said.seek(0)
            raise RuntimeError(f"{' '.join(command)}\n{said.read().decode(errors='replace')[-4000:]}")
    largest = usage.ru_maxrss / 1024
    return Cost(wall, usage.ru_utime + usage.ru_stime, largest, max(largest, together))


def median(costs: Iterable[Cost]) -> Cost:
    """The median of every figure."""
    return Cost(*(statistics.median(column) for column in zip(*costs, strict=True)))


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; numbers are rounded to what can be told apart."""
    lines = [f"| {' | '.join(head)} |", "|" + "|".join("---" if at == 0 else "--:" for at in range(len(head))) + "|"]
    lines += [f"| {' | '.join(_cell(cell) for cell in row)} |" for row in rows]
    return "\n".join(lines)


def _cell(value: object) -> str:
    if not isinstance(value, float):
        return str(value)
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


class _Watch:
    """Looks at the memory of a process and its descendants until told to stop."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._peak = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        """The most that was seen, in MiB; 0 where the system does not tell."""
        self._done.set()
        self._thread.join()
        return self._peak / 1024

    def _look(self) -> None:
        while not self._done.wait(_PAUSE):
            self._peak = max(self._peak, sum(_memory(pid) for pid in _family(self._pid)))


def _family(pid: int) -> Iterable[int]:
    yield pid
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text(encoding="utf-8").split():
                yield from _family(int(child))


def _memory(pid: int) -> int:
    """KiB of a process, each shared page divided among those who share it."""
    with contextlib.suppress(OSError, ProcessLookupError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
