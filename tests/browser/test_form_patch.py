"""The page changes a guide's bytes exactly as the engine does: both do the same steps on the guides that are shipped."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from banshi.errors import Unpatchable
from banshi.render.form_rules import key_orders
from banshi.source.outline import Outline
from banshi.source.standard import Standard
from banshi.source.yaml_text import in_line, on_lines, scalar
from banshi.workbook.edits import Step, patched
from tests.browser.scripts import Scripts
from tests.projects import ROOT

SCHEMA = Standard(ROOT / "schema")["matter"]
GUIDES = sorted((ROOT / "guides" / "matters").glob("*/*.yml"))
ODD = (
    "居民户口簿", "40元/证", "12:30", "007", "12345678901", "2026-11-01", "yes", "~", "", " 前有空格", "a: b", "一 # 二", "‘引’",
    '有"引号"', "有'单引号'", "两行\n文字", "末尾换行\n", "末尾两个\n\n", "\n先换行", "- 像列表", "{像: 组}", "零宽\u200b", "全角\u3000空格", "10",
    "0.5", "true", "：全角冒号", "冒号在末尾:", "逗号,和[括号]", "制表\t符", "\U00020bb7野家", "# 井号", "@", "…", "a" * 90, "很长" * 60,
)  # fmt: skip
PAGE = """(text, steps, orders) => banshiForm.patched(text, steps, banshiForm.orderAt(orders))"""


@pytest.fixture(scope="module")
def page() -> Iterator[Scripts]:
    """The page's scripts."""
    scripts = Scripts()
    yield scripts
    scripts.close()


def outlined(text: str) -> list[list[Any]]:
    """Every place of a text: path, begin, end, column, style and what it says."""
    outline = Outline(text)
    nodes = [(path, outline.node(path)) for path in outline.paths()]
    return [[list(path), node.start, node.end, node.style, node.text] for path, node in nodes if node]


OUTLINE = """text => {
  const tree = banshiForm.tree(text), found = [];
  const walk = (node, path) => {
    found.push([path, node.start, node.end, node.style, node.text]);
    (node.children || []).forEach((child, at) => walk(child, [...path, node.isMap ? node.keys[at].text : at]));
  };
  walk(tree.root, []);
  return found;
}"""


@pytest.mark.parametrize("path", GUIDES[::9], ids=lambda path: path.stem)
def test_everything_is_found_where_the_engine_finds_it(page: Scripts, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert page.run(OUTLINE, text) == outlined(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  x\n  y\n\nb: >-\n  z\nc: [1, {d: e}, f: g]\nl:\n  - \n  - x # hi\nk:\n",
        "a: 'it''s'\nb: \"q\\n\\u4e00\"\n\n# end\n",
        "a:\n- b: 1\n  c: 2\n- d\n",
        "a:\r\n  - b\r\n  - c\r\nd: |-\r\n  e\r\n  f\r\n",
        "\ufeffa: [x, y]\nb: {c: d,\n    e: f}\n",
        "a: plain\n  goes on\nb: []\n",
        "a: |+\n  x\n\n",
    ],
)
def test_odd_writing_is_read_alike(page: Scripts, text: str) -> None:
    assert page.run(OUTLINE, text) == outlined(text)


def test_values_are_written_alike(page: Scripts) -> None:
    values = [
        value
        for text in ODD
        for value in (text, [text, text], {"k": text, f"问{text}": [text]}, [{"a": text, "b": {"c": [text] * 9}}])
    ]
    for value in values:
        assert page.run("value => banshiForm.inLine(value)", value) == in_line(value)
        if not isinstance(value, str):
            assert page.run("value => banshiForm.onLines(value, 4)", value) == on_lines(value, 4)
            continue
        for style in ("", '"', "'", "0", "|"):
            for brackets in (False, True):
                for indent in (None, 2):
                    here = page.run(
                        "(...said) => banshiForm.scalar(...said)",
                        value,
                        brackets,
                        style,
                        -1 if indent is None else indent,
                    )
                    assert here == scalar(value, in_brackets=brackets, style=style, indent=indent)


class Clerk:
    """Somebody who changes a file in ways nobody thought of."""

    def __init__(self, text: str, seed: int, words: list[str]) -> None:
        self.dice = random.Random(seed)
        self.outline = Outline(text)
        self.paths = list(self.outline.paths())[1:]
        self.words = words

    def word(self) -> str:
        return self.dice.choice(self.words if self.dice.random() < 0.5 else ODD)

    def value(self) -> Any:
        return self.dice.choice(
            [
                self.word(), self.word(), self.dice.randrange(100), self.dice.random() < 0.5, [], {}, [self.word()],
                {"name": self.word(), "note": self.word()}, [{"text": self.word(), "when": {self.word() or "问": [self.word(), self.word()]}}],
            ]
        )  # fmt: skip

    def step(self) -> Step:
        path = self.dice.choice(self.paths)
        node = self.outline.node(path)
        assert node is not None
        kind = self.dice.choice(("set", "set", "remove", "add", "insert", "reorder", "rename"))
        if kind == "add" and node.is_map:
            known = key_orders(SCHEMA).get(".".join("*" if isinstance(step, int) else step for step in path), [])
            return Step("set", (*path, self.dice.choice(known or ["note"])), self.value())
        if kind == "insert" and node.children is not None and not node.is_map:
            return Step("insert", (*path, self.dice.randrange(len(node.children) + 1)), self.value())
        if kind == "reorder" and node.children and not node.is_map:
            return Step("reorder", path, self.dice.sample(range(len(node.children)), len(node.children)))
        if kind == "rename" and isinstance(path[-1], str):
            return Step("rename", path, self.word())
        return Step("remove", path) if kind == "remove" else Step("set", path, self.value())


def texts_in(outline: Outline) -> list[str]:
    """What the scalars of a file say."""
    return [node.text for path in outline.paths() if (node := outline.node(path)) and node.children is None]


def by_engine(text: str, step: Step) -> str | None:
    """The file after a step; None where the engine refuses it."""
    try:
        return patched(text.encode(), SCHEMA, [copy.deepcopy(step)]).decode()
    except (Unpatchable, IndexError, ValueError):
        return None


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=path.stem, marks=() if number % 12 == 0 else pytest.mark.slow)
        for number, path in enumerate(GUIDES)
    ],
)
def test_the_same_steps_give_the_same_bytes(page: Scripts, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    orders = key_orders(SCHEMA)
    words = texts_in(Outline(text))
    done = refused = 0
    for seed in range(8):
        now = text if seed % 4 else text.replace("\n", "\r\n")
        for turn in range(3):
            step = Clerk(now, seed * 100 + turn + int(path.stem[4:9]), words).step()
            wanted = by_engine(now, step)
            got = page.run(
                PAGE, now, [{key: value for key, value in step._asdict().items() if value is not None}], orders
            )
            if wanted is None:
                assert isinstance(got, dict), (step, got)
                refused += 1
                continue
            assert got == wanted, step
            done += 1
            now = wanted
    assert done > refused
