"""Changes of the files around the matters, and of what rests on them."""

from __future__ import annotations

from banshi.changes.kinds.kind import alone, even, pair

UNWEIGHED = alone(
    ("value-changed", "内容改动", "{what}由{old}改为{new}"), "程序不懂这一项的轻重，要人来读", unclear=True
)
LEANED_ON = even(
    ("leaned-row-added", "增加别处依靠的一项", "增加“{what}”"),
    ("leaned-row-removed", "减少别处依靠的一项", "减少“{what}”，写着它的事项都要人看一看"),
    unclear=True,
)
HOLIDAY = pair(
    ("holiday-added", "增加放假的日子", "增加放假的日子{what}"),
    ("holiday-removed", "减少放假的日子", "减少放假的日子{what}"),
)
WORKDAY = pair(
    ("workday-removed", "减少上班的日子", "减少上班的日子{what}"),
    ("workday-added", "增加上班的日子", "增加上班的日子{what}"),
)
HOURS = pair(
    ("hours-shorter", "办公时间缩短", "“{what}”的办公时间由{old}缩短为{new}"),
    ("hours-longer", "办公时间延长", "“{what}”的办公时间由{old}延长为{new}"),
)
TARGET = pair(
    ("target-removed", "取消改革目标", "取消改革目标“{what}”"),
    ("target-added", "增加改革目标", "增加改革目标“{what}”"),
)
TARGET_LEVEL = pair(
    ("target-loosened", "改革目标放松", "“{what}”的目标由 {old} 放松到 {new}"),
    ("target-tightened", "改革目标收紧", "“{what}”的目标由 {old} 收紧到 {new}"),
)
TARGET_MATTER = pair(
    ("target-matter-lost", "改革目标少管事项", "改革目标“{what}”不再管 {old}"),
    ("target-matter-gained", "改革目标多管事项", "改革目标“{what}”增加 {new}"),
)
DEADLINE = pair(
    ("plan-later", "完成期限推后", "“{what}”的完成期限由{old}推后到{new}"),
    ("plan-earlier", "完成期限提前", "“{what}”的完成期限由{old}提前到{new}"),
)
BATCH_MATTER = pair(
    ("batch-matter-lost", "批次减少事项", "批次不再包括 {old}"),
    ("batch-matter-gained", "批次增加事项", "批次增加 {new}"),
)
WHOLE = pair(
    ("foundation-removed", "删除别处依靠的文件", "删除整个文件，依靠它的事项都失去了根据"),
    ("foundation-added", "增加别处依靠的文件", "增加整个文件"),
)
