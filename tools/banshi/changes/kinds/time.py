"""Changes of time: how long an office may take, and how long an applicant has."""

from __future__ import annotations

from banshi.changes.kinds.kind import alone, even, pair

PROMISED = pair(
    ("promise-longer", "承诺时限延长", "承诺办结时限由 {old} 延长到 {new}"),
    ("promise-shorter", "承诺时限缩短", "承诺办结时限由 {old} 缩短到 {new}"),
)
STATUTORY = pair(
    ("statute-longer", "法定时限延长", "法定办结时限由 {old} 延长到 {new}"),
    ("statute-shorter", "法定时限缩短", "法定办结时限由 {old} 缩短到 {new}"),
)
EXCLUDED = pair(
    ("excluded-added", "增加不计入时限的程序", "增加不计入时限的程序“{what}”"),
    ("excluded-removed", "减少不计入时限的程序", "“{what}”不再排除在时限之外"),
)
EXCLUDED_LIMIT = pair(
    ("excluded-longer", "不计入时限的程序延长", "不计入时限的“{what}”由 {old} 延长到 {new}"),
    ("excluded-shorter", "不计入时限的程序缩短", "不计入时限的“{what}”由 {old} 缩短到 {new}"),
)
EXPEDITED = pair(
    ("expedited-lost", "取消加急办理", "不再提供加急办理（原为 {old}）"),
    ("expedited-gained", "提供加急办理", "可以加急办理，{new}办完"),
)
EXPEDITED_LIMIT = pair(
    ("expedited-longer", "加急时限延长", "加急时限由 {old} 延长到 {new}"),
    ("expedited-shorter", "加急时限缩短", "加急时限由 {old} 缩短到 {new}"),
)
EXTENSION = pair(
    ("extension-added", "增加时限延长", "增加“可以延长 {new}”"),
    ("extension-removed", "取消时限延长", "取消“可以延长 {old}”"),
)
EXTENSION_LIMIT = pair(
    ("extension-longer", "最多延长的时间变长", "最多可以延长的时间由 {old} 增加到 {new}"),
    ("extension-shorter", "最多延长的时间变短", "最多可以延长的时间由 {old} 减少到 {new}"),
)
PROCESSING = pair(
    ("processing-promised", "不再当场办结", "由即办件改为承诺件"),
    ("processing-immediate", "改为当场办结", "由承诺件改为即办件"),
)
STEP = pair(
    ("step-added", "增加环节", "增加办理环节“{what}”"),
    ("step-removed", "减少环节", "减少办理环节“{what}”"),
)
# What a step takes is inside the promise, which is compared by itself.
STEP_LIMIT = even(
    ("step-longer", "环节时限延长", "环节“{what}”由 {old} 延长到 {new}"),
    ("step-shorter", "环节时限缩短", "环节“{what}”由 {old} 缩短到 {new}"),
)
STEP_RENAMED = alone(("step-renamed", "环节改名", "环节“{old}”改为“{new}”"), "改名反过来还是改名")
STEP_BY = alone(("step-by", "环节换人办理", "环节“{what}”由 {old} 改为 {new} 办理"), "换人反过来还是换人")
LIMIT_REWORDED = alone(
    ("limit-reworded", "时限写法改变", "{what}由 {old} 改写为 {new}，折算后一样长"), "一样长，反过来也一样长"
)

APPLY_WITHIN = pair(
    ("deadline-added", "增加申请期限", "须在{what} {new} 内申请"),
    ("deadline-removed", "取消申请期限", "不再要求在{what} {old} 内申请"),
)
APPLY_WITHIN_LIMIT = pair(
    ("deadline-shorter", "申请期限缩短", "申请期限（{what}）由 {old} 缩短到 {new}"),
    ("deadline-longer", "申请期限延长", "申请期限（{what}）由 {old} 延长到 {new}"),
)
PERIOD = pair(
    ("period-narrower", "每年受理的时间变短", "每年受理的时间由{old}缩短为{new}"),
    ("period-wider", "每年受理的时间变长", "每年受理的时间由{old}放宽为{new}"),
)
PERIOD_MOVED = alone(
    ("period-moved", "每年受理的时间改变", "每年受理的时间由{old}改为{new}"), "有早有晚，分不出轻重", unclear=True
)
