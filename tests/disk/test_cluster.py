"""Work goes to other processes and comes back in order; who dies is replaced; whatever stops it is one sentence."""

from __future__ import annotations

import importlib.util
import os
import signal
from pathlib import Path

import pytest

from banshi.disk import cluster as module
from banshi.disk.cluster import Asked, cluster
from banshi.errors import NotGathered, NotSpread

HERE = Asked(workers=2, memory="1GB")


def where(path: str) -> tuple[str, int]:
    """The name of a file, and the process that was asked for it."""
    return Path(path).name, os.getpid()


def die_once(path: str) -> str:
    """Killed, as by a machine without memory, whoever is the first to be asked."""
    if not Path(path).exists():
        Path(path).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return Path(path).name


def die(path: str) -> str:
    """Killed whoever is asked."""
    os.kill(os.getpid(), signal.SIGKILL)
    return path


def refuse(path: str) -> str:
    """What a worker must not use."""
    if path == "b":
        raise NotGathered("b 不能用。")
    return path


def test_others_do_the_work_and_one_killed_in_the_middle_is_replaced(tmp_path: Path) -> None:
    shards = [str(tmp_path / name) for name in "abcdefgh"]
    told: list[int] = []
    with cluster(HERE) as one:
        assert (one.workers == 2 and not one.dashboard) or one.dashboard.startswith("http://127.0.0.1:")
        found = list(one.map(where, shards, told.append))
        assert [name for name, _ in found] == list("abcdefgh") and sum(told) == 8
        assert os.getpid() not in {process for _, process in found}
        assert list(one.map(die_once, [shards[0], shards[1], shards[2]])) == ["a", "b", "c"]
        with pytest.raises(NotGathered, match=r"^b 不能用。$"):
            list(one.map(refuse, ["a", "b", "c"]))
        assert list(one.map(refuse, [])) == []


def test_others_on_the_machine_stay_outside(monkeypatch) -> None:
    with cluster(Asked(workers=1, memory="1GB")) as one:
        address = one.address
        assert address.startswith("tls://127.0.0.1:")
        monkeypatch.setattr(module, "_PATIENCE", "0.5s")
        for tried in (address, address.replace("tls:", "tcp:")):
            with pytest.raises(NotSpread, match="没有 Dask 调度器答话"), cluster(Asked(tried)):
                pass


@pytest.mark.slow
def test_work_that_kills_everybody_is_given_up() -> None:
    with cluster(HERE) as one, pytest.raises(NotSpread, match="4 个计算进程都中途停了，多半是内存不够"):
        list(one.map(die, ["a"]))


def test_nobody_is_left_to_do_the_work(monkeypatch) -> None:
    monkeypatch.setitem(module._SETTINGS, "distributed.scheduler.no-workers-timeout", "0.5s")
    with cluster(Asked(workers=1, memory="1GB")) as one:
        one._client.retire_workers()
        with pytest.raises(NotSpread, match="计算进程都停了"):
            list(one.map(where, ["a"]))


def test_nobody_answers(monkeypatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE", "0.2s")
    with pytest.raises(NotSpread, match="没有 Dask 调度器答话"), cluster(Asked("tcp://127.0.0.1:1")):
        pass
    with pytest.raises(NotSpread, match="没有 Dask 调度器答话"), cluster(Asked("gopher://127.0.0.1:1")):
        pass


@pytest.mark.parametrize("memory", ["很多", "0", "100MB", "-2GB"])
def test_a_size_nothing_runs_in(memory: str) -> None:
    with pytest.raises(NotSpread, match="要写 512MB、2GB 这样的大小"), cluster(Asked(workers=1, memory=memory)):
        pass


def test_a_worker_with_another_program_is_refused(monkeypatch) -> None:
    told = (where, "a", b"another")
    with pytest.raises(NotSpread, match="不是同一个版本"):
        module._apply(told)
    monkeypatch.setattr(module, "program_digest", lambda schema: b"another")
    assert module._apply(told)[0] == "a"


def test_without_dask_one_sentence_says_what_to_install(monkeypatch) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "distributed" else found(name))
    with pytest.raises(NotSpread, match=r"没有安装 Dask.*pip install 'banshi\[province\]'"), cluster(HERE):
        pass


def test_without_encryption_nothing_is_started_here(monkeypatch) -> None:
    """Whoever reaches a scheduler can run programs, so one that anybody on the machine reaches is none to start."""
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "cryptography" else found(name))
    with pytest.raises(NotSpread, match="没有安装 cryptography"), cluster(HERE):
        pass
