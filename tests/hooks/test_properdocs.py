"""The exit from MkDocs 1.6 stays open: ProperDocs makes the same site of the same hook and the same plugin."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import make_project, run, tree

pytestmark = pytest.mark.slow
# Packed with the time of packing in it.
_DATED = {"sitemap.xml.gz"}


def built(root: Path, program: str) -> dict[str, bytes]:
    done = run(root, program, "build", "--strict", "--quiet", "--config-file", "mkdocs.yml")
    assert done.returncode == 0, done.stderr
    return {name: data for name, data in tree(root / "site").items() if name not in _DATED}


@pytest.mark.parametrize("way", ["hooks:\n  - hooks/banshi_hook.py\nplugins: []\n", "plugins: [banshi]\n"])
def test_it_makes_the_same_site(tmp_path, way):
    sites = []
    for program in ("mkdocs", "properdocs"):
        root = make_project(tmp_path / program)
        frame = "site_name: x\ndocs_dir: guides/pages\ntheme: {name: material}\n"
        (root / "mkdocs.yml").write_text(frame + way, encoding="utf-8")
        sites.append(built(root, program))
    ours, theirs = sites
    assert "matters/990709901000.html" in ours
    assert {name for name in ours if ours[name] != theirs.get(name)} == set()
    assert ours.keys() == theirs.keys()
