"""范围从小写到大。

查什么
    “三万元以上三十万元以下”这样写的范围，“以上”的数是不是比“以下”的小；“18周岁到60周岁”这样写的年龄、
    “50元到100元之间”这样写的金额，前面的数是不是比后面的小。
    单位不一样的、说降低和提前的、倒着说的期限（届满前90日至15日）不查。

为什么
    上下限写反了，没有一个数既在前一个数以上，又在后一个数以下，这句话等于没说。

反例
    faq: [{q: 不办会怎样？, a: 并处三十万元以上三万元以下罚款。}]
    ---
    conditions: {match: 全部, items: [年龄从60周岁到18周岁。]}
    ---
    faq: [{q: 最低年限是多少？, a: 现在是20年，从2030年1月1日起每年提高6个月，逐步提高到15年。}]

正例
    faq: [{q: 不办会怎样？, a: 并处三万元以上三十万元以下罚款。}]
    ---
    conditions: {match: 全部, items: [年龄从18周岁到60周岁，退休年龄从60周岁降到55周岁的按新的算，届满前90日至15日提出。]}

怎么改
    把两个数换过来；是其中一个数写错了的，改那一个。

依据
    本产品的标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.model.finding import Problem, Severity
from banshi.model.numerals import chinese_number
from banshi.rules.shared.remedies import reworded
from banshi.rules.shared.surroundings import Said

SEVERITY = Severity.WARNING
SCOPE = "text"
FIXES = ("unsafe",)

_DIGITS = "0-9一二两三四五六七八九十百千"
_RISE = f"(?:提高|增加|延长|上调)[至到][{_DIGITS}]"
_JOINT = re.compile(rf"以上、?[{_DIGITS}]|[岁元][至到][{_DIGITS}]")
_NUMBER = rf"[{_DIGITS}][{_DIGITS}.,]*万?"
_UNIT = "[^0-9，。、；：（）以至到一二三四五六七八九十]{1,5}?"
_ABOVE = re.compile(
    rf"(?P<low>{_NUMBER})(?P<unit>{_UNIT})(?P<joint>及?以上、?)(?P<high>{_NUMBER})(?P=unit)(?P<end>及?以下)"
)
_FROM = re.compile(
    rf"(?P<low>{_NUMBER})(?P<unit>周?岁|元)(?P<joint>[至到])(?P<high>{_NUMBER})(?P=unit)"
    "(?P<end>(?<=岁)|(?<=元)(?=之间|不等|以下|以内|的?罚款))"
)
_RISEN = re.compile(
    rf"(?P<way>(?:提高|增加|延长|上调)[至到])(?P<high>{_NUMBER})(?P<unit>[^0-9，。、；：（）以至到]{{1,4}})"
)
_MEASURED = re.compile(rf"({_NUMBER})(个?[年月日天岁元%]|周岁)")
_FIRST_YEAR = 1900
"""What is more and is counted in years is the name of one."""
_REACH = 24
"""Characters on either side of a joint that hold both numbers."""
_LESS = re.compile("降|减|下调|提前|少|前[^，。；]{0,4}$")


def check(said: Said) -> Iterator[Problem]:
    """Look for ranges that end below where they begin."""
    words = said.words
    if re.search(_RISE, words):
        yield from _fallen(said)
    around = (words[max(0, hit.start() - _REACH) : hit.end() + _REACH] for hit in _JOINT.finditer(words))
    if not any(_turned_round(part) for part in around):
        return
    for at, text in said.written():
        if hit := _turned_round(text):
            meant = f"{hit['high']}{hit['unit']}{hit['joint']}{hit['low']}{hit['unit']}{hit['end']}"
            yield Problem(
                at,
                f"“{hit[0]}”的范围颠倒了，前面的数比后面的大。",
                "范围从小写到大。",
                f"请核对后改成“{meant}”；是其中一个数写错了的，请改那一个。",
                fix=reworded(at, f"{text[: hit.start()]}{meant}{text[hit.end() :]}", safe=False),
            )


def _fallen(said: Said) -> Iterator[Problem]:
    """What is said to rise to less than it is."""
    for at, text in said.written():
        for hit in _RISEN.finditer(text):
            before = re.split("[。；]", text[: hit.start()])[-1]
            same = [one for one in _MEASURED.findall(before) if one[1] == hit["unit"] and _value(one[0]) < _FIRST_YEAR]
            if same and _value(same[-1][0]) > _value(hit["high"]) > 0:
                low, high = "".join(same[-1]), hit["high"] + hit["unit"]
                yield Problem(
                    at,
                    f"从“{low}”{hit['way']}“{high}”，数却变小了。",
                    "提高、增加、延长以后的数比原来大。",
                    f"请核对是不是从“{high}”{hit['way']}“{low}”，把写反的改过来。",
                )
                return


def _turned_round(text: str) -> re.Match[str] | None:
    for hit in (*_ABOVE.finditer(text), *_FROM.finditer(text)):
        # Two classes parted by a comma, 140 and more, 90 and less, are no range unless it is one of fines.
        parted = "、" in hit["joint"] and "罚" not in text[hit.end() : hit.end() + 4]
        lowered = hit["joint"] in "至到" and _LESS.search(text[max(0, hit.start() - 8) : hit.start()])
        if not parted and not lowered and _value(hit["low"]) > _value(hit["high"]) > 0:
            return hit
    return None


def _value(number: str) -> float:
    """What a number says; 0 for one that is half in digits and half in words, which no range is told by."""
    many = 10000 if number.endswith("万") else 1
    plain = number.removesuffix("万").replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return float(plain) * many
    return 0.0 if re.search("[0-9.]", plain) else float(chinese_number(plain)) * many
