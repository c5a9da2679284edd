"""The last answer to a question that costs much to work out, kept in a file until the question changes."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from banshi.disk.writing import put

Answer = TypeVar("Answer")


def kept(path: Path | None, key: bytes, kind: type[Answer], work_out: Callable[[], Answer]) -> Answer:
    """The answer, from the file if it was given to the same question.

    Args:
        path: File that remembers one answer; None to work it out every time.
        key: Digest of everything the answer rests on.
        kind: What the answer is; a file that holds anything else is worth nothing.
        work_out: Finds the answer.

    Raises:
        OSError: the answer cannot be written down.
    """
    if path is None:
        return work_out()
    with contextlib.suppress(OSError, msgspec.MsgspecError):
        about, answer = msgspec.msgpack.decode(path.read_bytes(), type=tuple[bytes, kind])  # type: ignore[valid-type]
        if about == key:
            return answer
    answer = work_out()
    put(path, msgspec.msgpack.encode((key, answer)))
    return answer
