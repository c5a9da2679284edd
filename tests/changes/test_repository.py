"""Git answers in every kind of checkout, and says in one sentence when it cannot."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from banshi.changes import git as running
from banshi.changes.repository import FileChange, Repository
from banshi.changes.revision_folder import unpack
from banshi.errors import HistoryUnavailable
from tests.projects import tree

from .histories import ENVIRONMENT, commit, git, make_repository

A, B = "guides/matters/gongan/a.yml", "guides/matters/gongan/b.yml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = make_repository(tmp_path / "city")
    commit(folder, {A: "甲\n", B: "乙\n", "README.md": "x", "guidesmore/c.yml": "x"})
    git(folder, "tag", "first")
    commit(folder, {A: "甲改\n", B: None, "guides/matters/gongan/新 名.yml": "新\n", "README.md": "y"})
    return folder


def opened(folder: Path, **more: str) -> Repository:
    return Repository(folder, {**ENVIRONMENT, **more})


def short(changes: list[FileChange]) -> dict[str, str]:
    """Name → new, gone or different."""
    return {one.name: "gone" if one.gone else "different" if one.before else "new" for one in changes}


EXPECTED = {
    "matters/gongan/a.yml": "different",
    "matters/gongan/b.yml": "gone",
    "matters/gongan/新 名.yml": "new",
}


def test_changes_between_revisions(folder: Path) -> None:
    found = opened(folder / "guides")
    changes = found.changed("first", "HEAD")
    assert short(changes) == EXPECTED
    (different,) = [one for one in changes if one.name.endswith("a.yml")]
    assert found.read([different.before, different.after]) == {
        different.before: "甲\n".encode(),
        different.after: "甲改\n".encode(),
    }
    assert found.date("HEAD") == "2026-11-23"


def test_changes_of_the_work_tree(folder: Path) -> None:
    (folder / A).write_text("甲又改\n", encoding="utf-8")
    (folder / "guides/city.yml").write_text("name: 市\n", encoding="utf-8")
    (folder / "guides/matters/gongan/新 名.yml").unlink()
    found = opened(folder / "guides")
    assert short(found.changed("HEAD")) == {
        "city.yml": "new",
        "matters/gongan/a.yml": "different",
        "matters/gongan/新 名.yml": "gone",
    }
    assert all(one.after is None for one in found.changed("HEAD"))
    git(folder, "rm", "--quiet", "--cached", A)
    assert short(found.changed("HEAD"))["matters/gongan/a.yml"] == "different"


def test_every_file_of_a_revision(folder: Path) -> None:
    (folder / "guides" / "link.yml").symlink_to("matters/gongan/a.yml")
    commit(folder)
    found = opened(folder / "guides")
    assert set(found.files("HEAD")) == {"matters/gongan/a.yml", "matters/gongan/新 名.yml"}
    assert set(found.read(blob.id for blob in found.files("first").values()).values()) == {
        "甲\n".encode(),
        "乙\n".encode(),
    }
    assert found.read([]) == {}


def test_guides_deep_inside_a_repository(tmp_path: Path) -> None:
    folder = make_repository(tmp_path / "all")
    commit(folder, {f"sites/one/{A}": "甲\n", f"sites/two/{A}": "甲\n", A: "甲\n"})
    commit(folder, {f"sites/one/{A}": "改\n", f"sites/two/{A}": "改\n", A: "改\n"})
    changed = opened(folder / "sites/one/guides").changed("HEAD~1", "HEAD")
    assert [change.name for change in changed] == ["matters/gongan/a.yml"]


def test_a_folder_whose_name_means_something_to_git(tmp_path: Path) -> None:
    """`:` begins what git calls magic; a folder may be called so all the same."""
    folder = make_repository(tmp_path / "all")
    commit(folder, {f":(exclude)城/{A}": "甲\n", A: "甲\n"})
    commit(folder, {f":(exclude)城/{A}": "改\n", A: "改\n"})
    there = opened(folder / ":(exclude)城/guides")
    assert [change.name for change in there.changed("HEAD~1", "HEAD")] == ["matters/gongan/a.yml"]
    assert list(there.files("HEAD")) == ["matters/gongan/a.yml"]


def test_guides_that_are_a_repository_of_their_own(tmp_path: Path) -> None:
    engine = make_repository(tmp_path / "engine")
    commit(engine, {"README.md": "x"})
    guides = make_repository(engine / "guides")
    commit(guides, {"matters/gongan/a.yml": "甲\n"})
    commit(guides, {"matters/gongan/a.yml": "改\n"})
    assert [change.name for change in opened(guides).changed("HEAD~1")] == ["matters/gongan/a.yml"]


def test_bare_repository_and_added_work_tree(folder: Path, tmp_path: Path) -> None:
    git(folder, "worktree", "add", "--quiet", "--detach", str(tmp_path / "second"))
    assert short(opened(tmp_path / "second" / "guides").changed("first")) == EXPECTED
    git(tmp_path, "clone", "--quiet", "--bare", str(folder), "bare.git")
    bare = opened(tmp_path / "bare.git")
    assert bare.bare
    assert short(bare.changed("first", "main")) == EXPECTED
    assert refusal(lambda: bare.changed("first")).reason == "bare"


def refusal(call) -> HistoryUnavailable:
    """The answer of a call that git cannot fulfil: one Chinese sentence with an end."""
    with pytest.raises(HistoryUnavailable) as caught:
        call()
    said = str(caught.value)
    assert "\n" not in said and any("一" <= sign <= "鿿" for sign in said)
    return caught.value


@pytest.mark.parametrize(
    ("revision", "reason"),
    [
        ("", "bad-name"),
        ("--output=x", "bad-name"),
        ("-h", "bad-name"),
        ("HEAD\nfirst", "bad-name"),
        ("main; touch x", "unknown"),
        ("first..main", "unknown"),
        ("$(touch x)", "unknown"),
        ("没有", "unknown"),
        ("HEAD:guides", "unknown"),
        ("deadbeef", "rewritten"),
        ("0123456789012345678901234567890123456789", "rewritten"),
    ],
)
def test_a_revision_that_is_none(folder: Path, revision: str, reason: str) -> None:
    before = {path.name for path in folder.iterdir()}
    assert refusal(lambda: opened(folder / "guides").changed(revision, "HEAD")).reason == reason
    assert {path.name for path in folder.iterdir()} == before


def test_base_that_a_forced_push_took_away(folder: Path, tmp_path: Path) -> None:
    lost = git(folder, "rev-parse", "HEAD")
    git(folder, "reset", "--quiet", "--hard", "first")
    git(tmp_path, "clone", "--quiet", f"file://{folder}", "clone")
    answer = refusal(lambda: opened(tmp_path / "clone/guides").changed(lost, "HEAD"))
    assert answer.reason == "rewritten"
    assert "强制推送" in str(answer) and lost in str(answer)


def test_shallow_clone(folder: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{folder}", "clone")
    clone = opened(tmp_path / "clone" / "guides")
    assert clone.changed("HEAD") == []
    for call in (lambda: clone.changed("HEAD~1", "HEAD"), lambda: clone.changed("first", "HEAD")):
        assert refusal(call).reason == "shallow"


def test_fork_point(folder: Path) -> None:
    git(folder, "checkout", "--quiet", "-b", "topic", "first")
    commit(folder, {A: "题\n"})
    found = opened(folder / "guides")
    assert found.fork_point("main", "topic") == git(folder, "rev-parse", "first")
    git(folder, "checkout", "--quiet", "--orphan", "other")
    commit(folder)
    assert refusal(lambda: found.fork_point("main", "other")).reason == "unrelated"


def test_no_repository_and_no_git(tmp_path: Path) -> None:
    assert refusal(lambda: opened(tmp_path)).reason == "no-repository"
    assert refusal(lambda: opened(tmp_path / "nowhere")).reason == "no-repository"
    assert refusal(lambda: opened(tmp_path, PATH=str(tmp_path))).reason == "no-git"


def test_git_that_does_not_answer(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "bin" / "git"
    slow.parent.mkdir()
    slow.write_text("#!/bin/sh\nexec sleep 30\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(running, "TIMEOUT", 0.2)
    assert refusal(lambda: opened(folder, PATH=f"{slow.parent}:{os.environ['PATH']}")).reason == "timeout"


def test_settings_and_variables_change_nothing(folder: Path, tmp_path: Path) -> None:
    other = make_repository(tmp_path / "other")
    for key, value in (
        ("core.fsmonitor", f"touch {tmp_path}/ran; false"),
        ("core.excludesFile", str(tmp_path / "ignored")),
        ("diff.external", f"touch {tmp_path}/ran"),
        ("diff.noprefix", "true"),
        ("color.ui", "always"),
        ("core.quotePath", "true"),
    ):
        git(folder, "config", key, value)
    (tmp_path / "ignored").write_text("*.yml\n", encoding="utf-8")
    (folder / "guides/city.yml").write_text("name: 市\n", encoding="utf-8")
    misled = opened(folder / "guides", GIT_DIR=str(other / ".git"), GIT_WORK_TREE=str(other), GIT_EXTERNAL_DIFF="false")
    assert short(misled.changed("first")) == {**EXPECTED, "city.yml": "new"}
    assert not (tmp_path / "ran").exists()


def test_content_that_is_missing(folder: Path) -> None:
    assert refusal(lambda: opened(folder / "guides").read(["1" * 40])).reason == "incomplete"


def test_unpacking_writes_what_a_revision_holds(tmp_path: Path) -> None:
    city = make_repository(tmp_path / "r")
    first = commit(city, {"guides/city.yml": "a: 1\n", "guides/assets/b.bin": b"\x00\r\n"})
    (city / "guides/link.yml").symlink_to("city.yml")
    commit(city, {"guides/city.yml": "a: 2\n"})
    for revision, now in ((first, b"a: 1\n"), ("main", b"a: 2\n")):
        folder = tmp_path / f"out-{revision}"
        folder.mkdir()
        unpack(Repository(city / "guides"), revision, folder)
        assert tree(folder) == {"city.yml": now, "assets/b.bin": b"\x00\r\n"}


def test_unpacking_keeps_to_its_folder(tmp_path: Path) -> None:
    city = make_repository(tmp_path / "r")
    commit(city, {"guides/city.yml": "a: 1\n"})
    blob = git(city, "rev-parse", "HEAD:guides/city.yml")
    # Names git would never make, made by hand.
    outside = made(city, f"100644 blob {blob}\tevil.yml")
    guides = made(city, f"040000 tree {outside}\t..", f"040000 tree {outside}\t.git", f"100644 blob {blob}\tok.yml")
    revision = git(city, "commit-tree", "-m", "x", made(city, f"040000 tree {guides}\tguides"))
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    unpack(Repository(city / "guides"), revision, folder)
    assert tree(tmp_path / "a") == {"b/ok.yml": b"a: 1\n"}


def test_a_file_that_was_only_touched_has_not_changed(folder: Path) -> None:
    path = folder / A
    os.utime(path, (1, 1))
    os.link(path, folder / "second-name")
    found = opened(folder / "guides")
    assert found.changed("HEAD") == []
    path.write_text("甲再改\n", encoding="utf-8")
    assert short(found.changed("HEAD")) == {"matters/gongan/a.yml": "different"}


def made(repository: Path, *rows: str) -> str:
    """A tree of these rows; its id."""
    fed = "".join(f"{row}\n" for row in rows)
    done = subprocess.run(["git", "mktree"], cwd=repository, input=fed, text=True, capture_output=True, check=True)
    return done.stdout.strip()
