"""Changes of who may apply and on which terms: conditions, situations, fees, results, the law behind them."""

from __future__ import annotations

from banshi.changes.kinds.kind import alone, even, pair

_TEXT = "文字的轻重要人来读"

AUDIENCE = pair(
    ("audience-narrower", "服务对象减少", "服务对象不再包括{what}"),
    ("audience-wider", "服务对象增加", "服务对象增加{what}"),
)
SCOPE = pair(
    ("scope-set", "增加适用范围的限制", "增加适用范围：{new}"),
    ("scope-lifted", "取消适用范围的限制", "取消适用范围：{old}"),
)
SCOPE_CHANGED = alone(("scope-changed", "适用范围改写", "适用范围由“{old}”改为“{new}”"), _TEXT, unclear=True)
CONDITION = pair(
    ("condition-added", "增加受理条件", "增加受理条件：{new}"),
    ("condition-removed", "减少受理条件", "减少受理条件：{old}"),
)
ALTERNATIVE = pair(
    ("alternative-removed", "满足其一的条件减少", "满足其一即可的条件少了一条：{old}"),
    ("alternative-added", "满足其一的条件增加", "满足其一即可的条件多了一条：{new}"),
)
MATCH = pair(
    ("match-all", "条件改为须全部满足", "受理条件由满足其一改为须全部满足"),
    ("match-any", "条件改为满足其一", "受理条件由须全部满足改为满足其一"),
)
CONDITION_CHANGED = alone(("condition-changed", "受理条件改写", "受理条件由“{old}”改为“{new}”"), _TEXT, unclear=True)
NOT_ELIGIBLE = pair(
    ("not-eligible-added", "增加不予办理的情形", "增加不予办理的情形：{new}"),
    ("not-eligible-removed", "减少不予办理的情形", "减少不予办理的情形：{old}"),
)
NOT_ELIGIBLE_CHANGED = alone(
    ("not-eligible-changed", "不予办理的情形改写", "不予办理的情形由“{old}”改为“{new}”"), _TEXT, unclear=True
)
NOT_REQUIRED = pair(
    ("not-required-removed", "减少无需办理的情形", "减少无需办理的情形：{old}"),
    ("not-required-added", "增加无需办理的情形", "增加无需办理的情形：{new}"),
)
NOT_REQUIRED_CHANGED = alone(
    ("not-required-changed", "无需办理的情形改写", "无需办理的情形由“{old}”改为“{new}”"), _TEXT, unclear=True
)
QUOTA = pair(
    ("quota-set", "增加数量限制", "增加数量限制：{new}"),
    ("quota-lifted", "取消数量限制", "取消数量限制：{old}"),
)
QUOTA_CHANGED = alone(("quota-changed", "数量限制改写", "数量限制由“{old}”改为“{new}”"), _TEXT, unclear=True)
FREQUENCY = pair(
    ("frequency-set", "增加办理频次的限制", "增加办理频次的限制：{new}"),
    ("frequency-lifted", "取消办理频次的限制", "取消办理频次的限制：{old}"),
)
FREQUENCY_CHANGED = alone(("frequency-changed", "办理频次改写", "办理频次由“{old}”改为“{new}”"), _TEXT, unclear=True)

OPTION = pair(
    ("option-removed", "减少可选情形", "情形“{what}”减少选项“{old}”"),
    ("option-added", "增加可选情形", "情形“{what}”增加选项“{new}”"),
)
# A new name may hide another meaning.
OPTION_RENAMED = alone(
    ("option-renamed", "选项改名", "情形“{what}”的选项“{old}”改为“{new}”"), "改名反过来还是改名", unclear=True
)
QUESTION = even(
    ("question-added", "增加情形问题", "增加情形“{what}”：{new}"),
    ("question-removed", "减少情形问题", "取消情形“{what}”：{old}"),
)
QUESTION_ASKED = even(
    ("question-asked-of-some", "只问一部分人", "情形“{what}”改为只问一部分人：{new}"),
    ("question-asked-of-all", "改为问所有人", "情形“{what}”改为问所有人（原来只问：{old}）"),
)
QUESTION_ASKED_CHANGED = alone(
    ("question-asked-changed", "问哪些人改变", "情形“{what}”问的人由“{old}”改为“{new}”"),
    "影响什么，由各项材料、时限、收费的改动说",
)
IMPOSSIBLE = pair(
    ("impossible-added", "不让同时选的情形增加", "不能再同时选：{new}"),
    ("impossible-removed", "不让同时选的情形减少", "可以同时选：{old}"),
)
OPTION_RANGE = alone(
    ("option-range", "数值分档改变", "情形“{what}”的选项由“{old}”改为“{new}”"),
    "分档挪动，有人变轻有人变重",
    unclear=True,
)
QUESTION_RENAMED = alone(
    ("question-renamed", "情形问题改名", "情形“{old}”改为“{new}”"), "改名反过来还是改名", unclear=True
)

