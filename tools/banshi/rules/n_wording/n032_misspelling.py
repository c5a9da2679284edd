"""没有错别字。

查什么
    事项和各类清单的文字里，有没有公文里一眼能认出来的错别字：同音的（登计、受里）、形近的（户藉、末成年）、不用了的写法（帐户、身分证）。
    法律和文件的名称照原文写，用语对照（terms.yml）和材料的俗称收着群众的写法，都不查。

为什么
    输入法选错了字，意思会变，群众搜不到，也会怀疑别处写得对不对。

反例
    summary: 居民身份证丢失后，登陆网站申请补领新证。
    ---
    steps: [{name: 受里, by: 户籍窗口}, {name: 制证, by: 公安机关}]
    ---
    summary: 末成年人由监护人代为申请。
    ---
    summary: 核对出身日期，持房屋租凭合同补领。
    ---
    # 追加: halls.yml
      - {id: xiwan, name: 西湾政务服物中心, region: "990102"}

正例
    summary: 居民身份证丢失后，登录网站申请补领新证。
    ---
    summary: 期末按月结算，自己经办，即时登记。
    ---
    summary: 材料到齐后受理；已及时公示的，从承租凭证上一律贴照片，内容却不改，办公障碍另说。

怎么改
    照提示改正。

依据
    GB/T 9704—2012《党政机关公文格式》；《现代汉语通用字表》。
"""

from __future__ import annotations

from collections.abc import Iterator

from banshi.model.finding import Problem, Severity
from banshi.rules.shared.misspellings import misspellings, misspelt
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("safe",)


def check(said: Said) -> Iterator[Problem]:
    """Look every text through for words nobody means."""
    if not misspelt(said.words):
        return
    for at, text in said.written():
        yield from misspellings(at, text)
