"""The last answer is kept until the question changes; what the file holds is never trusted to be one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from banshi.disk.kept import kept


def counted() -> tuple[list[int], Callable[[], str]]:
    times: list[int] = []

    def work_out() -> str:
        times.append(1)
        return f"answer {len(times)}"

    return times, work_out


def test_the_same_question_is_worked_out_once(tmp_path: Path) -> None:
    times, work_out = counted()
    path = tmp_path / "answer.msgpack"
    assert [kept(path, b"a", str, work_out) for _ in range(3)] == ["answer 1"] * 3
    assert kept(path, b"b", str, work_out) == "answer 2"
    assert kept(path, b"a", str, work_out) == "answer 3"
    assert len(times) == 3


def test_nothing_is_kept_without_a_place() -> None:
    _times, work_out = counted()
    assert [kept(None, b"a", str, work_out) for _ in range(2)] == ["answer 1", "answer 2"]


@pytest.mark.parametrize("data", [b"", b"\xff" * 9, b"\x92\xc4\x01a\x07"])
def test_a_file_that_holds_something_else_is_worth_nothing(tmp_path: Path, data: bytes) -> None:
    _, work_out = counted()
    path = tmp_path / "answer.msgpack"
    path.write_bytes(data)
    assert kept(path, b"a", str, work_out) == "answer 1"
