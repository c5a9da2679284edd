"""`banshi pdf` as a clerk runs it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from tests.pdf.conftest import make_city
from tests.pdf.paper import CODE, text_of
from tests.projects import ROOT, edit, run


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    return make_city(tmp_path_factory.mktemp("cli"))


def names(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_one_matter_where_one_wants_it(city, tmp_path):
    done = run(city, "banshi", "pdf", "--matter", CODE, "--edition", "大字版", "--out", str(tmp_path / "我的.pdf"))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"居民身份证补领的大字版已放在 {tmp_path / '我的.pdf'}。\n"
    assert "居民身份证补领" in text_of((tmp_path / "我的.pdf").read_bytes())


def test_one_situation(city, tmp_path):
    command = ["banshi", "pdf", "--matter", CODE, "--edition", "一次性告知单", "--out", str(tmp_path)]
    assert run(city, *command, "--when", "办理人=本人").returncode == 0
    [path] = tmp_path.iterdir()
    assert "监护关系证明" not in text_of(path.read_bytes())
    wrong = run(city, *command, "--when", "办理人=邻居")
    assert wrong.returncode == 2
    assert "只能是：本人、监护人代办。" in wrong.stderr


def test_everything_and_nothing_twice(city, tmp_path):
    command = ["banshi", "pdf", "--all", "--out", str(tmp_path / "pdf")]
    first, second = run(city, *command), run(city, *command)
    assert first.stdout == f"彩色：生成 3 份。放在 {tmp_path / 'pdf'}。\n"
    assert second.stdout == f"彩色：生成 0 份，3 份没有变化。放在 {tmp_path / 'pdf'}。\n"
    assert names(tmp_path / "pdf") == ["990131901000.pdf", "990709901000.pdf", "992014901000.pdf"]
    # What somebody has written into is put right again.
    (tmp_path / "pdf" / f"{CODE}.pdf").write_bytes(b"scribble")
    assert "生成 1 份，2 份没有变化" in run(city, *command).stdout


def test_a_department_and_a_hall(city, tmp_path):
    run(city, "banshi", "pdf", "--department", "shichang", "--out", str(tmp_path / "a"))
    run(city, "banshi", "pdf", "--hall", "dongwan", "--out", str(tmp_path / "b"))
    assert names(tmp_path / "a") == ["990131901000.pdf"]
    assert names(tmp_path / "b") == [f"{CODE}.pdf"]


def test_letters_only_where_something_may_follow(city, tmp_path):
    done = run(city, "banshi", "pdf", "--all", "--edition", "容缺承诺书", "--out", str(tmp_path))
    assert "1 个事项没有可以后补的材料" in done.stdout
    one = run(city, "banshi", "pdf", "--matter", "992014901000", "--edition", "容缺承诺书", "--out", str(tmp_path))
    assert one.returncode == 2
    assert "没有可以容缺后补的材料，不用签容缺承诺书。" in one.stderr


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "当中写一个，也只写一个。"),
        (["--all", "--matter", CODE], "当中写一个，也只写一个。"),
        (["--all", "--when", "办理人=本人"], "--when 要和 --matter 一起用"),
        (["--matter", "990709909999"], "没有找到"),
        (["--department", "nobody"], "没有 nobody 这个部门"),
        (["--hall", "nowhere"], "没有 nowhere 这个大厅"),
        (["--bundle", "nothing"], "没有 nothing 这个一件事"),
        (["--matter", CODE, "--edition", "金色"], "--edition 只能是：彩色、黑白、大字版、一次性告知单、"),
    ],
)
def test_what_does_not_fit_is_one_sentence(city, options, said):
    done = run(city, "banshi", "pdf", *options)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_matters_with_errors_are_left_out(city, tmp_path):
    root = shutil.copytree(city, tmp_path / "faulty")
    edit(root / "guides" / "matters" / "gongan" / f"{CODE}.yml", "trip_count: 1", "trip_count: 很多")
    done = run(root, "banshi", "pdf", "--all", "--out", str(tmp_path / "pdf"))
    assert done.returncode == 1
    assert f"有 1 个事项有错误，没有生成 PDF：{CODE}。" in done.stderr
    assert len(names(tmp_path / "pdf")) == 2


def test_what_changed_since_a_commit(city, tmp_path):
    root = shutil.copytree(city, tmp_path / "history")
    who = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
    for command in (["init", "-q"], ["add", "guides", "schema"], [*who, "commit", "-qm", "first"]):
        subprocess.run(["git", *command], cwd=root, check=True)
    command = ["banshi", "pdf", "--changed-since", "HEAD", "--out", str(tmp_path / "pdf")]
    assert "HEAD 以来没有事项的 PDF 需要重新生成。" in run(root, *command).stdout
    edit(root / "guides" / "matters" / "gongan" / f"{CODE}.yml", "申请补领新证。", "到窗口申请补领新证。")
    assert run(root, *command).returncode == 0
    assert names(tmp_path / "pdf") == [f"{CODE}.pdf"]
    assert run(root, "banshi", "pdf", "--changed-since", "nothing").returncode == 2


@pytest.mark.slow
def test_a_killed_run_leaves_only_whole_files(tmp_path):
    shutil.copytree(ROOT / "guides", tmp_path / "guides")
    shutil.copytree(ROOT / "schema", tmp_path / "schema")
    out = tmp_path / "pdf"
    command = [sys.executable, "-m", "banshi", "pdf", "--all", "--out", str(out)]
    process = subprocess.Popen(command, cwd=tmp_path, start_new_session=True)
    while len(list(out.glob("*.pdf"))) < 9:
        assert process.poll() is None
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    made = list(out.glob("[0-9]*.pdf"))
    assert all(path.read_bytes().rstrip().endswith(b"%%EOF") for path in made)
    done = run(tmp_path, "banshi", "pdf", "--all", "--out", str(out))
    assert done.returncode == 0
    assert not list(out.glob(".*"))
    assert len(list(out.iterdir())) == len(list((ROOT / "guides" / "matters").rglob("*.yml")))
