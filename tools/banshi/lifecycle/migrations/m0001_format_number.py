"""写明格式版本：city.yml 里加上 format: 1，以后程序升级才知道从哪一步改起。"""

from __future__ import annotations

from collections.abc import Sequence

from banshi.lifecycle.plan import Edits
from banshi.source.files import SourceFile


def migrate(edits: Edits, files: Sequence[SourceFile]) -> None:
    """Write the number down as the first key of `city.yml`; nothing else changes."""
    if edits.has("city.yml") and edits.draft("city.yml").get(("format",)) is None:
        # The key itself comes first in this order, so it goes before all others.
        edits.draft("city.yml").set(("format",), 1, ("format",))
