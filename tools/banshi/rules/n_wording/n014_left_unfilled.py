"""占位的字要换成内容。

查什么
    事项和各类清单的文字里有没有“请在此处填写”“XX”“某某”“待补充”“TODO”这样占位的字，有没有空的括号和引号；
    有没有写给同事的话：“此处请王科长再核一下”“待核实”“存疑”“问一下财务”。来源（source）和清单的备注里可以写“待核实”。

为什么
    模板里的提示和占位符不是内容。照这样发布，群众看到的是一份没有填完的指南。

反例
    summary: （请在此处填写）丢失后补领。
    ---
    trip_reason: XXXX
    ---
    scope: 【请填写适用范围】
    ---
    trip_reason: 须到（）现场采集人像。
    ---
    summary: 丢失后补领（此处请王科长再核一下）。
    ---
    conditions: {match: 全部, items: ["本市常住户口，待核实。"]}
    ---
    faq: [{q: 多少钱？, a: 40元，问一下财务。}]
    ---
    # 文件: local/990102/gongan.yml
    region: "990102"
    department: gongan
    body: XX区公安分局
    matters: [{code: "990709901000"}]

正例
    summary: 丢失后补领。
    ---
    faq: [{q: 不知道归谁管？, a: 先问一下窗口人员，对材料存疑的可以申请复核。}]

怎么改
    填上内容，把占位的字删掉；不知道的内容整行不写，页面上显示“未公布”。

依据
    本产品的标准：不知道的内容不写。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.model.finding import Path, Problem, Severity
from banshi.model.fix import Mend
from banshi.rules.shared.looking import lines_with
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("unsafe",)

_PLACEHOLDER = re.compile(
    r"[（(【\[]?请(?:在此处?|在这里)(?:填写|输入)[^。）)]{0,8}[）)】\]]?|[【\[]请?(?:填写|填入|输入|选择|补充)[^】\]]{0,12}[】\]]|此处填写"
    r"|(?<![A-Za-z如])(?<!如“)(?:[XxＸ×＊○]{2,}(?![A-Za-z])|某某)|[*]{3,}|（(?:[ 　]*|待[定核补填][一-鿿]{0,2}|未定|暂缺|暂无|略|空)）"
    r"|“”|《》|〔〕|【】|[ 　]年[ 　]+月[ 　]+日|[_＿]{3,}|TODO|TBD|FIXME"
    r"|待(?:填写?|补充|完善|确认|定稿|核实补充)(?![^。]{0,2}材料)|[?？]{3,}|…+|占位|lorem ipsum|示例文字"
    r"|【[^】]{0,12}(?:核实|核对|确认|修改|删除|补|？)[^】]{0,12}】"
)
_SURNAME = (
    "[王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆"
    "廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱牛洪龚]"
)
_COLLEAGUE = (
    f"(?:{_SURNAME}[一-鿿]?(?:科长|处长|局长|股长|所长|主任|主管|书记|秘书|老师|科(?![室学技])|局(?!部)|处(?!理)|姐|哥|工(?![作程人]))"
    f"|[小老]{_SURNAME}(?![一-鿿]?(?:人|年|师|区|旧))|(?:法规|法制|财务|综合|审批|业务|信息|宣传|档案|办公)[科处股室]室?|财务(?![部处科室人制报审管])|(?:主管|分管)?领导|同事)"
)
"""Whom a draft asks, as only those in the office call them."""
_LOOK = "再?(?:核|确认|审|定(?!期|点)|把关|补(?!办|领|贴)|看|改(?!革)|查(?!询))"
_REMARK = re.compile(
    f"请{_COLLEAGUE}[^，。；]{{0,6}}?{_LOOK}"
    f"|(?:问一下|问问|问下|跟|和|找|让|等|需|待){_COLLEAGUE}[^，。；]{{0,4}}?(?:再?核[一实对下]|确认|把关|审定|定一下|定稿|回复|看一下|看看)"
    f"|(?:问一下|问问|问下){_COLLEAGUE}"
    "|(?:此处|这里|这条|这一?句|这个数字?|本条)[^，。；]{0,6}(?:再核[一实对]|核一下|核实一下|确认一下|再确认|有疑问|存疑|不确定|拿不准|还没定|没查到)"
    "|先这[样么]写(?!的)|[（(【][^）)】]{0,16}(?:核一下|拿不准|暂这样写|记得[改补删]|没查到|定稿前|以后再改)[^）)】]{0,12}[）)】]"
    r"|(?:^|[，。；：（(【\n]|有点?|年限|金额|数字?|日期|天数|依据|标准|地址|电话|名称|文号|条款|条号|数据|份数)存疑(?=[。！？?）)】\n]|$)"
)
_UNSURE = re.compile(r"待(?:核[实对查]?|查[实证]|落实|商(?:定|榷|议)|再议|请示|研究确?定?|校对)(?=[。！？?）)】\n]|$)")
"""What an office does not know yet: honest beside a source, and in the notes of lists."""
_REACH = 30
# Two patterns, each of which the engine looks for by its first characters alone.
_REMARK_SIGNS = (
    re.compile(f"[请问一下跟和找让等需待](?:{_SURNAME}|[小老法财综审业信宣档办主分领同])"),
    re.compile("此处|这里|这条|这句|这一句|这个数|本条|先这|核一下|拿不准|记得|没查到|稿前|以后再改|存疑"),
)
_SIGNS = (
    "请在",
    "【",
    "[请",
    "[填",
    "[输",
    "[选",
    "[补",
    "此处",
    "XX",
    "xx",
    "ＸＸ",
    "××",
    "**",
    "__",
    "TODO",
    "TBD",
    "FIXME",
    "待",
    "??",
    "？？",
    "…",
    "占位",
    "lorem",
    "示例文字",
    "＊＊",
    "○○",
    "某某",
    "（）",
    "（ ",
    "（　",
    "（未",
    "（暂",
    "（略",
    "（空",
    "“”",
    "《》",
    "〔〕",
    "】",
    "年 ",
    "年　",
)


def check(said: Said) -> Iterator[Problem]:
    """Look for what a template left behind."""
    words = said.words
    if any(map(_PLACEHOLDER.search, lines_with(words, _SIGNS))):
        yield from _unfilled(said)
    near = (
        words[max(0, hit.start() - _REACH) : hit.end() + _REACH]
        for sign in _REMARK_SIGNS
        for hit in sign.finditer(words)
    )
    if any(map(_REMARK.search, near)):
        yield from _remarks(said, _REMARK)
    if "待" in words and _UNSURE.search(words):
        yield from _remarks(said, _UNSURE)


def _unfilled(said: Said) -> Iterator[Problem]:
    for at, text in said.written():
        if hit := _PLACEHOLDER.search(text):
            yield Problem(
                at,
                f"这里有占位的字“{hit[0]}”，像是还没有填写。",
                "占位的字要换成内容；不知道的内容不写。",
                f"请填上内容，把“{hit[0]}”删掉；没有内容就把这一行整个删掉。",
                fix=_placed(said, at, text),
            )


def _remarks(said: Said, remark: re.Pattern[str]) -> Iterator[Problem]:
    for at, text in said.written():
        if remark is _UNSURE and ("source" in at or (said.matter is None and at[-1] == "note")):
            continue
        # A sentence that has a placeholder too has been told.
        if (hit := remark.search(text)) and not _PLACEHOLDER.search(text):
            shown = hit[0].strip("，。；：（）()【】")
            yield Problem(
                at,
                f"“{shown}”像是写给同事的话，留在了正文里。",
                "正文只写给群众看的内容；还没有定的内容不写。",
                f"请核实后把“{shown}”连同前后的括号删掉；没有核实的，整句不写。",
            )


def _placed(said: Said, at: Path, text: str) -> Mend | None:
    """The place a template leaves open, where only one is meant: the office's own, or the city."""
    setting = said.setting
    region = setting.regions.get(getattr(said.value, "region", "")) if said.file != "city.yml" else None
    names = [one.name for one in (region, setting.city) if one]
    for name in names:
        placed = re.sub(f"(?:[XxＸ×＊○]{{2,}}|某某?){name[-1]}", name, text)
        if placed != text and not _PLACEHOLDER.search(placed):
            return reworded(at, placed, safe=False)
    return None
