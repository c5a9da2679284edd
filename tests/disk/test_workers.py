"""Work spread over processes gives the same results in the same order."""

from __future__ import annotations

import os
import sys
import threading

import pytest

from banshi.disk.workers import processes_for, spread
from banshi.errors import BuildFailed

linux = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")


@pytest.mark.parametrize("processes", [1, pytest.param(2, marks=linux)])
def test_results_in_order(processes):
    batches = [[number] * 3 for number in range(20)]
    assert list(spread(sum, batches, processes)) == [3 * number for number in range(20)]


@linux
def test_children_do_the_work():
    assert os.getpid() not in set(spread(lambda batch: os.getpid(), [[1], [2], [3]], 2))


def test_few_batches_stay_here():
    assert list(spread(lambda batch: os.getpid(), [[1]], 8)) == [os.getpid()]
    assert list(spread(sum, [], 8)) == []


@linux
def test_a_failure_in_a_child_reaches_the_parent():
    def fail(batch):
        raise BuildFailed("坏了。")

    with pytest.raises(BuildFailed, match="坏了。"):
        list(spread(fail, [[1], [2]], 2))
    assert list(spread(sum, [[1], [2]], 2)) == [1, 2]


def test_how_many():
    assert processes_for(0, 100) == processes_for(150, 100) == 1
    assert 1 <= processes_for(10**6, 100) <= (os.cpu_count() or 1)


def test_a_program_with_threads_stays_in_one_process():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert processes_for(10**6, 100) == 1
    finally:
        stop.set()
        thread.join()
