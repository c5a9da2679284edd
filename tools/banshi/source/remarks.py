"""Words lost behind a `#`, lines run together, and codes without quotes: YAML finds nothing wrong with any of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from banshi.model.finding import Severity
from banshi.model.fix import Edit, Fix
from banshi.source.flaw import Flaw, short, typed
from banshi.source.reader import read
from banshi.source.yaml_text import scalar

_BEHIND = re.compile(
    r"^(?P<head> *(?:- +)*(?:[^\s:#\"'{}\[\]]+: +)?)(?P<value>[^\s\"'{\[|>#&*!%@`][^\n\"']*?)(?P<gap> +)#(?P<remark>[^\n]*)$",
    re.M,
)
_EMPTY = re.compile(r" *(?:- +)*[^\s:#\"']+:\s+#\s*\S")
_CHINESE = re.compile("[\u4e00-\u9fff]")
# The colon comes first, so that the search jumps from one to the next instead of looking at every letter.
_BARE = re.compile(r": (?:(?:(?<=\bcode: )|(?<=\bregion: ))([1-9][0-9]{5,})|(?<=phone: )([1-9][0-9]{2,}))(?=[ ,}\n]|$)")
_FOLD = re.compile("[\u4e00-\u9fff。；]\n +[\u4e00-\u9fff]")
_ITEM = re.compile(
    r"^(?P<lead> *)- +(?P<first>[\u4e00-\u9fff][^\n:#]*[\u4e00-\u9fff。；])\n(?P<deep> +)(?P<rest>[\u4e00-\u9fff][^\n]*)$",
    re.M,
)
"""An item of a list and a line below it that begins with a Chinese word, not with a dash."""


def remarks(text: str) -> Iterator[Flaw]:
    """Look for words behind `#` that belong to a sentence, and for codes that want quotes."""
    if _TIGHT.search(text):
        yield from _tight(text)
    if "#" in text and (hit := _OMITTED.search(text)):
        line, column = _place(text, hit.start("sign"))
        yield Flaw(
            "Y013", line, column, len(hit["remark"]) + 1, f"注释“{short(hit['remark'].strip())}”像是说有内容省略了，省略的内容不会在指南里。",
            "文件里写着的才是全部内容，不能省略。", "真省略了的，请把内容补全，再删掉这一行注释。",
            severity=Severity.WARNING,
        )  # fmt: skip
    if " #" in text:
        yield from _lost(text)
    if _BARE.search(text):
        yield from _bare(text)
    if _FOLD.search(text):
        yield from _run_together(text)


def _tight(text: str) -> Iterator[Flaw]:
    for hit in _TIGHT.finditer(text):
        line, column = _place(text, hit.start("sign"))
        yield Flaw(
            "Y013", line, column, 1, "“#”和前面的内容之间没有空格。", "注释的“#”前面要空一格，不然别的程序读不出这个文件。",
            f"请在“#”前面加一个空格，写成“{typed(hit['before'].strip() + ' #' + hit['after'])}”。",
            fix=Fix(True, (Edit(hit.start("sign"), hit.start("sign"), " "),)),
        )  # fmt: skip


_OMITTED = re.compile(
    r"^ *(?:- )?(?P<sign>#)(?P<remark>[^\n]*(?:"
    r"(?:其余|其他|其它|后面|以下|下面|剩下|余下|剩余)[^\n]{0,14}(?:不变|省略|从略|略去|同原来|照旧|一样)"
    r"|[（(]略[)）]|此处省略|省略了?(?:其余|其他|后面))[^\n]*)$",
    re.M,
)
_TIGHT = re.compile(r"""^(?P<before> *(?:- +)?(?:[\w-]+: +)?"[^"\n#]*")(?P<sign>#)(?P<after>.*)$""", re.M)


def only_a_remark(line: str) -> bool:
    """Whether a line has a key and, where its value ought to be, a remark."""
    return _EMPTY.match(line) is not None


def _lost(text: str) -> Iterator[Flaw]:
    for hit in _BEHIND.finditer(text):
        if not _CHINESE.search(hit["value"]) or not hit["remark"].strip() or hit["value"][-1] in "]}\"'":
            continue
        lost = hit["remark"].strip()
        if lost in str(read(text).value):
            continue  # inside a text of several lines it is no remark
        whole = f"{hit['value']}{hit['gap']}#{hit['remark']}"
        line, column = _place(text, hit.start("gap") + len(hit["gap"]))
        yield Flaw(
            "Y013", line, column, len(hit["remark"]) + 1,
            f"“#”后面的“{short(lost)}”被当成注释，不会显示出来，等于丢失了。",
            "空格加“#”以后的字都是注释，不算内容；给自己看的说明另起一行写。",
            f"是正文就给整句加英文双引号，写成“{typed(hit['head'] + scalar(whole, in_brackets=False, style=chr(34)))}”，"
            "或者删掉“#”；是说明就挪到上一行，单独写成“# ……”。",
        )  # fmt: skip


def _run_together(text: str) -> Iterator[Flaw]:
    for hit in _ITEM.finditer(text):
        joined = f"{hit['first']} {hit['rest'].rstrip()}"
        # In a text of several lines the lines stay apart; a Chinese sentence has no blank to be broken at.
        if len(hit["deep"]) <= len(hit["lead"]) or ": " in hit["rest"] or joined not in str(read(text).value):
            continue
        line, column = _place(text, hit.start("rest"))
        yield Flaw(
            "Y015", line, column, len(hit["rest"]), f"“{short(hit['rest'])}”没有以短横“- ”开头，和上一行连成了一项。",
            "列表的每一项以“- ”开头；一项写在一行里。",
            f"是新的一项就在前面加“- ”，写成“{typed(hit['lead'] + '- ' + hit['rest'])}”；是上一行的话就接在上一行后面。",
            severity=Severity.WARNING,
        )  # fmt: skip


def _bare(text: str) -> Iterator[Flaw]:
    for hit in _BARE.finditer(text):
        number = hit[1] or hit[2]
        if len(number) > 10:
            continue  # the reader says that of long numbers
        at = hit.end() - len(number)
        line, column = _place(text, at)
        yield Flaw(
            "Y011", line, column, len(number), f"“{number}”没有加引号。",
            "编码、区划代码、电话是一串字，不是数目，不加引号会被别的程序读成数字。", f"请加英文双引号，写成 \"{number}\"。",
            severity=Severity.ERROR, fix=Fix(True, (Edit(at, hit.end(), f'"{number}"'),)),
        )  # fmt: skip


def _place(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at), at - (text.rfind("\n", 0, at) + 1)
