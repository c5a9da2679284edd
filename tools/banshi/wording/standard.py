"""Who fixed a matter's standard, in words; nothing where the city follows no catalogue from above."""

from __future__ import annotations

from banshi.catalog.catalog import Catalog
from banshi.catalog.entry import Entry


def fixed_by(entry: Entry, catalog: Catalog) -> str:
    """A few words: “标准由省级确定”."""
    if not catalog.setting.upstream.layers:
        return ""
    layer = catalog.origin(entry)
    return f"标准由{layer.level if layer else '本市'}确定"


def standard_words(entry: Entry, catalog: Catalog) -> str:
    """Which catalogue, which edition of it, and which others have the matter too."""
    if not catalog.setting.upstream.layers:
        return ""
    layer = catalog.origin(entry)
    if layer is None:
        return "本市。上级目录里没有这个事项。"
    edition = f"，{layer.edition}" if layer.edition else ""
    others = [one.name for other in catalog.behind_of.get(entry.code, ()) if (one := catalog.origin(other))]
    nearest = f"{'、'.join(others)}里也有这个事项，以离本市近的为准。" if others else ""
    return f"{layer.name}（{layer.level}{edition}）。{nearest}"
