"""Whether a catalogue's repository still says of the past what it said: what was published cannot be taken back."""

from __future__ import annotations

from banshi.changes.repository import Repository
from banshi.errors import HistoryUnavailable, NotChanged
from banshi.model.upstream import Layer

_ACCEPT = "核实无误、确实要照改写后的办，再加 --rewritten。"


def same_history(layer: Layer, repository: Repository, commit: str) -> None:
    """Let a commit through that follows what was taken before.

    Args:
        layer: The catalogue, with what was taken of it.
        repository: It as it is now.
        commit: What is asked for now.

    Raises:
        NotChanged: the commit taken before is gone, or the same name leads elsewhere now.
    """
    taken = layer.taken
    if taken is None or taken.commit is None or taken.commit == commit:
        return
    whom = f"什么都没有改动。请向{layer.whom_to_ask}核实；{_ACCEPT}"
    if not _knows(repository, taken.commit):
        raise NotChanged(
            f"“{layer.name}”改写了历史：{taken.on} 取来的提交 {taken.commit[:10]} 在它的仓库里已经没有了。{whom}"
        )
    if layer.revision != taken.revision:
        return
    if layer.revision is not None and _knows(repository, f"refs/tags/{layer.revision}"):
        raise NotChanged(
            f"“{layer.name}”的标签 {layer.revision} 换了内容：{taken.on} 取来时是 {taken.commit[:10]}，现在是 {commit[:10]}。"
            f"公布过的版本不应当再变。{whom}"
        )
    if not repository.descends(commit, taken.commit):
        raise NotChanged(
            f"“{layer.name}”改写了历史：{layer.revision or '默认分支'} 现在的 {commit[:10]} 不是接着 {taken.on} 取来的 "
            f"{taken.commit[:10]} 改的。{whom}"
        )


def same_label(layer: Layer, digest: str) -> None:
    """Let a folder or an archive through whose name for its state is as new as its content.

    Raises:
        NotChanged: it says it is the same and is not.
    """
    taken = layer.taken
    if taken is None or taken.digest == digest or not layer.revision or layer.revision != taken.revision:
        return
    raise NotChanged(
        f"“{layer.name}”还写着版本 {layer.revision}，内容却和 {taken.on} 取来的不同（摘要对不上）。什么都没有改动。"
        f"换了新版的，请改 upstream.yml 里的版本（revision）；没有换的，请向{layer.whom_to_ask}核实；{_ACCEPT}"
    )


def _knows(repository: Repository, revision: str) -> bool:
    try:
        repository.commit(revision)
    except HistoryUnavailable:
        return False
    return True
