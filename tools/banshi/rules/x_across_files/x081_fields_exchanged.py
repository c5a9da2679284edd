"""两格的话各写各的。

查什么
    一句话说明（summary）和适用范围（scope）是不是填反了，或者写成了同一句话：说明以“本市的什么”开头、只写谁能办，范围里写的是怎么办、没有写哪里的，
    或者有一格是一句问话；
    常见问题的问和答是不是填反了：问（q）是一句陈述，答（a）却是一句问话；
    两个问题的答案是不是互相填反了：各自的答案里没有一个词和问题一样，对方的答案里却有；简称（short_name）是不是比名称（name）还长；
    名称里写着办事的主体（个体工商户、企业、农民专业合作社等），说明、范围里写的是不是另一种主体。

为什么
    复制、粘贴错了一格，群众读不到这件事是什么，也不知道自己能不能在这里办。

反例
    summary: 本市丢失居民身份证的居民。
    scope: 居民身份证丢失后，申请补领新证。
    ---
    name: 个体工商户注销登记
    summary: 个体工商户不开了，注销营业执照。
    scope: 在本市登记的公司、合伙企业。
    ---
    faq: [{q: 可以，带上监护人的身份证。, a: 孩子没有身份证能办吗？}]
    ---
    faq:
      - {q: 冷静期里一方反悔了怎么办？, a: 不用。带身份证和结婚证就可以。}
      - {q: 要带居民户口簿和结婚证吗？, a: 任何一方都可以撤回申请，对方同意不同意都行。}
    ---
    scope: 丢了身份证怎么办？
    ---
    # 追加: departments.yml
      - {id: xinju, name: 市新局, short_name: 示例市新事务管理局}

正例
    summary: 居民身份证丢失后，申请补领新证。
    scope: 本市丢失居民身份证的居民。
    ---
    summary: 本市居民丢了身份证，在这里申请补领。
    scope: 由原登记机关办理补领的居民。
    ---
    name: 个体工商户注销登记
    summary: 个体工商户不开了，注销营业执照。
    scope: 在本市登记的个体工商户。公司注销办企业注销登记。
    ---
    faq: [{q: 孩子没有身份证能办吗？, a: 可以，带上监护人的身份证。}]
    ---
    faq:
      - {q: 冷静期里一方反悔了怎么办？, a: 任何一方都可以撤回申请，对方同意不同意都行。}
      - {q: 要带居民户口簿和结婚证吗？, a: 不用。带身份证和结婚证就可以。}
      - {q: 要前夫、前妻一起来吗？, a: 不用。自己一个人来就行。}

怎么改
    填反了的，把两格的话换过来；复制来没有改的，改成本事项的。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from operator import itemgetter

from banshi.model.finding import Problem, Severity
from banshi.model.fix import Mend, Step
from banshi.model.matter import Matter, Question
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("unsafe",)

_ASKS = ("？", "?")
_ASKING = re.compile("[？?吗呢]|怎么|怎样|如何|什么|多少|多久|几|哪|[是能会要可有]不[是能会要可]|是否|能否|有没有")

_WHETHER = re.compile("吗|[是能会要可行]不[是能会要可行]|是否|能否|有没有")
_YES_OR_NO = re.compile(
    "(?:不用|不能|能|可以|不可以|要|不要|会|不会|是|不是|行|不行|有|没有|不需要|需要|不收|收)[。，]"
)
_TOLD = re.compile("[^\\W0-9A-Za-z_可以已经应当不能没有或者后之前需要怎么办吗的了什哪多少是在到]{2,}")
"""What is left of a text without the characters of words that any question and any answer may hold."""
_TELLING, _TELLING_ENOUGH = 2, 3
"""Words shared with the answer to the other question: where one of them is no answer at all, and otherwise."""

_WHERE = re.compile("(?:[^，。；]{0,8}(?:在|由))?本(?:市|县|区|省)|[^。]*(?:不在这里办|不适用本页|不在本事项内)")
"""How a scope begins, or what only a scope says."""
_HERE = re.compile("本[市县区省]|当地|不在这里|不适用|由.{2,8}部门")
_DOES = re.compile("申请|申报|申领|补领|换领|领取|领[证补]|办理|去办|备案|提取|登记[。，]|报送|缴|交[费税]")
_SUBJECTS: dict[str, tuple[str, ...]] = {
    "个体工商户": ("个体工商户", "个体户"),
    "企业": ("企业", "公司"),
    "农民专业合作社": ("合作社",),
    "民办非企业单位": ("民办非企业单位", "社会服务机构"),
    "社会团体": ("社会团体",),
    "基金会": ("基金会",),
    "分支机构": ("分公司", "分支机构"),
    "事业单位": ("事业单位",),
    "宗教活动场所": ("宗教活动场所",),
}
"""Who registers, and the words for it."""


def check(said: Said) -> Iterator[Problem]:
    """Look for two fields of which each holds what belongs into the other."""
    yield from _answers(said)
    yield from _answers_exchanged(said)
    if said.matter:
        yield from _summary(said.matter)
    elif said.file in ("city.yml", "departments.yml"):
        yield from _names(said)


def _answers(said: Said) -> Iterator[Problem]:
    """An answer that asks, of a question that does not."""
    for index, one in enumerate(getattr(said.value, "faq", ())):
        if one.a.endswith(_ASKS) and not _ASKING.search(one.q):
            question, answer = ("faq", index, "q"), ("faq", index, "a")
            yield Problem(
                question,
                f"问（q）写的是一句陈述：“{one.q[:30]}”；答（a）写的是一句问话：“{one.a[:30]}”。",
                "问写群众会问的话，答写对它的回答。",
                "是不是填反了？请把两格的话换过来。",
                fix=Mend((Step("set", question, one.a), Step("set", answer, one.q)), safe=False),
            )


def _answers_exchanged(said: Said) -> Iterator[Problem]:
    """Two questions that have nothing in common with their own answers, and much with that of the other."""
    strange = []
    for index, one in enumerate(getattr(said.value, "faq", ())):
        words = _words(one.q)
        if not any(word in one.a for word in words):
            strange.append((index, one, words))
    found = [(telling, pair) for pair in combinations(strange, 2) if (telling := _telling(*pair[0][1:], *pair[1][1:]))]
    if found:
        (index, one, _), (number, other, _) = max(found, key=itemgetter(0))[1]
        at, there = ("faq", index, "a"), ("faq", number, "a")
        yield Problem(
            at,
            f"“{one.q[:30]}”和“{other.q[:30]}”都答非所问，两个问题的答案像是填反了。",
            "答写对这个问题的回答。",
            f"请核对第 {index + 1} 条和第 {number + 1} 条常见问题，把两个答案换过来。",
            fix=Mend((Step("set", at, other.a), Step("set", there, one.a)), safe=False),
        )


def _telling(one: Question, words: set[str], other: Question, others: set[str]) -> int:
    """How many words say that either answer belongs to the other question; 0 where they say too little."""
    here, there = sum(word in other.a for word in words), sum(word in one.a for word in others)
    if _no_answer(one) or _no_answer(other):
        return here + there if here + there >= _TELLING else 0
    return here + there if here and there and here + there >= _TELLING_ENOUGH else 0


def _no_answer(one: Question) -> bool:
    """Whether yes or no is said to a question that asks for more."""
    return _YES_OR_NO.match(one.a) is not None and not _WHETHER.search(one.q)


def _words(text: str) -> set[str]:
    """Pairs of characters that tell what is spoken of."""
    return {run[at : at + 2] for run in _TOLD.findall(text) for at in range(len(run) - 1)}


def _names(said: Said) -> Iterator[Problem]:
    """A short name that is longer than the whole one."""
    named = {at: text for at, text in said.texts() if at[-1] in ("name", "short_name")}
    for short, text in named.items():
        whole = (*short[:-1], "name")
        if short[-1] == "short_name" and len(text) > len(named.get(whole, text)):
            yield Problem(
                whole,
                f"名称（name）“{named[whole]}”比简称（short_name）“{text}”还短。",
                "名称写全称，简称写平常的叫法，不比名称长。",
                f"是不是填反了？请把两格换过来：名称写“{text}”，简称写“{named[whole]}”。",
                fix=Mend((Step("set", whole, text), Step("set", short, named[whole])), safe=False),
            )


def _summary(matter: Matter) -> Iterator[Problem]:
    """A summary in the place of the scope, and either that speaks of somebody else."""
    summary, scope = matter.summary, matter.scope
    for field, text in (("summary", summary), ("scope", scope)):
        if text and text.endswith(_ASKS):
            yield Problem(
                (field,),
                f"这里写的是一句问话：“{text[:30]}”。",
                "说明写这件事办什么，范围写谁、哪里的可以办；问话写在常见问题（faq）里。",
                "请改成一句陈述；像是和别的一格填反了。",
            )
            return
    if summary and scope and (summary == scope or _exchanged(summary, scope)):
        same = summary == scope
        yield Problem(
            ("summary",),
            "一句话说明（summary）和适用范围（scope）写成了同一句话。"
            if same
            else f"一句话说明（summary）写的像是适用范围：“{summary[:30]}”；适用范围（scope）写的像是说明：“{scope[:30]}”。",
            "一句话说明写这件事办什么，适用范围写谁、哪里的可以在这里办。",
            "请把写错的一格改过来。" if same else "是不是填反了？请把两格的话换过来。",
        )
        return
    own = _subjects(matter.name)
    for field, text in (("scope", scope), ("summary", summary)):
        said = _subjects(text or "") if own else set()
        if said and not own & said:
            yield Problem(
                (field,),
                f"事项办的是“{'、'.join(sorted(own))}”，这里写的是“{'、'.join(sorted(said))}”：“{(text or '')[:30]}”。",
                "说明和适用范围写的是本事项的主体。",
                f"请改成“{'、'.join(sorted(own))}”的；像是从别的事项复制来忘了改。",
            )
            return


def _exchanged(summary: str, scope: str) -> bool:
    """Whether one says who may apply here and nothing that is done, and the other what is done and not where."""
    told = _WHERE.match(summary) and not _DOES.search(summary)
    return bool(told) and _DOES.search(scope) is not None and not _HERE.search(scope)


def _subjects(text: str) -> set[str]:
    return {subject for subject, words in _SUBJECTS.items() if any(word in text for word in words)}
