"""每个字都印得出来。

查什么
    事项和各类清单的文字里，有没有印刷用的几种字体都没有字形的字和符号，例如表情符号和很新的汉字。

为什么
    网页用的是各人手机上的字体，可能看得见；办事指南的 PDF、告知单和终端的打印稿用固定的字体，没有字形的字印不出来，
    这个事项就没有纸质的指南。

反例
    summary: 居民身份证丢失后🎉，申请补领新证。
    ---
    faq: [{q: 姓名里有鿶字怎么办？, a: 到窗口登记。}]
    ---
    # 追加: halls.yml
      - {id: xiwan, name: 西湾🏢政务服务中心, region: "990102"}

正例
    summary: 姓名里有㛃、䶮、𬭎这些字的，也能申请补领新证。

怎么改
    表情符号删掉。字典里查得到的生僻字，核对是不是输入法选错了；确实是这个字的，写读音和拆法，例如“上艹下夨”。

依据
    GB 18030—2022《信息技术 中文编码字符集》；本产品的标准。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.model.finding import Problem, Severity
from banshi.rules.shared.looking import characters_in
from banshi.rules.shared.surroundings import Said
from banshi.source.typefaces import codes_of, undrawable

SEVERITY = Severity.WARNING
SCOPE = "text"


def check(said: Said) -> Iterator[Problem]:
    """Hold every text against what the faces of paper can draw."""
    if not undrawable(characters_in(said.words)):
        return
    for at, text in said.texts():
        if signs := undrawable(text):
            yield Problem(
                at,
                f"文字里的{codes_of(signs)}在印刷字体里没有字形，用到它的地方不能生成 PDF。",
                "文字里只有印得出来的字。",
                "请改用规范汉字，或者删去这个符号。",
            )
