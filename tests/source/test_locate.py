"""The exact characters of every key and value, also after Chinese ones."""

from __future__ import annotations

import pytest

from banshi.source.locate import Map

TEXT = """\
name: 居民身份证补领
别名: {补办: [身份证, "丢了"], 次数: 1}
materials:
  - {name: 户口簿, when: {办理人: [本人, 监护人]}}
  - name: 证明
    note: |
      第一行
      第二行
    fold: 上半句
      下半句
  -
empty:
quoted: '单引号 ''里'
"""


def shown(path: tuple, *, on_key: bool = False) -> str:
    """The characters a span underlines, whether every path may be asked for or only this one."""
    span = Map(TEXT).span(path, on_key=on_key)
    assert Map(TEXT, [("materials", 1, "fold"), path]).span(path, on_key=on_key) == span
    return f"{span.line + 1}|{TEXT.split(chr(10))[span.line][span.column : span.column + span.length]}"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("name",), "1|居民身份证补领"),
        (("别名",), '2|{补办: [身份证, "丢了"], 次数: 1}'),
        (("别名", "补办"), '2|[身份证, "丢了"]'),
        (("别名", "补办", 0), "2|身份证"),
        (("别名", "补办", 1), '2|"丢了"'),
        (("别名", "次数"), "2|1"),
        (("materials",), "4|- {name: 户口簿, when: {办理人: [本人, 监护人]}}"),
        (("materials", 0), "4|{name: 户口簿, when: {办理人: [本人, 监护人]}}"),
        (("materials", 0, "when"), "4|{办理人: [本人, 监护人]}"),
        (("materials", 0, "when", "办理人", 1), "4|监护人"),
        (("materials", 1), "5|name: 证明"),
        (("materials", 1, "note"), "6||"),
        (("materials", 1, "fold"), "9|上半句"),
        (("materials", 2), "11|"),
        (("empty",), "12|empty"),
        (("quoted",), "13|'单引号 ''里'"),
        ((), "1|name: 居民身份证补领"),
    ],
)
def test_value(path, text):
    assert shown(path) == text


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("name",), "1|name"),
        (("别名",), "2|别名"),
        (("别名", "次数"), "2|次数"),
        (("materials", 0, "when", "办理人"), "4|办理人"),
        (("materials", 1, "fold"), "9|fold"),
        (("materials", 1), "5|name: 证明"),
    ],
)
def test_key(path, text):
    assert shown(path, on_key=True) == text


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("missing",), "1|name: 居民身份证补领"),
        (("name", "inner", 3), "1|居民身份证补领"),
        (("materials", 9, "name"), "4|- {name: 户口簿, when: {办理人: [本人, 监护人]}}"),
        (("empty", "inner"), "12|empty"),
    ],
)
def test_what_was_not_written_is_shown_at_its_nearest_ancestor(path, text):
    assert shown(path) == text
    assert shown(path, on_key=True) == text


@pytest.mark.parametrize(("text", "path", "line"), [("a: b\nc: [d", ("a",), 0), ("", ("a",), 0), ("[", (), 0)])
def test_a_broken_text_keeps_what_came_before(text, path, line):
    assert Map(text).span(path).line == Map(text, [path]).span(path).line == line


def test_brackets_over_several_lines_show_the_first():
    span = Map("a: [甲,\n  乙]").span(("a",))
    assert (span.line, span.column, span.length) == (0, 3, 3)
