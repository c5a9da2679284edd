"""A portal brought together by several processes is the portal one makes, byte for byte; so is what fails."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from banshi.cli import main
from tests.projects import edit, tree
from tests.province.making import CARD, CITIES, FILE_OF, make_catalogue, make_city

LIST = """\
name: 江洲省
region: "990000"
catalogue: sheng
cities:
  - {name: 江海市, folder: 9901}
  - {name: 江源市, folder: 9902}
  - {name: 江屏市, folder: 9903}
"""


def gather(folder: Path, into: str, *options: str) -> Result:
    command = ["province", str(folder / "list.yml"), "--into", str(folder / into), "--no-site", *options]
    return CliRunner().invoke(main, command)


def test_several_processes_make_the_same_portal_and_the_same_refusal(tmp_path: Path) -> None:
    for city in CITIES:
        make_city(tmp_path / city.stem, city)
    make_catalogue(tmp_path / "sheng")
    (tmp_path / "list.yml").write_text(LIST, encoding="utf-8")
    here, there = gather(tmp_path, "here"), gather(tmp_path, "there", "--workers", "2")
    assert here.exit_code == there.exit_code == 0, there.output
    assert "由 2 个 Dask 计算进程来做。" in there.output
    assert here.output.replace("/here", "/there") in there.output
    made = tree(tmp_path / "here")
    assert tree(tmp_path / "there") == made and f"guides/{FILE_OF[CARD]}" in made
    assert not list(tmp_path.glob(".banshi-province-*")), "what lay between is gone"
    edit(tmp_path / "9902/guides" / FILE_OF[CARD], "trip_count: 1\n", "trip_count: 许多\n")
    refused = gather(tmp_path, "there", "--workers", "2")
    assert refused.exit_code == 2 and "江源市（9902） 的指南有 1 个文件有错误" in refused.output
    assert tree(tmp_path / "there") == made


def test_one_cluster_at_a_time(tmp_path: Path) -> None:
    done = gather(tmp_path, "new", "--workers", "2", "--scheduler", "tcp://127.0.0.1:1")
    assert done.exit_code == 2 and "只能写一个" in done.output
