"""The same thing said the way a pattern wants it: limits, dates, times, telephones, articles, counts, addresses, codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from banshi.model.numerals import chinese_article, chinese_number
from banshi.source.replacements import halved

DAY = "^[12][0-9]{3}-[01][0-9]-[0-3][0-9]$"
"""A day as the standard writes it."""
NUMERAL = "[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰]+"
_DIGITS = str.maketrans("〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖", "00123456789123456789")
_QUOTES = "“”‘’\"'＂「」『』"
_DASHES = re.compile("[~～—–－−‐‑―至到]+")
_LIKE_A_CODE = re.compile("[0-9A-Za-z]{6,}")
_CODE = 12
"""Characters of a basic code."""
_DATE = re.compile(r"([12][0-9]{3})\s*[年/.\-—－_]\s*([0-9]{1,2})\s*[月/.\-—－_]\s*([0-9]{1,2})[日号]?")
_SERIAL = re.compile("[34][0-9]{4}|5[0-4][0-9]{3}")
"""Days from 1982 to 2050 as a table counts them."""
_SHORT_DATE = re.compile(r"([12][0-9]{3})([01][0-9])([0-3][0-9])")
_SPELT_DATE = re.compile(rf"([〇零○一二三四五六七八九]{{4}})年({NUMERAL})月({NUMERAL})[日号]")
_MONTH_DAY = re.compile(r"(?:每年)?([0-9]{1,2})[月/.\-—](\d{1,2})[日号]?")
_SPELT_DAY = re.compile(rf"(?:每年)?({NUMERAL})月({NUMERAL})[日号]")
_UNIT = re.compile(rf"({NUMERAL})(?=个?(?:自然日|工作日|工作天|日历日|月|小时|分钟|[日天年]))")
_AROUND = re.compile("^(?:≤|<=|不超过|不得超过|最多|最长|至多|自?受理之?日起|受理后|在)|(?:之?内|以内|以下|办结|完成)$")
_NOW = "当场|立即|当即|即时|立等可取|当场办结|即时办结|马上办|现场办结|即办件|当场办理|随到随办|0个?工作日|0日|0天"
_NEVER = "(?:法律)?(?:没有|无|未|没)规定|不限|无限制|没有|无时限|法律没有规定|未作规定|无法定时限"
_FOREVER = "永久|长期有效|永久有效|终身|终身有效|无限期|不限期|一直有效|无固定期限"
_ARTICLE = re.compile(rf"第?([0-9]{{1,4}}|{NUMERAL}|[廿卅][一二三四五六七八九]?)条?(.*)")
_PART = re.compile(rf"第?[（(]?([0-9]{{1,3}}|{NUMERAL})[)）]?([款项])")
_CLOCK = re.compile(r"(上午|早上|早|下午|晚上|晚|中午)?(\d{1,2})(?:[:点时](半|[0-5]?\d)?分?)")
_REMARKED = re.compile("(https?://[^()一-鿿]+)[(][^()]*[一-鿿][^()]*[)]")
"""An address with words for people behind it."""
SCIENCE = re.compile(r"(\d)(?:\.(\d+))?[eE]\+?(\d{1,2})")

HALF_A_UNIT = re.compile("([0-9]+)个[天曰日]$")
"""Working days with a word lost on the way, or days with one too many: nobody can know."""


class Said(NamedTuple):
    """A text said another way, and whether it surely means the same."""

    text: str
    safe: bool


def restated(text: str, pattern: str) -> Said | None:
    """The same said the way a pattern wants it; None if that cannot be found."""
    form = re.compile(re.sub(r"\$$", r"\\Z", pattern))
    return next((said for said in _ways(text) if said.text != text and form.search(said.text)), None)


def _ways(text: str) -> Iterator[Said]:
    plain = halved("".join(text.split())).strip(_QUOTES).rstrip("。;,、")
    if (remark := _REMARKED.fullmatch(plain)) or plain.count("://") > 1:
        # Which of two addresses is meant, or whether the remark is needed, nobody can know.
        yield from [Said(remark[1], False)] if remark else []
        return
    yield Said(plain, True)
    yield from _dates(plain)
    yield from _limits(plain)
    yield from _articles(plain)
    yield from _hours(plain)
    yield from _phones(plain)
    yield from _counts(plain)
    yield from _addresses(plain)
    yield from _codes(plain)
    if "\n" in text:
        yield Said("".join(text.split("\n")), False)
    yield Said(" ".join(text.split()), True)


def _dates(plain: str) -> Iterator[Said]:
    digits = plain.translate(_DIGITS)
    for hit in (_DATE.fullmatch(plain) or _DATE.fullmatch(digits), _SHORT_DATE.fullmatch(plain)):
        if hit and _exists(int(hit[1]), int(hit[2]), int(hit[3])):
            yield Said(f"{hit[1]}-{int(hit[2]):02}-{int(hit[3]):02}", True)
    if _SERIAL.fullmatch(plain):
        # A table keeps a day as the number of days since the end of 1899.
        yield Said((date(1899, 12, 30) + timedelta(days=int(plain))).isoformat(), False)
    if (hit := _SPELT_DATE.fullmatch(plain)) and (year := hit[1].translate(_DIGITS)).isdecimal():
        month, day = chinese_number(hit[2]), chinese_number(hit[3])
        if month and day and _exists(int(year), month, day):
            yield Said(f"{year}-{month:02}-{day:02}", True)
    if hit := _MONTH_DAY.fullmatch(plain):
        yield Said(f"{int(hit[1]):02}-{int(hit[2]):02}", True)
    if (hit := _SPELT_DAY.fullmatch(plain)) and (month := chinese_number(hit[1])) and (day := chinese_number(hit[2])):
        yield Said(f"{month:02}-{day:02}", True)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


def _limits(plain: str) -> Iterator[Said]:
    limit = _AROUND.sub("", _AROUND.sub("", plain))
    limit = re.sub(r"(?<=[0-9])\.0+(?=个|日|天|小时|年)", "", limit)
    limit = re.sub("(?<=[0-9])(个|日|天|年)\\1", r"\1", limit)
    limit = _UNIT.sub(lambda hit: str(chinese_number(hit[1])), limit)
    limit = re.sub("(?<=[0-9个])[工公][作做坐座昨][天日曰目口曰]$", "工作日", limit)
    limit = re.sub("(?<=[0-9])工作日", "个工作日", limit)
    two_ways = HALF_A_UNIT.search(limit) is not None
    limit = re.sub("个?(?:自然日|日历日|自然天|天|曰)$", "日", limit)
    limit = re.sub("个?(日|小时|分钟|年)$", r"\1", limit)
    limit = re.sub("(?:小時|钟头|h|H|hours?)$", "小时", limit)
    yield Said(limit, not two_ways)
    yield Said(re.sub("周年$", "年", limit), True)
    yield Said(re.sub("^(?:" + _NOW + ")$", "即办", plain), True)
    yield Said(re.sub("^(?:" + _NEVER + ")$", "无", plain), True)
    yield Said(re.sub("^(?:" + _FOREVER + ")$", "长期", plain), True)
    yield Said(
        {"半年": "6个月", "半小时": "30分钟", "半个工作日": "0.5个工作日", "半天": "0.5个工作日"}.get(limit, ""), True
    )
    yield Said({"半个月": "15日", "半月": "15日", "半天": "4小时"}.get(limit, ""), False)
    yield Said(re.sub("(?<=[0-9])月$", "个月", limit), True)
    yield Said(re.sub("(?<=[0-9])(?:月份|months?)$", "个月", limit), False)
    if hit := re.fullmatch("([0-9]{1,3})个?(?:周|星期|礼拜)", limit):
        yield Said(f"{7 * int(hit[1])}日", False)
    if hit := re.fullmatch("([0-9]{1,3})个?季度?", limit):
        yield Said(f"{3 * int(hit[1])}个月", False)
    yield Said(re.sub("(?i)working ?days?$|workdays?$|wd$", "个工作日", limit), False)
    yield Said(re.sub("(?i)days?$|d$", "日", limit), False)
    yield Said(re.sub("(?i)years?$", "年", limit), False)
    yield Said(re.sub("(左右|上下)$|^(大约|约|大概|一般|原则上)", "", limit), False)


def _articles(plain: str) -> Iterator[Said]:
    plain = plain.strip("《》")
    if (hit := _ARTICLE.fullmatch(plain)) is None:
        return
    number = hit[1].replace("廿", "二十").replace("卅", "三十")
    head = chinese_article(int(number)) if number.isdigit() else f"第{number}条"
    after = _PART.sub(lambda part: f"第{_chinese(part[1])}{part[2]}", hit[2])
    whole = (plain.startswith("第") or "条" in plain) and not set("廿卅") & set(hit[1])
    yield Said(head + after, whole)


def _chinese(number: str) -> str:
    return chinese_article(int(number))[1:-1] if number.isdigit() else number


def _hours(plain: str) -> Iterator[Said]:
    if re.fullmatch("(?:每天)?24(?:小时|h|H)|全天候|昼夜|0?0:00-24:00|全日|24小时服务|全天24小时", plain):
        yield Said("全天", True)
    dashed = _DASHES.sub("-", plain)
    spoken = any(word in dashed for word in "上下早晚午点时")
    parts = [part for part in re.split("[,，;；、/和及]|(?<=[0-9半])(?=[上下]午)", dashed) if part]
    said, noon = [], ""
    for part in parts:
        clocks = []
        for hit in _CLOCK.finditer(part):
            noon = hit[1] or noon
            hour = int(hit[2]) + (12 if noon in ("下午", "晚上", "晚") and int(hit[2]) < 12 else 0)
            minute = 30 if hit[3] == "半" else int(hit[3] or 0)
            clocks.append(f"{hour:02}:{minute:02}")
        said.append("-".join(clocks))
    yield Said("、".join(said), not spoken)


def _phones(plain: str) -> Iterator[Said]:
    digits = plain.translate(_DIGITS) if re.fullmatch(f"(?:{NUMERAL}|[0-9-])+", plain) else plain
    yield Said(digits, digits == plain)
    phone = re.sub("^(?:电话|咨询电话|热线|Tel)[::]?", "", _DASHES.sub("-", plain))
    yield Said(phone, True)
    yield Said(re.sub("[/,;|或](?=[0-9-]{7,})", "、", phone), True)
    phone = re.sub(r"^(?:\+|00)?86-?", "", phone)
    yield Said(phone, False)
    phone = re.sub("[（(](0[0-9]{2,3})[)）]-?", r"\1-", phone)
    yield Said(phone, True)
    number = phone.replace("-", "")
    area = 3 if re.match("0(?:10|2)", number) else 4
    yield Said(f"{number[:area]}-{number[area:]}", True)
    if "-" in phone:
        yield Said("0" + phone, False)


def _counts(plain: str) -> Iterator[Said]:
    count = _DASHES.sub("-", plain)
    count = re.sub(NUMERAL, lambda hit: str(chinese_number(hit[0])), re.sub("^(?:各|共)", "", count))
    yield Said(re.sub("个?(?:份|张|套|本|页|件)", "", count), True)
    yield Said(re.sub("^1式|份|张|套|本|页|件", "", count), False)


def _addresses(plain: str) -> Iterator[Said]:
    address = plain.replace("\\", "/")
    yield Said(address, True)
    yield Said(re.sub("^(https?):?/*(?=[A-Za-z0-9])", r"\1://", address, flags=re.I), True)
    yield Said(re.sub("^(https?):?/*(?=[A-Za-z0-9])", r"\1://", address.replace("。", "."), flags=re.I), False)
    if re.match(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:/|$)", address):
        # Nearly every site answers over https; whether this one does, a person has to try.
        yield Said(f"https://{address}", False)
    yield Said(re.sub(r"^(?:\./|/|guides/)*(?:assets/)?", "", address), True)


def _codes(plain: str) -> Iterator[Said]:
    yield Said(re.sub("^([0-9]{4})[-年]第?([0-9])批?$", r"\1-0\2", plain), True)
    yield Said(re.sub("^(20[0-9]{2})([0-9]{2})$", r"\1-\2", plain), False)
    yield Said(re.sub(r"\.0+$", "", plain), False)
    bare = re.sub("[-_·.]", "", plain)
    # Taken out of a quantity, a point or a stroke would make another one of it: 3-5个工作日 is not 35个工作日.
    yield Said(bare if _LIKE_A_CODE.fullmatch(bare) else plain, False)
    yield Said(plain.upper(), True)
    yield Said(plain.lower(), True)
    yield Said(plain.lower().replace("_", "-"), False)
    if hit := SCIENCE.fullmatch(plain):
        whole = hit[1] + (hit[2] or "")
        # Digits that were rounded away nobody knows.
        yield Said(whole if len(whole) == int(hit[3]) + 1 else plain, False)
    yield Said(plain.replace("O", "0").replace("o", "0").replace("l", "1").replace("I", "1"), False)
    if plain.isdigit():
        # A number format takes every zero at the front: of a basic code two or three. One digit less is another slip.
        yield Said(plain.zfill(_CODE) if len(plain) in (_CODE - 3, _CODE - 2) else plain, False)
        yield Said("0" + plain if len(plain) != _CODE - 1 else plain, False)
