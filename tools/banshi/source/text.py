"""Bytes to text: encoding, line ends, and characters that must not be in a guide."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice

from banshi.model.finding import Severity
from banshi.model.fix import Fix
from banshi.source.flaw import MOST, Flaw, short, typed
from banshi.source.replacements import halved, retype

MAX_BYTES = 256 * 1024
"""A matter is 3 to 10 KB; a file over 256 KB is a mistake or an attack."""

_WIDE = "０-９Ａ-Ｚａ-ｚ"
EMOJI = "\U0001f000-\U0001faff\u2600-\u2604\u2607-\u26ff\u2700-\u27bf\u2b50\u2b55\u231a\u231b\u23e9-\u23fa\ufe0f\u20e3"
_BLANKS = "\u00a0\u3000\u1680\u2000-\u200a\u202f\u205f"
_HIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff"
_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
HIDDEN = re.compile(f"[{_HIDDEN}]")
"""Characters nobody sees: controls, zero widths, changes of direction."""

_SUSPECT = re.compile(
    f"[\t\r{_BLANKS}{_WIDE}{_HIDDEN}{EMOJI}\ud800-\udfff]|^(?:<{{7}}|={{7}}|>{{7}}|\\|{{7}})|^ *(?:- )?[a-z_]+：| $",
    re.M,
)
_WIDE_OR_PRINTABLE = re.compile(f"[{_WIDE}{EMOJI}\u3000\ufffc\ufffd]")
_GARBLED = ("锛", "銆")
"""What GBK makes of a Chinese comma or full stop in UTF-8."""
_LOST = "\ufffd"
_DAMAGED = 2
"""Signs for lost characters that make a damaged file, not a slip."""
_CONFLICTS = ("<" * 7, "=" * 7, ">" * 7, "|" * 7)
_MARKS = (
    (re.compile(r"^(?:<{7}|={7}|>{7}|\|{7}).*", re.M), "conflict"),
    (re.compile(r"\t"), "tab"),
    (re.compile(r"^ *(?:- )?[a-z_]+：", re.M), "colon"),
    (re.compile(r"^ *\u3000+", re.M), "indent"),
    (re.compile(f"[{_WIDE}]+"), "wide"),
    (HIDDEN, "hidden"),
    (re.compile(f"(?<=[^ \n{_BLANKS}])[{_BLANKS}]+"), "odd"),
    (re.compile(f"[{EMOJI}][{EMOJI}\u200d]*"), "emoji"),
    # From the first blank of a run only: from each of a hundred thousand it would take minutes.
    (re.compile(r"(?<! ) +$", re.M), "blank"),
)


def decode(data: bytes) -> tuple[str | None, list[Flaw]]:
    """Turn the bytes of a file into text with `\\n` line ends.

    Returns:
        The text, or None when it cannot be read at all, and the flaws seen on the way.
    """
    if len(data) > MAX_BYTES:
        return None, [_too_large(len(data))]
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return None, [_utf16(data)]
    flaws: list[Flaw] = []
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
        flaws.append(_bom())
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [*flaws, _not_utf8(data, error.start)]
    if (garbled := _garbled(text)) is not None:
        return None, [*flaws, garbled]
    if _spotless(text) or _SUSPECT.search(text) is None:
        return text, flaws
    if text.count(_LOST) >= _DAMAGED:
        return None, [*flaws, _damaged(text)]
    if "\r" in text:
        flaws.append(_line_ends(text))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    flaws += _marks(text)
    return text, flaws


def _spotless(text: str) -> bool:
    """Whether a text certainly has none of the marks: half the time of the pattern, and true of nearly every file."""
    return (
        text.replace("\n", "").isprintable()
        and _WIDE_OR_PRINTABLE.search(text) is None
        and " \n" not in text
        and text[-1:] != " "
        and not any(sign in text for sign in _CONFLICTS)
        and not any(before[-1:].isascii() for before in text.split("：")[:-1])
    )


def _marks(text: str) -> Iterator[Flaw]:
    told: dict[str, int] = {}
    for pattern, name in _MARKS:
        for hit in islice(pattern.finditer(text), MOST):
            before = text.rfind("\n", 0, hit.start()) + 1
            line, column, seen = text.count("\n", 0, hit.start()), hit.start() - before, hit[0]
            flaw = _MAKERS[name](line, column, seen)
            if name == "conflict" and told.setdefault(name, line) != line:
                continue  # the marks of one conflict, and all conflicts of a file, are cleared in one go
            if name in _CLEANED:
                if line == told.get(name):
                    continue  # one sentence for a line, and one mend for all that is wrong in it
                told[name] = line
                end = text.find("\n", before)
                whole = text[before:] if end < 0 else text[before:end]
                clean = _CLEANED[name](pattern, whole)
                flaw = flaw._replace(next_step=f"{flaw.next_step.rstrip('。')}，写成“{typed(clean, column)}”。")
                hits = pattern.finditer(text, before, before + len(whole))
                edits = [edit for one in hits if (fix := retype(name, text, one)) for edit in fix.edits]
                yield flaw._replace(fix=Fix(name != "emoji", tuple(edits)) if edits else None)
                continue
            yield flaw._replace(fix=retype(name, text, hit))


def _conflict(line: int, column: int, seen: str) -> Flaw:
    return Flaw(
        "Y010", line, column, len(seen),
        f"文件里留着合并冲突的标记“{seen[:7]}”。",
        "合并之后文件里只能留下一种内容。",
        "请在标记之间选定要保留的内容，把“<<<<<<<”“=======”“>>>>>>>”这几行删掉。",
        fatal=True,
    )  # fmt: skip


def _tab(line: int, column: int, seen: str) -> Flaw:
    return Flaw(
        "Y004", line, column, 1,
        "这里有一个制表符（Tab 键）。",
        "缩进和间隔只能用空格。",
        "请把制表符换成空格，每一级缩进两个空格。",
        fatal=True,
    )  # fmt: skip


def _colon(line: int, column: int, seen: str) -> Flaw:
    key = seen.strip(" -：")
    return Flaw(
        "Y009", line, column + len(seen) - 1, 1,
        f"“{key}”后面用了中文冒号“：”。",
        "键和值之间要用英文冒号加一个空格。",
        f"请改成“{key}: ”，冒号后面空一格。",
        fatal=True,
    )  # fmt: skip


def _indent(line: int, column: int, seen: str) -> Flaw:
    return Flaw(
        "Y009", line, column + len(seen) - len(seen.lstrip(" ")), len(seen.lstrip(" ")),
        "行首用了全角空格。",
        "缩进只能用半角空格。",
        "请切换到英文输入法，用半角空格重新缩进这一行。",
        fatal=True,
    )  # fmt: skip


def _wide(line: int, column: int, seen: str) -> Flaw:
    half = halved(seen)
    return Flaw(
        "Y008", line, column, len(seen),
        f"“{short(seen)}”是全角字符。",
        "数字和英文字母一律用半角，否则编码、时限和金额无法识别。",
        f"请改成半角“{short(half)}”。",
    )  # fmt: skip


def _hidden(line: int, column: int, seen: str) -> Flaw:
    return Flaw(
        "Y007", line, column, 1,
        f"这里有一个看不见的字符（{'零宽字符' if seen in _ZERO_WIDTH else '控制字符'} U+{ord(seen):04X}）。",
        "文字里只能有看得见的字符。",
        "请删掉它再重新输入这几个字；从网页或 Word 复制时常会带进来。",
        # YAML refuses the controls and takes U+2028 and U+2029 for line ends, so lines would be miscounted.
        fatal=ord(seen) < 32 or 0x7F <= ord(seen) <= 0x9F or seen in "\u2028\u2029" or ord(seen) >= 0xFFF9,
    )  # fmt: skip


def _odd(line: int, column: int, seen: str) -> Flaw:
    name = "全角空格" if "\u3000" in seen else "看不见的不间断空格"
    return Flaw(
        "Y007", line, column, len(seen),
        f"这里用了{name}，看着像空格，其实不是。",
        "间隔只用半角空格。",
        "请换成半角空格。",
        severity=Severity.WARNING,
    )  # fmt: skip


def _emoji(line: int, column: int, seen: str) -> Flaw:
    return Flaw(
        "Y014", line, column, len(seen),
        f"这里有表情符号“{short(seen)}”。",
        "办事指南里不用表情和图案符号，打印、朗读和别的系统里都认不出来。",
        "请把它删掉。",
        severity=Severity.WARNING,
    )  # fmt: skip


def _blank(line: int, column: int, seen: str) -> Flaw:
    return Flaw(
        "Y012", line, column, len(seen),
        f"行末多了 {len(seen)} 个空格。",
        "行末不留空格。",
        "请删掉行末的空格。",
        severity=Severity.WARNING,
    )  # fmt: skip


_MAKERS = {
    "conflict": _conflict,
    "tab": _tab,
    "colon": _colon,
    "indent": _indent,
    "wide": _wide,
    "hidden": _hidden,
    "blank": _blank,
    "odd": _odd,
    "emoji": _emoji,
}
_CLEANED: dict[str, Callable[[re.Pattern[str], str], str]] = {
    "wide": lambda pattern, line: pattern.sub(lambda hit: halved(hit[0]), line),
    "hidden": lambda pattern, line: pattern.sub("", line),
    "odd": lambda pattern, line: pattern.sub(" ", line),
    "emoji": lambda pattern, line: pattern.sub("", line),
}
"""How a line reads without what is wrong with it."""


def _too_large(size: int) -> Flaw:
    return Flaw(
        "Y006", 0, 0, 1,
        f"文件有 {size // 1024} KB。",
        f"一个文件最多 {MAX_BYTES // 1024} KB。",
        "请检查是不是把别的文件粘贴进来了；附件应放在 assets 文件夹里。",
        fatal=True,
    )  # fmt: skip


def _utf16(data: bytes) -> Flaw:
    return Flaw(
        "Y005", 0, 0, 1,
        "文件是 UTF-16 编码（记事本里叫“Unicode”）。",
        "文件要用 UTF-8 编码保存。",
        "请用记事本“另存为”，编码选 UTF-8。",
        fatal=True,
        fix=Fix(safe=True, resave="utf-16") if _decodes(data, "utf-16") else None,
    )  # fmt: skip


def _bom() -> Flaw:
    return Flaw(
        "Y005", 0, 0, 1,
        "文件开头有一个看不见的 BOM 标记。",
        "文件要用不带 BOM 的 UTF-8 编码保存。",
        "请在编辑器里选“UTF-8”（不是“带有 BOM 的 UTF-8”）重新保存。",
        severity=Severity.WARNING,
        fix=Fix(safe=True, resave="utf-8"),
    )  # fmt: skip


def _line_ends(text: str) -> Flaw:
    at = text.index("\r")
    return Flaw(
        "Y005", text.count("\n", 0, at), at - (text.rfind("\n", 0, at) + 1), 1,
        "文件的换行不是 LF，多半是 Windows 换行（CRLF）。",
        "换行统一用 LF，这样修改记录里只显示真正改动的行。",
        "请在编辑器右下角把 CRLF 改成 LF 再保存。",
        severity=Severity.WARNING,
        fix=Fix(safe=True, resave="utf-8"),
    )  # fmt: skip


def _not_utf8(data: bytes, at: int) -> Flaw:
    line = data.count(b"\n", 0, at)
    before = data[data.rfind(b"\n", 0, at) + 1 : at].decode("utf-8", "replace")
    # Nearly any bytes can be read as GBK; a file whose first Chinese word was UTF-8 is damaged UTF-8. Two bytes of GBK
    # may be a letter of a far language in UTF-8, but no Chinese sign.
    ours = any(seen > "\u2e80" for seen in data[:at].decode("utf-8", "replace"))
    looks_gbk = not ours and b"\0" not in data and _decodes(data, "gb18030")
    return Flaw(
        "Y005", 0 if looks_gbk else line, 0 if looks_gbk else len(before), 1,
        "文件不是 UTF-8 编码" + ("，看起来是 GBK（ANSI）。" if looks_gbk else "，里面有无法识别的字节。"),
        "文件要用 UTF-8 编码保存，否则汉字会变成乱码。",
        "请用记事本打开，“另存为”时编码选 UTF-8。",
        fatal=True,
        fix=Fix(safe=_plainly(data), resave="gb18030") if looks_gbk else None,
    )  # fmt: skip


def _damaged(text: str) -> Flaw:
    at = text.index(_LOST)
    return Flaw(
        "Y005", text.count("\n", 0, at), at - (text.rfind("\n", 0, at) + 1), 1,
        f"文件里有 {text.count(_LOST)} 处乱码“�”，是用错编码打开又存盘造成的，这些字已经丢了。",
        "文件要用 UTF-8 编码打开和保存。",
        "请不要在这份上改：取回存盘以前的文件（修改记录或备份里有），再用 UTF-8 编码打开修改。",
        fatal=True,
    )  # fmt: skip


def _garbled(text: str) -> Flaw | None:
    """Chinese that was saved as UTF-8 after being opened as GBK: seen by two signs no text of ours has."""
    at = min((place for sign in _GARBLED if (place := text.find(sign)) >= 0), default=-1)
    if at < 0:
        return None
    try:
        text.encode("gb18030").decode("utf-8")
    except UnicodeError:
        return None
    return Flaw(
        "Y005", text.count("\n", 0, at), at - (text.rfind("\n", 0, at) + 1), 1,
        "文件里的汉字是乱码：UTF-8 的文件被当成 GBK（ANSI）打开，又存了盘。",
        "文件要用 UTF-8 编码打开和保存。",
        "请取回存盘以前的文件（修改记录或备份里有），再用 UTF-8 编码打开修改。",
        fatal=True,
    )  # fmt: skip


def _plainly(data: bytes) -> bool:
    """Whether what GBK makes of the bytes is all visible text, so that nothing is a guess."""
    return all(seen.isprintable() or seen in "\r\n\t\u3000" for seen in data.decode("gb18030"))


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
