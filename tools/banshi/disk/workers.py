"""Spreading work over processes, where that is safe and worth it."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

Batch = TypeVar("Batch")

Spread = Callable[[Callable[[Any], Any], Sequence[Any]], Iterable[Any]]
"""Does something on every one of several shards, results in order: `map` here, or `Cluster.map` elsewhere."""

_work: Callable[[Any], Any] | None = None


def processes_for(count: int, per_process: int) -> int:
    """How many processes `count` pieces deserve when fewer than `per_process` are not worth starting one."""
    # A forked child inherits one thread only, so a program with several (a preview server) stays in one process.
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return max(1, min(os.cpu_count() or 1, count // per_process))


def spread(work: Callable[[Batch], Any], batches: list[Batch], processes: int, *, apart: bool = False) -> Iterator[Any]:
    """Do `work` on every batch, results in order.

    Args:
        work: Any callable; children inherit it, so it need not be picklable. Its results must be.
        batches: What to do it on.
        processes: As `processes_for` says; 1 does it here.
        apart: Do it in other processes in any case, so that the memory it takes is given back.
    """
    global _work
    if not apart and (processes < 2 or len(batches) < 2):
        yield from map(work, batches)
        return
    # Imported late: most runs need no second process.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    _work = work
    try:
        with ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("fork")) as pool:
            try:
                yield from pool.map(_run, batches)
            except BaseException:
                # One batch failed or nobody wants the rest: do not work through what is left.
                pool.shutdown(wait=False, cancel_futures=True)
                raise
    finally:
        _work = None


def _run(batch: Any) -> Any:
    assert _work is not None
    return _work(batch)
