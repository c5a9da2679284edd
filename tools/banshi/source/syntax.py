"""libyaml's complaints in words a clerk understands."""

from __future__ import annotations

from typing import NamedTuple

from yaml.error import YAMLError

from banshi.source.flaw import Flaw


class Saying(NamedTuple):
    """What went wrong, what is allowed, what to do.

    Attributes:
        wordings: Parts of libyaml's own sentences, any of which calls for this one.
        at_start: Point to where the broken thing begins, not to where libyaml gave up, which may be pages below.
        rule: The rule it falls under.
    """

    wordings: tuple[str, ...]
    found: str
    expected: str
    next_step: str
    at_start: bool = False
    rule: str = "Y001"


MISPLACED_COLON = Saying(
    ("mapping values are not allowed",),
    "这一行的冒号位置不对：同一行里出现了两个“键: 值”，或者上一行没有写完。",
    "一行只写一个“键: 值”；正文里有英文冒号加空格时，整句要加引号。",
    "请检查这一行和上一行的缩进；正文里的冒号改用中文“：”，或者给整句加英文双引号。",
)
MISSING_COLON = Saying(
    ("could not find expected ':'",),
    "这一行缺少冒号，不知道它是哪一项的内容。",
    "每一项写成“键: 值”，冒号用英文，后面空一格。",
    "请补上冒号和空格；如果这一行是上一行的继续，请和上一行写在一起。",
    at_start=True,
)
MISSING_DASH = Saying(
    ("did not find expected '-'",),
    "列表里有一行没有以“- ”开头，或者缩进对不齐。",
    "列表的每一行都以“- ”开头，并且左对齐。",
    "请补上“- ”，或者把这一行和上面对齐。",
)
MISALIGNED = Saying(
    ("did not find expected key",),
    "这一行的缩进和上面对不齐。",
    "同一级的键要左对齐，下一级多缩进两个空格。",
    "请把这一行和它同级的行对齐；也请看看上一行的引号、括号是否成对。",
)
# First match wins.
SAYINGS = (
    # From 0.2.6 on, libyaml looks far ahead and gives up before we have counted to our own limit.
    Saying(
        ("maximum nesting depth",),
        "内容嵌套了上千层。",
        "最多嵌套 20 层，正常的指南不超过 6 层。",
        "请检查是不是多打了括号“[”“{”或“- ”。",
        rule="Y006",
    ),
    MISPLACED_COLON,
    MISSING_COLON,
    MISALIGNED,
    MISSING_DASH,
    Saying(
        ("did not find expected ',' or",),
        "从这里开始的方括号或花括号没有写完整。",
        "括号里用英文逗号隔开，方括号最后有“]”，花括号最后有“}”。",
        "请检查括号是否成对，逗号是不是英文逗号。",
        at_start=True,
    ),
    Saying(
        ("block sequence entries are not allowed",),
        "“- ”不能写在这里。",
        "列表要另起一行，每行以“- ”开头。",
        "请把“- ”放到下一行，并多缩进两个空格。",
    ),
    Saying(
        ("unexpected end of stream", "unexpected document indicator"),
        "引号没有成对：从这里开始的引号一直没有结束。",
        "引号要成对出现。",
        "请在这句话的末尾补上引号。",
        at_start=True,
    ),
    Saying(
        ("directive", "incompatible YAML document"),
        "这一行以“%”开头，被当成了 YAML 的指令。",
        "文件里不需要任何指令；内容以 % 开头时要加引号。",
        "请删掉这一行，或者把它和上一行写在一起。",
        at_start=True,
    ),
    Saying(
        ("a tag", "tag handle"),
        "这里的“!”被当成了 YAML 标签。",
        "值以 ! 开头时要加引号。",
        "请给这个值加上英文双引号。",
    ),
    Saying(
        ("escape", "hexdecimal"),
        "双引号里的反斜杠“\\”写法不对。",
        "双引号里不要用反斜杠。",
        "请把反斜杠删掉，或者改用英文单引号。",
    ),
    Saying(
        ("cannot start any token",),
        "值开头的符号不能这样用。",
        "值以 @、`、%、| 等符号开头时要加引号。",
        "请给这个值加上英文双引号。",
    ),
    Saying(
        ("alphabetic or numeric character",),
        "这里的“*”或“&”被当成了 YAML 的高级写法。",
        "值以 * 或 & 开头时要加引号。",
        "请给这个值加上英文双引号。",
    ),
    Saying(
        ("a block scalar",),
        "“|”或“>”后面还有别的内容，或者下面的文字缩进不对。",
        "用“|”写多行文字时，文字要从下一行开始，并且缩进相同。",
        "请把文字移到下一行并缩进；如果只有一行，去掉“|”或“>”。",
    ),
    Saying(
        ("did not find expected node content",),
        "这里多了一个括号、逗号或者别的符号。",
        "括号要成对，两个逗号之间要有内容；值以括号、逗号开头时要加引号。",
        "请删掉多余的符号，或者给这个值加上英文双引号。",
    ),
)
TOO_FAR_RIGHT = Saying(
    (),
    "这一行比上一行缩进得多，被当成了上一行的继续。",
    "同一级的键要左对齐，下一级多缩进两个空格。",
    "请把这一行和它同级的行对齐；如果它属于上一行，上一行的冒号后面要空着。",
)
DASH_WITHOUT_SPACE = Saying(
    (),
    "列表的“-”后面没有空格。",
    "列表的每一行以“- ”开头，“-”后面空一格。",
    "请在“-”后面加一个空格。",
)
AFTER_CLOSING = Saying(
    (),
    "引号或括号结束以后，这一行还有别的内容。",
    "引号要包住整句，括号要包住整个列表，后面不能再写别的。",
    "请把引号或括号挪到末尾；如果引号、括号是正文，请给整句加引号。",
)
CLOSING = ('"', "'", "]", "}")
OTHERWISE = Saying(
    (),
    "这里的写法无法读懂。",
    "文件只用“键: 值”和“- 列表”，缩进用空格。",
    "请检查这一行和上一行的缩进、引号、括号和冒号。",
)


