"""Where a catalogue may be kept, and how each way of it being gone, rewritten or wrong ends: one sentence, nothing written."""

from __future__ import annotations

import os
import shutil
import socket
import tarfile
import threading
import time
import zipfile

import pytest

from banshi.catalog.loading import read_catalog
from banshi.changes import git as running
from banshi.changes import remote
from banshi.errors import BanshiError, HistoryUnavailable, NotChanged
from banshi.lifecycle.upstream.sync import plan_sync
from banshi.rules.engine.inspection import inspect_project
from banshi.source.files import Project
from tests.changes.histories import commit, git
from tests.projects import edit
from tests.province.making import CARD, FILE_OF, FOOD, make_catalogue, make_published

from .following import TODAY, kept, layer, make_follower, sync


def card(province):
    return province / "guides" / FILE_OF[CARD]


@pytest.mark.parametrize("form", ["folder", "zip", "tar.gz", "bare"])
def test_a_catalogue_may_be_a_folder_an_archive_or_a_repository(form, tmp_path):
    make_catalogue(tmp_path / "in" / "sheng")
    address = "../in"
    if form == "zip":
        shutil.make_archive(str(tmp_path / "mulu"), "zip", tmp_path / "in")
        address = "../mulu.zip"
    elif form == "tar.gz":
        shutil.make_archive(str(tmp_path / "mulu"), "gztar", tmp_path / "in")
        address = "../mulu.tar.gz"
    elif form == "bare":
        make_published(tmp_path / "sheng")
        git(tmp_path, "clone", "--quiet", "--bare", "sheng", "mulu.git")
        address = "../mulu.git"
    city = make_follower(tmp_path / "city", layer(address))
    made = sync(city)
    assert made.brought[0].matters == 4
    taken = made.brought[0].layer.taken
    assert (taken.commit is not None) == (form == "bare")
    assert CARD in read_catalog(Project(city)).by_code
    digests = {"folder": taken.digest}
    assert sync(city).plan.after == {} and digests


def refused(city, match, error=NotChanged, **options):
    before = kept(city)
    with pytest.raises(error, match=match):
        plan_sync(Project(city), os.environ, TODAY, **options)
    assert kept(city) == before


@pytest.fixture
def pinned(tmp_path):
    """A city that took the tag v1."""
    province, _ = make_published(tmp_path / "sheng")
    git(province, "tag", "v1")
    city = make_follower(tmp_path / "city", layer("../sheng", revision="v1"))
    sync(city)
    return province, city


def test_a_tag_that_was_moved_is_refused_until_somebody_has_asked(pinned):
    province, city = pinned
    edit(card(province), "promised: 20个工作日", "promised: 19个工作日")
    commit(province)
    git(province, "tag", "--force", "v1")
    refused(city, "标签 v1 换了内容")
    assert sync(city, rewritten=True).brought[0].news


def test_history_that_was_rewritten_is_refused(pinned):
    province, city = pinned
    edit(card(province), "promised: 20个工作日", "promised: 19个工作日")
    git(province, "add", "--all")
    git(province, "commit", "--quiet", "--amend", "--message", "y")
    git(province, "tag", "--force", "v2")
    git(province, "tag", "--delete", "v1")
    git(province, "reflog", "expire", "--expire=now", "--all")
    git(province, "gc", "--quiet", "--prune=now")
    refused(city, "没有 v1 这个版本.*向 .*核实")
    refused(city, "改写了历史：2026-11-29 取来的提交", revision="v2")


def test_a_branch_that_was_forced_is_refused_and_one_that_goes_on_is_not(tmp_path):
    province, first = make_published(tmp_path / "sheng")
    edit(card(province), "promised: 20个工作日", "promised: 19个工作日")
    commit(province)
    city = make_follower(tmp_path / "city", layer("../sheng", revision="main"))
    sync(city)
    edit(card(province), "promised: 19个工作日", "promised: 18个工作日")
    commit(province)
    assert sync(city).brought[0].news
    git(province, "branch", "kept")
    git(province, "reset", "--quiet", "--hard", first)
    refused(city, "改写了历史：main 现在的")


def test_another_revision_is_taken_and_written_down(pinned):
    province, city = pinned
    edit(card(province), "promised: 20个工作日", "promised: 19个工作日")
    commit(province)
    git(province, "tag", "v2")
    assert not sync(city).brought[0].news, "v1 is what is asked for"
    made = sync(city, revision="v2", only=["sheng"])
    assert made.brought[0].news
    text = (city / "guides/upstream.yml").read_text(encoding="utf-8")
    assert "    revision: v2\n" in text and "      revision: v2\n" in text
    assert not sync(city).plan.after


def test_a_folder_of_the_same_version_and_other_content_is_refused(tmp_path):
    province = make_catalogue(tmp_path / "sheng")
    city = make_follower(tmp_path / "city", layer("../sheng", revision="2026-11"))
    sync(city)
    edit(card(province), "promised: 20个工作日", "promised: 19个工作日")
    refused(city, "还写着版本 2026-11，内容却")
    edit(city / "guides/upstream.yml", "    revision: 2026-11\n    ask", "    revision: 2026-12\n    ask")
    assert sync(city).brought[0].news


