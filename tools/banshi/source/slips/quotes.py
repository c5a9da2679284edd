"""Quotes: Chinese ones, one that is missing, text behind the closing one, and signs that call for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from banshi.source.slips.slip import ENTRY, Slip
from banshi.source.yaml_text import scalar

_CHINESE = re.compile(
    r"(?P<before>(?:^ *- |: |[\[{,] ?))[“”„＂‘’＇「『](?P<text>[^“”„＂‘’＇「」『』\"]*)[“”„＂‘’＇」』\"](?= *(?:$|[,\]}#]))"
)
_MIXED = re.compile(r"(?P<before>(?:^ *- |: |[\[{,] ?))\"(?P<text>[^“”＂\"]*)[“”＂](?= *(?:$|[,\]}#]))")
_BOLD = re.compile(r"(?P<head> *(?:- +)?(?:[\w-]+: +)?)(?P<signs>\*{1,3}|_{2}|`{1,2})(?P<text>[^*_`]+)(?P=signs) *")
_BOLD_INSIDE = re.compile(
    r"(?P<head>: |[\[{,] ?)(?P<signs>\*{1,3}|_{2}|`{1,2})(?P<text>[^*_`,{}\[\]]+)(?P=signs)(?= *[,}\]])"
)
_MARKS = {"*": "星号", "_": "下划线", "`": "反引号"}
_ITEM = re.compile(r"(?P<head> *- +)(?P<value>\S.*)")
_INSIDE = re.compile(r"(?P<head>[{,]\s*[\w-]+: |[\[,]\s*)(?P<value>[`@%*&!|>][^,{}\[\]]*)")
_ESCAPED = re.compile(r'"[^"]*\\[^"]*"')
_TAIL = re.compile(r"(?P<kept> *(?:- +)?(?:[\w-]+: +)?\"[^\"]*\") +(?P<more>[^\s#,\]}].*)")
_SIGNS = {
    "`": "反引号",
    "@": "@",
    "%": "百分号",
    "*": "星号",
    "&": "&",
    "!": "叹号",
    ">": "大于号",
    "|": "竖线",
    "-": "短横",
    "?": "问号",
}


def chinese(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """Chinese quotes around a value that needs English ones."""
    line = lines[number]
    hit = _CHINESE.search(line) or _MIXED.search(line)
    if hit is None:
        return
    mended = _MIXED.sub(r'\g<before>"\g<text>"', _CHINESE.sub(r'\g<before>"\g<text>"', line))
    yield Slip(
        "Y009", number, hit.end("before"), len(hit["text"]) + 2, f"“{hit['text']}”两边的引号是中文引号（全角），不是英文引号。",
        "引号要用英文双引号 \"\"，中文引号会被当成内容的一部分。", "请改成英文双引号", {number: mended},
    )  # fmt: skip


def missing(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """A quote that is opened and not closed on its line."""
    line = lines[number]
    for quote in ('"', "'"):
        if line.count(quote) % 2 == 0:
            continue
        at = line.index(quote)
        saying = "引号没有成对：这一行只有一边的引号。", "引号要成对出现。", "请补上另一边的引号"
        for place in dict.fromkeys([*_ends(line, line.rindex(quote)), *_before_commas(line, quote)]):
            yield Slip("Y001", number, at, 1, *saying, {number: line[:place] + quote + line[place:]})
        head = ENTRY.fullmatch(line)
        if head and line.endswith(quote):
            yield Slip("Y001", number, at, 1, *saying, {number: head["head"] + quote + head["value"]})


def _ends(line: str, quote: int) -> Iterator[int]:
    for sign in (",", "]", "}"):
        if (place := line.find(sign, quote)) > 0 and line[:quote].count("[") + line[:quote].count("{"):
            yield place
    yield len(line.rstrip())


def _before_commas(line: str, quote: str) -> Iterator[int]:
    """Places before a comma where the quote of an item in brackets may have been lost."""
    for hit in list(re.finditer(rf"(?<=[\w”）])(?=, *{quote})", line))[:_MOST]:
        yield hit.start()


_MOST = 6


def needed(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """A value that begins with a sign YAML keeps for itself, or has text behind its closing quote or bracket."""
    line = lines[number]
    if hit := _BOLD.fullmatch(line):
        yield Slip(
            "Y001", number, hit.start("signs"), len(hit["signs"]),
            f"内容两边加了{_MARKS[hit['signs'][0]]}“{hit['signs']}”，是别处排版用的写法。",
            "指南里的字不分粗细，这些符号会被当成 YAML 的写法。", f"请删掉两边的{_MARKS[hit['signs'][0]]}",
            {number: hit["head"] + scalar(hit["text"], in_brackets=False)},
        )  # fmt: skip
    elif hit := _BOLD_INSIDE.search(line):
        yield Slip(
            "Y001", number, hit.start("signs"), len(hit["signs"]),
            f"“{hit['text']}”两边加了{_MARKS[hit['signs'][0]]}“{hit['signs']}”，是别处排版用的写法。",
            "指南里的字不分粗细，这些符号会被当成 YAML 的写法。", f"请删掉两边的{_MARKS[hit['signs'][0]]}",
            {number: _BOLD_INSIDE.sub(r"\g<head>\g<text>", line)},
        )  # fmt: skip
    hit = ENTRY.fullmatch(line) or _ITEM.fullmatch(line)
    whole = hit and hit["value"][0] in "[{" and hit["value"].rstrip()[-1:] in "]}" and "{{" not in hit["value"]
    if hit and not whole and (sign := hit["value"][0]) in "\"'[{`@%*&!>|-?,":
        said = f"内容以{_SIGNS.get(sign, '逗号')}“{sign}”开头，会被当成 YAML 的写法。"
        if sign in "\"'[{":
            said = f"开头的引号或括号“{sign}”结束以后，这一行还有别的内容。"
        style = "'" if '"' in hit["value"] else '"'
        yield Slip(
            "Y001", number, len(hit["head"]), 1, said, "内容以引号、括号或 @、`、%、>、- 等符号开头时，整句要加引号。",
            "请给整句加上引号", {number: hit["head"] + scalar(hit["value"], in_brackets=False, style=style)},
            safe=sign in "\"'[`@%",
        )  # fmt: skip
    if escaped := _ESCAPED.search(line):
        yield Slip(
            "Y001", number, line.index("\\", escaped.start()), 1, "双引号里的反斜杠“\\”会被当成 YAML 的写法。",
            "英文双引号里不要用反斜杠；文字里有反斜杠时用英文单引号。", "请改用英文单引号",
            {number: _ESCAPED.sub(lambda quoted: "'" + quoted[0][1:-1].replace("'", "''") + "'", line)},
        )  # fmt: skip
    if hit := _INSIDE.search(line):
        sign = hit["value"][0]
        yield Slip(
            "Y001", number, hit.start("value"), 1, f"内容以{_SIGNS.get(sign, '')}“{sign}”开头，会被当成 YAML 的写法。",
            "内容以 @、`、%、> 等符号开头时，整句要加引号。", "请给整句加上引号",
            {number: _INSIDE.sub(lambda hit: f'{hit["head"]}"{hit["value"].strip()}"', line)}, safe=sign in "`@%",
        )  # fmt: skip


def behind(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """A remark behind a quoted value, its `#` forgotten."""
    if hit := _TAIL.fullmatch(lines[number]):
        yield Slip(
            "Y001", number, hit.start("more"), len(hit["more"]), f"引号后面多了“{hit['more'][:20]}”。",
            "引号结束以后不能再写别的；给人看的说明要写在“#”后面。", "是说明就在前面加“# ”，不要了就删掉",
            {number: f"{hit['kept']} # {hit['more']}"}, safe=False,
        )  # fmt: skip
