"""Remarks that are no remarks: a key behind a `#`, as an editor's shortcut puts it there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from banshi.source.slips.slip import Slip

_KEY = re.compile(r"(?P<lead> *)#+ ?(?P<rest>(?P<key>[a-z_]+):(?: .*)?)")


def commented_out(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """A key that counts for nothing because of the `#` before it."""
    if hit := _KEY.fullmatch(lines[number]):
        yield Slip(
            "Y013", number, len(hit["lead"]), 1, f"“{hit['key']}”前面有“#”，这一行成了注释，不算内容。",
            "“#”后面的字都是注释；要写的内容前面不加“#”。", "请删掉这一行开头的“#”", {number: hit["lead"] + hit["rest"]},
            safe=False,
        )  # fmt: skip
