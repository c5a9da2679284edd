"""Chinese numerals of articles: 第一百二十三条 is 123."""

from __future__ import annotations

from functools import lru_cache

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_DIGITS |= {character: value for value, character in enumerate("零壹贰叁肆伍陆柒捌玖")}
_UNITS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}


@lru_cache(maxsize=4096)
def article_number(article: str) -> int:
    """The number of the article itself; 款, 项 and 之一 are left out.

    Args:
        article: As the schema lets it through, e.g. 第二十一条之一第二款.
    """
    return chinese_number(article[1 : article.index("条")])


def chinese_number(text: str) -> int:
    """Value of a Chinese numeral below ten thousand."""
    total = digit = 0
    for character in text:
        if character in _UNITS:
            # 十五 stands for 一十五.
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit


def chinese_article(number: int) -> str:
    """第…条 for a number below ten thousand."""
    return chinese_ordinal(number, "条")


def chinese_ordinal(number: int, unit: str) -> str:
    """第… and a unit, for a number below ten thousand."""
    return f"第{_written(number)}{unit}"


def _written(number: int) -> str:
    written, zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            written += ("零" if zero and written else "") + "零一二三四五六七八九"[digit] + name
        zero = not digit
    return written[1:] if written.startswith("一十") else written