def explain(error: YAMLError | UnicodeEncodeError, text: str) -> Flaw:
    """Turn libyaml's error into a fatal flaw at its position."""
    wording = f"{getattr(error, 'context', None)}: {getattr(error, 'problem', None) or error}"
    saying = next((saying for saying in SAYINGS if any(part in wording for part in saying.wordings)), OTHERWISE)
    mark = getattr(error, "problem_mark", None)
    if saying.at_start:
        mark = getattr(error, "context_mark", None) or mark
    line, column = _inside(text, mark.line, mark.column) if mark is not None else (0, 0)
    here = text.split("\n")[line]
    saying = _nearer(saying, here[:column].strip(), here[column:])
    return Flaw(saying.rule, line, column, 1, saying.found, saying.expected, saying.next_step, fatal=True)


def _nearer(saying: Saying, before: str, after: str) -> Saying:
    """A more exact saying, where libyaml says one thing of several mistakes: the line itself tells them apart."""
    if saying is MISSING_COLON and after.startswith(("{", "[")):
        return MISSING_DASH
    entry = before + after if saying is MISSING_DASH else before
    if saying in (MISPLACED_COLON, MISSING_DASH) and entry.startswith("-") and not entry.startswith("- "):
        return DASH_WITHOUT_SPACE
    if saying is MISPLACED_COLON and ": " not in before:
        return TOO_FAR_RIGHT
    if saying is MISALIGNED and before.endswith(CLOSING):
        return AFTER_CLOSING
    return saying


def _inside(text: str, line: int, column: int) -> tuple[int, int]:
    """Move a position past the last line back to the end of the text, where there is something to show."""
    lines = text.split("\n")
    while line and (line >= len(lines) or not lines[line].strip()):
        line -= 1
        column = len(lines[line]) if line < len(lines) else 0
    return line, min(column, len(lines[line]) if line < len(lines) else 0)
