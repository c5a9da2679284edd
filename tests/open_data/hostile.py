"""Texts that mean harm, put in every place of a matter where a text may stand."""

from __future__ import annotations

from typing import Any

import msgspec

from banshi.model.matter import Matter

HOSTILE = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "\r=1", "＝1+1", "－1", "＋1", "＠A1", '=HYPERLINK("x")', '"', '","', '"\r\n"=1',
    "</script><script>alert(1)</script>", "<!--", "]]>", "<&>'", "\x00\x07\x1b", "\x1f", "\x1e=1", "\ufffe\uffff", "\u2028", "_x0041_",
)  # fmt: skip


def hostile(matter: Matter, text: str) -> Matter:
    """A matter in which every text people may word freely begins with a hostile one."""
    plain = msgspec.to_builtins(matter)
    kept = {"code", "department", "limit", "promised", "statutory", "within", "valid", "on", "effective", "from", "to"}
    return msgspec.convert(_spoiled(plain, text, kept), Matter)


def _spoiled(value: Any, text: str, kept: set[str], key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _spoiled(inner, text, kept, name) for name, inner in value.items()}
    if isinstance(value, list):
        return [_spoiled(inner, text, kept, key) for inner in value]
    coded = {"status", "code_status", "exempt", "necessity", "match", "related", "verified", "original", "copies"}
    return text + value if isinstance(value, str) and key not in kept | coded else value
