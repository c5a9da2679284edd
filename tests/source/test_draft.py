"""Changing one place of a file leaves every other byte alone."""

import random
from pathlib import Path

import pytest

from banshi.errors import Unpatchable
from banshi.model.fix import Edit
from banshi.source.draft import Draft
from banshi.source.outline import Outline
from banshi.source.patch import apply, reorder

ROOT = Path(__file__).resolve().parent.parent.parent

MATTER = """\
# 第一行
code: "230709903000"   # 编码
name: 身份证补领
aliases: [补办, '丢了']
fees: []
time_limit:
  promised: 20日

  # 说明
  note:
materials:
  # 材料
  - {name: 户口簿, original: 1}   # 原件
  - name: 证明
    when: {办理人: 代办}
    copies: 1
steps:
- 受理
- - 甲
  - 乙
summary: |
  一
  二

last: 完
"""

CASES = {
    "plain": (("set", ("name",), "身份证换领"), "name: 身份证补领", "name: 身份证换领"),
    "quotes stay": (("set", ("code",), "1"), '"230709903000"', '"1"'),
    "single quotes stay": (("set", ("aliases", 1), "it's"), "'丢了'", "'it''s'"),
    "quotes where needed": (("set", ("name",), "a: b"), "name: 身份证补领", 'name: "a: b"'),
    "date": (("set", ("name",), "2026-01-01"), "name: 身份证补领", 'name: "2026-01-01"'),
    "no injection": (("set", ("name",), 'x"\nevil: 1'), "name: 身份证补领", 'name: |-\n  x"\n  evil: 1'),
    "no injection in brackets": (("set", ("aliases", 0), 'x"]\nevil: 1'), "补办", '"x\\"]\\nevil: 1"'),
    "several lines before a comment": (("set", ("code",), "a\nb"), '"230709903000"', '"a\\nb"'),
    "number stays a number": (("set", ("materials", 0, "original"), 2), "original: 1", "original: 2"),
    "number as text": (("set", ("materials", 0, "name"), "12"), "name: 户口簿", 'name: "12"'),
    "yes": (("set", ("last",), True), "last: 完", "last: true"),
    "nothing written": (("set", ("time_limit", "note"), "无"), "note:", "note: 无"),
    "in brackets": (("set", ("materials", 1, "when", "办理人"), "a,b"), "代办", '"a,b"'),
    "literal": (("set", ("summary",), "三\n四\n"), "|\n  一\n  二", "|\n  三\n  四"),
    "literal to one line": (("set", ("summary",), "三"), "|\n  一\n  二", "三"),
    "list for a scalar": (("set", ("last",), ["a", "b"]), "last: 完", "last: [a, b]"),
    "scalar for a list": (("set", ("aliases",), "无"), "[补办, '丢了']", "无"),
    "scalar for a block": (("set", ("time_limit",), "无"), "\n  promised: 20日\n\n  # 说明\n  note:", " 无"),
    "new key last": (("set", ("new",), "新"), "last: 完\n", "last: 完\nnew: 新\n"),
    "new key in a row": (("set", ("materials", 0, "copies"), 2), "original: 1}", "original: 1, copies: 2}"),
    "new key in a block row": (("set", ("materials", 1, "x"), [1]), "copies: 1", "copies: 1\n    x: [1]"),
    "new key in order": (
        ("set", ("kind",), "确认", ("code", "name", "kind", "fees")),
        "name: 身份证补领\n",
        "name: 身份证补领\nkind: 确认\n",
    ),
    "new first key": (("set", ("a",), "b", ("a", "code")), "code:", "a: b\ncode:"),
    "new first key of a row": (
        ("set", ("materials", 1, "id"), "b", ("id", "name")), "- name: 证明", "- id: b\n    name: 证明",
    ),
    "append in brackets": (("append", ("aliases",), "a, b"), "'丢了']", "'丢了', \"a, b\"]"),
    "append a first row": (("append", ("fees",), {"name": "费"}), "fees: []", "fees:\n  - {name: 费}"),
    "append a first scalar": (("append", ("fees",), "费"), "fees: []", "fees: [费]"),
    "append like a block row": (
        ("append", ("materials",), {"name": "表", "copies": 1}),
        "    copies: 1\n",
        "    copies: 1\n  - name: 表\n    copies: 1\n",
    ),
    "insert like a bracket row": (("insert", ("materials",), 1, {"name": "表"}), "# 原件", "# 原件\n  - {name: 表}"),
    "insert first": (("insert", ("materials",), 0, {"name": "表"}), "  - {name: 户", "  - {name: 表}\n  - {name: 户"),
    "append to a nested list": (("append", ("steps", 1), "丙"), "  - 乙", "  - 乙\n  - 丙"),
    "remove a key": (("remove", ("name",)), "name: 身份证补领\n", ""),
    "remove a key with a block": (
        ("remove", ("time_limit",)), "time_limit:\n  promised: 20日\n\n  # 说明\n  note:\n", "",
    ),
    "remove a row": (("remove", ("materials", 0)), "  - {name: 户口簿, original: 1}   # 原件\n", ""),
    "remove a block row": (
        ("remove", ("materials", 1)), "  - name: 证明\n    when: {办理人: 代办}\n    copies: 1\n", "",
    ),
    "remove beside the dash": (("remove", ("materials", 1, "name")), "name: 证明\n    ", ""),
    "remove beside two dashes": (("remove", ("steps", 1, 0)), "- 甲\n  ", ""),
    "remove in brackets": (("remove", ("aliases", 0)), "补办, ", ""),
    "remove last in brackets": (("remove", ("aliases", 1)), ", '丢了'", ""),
    "remove the only key": (("remove", ("materials", 1, "when", "办理人")), "{办理人: 代办}", "{}"),
    "remove the last line": (("remove", ("last",)), "last: 完\n", ""),
    "rename": (("rename", ("materials", 0, "original"), "copies"), "original: 1}", "copies: 1}"),
}  # fmt: skip


