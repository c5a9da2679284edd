"""Changes of what one can do who is not content: appeal, complain, give a mark."""

from __future__ import annotations

from banshi.changes.kinds.kind import alone, pair

REMEDY = pair(
    ("remedy-lost", "不再写明救济途径", "不再写明可以{what}"),
    ("remedy-gained", "写明救济途径", "写明可以{what}"),
)
REMEDY_LIMIT = pair(
    ("remedy-shorter", "救济期限缩短", "{what}的期限由 {old} 缩短到 {new}"),
    ("remedy-longer", "救济期限延长", "{what}的期限由 {old} 延长到 {new}"),
)
REMEDY_CHANGED = alone(("remedy-changed", "救济途径改写", "{what}由“{old}”改为“{new}”"), "换机关、换地址，反过来还是换")
COMPLAINT = pair(
    ("complaint-lost", "减少投诉渠道", "不再公布投诉渠道“{what}”"),
    ("complaint-gained", "增加投诉渠道", "公布投诉渠道“{what}”"),
)
COMPLAINT_CHANGED = alone(
    ("complaint-changed", "投诉渠道改变", "投诉渠道“{what}”由“{old}”改为“{new}”"), "换号码、换地址，反过来还是换"
)
RATING = pair(
    ("rating-lost", "好差评地址没有了", "不再公布好差评地址（原为 {old}）"),
    ("rating-gained", "公布好差评地址", "公布好差评地址 {new}"),
)
RATING_CHANGED = alone(("rating-changed", "好差评地址改变", "好差评地址由 {old} 改为 {new}"), "换地址反过来还是换地址")
