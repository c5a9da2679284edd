"""Work spread over the processes of a Dask cluster, an optional extra.

Dask schedules, watches memory and gives the work of whoever dies to another; nothing of that is ours. What is sent is small:
paths and names go there, counts come back, and everything large lies in a folder that all of them see.
"""

from __future__ import annotations

import gc
import importlib
import importlib.util
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager, suppress
from typing import Any, NamedTuple, TypeVar

from banshi.disk.program import program_digest
from banshi.disk.resources import SCHEMA
from banshi.disk.signing import available
from banshi.errors import NotSpread

Shard = TypeVar("Shard")
Result = TypeVar("Result")

_PATIENCE = "15s"
_LEAST = 256_000_000
_LEVELS = {"distributed": "critical", "distributed.client": "critical"}
# What Dask tells itself when a worker is replaced is no news for whoever waits for paper; read when it is imported, here
# and in the workers started here.
_SETTINGS = {
    "logging": _LEVELS,
    "distributed.nanny.pre-spawn-environ.DASK_LOGGING": repr(_LEVELS),
    # A worker is replaced within seconds; who waits longer waits for ever.
    "distributed.scheduler.no-workers-timeout": "2m",
}


class Asked(NamedTuple):
    """Which cluster somebody asked for; none if neither is given.

    Attributes:
        scheduler: Address of one that runs, such as `tls://10.0.0.5:8786`.
        workers: Processes to start on this machine.
        memory: What each of those may take, such as `2GB`.
    """

    scheduler: str = ""
    workers: int = 0
    memory: str = "2GB"


class Cluster:
    """A cluster that runs.

    Args:
        client: Connected to its scheduler.

    Attributes:
        address: Of its scheduler.
        workers: How many processes it has now.
        dashboard: Address of Dask's own view of it; empty where it has none.
    """

    def __init__(self, client: Any) -> None:
        self._client = client
        self.address = str(client.scheduler.address)
        self.workers = len(client.scheduler_info(n_workers=-1)["workers"])
        if not self.workers:
            raise NotSpread("这个 Dask 调度器还没有计算进程。请先在各台机器上运行 dask worker，再运行一次。")
        self.dashboard = str(client.dashboard_link) if client.run_on_scheduler(_draws) else ""

    def map(
        self, work: Callable[[Shard], Result], shards: Sequence[Shard], tell: Callable[[int], None] = lambda count: None
    ) -> Iterator[Result]:
        """Do `work` on every shard, each on whichever worker is free; results in order, as `map` gives them.

        Args:
            work: A function of a module; where a worker dies it is done again, so doing it twice must be as good as once.
            shards: Small values: paths and names.
            tell: Told how many more are done.

        Raises:
            NotSpread: a shard has cost several workers their life, a worker runs another program, or the cluster is gone.
        """
        distributed = _dask("distributed")
        killed = distributed.scheduler.KilledWorker
        program = program_digest(SCHEMA)
        futures = deque(self._client.map(_apply, [(work, shard, program) for shard in shards], pure=False))
        try:
            for future in distributed.as_completed(list(futures), loop=self._client.loop):
                if future.status != "finished":
                    break
                tell(1)
            while futures:
                yield futures.popleft().result()
        except killed as error:
            raise NotSpread(
                f"同一份工作让 {error.allowed_failures + 1} 个计算进程都中途停了，多半是内存不够，没有做完。"
                "请给每个进程更多内存（--memory，或者 dask worker 的 --memory-limit），再运行一次。"
            ) from error
        except distributed.scheduler.NoWorkerError as error:
            raise NotSpread("计算进程都停了，没有做完。请在各台机器上重新开 dask worker，再运行一次。") from error
        except (distributed.comm.CommClosedError, CancelledError) as error:
            raise NotSpread("和 Dask 调度器的连接断了，没有做完。请看调度器是否还在运行，再运行一次。") from error
        finally:
            self._client.cancel(list(futures))


@contextmanager
def cluster(asked: Asked) -> Iterator[Cluster]:
    """The cluster somebody asked for: one that runs already, or one of this machine's own that ends with the work.

    Raises:
        NotSpread: Dask is not installed, nobody answers at the address, or it has no workers.
    """
    if importlib.util.find_spec("distributed") is None:
        raise NotSpread(
            "没有安装 Dask，不能分到几个进程或者几台机器上做。请运行 pip install 'banshi[province]' 后再试。"
        )
    if asked.workers and not available():
        raise NotSpread(
            "没有安装 cryptography，本机的计算进程之间不能加密，所以没有开。请运行 pip install 'banshi[province]' 后再试。"
        )
    _dask("dask").config.set(_SETTINGS)
    with ExitStack() as stack:
        yield Cluster(stack.enter_context(_client(asked, stack)))


def _dask(name: str) -> Any:
    return importlib.import_module(name)


def _client(asked: Asked, stack: ExitStack) -> Any:
    distributed = _dask("distributed")
    if asked.scheduler:
        client = None
        with suppress(OSError, ValueError, TypeError):
            client = distributed.Client(asked.scheduler, timeout=_PATIENCE, set_as_default=False)
        if client is None:
            # A client that was only half made waits for a lock when it is thrown away, for ever if the next one holds it.
            gc.collect()
            raise NotSpread(f"{asked.scheduler} 没有 Dask 调度器答话。请查看地址、网络和证书的设置。")
        return client
    try:
        memory = _dask("dask.utils").parse_bytes(asked.memory)
    except ValueError:
        memory = 0
    if memory < _LEAST:
        raise NotSpread(f"--memory 写的是 {asked.memory}，要写 512MB、2GB 这样的大小，不能少于 256MB。")
    local = distributed.LocalCluster(
        n_workers=asked.workers,
        threads_per_worker=1,
        memory_limit=memory,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        # Whoever reaches a scheduler can run programs; others on this machine shall not.
        security=True,
    )
    return distributed.Client(stack.enter_context(local), set_as_default=False)


def _draws() -> bool:
    """Whether the scheduler has what its dashboard is drawn with."""
    return importlib.util.find_spec("bokeh") is not None


def _apply(told: tuple[Callable[[Any], Any], Any, bytes]) -> Any:
    """Work on one shard, in a worker."""
    work, shard, program = told
    if program_digest(SCHEMA) != program:
        import socket

        raise NotSpread(
            f"{socket.gethostname()} 上的程序和这里的不是同一个版本，做出来的会不一样。请在每台机器上安装同一个版本。"
        )
    return work(shard)
