"""The history of the guides, asked of git.

Git is asked through its plumbing, whose answers no setting changes; every revision is first turned into a full
commit id, so a name can never be taken for an option; nothing is checked out and nothing is written.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from banshi.changes.git import Answer, git_environment, run_git
from banshi.errors import HistoryUnavailable

_DEEPEN = "请取来完整的历史：运行 git fetch --unshallow，或者在流水线的取代码一步写 fetch-depth: 0。"
_LOOKS_LIKE_COMMIT = re.compile(r"[0-9a-fA-F]{7,64}")
_NO_OBJECT = re.compile(r"0{40}(0{24})?")
_MODES_OF_FILES = ("100644", "100755", "100664")


class FileChange(NamedTuple):
    """One file that differs between two states.

    Attributes:
        name: Path below `guides/`, forward slashes.
        before: Id of its old bytes; None when it is new.
        after: Id of its new bytes; None when it is gone, and also when it is only in the work tree.
        gone: It does not exist any more.
    """

    name: str
    before: str | None
    after: str | None
    gone: bool


class Blob(NamedTuple):
    """The bytes a revision holds of a file.

    Attributes:
        id: What git knows them by.
        size: How many they are.
    """

    id: str
    size: int


class Repository:
    """The repository that keeps a folder of guides.

    Args:
        guides: The folder `guides/`, wherever in a repository or work tree it lies, or a bare repository.
        environment: The environment git is run in.

    Attributes:
        bare: Whether it has no work tree.
        prefix: Where the guides lie in it, ending in a slash; empty when they are all of it.

    Raises:
        HistoryUnavailable: there is no git, or no repository here.
    """

    def __init__(self, guides: Path, environment: Mapping[str, str] | None = None) -> None:
        self._environment = git_environment(os.environ if environment is None else environment)
        self._folder = guides
        self._commits: dict[str, str] = {}
        answer = self._git(
            "rev-parse", "--is-bare-repository", "--is-shallow-repository", "--show-prefix", "--show-cdup"
        )
        bare, shallow, prefix, up = answer.decode("utf-8", "replace").split("\n")[:4]
        self.bare, self._shallow = bare == "true", shallow == "true"
        # A bare repository holds a whole project; a work tree tells where in it this folder lies.
        self.prefix = "guides/" if self.bare else prefix
        self._folder = guides / up

    def commit(self, revision: str) -> str:
        """The full id of the commit a person means by a branch, a tag, an id, `HEAD~2`, ….

        Raises:
            HistoryUnavailable: there is no such commit here.
        """
        if revision in self._commits:
            return self._commits[revision]
        if not revision or revision.startswith("-") or not revision.isprintable():
            raise HistoryUnavailable("bad-name", f"“{shown(revision)}”不能作版本的名字，请写分支、标签或提交编号。")
        found = self._run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
        if found.returncode == 0:
            # One name means one commit for as long as a comparison takes, wherever the branch goes meanwhile.
            return self._commits.setdefault(revision, found.stdout.decode("ascii").strip())
        raise self._unknown(revision)

    def fork_point(self, base: str, head: str) -> str:
        """The last commit two lines of history have in common.

        Raises:
            HistoryUnavailable: one of them is unknown, or they have nothing in common here.
        """
        ours, theirs = self.commit(base), self.commit(head)
        found = self._run("merge-base", ours, theirs)
        if found.returncode == 0:
            return found.stdout.decode("ascii").split()[0]
        if self._shallow:
            raise HistoryUnavailable("shallow", f"找不到 {base} 和 {head} 从哪里分开。{_DEEPEN}")
        raise HistoryUnavailable("unrelated", f"{base} 和 {head} 没有共同的历史，请直接写明要和哪个提交比较。")

    def changed(self, base: str, head: str | None = None) -> list[FileChange]:
        """Files below `guides/` that differ, by name. A renamed file is one that is gone and one that is new.

        Args:
            base: The old state.
            head: The new state; None is the work tree with everything in it, also what git does not follow yet.

        Raises:
            HistoryUnavailable: a revision is unknown.
        """
        ours = self.commit(base)
        below = self.prefix.rstrip("/") or "."
        if head is not None:
            raw = self._git("diff-tree", "-r", "-z", "--raw", "--no-renames", ours, self.commit(head), "--", below)
            return sorted(self._parsed(raw))
        if self.bare:
            raise HistoryUnavailable("bare", "这是没有工作区的仓库，请写明两个要比较的版本。")
        changes = self._parsed(self._git("diff-index", "-z", "--raw", "--no-renames", ours, "--", below))
        found = {change.name: change for change in self._really(changes)}
        listed = self._git("ls-files", "-z", "--others", "--exclude-standard", "--full-name", "--", below)
        for name in self._named(listed.split(b"\0")):
            # What was taken out of the index but still lies there has not gone.
            before = found[name].before if name in found else None
            found[name] = FileChange(name, before, None, gone=False)
        return sorted(found.values())

    def changed_elsewhere(self, base: str, head: str | None = None) -> list[str]:
        """Names, from the root of the repository, of files outside `guides/` that differ; new ones nobody follows left out.

        Args:
            base: The old state.
            head: The new state; None is the work tree.

        Raises:
            HistoryUnavailable: a revision is unknown.
        """
        ours = self.commit(base)
        if head is not None:
            raw = self._git("diff-tree", "-r", "-z", "--name-only", "--no-renames", ours, self.commit(head))
        else:
            raw = b"" if self.bare else self._git("diff-index", "-z", "--name-only", "--no-renames", ours)
        names = (name.decode("utf-8", "replace") for name in raw.split(b"\0") if name)
        return sorted(name for name in names if not name.startswith(self.prefix or "/"))

    def files(self, revision: str) -> dict[str, Blob]:
        """Name below `guides/` → its bytes, for every file of a revision. Links and modules are left out.

        Raises:
            HistoryUnavailable: the revision is unknown.
        """
        below = self.prefix.rstrip("/") or "."
        listed = self._git("ls-tree", "-r", "-l", "-z", "--full-tree", self.commit(revision), "--", below)
        found = {}
        for row in listed.split(b"\0"):
            about, tab, name = row.partition(b"\t")
            mode, _, one, size = about.decode("ascii").split() if tab else ("", "", "", "")
            if mode in _MODES_OF_FILES:
                for short in self._named([name]):
                    found[short] = Blob(one, int(size))
        return found

    def read(self, ids: Iterable[str]) -> dict[str, bytes]:
        """The bytes of many files, in one go.

        Args:
            ids: As `changed` and `files` give them.

        Raises:
            HistoryUnavailable: one of them is not here.
        """
        found = self._contents(dict.fromkeys(ids))
        for one, data in found.items():
            if data is None:
                raise HistoryUnavailable("incomplete", f"仓库里缺少内容 {one[:12]}。{_DEEPEN}")
        return {one: data for one, data in found.items() if data is not None}

    def read_named(self, revision: str, names: Iterable[str]) -> dict[str, bytes]:
        """The bytes of files of a revision by their names below `guides/`; those that do not exist are left out.

        Raises:
            HistoryUnavailable: the revision is unknown.
        """
        commit = self.commit(revision)
        wanted = {f"{commit}:{self.prefix}{name}": name for name in names if name.isprintable()}
        return {wanted[one]: data for one, data in self._contents(wanted).items() if data is not None}

    def descends(self, newer: str, older: str) -> bool:
        """Whether one commit has another among those it was made from, or is the same."""
        return self._run("merge-base", "--is-ancestor", older, newer).returncode == 0

    def _contents(self, objects: Iterable[str]) -> dict[str, bytes | None]:
        """Bytes of objects by id or by `commit:path`, in one go; None for what is not here or is no file."""
        wanted = list(objects)
        if not wanted:
            return {}
        answer = self._git("cat-file", "--batch", fed="".join(f"{one}\n" for one in wanted).encode())
        found: dict[str, bytes | None] = {}
        at = 0
        for one in wanted:
            end = answer.index(b"\n", at)
            words = answer[at:end].split(b" ")
            at = end + 1
            if len(words) == 3 and words[2].isdigit() and words[1] in (b"blob", b"tree", b"commit", b"tag"):
                size = int(words[2])
                found[one] = answer[at : at + size] if words[1] == b"blob" else None
                at += size + 1
            else:
                found[one] = None
        return found

    def date(self, revision: str) -> str:
        """The day a revision was committed, `2026-11-23`, on the calendar of who committed it."""
        return (
            self._git("show", "--no-patch", "--no-show-signature", "--format=%cs", self.commit(revision))
            .decode("ascii")
            .strip()
        )

    def _really(self, changes: list[FileChange]) -> Iterator[FileChange]:
        """Changes without files that were only touched: to git they differ until it looks at their bytes."""
        asked = [change for change in changes if change.after is None and change.before and change.name.isprintable()]
        # What is no file any more could be waited for without end.
        asked = [change for change in asked if not change.gone and self._is_file(change.name)]
        paths = "".join(f"{self.prefix}{change.name}\n" for change in asked)
        said = self._git("hash-object", "--stdin-paths", fed=paths.encode()).decode("ascii").split() if asked else []
        same = {change.name for change, one in zip(asked, said, strict=True) if change.before == one}
        return (change for change in changes if change.name not in same)

    def _is_file(self, name: str) -> bool:
        path = self._folder / f"{self.prefix}{name}"
        return not name.startswith('"') and path.is_file() and not path.is_symlink()

    def _parsed(self, raw: bytes) -> list[FileChange]:
        fields = raw.split(b"\0")
        found = []
        for about, name in zip(fields[::2], fields[1::2], strict=False):
            old_mode, new_mode, old, new, _ = about.decode("ascii").lstrip(":").split(" ")
            was, is_now = old_mode in _MODES_OF_FILES, new_mode in _MODES_OF_FILES
            if was or is_now:
                before = old if was else None
                after = new if is_now and not _NO_OBJECT.fullmatch(new) else None
                found += [FileChange(short, before, after, gone=not is_now) for short in self._named([name])]
        return found

    def _named(self, names: Iterable[bytes]) -> list[str]:
        """Names below `guides/`; what lies elsewhere is left out."""
        texts = (name.decode("utf-8", "replace") for name in names if name)
        return [text.removeprefix(self.prefix) for text in texts if text.startswith(self.prefix)]

    def _unknown(self, revision: str) -> HistoryUnavailable:
        called = shown(revision)
        if self._shallow:
            return HistoryUnavailable("shallow", f"这里没有 {called}：只取来了最近的历史。{_DEEPEN}")
        if _LOOKS_LIKE_COMMIT.fullmatch(revision):
            return HistoryUnavailable(
                "rewritten",
                f"这里没有提交 {called}，多半是分支被强制推送改写过。请改写分支的名字，如 origin/main。",
            )
        return HistoryUnavailable("unknown", f"没有叫 {called} 的分支、标签或提交。可以运行 git branch -a 看有哪些。")

    def _git(self, *arguments: str, fed: bytes | None = None) -> bytes:
        done = self._run(*arguments, fed=fed)
        if done.returncode:
            raise _failed(done.stderr.decode("utf-8", "replace"), self._folder)
        return done.stdout

    def _run(self, *arguments: str, fed: bytes | None = None) -> Answer:
        return run_git(self._folder, self._environment, *arguments, fed=fed)


def _failed(said: str, folder: Path) -> HistoryUnavailable:
    if "not a git repository" in said or "must be run in a work tree" in said:
        return HistoryUnavailable(
            "no-repository", f"{folder} 不在 git 仓库里，没有历史可以比较。可以改为比较两个文件夹。"
        )
    if "dubious ownership" in said:
        return HistoryUnavailable(
            "not-ours",
            f"仓库 {folder} 属于别的用户，git 不肯读。确认可信之后运行：git config --global --add safe.directory {folder}",
        )
    first = said.strip().split("\n")[0].removeprefix("fatal: ")
    return HistoryUnavailable("failed", f"git 没有办成：{shown(first)}")


def shown(text: str) -> str:
    """A text safe to print inside a sentence."""
    return "".join(sign if sign.isprintable() else "�" for sign in text[:120])
