"""Changes of what an applicant is paid, of promises that stand for papers, and of the law behind free handling."""

from __future__ import annotations

from banshi.changes.kinds.kind import alone, even, pair

AMOUNT = pair(
    ("amount-removed", "取消补贴或待遇", "不再给“{what}”（原为 {old}）"),
    ("amount-added", "增加补贴或待遇", "增加“{what}”：{new}"),
)
AMOUNT_STANDARD = pair(
    ("amount-lower", "补贴或待遇标准降低", "“{what}”由 {old} 降低到 {new}"),
    ("amount-higher", "补贴或待遇标准提高", "“{what}”由 {old} 提高到 {new}"),
)
AMOUNT_CHANGED = alone(
    ("amount-changed", "补贴或待遇标准改写", "“{what}”由“{old}”改为“{new}”"), "金额写在文字里，比不出大小", unclear=True
)
COMMITMENT = pair(
    ("commitment-lost", "不再实行告知承诺", "不再实行{what}"),
    ("commitment-gained", "实行告知承诺", "实行{what}"),
)
COMMITMENT_STATED = even(
    ("commitment-denied", "写明不实行告知承诺", "写明不实行{what}"),
    ("commitment-unstated", "不再写明是否实行告知承诺", "不再写明不实行{what}"),
)
FREE_BASIS = even(
    ("free-basis-added", "增加不收费的依据", "增加不收费的依据{new}"),
    ("free-basis-removed", "减少不收费的依据", "减少不收费的依据{old}"),
)
