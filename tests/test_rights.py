"""Whose the parts are: every one made by others has its notice, and the notices go wherever the program goes."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
import zipfile
from pathlib import Path

import pytest

from banshi.lifecycle.engine import put_wheel
from banshi.render.statics import style_sheets
from banshi.source.files import PLACES
from tests.projects import ROOT

NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
COLUMNS = ("part", "source", "copyright", "licence", "text")
SAYS = {
    "MIT": "Permission is hereby granted",
    "ISC": "Permission to use, copy, modify, and/or distribute",
    "OFL-1.1": "SIL OPEN FONT LICENSE",
    "Apache-2.0": "Apache License",
}
"""What the full text of a licence holds."""
OURS = {"LICENSE", "NOTICE", "hooks/static/notices.txt", "tools/banshi/pdf/typefaces/OFL.txt"}
"""Files that quote copyright lines because that is what they are for."""
CLAIM = re.compile(
    r"copyright \(c\)|\(c\) \d{4}|licensed under the (?!Apache License, Version 2\.0: see)", re.IGNORECASE
)


def notices(text: str) -> list[dict[str, str]]:
    """The rows of all tables."""
    rows = [line.strip("|").split("|") for line in text.splitlines() if line.startswith("| ")]
    return [dict(zip(COLUMNS, map(str.strip, row), strict=True)) for row in rows if row[0].strip() != "Part"]


def shipped() -> list[str]:
    """Tracked files that become part of the program."""
    rooms = ("tools/banshi", "hooks", "schema", "tools/ci", ".github", ".gitee")
    listed = subprocess.run(["git", "ls-files", *rooms], cwd=ROOT, capture_output=True, text=True, check=True)
    return listed.stdout.splitlines()


def made_by_others(name: str, data: bytes) -> bool:
    """Fonts, vendored folders, and whatever carries somebody's copyright line."""
    path = Path(name)
    if path.suffix in (".ttf", ".otf", ".woff", ".woff2") or "vendor" in path.parts:
        return True
    return bool(CLAIM.search(data[:4000].decode("utf-8", "replace")))


def test_what_others_made_has_its_notice():
    told = {row["part"] for row in notices(NOTICE)}
    others = {name for name in shipped() if name not in OURS and made_by_others(name, (ROOT / name).read_bytes())}
    assert others - told - {"tools/banshi/render/statics.py"} == set(), "add a row to NOTICE"
    assert len(others) >= 4


@pytest.mark.parametrize("row", notices(NOTICE), ids=lambda row: row["part"])
def test_a_notice_holds_what_its_licence_asks_for(row):
    text = (ROOT / row["text"]).read_text(encoding="utf-8")
    assert SAYS[row["licence"]] in text
    holder = row["copyright"]
    beside = (ROOT / "hooks/static/notices.txt").read_text(encoding="utf-8") + text
    assert holder in beside, f"{row['text']} does not name {holder}"
    assert "*" in row["part"] or " in " in row["part"] or (ROOT / row["part"]).is_file()


def test_checks_can_fail():
    assert made_by_others("hooks/static/new.js", b"// Copyright (c) 2020 Somebody")
    assert made_by_others("hooks/static/vendor/new.js", b"")
    assert not made_by_others("tools/banshi/model/code.py", b'"""Codes."""')


def test_the_licence_is_the_whole_text_and_named_by_its_short_name():
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Version 2.0, January 2004" in text and "END OF TERMS AND CONDITIONS" in text and "9. Accepting" in text
    assert PROJECT["license"] == "Apache-2.0"
    assert set(PROJECT["license-files"]) == OURS


def test_a_site_carries_the_notices_of_what_it_shows():
    sheet = style_sheets(ROOT / "hooks/static", "body{margin:0}", ["body"]).own.text
    assert sheet.startswith("/* Material for MkDocs, (c) ") and "notices.txt" in sheet[:120]
    assert "Material" not in style_sheets(ROOT / "hooks/static").own.text[:120]


@pytest.mark.slow
def test_the_wheel_carries_licence_and_notices(tmp_path):
    with zipfile.ZipFile(put_wheel(tmp_path)) as archive:
        names = archive.namelist()
        (about,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        metadata = archive.read(about).decode()
        for name in OURS:
            (held,) = (one for one in names if one.endswith(f".dist-info/licenses/{name}"))
            assert archive.read(held) == (ROOT / name).read_bytes()
    assert "License-Expression: Apache-2.0" in metadata


def test_editors_know_what_belongs_where():
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {
        f"./schema/{kind}.schema.json": f"guides/{place}" for kind, place in PLACES.items()
    }
    assert not [name for name in settings["yaml.schemas"] if not (ROOT / name).is_file()]
    recommended = json.loads((ROOT / ".vscode/extensions.json").read_text(encoding="utf-8"))["recommendations"]
    assert "redhat.vscode-yaml" in recommended