def test_a_server_that_does_not_answer_is_told_and_not_waited_for_for_ever(tmp_path, monkeypatch):
    server = socket.create_server(("127.0.0.1", 0))
    stop = threading.Event()

    def silent():
        held = []
        server.settimeout(0.2)
        while not stop.is_set():
            try:
                held.append(server.accept())
            except TimeoutError:
                continue
        for connection, _ in held:
            connection.close()

    thread = threading.Thread(target=silent)
    thread.start()
    try:
        address = f"git://127.0.0.1:{server.getsockname()[1]}/mulu.git"
        city = make_follower(tmp_path / "city", layer(address))
        monkeypatch.setattr(remote, "PATIENCE", 0.5)
        began = time.monotonic()
        refused(city, "没有回答。什么都没有改动", HistoryUnavailable)
        assert time.monotonic() - began < 20
    finally:
        stop.set()
        thread.join()
        server.close()


def test_a_server_that_refuses(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    city = make_follower(tmp_path / "city", layer(f"git://127.0.0.1:{port}/mulu.git"))
    refused(city, "服务器拒绝连接。什么都没有改动", HistoryUnavailable)


@pytest.mark.parametrize(
    ("address", "match"),
    [
        ("../nowhere", "找不到“江洲省"),
        ("../empty", "没有事项"),
        ("../broken.zip", "打不开"),
        ("../wrong.tar.gz", "打不开"),
    ],
)
def test_what_is_no_catalogue_is_told(address, match, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 and nothing more")
    (tmp_path / "wrong.tar.gz").write_bytes(b"no archive")
    refused(make_follower(tmp_path / "city", layer(address)), match)


def test_names_that_lead_elsewhere_are_left_out(tmp_path):
    make_catalogue(tmp_path / "sheng")
    with zipfile.ZipFile(tmp_path / "mulu.zip", "w") as archive:
        for path in (tmp_path / "sheng/guides").rglob("*"):
            if path.is_file():
                archive.write(path, path.relative_to(tmp_path / "sheng/guides").as_posix())
        archive.writestr("assets/../../../evil.pdf", b"x")
        archive.writestr("assets/page.html", b"<script>")
        archive.writestr("/matters/gongan/990709909000.yml", b"x")
        archive.writestr("local/990102/gongan.yml", b"x")
    city = make_follower(tmp_path / "city", layer("../mulu.zip"))
    sync(city)
    names = [name for name in kept(city) if name.startswith("upstream/")]
    assert not [name for name in names if ".." in name or name.endswith(".html") or "/local/" in name]
    assert not (tmp_path / "evil.pdf").exists()


def test_an_archive_that_unpacks_to_too_much_is_refused(tmp_path, monkeypatch):
    make_catalogue(tmp_path / "sheng")
    with tarfile.open(tmp_path / "mulu.tar.gz", "w:gz") as archive:
        archive.add(tmp_path / "sheng", "sheng")
    monkeypatch.setattr("banshi.lifecycle.upstream.sources.MOST_BYTES", 5000)
    refused(make_follower(tmp_path / "city", layer("../mulu.tar.gz")), "没有取。请核对地址")


def two_layers(tmp_path):
    """A nation that has the food licence with another limit, and the province."""
    nation, province = make_catalogue(tmp_path / "guojia"), make_catalogue(tmp_path / "sheng")
    for name in FILE_OF.values():
        if name != FILE_OF[FOOD]:
            (nation / "guides" / name).unlink()
    edit(nation / "guides" / FILE_OF[FOOD], "statutory: 20个工作日", "statutory: 30个工作日")
    return nation, province


def test_the_nearest_layer_wins_and_says_so(tmp_path):
    two_layers(tmp_path)
    city = make_follower(tmp_path / "city", layer("../guojia", "guojia", "国家级"), layer("../sheng"))
    made = sync(city)
    assert [one.rule for one in made.effects] == ["X063"]
    inspection = inspect_project(Project(city), today=TODAY)
    catalog = inspection.catalog
    assert catalog.by_code[FOOD].file.startswith("upstream/sheng/")
    assert [entry.file for entry in catalog.behind] == [f"upstream/guojia/{FILE_OF[FOOD]}"]
    ((found),) = [one for one in inspection.findings if one.rule == "X063"]
    assert "法定时限是“20个工作日”和“30个工作日”" in found.found and "以离本市近的" in found.expected


def test_a_code_that_moves_between_layers_is_said_to_move(tmp_path):
    _, province = two_layers(tmp_path)
    city = make_follower(tmp_path / "city", layer("../guojia", "guojia", "国家级"), layer("../sheng"))
    sync(city)
    (province / "guides" / FILE_OF[FOOD]).unlink()
    made = sync(city)
    assert made.moved == [("食品经营许可", FOOD, "江洲省政务服务事项目录", "虚构国家目录")]
    assert read_catalog(Project(city)).by_code[FOOD].file.startswith("upstream/guojia/")
    assert made.effects == []


def test_git_is_run_with_patience_and_asks_nobody():
    assert running.git_environment({"GIT_SSH_COMMAND": "evil"})["GIT_SSH_COMMAND"].startswith("ssh -o BatchMode=yes")
    with pytest.raises(BanshiError):
        remote.fetch("--upload-pack=evil", None, os.environ)
