"""libyaml's complaints in words a clerk understands."""

from __future__ import annotations

from yaml.error import YAMLError

from banshi.source.flaw import Flaw

# libyaml's wording → what went wrong, what is allowed, what to do. First match wins.
_SAYINGS = (
    (
        "mapping values are not allowed",
        "这一行的冒号位置不对：同一行里出现了两个“键: 值”，或者上一行没有写完。",
        "一行只写一个“键: 值”；正文里有英文冒号加空格时，整句要加引号。",
        "请检查这一行和上一行的缩进；正文里的冒号改用中文“：”，或者给整句加英文双引号。",
    ),
    (
        "could not find expected ':'",
        "这一行缺少冒号，不知道它是哪一项的内容。",
        "每一项写成“键: 值”，冒号用英文，后面空一格。",
        "请补上冒号和空格；如果这一行是上一行的继续，请和上一行写在一起。",
    ),
    (
        "did not find expected key",
        "这一行的缩进和上面对不齐。",
        "同一级的键要左对齐，下一级多缩进两个空格。",
        "请把这一行和它同级的行对齐；也请看看上一行的引号、括号是否成对。",
    ),
    (
        "did not find expected '-'",
        "列表里有一行没有以“- ”开头，或者缩进对不齐。",
        "列表的每一行都以“- ”开头，并且左对齐。",
        "请补上“- ”，或者把这一行和上面对齐。",
    ),
    (
        "did not find expected ',' or",
        "方括号或花括号没有写完整。",
        "方括号里用英文逗号隔开，最后有“]”；花括号最后有“}”。",
        "请检查括号是否成对，逗号是不是英文逗号。",
    ),
    (
        "block sequence entries are not allowed",
        "“- ”不能写在这里。",
        "列表要另起一行，每行以“- ”开头。",
        "请把“- ”放到下一行，并多缩进两个空格。",
    ),
    (
        "unexpected end of stream",
        "引号没有成对：从这里开始的引号一直没有结束。",
        "引号要成对出现。",
        "请在这句话的末尾补上引号。",
    ),
    (
        "unexpected document indicator",
        "引号没有成对：从这里开始的引号一直没有结束。",
        "引号要成对出现。",
        "请在这句话的末尾补上引号。",
    ),
    (
        "escape",
        "双引号里的反斜杠“\\”写法不对。",
        "双引号里不要用反斜杠。",
        "请把反斜杠删掉，或者改用英文单引号。",
    ),
    (
        "cannot start any token",
        "这一行开头的符号不能这样用。",
        "值以 @、`、%、| 等符号开头时要加引号。",
        "请给这个值加上英文双引号。",
    ),
    (
        "alphabetic or numeric character",
        "这里的“*”或“&”被当成了 YAML 的高级写法。",
        "值以 * 或 & 开头时要加引号。",
        "请给这个值加上英文双引号。",
    ),
    (
        "did not find the expected comment or line break",
        "“|”或“>”后面还有别的内容。",
        "用“|”写多行文字时，文字要从下一行开始。",
        "请把文字移到下一行并缩进；如果只有一行，去掉“|”。",
    ),
    (
        "did not find URI escape",
        "这里的“!”被当成了 YAML 标签。",
        "值以 ! 开头时要加引号。",
        "请给这个值加上英文双引号。",
    ),
)
_OTHERWISE = (
    "这里的写法无法读懂。",
    "文件只用“键: 值”和“- 列表”，缩进用空格。",
    "请检查这一行和上一行的缩进、引号、括号和冒号。",
)


def explain(error: YAMLError, text: str) -> Flaw:
    """Turn libyaml's error into a fatal flaw at its position."""
    problem = str(getattr(error, "problem", None) or error)
    context = str(getattr(error, "context", None) or "")
    mark = getattr(error, "problem_mark", None)
    # An unclosed quote is reported at the end of the file; people look for where it was opened.
    if "unexpected end of stream" in problem or "document indicator" in problem:
        mark = getattr(error, "context_mark", None) or mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    line, column = _inside(text, line, column)
    for wording, found, expected, next_step in _SAYINGS:
        if wording in problem or wording in context:
            return Flaw("Y001", line, column, 1, found, expected, next_step, fatal=True)
    return Flaw("Y001", line, column, 1, *_OTHERWISE, fatal=True)


def _inside(text: str, line: int, column: int) -> tuple[int, int]:
    """Move a position past the last line back to the end of the text, where there is something to show."""
    lines = text.split("\n")
    while line and (line >= len(lines) or not lines[line].strip()):
        line -= 1
        column = len(lines[line]) if line < len(lines) else 0
    return line, min(column, len(lines[line]) if line < len(lines) else 0)
