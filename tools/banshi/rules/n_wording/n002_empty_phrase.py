"""不写“详见”“按规定”“待定”之类的空话。

查什么
    事项和各类清单里，整项内容是不是只有一句空话（按规定、按要求、符合条件、详见附件、同上、待定、暂无……），
    或者只有标点（改革任务的时限 deadline 可以写“未定”）；
    材料、条件、流程、时限、收费里有没有“详见”“另行通知”“按有关规定”。

为什么
    空话占了地方，却什么也没有告诉群众。

反例
    conditions: {match: 全部, items: [符合有关规定。]}
    ---
    summary: 待定
    ---
    summary: 〃
    ---
    fees:
      - {name: 工本费, standard: 按规定, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}
    ---
    steps: [{name: 受理, by: 户籍窗口, note: 具体要求详见公告。}]

正例
    conditions: {match: 全部, items: [居民身份证已经丢失。]}
    summary: 居民身份证丢失后，申请补领新证。

怎么改
    把规定的内容写出来；没有内容的，把这一行删掉，页面上会显示“未公布”。

依据
    《中华人民共和国行政许可法》第三十条：应当公示许可的事项、依据、条件、数量、程序、期限以及需要提交的全部材料的目录。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.model.finding import Path, Problem, Severity
from banshi.rules.shared.looking import lines_with
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.ERROR
SCOPE = "text"

_WHOLE = re.compile(
    "(?:[按依](?:照)?(?:国家|法律)?(?:有关|相关)?(?:规定|要求|标准|程序)(?:办理|执行|提交|提供|收取|缴纳)?"
    "|符合(?:国家|法律)?(?:法定|有关|相关|规定的?)?(?:条件|规定|要求)|依法办理"
    "|详?见(?:附件|附表|网站|官网|公告|通知)|详见.*|另行(?:通知|公告|规定)|待定|待补充?|待完善|未定|不详|暂无|暂缺|略|空|N/A"
    "|[同如见](?:上|下|前|左)(?:一?[行条项格款])?|[（(【\\[](?:空|无|略|暂无|待定|待补)[）)】\\]])[。.]?|[^\\w\\s]+",
    re.I,
)
_NONE = "无"
"""Says what there is in most fields, and nothing where a question is to be answered."""
_SIGNS = ("详见", "另行", "有关规定", "相关规定", "待定", "按规定")
_OPERATIVE = re.compile(
    "详见|另行(?:通知|公告|规定)|(?:按|按照|依照|依据|根据)(?:国家)?(?:有关|相关)(?:法律)?规定|待定"
    "|(?<!未)按规定(?:办理|执行|提供|提交|缴纳|收取)?(?=$|[，。；、）])"
)
_FIELDS = frozenset({"materials", "conditions", "steps", "time_limit", "channels", "fees", "result", "trip_reason"})
_PASSED = frozenset({"law", "document", "number", "deadline"})
"""Titles, and the day by which a plan wants something: that none is fixed is what it says."""


def check(said: Said) -> Iterator[Problem]:
    """Look for fields that are nothing but an empty phrase, then for phrases that stand in for the rule."""
    all_words = said.words
    operative = any(map(_OPERATIVE.search, lines_with(all_words, _SIGNS)))
    if not operative and not any(line == _NONE or _WHOLE.fullmatch(line) for line in _short_lines(all_words)):
        return
    for at, text in said.written():
        if at[-1] in _PASSED or at[0] in ("aliases", "questions"):
            continue
        if _WHOLE.fullmatch(text) or (text == _NONE and at[0] == "faq"):
            yield _problem(at, text)
        elif operative and said.matter and at[0] in _FIELDS and "basis" not in at and (hit := _OPERATIVE.search(text)):
            yield _problem(at, hit[0])


def _short_lines(words: str) -> list[str]:
    # Empty phrases are short; most lines are passed over without a match being tried.
    return [line for line in words.split("\n") if 0 < len(line) < 14 and (line[0] in _FIRST or not line[0].isalnum())]


_FIRST = frozenset("按依符详见另待未不暂略同如空无Nn")


def _problem(at: Path, words: str) -> Problem:
    return Problem(
        at,
        f"这里写的“{words}”没有说出具体内容。",
        "要写出具体的条件、数额、时间或者做法。",
        "请把规定的内容写出来；还不知道的，请删掉这一项，不要用空话占位。",
    )
