"""没有重复的字和标点。

查什么
    事项和各类清单里，有没有“的的”“在在”“、、”“，。”这样连着写的字和标点，有没有“申请申请”这样连着写的词，
    一段话里有没有连着写了两遍的一句；受理条件、不予办理、无需办理的情形里，同一句有没有写两遍。

为什么
    这样的错别字说明没有人读过一遍，群众也会怀疑别处写得对不对。

反例
    summary: 居民身份证丢失后，，申请补领新证。
    ---
    summary: 丢失后的的补领。
    ---
    summary: 丢失后申请申请补领。
    ---
    summary: 丢失后在人口信息库里里核对，再补领。
    ---
    summary: 丢失后补领。可以请人代办。可以请人代办。
    ---
    conditions: {match: 全部, items: [本市常住户口。, 证件丢失。, 本市常住户口。]}

正例
    summary: 以营利为目的的活动不办理。
    ---
    summary: 正在在建的工程，请请假的人到到期那天再来，公里里程由由来说明。

怎么改
    删掉多出来的字、标点或者句子。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from banshi.model.finding import Path, Problem, Severity
from banshi.model.matter import Matter
from banshi.rules.shared.looking import standing
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = (
    "safe",
    "unsafe",
)

_MARKS = re.compile("[，、；：][，、；：。？！]")
_JOINTS = (
    "或者", "以及", "并且", "应当", "可以", "需要", "进行", "不用", "不能", "不得", "必须", "已经", "没有", "如果", "因为", "所以", "还要", "只要",
    "只有", "按照", "根据", "通过", "对于", "关于", "直接",
)  # fmt: skip
"""Words that never follow themselves, whatever is meant."""
_WORDS = (
    *_JOINTS, "申请", "登记", "办理", "提供", "提交", "材料", "部门", "机关", "符合", "规定", "单位", "机构", "窗口", "证明", "证书", "许可", "受理",
    "审核", "审批", "通知", "条件", "资格", "企业", "本人", "人员", "工作", "服务", "信息", "时限", "收费", "流程", "当事人", "申请人", "工作日",
)  # fmt: skip
_PLACES = (
    "市市(?![场民政属区级直辖内外容长花委话售值])|县县(?![城级域长内])|区区(?![级域长内属])|省省(?![级内直会委])|局局(?!长)"
    "|(?<=[0-9])(?:日日|元元|天天|份份)"
)
_LITTLE = (
    "(?<![公英华海千百十万])里里(?![外程面边弄子巷约])|(?<![存现正实内旨所健好自])在在(?![建校职岗线逃册编押外场读籍途学任库园用营案航意乎])"
    "|(?<![于但就还可要只凡若即正总都老也])是是(?![非否])|(?<![总饱调温缓共中平讲柔暖联])和和(?![平睦解好田谐气蔼约静县])"
    "|(?<![一拖车火刀])把把(?![关手柄守戏握脉])|被被(?=撤销|吊销|注销|取消|列入|认定|处罚|责令|拒绝|收回|判处|宣告)"
    "|(?<![服自听跟随])从从(?![业事前中容严宽轻重快优句军政属来此化])|(?<![理事缘自因])由由(?![来于此])|(?<![行作因认以人])为为(?=[0-9])"
    "|(?<![参给授赠付干])与与(?![会此其否])|(?<![周迟报签])到到(?![位期场岗达账帐手访货站职会庭案来底处头])"
    "|(?<![主重需只必次首简纪摘提紧])要要(?![件求点素约么不是紧害义塞领好])|(?<![申邀聘提报呈约])请请(?![求示假帖柬教客])"
    "|(?<![职功智性可技机万才节热只体潜动产核电太])能能(?![力源够量效耗手否级])|(?<![方走流去意趋转定导倾双单面志])向向(?![来上下前后着往心导日阳])"
    "|(?<![为除完])了了(?![解结事断然却如不])|(?<![校核针反面绝相应查比不])对对(?![方象照口手比于联应面等待外内子立策接称])"
    "|(?<![供补])给给(?![付予养与水])|(?<![首成古京故国])都都(?![市城匀江督])|也也(?!门|许)|(?<![成造])就就(?![业近医读餐诊地职学寝座任此])"
    "|(?<![以涉普遍提触危顾])及及(?![时格其早第])|于于(?![洪都田姓谦])|再再(?![次生婚三就度审现保])|(?<![归退偿返交送])还还(?![款清贷债原建田林本迁房])"
    "|(?<![大名主麻老中上少])将将(?![军来士官领校])|(?<![已曾财])经经(?![营办济信过理费常历贸协纪销由纬度典书])|按按(?![揭时期照月年季日件摩量质序压劳钮])"
    "|(?<![例比假譬])如如(?![果实意期皋何需有同若东])|(?<![人刚英])才才(?![能干华])|(?<!一)只只(?![数头读])"
)
"""Words of one character that follow themselves only where one of the two belongs to the word beside it: 正在在建."""
_LITTLE_TWICE = re.compile(r"([里在是和把被从由为与到要请能向了对给都也就及于再还将经按如才只])\1")
_SENTENCE_TWICE = re.compile(r"(?:^|(?<=[。！？；\n]))([^。！？；\n]{4,}[。！？；])\1")
_SIGNS = (
    "市市",
    "县县",
    "区区",
    "省省",
    "局局",
    "日日",
    "元元",
    "天天",
    "份份",
    "的的",
    "。。",
)
_TWICE = re.compile(rf"({'|'.join(_WORDS)})\1")
_DOUBLED = re.compile(rf"[，、；：][，、；：。？！]|。。|(?<!目)的的(?!确)|{_PLACES}|{_LITTLE}|({'|'.join(_WORDS)})\1")


def check(said: Said) -> Iterator[Problem]:
    """Look for characters, words and marks typed twice."""
    if said.matter:
        yield from _said_twice(said.matter)
    words = said.words
    if _sentence_follows_itself(words):
        yield from _sentences_twice(said)
    if not (
        any(standing(words, _SIGNS)) or _MARKS.search(words) or _LITTLE_TWICE.search(words) or _TWICE.search(words)
    ):
        return
    for at, text in said.written():
        if (said.matter and at[0] == "name") or not (hit := _DOUBLED.search(text)):
            continue
        yield Problem(
            at,
            f"“{text[max(0, hit.start() - 4) : hit.end() + 4]}”里的“{hit[0]}”像是多打了。",
            "同一个字、词或标点不连着写两遍，两个标点不连在一起。",
            "请读一遍这句话，删掉多出来的部分。",
            fix=reworded(at, _mended(text, hit), safe=_surely(hit[0])),
        )


def _sentence_follows_itself(words: str) -> bool:
    """Whether a sentence may stand right behind itself; what is before the first of the two may be another text."""
    for mark in "。；":
        sentences = words.split(mark)
        if any(map(str.endswith, sentences, sentences[1:-1])):
            return True
    return False


def _sentences_twice(said: Said) -> Iterator[Problem]:
    for at, text in said.written():
        if hit := _SENTENCE_TWICE.search(text):
            yield Problem(
                at,
                f"“{hit[1]}”连着写了两遍，重复了。",
                "同一句话不连着写两遍。",
                "请删掉重复的一句；要写的是另一句的，请改过来。",
                fix=reworded(at, text[: hit.end(1)] + text[hit.end() :]),
            )


def _surely(twice: str) -> bool:
    """Whether one of the two is too many, whatever is meant."""
    return twice[0] == twice[1] or twice[: len(twice) // 2] in _JOINTS


def _said_twice(matter: Matter) -> Iterator[Problem]:
    """Sentences of one list that stand in it before."""
    lists: tuple[tuple[Path, Sequence[object]], ...] = (
        (("conditions", "items"), matter.conditions.items),
        (("not_eligible",), matter.not_eligible),
        (("not_required",), matter.not_required),
    )
    for at, items in lists:
        for index, item in enumerate(items):
            if item in items[:index]:
                yield Problem(
                    (*at, index),
                    f"“{getattr(item, 'text', item)}”写了两遍，第 {items.index(item) + 1} 条已经是这一句。",
                    "同一个意思只写一条。",
                    "请删掉重复的这一条；要写的是另一条的，请改过来。",
                )


def _mended(text: str, hit: re.Match[str]) -> str:
    """Half of what stands twice; of two different marks, the second."""
    return text[: hit.start()] + hit[0][len(hit[0]) // 2 :] + text[hit.end() :]
