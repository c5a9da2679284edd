"""The preview server, asked by its own name only: another site's page in the same browser gets nothing from it."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from mkdocs.livereload import LiveReloadServer

_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.-]+)(?::[0-9]{1,5})?")
_REFUSED = "这个地址不能预览。请用 banshi serve 显示的网址打开。"
_LONGEST = 2048
_BAD = "网址写错了。"


def guard(server: LiveReloadServer) -> None:
    """Have a server refuse strange names (DNS rebinding) and paths no file can have.

    Args:
        server: MkDocs' preview server.
    """
    asked = str(server.server_address[0])
    # Who asked for the whole network to see it has said so.
    names = None if asked in ("0.0.0.0", "::", "") else _NAMES | {asked.lower(), f"[{asked.lower()}]"}
    serve = server.serve_request

    def guarded(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        host = _HOST.fullmatch(str(environ.get("HTTP_HOST", "")))
        if host is None or (names is not None and host[1].lower() not in names):
            return _say(start_response, "403 Forbidden", _REFUSED)
        path = str(environ.get("PATH_INFO", ""))
        if not _readable(path):
            return _say(start_response, "404 Not Found", _BAD)
        return serve(environ, start_response)

    server.serve_request = guarded  # type: ignore[method-assign]
    server.set_app(guarded)


def _readable(path: str) -> bool:
    """Whether a file could have such a path: UTF-8, without what no name holds, not endlessly long."""
    try:
        path.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return False
    return len(path) <= _LONGEST and not any(ord(sign) < 32 or sign in "\\\x7f" for sign in path)


def _say(start_response: Callable[..., Any], status: str, sentence: str) -> list[bytes]:
    start_response(status, [("Content-Type", "text/plain; charset=utf-8"), ("X-Content-Type-Options", "nosniff")])
    return [sentence.encode()]
