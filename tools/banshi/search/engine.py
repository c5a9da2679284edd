"""The client's own scripts in an embedded engine: one ranking for browsers, the command line, assistants and tests."""

from __future__ import annotations

import importlib
import importlib.util
import json
import weakref
from collections.abc import Iterable
from typing import Any

from banshi.disk.resources import HOOKS
from banshi.errors import BuildFailed

PARTS = ("find-data", "find-query", "find-read", "find-rank", "find-judge", "find-answer")
"""Scripts that rank, in the order they build on each other; none touches a document."""


def available() -> bool:
    """Whether this machine can run them."""
    return importlib.util.find_spec("py_mini_racer") is not None


class Engine:
    """Answers questions over the data of one project.

    Args:
        data: The text of `search-data.js`.

    Raises:
        BuildFailed: the embedded engine is not installed.
    """

    def __init__(self, data: str) -> None:
        if not available():
            raise BuildFailed("没有安装 mini-racer，不能在命令行里搜索。请运行 pip install 'banshi[ask]' 后再试。")
        self._racer = importlib.import_module("py_mini_racer").MiniRacer()
        # Left open, it may keep the program from ending.
        weakref.finalize(self, self._racer.close)
        for name in PARTS:
            self._racer.eval((HOOKS / "static" / f"{name}.js").read_text(encoding="utf-8"))
        self._racer.eval(data)
        self.run("() => { globalThis.index = banshiFind.build(banshiData); return 0; }")

    def answers(self, queries: Iterable[str], most: int = 10) -> list[dict[str, Any]]:
        """What the client would show for each query: see `find.told` in `find-answer.js`."""
        told: list[dict[str, Any]] = self.run(_ASK, list(queries), most)
        return told

    def answer(self, query: str, most: int = 10) -> dict[str, Any]:
        """The same for one query."""
        return self.answers([query], most)[0]

    def run(self, function: str, *arguments: object) -> Any:
        """Call a function written in JavaScript; what goes in and comes out is plain data.

        Raises:
            RuntimeError: the function threw.
        """
        listed = ", ".join(json.dumps(argument) for argument in arguments)
        # Caught over there: an error that reaches Python keeps the engine alive, and the program from ending.
        told = json.loads(self._racer.eval(_CALL % (function, listed)))
        if "fault" in told:
            raise RuntimeError(told["fault"])
        return told.get("told")


_ASK = "(queries, most) => queries.map(text => banshiFind.told(index, text, most))"
_CALL = "(() => { try { return JSON.stringify({ told: (%s)(%s) }); } catch (e) { return JSON.stringify({ fault: String(e) }); } })()"
