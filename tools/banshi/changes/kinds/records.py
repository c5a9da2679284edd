"""Changes of the history a matter tells of itself, and of the codes that are never used again."""

from __future__ import annotations

from banshi.changes.kinds.kind import alone

RECORD_LOST = alone(
    ("record-lost", "修改记录被改写", "第 {what} 版的修改记录原来是“{old}”，现在{new}"),
    "历史只能往后加，改写和删去都要人看",
    unclear=True,
)
RETIRED_LOST = alone(
    ("retired-lost", "取消的编码被改写", "取消的编码 {what} 原来写的是“{old}”，现在{new}"),
    "编码永不重复使用，去向不能改写",
    unclear=True,
)
