"""收费标准要有金额。

查什么
    收费标准（standard）里有数字，如“40元/证”“合同金额的 1%”“每证四十元”。

为什么
    只写“按标准收取”，群众到了窗口才知道要交多少钱。

反例
    fees:
      - name: 居民身份证工本费
        standard: 按物价部门核定的标准收取
        basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}
    ---
    fees:
      - {name: 居民身份证工本费, standard: ￥40/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}
    ---
    fees:
      - {name: 居民身份证工本费, standard: "40", basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}
    ---
    fees:
      - {name: 居民身份证工本费, standard: 40元／证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}

正例
    fees:
      - {name: 居民身份证工本费, standard: 40元/证, basis: {law: 中华人民共和国居民身份证法, article: 第二十一条}}

怎么改
    写明多少钱、按什么单位收；分档的，一档一行。

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

_AMOUNT = re.compile(r"[0-9]|[零一二两三四五六七八九十百千万]+(?:元|角|分|万)|(?:百|千|万)分之")


def check(matter: Matter, setting: Setting) -> Iterator[Problem]:
    """Report standards without a number."""
    for index, fee in enumerate(matter.fees):
        said = _said(fee.standard)
        if said != fee.standard:
            yield Problem(
                ("fees", index, "standard"),
                f"“{fee.name}”的收费标准写成了“{fee.standard}”。",
                "金额写阿拉伯数字加“元”，如 40元/证，不用货币符号、大写数字和全角斜线。",
                f"请改用数字加“元”，写成“{said}”。",
                fix=setting_to(("fees", index, "standard"), said, safe=_only_signs(fee.standard, said)),
            )
        elif re.fullmatch(r"[0-9.]+(?:/\S+)?", fee.standard):
            yield Problem(
                ("fees", index, "standard"),
                f"“{fee.name}”的收费标准“{fee.standard}”没有单位，不知道是多少元。",
                "收费标准要写明多少元、按什么单位收，如 40元/证。",
                f"请补上“元”和计量单位：是不是“{_with_yuan(fee.standard)}”？",
                fix=setting_to(("fees", index, "standard"), _with_yuan(fee.standard), safe="/" in fee.standard),
            )
        elif not _AMOUNT.search(fee.standard):
            yield Problem(
                ("fees", index, "standard"),
                f"“{fee.name}”的收费标准写的是“{fee.standard}”，没有金额。",
                "收费标准要写明多少钱、按什么单位收，如 40元/证。",
                "请写上金额；分档收费的一档一行，不收费的删掉这一项。",
            )


_CAPITAL = re.compile("[壹贰叁肆伍陆柒捌玖拾佰仟]+")
_CURRENCY = re.compile(r"[￥¥$]\s*([0-9]+(?:\.[0-9]+)?)\s*(?:元|块)?|(?<=[0-9])(?:块钱|圆|RMB|rmb)")


def _with_yuan(standard: str) -> str:
    """The same in 元, the unit behind it kept."""
    amount, slash, unit = standard.partition("/")
    return f"{amount}元{slash}{unit}"


def _said(standard: str) -> str:
    """The amount in digits and 元."""
    plain = _AROUND.sub("", standard.replace("／", "/"))
    said = _CAPITAL.sub(lambda hit: str(chinese_number(hit[0])), plain)
    return _NO_CENTS.sub("", _CURRENCY.sub(lambda hit: f"{hit[1] or ''}元", said))


_AROUND = re.compile("^(?:人民币|RMB)[:：]?|(?<=元)整")
_NO_CENTS = re.compile(r"(?<=[0-9])\.0+(?=元)")


def _only_signs(standard: str, said: str) -> bool:
    """Whether the same digits stand in both: a sign for the currency, noughts behind the point and a slash say nothing else."""
    digits = re.sub("[￥¥]|[.]0+(?![0-9])", "", standard.replace("／", "/")).replace("元", "")
    return digits == said.replace("元", "")
