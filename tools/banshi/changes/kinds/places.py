"""Changes of one office's additions, of bundles, and of the files around the matters."""

from __future__ import annotations

from banshi.changes.kinds.kind import alone, even, pair

OFFICE = pair(
    ("office-lost", "不再办理", "这里不再办理"),
    ("office-gained", "开始办理", "这里可以办理"),
)
WINDOW = pair(
    ("window-lost", "窗口减少", "不再在“{old}”办理"),
    ("window-gained", "窗口增加", "可以在“{new}”办理"),
)
WINDOWS = pair(
    ("windows-limited", "只剩几个窗口", "不再是所有窗口都办，只在“{new}”办理"),
    ("windows-opened", "所有窗口都办", "不再只在“{old}”办理，所有窗口都办"),
)
WINDOW_CHANGED = alone(
    ("window-changed", "窗口的位置改变", "“{what}”的{old}改为{new}"), "搬远还是搬近，要人来看", unclear=True
)
HOURS = alone(
    ("hours-changed", "办公时间改变", "“{what}”的办公时间由{old}改为{new}"), "有早有晚，分不出轻重", unclear=True
)
PHONE = pair(
    ("phone-lost", "电话没有了", "{what}不再公布（原为 {old}）"),
    ("phone-gained", "公布电话", "公布{what} {new}"),
)
PHONE_CHANGED = alone(("phone-changed", "电话改变", "{what}由 {old} 改为 {new}"), "换号码反过来还是换号码")
LOCAL_PROMISE = pair(
    ("local-promise-withdrawn", "收回更短的承诺", "收回更短的承诺 {old}"),
    ("local-promise-given", "承诺更短的时限", "承诺更短的时限 {new}"),
)
LOCAL_PROMISED = pair(
    ("local-promise-longer", "本地承诺时限延长", "本地承诺时限由 {old} 延长到 {new}"),
    ("local-promise-shorter", "本地承诺时限缩短", "本地承诺时限由 {old} 缩短到 {new}"),
)
LOCAL_TRIP = pair(
    ("local-trips-withdrawn", "收回更少跑动的承诺", "收回只跑 {old} 次的承诺"),
    ("local-trips-given", "承诺更少跑动", "承诺只跑 {new} 次"),
)
LOCAL_TRIPS = pair(
    ("local-trips-more", "本地跑动次数增加", "本地承诺的跑动次数由 {old} 次增加到 {new} 次"),
    ("local-trips-fewer", "本地跑动次数减少", "本地承诺的跑动次数由 {old} 次减少到 {new} 次"),
)
LOCAL_DEFERRAL = pair(
    ("local-deferral-lost", "本地不再容缺", "本地不再让“{old}”容缺后补"),
    ("local-deferral-gained", "本地可以容缺", "本地另外让“{new}”容缺后补"),
)
LOCAL_WAIVER = pair(
    ("local-waiver-lost", "本地不再免收", "本地不再免收“{old}”"),
    ("local-waiver-gained", "本地免收", "本地另外免收“{new}”"),
)

BUNDLE = pair(
    ("bundle-removed", "取消一件事", "取消这个“一件事”"),
    ("bundle-added", "新增一件事", "新增这个“一件事”"),
)
BUNDLE_PART = pair(
    ("bundle-part-lost", "一件事减少事项", "“一件事”不再包括 {what}"),
    ("bundle-part-gained", "一件事增加事项", "“一件事”增加 {what}"),
)
BUNDLE_STAGES = pair(
    ("bundle-serial", "一件事由并联改为先后", "办理阶段由 {old} 个增加到 {new} 个"),
    ("bundle-parallel", "一件事由先后改为并联", "办理阶段由 {old} 个减少到 {new} 个"),
)
BUNDLE_ORDER = alone(("bundle-order", "一件事的阶段改变", "办理阶段重新编排"), "阶段一样多，分不出轻重", unclear=True)
BUNDLE_PROMISED = pair(
    ("bundle-promise-longer", "一件事承诺时限延长", "整件事的承诺办结时限由 {old} 延长到 {new}"),
    ("bundle-promise-shorter", "一件事承诺时限缩短", "整件事的承诺办结时限由 {old} 缩短到 {new}"),
)
BUNDLE_PROMISE = pair(
    ("bundle-promise-withdrawn", "一件事收回承诺", "收回整件事 {old} 办结的承诺"),
    ("bundle-promise-given", "一件事作出承诺", "整件事承诺 {new} 办结"),
)

BUNDLE_TRIP = pair(
    ("bundle-trips-withdrawn", "一件事收回少跑的承诺", "收回整件事只跑 {old} 次的承诺"),
    ("bundle-trips-given", "一件事承诺少跑", "整件事承诺只跑 {new} 次"),
)
BUNDLE_LISTED = even(
    ("bundle-listed", "一件事列入清单", "列入{new}"),
    ("bundle-unlisted", "一件事移出清单", "不再列入{old}"),
)

REPLACED_BY = pair(
    ("replaced-by-lost", "材料不再能用电子的代替", "“{what}”不再能用{old}代替"),
    ("replaced-by-gained", "材料可以用电子的代替", "“{what}”可以用{new}代替"),
)
EDITION = even(
    ("edition-added", "法律增加一版", "《{what}》增加一版：{new}"),
    ("edition-removed", "法律去掉一版", "《{what}》去掉一版：{old}"),
)
LAW_ENDS = even(
    ("law-ends", "法律写明失效", "《{what}》写明从 {new} 起失效"),
    ("law-goes-on", "法律不再写失效", "《{what}》不再写从 {old} 起失效"),
)
EDITION_CHANGED = alone(
    ("edition-changed", "法律的一版有改动", "《{what}》的一版由“{old}”改为“{new}”"),
    "改的是哪一处，要人来看",
    unclear=True,
)
ROW = even(
    ("row-added", "增加一项", "增加“{what}”"),
    ("row-removed", "减少一项", "减少“{what}”"),
)
FILE = even(
    ("file-added", "新增文件", "新增文件"),
    ("file-removed", "删除文件", "删除文件"),
)
