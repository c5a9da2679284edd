"""文字里没有网页代码。

查什么
    事项和各类清单的文字里有没有“<”后面跟着字母这样的网页标签，以及“]]>”“&#”“javascript:”。

为什么
    网页代码不会显示成格式，只会让页面出现乱码，还可能是有人想借指南做坏事。

反例
    summary: 丢失后<b>补领</b>。
    ---
    faq: [{q: 在哪里办？, a: "<script>alert(1)</script>"}]
    ---
    summary: 丢失后&#34917;领。
    ---
    # 追加: halls.yml
      - {id: xiwan, name: "<i>西湾</i>政务服务中心", region: "990102"}

正例
    summary: 年收入 < 5万元的，申请补领新证。

怎么改
    删掉代码，只留文字。从网页复制时先粘贴到记事本里。

依据
    本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.model.finding import Problem, Severity
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said
from banshi.rules.shared.wording import MARKUP, has_markup_signs

SEVERITY = Severity.ERROR
SCOPE = "text"
FIXES = ("unsafe",)


def check(said: Said) -> Iterator[Problem]:
    """Look for marks of HTML, XML or script in every text."""
    if not has_markup_signs(said.words):
        return
    for at, text in said.texts():
        if hit := MARKUP.search(text):
            left = MARKUP.sub("", text).strip()
            yield Problem(
                at,
                f"文字里有网页代码“{hit[0]}”。",
                "这里只能写文字，不能写网页标签和代码。",
                "请删掉代码，只留文字；要分段就换行写。",
                fix=reworded(at, left, safe=False),
            )
