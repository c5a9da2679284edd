"""Brackets and commas: full-width ones, missing ones, and one too many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from banshi.source.slips.slip import Slip, indent

_OPENING, _CLOSING = "［【〔（(｛", "］】〕）)｝"
_VALUE = re.compile(
    rf"(?P<head> *(?:- +)?(?:[\w-]+: ?)?)(?P<open>[{_OPENING}\[{{])(?P<inside>.*?)(?P<close>[{_CLOSING}\]}}])(?P<tail>\s*(?:#.*)?)"
)
_OPEN = re.compile(rf"(?P<head> *(?:- +|[\w-]+: +)+)(?P<open>[{_OPENING}])(?P<rest>.*)")
_HALVES = str.maketrans("｛｝［］【】", "{}[][]")
_PART = re.compile(r"\s*[、，,；;]\s*")
_PAIR = re.compile(r"^\s*[A-Za-z_]+[:：]")
_WIDE_COMMA = re.compile(r"(?<=[^\s])[，；;、]\s*(?=[A-Za-z_]+\s*[:：])")
_DOUBLE = re.compile(r"[,，]\s*(?=[,，\]}])|(?<=[\[{])\s*[,，]\s*")
_CUT = re.compile(
    r"(?<=[:,] )(?P<before>[^,:{}\[\]\"']*[^\s,:{}\[\]\"']),\s*(?P<after>[^\s,:{}\[\]\"'][^,:{}\[\]\"']*)(?=[,}])"
)
_YEAR = re.compile(r"[\[［({｛【（]((?:19|20)[0-9]{2})[\]］)}｝】）](?=第?[0-9]+号)")
_BARE = re.compile(r"(?:[A-Za-z_][\w-]*|[\u4e00-\u9fff]\w*): +(?=[^\[{\s])")
_BEGINS = re.compile(r" *(?:- |[a-z_]+:)")
_NO_COMMA = re.compile(r"(?<=[\"'])\s+(?=[\"'])|(?<=[^\s,{\[])\s+(?=[A-Za-z_]+: )")
_EXPECTED = "列表写在英文方括号 [ ] 里，一组“键: 值”写在英文花括号 { } 里，各项用英文逗号加空格隔开。"


def wide(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """Full-width brackets, or round ones, around a list or a map."""
    line = lines[number]
    if (hit := _VALUE.fullmatch(line)) and (hit["open"] in _OPENING or hit["close"] in _CLOSING):
        pair = "{}" if _PAIR.match(hit["inside"]) else "[]"
        inside = hit["inside"]
        if pair == "[]":
            inside = ", ".join(part for part in _PART.split(inside) if part)
        yield _wide(number, hit.start("open"), hit["open"], f"{hit['head']}{pair[0]}{inside}{pair[1]}{hit['tail']}")
    if hit := _OPEN.fullmatch(line):
        yield _wide(number, hit.start("open"), hit["open"], f"{hit['head']}{{{hit['rest']}")
        yield _wide(number, hit.start("open"), hit["open"], f"{hit['head']}[{hit['rest']}")
    if (halved := line.translate(_HALVES)) != line:
        at = next(place for place, sign in enumerate(line) if sign != halved[place])
        yield _wide(number, at, line[at], halved)
    if line[-1:] in _CLOSING:
        yield _wide(number, len(line) - 1, line[-1], line[:-1] + "}")
        yield _wide(number, len(line) - 1, line[-1], line[:-1] + "]")


def _wide(number: int, column: int, sign: str, mended: str) -> Slip:
    return Slip(
        "Y009", number, column, 1, f"括号“{sign}”是中文（全角）括号，不是英文方括号或花括号。", _EXPECTED,
        "请改用英文括号", {number: mended},
    )  # fmt: skip


def comma(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """A Chinese comma between pairs, or between the items of a list in brackets; a comma too many."""
    line = lines[number]
    if hit := _WIDE_COMMA.search(line):
        yield Slip(
            "Y009", number, hit.start(), 1, f"两项之间用了“{hit[0].strip()}”，不是英文逗号。", _EXPECTED,
            "请改用英文逗号加空格", {number: _WIDE_COMMA.sub(", ", line)},
        )  # fmt: skip
    if hit := _DOUBLE.search(line):
        yield Slip(
            "Y001", number, hit.start(), 1, "这里多了一个逗号，两个逗号之间是空的。", _EXPECTED, "请删掉多余的逗号",
            {number: _DOUBLE.sub("", line)},
        )  # fmt: skip


def cut(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """An English comma in a sentence inside braces, which ends the sentence there."""
    line = lines[number]
    start = line.find("{")
    found = _CUT.finditer(line, start) if start >= 0 else ()
    # In a list inside the braces a comma parts the items: joining two of them would only hide what is wrong with one.
    hit = next((hit for hit in found if not _in_list(line[: hit.end("before")])), None)
    if hit is None:
        return
    if "@" in hit["before"]:
        sign, name = ".", "英文句点“.”"
    elif hit["before"][-1].isdigit() and hit["after"][0].isdigit():
        sign, name = "", "什么也不写"
    else:
        sign, name = "，", "中文逗号“，”"
    yield Slip(
        "Y009", number, hit.end("before"), 1, f"“{hit['before'][-10:]},{hit['after'][:10]}”里用了英文逗号，话在这里被切断了。",
        "花括号里的英文逗号只用来隔开各项；句子里用中文逗号，邮箱和网址里用英文句点。", f"请把这个逗号改成{name}",
        {number: f"{line[: hit.end('before')]}{sign}{line[hit.start('after') :]}"}, safe=sign == "，",
    )  # fmt: skip


def _in_list(before: str) -> bool:
    """Whether what follows on a line stands in square brackets, the innermost ones that are open."""
    inner: list[str] = []
    for sign in before:
        if sign in "[{":
            inner.append(sign)
        elif sign in "]}" and inner:
            inner.pop()
    return inner[-1:] == ["["]


def year(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """The year of a document's number in brackets that mean a list."""
    line = lines[number]
    if hit := _YEAR.search(line):
        yield Slip(
            "Y001", number, hit.start(), len(hit[0]), f"文号的年份写成了“{hit[0]}”，方括号、花括号是列表的写法。",
            "文号的年份写在六角括号里，如〔2018〕59号。", "请改用六角括号〔〕", {number: _YEAR.sub(r"〔\1〕", line)},
        )  # fmt: skip


