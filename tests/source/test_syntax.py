"""Every sentence about broken writing is reached by a slip somebody makes."""

from __future__ import annotations

import pytest
from yaml.error import YAMLError

from banshi.source import syntax
from banshi.source.reader import read
from banshi.source.syntax import SAYINGS, Saying, explain

SLIPS = [
    # text, line and column (0-based), beginning of what is said
    ("name: 居民: 身份证", 0, 8, "这一行的冒号位置不对"),
    ("a: b\n  version: 1", 1, 9, "这一行比上一行缩进得多"),
    ("a:\n  - b\n  -c: d", 2, 2, "列表的“-”后面没有空格"),
    ("a:\n  -{b: c, d: e}", 1, 11, "列表的“-”后面没有空格"),
    ("code: x\nname 居民\nkind: y", 1, 0, "这一行缺少冒号"),
    ("code: x\nname:居民\nkind: y", 1, 0, "这一行缺少冒号"),
    ("a:\n  - {b: c}\n  {d: e}", 2, 2, "列表里有一行没有以“- ”开头"),
    ("a:\n  b: c\n d: e", 2, 1, "这一行的缩进和上面对不齐"),
    ("a: b\n- c", 1, 0, "这一行的缩进和上面对不齐"),
    ('a: "居民"身份证', 0, 7, "引号或括号结束以后"),
    ("a: [甲]]", 0, 6, "引号或括号结束以后"),
    ("- a\nb: c", 1, 0, "列表里有一行没有以“- ”开头"),
    ("a: [甲, 乙\nb: c", 0, 3, "从这里开始的方括号或花括号没有写完整"),
    ("居民: {甲: 乙", 0, 4, "从这里开始的方括号或花括号没有写完整"),
    ("a: - b", 0, 3, "“- ”不能写在这里"),
    ('a: "居民\nb: c\nd: e', 0, 3, "引号没有成对"),
    ("a: '居民\n---\n", 0, 3, "引号没有成对"),
    ("a: b\n%50", 1, 0, "这一行以“%”开头"),
    ("%YAML 3.0\n---\na: b", 0, 0, "这一行以“%”开头"),
    ("a: !<x b", 0, 6, "这里的“!”被当成了 YAML 标签"),
    ("a: !x!y z", 0, 3, "这里的“!”被当成了 YAML 标签"),
    ('a: "D:\\居民"', 0, 6, "双引号里的反斜杠"),
    ('a: "\\xzz"', 0, 6, "双引号里的反斜杠"),
    ("a: @b", 0, 3, "值开头的符号不能这样用"),
    ("a: `b`", 0, 3, "值开头的符号不能这样用"),
    ("a: * b", 0, 4, "这里的“*”或“&”"),
    ("a: &", 0, 4, "这里的“*”或“&”"),
    ("a: | 居民", 0, 5, "“|”或“>”后面还有别的内容"),
    ("a: [甲,, 乙]", 0, 6, "这里多了一个括号、逗号"),
    ("a: ]", 0, 3, "这里多了一个括号、逗号"),
    ("a: b\n... c", 1, 4, "这里的写法无法读懂"),
]


@pytest.mark.parametrize(("text", "line", "column", "said"), SLIPS, ids=[text for text, *_ in SLIPS])
def test_slip(text, line, column, said):
    ((flaw),) = read(text).flaws
    assert (flaw.rule, flaw.fatal) == ("Y001", True)
    assert flaw.found.startswith(said)
    assert (flaw.line, flaw.column) == (line, column)


def test_every_saying_is_shown_above():
    every = [*SAYINGS, *(value for value in vars(syntax).values() if isinstance(value, Saying))]
    said = {read(text).flaws[0].found for text, *_ in SLIPS}
    # Only newer libyaml gives up on depth by itself; see the next test.
    assert {saying.found for saying in every if saying.rule == "Y001"} == said


def test_a_depth_libyaml_itself_refuses_is_named_by_its_own_rule():
    flaw = explain(YAMLError("exceeded maximum nesting depth of 1000"), "a: [[[[")
    assert (flaw.rule, flaw.fatal) == ("Y006", True)
    assert flaw.found == "内容嵌套了上千层。"


def test_an_error_past_the_end_is_shown_on_the_last_line():
    ((flaw),) = read('code: x\nname: "居民\n\n\n').flaws
    assert (flaw.line, flaw.column) == (1, 6)
    ((flaw),) = read("a: &\n\n\n").flaws
    assert flaw.line == 0
