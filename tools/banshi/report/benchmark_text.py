"""对标 on a terminal: whose snapshots there are, how often ours is best, where it is furthest behind."""

from __future__ import annotations

from collections.abc import Iterator

from banshi.catalog.benchmark import Benchmark, Tally, tallies
from banshi.model.peer import Peer

_MOST = 10


def as_text(benchmark: Benchmark) -> str:
    """Everything, as lines."""
    if not benchmark.peers:
        return "还没有别的城市的快照。运行 banshi compare 写上对方网站的文件夹、压缩包或者 index.json，就能取得一份。"
    lines = ["对标的城市："]
    lines += [f"  {peer_words(peer)}，同一编码的有 {benchmark.shared(peer)} 个" for peer in benchmark.peers]
    total = len(benchmark.entries)
    ours = sum(entry.status == "sample" for entry in benchmark.entries)
    lines += ["", f"同一编码的事项一共 {total} 个。" + (f"其中本市有 {ours} 个是示例。" if ours else "")]
    for tally in tallies(benchmark):
        lines += ["", *_tally(tally)]
    return "\n".join(lines)


def peer_words(peer: Peer) -> str:
    """A snapshot in one line: whose, from where, of when, how much of it is samples."""
    dated = f"数据日期 {peer.date}" if peer.date else "没有写数据日期"
    samples = f"，其中 {peer.samples} 个是示例、不参加排名" if peer.samples else ""
    return (
        f"{peer.name}（{peer.region}）：{peer.taken} 取自 {peer.source}，{dated}，{len(peer.matters)} 个事项{samples}"
    )


def _tally(tally: Tally) -> Iterator[str]:
    unranked = f"，{tally.unranked} 个没有可以比的" if tally.unranked else ""
    yield f"{tally.measure.label}：{tally.first} 个最好或者并列最好，{tally.behind} 个落后{unranked}。"
    for entry, one in tally.worst[:_MOST]:
        words = one.measure.words
        best = one.best[0]
        yield (
            f"  {entry.code} {entry.name}：第 {one.rank} / {one.of}，{words(one.own)}；"
            f"{best.peer.name} {words(best.matter.measures)}，{one.gap}"
        )
    if tally.behind > _MOST:
        yield f"  还有 {tally.behind - _MOST} 个。"
