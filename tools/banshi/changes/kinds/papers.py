"""Changes of what to bring."""

from __future__ import annotations

from banshi.changes.kinds.kind import alone, even, pair

MATERIAL = pair(
    ("material-added", "增加材料", "增加材料“{what}”"),
    ("material-removed", "减少材料", "减少材料“{what}”"),
)
# Rows that cost the applicant nothing: not necessary, or brought by nobody.
FREE_MATERIAL = even(
    ("free-material-added", "增加不必交的材料", "增加不必交的材料“{what}”（{new}）"),
    ("free-material-removed", "减少不必交的材料", "减少不必交的材料“{what}”（{old}）"),
)
REQUIRED = pair(
    ("material-required", "非必要材料改为要交", "材料“{what}”由{old}改为{new}"),
    ("material-optional", "要交的材料改为非必要", "材料“{what}”由{old}改为{new}"),
)
DEFERRAL = pair(
    ("deferral-lost", "不再容缺后补", "材料“{what}”不再可以容缺后补"),
    ("deferral-gained", "可以容缺后补", "材料“{what}”可以容缺后补"),
)
DEFERRAL_LIMIT = pair(
    ("deferral-shorter", "补正期限缩短", "材料“{what}”的补正期限由 {old} 缩短到 {new}"),
    ("deferral-longer", "补正期限延长", "材料“{what}”的补正期限由 {old} 延长到 {new}"),
)
EXEMPT = pair(
    ("exempt-lost", "不用带的改为要带", "材料“{what}”由不用带（{old}）改为要带"),
    ("exempt-gained", "改为不用带", "材料“{what}”改为不用带（{new}）"),
)
SHOWN = pair(
    ("shown-lost", "不再能出示电子证照", "材料“{what}”不再能用电子证照代替"),
    ("shown-gained", "可以出示电子证照", "材料“{what}”可以用电子证照代替"),
)
# An electronic certificate has to be had and shown; what offices ask each other for is no business of the applicant's.
EXEMPT_OR_SHOWN = pair(
    ("exempt-to-shown", "不用带的改为要出示", "材料“{what}”由不用带（{old}）改为要带上或者出示电子证照"),
    ("shown-to-exempt", "要出示的改为不用带", "材料“{what}”由要带上或者出示电子证照改为不用带（{new}）"),
)
EXEMPT_WAY = pair(
    ("exempt-promised", "不用带的改为要承诺", "材料“{what}”不用带的方式由{old}改为{new}，要自己承诺"),
    ("exempt-shared", "要承诺的改为共享", "材料“{what}”不用带的方式由{old}改为{new}，不用承诺"),
)
ORIGINALS = pair(
    ("originals-more", "原件份数增加", "材料“{what}”的原件由 {old} 份增加到 {new} 份"),
    ("originals-fewer", "原件份数减少", "材料“{what}”的原件由 {old} 份减少到 {new} 份"),
)
COPIES = pair(
    ("copies-more", "复印件份数增加", "材料“{what}”的复印件由 {old} 份增加到 {new} 份"),
    ("copies-fewer", "复印件份数减少", "材料“{what}”的复印件由 {old} 份减少到 {new} 份"),
)
COUNT_STATED = even(
    ("count-stated", "写明份数", "材料“{what}”写明份数：{new}"),
    ("count-left-out", "不再写明份数", "材料“{what}”不再写明份数（原为{old}）"),
)
ELECTRONIC = pair(
    ("electronic-lost", "不再收电子件", "材料“{what}”不再收电子件"),
    ("electronic-gained", "可交电子件", "材料“{what}”可以交电子件"),
)
CHECK_ONLY = pair(
    ("check-only-lost", "原件不再核验后退还", "材料“{what}”的原件由核验后退还改为留存"),
    ("check-only-gained", "原件核验后退还", "材料“{what}”的原件核验后退还，不再留存"),
)
FIRST_TIME = pair(
    ("first-time-lost", "不再只交一次", "材料“{what}”由仅首次提交改为每次都交"),
    ("first-time-gained", "仅首次提交", "材料“{what}”改为仅首次提交"),
)
VALIDITY = pair(
    ("validity-shorter", "材料有效期缩短", "材料“{what}”的有效期由{old}缩短到{new}"),
    ("validity-longer", "材料有效期延长", "材料“{what}”的有效期由{old}延长到{new}"),
)
CHOICE = pair(
    ("choice-narrower", "任选的范围缩小", "任选其一的材料由{old}缩小到{new}"),
    ("choice-wider", "任选的范围放宽", "材料由{old}放宽到{new}，任选其一"),
)
CHOICE_CHANGED = alone(
    ("choice-changed", "任选的范围改变", "任选其一的材料由{old}改为{new}"), "有增有减，分不出轻重", unclear=True
)
MATERIAL_RENAMED = alone(
    ("material-renamed", "材料改用标准名称", "材料“{old}”改称“{new}”，材料目录里是同一份材料"), "改名反过来还是改名"
)
REQUIREMENT = alone(("requirement-text", "材料要求改写", "材料{what}改写：{words}"), "文字的轻重要人来读", unclear=True)