def no_comma(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """Two items or two pairs in brackets with nothing but a space between them."""
    line = lines[number]
    start = min((at for sign in "[{" if (at := line.find(sign)) >= 0), default=len(line))
    for hit in _NO_COMMA.finditer(line, start):
        yield Slip(
            "Y001", number, hit.start(), len(hit[0]), "这里的两项之间漏了逗号。", _EXPECTED, "请在中间补上英文逗号",
            {number: f"{line[: hit.start()]}, {line[hit.end() :]}"},
        )  # fmt: skip


def _next_key(lines: Sequence[str], number: int) -> bool:
    """Whether the next line begins something new, no deeper than this one."""
    line, after = lines[number], lines[number + 1] if number + 1 < len(lines) else ""
    return not after.strip() or (bool(_BEGINS.match(after)) and indent(after) <= indent(line))


def missing(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """A bracket that is not closed, or closed twice."""
    line = lines[number]
    for opening, closing in ("[]", "{}"):
        more = line.count(opening) - line.count(closing)
        name = "方括号" if opening == "[" else "花括号"
        if more > 0:
            body = line.rstrip().rstrip(",，")
            saying = f"{name}没有结束：有“{opening}”，没有“{closing}”。", f"{name}要成对，最后有“{closing}”。"
            at = line.index(opening)
            # What stands before the next key is whole, unless the line was cut in the middle of a quotation.
            whole = more == 1 and body[-1:] not in "\"'：" and _next_key(lines, number)
            for mended in (body + closing, re.sub(r"(?=[\]}]+\s*$)", closing, body, count=1)):
                if mended != body:
                    yield Slip(
                        "Y001", number, at, 1, *saying, f"请核对有没有漏写内容，再补上“{closing}”", {number: mended},
                        safe=whole and mended == body + closing and (opening == "[" or "{" not in body[at + 1 :]),
                    )  # fmt: skip
            if " #" in line:
                body, _, remark = line.partition(" #")
                yield Slip(
                    "Y001", number, line.index(" #") + 1, 1, "“#”后面的字被当成了注释，括号也就没有结束。",
                    "空格加“#”以后的内容都不算数；内容里有“#”时要加英文双引号。", "请删掉“#”前面的空格，或者给内容加引号",
                    {number: f"{body}#{remark}"}, safe=False,
                )  # fmt: skip
        elif more < 0 and (at := line.rfind(closing)) >= 0:
            for hit in reversed(list(_BARE.finditer(line, 0, at))):
                yield Slip(
                    "Y001", number, hit.end(), 1, f"{name}只有“{closing}”，没有“{opening}”。", f"{name}要成对。",
                    f"请在前面补上“{opening}”", {number: line[: hit.end()] + opening + line[hit.end() :]},
                )  # fmt: skip
            yield Slip(
                "Y001", number, at, 1, f"这里多了一个“{closing}”。", f"{name}要成对。", f"请删掉多余的“{closing}”",
                {number: line[:at] + line[at + 1 :]},
            )  # fmt: skip
