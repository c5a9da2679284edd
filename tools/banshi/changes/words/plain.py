"""A text as a reader understands it: other shapes of the same sign, hidden signs and gaps inside words taken away."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from banshi.model.numerals import chinese_number

_TRADITIONAL = str.maketrans(
    "須應當繳納證蓋單開簽條場費額標準關戶書複審驗規則說號頁錄門數據辦須請帶備還親簿圖紙張隨處報領課認誠",
    "须应当缴纳证盖单开签条场费额标准关户书复审验规则说号页录门数据办须请带备还亲簿图纸张随处报领课认诚",
)
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
# ① ② ③ before words number them; units such as ㎡ are units.
_NUMBERING = re.compile("[①-⑳⑴-⒇](?![份张本套次元页人])|[㌀-㏿℃℉]")
_GAPS = re.compile(rf"(?<=[{_HAN}])[\s_·•‧・.\-—~*|/\\]+(?=[{_HAN}])")
_GAP_SHOWN = re.compile(rf"[{_HAN}](?:[\s_]+[{_HAN}])+")
_NUMERAL = re.compile(r"[零一二两三四五六七八九十百千]+(?=[份张本套次趟元页人个周岁日天月年小时分钟工倍回层枚遍]|$)")
_CLAUSES = re.compile(r"[，,。；;！!？?：:\n]+")
IDLE = re.compile(r"[\s、，,。；;：:！!？?·“”‘’\"'（）()《》〈〉「」【】\[\]]+")
"""Signs nobody reads aloud."""
_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|an|en|in|un|ai|ei|ui|ao|ou|"
    r"iu|ie|ue|ve|er|ia|ua|uo|a|o|e|i|u|v)"
)
_PINYIN = re.compile(rf"(?<![A-Za-z0-9./@:])(?:{_SYLLABLE}){{2,}}(?![A-Za-z0-9./@:])")
# English that reads like pinyin.
_ENGLISH = {"apple", "engine", "code", "file", "name", "date", "page", "line", "wife", "online", "android", "pin"}
_SAME_THING = (("户口本", "户口簿"), ("户口薄", "户口簿"))
"""Two names of one paper."""
_LOOK_ALIKE = (
    ("不子", "不予"),
    ("末满", "未满"),
    ("交钠", "交纳"),
    ("缴钠", "缴纳"),
    ("押全", "押金"),
)


_ALREADY = re.compile("(?<!自)己经")
"""己经 is 已经 badly spelled; 自己经常 is not."""


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The text in one shape.

    Args:
        text: As it is written.
    """
    shown = "".join(sign for sign in unicodedata.normalize("NFKC", text) if not _unseen(sign))
    shown = shown.translate(_TRADITIONAL)
    shown = _GAPS.sub(_joined, shown)
    for wrong, right in (*_LOOK_ALIKE, *_SAME_THING):
        shown = shown.replace(wrong, right)
    shown = _ALREADY.sub("已经", shown)
    return re.sub(r"(?<=[0-9])\s+|\s+(?=[0-9])", "", shown).strip()


def numbered(text: str) -> str:
    """The plain text with numerals before a unit as digits: 三十日 is 30日."""
    return _NUMERAL.sub(lambda found: str(chinese_number(found[0])), text)


def bare_clauses(text: str) -> list[str]:
    """The clauses of a text, numbers as digits, without signs and gaps."""
    return [bare for one in _CLAUSES.split(numbered(plain(text))) if (bare := IDLE.sub("", one))]


def disguises(old: str, new: str) -> list[str]:
    """How the new text, and not the old one, hides its words from whoever searches it."""
    before = dict(_disguises(old))
    return [why for sort, why in _disguises(new) if sort not in before]


def _disguises(text: str) -> list[tuple[str, str]]:
    found = []
    if any(_unseen(sign) for sign in text):
        found.append(("unseen", "夹着看不见的字符"))
    if shapes := [sign for sign in _NUMBERING.sub("", text) if _odd(sign)]:
        found.append(("shape", f"用变形字“{''.join(shapes[:4])}”"))
    if gap := _GAP_SHOWN.search(unicodedata.normalize("NFKC", text)):
        found.append(("gap", f"字之间加了空格“{gap[0][:12]}”"))
    if old := [sign for sign in text if _traditional(sign)]:
        found.append(("traditional", f"用繁体字“{''.join(old[:4])}”"))
    spelled = _PINYIN.search(unicodedata.normalize("NFKC", text))
    if spelled and spelled[0].lower() not in _ENGLISH:
        found.append(("pinyin", f"用拼音“{spelled[0]}”代替汉字"))
    wrong = next((pair[0] for pair in _LOOK_ALIKE if pair[0] in text), "己经" if _ALREADY.search(text) else "")
    if wrong:
        found.append(("look-alike", f"用形近字“{wrong}”"))
    return found


def _unseen(sign: str) -> bool:
    return unicodedata.category(sign) == "Cf" or sign in "\u115f\u1160\u3164\uffa0\u2800\u034f"


def _odd(sign: str) -> bool:
    """A letter, digit or word that has a plain shape: full width, in a circle, mathematical. Punctuation is none."""
    if sign < "\u2100" or unicodedata.category(sign)[0] == "P":
        return False
    return unicodedata.normalize("NFKC", sign) != sign and unicodedata.normalize("NFKC", sign)[0].isalnum()


def _traditional(sign: str) -> bool:
    """A Han character that mainland sets leave out and traditional ones hold."""
    if not "\u4e00" <= sign <= "\u9fff":
        return False
    return not _in(sign, "gb2312") and _in(sign, "big5")


def _in(sign: str, encoding: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _joined(gap: re.Match[str]) -> str:
    """A gap between two words is dropped; a slash parts them."""
    return "、" if gap[0].strip() in ("/", "·", "—", "-", "|") and gap[0].strip() else ""