FEE = pair(
    ("fee-added", "增加收费", "增加收费“{what}”：{new}"),
    ("fee-removed", "取消收费", "取消收费“{what}”（原为 {old}）"),
)
FEE_AMOUNT = pair(
    ("fee-dearer", "收费提高", "“{what}”由 {old} 提高到 {new}"),
    ("fee-cheaper", "收费降低", "“{what}”由 {old} 降低到 {new}"),
)
FEE_CHANGED = alone(
    ("fee-changed", "收费标准改写", "“{what}”由“{old}”改为“{new}”"), "金额写在文字里，比不出大小", unclear=True
)
WAIVER = pair(
    ("waiver-lost", "取消减免", "“{what}”取消减免：{old}"),
    ("waiver-gained", "增加减免", "“{what}”增加减免：{new}"),
)
WAIVER_CHANGED = alone(("waiver-changed", "减免改写", "“{what}”的减免由“{old}”改为“{new}”"), _TEXT, unclear=True)

INTERMEDIARY = pair(
    ("intermediary-added", "增加中介服务", "办理前须先有中介服务“{what}”"),
    ("intermediary-removed", "取消中介服务", "办理前不再需要中介服务“{what}”"),
)
INTERMEDIARY_LIMIT = pair(
    ("intermediary-longer", "中介服务时限延长", "中介服务“{what}”由 {old} 延长到 {new}"),
    ("intermediary-shorter", "中介服务时限缩短", "中介服务“{what}”由 {old} 缩短到 {new}"),
)
INTERMEDIARY_FEE = pair(
    ("intermediary-dearer", "中介服务涨价", "中介服务“{what}”由 {old} 提高到 {new}"),
    ("intermediary-cheaper", "中介服务降价", "中介服务“{what}”由 {old} 降低到 {new}"),
)
INTERMEDIARY_FEE_CHANGED = alone(
    ("intermediary-fee-changed", "中介服务收费改写", "中介服务“{what}”的收费由{old}改为{new}"),
    "金额写在文字里，比不出大小",
    unclear=True,
)
PAYER = pair(
    ("payer-applicant", "中介费用改由申请人付", "中介服务“{what}”的费用改由申请人付"),
    ("payer-office", "中介费用改由审批部门付", "中介服务“{what}”的费用改由审批部门付"),
)

RESULT = pair(
    ("result-lost", "减少办理结果", "不再发给“{what}”"),
    ("result-gained", "增加办理结果", "增加办理结果“{what}”"),
)
RESULT_VALID = pair(
    ("result-valid-shorter", "结果有效期缩短", "“{what}”的有效期由{old}缩短到{new}"),
    ("result-valid-longer", "结果有效期延长", "“{what}”的有效期由{old}延长到{new}"),
)
RESULT_CHANGED = alone(
    ("result-changed", "办理结果改变", "办理结果由“{old}”改为“{new}”"), "换一种结果，反过来还是换", unclear=True
)
DELIVERY = pair(
    ("delivery-lost", "减少送达方式", "“{what}”不再可以{old}"),
    ("delivery-gained", "增加送达方式", "“{what}”可以{new}"),
)

BASIS = even(
    ("basis-added", "增加设定依据", "增加设定依据{new}"),
    ("basis-removed", "减少设定依据", "减少设定依据{old}"),
    unclear=True,
)
BASIS_RANK = pair(
    ("basis-weaker", "依据的层级降低", "{what}的依据由{old}降为{new}"),
    ("basis-stronger", "依据的层级提高", "{what}的依据由{old}升为{new}"),
)
BASIS_CHANGED = alone(
    ("basis-changed", "依据改变", "{what}的依据由{old}改为{new}"), "条款对不对得上，要人来看", unclear=True
)
BASIS_ROLE = alone(("basis-role", "依据的作用改变", "{what}由{old}改为{new}"), "归类改了，反过来还是改", unclear=True)
DELIVERY_LIMIT = pair(
    ("delivery-longer", "送达时限延长", "“{what}”由决定后 {old} 内送达延长到 {new}"),
    ("delivery-shorter", "送达时限缩短", "“{what}”由决定后 {old} 内送达缩短到 {new}"),
)
DELIVERY_PROMISE = pair(
    ("delivery-limit-withdrawn", "不再写明送达时限", "“{what}”不再写明送达时限（原为 {old}）"),
    ("delivery-limit-given", "写明送达时限", "“{what}”写明决定后 {new} 内送达"),
)
