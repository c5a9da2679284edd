"""The file that makes a project the portal of a province: written by `banshi province`, never by hand."""

from __future__ import annotations

from pathlib import Path

import msgspec

from banshi.errors import NotComparable
from banshi.model.province import Province

FILE = "province.json"
"""Its place below `guides/`."""


def read_province(guides: Path) -> Province | None:
    """What is known of the cities; None in a city's own project.

    Raises:
        NotComparable: the file is there and is not what the program wrote.
    """
    path = guides / FILE
    if not path.is_file():
        return None
    try:
        return msgspec.json.decode(path.read_bytes(), type=Province)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        raise NotComparable(f"guides/{FILE} 不是 banshi province 写下的样子，请再运行一次 banshi province。") from None
