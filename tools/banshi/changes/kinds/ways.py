"""Changes of the ways to apply: trips, channels, level, and whether a matter is open at all."""

from __future__ import annotations

from banshi.changes.kinds.kind import alone, even, pair

TRIPS = pair(
    ("trips-more", "跑动次数增加", "到办事现场次数由 {old} 次增加到 {new} 次"),
    ("trips-fewer", "跑动次数减少", "到办事现场次数由 {old} 次减少到 {new} 次"),
)
ONLINE_TRIPS = pair(
    ("online-trips-more", "网上办理的跑动次数增加", "走网上办理还要到现场的次数由 {old} 次增加到 {new} 次"),
    ("online-trips-fewer", "网上办理的跑动次数减少", "走网上办理还要到现场的次数由 {old} 次减少到 {new} 次"),
)
CHANNEL = pair(
    ("channel-lost", "减少办理渠道", "取消“{what}”"),
    ("channel-gained", "增加办理渠道", "增加“{what}”"),
)
ONLINE_DEPTH = pair(
    ("online-shallower", "网上能办的步骤减少", "网上办理深度由“{old}”退到“{new}”"),
    ("online-deeper", "网上能办的步骤增加", "网上办理深度由“{old}”进到“{new}”"),
)
ONLINE_DEPTH_CHANGED = alone(
    ("online-depth-changed", "网上办理深度改变", "网上办理深度由“{old}”改为“{new}”"), "“其他”排不出深浅", unclear=True
)
ONLINE_ADDRESS = pair(
    ("online-address-lost", "网上办理地址没有了", "不再写明网上办理地址（原为 {old}）"),
    ("online-address-gained", "公布网上办理地址", "公布网上办理地址 {new}"),
)
ONLINE_ADDRESS_CHANGED = alone(
    ("online-address-changed", "网上办理地址改变", "网上办理地址由 {old} 改为 {new}"),
    "换到哪里，要人点开看",
    unclear=True,
)
RANGE = pair(
    ("range-narrower", "通办范围缩小", "通办范围由{old}缩小到{new}"),
    ("range-wider", "通办范围扩大", "通办范围由{old}扩大到{new}"),
)
LEVEL = pair(
    ("level-lost", "办理层级减少", "{what}不再办理"),
    ("level-gained", "办理层级增加", "{what}也可以办理"),
)
PAUSED = pair(
    ("matter-paused", "暂停办理", "暂停办理"),
    ("matter-resumed", "恢复办理", "恢复办理"),
)
RETIRED = even(
    ("matter-retired", "取消事项", "取消事项"),
    ("matter-reinstated", "恢复事项", "恢复已经取消的事项"),
)
PUBLISHED = even(
    ("matter-published", "由示例转为发布", "由示例转为正式发布"),
    ("matter-unpublished", "由发布转为示例", "由正式发布退回示例"),
)
MATTER = even(
    ("matter-added", "新增事项", "新增事项"),
    ("matter-removed", "删除事项", "删除事项"),
)
CODE_STATUS = even(
    ("code-assigned", "编码已由省里赋予", "暂编码转为正式编码"),
    ("code-unassigned", "编码退回暂编码", "正式编码退回暂编码"),
)
CODE = alone(("code-changed", "编码改变", "基本编码由 {old} 改为 {new}"), "换编码反过来还是换编码")
NAME = alone(("name-changed", "名称改变", "名称由“{old}”改为“{new}”"), "改名反过来还是改名", unclear=True)
MATTER_KIND = alone(("kind-changed", "事项类型改变", "事项类型由{old}改为{new}"), "类型之间没有轻重", unclear=True)
DEPARTMENT = alone(
    ("department-changed", "主管部门改变", "主管部门由 {old} 改为 {new}"), "换部门反过来还是换部门", unclear=True
)
EFFECTIVE = alone(("effective-changed", "生效日期改变", "生效日期由{old}改为{new}"), "从哪天起才有轻重", unclear=True)
WORDING = alone(("wording", "标点和写法改动", "{what}只改了标点或者数字的写法：{words}"), "意思一样，反过来也一样")
POWER_SOURCE = alone(("power-source", "权力来源改变", "权力来源由{old}改为{new}"), "来源之间没有轻重")
DETAIL = alone(("detail", "其他信息改动", "{what}由{old}改为{new}"), "归类和查找用的信息，反过来也是改动")
