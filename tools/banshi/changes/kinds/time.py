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
# Who is told what the law sets can hold an office to it; who is told no more cannot.
STATUTE_STATED = pair(
    ("statute-left-out", "不再写明法定时限", "法定办结时限由 {old} 改为没有写明"),
    ("statute-stated", "写明法定时限", "写明法定办结时限 {new}"),
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
STEP_RENAMED = alone(("step-renamed", "环节改名", "环节“{old}”改为“{new}”"), "改名反过来还是改名", unclear=True)
STEP_BY = alone(
    ("step-by", "环节换人办理", "环节“{what}”由 {old} 改为 {new} 办理"), "换到哪里办，要人来看", unclear=True
)
STEP_OUTSIDE = pair(
    ("step-uncounted", "环节不再计入时限", "环节“{what}”改为由别人办理，不计入承诺时限"),
    ("step-counted", "环节计入时限", "环节“{what}”改为计入承诺时限"),
)
STEP_STANDARD = alone(
    ("step-standard", "审查标准改写", "环节“{what}”的审查标准由“{old}”改为“{new}”"), "文字的轻重要人来读", unclear=True
)
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
DEADLINE_ACTOR = pair(
    ("deadline-own", "改由申请人自己申请", "{what}的申请由{old}改为申请人自己"),
    ("deadline-of-another", "改由别人申请", "{what}的申请改由{new}来做"),
)
DEADLINE_ACTOR_CHANGED = alone(
    ("deadline-actor-changed", "换人申请", "{what}的申请由{old}改为{new}"), "换人反过来还是换人"
)
YEARLY = even(
    ("yearly-added", "写明年度安排", "写明年度安排“{what}”：{new}"),
    ("yearly-removed", "不再写明年度安排", "不再写明年度安排“{what}”（原为{old}）"),
)
YEARLY_TIME = pair(
    ("yearly-later", "年度安排推后", "“{what}”由{old}推后到{new}"),
    ("yearly-earlier", "年度安排提前", "“{what}”由{old}提前到{new}"),
)
YEARLY_CHANGED = alone(
    ("yearly-changed", "年度安排改变", "“{what}”由{old}改为{new}"), "有早有晚，分不出轻重", unclear=True
)
PERIOD = pair(
    ("period-narrower", "每年受理的时间变短", "每年受理的时间由{old}缩短为{new}"),
    ("period-wider", "每年受理的时间变长", "每年受理的时间由{old}放宽为{new}"),
)
PERIOD_MOVED = alone(
    ("period-moved", "每年受理的时间改变", "每年受理的时间由{old}改为{new}"), "有早有晚，分不出轻重", unclear=True
)
