"""Ways to spoil a file, as slips of the hand, broken tools and people with bad intentions do."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

SIGNS = [
    ":",
    ": ",
    "- ",
    "-",
    "[",
    "]",
    "{",
    "}",
    ",",
    "#",
    " #",
    "&a ",
    "*a ",
    "!!x ",
    "! ",
    "|",
    "> ",
    "%",
    "@",
    "`",
    "'",
]
SIGNS += [
    '"',
    "\\",
    "? ",
    "~",
    "---\n",
    "...\n",
    "<<: ",
    "\t",
    "\n",
    "\r\n",
    " ",
    "  ",
    "\u3000",
    "：",
    "，",
    "“",
    "”",
    "１",
]
SIGNS += ["\ufeff", "\u200b", "\u202e", "\u2028", "\x00", "\x07", "\x85", "\ufffe", "😀", "0", "-1", "NO", "=======\n"]
HOSTILE = [
    "",
    "null",
    "true",
    "yes",
    "012",
    "12:30",
    "1e9",
    "-1",
    "9" * 30,
    "[]",
    "{}",
    "[[]]",
    "{a: b}",
    "[甲]",
    "无",
    "即办",
]
HOSTILE += ["9999年", "0日", "1分钟", '"2026-02-31"', "<script>alert(1)</script>", "javascript:alert(1)", "../../x.pdf"]
HOSTILE += [
    '"\\0"',
    '"\\u202e"',
    '"\\ud800"',
    "'",
    '"',
    "*a",
    "&a b",
    "!!python/object:x",
    "|",
    ">-",
    "长" * 3000,
    "第零条",
]
HOSTILE += [
    "第百千条",
    '"00000000000Y"',
    "{谁: 我}",
    "[1, 1]",
    "{law: 甲, document: 乙}",
    "{name: , when: {}}",
    "%",
    "a: b: c",
]

Random = random.Random


def flip_bytes(data: bytes, chance: Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
    return bytes(spoilt)


def delete_bytes(data: bytes, chance: Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.choice([1, 1, 1, 2, 3, 20]) :]


def truncate(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data))]


def insert_signs(data: bytes, chance: Random) -> bytes:
    text = data.decode()
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(text))
        text = text[:at] + chance.choice(SIGNS) + text[at:]
    return text.encode()


def shuffle_lines(data: bytes, chance: Random) -> bytes:
    lines = data.decode().split("\n")
    for _ in range(chance.randint(1, 2)):
        one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(4):
            case 0:
                lines[one], lines[other] = lines[other], lines[one]
            case 1:
                lines.insert(one, lines[other])
            case 2:
                lines[one] = " " * chance.randint(0, 6) + lines[one].lstrip()
            case _:
                lines[one] = ""
    return "\n".join(lines).encode()


def rename_key(data: bytes, chance: Random) -> bytes:
    text = data.decode()
    keys = list(re.finditer(r"[a-z_]+(?=: )", text))
    if not keys:
        return data
    key, other = chance.choice(keys), chance.choice(keys)[0]
    return (text[: key.start()] + chance.choice([other, key[0][:-1], "名称", ""]) + text[key.end() :]).encode()


def replace_value(data: bytes, chance: Random) -> bytes:
    text = data.decode()
    values = list(re.finditer(r"(?<=: )[^,\n{}\[\]]+|(?<=: )[\[{][^\n]*", text))
    for _ in range(chance.randint(1, 2)):
        if not values:
            return data
        value = chance.choice(values)
        values = [before for before in values if before.end() <= value.start()]
        text = text[: value.start()] + chance.choice(HOSTILE) + text[value.end() :]
    return text.encode()


def repeat(data: bytes, chance: Random) -> bytes:
    text = data.decode()
    start = chance.randrange(len(text))
    piece = text[start : start + chance.choice([1, 2, 30])]
    return (text[:start] + piece * chance.choice([3, 30, 3000]) + text[start:]).encode()


MUTATIONS: list[Callable[[bytes, Random], bytes]] = [
    flip_bytes,
    delete_bytes,
    truncate,
    insert_signs,
    insert_signs,
    shuffle_lines,
    rename_key,
    replace_value,
    replace_value,
    replace_value,
    repeat,
]
"""What is likelier stands there more than once."""
