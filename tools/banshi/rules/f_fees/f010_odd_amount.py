"""收费标准写成“40元/证”的样子。

查什么
    收费标准（standard）里的金额是不是“数字＋元/计量单位”：没有计量单位、写反、多了斜线或小数点、负数、外币、零元的都要说。
    用一句话写的标准（如“合同金额的 1%”“每证四十元”）不查。

为什么
    “60元”不知道是一本还是一次；“550,000元/件”可能是 550 元写错了。写法一样，才能比较、汇总，也才看得出涨没涨价。

反例
    fees:
      - {name: 居民身份证工本费, standard: 40元, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}
    ---
    fees:
      - {name: 居民身份证工本费, standard: 40块/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}
    ---
    fees:
      - {name: 居民身份证工本费, standard: 40元//证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}
    ---
    fees:
      - {name: 居民身份证工本费, standard: 40证/元, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}
    ---
    fees:
      - {name: 居民身份证工本费, standard: 每证/40元, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}
    ---
    fees:
      - {name: 居民身份证工本费, standard: 40元/每证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}
    ---
    fees:
      - {name: 居民身份证工本费, standard: "40,000元/证", basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}

正例
    fees:
      - {name: 居民身份证工本费, standard: 40元/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}

怎么改
    写成“数字＋元/计量单位”；分档的一档一行，不收费的删掉这一项。

依据
    《中华人民共和国政府信息公开条例》第二十条：公开行政事业性收费项目及其依据、标准。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.catalog.setting import Setting
from banshi.model.finding import Problem, Severity
from banshi.model.fix import setting as setting_to
from banshi.model.matter import Matter
from banshi.model.numerals import chinese_number

SEVERITY = Severity.WARNING
SCOPE = "matter"
FIXES = ("safe", "unsafe")

_UNIT = r"(?P<unit>[\u4e00-\u9fff·]{1,10})"
_COUNTED = r"(?P<unit>(?![每一元])[\u4e00-\u9fff·]{1,10})"
_IN_WORDS = re.compile("[零一二两三四五六七八九十百千]+")
_LETTERS = str.maketrans("OoIl", "0011")
_WHAT = "写成“数字＋元/计量单位”，如 40元/证。"
_ODD: tuple[tuple[re.Pattern[str], str, str, bool], ...] = (
    (re.compile(r"(?P<sum>\d{1,3}(?:[,，]\d{3})+)元/" + _UNIT), "金额里有逗号", "{plain}元/{unit}", False),
    (re.compile(r"(?P<sum>[零一二两三四五六七八九十百千]+)元/" + _UNIT), "金额写成了汉字", "{plain}元/{unit}", True),
    (re.compile(r"(?P<sum>\d+(?:\.\d+)?)块钱?/" + _UNIT), "用了“块”", "{sum}元/{unit}", True),
    (re.compile(r"元(?P<sum>\d+(?:\.\d+)?)/" + _UNIT), "“元”写在了金额前面", "{sum}元/{unit}", True),
    (re.compile(r"(?P<sum>\d+(?:\.\d+)?)元(?:/\s*/|\\+|／|每|[/／]?\s*[一1]\s*)/?" + _UNIT), "金额和单位之间不是一条斜线", "{sum}元/{unit}", True),
    (re.compile(r"(?P<sum>\d+(?:\.\d+)?)(?![十百千万亿元块])" + _UNIT + r"[/／]元"), "的计量单位写在了“元”前面", "{sum}元/{unit}", True),
    (re.compile(r"(?:每[一1]?|[一1])?" + _COUNTED + r"[/／](?P<sum>\d+(?:\.\d+)?)元"), "的计量单位写在了金额前面", "{sum}元/{unit}", True),
    (re.compile(r"元[/／]" + _UNIT + r"[/／]?(?P<sum>\d+(?:\.\d+)?)"), "的金额写在了计量单位后面", "{sum}元/{unit}", True),
    (re.compile(r"(?P<sum>\d+(?:\.\d+)?)元[/／]每[一1]?" + _UNIT), "在斜线后面多写了“每”", "{sum}元/{unit}", True),
    (re.compile(r"(?P<sum>\d+(?:\.\d+)?)元/" + _UNIT + r"/+"), "最后多了斜线", "{sum}元/{unit}", True),
    (re.compile(r"(?P<sum>\d+(?:\.\d+)?)元/?"), "没有写按什么收", "", False),
    (re.compile(r"(?P<sum>\d+(?:\.\d+)?)元/\d.*"), "斜线后面不是计量单位", "", False),
    (re.compile(r"[-－−—](?P<sum>\d+(?:\.\d+)?)元.*"), "金额是负数", "", False),
    (re.compile(r"(?P<sum>\d*(?:\.\d*){2,})元.*"), "金额里的小数点不止一个", "", False),
    (re.compile(r"(?:约|大约|大概)(?P<sum>\d+(?:\.\d+)?)元.*|(?P<other>\d+(?:\.\d+)?)元.*(?:左右|上下)"), "金额不确定", "", False),
    (re.compile(r"(?P<sum>\d+(?:\.\d+)?)(?:美|欧|日|港)元.*"), "不是人民币", "", False),
    (re.compile(r"(?P<sum>0+(?:\.0+)?)元/.*"), "是零元；不收费的不写这一项", "", False),
    (re.compile(r"(?=.*\d)(?P<sum>[0-9OoIl.]*[OoIl][0-9OoIl.]*)元/" + _UNIT), "金额里有字母", "{plain}元/{unit}", True),
    (re.compile(r"(?=.*\d)(?P<sum>[0-9OoIl.]*[OoIl][0-9OoIl.]*)元.*"), "金额里有字母", "", False),
)  # fmt: skip
"""How a standard is written → what is odd about it, how it is meant if that is plain, and whether nobody need look at it."""


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Compare every standard with the ways it goes wrong."""
    for index, fee in enumerate(matter.fees):
        for pattern, said, form, safe in _ODD:
            hit = pattern.fullmatch(fee.standard)
            if hit is None:
                continue
            at = ("fees", index, "standard")
            found = hit.groupdict()
            meant = form.format(**found, plain=_digits(found["sum"] or ""))
            yield Problem(
                at,
                f"“{fee.name}”的收费标准“{fee.standard}”{said}。",
                f"收费标准{_WHAT}",
                f"请改成“{meant}”。" if meant else f"请核对金额和单位，{_WHAT}",
                fix=setting_to(at, meant, safe=safe) if meant else None,
            )
            break


def _digits(written: str) -> str:
    """A sum without commas and without letters that look like digits; one in words as a number."""
    number = re.sub("[,，]", "", written).translate(_LETTERS)
    return str(chinese_number(number)) if _IN_WORDS.fullmatch(number) else number