@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "bom"])
@pytest.mark.parametrize(("step", "old", "new"), CASES.values(), ids=CASES)
def test_only_that_place_changes(step, old, new, mark, ends):
    assert MATTER.count(old) == 1
    draft = Draft((mark + MATTER.replace("\n", ends)).encode())
    getattr(draft, step[0])(*step[1:])
    assert draft.data.decode() == mark + MATTER.replace(old, new).replace("\n", ends)


def test_a_file_without_a_last_line_end():
    draft = Draft(b"a: 1\nb: 2")
    draft.set(("c",), 3)
    draft.remove(("b",))
    assert draft.data == b"a: 1\nc: 3"
    draft.remove(("c",))
    assert draft.data == b"a: 1"


@pytest.mark.parametrize("text", ["", "a: *b", "a: [", "- ? [x]\n  : y", "\tx: 1"])
def test_what_cannot_be_read_is_refused(text):
    with pytest.raises(Unpatchable):
        Draft(text.encode())
    with pytest.raises(Unpatchable):
        Draft("a: 中".encode("gbk"))


def test_what_is_not_there_is_refused_and_leaves_the_draft_alone():
    draft = Draft(MATTER.encode())
    for step in (
        lambda: draft.set(("nowhere", "x"), 1),
        lambda: draft.set(("steps", 7), 1),
        lambda: draft.remove(("nowhere",)),
        lambda: draft.remove(()),
        lambda: draft.append(("name",), 1),
        lambda: draft.rename(("aliases", 0), "x"),
    ):
        with pytest.raises((Unpatchable, ValueError)):
            step()
    assert draft.data == MATTER.encode()


def test_more_than_asked_is_refused():
    # The kept blank line belongs to the text above; a new key would take it away.
    draft = Draft(b"a: |+\n  x\n\n")
    with pytest.raises(Unpatchable):
        draft.set(("b",), "y")
    assert draft.data == b"a: |+\n  x\n\n"


def test_edits_apply_together_and_may_not_overlap():
    assert apply("abcdef", [Edit(4, 5, ""), Edit(0, 1, "X"), Edit(2, 2, "-")]) == "Xb-cdf"
    with pytest.raises(Unpatchable):
        apply("abc", [Edit(0, 2, "x"), Edit(1, 3, "y")])


def test_items_change_places():
    text = 'codes:\n  - "3" # three\n  - "1"\n  - "2"\n'
    assert apply(text, reorder(Outline(text), ("codes",), [1, 2, 0])) == 'codes:\n  - "1" # three\n  - "2"\n  - "3"\n'


HOSTILE = [
    "",
    " x ",
    "a: b",
    "# x",
    "- y",
    "[z",
    "{",
    "'",
    '"',
    "\\",
    "1.5",
    "no",
    "12:30",
    "中 文",
    "a\nb",
    "\x07",
    "，",
]
REAL = sorted((ROOT / "guides").rglob("*.yml"))[::40]


def test_every_scalar_of_real_guides_can_be_set():
    chance = random.Random(7)
    for file in REAL:
        text = file.read_text(encoding="utf-8")
        outline = Outline(text)
        scalars = [path for path in outline.paths() if outline.node(path).children is None]
        for path in chance.sample(scalars, min(6, len(scalars))):
            draft, node, value = Draft(text.encode()), outline.node(path), chance.choice(HOSTILE)
            draft.set(path, value)
            assert draft.get(path) == value
            changed = draft.data.decode()
            assert changed.startswith(text[: node.start])
            assert changed.endswith(text[node.end :])


def test_what_is_added_to_real_guides_can_be_taken_out_again():
    chance = random.Random(7)
    for file in REAL:
        data = file.read_bytes()
        outline = Outline(data.decode())
        collections = [path for path in outline.paths() if outline.node(path).children]
        for path in chance.sample(collections, min(6, len(collections))):
            draft, node = Draft(data), outline.node(path)
            value = chance.choice([*HOSTILE, 3, True, ["a"], {"k": "v", "l": [1]}])
            if node.is_map:
                added = "新键"
                draft.set((*path, added), value, ("新键", node.keys[0].text))
            else:
                added = chance.randrange(len(node.children) + 1)
                draft.insert(path, added, value)
            assert draft.data != data
            draft.remove((*path, added))
            assert draft.data == data, (file, path, value)
