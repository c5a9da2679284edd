"""Writing a plan: every file staged first, then put in place by rename; whatever fails, all is as it was."""

from __future__ import annotations

import os
from pathlib import Path

from banshi.errors import NotChanged
from banshi.lifecycle.plan import Plan


def carry_out(guides: Path, plan: Plan) -> None:
    """Write every file of a plan, or none.

    Raises:
        NotChanged: a file is not as it was when the plan was made, or the disk refuses; nothing has changed.
    """
    for name, data in plan.before.items():
        if _bytes(guides / name) != data:
            raise NotChanged(f"guides/{name} 刚刚被别人改过，什么都没有写入，请再运行一次。")
    staged: dict[str, Path] = {}
    done: list[str] = []
    try:
        for name, data in plan.after.items():
            if data is not None:
                staged[name] = _stage(guides / name, data)
        for name, data in plan.after.items():
            done.append(name)
            if data is None:
                (guides / name).unlink()
            else:
                os.replace(staged[name], guides / name)  # noqa: PTH105 - the rename is the point
    except OSError as error:
        _put_back(guides, plan, done)
        reason = error.strerror or type(error).__name__
        raise NotChanged(f"没有写成（{reason}），已经恢复原样，什么都没有改动。") from error
    finally:
        for path in staged.values():
            path.unlink(missing_ok=True)


def _stage(path: Path, data: bytes) -> Path:
    """Write beside a file, under a name no reader takes for a guide, on the disk by the time it is renamed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    with beside.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    if path.exists():
        beside.chmod(path.stat().st_mode)
    return beside


def _put_back(guides: Path, plan: Plan, names: list[str]) -> None:
    for name in names:
        data = plan.before[name]
        if data is None:
            (guides / name).unlink(missing_ok=True)
        else:
            (guides / name).write_bytes(data)


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
