"""Changes of what people wrote in their own words."""

from __future__ import annotations

from banshi.changes.kinds.kind import alone, pair, read_backwards

DEMAND = read_backwards(
    ("demand-added", "文字里增加要求", "{what}增加了要求：{words}"),
    ("demand-lessened", "文字改写，可能减轻", "{what}改写，可能减轻：{words}"),
)
DEMAND_CHANGED = alone(
    ("demand-changed", "文字里换了要求", "{what}换了要求：{words}"), "有增有减，分不出轻重", unclear=True
)
EASE = pair(
    ("ease-lost", "文字里的便利没有了", "{what}不再写明便利：{words}"),
    ("ease-gained", "文字里增加便利", "{what}写明便利：{words}"),
)
QUOTED = alone(("source-text", "来源和依据的说明改写", "{what}改写：{words}"), "说的是出处，没有要求的话")
TEXT = alone(("text-changed", "文字改写", "{what}改写：{words}"), "文字的轻重要人来读", unclear=True)
