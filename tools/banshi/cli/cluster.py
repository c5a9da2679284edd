"""`--scheduler`, `--workers`, `--memory`: the same work in several processes or on several machines."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import Any, TypeVar

import click

from banshi.disk.cluster import Asked, cluster
from banshi.disk.workers import Spread

_Function = TypeVar("_Function", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--scheduler",
        metavar="地址",
        default="",
        help="用一个已经运行的 Dask 集群做，如 tls://10.0.0.5:8786；各台机器要能在同一路径读写这里的文件夹。",
    ),
    click.option(
        "--workers", type=click.IntRange(0, 1024), metavar="个数", default=0, help="在本机开几个 Dask 计算进程来做。"
    ),
    click.option(
        "--memory",
        metavar="大小",
        default=Asked().memory,
        show_default=True,
        help="本机每个计算进程最多用多少内存，超过就停掉重开。",
    ),
)


def cluster_options(command: _Function) -> _Function:
    """The three options, given to the command as one `asked`."""

    @wraps(command)
    def packed(*arguments: Any, scheduler: str, workers: int, memory: str, **others: Any) -> Any:
        if scheduler and workers:
            raise click.BadParameter("--scheduler 和 --workers 只能写一个：用已有的集群，或者在本机开进程。")
        return command(*arguments, asked=Asked(scheduler, workers, memory), **others)

    for option in reversed(_OPTIONS):
        packed = option(packed)
    return packed  # type: ignore[return-value]


@contextmanager
def spreading(asked: Asked, *, quiet: bool = False) -> Iterator[Spread | None]:
    """How to spread work as somebody asked for it; None where nobody did.

    Args:
        asked: What the options say.
        quiet: Show no bar even where somebody watches.

    Raises:
        NotSpread: there is no such cluster.
    """
    if not asked.scheduler and not asked.workers:
        yield None
        return
    show = sys.stderr.isatty() and not quiet
    with cluster(asked) as one:
        click.echo(f"由 {one.workers} 个 Dask 计算进程来做。", err=True)
        if one.dashboard:
            click.echo(f"进度和每个进程的情况，可以在浏览器里看：{one.dashboard}", err=True)

        def spread(work: Callable[[Any], Any], shards: Sequence[Any]) -> Iterator[Any]:
            if not show:
                yield from one.map(work, shards)
                return
            with click.progressbar(length=len(shards), label="做好的份数", file=sys.stderr) as bar:
                yield from one.map(work, shards, bar.update)

        yield spread
